using System.Buffers;
using System.Globalization;
using System.Text;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>The text that a <see cref="Uri"/> is written as. One that was built in code may hold what no URI holds (RFC 3986): white space, letters beyond ASCII, a path of the file system.</summary>
internal static class UriText
{
    // RFC 3986, section 2.2 and 2.3, less the brackets, which stand in a host only.
    private static readonly SearchValues<char> Unescaped = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=");

    // RFC 3986, section 3.1.
    private static readonly SearchValues<char> InScheme = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    public static string? Of(Uri? uri)
    {
        if (uri is null)
            return null;
        var text = uri.OriginalString;
        if (IsPlain(text) || Is(text, uri.IsAbsoluteUri))
            return text;
        if (!uri.IsAbsoluteUri)
            return Escape(text);
        text = uri.AbsoluteUri;
        if (Is(text, isAbsolute: true))
            return text;
        var start = uri.Scheme + Uri.SchemeDelimiter;
        if (!text.StartsWith(start, StringComparison.Ordinal))
            return Escape(text);
        var path = text.AsSpan(start.Length).IndexOfAny('/', '?', '#');
        return start
            + (uri.UserInfo.Length == 0 ? "" : Escape(uri.UserInfo) + "@")
            + (uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 ? uri.Host : Host(uri))
            + (uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}"))
            + (path < 0 ? "" : Escape(text.Substring(start.Length + path)));
    }

    private static string Host(Uri uri)
    {
        try
        {
            return Escape(uri.IdnHost);
        }
        catch (UriFormatException)
        {
            return Escape(uri.Host);
        }
    }

    // What System.Uri takes for absolute, with a scheme, and without anything that RFC 3986 allows in some places only.
    private static bool IsPlain(string text)
    {
        var scheme = text.AsSpan(0, Math.Max(0, text.IndexOf(':')));
        return !scheme.IsEmpty && char.IsAsciiLetter(scheme[0]) && !scheme.ContainsAnyExcept(InScheme) && !text.AsSpan().ContainsAnyExcept(Unescaped);
    }

    private static bool Is(string text, bool isAbsolute)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return isAbsolute ? FormatChecker.Uri(utf8) : FormatChecker.UriReference(utf8);
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        var hasFragment = false;
        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]);
            if (isEscape || Unescaped.Contains(text[i]) || (text[i] == '#' && !hasFragment))
            {
                hasFragment |= text[i] == '#';
                escaped.Append(text[i]);
                continue;
            }

            var length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            foreach (var unit in Encoding.UTF8.GetBytes(text, i, length))
                escaped.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            i += length - 1;
        }

        return escaped.ToString();
    }
}
