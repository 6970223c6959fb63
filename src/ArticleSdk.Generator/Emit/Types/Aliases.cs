using System.Text;

namespace ArticleSdk.Generator.Emit.Types;

/// <summary>
/// Short names for the namespaces that generated code uses. <c>Sdk_::JsonList</c> is looked up among aliases alone, so that, as with <c>global::</c>, no
/// type or member of the user's can come between; and it is a third as long.
/// </summary>
internal static class Aliases
{
    private static readonly (string Namespace, string Alias)[] Fixed = [("ArticleSdk.Runtime", "Run_"), ("ArticleSdk", "Sdk_"), ("System", "Sys_")];

    public static void Declare(SourceWriter writer, string space)
    {
        foreach ((string name, string alias) in Of(space))
            writer.Line($"using {alias} = global::{Keywords.Escape(name)};");
    }

    /// <summary>
    /// Replaces <c>global::</c> names by those of the aliases, outside literals, comments and the declarations of the aliases; those that nothing uses are left out.
    /// </summary>
    public static string Shorten(string text, string space)
    {
        (string, string)[] replacements = [.. Of(space).Select(alias => ("global::" + alias.Namespace + ".", alias.Alias + "::"))];
        StringBuilder result = new(text.Length);
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == 'u' && (at == 0 || text[at - 1] == '\n') && string.CompareOrdinal(text, at, "using ", 0, 6) == 0)
            {
                int end = text.IndexOf('\n', at);
                result.Append(text, at, end - at);
                at = end;
            }
            else if (c == '"')
            {
                int end = EndOfLiteral(text, at);
                result.Append(text, at, end - at);
                at = end;
            }
            else if (c == '/' && at + 1 < text.Length && text[at + 1] == '/')
            {
                int end = text.IndexOf('\n', at);
                result.Append(text, at, end - at);
                at = end;
            }
            else if (c == 'g' && Replaced(text, at, replacements) is ({ } alias, var length))
            {
                result.Append(alias);
                at += length;
            }
            else
            {
                result.Append(c);
                at++;
            }
        }

        string shortened = result.ToString();
        foreach ((string name, string alias) in Of(space))
        {
            if (shortened.IndexOf(alias + "::", StringComparison.Ordinal) < 0)
                shortened = shortened.Replace($"using {alias} = global::{Keywords.Escape(name)};\n", "");
        }

        return shortened;
    }

    // The user's own namespace last: where it lies within one of the others ("System.Article"), the longer name is tried first.
    private static IEnumerable<(string Namespace, string Alias)> Of(string space) =>
        (space.Length == 0 || Fixed.Any(alias => alias.Namespace == space) ? Fixed : Fixed.Append((space, "Own_"))).OrderByDescending(alias => alias.Item1.Length);

    private static (string? Alias, int Length) Replaced(string text, int at, (string Name, string Alias)[] replacements)
    {
        foreach ((string name, string alias) in replacements)
        {
            if (string.CompareOrdinal(text, at, name, 0, name.Length) == 0)
                return (alias, name.Length);
        }

        return default;
    }

    private static int EndOfLiteral(string text, int start)
    {
        int quotes = 1;
        while (start + quotes < text.Length && text[start + quotes] == '"')
            quotes++;
        if (quotes == 2)
            return start + 2;
        if (quotes > 2)
            return text.IndexOf(new string('"', quotes), start + quotes, StringComparison.Ordinal) + quotes;
        int at = start + 1;
        while (text[at] != '"')
            at += text[at] == '\\' ? 2 : 1;
        return at + 1;
    }
}
