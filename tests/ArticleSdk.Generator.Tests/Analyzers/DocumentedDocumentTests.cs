using System.Text.RegularExpressions;
using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Tests.Schema;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>The page of a diagnostic about documents has one with the mistake, what is said of it to the letter, and one without.</summary>
public sealed class DocumentedDocumentTests
{
    private const string Article = """{ "type": "object", "required": ["headline"], "properties": { "headline": { "type": "string", "minLength": 1 } } }""";

    // The last two have no document that a page could show.
    public static TheoryData<string> Ids => [.. DocumentDescriptors.All.Select(d => d.Id).Except(["ASDK1007", "ASDK1099"])];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_OfADiagnostic_ShowsWhatIsSaid(string id)
    {
        string page = File.ReadAllText(Path.Combine(DescriptorTests.RepositoryRoot(), "docs/diagnostics", id + ".md"));
        string[] halves = page.Split("\n## How to fix it\n");
        Assert.Equal(Blocks(halves[0], "text").Single().Trim(), Assert.Single(await Check(id, halves[0])));
        Assert.Empty(await Check(id, halves[1]));
        Assert.Contains("\n## How to silence it\n", halves[1]);
    }

    private static async Task<string[]> Check(string id, string half)
    {
        GeneratorHarness harness = new GeneratorHarness()
            .Property("ProjectDir", "/news/")
            .Schema("/news/schemas/article.schema.json", Blocks(half, "json schema").SingleOrDefault() ?? Article)
            .Document(
                "/news/content/flood.json",
                Blocks(half, "json").Single().TrimEnd(),
                ("ArticleSdkSchema", id is "ASDK1003" or "ASDK1004" ? "" : "schemas/article.schema.json"),
                ("Expect", id == "ASDK1006" ? "invalid" : ""));
        return [.. (await harness.Analyze(new DocumentAnalyzer())).Select(d => d.ToString().Replace("/news/", "", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Blocks(string text, string language) =>
        Regex.Matches(text, "```" + language + "\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value);
}
