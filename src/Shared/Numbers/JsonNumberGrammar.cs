namespace ArticleSdk.Shared;

/// <summary>The grammar of a number, RFC 8259, section 6.</summary>
internal static class JsonNumberGrammar
{
    public static bool IsMatch(ReadOnlySpan<byte> text)
    {
        var i = 0;
        if (i < text.Length && text[i] == (byte)'-')
            i++;

        var start = i;
        i = SkipDigits(text, i);
        if (i == start || (text[start] == (byte)'0' && i > start + 1))
            return false;

        if (i < text.Length && text[i] == (byte)'.')
        {
            start = ++i;
            i = SkipDigits(text, i);
            if (i == start)
                return false;
        }

        if (i < text.Length && (text[i] | 0x20) == (byte)'e')
        {
            i++;
            if (i < text.Length && (text[i] == (byte)'+' || text[i] == (byte)'-'))
                i++;
            start = i;
            i = SkipDigits(text, i);
            if (i == start)
                return false;
        }

        return i == text.Length;
    }

    private static int SkipDigits(ReadOnlySpan<byte> text, int i)
    {
        while (i < text.Length && (uint)text[i] - '0' <= 9)
            i++;
        return i;
    }
}
