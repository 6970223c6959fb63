namespace ArticleSdk.Shared;

/// <summary>JSON Pointer, RFC 6901.</summary>
internal static class JsonPointer
{
    /// <summary>A reference token as it stands in a pointer: <c>~</c> and <c>/</c> escaped (RFC 6901, section 3).</summary>
    public static string Escape(string token) =>
        token.IndexOf('~') < 0 && token.IndexOf('/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The token that <see cref="Escape"/> was given.</summary>
    public static string Unescape(string token) =>
        token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");
}
