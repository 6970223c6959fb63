using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>Reads <c>null</c>, <c>true</c> or <c>false</c>.</summary>
    internal bool ReadLiteral()
    {
        var end = FindLiteralEnd(ref Start, _position, _json.Length);
        if (end < 0)
            return Malformed(_position, "expected null, true or false");
        _position = end;
        return true;
    }

    /// <summary>Reads the value here if it is a number. If it is another, the cursor stays, and the document is none the worse.</summary>
    public bool TryReadNumber(out JsonNumber value)
    {
        if (Kind != JsonKind.Number)
        {
            value = default;
            return false;
        }

        var isRead = ReadNumber(out value);
        if (value.Utf8.Length > RoundedNumber.KeptBySingle)
            Session.ComparesNumbers = true;
        return isRead;
    }

    /// <summary>Reads the value here if it is a string. If it is another, the cursor stays, and the document is none the worse.</summary>
    public bool TryReadString(out JsonString value)
    {
        ref var json = ref Start;
        var start = _position + 1;
        var length = _json.Length;
        if ((uint)_position >= (uint)length || JsonText.At(ref json, _position) != '"')
        {
            value = default;
            return false;
        }

        var traits = StringTraits.HasVector;
        var end = JsonText.FindShortStringEnd(ref json, start, length);
        if (end < 0)
        {
            end = FindStringEnd(~end, out traits);
            if (end < 0)
            {
                value = default;
                return false;
            }
        }

        // The cursor outlives what it reads: the compiler cannot know.
        _position = end + 1;
        value = new JsonString(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref json, start), end - start), traits, ref Unsafe.AsRef(ref _valueScratch));
        return true;
    }

    /// <summary>Reads a number.</summary>
    internal bool ReadNumber(out JsonNumber value)
    {
        ref var json = ref Start;
        var start = _position;
        var end = JsonText.FindShortNumberEnd(ref json, start, _json.Length, out var isInteger);
        if (end < 0)
            return ReadAnyNumber(out value);
        _position = end;
        value = new JsonNumber(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref json, start), end - start), isInteger);
        return true;
    }

    /// <summary>Reads a string.</summary>
    internal bool ReadString(out JsonString value)
    {
        ref var json = ref Start;
        var start = _position + 1;
        if ((uint)(start - 1) >= (uint)_json.Length || JsonText.At(ref json, start - 1) != '"')
            return ReadAnyString(start, out value);
        var end = JsonText.FindShortStringEnd(ref json, start, _json.Length);
        if (end < 0)
            return ReadAnyString(~end, out value);
        _position = end + 1;
        value = new JsonString(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref json, start), end - start), StringTraits.HasVector);
        return true;
    }

    /// <summary>Reads a string to keep. Where another value stands, it does not fit.</summary>
    internal bool ReadText(out string value)
    {
        // What is most likely, without the detour of a JsonString.
        ref var json = ref Start;
        var start = _position + 1;
        var asciiEnd = start;
        if ((uint)(start - 1) < (uint)_json.Length && JsonText.At(ref json, start - 1) == '"')
        {
            var end = JsonText.FindShortStringEnd(ref json, start, _json.Length);
            if (end >= 0)
            {
                _position = end + 1;
                value = TextOfUtf8.OfAscii(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref json, start), end - start));
                return true;
            }

            asciiEnd = ~end;
        }

        return ReadAnyText(asciiEnd, out value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAnyText(int asciiEnd, out string value)
    {
        value = "";
        if (Kind != JsonKind.String)
            return Unrepresentable(_position, "string");
        if (!ReadAnyString(asciiEnd, out var text))
            return false;
        value = text.ToString();
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAnyNumber(out JsonNumber value)
    {
        var start = _position;
        var end = JsonText.FindAnyNumberEnd(ref Start, start, _json.Length, out var isInteger);
        if (end < 0)
        {
            value = default;
            return FailNumber(start);
        }

        _position = end;
        value = new JsonNumber(_json.Slice(start, end - start), isInteger);
        return true;
    }

    // A string that is plain ASCII up to there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAnyString(int asciiEnd, out JsonString value)
    {
        var start = _position + 1;
        if (Kind != JsonKind.String)
        {
            value = default;
            return FailString(start);
        }

        var end = FindStringEnd(asciiEnd, out var traits);
        if (end < 0)
        {
            value = default;
            return false;
        }

        // The cursor outlives what it reads: the compiler cannot know.
        _position = end + 1;
        value = new JsonString(_json.Slice(start, end - start), traits, ref Unsafe.AsRef(ref _valueScratch));
        return true;
    }

    // The closing quote of the string here, which is plain ASCII up to there; -1 if it is malformed, and so the document.
    private int FindStringEnd(int asciiEnd, out StringTraits traits)
    {
        var end = _isChecked
            ? JsonText.FindCheckedStringEnd(ref Start, asciiEnd, _json.Length, out traits)
            : JsonText.FindAnyStringEnd(ref Start, asciiEnd, _json.Length, out traits);
        if (end < 0)
            FailString(_position + 1);
        return end;
    }

    // The document as the scanners take it.
    private readonly ref byte Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref MemoryMarshal.GetReference(_json);
    }

    // The end of the literal, or -1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int FindLiteralEnd(ref byte json, int position, int length)
    {
        if (position > length - 4)
            return -1;
        var word = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref json, position));
        if (word == Null || word == True)
            return position + 4;
        return word == Fals && position + 4 < length && JsonText.At(ref json, position + 4) == 'e' ? position + 5 : -1;
    }

    // The first four letters of each literal, as they are read from memory.
    private static uint Null => MemoryMarshal.Read<uint>("null"u8);

    private static uint True => MemoryMarshal.Read<uint>("true"u8);

    private static uint Fals => MemoryMarshal.Read<uint>("fals"u8);

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
}
