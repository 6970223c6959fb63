namespace ArticleSdk.Shared;

/// <summary>Host names: RFC 1034, section 3.5, with the first character relaxed by RFC 1123, section 2.1; and those of IDNA, RFC 5890.</summary>
internal static class HostnameFormat
{
    private const int MaxLabelLength = 63;

    /// <summary>RFC 1035, section 2.3.4: 255 octets with a length before every label and the root's behind them.</summary>
    private const int MaxNameLength = 253;

    /// <summary>Before draft 7: letters, digits and hyphens, whatever they mean.</summary>
    public static bool IsAsciiName(ReadOnlySpan<byte> text) => TryReadAscii(text, out _);

    /// <summary>As <see cref="IsAsciiName"/>, but what claims to be an A-label has to be one (RFC 5890, section 2.3.2.1).</summary>
    public static bool IsName(ReadOnlySpan<byte> text) => TryReadAscii(text, out var hasALabel) && (!hasALabel || IdnaName.IsMatch(text));

    public static bool IsInternationalName(ReadOnlySpan<byte> text)
    {
        // Labels that are plain and short need nothing of IDNA but the rule about two hyphens, of which "xn--" is a case.
        return TryReadAscii(text, out _) && text.IndexOf("--"u8) < 0 || IdnaName.IsMatch(text, allowULabels: true);
    }

    /// <summary>
    /// The domain of an internationalised mailbox (RFC 6531, section 3.3): its U-labels are taken before they are normalised, as their characters come.
    /// </summary>
    public static bool IsMailDomain(ReadOnlySpan<byte> text) => IsAsciiName(text) || IdnaName.IsMatch(text, allowULabels: true, requireNormalized: false);

    private static bool TryReadAscii(ReadOnlySpan<byte> text, out bool hasALabel)
    {
        hasALabel = false;
        if (text.Length is 0 or > MaxNameLength)
            return false;

        for (var i = 0; ; i++)
        {
            var start = i;
            while (i < text.Length && FormatText.IsLetterDigitHyphen(text[i]))
                i++;

            var length = i - start;
            if (length is 0 or > MaxLabelLength || text[start] == (byte)'-' || text[i - 1] == (byte)'-')
                return false;
            hasALabel |= IdnaName.HasALabelPrefix(text.Slice(start, length));
            if (i == text.Length)
                return true;
            if (text[i] != (byte)'.')
                return false;
        }
    }
}
