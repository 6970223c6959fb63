using ArticleSdk.Conformance.Tests.Suite;

namespace ArticleSdk.Conformance.Tests.Results;

/// <summary>The tests that are known to fail, each with its reason.</summary>
internal sealed class ExpectedFailures
{
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    private ExpectedFailures(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != 6 || cells.Contains(""))
                throw new FormatException("expected-failures.txt: a row is draft | group | case | test | back end | reason, and this is none: " + line);
            _reasons.Add(string.Join('|', cells[..5]), cells[5]);
        }
    }

    public static ExpectedFailures Listed { get; } = new(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "expected-failures.txt")));

    public static ExpectedFailures Parse(string text) => new(text.Split('\n'));

    /// <summary>What is wrong with the outcomes: failures that are not listed, and listed ones that pass.</summary>
    public IReadOnlyList<string> Judge(string backEnd, IReadOnlyList<SuiteOutcome> outcomes)
    {
        List<string> wrong = [];
        foreach (SuiteOutcome outcome in outcomes)
        {
            bool listed = _reasons.ContainsKey(string.Join('|', outcome.Case.Draft, outcome.Case.Group, Cell(outcome.Case.Title), Cell(outcome.Test.Description), backEnd));
            if (!outcome.Passed && !listed)
                wrong.Add(outcome.ToString());
            else if (outcome.Passed && listed)
                wrong.Add("passes, so take it off expected-failures.txt: " + outcome);
        }

        return wrong;
    }

    private static string Cell(string text) => text.Replace('|', '/').Trim();
}
