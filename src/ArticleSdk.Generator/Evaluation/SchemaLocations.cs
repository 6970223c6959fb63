using System.Text;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>Absolute locations, as URIs.</summary>
internal static class SchemaLocations
{
    /// <summary>The absolute location of <paramref name="path"/> within <paramref name="schema"/>: a URI with a JSON Pointer as its fragment.</summary>
    public static string Of(SchemaNode schema, string path)
    {
        string pointer = schema.Pointer.Substring(schema.Resource.Pointer.Length) + path;
        return schema.Resource.Uri + "#" + ToFragment(pointer);
    }

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
