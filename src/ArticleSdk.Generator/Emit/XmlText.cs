using System.Text;

namespace ArticleSdk.Generator.Emit;

/// <summary>Any text as lines of XML documentation.</summary>
internal static class XmlText
{
    // Line ends of every kind that C# knows, and what XML does not allow.
    public static string[] Lines(string text)
    {
        StringBuilder result = new(text.Length);
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

        return result.ToString().Split('\n');
    }
}
