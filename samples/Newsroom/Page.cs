using System.Globalization;

namespace Newsroom;

/// <summary>The console: wraps text, and colours it where the output is a terminal that wants colours.</summary>
internal sealed class Page
{
    private readonly TextWriter _out;
    private readonly bool _colours;
    private readonly int _width;

    public Page(TextWriter output)
    {
        _out = output;
        _colours = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        _width = Math.Clamp(Console.IsOutputRedirected ? 100 : WindowWidth(), 50, 110);
    }

    public void File(string name)
    {
        Line();
        Line(Dim($"── {name} {new string('─', Math.Max(3, _width - name.Length - 4))}"));
    }

    public void Summary(string text)
    {
        Line();
        Line(Dim(new string('─', _width)));
        Line(text);
    }

    public void Line(string text = "") => _out.WriteLine(text);

    /// <summary>Writes text over as many lines as it needs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">How far its lines are indented.</param>
    /// <param name="style">How each line looks.</param>
    /// <param name="first">What stands in the indentation of the first line.</param>
    public void Text(string text, int indent, Func<string, string>? style = null, string first = "")
    {
        var prefix = first.PadRight(indent);
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && indent + Cells(line) + 1 + Cells(word) > _width)
            {
                Line(prefix + (style?.Invoke(line) ?? line));
                prefix = new string(' ', indent);
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        if (line.Length > 0)
            Line(prefix + (style?.Invoke(line) ?? line));
    }

    public string Bold(string text) => Styled("1", text);

    public string Dim(string text) => Styled("2", text);

    public string Red(string text) => Styled("31", text);

    public string Cyan(string text) => Styled("36", text);

    private string Styled(string code, string text) => _colours ? $"\e[{code}m{text}\e[0m" : text;

    private static int Cells(string text) => new StringInfo(text).LengthInTextElements;

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
