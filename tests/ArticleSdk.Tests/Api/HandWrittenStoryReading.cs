#nullable enable
using System.Diagnostics.CodeAnalysis;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Api;

/// <summary>The read functions of the types: a value that was checked becomes a C# value, or does not fit.</summary>
internal static class StoryReading
{
    internal static bool Story(ref JsonCursor json, [MaybeNullWhen(false)] out Story value)
    {
        value = null;
        var headline = "";
        var published = default(DateTimeOffset);
        long? words = null;
        var rating = default(Optional<double?>);
        JsonList<string>? tags = null;
        StoryAuthor? author = null;
        var additional = new JsonMapBuilder<JsonData>();
        var scan = new ObjectScan();
        if (!json.BeginObject())
            return false;
        while (json.NextProperty(StoryChecks.StoryNames, ref scan))
        {
            var at = json.Offset;
            switch (scan.Name)
            {
                case 0:
                    if (!json.ReadString(out var headlineText))
                        return false;
                    headline = headlineText.ToString();
                    break;
                case 1:
                    if (!json.ReadString(out var publishedText))
                        return false;
                    if (!publishedText.TryGetDateTimeOffset(out published))
                        return json.Unrepresentable(at, "DateTimeOffset");
                    break;
                case 2:
                    if (!json.ReadNumber(out var wordsNumber))
                        return false;
                    if (!wordsNumber.TryGetInt64(out var wordsValue))
                        return json.Unrepresentable(at, "long");
                    words = wordsValue;
                    break;
                case 3:
                    if (json.Kind == JsonKind.Null)
                    {
                        json.ReadLiteral();
                        rating = new(null);
                        break;
                    }

                    if (!json.ReadNumber(out var ratingNumber))
                        return false;
                    if (!ratingNumber.TryGetDouble(out var ratingValue))
                        return json.Unrepresentable(at, "double");
                    rating = new(ratingValue);
                    break;
                case 4:
                    if (!Tags(ref json, out tags))
                        return false;
                    break;
                case 5:
                    if (!Author(ref json, out author))
                        return false;
                    break;
                default:
                    var name = json.PropertyName.ToString();
                    var data = json.Read<JsonData>(out var ok);
                    if (!ok)
                        return false;
                    additional.Set(name, data);
                    break;
            }
        }

        value = new Story
        {
            Headline = headline,
            Published = published,
            Words = words,
            Rating = rating,
            Tags = tags,
            Author = author,
            AdditionalProperties = additional.Build(),
        };
        return true;
    }

    internal static bool Author(ref JsonCursor json, [MaybeNullWhen(false)] out StoryAuthor value)
    {
        value = null;
        var name = "";
        StoryAuthor? editor = null;
        var scan = new ObjectScan();
        if (!json.BeginObject())
            return false;
        while (json.NextProperty(StoryChecks.AuthorNames, ref scan))
        {
            switch (scan.Name)
            {
                case 0:
                    if (!json.ReadString(out var text))
                        return false;
                    name = text.ToString();
                    break;
                default:
                    if (!Author(ref json, out editor))
                        return false;
                    break;
            }
        }

        value = new StoryAuthor { Name = name, Editor = editor };
        return true;
    }

    private static bool Tags(ref JsonCursor json, [MaybeNullWhen(false)] out JsonList<string> value)
    {
        value = null;
        var items = default(JsonListBuilder<string>);
        if (!json.BeginArray())
            return false;
        while (json.NextItem())
        {
            if (!json.ReadString(out var text))
                return false;
            items.Add(text.ToString());
        }

        value = items.Build();
        return true;
    }
}
