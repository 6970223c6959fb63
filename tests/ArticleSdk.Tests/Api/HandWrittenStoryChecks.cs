#nullable enable
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Api;

/// <summary>The check functions of the schema: whether a value is valid.</summary>
internal static class StoryChecks
{
    private const string StorySchema = "https://example.org/story#";
    private const string AuthorSchema = "https://example.org/story#/$defs/author";

    internal static readonly NameTable StoryNames = new("headline", "published", "words", "rating", "tags", "author");
    internal static readonly NameTable AuthorNames = new("name", "editor");

    internal static bool Story<TSink>(ref JsonCursor json, ref TSink sink)
        where TSink : struct, ICheckSink
    {
        if (json.Kind != JsonKind.Object)
            return WrongType(ref json, ref sink, StorySchema, "/type", "object");
        var isValid = true;
        var start = json.Offset;
        var scan = new ObjectScan();
        if (!json.BeginObject())
            return false;
        while (json.NextProperty(StoryNames, ref scan))
        {
            switch (scan.Name)
            {
                case 0:
                    isValid &= Headline(ref json, ref sink);
                    break;
                case 1:
                    isValid &= Published(ref json, ref sink);
                    break;
                case 2:
                    isValid &= Words(ref json, ref sink);
                    break;
                case 3:
                    isValid &= json.Kind switch
                    {
                        JsonKind.Null => json.ReadLiteral(),
                        JsonKind.Number => json.ReadNumber(out _),
                        _ => WrongType(ref json, ref sink, StorySchema, "/properties/rating/type", "number, null"),
                    };
                    break;
                case 4:
                    isValid &= Tags(ref json, ref sink);
                    break;
                case 5:
                    if (TSink.Collects)
                        sink.Enter(StorySchema, "/properties/author/$ref");
                    isValid &= Author(ref json, ref sink);
                    if (TSink.Collects)
                        sink.Leave();
                    break;
                default:
                    isValid &= json.Skip();
                    break;
            }

            if (!isValid && (!TSink.Collects || json.IsMalformed))
                return false;
        }

        if (json.IsMalformed)
            return false;
        if ((scan.Seen & 0b11) != 0b11)
            isValid = sink.Missing(ref json, start, StoryNames, ref scan, [0, 1], StorySchema, "/required");
        return isValid;
    }

    internal static bool Author<TSink>(ref JsonCursor json, ref TSink sink)
        where TSink : struct, ICheckSink
    {
        if (json.Kind != JsonKind.Object)
            return WrongType(ref json, ref sink, AuthorSchema, "/type", "object");
        var isValid = true;
        var start = json.Offset;
        var scan = new ObjectScan();
        if (!json.BeginObject())
            return false;
        while (json.NextProperty(AuthorNames, ref scan))
        {
            switch (scan.Name)
            {
                case 0:
                    isValid &= Name(ref json, ref sink);
                    break;
                case 1:
                    if (TSink.Collects)
                        sink.Enter(AuthorSchema, "/properties/editor/$ref");
                    isValid &= Author(ref json, ref sink);
                    if (TSink.Collects)
                        sink.Leave();
                    break;
                default:
                    isValid = sink.Fail(ref json, scan.NameOffset, CheckCode.AdditionalProperties, AuthorSchema, "/additionalProperties");
                    if (TSink.Collects)
                        json.Skip();
                    break;
            }

            if (!isValid && (!TSink.Collects || json.IsMalformed))
                return false;
        }

        if (json.IsMalformed)
            return false;
        if ((scan.Seen & 0b1) != 0b1)
            isValid = sink.Missing(ref json, start, AuthorNames, ref scan, [0], AuthorSchema, "/required");
        return isValid;
    }

    private static bool Headline<TSink>(ref JsonCursor json, ref TSink sink)
        where TSink : struct, ICheckSink
    {
        var at = json.Offset;
        if (json.Kind != JsonKind.String)
            return WrongType(ref json, ref sink, StorySchema, "/properties/headline/type", "string");
        if (!json.ReadString(out var text))
            return false;
        var isValid = true;
        if (text.IsShorterThan(1))
            isValid = sink.Fail(ref json, at, CheckCode.MinLength, StorySchema, "/properties/headline/minLength", "1");
        if (text.IsLongerThan(20))
            isValid = sink.Fail(ref json, at, CheckCode.MaxLength, StorySchema, "/properties/headline/maxLength", "20");
        return isValid;
    }

    private static bool Published<TSink>(ref JsonCursor json, ref TSink sink)
        where TSink : struct, ICheckSink
    {
        var at = json.Offset;
        if (json.Kind != JsonKind.String)
            return WrongType(ref json, ref sink, StorySchema, "/properties/published/type", "string");
        if (!json.ReadString(out var text))
            return false;

        // JsonFormat.DateTime in generated code; here, whatever has the form of a time.
        return text.Utf8.Length >= 20 && text.Utf8[10] == 'T'
            || sink.Fail(ref json, at, CheckCode.Format, StorySchema, "/properties/published/format", "date-time");
    }

    private static bool Words<TSink>(ref JsonCursor json, ref TSink sink)
        where TSink : struct, ICheckSink
    {
        var at = json.Offset;
        if (json.Kind != JsonKind.Number)
            return WrongType(ref json, ref sink, StorySchema, "/properties/words/type", "integer");
        if (!json.ReadNumber(out var number))
            return false;
        var isValid = true;
        if (!number.IsInteger)
            isValid = sink.Fail(ref json, at, CheckCode.Type, StorySchema, "/properties/words/type", "integer");
        if (number.CompareTo(0) < 0)
            isValid = sink.Fail(ref json, at, CheckCode.Minimum, StorySchema, "/properties/words/minimum", "0");
        return isValid;
    }

    private static bool Tags<TSink>(ref JsonCursor json, ref TSink sink)
        where TSink : struct, ICheckSink
    {
        if (json.Kind != JsonKind.Array)
            return WrongType(ref json, ref sink, StorySchema, "/properties/tags/type", "array");
        var isValid = true;
        var start = json.Mark();
        var count = 0;
        if (!json.BeginArray())
            return false;
        for (; json.NextItem(); count++)
        {
            isValid &= json.Kind == JsonKind.String
                ? json.ReadString(out _)
                : WrongType(ref json, ref sink, StorySchema, "/properties/tags/items/type", "string");
            if (!isValid && (!TSink.Collects || json.IsMalformed))
                return false;
        }

        if (json.IsMalformed)
            return false;
        if (count > 3)
            isValid = sink.Fail(ref json, start.Offset, CheckCode.MaxItems, StorySchema, "/properties/tags/maxItems", "3");
        json.Reset(start);
        if (!UniqueItems.Check(ref json))
        {
            isValid = sink.Fail(ref json, start.Offset, CheckCode.UniqueItems, StorySchema, "/properties/tags/uniqueItems");
            if (TSink.Collects)
            {
                json.Reset(start);
                json.Skip();
            }
        }

        return isValid;
    }

    private static bool Name<TSink>(ref JsonCursor json, ref TSink sink)
        where TSink : struct, ICheckSink
    {
        var at = json.Offset;
        if (json.Kind != JsonKind.String)
            return WrongType(ref json, ref sink, AuthorSchema, "/properties/name/type", "string");
        if (!json.ReadString(out var text))
            return false;
        return !text.IsShorterThan(1) || sink.Fail(ref json, at, CheckCode.MinLength, AuthorSchema, "/properties/name/minLength", "1");
    }

    // With a sink that collects, a check function stands behind the value even if it fails. An absent value (None) is malformed JSON: reading finds it.
    private static bool WrongType<TSink>(ref JsonCursor json, ref TSink sink, string schema, string path, string expected)
        where TSink : struct, ICheckSink
    {
        sink.Fail(ref json, json.Offset, CheckCode.Type, schema, path, expected);
        if (TSink.Collects)
            json.Skip();
        return false;
    }
}
