using System.Diagnostics;
using ArticleSdk.Conformance.Tests.BackEnds;
using ArticleSdk.Conformance.Tests.Results;
using ArticleSdk.Conformance.Tests.Suite;

namespace ArticleSdk.Conformance.Tests;

/// <summary>The official suite through a back end: a test per draft and group.</summary>
public abstract class ConformanceTests(ITestOutputHelper output)
{
    private const int ReportedFailures = 40;

    /// <summary>Every group of every draft. Traits select some: <c>-trait draft=v1 -trait group=format</c>.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Runs =>
        from draft in SuiteLoader.Drafts
        from g in SuiteLoader.Groups
        select new TheoryDataRow<string, string>(draft, g).WithTrait("draft", draft).WithTrait("group", g);

    private protected void Run(string draft, string group, IBackEnd backEnd) => Judge(draft, group, backEnd.Name, () => backEnd.Run(SuiteLoader.Load(draft, group)));

    private protected void Judge(string draft, string group, string backEnd, Func<IReadOnlyList<SuiteOutcome>> run)
    {
        Stopwatch clock = Stopwatch.StartNew();
        IReadOnlyList<SuiteOutcome> outcomes = run();
        ConformanceRow row = new(draft, group, backEnd, outcomes.Count(o => o.Passed), outcomes.Count, Math.Round(clock.Elapsed.TotalSeconds, 2));
        output.WriteLine(row.ToString());
        Console.WriteLine(row);
        ResultsFile.Add(row);
        FailureLog.Write(draft, group, backEnd, outcomes);
        Assert.NotEmpty(outcomes);
        IReadOnlyList<string> wrong = ExpectedFailures.Listed.Judge(backEnd, outcomes);
        if (wrong.Count > 0)
            Assert.Fail($"{row}, of them unexpected {wrong.Count}:\n" + string.Join("\n", wrong.Take(ReportedFailures)));
    }
}
