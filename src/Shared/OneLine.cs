using System.Globalization;
using System.Text;

namespace ArticleSdk.Shared;

/// <summary>Text for a line of output. Names come from documents: they must not break lines, nor speak to a terminal.</summary>
internal static class OneLine
{
    /// <summary>The text with its control characters escaped.</summary>
    public static string Of(string text)
    {
        int first = 0;
        while (first < text.Length && !char.IsControl(text[first]))
            first++;
        if (first == text.Length)
            return text;
        StringBuilder shown = new(text, 0, first, text.Length + 16);
        for (int i = first; i < text.Length; i++)
        {
            char c = text[i];
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
