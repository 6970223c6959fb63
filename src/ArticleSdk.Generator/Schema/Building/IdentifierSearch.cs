namespace ArticleSdk.Generator.Schema;

/// <summary>
/// Looks for the identifiers in a text that is no JSON: while its author is typing, those who refer to the file by URI are to find it, and not to be told that it is not there.
/// </summary>
internal static class IdentifierSearch
{
    private const string Name = "id\"";

    public static EquatableArray<string> Find(string text)
    {
        var found = new List<string>();
        for (int at = text.IndexOf(Name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Name, at + 1, StringComparison.Ordinal))
        {
            int before = at > 0 && text[at - 1] == '$' ? at - 2 : at - 1;
            int colon = SkipWhiteSpace(text, at + Name.Length);
            int quote = SkipWhiteSpace(text, colon + 1);
            if (before < 0 || text[before] != '"' || colon >= text.Length || text[colon] != ':' || quote >= text.Length || text[quote] != '"')
                continue;
            int end = text.IndexOfAny(['"', '\\', '\n', '\r'], quote + 1);
            if (end >= 0 && text[end] == '"')
                found.Add(text.Substring(quote + 1, end - quote - 1));
        }

        return found.ToEquatableArray();
    }

    private static int SkipWhiteSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r')
            at++;
        return at;
    }
}
