#if NET8_0_OR_GREATER
using AsciiSet = System.Buffers.SearchValues<byte>;
#else
using AsciiSet = bool[];
#endif

namespace ArticleSdk.Shared;

/// <summary>Base64, RFC 4648.</summary>
internal static class Base64Text
{
    private static readonly AsciiSet Alphabet = AsciiSets.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    /// <summary>Whether a text is base64 (RFC 4648, 3.3 and 4): the alphabet and nothing else, padded to groups of four. (The framework skips white space.)</summary>
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (text.Length % 4 != 0)
            return false;
        int end = text.Length;
        while (end > 0 && text.Length - end < 2 && text[end - 1] == '=')
            end--;
        return AsciiSets.Skip(Alphabet, text.Slice(0, end), 0) == end;
    }
}
