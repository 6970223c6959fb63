using System.Text.RegularExpressions;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Tests.Schema;

namespace ArticleSdk.Generator.Tests.Lint;

/// <summary>The page of a rule has a schema with the mistake and one without: lint finds it in the first, and not in the second.</summary>
public class DocumentedExampleTests
{
    public static TheoryData<string> Rules => [.. LintDescriptors.All.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_OfARule_HasTheMistakeBeforeAndNotAfter(string id)
    {
        string page = File.ReadAllText(Path.Combine(DescriptorTests.RepositoryRoot(), "docs/diagnostics", id + ".md"));
        string[] schemas = Regex.Matches(page, "```json\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(2, schemas.Length);
        Assert.Single(LintHarness.Find(schemas[0]), finding => finding.Id == id);
        Assert.DoesNotContain(LintHarness.Find(schemas[1]), finding => finding.Id == id);
        Assert.All(schemas, schema => Assert.Empty(Build.Findings(schema)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_OfARule_IsSilencedByItsId(string id)
    {
        string page = File.ReadAllText(Path.Combine(DescriptorTests.RepositoryRoot(), "docs/diagnostics", id + ".md"));
        string schema = Regex.Match(page, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        // The idle exclusion is the rule about this very keyword.
        if (id != LintIds.IdleExclusion)
            Assert.DoesNotContain(LintHarness.Find("{ \"x-lint-exclude\": [\"" + id + "\"], " + schema.TrimStart().Substring(1)), finding => finding.Id == id || finding.Id == LintIds.IdleExclusion);
        Assert.Contains("\"x-lint-exclude\": [\"" + id + "\"]", page);
    }
}
