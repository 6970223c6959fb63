namespace ArticleSdk.Shared.Evaluation;

/// <summary>The content keywords where they assert (JSON Schema draft 7 validation, 8).</summary>
internal static class StringContent
{
    private const int MaxDepth = 128;

    /// <summary>
    /// Whether a text, or what it is the base64 of, is JSON. Text that is no base64 is a matter of <c>contentEncoding</c>, and says nothing about the media type.
    /// </summary>
    public static bool IsJson(ReadOnlySpan<byte> text, bool isBase64)
    {
        if (isBase64 && !Base64Text.IsValid(text))
            return true;
        if (isBase64)
            text = Convert.FromBase64String(FormatText.ToString(text));
        int[] entries = new int[64];
        return JsonIndexReader.TryRead(text, MaxDepth, ref entries, out _, out _);
    }
}
