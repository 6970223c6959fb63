using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>Reads <c>null</c>, <c>true</c> or <c>false</c>.</summary>
    public bool ReadLiteral()
    {
        var end = ScanLiteral(_position);
        if (end < 0)
            return Malformed(_position, "expected null, true or false");
        _position = end;
        return true;
    }

    /// <summary>Reads a number.</summary>
    public bool ReadNumber(out JsonNumber value)
    {
        var start = _position;
        var end = ScanNumber(start, out var isInteger);
        if (end < 0)
        {
            value = default;
            return FailNumber(start);
        }

        _position = end;
        value = new JsonNumber(_json.Slice(start, end - start), isInteger);
        return true;
    }

    /// <summary>Reads a string.</summary>
    public bool ReadString(out JsonString value)
    {
        var start = _position;
        if ((uint)start >= (uint)_json.Length || _json[start] != '"')
        {
            value = default;
            return Malformed(start, "expected a string");
        }

        var end = ScanString(start + 1, out var traits);
        if (end < 0)
        {
            value = default;
            return FailString(start + 1);
        }

        _position = end + 1;
        var raw = _json.Slice(start + 1, end - start - 1);
        value = (traits & StringTraits.Escaped) == 0
            ? new JsonString(raw, traits == StringTraits.None)
            : Unescape(raw, ref _valueScratch);
        return true;
    }

    // The end of the literal, or -1.
    private readonly int ScanLiteral(int position)
    {
        if ((uint)position >= (uint)_json.Length)
            return -1;
        var rest = _json.Slice(position);
        return rest.StartsWith("null"u8) || rest.StartsWith("true"u8) ? position + 4
            : rest.StartsWith("false"u8) ? position + 5
            : -1;
    }

    // The end of the number (RFC 8259, section 6), or -1.
    private readonly int ScanNumber(int position, out bool isInteger)
    {
        isInteger = true;
        var json = _json;
        if ((uint)position < (uint)json.Length && json[position] == '-')
            position++;
        if ((uint)position >= (uint)json.Length)
            return -1;
        if (json[position] == '0')
        {
            position++;
        }
        else
        {
            var end = ScanDigits(json, position);
            if (end == position)
                return -1;
            position = end;
        }

        if ((uint)position < (uint)json.Length && json[position] == '.')
        {
            isInteger = false;
            var end = ScanDigits(json, position + 1);
            if (end == position + 1)
                return -1;
            position = end;
        }

        if ((uint)position < (uint)json.Length && (json[position] | 0x20) == 'e')
        {
            isInteger = false;
            position++;
            if ((uint)position < (uint)json.Length && json[position] is (byte)'+' or (byte)'-')
                position++;
            var end = ScanDigits(json, position);
            if (end == position)
                return -1;
            position = end;
        }

        return position;
    }

    private static int ScanDigits(ReadOnlySpan<byte> json, int position)
    {
        while ((uint)position < (uint)json.Length && (uint)(json[position] - '0') <= 9)
            position++;
        return position;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FailNumber(int start)
    {
        var position = start;
        if ((uint)position >= (uint)_json.Length || (_json[position] != '-' && (uint)(_json[position] - '0') > 9))
            return Malformed(position, "expected a number");
        position++;
        while ((uint)position < (uint)_json.Length && (uint)(_json[position] - '0') <= 9)
            position++;
        if ((uint)position < (uint)_json.Length && _json[position] == '.' && position - 1 is var last && (uint)(_json[last] - '0') <= 9)
        {
            position++;
            while ((uint)position < (uint)_json.Length && (uint)(_json[position] - '0') <= 9)
                position++;
        }

        if ((uint)position < (uint)_json.Length && (_json[position] | 0x20) == 'e' && (uint)(_json[position - 1] - '0') <= 9)
        {
            position++;
            if ((uint)position < (uint)_json.Length && _json[position] is (byte)'+' or (byte)'-')
                position++;
        }

        return Malformed(position, "expected a digit");
    }

    // The first byte that is no white space (RFC 8259, section 2), or the end.
    private readonly int SkipWhiteSpace(int position)
    {
        while ((uint)position < (uint)_json.Length && _json[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            position++;
        return position;
    }
}
