namespace ArticleSdk.Shared;

/// <summary>IP addresses in text.</summary>
internal static class IpFormat
{
    /// <summary>RFC 2673, section 3.2: four decimal numbers, without leading zeros (which some libraries take for octal; RFC 6943, section 3.1.1).</summary>
    public static bool IsV4(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 7 or > 15)
            return false;

        var i = 0;
        for (var part = 0; part < 4; part++)
        {
            if (part > 0 && (i >= text.Length || text[i++] != (byte)'.'))
                return false;

            var start = i;
            var value = 0;
            while (i < text.Length && i < start + 3 && FormatText.IsDigit(text[i]))
                value = (value * 10) + text[i++] - '0';
            if (i == start || value > 255 || (text[start] == (byte)'0' && i > start + 1))
                return false;
        }

        return i == text.Length;
    }

    /// <summary>RFC 4291, section 2.2. A zone (RFC 4007) is no part of an address.</summary>
    public static bool IsV6(ReadOnlySpan<byte> text)
    {
        // The longest: six groups of four digits and an IPv4 address.
        if (text.Length is < 2 or > 45)
            return false;

        var i = 0;
        var groups = 0;
        var isCompressed = false;
        if (text[0] == (byte)':')
        {
            if (text[1] != (byte)':')
                return false;
            isCompressed = true;
            i = 2;
        }

        while (i < text.Length)
        {
            var start = i;
            while (i < text.Length && i < start + 4 && FormatText.IsHexDigit(text[i]))
                i++;
            if (i < text.Length && text[i] == (byte)'.')
            {
                groups += 2;
                return IsV4(text.Slice(start)) && (isCompressed ? groups <= 7 : groups == 8);
            }

            if (i == start)
                return false;
            groups++;
            if (i == text.Length)
                break;
            if (text[i++] != (byte)':' || i == text.Length)
                return false;
            if (text[i] == (byte)':')
            {
                if (isCompressed)
                    return false;
                isCompressed = true;
                i++;
            }
        }

        return isCompressed ? groups <= 7 : groups == 8;
    }
}
