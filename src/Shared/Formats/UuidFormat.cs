#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace ArticleSdk.Shared;

/// <summary>UUIDs, RFC 4122, section 3, of any version and variant.</summary>
internal static class UuidFormat
{
    private const int Length = 36;

    public static bool IsMatch(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length)
            return false;

#if NET8_0_OR_GREATER
        // Three overlapping loads; the masks have a bit where a hyphen has to stand.
        if (Vector128.IsHardwareAccelerated)
        {
            return HasForm(Vector128.Create(text.Slice(0, 16)), 0b0010_0001_0000_0000)
                && HasForm(Vector128.Create(text.Slice(16, 16)), 0b0000_0000_1000_0100)
                && HasForm(Vector128.Create(text.Slice(Length - 16, 16)), 0b0000_0000_0000_1000);
        }
#endif
        for (var i = 0; i < Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != (byte)'-' : !FormatText.IsHexDigit(text[i]))
                return false;
        }

        return true;
    }

#if NET8_0_OR_GREATER
    private static bool HasForm(Vector128<byte> text, uint hyphens)
    {
        var isDigit = Vector128.LessThanOrEqual(text - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        var isLetter = Vector128.LessThanOrEqual((text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)5));
        var isHyphen = Vector128.Equals(text, Vector128.Create((byte)'-'));
        return (isDigit | isLetter).ExtractMostSignificantBits() == (~hyphens & 0xFFFF) && isHyphen.ExtractMostSignificantBits() == hyphens;
    }
#endif
}
