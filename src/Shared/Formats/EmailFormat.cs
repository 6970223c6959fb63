namespace ArticleSdk.Shared;

/// <summary>Mailboxes, RFC 5321, section 4.1.2, and what RFC 6531, section 3.3, adds to them.</summary>
internal static class EmailFormat
{
    /// <summary>RFC 5321, section 4.5.3.1.1, in octets.</summary>
    private const int MaxLocalPartLength = 64;

    public static bool IsMatch(ReadOnlySpan<byte> text) => IsMatch(text, allowNonAscii: false);

    public static bool IsInternationalMatch(ReadOnlySpan<byte> text) => IsMatch(text, allowNonAscii: true);

    private static bool IsMatch(ReadOnlySpan<byte> text, bool allowNonAscii)
    {
        if (text.IsEmpty)
            return false;

        var at = text[0] == (byte)'"' ? QuotedStringLength(text, allowNonAscii) : DotStringLength(text, allowNonAscii);
        if (at is < 1 or > MaxLocalPartLength || at >= text.Length - 1 || text[at] != (byte)'@')
            return false;

        var domain = text.Slice(at + 1);
        if (domain[0] == (byte)'[')
            return domain[domain.Length - 1] == (byte)']' && IsAddressLiteral(domain.Slice(1, domain.Length - 2));
        return allowNonAscii ? HostnameFormat.IsMailDomain(domain) : HostnameFormat.IsAsciiName(domain);
    }

    /// <summary>Atoms with single dots between them; −1 if it is no dot-string up to the end of its atoms.</summary>
    private static int DotStringLength(ReadOnlySpan<byte> text, bool allowNonAscii)
    {
        var afterDot = true;
        var i = 0;
        for (; i < text.Length; i++)
        {
            var b = text[i];
            if (FormatText.IsAtomText(b) || (b >= 0x80 && allowNonAscii))
            {
                afterDot = false;
            }
            else if (b == (byte)'.' && !afterDot)
            {
                afterDot = true;
            }
            else
            {
                break;
            }
        }

        return afterDot ? -1 : i;
    }

    /// <summary>The length with both quotes, or −1.</summary>
    private static int QuotedStringLength(ReadOnlySpan<byte> text, bool allowNonAscii)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var b = text[i];
            if (b == (byte)'"')
                return i + 1;

            // quoted-pairSMTP: any printable ASCII character may follow.
            if (b == (byte)'\\' && (++i == text.Length || text[i] is < 0x20 or > 0x7E))
                return -1;
            if (b is < 0x20 or 0x7F || (b >= 0x80 && !allowNonAscii))
                return -1;
        }

        return -1;
    }

    /// <summary>Section 4.1.3. A General-address-literal needs a tag that a standard defines; only <c>IPv6</c> is.</summary>
    private static bool IsAddressLiteral(ReadOnlySpan<byte> text) =>
        text.Length > 5 && FormatText.EqualsIgnoreCase(text.Slice(0, 5), "ipv6:") ? IpFormat.IsV6(text.Slice(5)) : IpFormat.IsV4(text);
}
