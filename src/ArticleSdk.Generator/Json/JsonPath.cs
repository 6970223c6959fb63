using System.Globalization;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Json;

/// <summary>Evaluation of JSON Pointers over <see cref="JsonValue"/>.</summary>
internal static class JsonPath
{
    /// <summary>An array index of RFC 6901, section 4: digits without a leading zero.</summary>
    public static bool TryParseIndex(string token, out int index)
    {
        index = 0;
        return token.Length > 0 && (token.Length == 1 || token[0] != '0') && token[0] is >= '0' and <= '9'
            && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }

    /// <summary>The child of a value by an unescaped reference token.</summary>
    public static bool TryStep(JsonValue value, string token, out JsonValue child)
    {
        if (value.Kind == ValueKind.Object)
            return value.TryGet(token, out child);
        if (value.Kind == ValueKind.Array && TryParseIndex(token, out int index) && index < value.Items.Count)
        {
            child = value.Items[index];
            return true;
        }

        child = JsonValue.Null;
        return false;
    }

    /// <summary>A pointer, and those of all values around it, up to the root.</summary>
    public static IEnumerable<string> WithAncestors(string pointer)
    {
        yield return pointer;
        for (int end = pointer.LastIndexOf('/'); end >= 0; end = end == 0 ? -1 : pointer.LastIndexOf('/', end - 1))
            yield return pointer.Substring(0, end);
    }

    /// <summary>The unescaped tokens of a pointer that starts with <c>/</c> or is empty.</summary>
    public static string[] Tokens(string pointer)
    {
        if (pointer.Length == 0)
            return Array.Empty<string>();
        string[] tokens = pointer.Substring(1).Split('/');
        for (int i = 0; i < tokens.Length; i++)
            tokens[i] = JsonPointer.Unescape(tokens[i]);
        return tokens;
    }
}
