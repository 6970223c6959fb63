namespace ArticleSdk.Shared.Evaluation;

/// <summary>The content keywords where they assert (JSON Schema draft 7 validation, 8).</summary>
internal static class StringContent
{
    private const int MaxDepth = 128;

    /// <summary>Whether a text is base64 by RFC 4648, 3.3 and 4: the alphabet and nothing else, padded to groups of four. (The framework skips white space.)</summary>
    public static bool IsBase64(ReadOnlySpan<byte> text)
    {
        if (text.Length % 4 != 0)
            return false;
        int end = text.Length;
        while (end > 0 && text.Length - end < 2 && text[end - 1] == '=')
            end--;
        foreach (byte b in text.Slice(0, end))
        {
            if (b is not ((>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'/'))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a text, or what it is the base64 of, is JSON. Text that is no base64 is a matter of <c>contentEncoding</c>, and says nothing about the media type.
    /// </summary>
    public static bool IsJson(ReadOnlySpan<byte> text, bool isBase64)
    {
        if (isBase64 && !IsBase64(text))
            return true;
        if (isBase64)
            text = Convert.FromBase64String(FormatText.ToString(text));
        int[] entries = new int[64];
        return JsonIndexReader.TryRead(text, MaxDepth, ref entries, out _, out _);
    }
}
