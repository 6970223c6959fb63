using System.Buffers;
using System.Text;

namespace ArticleSdk.Runtime;

/// <summary>Pieces of a document as messages show them.</summary>
internal static class DocumentText
{
    private const int Shown = 40;

    private static readonly SearchValues<byte> OfNumbers = SearchValues.Create("0123456789+-.eE"u8);

    /// <summary>The characters of the string that starts here; as it is written, where it is malformed.</summary>
    public static string Unescape(ReadOnlySpan<byte> json)
    {
        var cursor = new JsonCursor(json);
        var text = cursor.ReadString(out var value)
            ? value.ToString()
            : Encoding.UTF8.GetString(json.Length >= 2 && json[^1] == '"' ? json[1..^1] : json.Slice(Math.Min(1, json.Length)));
        cursor.Dispose();
        return text;
    }

    /// <summary>The value that starts here: <c>a number (12)</c>, <c>an object</c>, <c>null</c>.</summary>
    public static string KindAndValue(ReadOnlySpan<byte> json) => Kind(json) switch
    {
        JsonKind.String => $"a string ({Value(json)})",
        JsonKind.Number => $"a number ({Value(json)})",
        _ => Value(json),
    };

    /// <summary>The value that starts here, cut where it is long: <c>12</c>, <c>"text…"</c>, <c>an object</c>.</summary>
    public static string Value(ReadOnlySpan<byte> json) => Kind(json) switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.Null => "null",
        JsonKind.True => "true",
        JsonKind.False => "false",
        JsonKind.String => String(json),
        JsonKind.Number => Number(json),
        _ => "nothing",
    };

    /// <summary>Text that may be long, cut to the length that a message shows.</summary>
    public static string Cut(string text, int length = Shown)
    {
        if (text.Length <= length)
            return text;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
    }

    public static JsonKind Kind(ReadOnlySpan<byte> json) => new JsonCursor(json).Kind;

    /// <summary>How many code points the string that starts here has.</summary>
    public static long Length(ReadOnlySpan<byte> json)
    {
        var cursor = new JsonCursor(json);
        var length = 0L;
        if (cursor.ReadString(out var value))
        {
            // Every byte but the continuation bytes starts a code point.
            foreach (var unit in value.Utf8)
                length += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        cursor.Dispose();
        return length;
    }

    /// <summary>How many items or properties the value that starts here has.</summary>
    public static int Count(ReadOnlySpan<byte> json)
    {
        var cursor = new JsonCursor(json, int.MaxValue);
        var count = 0;
        if (cursor.Kind == JsonKind.Array && cursor.BeginArray())
        {
            for (; cursor.NextItem() && cursor.Skip();)
                count++;
        }
        else if (cursor.Kind == JsonKind.Object && cursor.BeginObject())
        {
            var scan = new ObjectScan();
            while (cursor.NextProperty(NameTable.Empty, ref scan) && cursor.Skip())
            {
            }

            count = scan.Count;
        }

        cursor.Dispose();
        return count;
    }

    /// <summary>The indexes of the first two items that are equal in the array that starts here.</summary>
    public static bool TryFindEqualItems(ReadOnlySpan<byte> json, out int first, out int second)
    {
        first = second = -1;
        var places = new Dictionary<ulong, (int Index, int Start, int End)>();
        var cursor = new JsonCursor(json, int.MaxValue);
        if (cursor.Kind != JsonKind.Array || !cursor.BeginArray())
            return false;
        for (var i = 0; second < 0 && cursor.NextItem(); i++)
        {
            var start = cursor.Offset;
            if (!JsonHash.TryRead(ref cursor, out var hash))
                break;
            if (!places.TryGetValue(hash, out var other))
                places.Add(hash, (i, start, cursor.Offset));
            else if (JsonEquality.Equals(json[other.Start..other.End], json[start..cursor.Offset]))
                (first, second) = (other.Index, i);
        }

        cursor.Dispose();
        return second >= 0;
    }

    private static string String(ReadOnlySpan<byte> json)
    {
        // Four bytes a character are enough for all that is shown.
        var end = 1;
        while (end < json.Length && end <= 4 * Shown + 4 && json[end] != '"')
            end += json[end] == '\\' ? 2 : 1;
        end = Math.Min(end, json.Length);
        return $"\"{Cut(Encoding.UTF8.GetString(json[1..end]))}\"";
    }

    private static string Number(ReadOnlySpan<byte> json)
    {
        var end = json.IndexOfAnyExcept(OfNumbers);
        return Cut(Encoding.ASCII.GetString(json.Slice(0, Math.Min(end < 0 ? json.Length : end, Shown + 1))));
    }
}
