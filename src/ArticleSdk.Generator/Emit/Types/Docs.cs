using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Emit.Types;

/// <summary>XML documentation from what schemas say about themselves.</summary>
internal static class Docs
{
    public const string Obsolete = "[global::System.Obsolete(\"The schema says that this is deprecated.\")]";

    public static void Write(SourceWriter writer, DocModel docs)
    {
        string? summary = Text(docs.Title) ?? Text(docs.Description);
        string? remarks = Text(docs.Title) is null || docs.Title == docs.Description ? null : Text(docs.Description);
        string further = string.Join(" ", docs.Remarks);
        if (further.Length > 0)
            remarks = remarks is null ? further : remarks + "\n" + further;
        Element(writer, "summary", summary);
        Element(writer, "remarks", remarks);
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private static void Element(SourceWriter writer, string name, string? text)
    {
        if (text is null)
            return;
        string[] lines = Escape(text).Split('\n');
        for (int i = 0; i < lines.Length; i++)
            writer.Line("/// " + (i == 0 ? $"<{name}>" : "") + lines[i].TrimEnd() + (i == lines.Length - 1 ? $"</{name}>" : ""));
    }

    // Line ends of every kind that C# knows, and what XML does not allow.
    private static string Escape(string text)
    {
        System.Text.StringBuilder result = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&': result.Append("&amp;"); break;
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '\n' or '\u0085' or '\u2028' or '\u2029': result.Append('\n'); break;
                case '\r': result.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n"); break;
                case '\t': result.Append(' '); break;
                case < ' ' or '\uFFFE' or '\uFFFF': result.Append('\uFFFD'); break;
                default:
                    bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                    if (isPair)
                        result.Append(c).Append(text[++i]);
                    else
                        result.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
                    break;
            }
        }

        return result.ToString();
    }
}
