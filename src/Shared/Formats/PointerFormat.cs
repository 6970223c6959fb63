namespace ArticleSdk.Shared;

/// <summary>JSON Pointers, RFC 6901, and relative ones.</summary>
internal static class PointerFormat
{
    public static bool IsPointer(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return true;
        if (text[0] != (byte)'/')
            return false;

        while (true)
        {
            var tilde = text.IndexOf((byte)'~');
            if (tilde < 0)
                return true;
            if (tilde + 1 == text.Length || (text[tilde + 1] != (byte)'0' && text[tilde + 1] != (byte)'1'))
                return false;
            text = text.Slice(tilde + 2);
        }
    }

    /// <summary>draft-bhutton-relative-json-pointer-00, section 3; before it, an index could not be shifted.</summary>
    public static bool IsRelativePointer(ReadOnlySpan<byte> text, bool allowShift)
    {
        var i = FormatText.SkipDigits(text, 0);
        if (i == 0 || (text[0] == (byte)'0' && i > 1))
            return false;

        if (allowShift && i < text.Length && (text[i] == (byte)'+' || text[i] == (byte)'-'))
        {
            var start = i + 1;
            i = FormatText.SkipDigits(text, start);
            if (i == start || text[start] == (byte)'0')
                return false;
        }

        return (i == text.Length - 1 && text[i] == (byte)'#') || IsPointer(text.Slice(i));
    }
}
