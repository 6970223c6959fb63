namespace ArticleSdk.Shared;

/// <summary>Draft 3's <c>color</c>: CSS 2.1, section 4.3.6.</summary>
internal static class ColorFormat
{
    private static readonly string[] Keywords =
    [
        "aqua", "black", "blue", "fuchsia", "gray", "green", "lime", "maroon", "navy", "olive", "orange", "purple", "red", "silver", "teal", "white", "yellow",

        // Section 18.2.
        "activeborder", "activecaption", "appworkspace", "background", "buttonface", "buttonhighlight", "buttonshadow", "buttontext", "captiontext",
        "graytext", "highlight", "highlighttext", "inactiveborder", "inactivecaption", "inactivecaptiontext", "infobackground", "infotext", "menu",
        "menutext", "scrollbar", "threeddarkshadow", "threedface", "threedhighlight", "threedlightshadow", "threedshadow", "window", "windowframe",
        "windowtext",
    ];

    public static bool IsMatch(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return false;
        if (text[0] == (byte)'#')
            return text.Length is 4 or 7 && AreHexDigits(text.Slice(1));
        if (text[text.Length - 1] == (byte)')')
            return text.Length > 5 && FormatText.EqualsIgnoreCase(text.Slice(0, 4), "rgb(") && AreComponents(text.Slice(4, text.Length - 5));

        foreach (var keyword in Keywords)
        {
            if (FormatText.EqualsIgnoreCase(text, keyword))
                return true;
        }

        return false;
    }

    /// <summary>Three integers or three percentages; those out of range are clipped, and not wrong.</summary>
    private static bool AreComponents(ReadOnlySpan<byte> text)
    {
        var percentages = 0;
        for (var component = 0; component < 3; component++)
        {
            var comma = text.IndexOf((byte)',');
            if (comma < 0 != (component == 2))
                return false;

            var value = Trim(comma < 0 ? text : text.Slice(0, comma));
            if (value.IsEmpty)
                return false;
            var isPercentage = value[value.Length - 1] == (byte)'%';
            if (isPercentage)
            {
                percentages++;
                value = value.Slice(0, value.Length - 1);
            }

            if (!IsNumber(value, allowFraction: isPercentage))
                return false;
            text = text.Slice(comma + 1);
        }

        return percentages is 0 or 3;
    }

    private static bool IsNumber(ReadOnlySpan<byte> text, bool allowFraction)
    {
        var start = !text.IsEmpty && (text[0] == (byte)'+' || text[0] == (byte)'-') ? 1 : 0;
        var i = FormatText.SkipDigits(text, start);
        if (allowFraction && i < text.Length && text[i] == (byte)'.')
        {
            start = i + 1;
            i = FormatText.SkipDigits(text, start);
        }

        return i > start && i == text.Length;
    }

    private static bool AreHexDigits(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (!FormatText.IsHexDigit(b))
                return false;
        }

        return true;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> space = " \t\r\n\f"u8;
        while (!text.IsEmpty && space.IndexOf(text[0]) >= 0)
            text = text.Slice(1);
        while (!text.IsEmpty && space.IndexOf(text[text.Length - 1]) >= 0)
            text = text.Slice(0, text.Length - 1);
        return text;
    }
}
