#nullable enable
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Api;

/// <summary>The check functions of the schema: whether a value is valid.</summary>
internal static class StoryChecks
{
    internal static readonly NameTable StoryNames = new("headline", "published", "words", "rating", "tags", "author");
    internal static readonly NameTable AuthorNames = new("name", "editor");

    internal static bool Story(ref JsonCursor json)
    {
        if (!json.TryBeginObject())
            return false;
        var scan = new ObjectScan();
        while (json.NextProperty(StoryNames, ref scan))
        {
            switch (scan.Name)
            {
                case 0:
                    if (!json.TryReadString(out var headline) || headline.Equals(""u8) || headline.IsLongerThan(20))
                        return false;
                    break;
                case 1:
                    // HasFormat in generated code; here, whatever has the form of a time.
                    if (!json.TryReadString(out var published) || published.Utf8.Length < 20 || published.Utf8[10] != 'T')
                        return false;
                    break;
                case 2:
                    if (!json.TryReadNumber(out var words) || !words.IsInteger() || words.CompareTo(0) < 0)
                        return false;
                    break;
                case 3:
                    if (json.Kind is not (JsonKind.Null or JsonKind.Number) || !json.Skip())
                        return false;
                    break;
                case 4:
                    if (!Tags(ref json))
                        return false;
                    break;
                case 5:
                    if (!Author(ref json))
                        return false;
                    break;
                default:
                    if (!json.Skip())
                        return false;
                    break;
            }
        }

        return (scan.Seen & 0b11) == 0b11;
    }

    internal static bool Author(ref JsonCursor json)
    {
        if (!json.TryBeginObject())
            return false;
        var scan = new ObjectScan();
        while (json.NextProperty(AuthorNames, ref scan))
        {
            switch (scan.Name)
            {
                case 0:
                    if (!json.TryReadString(out var name) || name.Equals(""u8))
                        return false;
                    break;
                case 1:
                    if (!Author(ref json))
                        return false;
                    break;
                default:
                    return false;
            }
        }

        return (scan.Seen & 0b1) == 0b1;
    }

    private static bool Tags(ref JsonCursor json)
    {
        var start = json.Mark();
        if (!json.TryBeginArray())
            return false;
        var count = 0;
        for (; json.NextItem(); count++)
        {
            if (!json.TryReadString(out _))
                return false;
        }

        return count <= 3 && json.Reset(start) && json.HasUniqueItems();
    }
}
