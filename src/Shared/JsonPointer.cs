using System.Text;

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

    /// <summary>The last token of a pointer that has one, as <see cref="Escape"/> was given it.</summary>
    public static string LastToken(string pointer) => Unescape(pointer.Substring(pointer.LastIndexOf('/') + 1));

    /// <summary>A JSON Pointer as a URI fragment (RFC 6901, section 6): what RFC 3986 does not allow in a fragment is percent-encoded.</summary>
    public static string ToFragment(string pointer)
    {
        int index = 0;
        while (index < pointer.Length && IsAllowed(pointer[index]))
            index++;
        if (index == pointer.Length)
            return pointer;
        StringBuilder builder = new(pointer, 0, index, pointer.Length + 16);
        foreach (byte b in Encoding.UTF8.GetBytes(pointer.Substring(index)))
        {
            if (IsAllowed((char)b))
                builder.Append((char)b);
            else
                builder.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
        }

        return builder.ToString();
    }

    // RFC 3986, 3.5: pchar / "/" / "?".
    private static bool IsAllowed(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
            or '-' or '.' or '_' or '~' or '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=' or ':' or '@' or '/' or '?';
}
