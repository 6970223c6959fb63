using System.Text.RegularExpressions;
using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Tests.Schema;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>The tour of what the compiler checks says of its schemas and documents what the analyzers say, to the letter.</summary>
public sealed class CompileTimePageTests
{
    [Fact]
    public async Task Page_ShowsWhatIsSaid()
    {
        string page = File.ReadAllText(Path.Combine(DescriptorTests.RepositoryRoot(), "docs/compile-time.md"));
        string[] examples = page.Split("```json schema\n")[1..];
        Assert.True(examples.Length >= 3);
        foreach (string example in examples)
        {
            GeneratorHarness harness = new GeneratorHarness().Property("ProjectDir", "/news/").Schema("/news/article.schema.json", example[..example.IndexOf("```", StringComparison.Ordinal)]);
            if (Block(example, "json") is { } document)
                harness.Document("/news/flood.json", document, ("ArticleSdkSchema", "article.schema.json"));
            IEnumerable<string> found = (await harness.Analyze(new SchemaAnalyzer(), new LintAnalyzer(), new DocumentAnalyzer()))
                .Where(d => d.Severity >= DiagnosticSeverity.Warning).OrderBy(d => d.Location.SourceSpan.Start).Select(d => d.ToString().Replace("/news/", "", StringComparison.Ordinal));
            Assert.Equal(Block(example, "text")!.TrimEnd().Split('\n'), found);
        }
    }

    private static string? Block(string text, string language) =>
        Regex.Match(text, "```" + language + "\n(.*?)```", RegexOptions.Singleline) is { Success: true } match ? match.Groups[1].Value : null;
}
