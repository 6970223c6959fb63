#if NET8_0_OR_GREATER
using AsciiSet = System.Buffers.SearchValues<byte>;
#else
using AsciiSet = bool[];
#endif

namespace ArticleSdk.Shared;

/// <summary>URIs and references (RFC 3986, appendix A) and IRIs (RFC 3987, section 2.2), by the grammar and nothing but it.</summary>
internal static class UriFormat
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private const string SubDelims = "!$&'()*+,;=";

    // What may stand anywhere behind "https://": in a name of a host, a path and a query.
    private static readonly AsciiSet Anywhere = AsciiSets.Create(Unreserved + SubDelims + "/?");

    public static bool IsMatch(ReadOnlySpan<byte> text, bool allowRelative, bool allowNonAscii)
    {
        // As most are.
        if (text.StartsWith("http"u8))
        {
            var name = text.Slice(4).StartsWith("s://"u8) ? 8 : text.Slice(4).StartsWith("://"u8) ? 7 : text.Length;
            if (name < text.Length && AsciiSets.Skip(Anywhere, text, name) == text.Length)
                return true;
        }

        var colon = SchemeLength(text);
        if (colon < 0 && !allowRelative)
            return false;

        var rest = text.Slice(colon + 1);
        if (rest.Length >= 2 && rest[0] == (byte)'/' && rest[1] == (byte)'/')
        {
            rest = rest.Slice(2);
            var end = rest.IndexOfAny((byte)'/', (byte)'?', (byte)'#');
            if (!IsAuthority(end < 0 ? rest : rest.Slice(0, end), allowNonAscii))
                return false;
            rest = rest.Slice(end < 0 ? rest.Length : end);
        }
        else if (colon < 0)
        {
            // path-noscheme: no colon before the first slash.
            var stop = rest.IndexOfAny((byte)':', (byte)'/', (byte)'?');
            if (stop >= 0 && rest[stop] == (byte)':' && rest.Slice(0, stop).IndexOf((byte)'#') < 0)
                return false;
        }

        var i = Skip<PathCharacters>(rest, 0, allowNonAscii, allowPrivate: false);
        if (i < rest.Length && rest[i] == (byte)'?')
            i = Skip<QueryCharacters>(rest, i + 1, allowNonAscii, allowPrivate: allowNonAscii);
        if (i < rest.Length && rest[i] == (byte)'#')
            i = Skip<QueryCharacters>(rest, i + 1, allowNonAscii, allowPrivate: false);
        return i == rest.Length;
    }

    /// <summary>ucschar, RFC 3987, section 2.2, less the bidirectional formatting characters that section 4.1 forbids.</summary>
    public static bool IsUcsChar(int codePoint) => codePoint switch
    {
        0x200E or 0x200F or (>= 0x202A and <= 0x202E) => false,
        < 0xA0 => false,
        <= 0xD7FF or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF) => true,
        < 0x10000 => false,
        _ => (codePoint & 0xFFFF) <= 0xFFFD && (codePoint < 0xE0000 || codePoint is >= 0xE1000 and < 0xF0000),
    };

    /// <summary>iprivate, RFC 3987, section 2.2.</summary>
    public static bool IsPrivate(int codePoint) =>
        codePoint is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);

    /// <summary>The place of the colon, or −1 if there is no scheme.</summary>
    private static int SchemeLength(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || !FormatText.IsLetter(text[0]))
            return -1;
        for (var i = 1; i < text.Length; i++)
        {
            var b = text[i];
            if (b == (byte)':')
                return i;
            if (!FormatText.IsLetter(b) && !FormatText.IsDigit(b) && b != (byte)'+' && b != (byte)'-' && b != (byte)'.')
                break;
        }

        return -1;
    }

    private static bool IsAuthority(ReadOnlySpan<byte> text, bool allowNonAscii)
    {
        var at = text.IndexOf((byte)'@');
        if (at >= 0)
        {
            if (Skip<UserInfo>(text.Slice(0, at), 0, allowNonAscii, allowPrivate: false) != at)
                return false;
            text = text.Slice(at + 1);
        }

        int i;
        if (!text.IsEmpty && text[0] == (byte)'[')
        {
            i = text.IndexOf((byte)']');
            if (i < 0 || !IsIpLiteral(text.Slice(1, i - 1)))
                return false;
            i++;
        }
        else
        {
            // Any IPv4 address is a reg-name too.
            i = Skip<RegName>(text, 0, allowNonAscii, allowPrivate: false);
        }

        if (i < text.Length && text[i] == (byte)':')
            i = FormatText.SkipDigits(text, i + 1);
        return i == text.Length;
    }

    private static bool IsIpLiteral(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || (text[0] | 0x20) != (byte)'v')
            return IpFormat.IsV6(text);

        // IPvFuture.
        var i = 1;
        while (i < text.Length && FormatText.IsHexDigit(text[i]))
            i++;
        if (i == 1 || i >= text.Length - 1 || text[i] != (byte)'.')
            return false;
        return default(UserInfo).Skip(text, i + 1) == text.Length;
    }

    /// <summary>The index of the first byte that is neither one of the characters nor part of a percent-encoded triplet or an allowed non-ASCII character.</summary>
    private static int Skip<TCharacters>(ReadOnlySpan<byte> text, int index, bool allowNonAscii, bool allowPrivate)
        where TCharacters : struct, ICharacters
    {
        while (true)
        {
            index = default(TCharacters).Skip(text, index);
            if (index == text.Length)
                return index;
            if (FormatText.IsPercentEncoded(text, index))
            {
                index += 3;
            }
            else if (allowNonAscii && text[index] >= 0x80)
            {
                var next = index;
                var codePoint = FormatText.Read(text, ref next);
                if (!IsUcsChar(codePoint) && !(allowPrivate && IsPrivate(codePoint)))
                    return index;
                index = next;
            }
            else
            {
                return index;
            }
        }
    }

    /// <summary>A set of ASCII characters. As a type argument it costs no call.</summary>
    private interface ICharacters
    {
        /// <summary>The index of the first byte from there on that is not in the set.</summary>
        int Skip(ReadOnlySpan<byte> text, int index);
    }

    private readonly struct RegName : ICharacters
    {
        private static readonly AsciiSet Set = AsciiSets.Create(Unreserved + SubDelims);

        public int Skip(ReadOnlySpan<byte> text, int index) => AsciiSets.Skip(Set, text, index);
    }

    private readonly struct UserInfo : ICharacters
    {
        private static readonly AsciiSet Set = AsciiSets.Create(Unreserved + SubDelims + ":");

        public int Skip(ReadOnlySpan<byte> text, int index) => AsciiSets.Skip(Set, text, index);
    }

    private readonly struct PathCharacters : ICharacters
    {
        private static readonly AsciiSet Set = AsciiSets.Create(Unreserved + SubDelims + ":@/");

        public int Skip(ReadOnlySpan<byte> text, int index) => AsciiSets.Skip(Set, text, index);
    }

    private readonly struct QueryCharacters : ICharacters
    {
        private static readonly AsciiSet Set = AsciiSets.Create(Unreserved + SubDelims + ":@/?");

        public int Skip(ReadOnlySpan<byte> text, int index) => AsciiSets.Skip(Set, text, index);
    }
}
