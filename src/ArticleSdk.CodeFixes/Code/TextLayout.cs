using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Code;

/// <summary>How a text is laid out: what is added to it follows.</summary>
internal static class TextLayout
{
    /// <summary>The white space that the line of a place begins with.</summary>
    public static string IndentationAt(this SourceText text, int position)
    {
        TextLine line = text.Lines.GetLineFromPosition(position);
        int end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
            end++;
        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>Whether nothing but white space stands before a place in its line.</summary>
    public static bool IsFirstInLine(this SourceText text, int position)
    {
        for (int i = text.Lines.GetLineFromPosition(position).Start; i < position; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }

        return true;
    }

    /// <summary>The line break of the text: that of its first line, for a text has one.</summary>
    public static string LineBreak(this SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>One level of indentation, as the text has it between two of its lines.</summary>
    public static string IndentationStep(string outer, string inner) =>
        inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal) ? inner.Substring(outer.Length) : outer.IndexOf('\t') >= 0 ? "\t" : "    ";
}
