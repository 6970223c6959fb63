using System.Globalization;
using System.Text;
using ArticleSdk;

namespace Newsroom;

/// <summary>Every error of a document, each under the line of the document that it is about.</summary>
internal static class ErrorView
{
    private const int Shown = 90;

    public static void Print(Page page, byte[] json, SchemaValidationResult result)
    {
        var lines = Encoding.UTF8.GetString(json).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        page.Line();
        page.Text(result.Errors.Count == 1 ? "This is not a valid article: 1 error" : $"This is not a valid article: {result.Errors.Count} errors", 2, page.Bold);
        foreach (var error in result.Errors)
        {
            page.Line();
            page.Text(error.ToString(), 4, page.Red);
            Excerpt(page, lines, error);
        }

        if (result.IsTruncated)
            page.Text("There are more.", 2);
    }

    private static void Excerpt(Page page, string[] lines, SchemaValidationError error)
    {
        if (error.Line < 1 || error.Line > lines.Length)
            return;
        var line = lines[error.Line - 1].Replace('\t', ' ');
        var column = (int)Math.Clamp(error.Column - 1, 0, line.Length);

        // Of a long line, the part around the error.
        var start = line.Length <= Shown ? 0 : Math.Clamp(column - Shown / 2, 0, line.Length - Shown);
        var part = line.Substring(start, Math.Min(Shown, line.Length - start));
        var margin = string.Create(CultureInfo.InvariantCulture, $"{error.Line,8} │ ");
        page.Line(page.Dim(margin) + part);
        page.Line(page.Dim("         │ ") + new string(' ', column - start) + page.Red("^"));
    }
}
