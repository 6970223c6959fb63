using System.Globalization;

namespace ArticleSdk.Benchmarks.Measuring;

/// <summary>A table in Markdown, its columns aligned for terminals.</summary>
internal sealed class Table(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public static string Ratio(double? value) => value is { } ratio ? ratio.ToString(ratio < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) : "n/a";

    public static double GeometricMean(IEnumerable<double> values) => Math.Exp(values.Select(value => Math.Log(value)).DefaultIfEmpty(double.NaN).Average());

    public void Print(TextWriter output)
    {
        int[] widths = [.. headings.Select((heading, n) => Math.Max(heading.Length, _rows.Select(row => row[n].Length).DefaultIfEmpty().Max()))];
        Line(headings);
        output.WriteLine("| " + string.Join(" | ", widths.Select((width, n) => n == 0 ? new string('-', width) : new string('-', width - 1) + ":")) + " |");
        foreach (string[] row in _rows)
            Line(row);
        output.WriteLine();

        void Line(string[] cells) => output.WriteLine("| " + string.Join(" | ", cells.Select((cell, n) => n == 0 ? cell.PadRight(widths[n]) : cell.PadLeft(widths[n]))) + " |");
    }
}
