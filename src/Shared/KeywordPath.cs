namespace ArticleSdk.Shared;

/// <summary>Finds the keyword at the end of a path through a schema.</summary>
internal static class KeywordPath
{
    /// <summary>
    /// The last keyword of a path. Tokens under <c>properties</c> and the like are names of the user's: <c>/properties/required</c> ends in
    /// <c>properties</c>, <c>/properties/required/type</c> in <c>type</c>.
    /// </summary>
    public static string Keyword(string path) => path[Last(path)];

    /// <summary>The location of the subschema that the last keyword of a path stands in, and what follows: keyword, and perhaps a name or index.</summary>
    public static (string Subschema, string Tail) Split(string path)
    {
        var start = Last(path).Start.Value;
        return start == 0 ? ("", path) : (path.Substring(0, start - 1), path.Substring(start - 1));
    }

    /// <summary>The name or index behind the last keyword (<c>/dependentRequired/name</c>), as it is in the pointer; empty if there is none.</summary>
    public static string Key(string path)
    {
        var end = Last(path).End.Value;
        return end < path.Length ? path.Substring(end + 1) : "";
    }

    private static Range Last(string path)
    {
        var last = 0..0;
        var position = 0;
        while (position < path.Length)
        {
            var end = End(path, position + 1);
            last = (position + 1)..end;
            position = end;
            if (position == path.Length)
                break;
            var next = path.AsSpan(position + 1, End(path, position + 1) - position - 1);
            if (TakesName(path.AsSpan()[last]) || (TakesIndex(path.AsSpan()[last]) && IsIndex(next)))
                position = End(path, position + 1);
        }

        return last;
    }

    private static int End(string path, int start) => path.IndexOf('/', start) is >= 0 and var end ? end : path.Length;

    private static bool TakesName(ReadOnlySpan<char> keyword) => keyword is
        "properties" or "patternProperties" or "$defs" or "definitions" or "dependentSchemas" or "dependentRequired" or "dependencies" or "x-references"
        or "x-excerpts" or "x-counts";

    private static bool TakesIndex(ReadOnlySpan<char> keyword) => keyword is
        "allOf" or "anyOf" or "oneOf" or "prefixItems" or "items" or "type" or "extends" or "disallow";

    private static bool IsIndex(ReadOnlySpan<char> token) => token.Length > 0 && token[0] is >= '0' and <= '9' && token[token.Length - 1] is >= '0' and <= '9';
}
