using System.Text;

namespace ArticleSdk.Shared;

/// <summary>What the formats need of UTF-8 (RFC 3629) on every target.</summary>
internal static class FormatText
{
    /// <summary>Bit 0: atext. Bit 1: letter, digit or hyphen. One row has 16 characters.</summary>
    private static ReadOnlySpan<byte> Classes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 3, 0, 1,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 1, 0, 1,
        0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 1, 1,
        1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 0,
        // Nothing that is not ASCII.
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Reads the code point at <paramref name="index"/> and goes behind it; −1 if there is none that is well-formed.</summary>
    public static int Read(ReadOnlySpan<byte> utf8, ref int index)
    {
        int lead = utf8[index];
        if (lead < 0x80)
        {
            index++;
            return lead;
        }

        var length = lead switch { >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => 0 };
        if (length == 0 || index + length > utf8.Length)
            return -1;

        var codePoint = lead & (0x7F >> length);
        for (var i = index + 1; i < index + length; i++)
        {
            if ((utf8[i] & 0xC0) != 0x80)
                return -1;
            codePoint = (codePoint << 6) | (utf8[i] & 0x3F);
        }

        var isShortest = codePoint >= (length == 3 ? 0x800 : length == 4 ? 0x10000 : 0x80);
        if (!isShortest || codePoint > 0x10FFFF || codePoint is >= 0xD800 and < 0xE000)
            return -1;
        index += length;
        return codePoint;
    }

    /// <summary>atext, RFC 5322, section 3.2.3.</summary>
    public static bool IsAtomText(byte b) => (Classes[b] & 1) != 0;

    /// <summary>What host names are made of, RFC 1034, section 3.5.</summary>
    public static bool IsLetterDigitHyphen(byte b) => (Classes[b] & 2) != 0;

    public static bool IsDigit(byte b) => (uint)b - '0' <= 9;

    public static bool IsLetter(byte b) => ((uint)b | 0x20) - 'a' <= 'z' - 'a';

    public static bool IsHexDigit(byte b) => IsDigit(b) || ((uint)b | 0x20) - 'a' <= 'f' - 'a';

    /// <summary>A percent sign and two hexadecimal digits, RFC 3986, section 2.1.</summary>
    public static bool IsPercentEncoded(ReadOnlySpan<byte> utf8, int index) =>
        index + 2 < utf8.Length && utf8[index] == (byte)'%' && IsHexDigit(utf8[index + 1]) && IsHexDigit(utf8[index + 2]);

    /// <summary>The index of the first byte from <paramref name="index"/> on that is no digit.</summary>
    public static int SkipDigits(ReadOnlySpan<byte> utf8, int index)
    {
        while (index < utf8.Length && IsDigit(utf8[index]))
            index++;
        return index;
    }

    /// <summary>Equal but for the case of ASCII letters.</summary>
    public static bool EqualsIgnoreCase(ReadOnlySpan<byte> utf8, string lowerCase)
    {
        if (utf8.Length != lowerCase.Length)
            return false;
        for (var i = 0; i < utf8.Length; i++)
        {
            if ((IsLetter(utf8[i]) ? utf8[i] | 0x20 : utf8[i]) != lowerCase[i])
                return false;
        }

        return true;
    }

    public static string ToString(ReadOnlySpan<byte> utf8)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetString(utf8);
#else
        return Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }
}
