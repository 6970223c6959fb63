using ArticleSdk.Conformance.Tests.Results;
using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests;

/// <summary>That the runner runs what there is, and tells failures from successes.</summary>
public sealed class SuiteTests
{
    [Theory]
    [InlineData("required", 6510)]
    [InlineData("optional", 953)]
    [InlineData("format", 3599)]
    public void Suite_Loaded_HasAllTests(string group, int expected) =>
        Assert.Equal(expected, SuiteLoader.Drafts.Sum(d => SuiteLoader.Load(d, group).Sum(c => c.Tests.Count)));

    [Fact]
    public void Paths_OfAllCases_AreUnique()
    {
        string[] paths = SuiteLoader.Drafts.SelectMany(d => SuiteLoader.Groups.SelectMany(g => SuiteLoader.Load(d, g))).Select(c => c.Path).ToArray();
        Assert.Equal(paths.Length, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void ExpectedFailures_TestFails_OnlyListedOnesAreForgiven()
    {
        ExpectedFailures listed = ExpectedFailures.Parse("# a comment\ndraft7 | required | file: case | first | engine | a reason\n");
        SuiteOutcome first = Outcome("first", got: false);
        SuiteOutcome second = Outcome("second", got: false);
        Assert.Empty(listed.Judge("engine", [first]));
        Assert.Single(listed.Judge("generated", [first]));
        Assert.Single(listed.Judge("engine", [second]));
    }

    [Fact]
    public void ExpectedFailures_ListedTestPasses_IsWrong()
    {
        ExpectedFailures listed = ExpectedFailures.Parse("draft7 | required | file: case | first | engine | a reason");
        Assert.Single(listed.Judge("engine", [Outcome("first", got: true)]));
    }

    [Fact]
    public void ExpectedFailures_RowWithoutReason_IsRefused() =>
        Assert.Throws<FormatException>(() => ExpectedFailures.Parse("draft7 | required | file: case | first | engine | "));

    [Fact]
    public void Table_OfResults_CountsAndSums()
    {
        string table = ConformanceTable.Write([new("draft7", "required", "generated", 926, 927, 1), new("v1", "required", "generated", 1133, 1133, 1)]);
        Assert.Contains("| draft7 | 926/927 | – |", table, StringComparison.Ordinal);
        Assert.Contains("| in sum | 2,059/2,060 | – |", table, StringComparison.Ordinal);
    }

    private static SuiteOutcome Outcome(string test, bool got)
    {
        SuiteTest suiteTest = new(test, "1", JsonValue.Number("1"), true);
        return new SuiteOutcome(new SuiteCase("draft7", "required", "file", 0, "case", JsonValue.True, [suiteTest]), suiteTest, got, null);
    }
}
