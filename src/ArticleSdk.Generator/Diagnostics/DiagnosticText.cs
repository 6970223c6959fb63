using System.Globalization;
using System.Text;

namespace ArticleSdk.Generator.Diagnostics;

/// <summary>Texts for people that hold what a document says.</summary>
internal static class DiagnosticText
{
    /// <summary>The text with control characters escaped: names come from documents, and must not break lines, nor speak to a terminal.</summary>
    public static string OnOneLine(string text)
    {
        if (!text.Any(char.IsControl))
            return text;
        StringBuilder shown = new(text.Length + 16);
        foreach (char c in text)
        {
            if (!char.IsControl(c))
                shown.Append(c);
            else if (c is '\n' or '\r' or '\t')
                shown.Append('\\').Append(c switch { '\n' => 'n', '\r' => 'r', _ => 't' });
            else
                shown.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return shown.ToString();
    }
}
