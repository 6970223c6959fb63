using System.Text;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// References resolved as RFC 3986, section 5, has it, on text alone: nothing is normalised beyond what resolution asks for, and any scheme
/// (<c>urn:</c>, <c>tag:</c>) works.
/// </summary>
internal static class UriReference
{
    private const string EncodedUp = "%2E%2E";

    /// <summary>Splits off the fragment; null where there is none.</summary>
    public static string WithoutFragment(string reference, out string? fragment)
    {
        int hash = reference.IndexOf('#');
        fragment = hash < 0 ? null : reference.Substring(hash + 1);
        return hash < 0 ? reference : reference.Substring(0, hash);
    }

    public static bool IsAbsolute(string reference) => SchemeLength(reference) > 0;

    /// <summary>The target of a reference without a fragment (section 5.2.2).</summary>
    public static string Resolve(string baseUri, string reference)
    {
        if (reference.Length == 0)
            return baseUri;
        Parts relative = Split(reference);
        if (relative.Scheme is not null)
            return Combine(relative with { Path = relative.Path.StartsWith("/", StringComparison.Ordinal) ? RemoveDotSegments(relative.Path) : relative.Path });

        Parts root = Split(baseUri);
        if (relative.Authority is not null)
            return Combine(relative with { Scheme = root.Scheme, Path = RemoveDotSegments(relative.Path) });
        if (relative.Path.Length == 0)
            return Combine(root with { Query = relative.Query ?? root.Query });
        string path = relative.Path[0] == '/' ? relative.Path : Merge(root, relative.Path);
        return Combine(new Parts(root.Scheme, root.Authority, RemoveDotSegments(path, keepsUps: root.Scheme == "file"), relative.Query));
    }

    /// <summary>Percent-encoded octets as the UTF-8 they are; what is no encoding stays.</summary>
    public static string PercentDecode(string text)
    {
        if (text.IndexOf('%') < 0)
            return text;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int length = 0;
        for (int i = 0; i < bytes.Length; i++, length++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && Hex(bytes[i + 1]) is >= 0 and int high && Hex(bytes[i + 2]) is >= 0 and int low)
            {
                bytes[length] = (byte)((high << 4) | low);
                i += 2;
            }
            else
            {
                bytes[length] = bytes[i];
            }
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    /// <summary>
    /// The <c>file:</c> URI of a path: what stands for the URI of a file that says none. It begins at the project's folder, so that it is the same on every machine; what is beside that folder has
    /// encoded dots in it, which no resolution takes away.
    /// </summary>
    public static string FromPath(string path)
    {
        string slashed = path.Replace('\\', '/');
        var uri = new StringBuilder("/");
        foreach (byte b in Encoding.UTF8.GetBytes(slashed.TrimStart('/')))
        {
            char c = (char)b;
            if (b < 128 && (char.IsLetterOrDigit(c) || "-._~!$&'()*+,;=:@/".IndexOf(c) >= 0))
                uri.Append(c);
            else
                uri.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
        }

        return "file://" + RemoveDotSegments(uri.ToString(), keepsUps: true);
    }

    /// <summary>The path from the project's folder that <see cref="FromPath"/> made a URI of; null of any other URI.</summary>
    public static string? PathOf(string uri)
    {
        string root = FromPath("");
        return uri.StartsWith(root, StringComparison.Ordinal) && uri.Length > root.Length ? PercentDecode(uri.Substring(root.Length)) : null;
    }

    private static int Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => -1,
    };

    private readonly record struct Parts(string? Scheme, string? Authority, string Path, string? Query);

    // The regular expression of RFC 3986, appendix B, by hand.
    private static Parts Split(string uri)
    {
        int scheme = SchemeLength(uri);
        int at = scheme > 0 ? scheme + 1 : 0;
        string? authority = null;
        if (string.CompareOrdinal(uri, at, "//", 0, 2) == 0)
        {
            int end = uri.IndexOfAny(['/', '?'], at + 2);
            if (end < 0)
                end = uri.Length;
            authority = uri.Substring(at + 2, end - at - 2);
            at = end;
        }

        int question = uri.IndexOf('?', at);
        return new Parts(
            scheme > 0 ? uri.Substring(0, scheme) : null,
            authority,
            question < 0 ? uri.Substring(at) : uri.Substring(at, question - at),
            question < 0 ? null : uri.Substring(question + 1));
    }

    private static int SchemeLength(string uri)
    {
        for (int i = 0; i < uri.Length; i++)
        {
            char c = uri[i];
            if (c == ':')
                return i;
            bool letter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!letter && (i == 0 || !(c is (>= '0' and <= '9') or '+' or '-' or '.')))
                return 0;
        }

        return 0;
    }

    private static string Combine(Parts parts) =>
        (parts.Scheme is null ? "" : parts.Scheme + ":")
        + (parts.Authority is null ? "" : "//" + parts.Authority)
        + parts.Path
        + (parts.Query is null ? "" : "?" + parts.Query);

    // Section 5.2.3.
    private static string Merge(Parts root, string path)
    {
        if (root.Authority is not null && root.Path.Length == 0)
            return "/" + path;
        int slash = root.Path.LastIndexOf('/');
        return root.Path.Substring(0, slash + 1) + path;
    }

    // Section 5.2.4.
    private static string RemoveDotSegments(string path, bool keepsUps = false)
    {
        if (path.IndexOf("./", StringComparison.Ordinal) < 0 && !path.EndsWith("/.", StringComparison.Ordinal) && !path.EndsWith("/..", StringComparison.Ordinal)
            && path != "." && path != "..")
            return path;
        var kept = new List<string>();
        string[] segments = path.Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            string segment = segments[i];
            bool last = i == segments.Length - 1;
            if (segment is "." or "..")
            {
                int top = path[0] == '/' ? 1 : 0;
                if (segment == ".." && kept.Count > top && kept[kept.Count - 1] != EncodedUp)
                    kept.RemoveAt(kept.Count - 1);
                else if (segment == ".." && keepsUps)
                    kept.Add(EncodedUp);
                if (last)
                    kept.Add("");
            }
            else
            {
                kept.Add(segment);
            }
        }

        return string.Join("/", kept);
    }
}
