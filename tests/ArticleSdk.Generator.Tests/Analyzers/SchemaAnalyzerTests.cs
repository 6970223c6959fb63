using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>Who says what is wrong with a schema: an analyzer, in builds and editors; the generator where none runs; and errors in any case.</summary>
public sealed class SchemaAnalyzerTests
{
    private const string Wrong = """{"type": "object", "properties": {"a": {"type": "string", "minLength": -1}, "b": {"enum": [1, 1]}, "c": {"oneOf": [{"type": "string"}, {"maxLength": 3}]}}}""";

    [Fact]
    public async Task Build_WithAnalyzers_SaysEachDiagnosticOnce()
    {
        var (_, analyzers, build) = await Project().CompileWithAnalyzers();
        Assert.Equal(Show(Project().Run().Diagnostics), Show(build));
        Assert.Equal(Show(build), Show(analyzers));
        Assert.Contains(analyzers, d => d.Id == "ASDK0004" && d.Location.GetLineSpan() is { Path: "/news/a.schema.json", StartLinePosition.Character: 71 });
        Assert.Contains(analyzers, d => d.Id == "ASDK0001" && d.Location.GetLineSpan().Path == "/news/broken.schema.json");
        Assert.Contains(analyzers, d => d.Id == "ASDK0015" && d.Severity == DiagnosticSeverity.Warning);
        Assert.Contains(analyzers, d => d.Id == "ASDK0040");
    }

    [Fact]
    public async Task Build_WithAnalyzers_HasErrorsOfTheGeneratorToo()
    {
        // A compiler that finds errors in declarations, such as a type that was lost, asks no analyzer.
        var (generator, _, _) = await Project().CompileWithAnalyzers();
        Assert.Equal(["ASDK0001", "ASDK0004"], generator.Select(d => d.Id).Order());
    }

    [Fact]
    public async Task Editor_HasDiagnosticsOfTheAnalyzerAlone()
    {
        var (generator, analyzers, _) = await Project().Property("DesignTimeBuild", "true").CompileWithAnalyzers();
        Assert.Empty(generator);
        Assert.Contains(analyzers, d => d.Id == "ASDK0004");
    }

    [Theory]
    [InlineData("RunAnalyzers", "false", "", 1)]
    [InlineData("RunAnalyzers", "", "false", 1)]
    [InlineData("RunAnalyzers", "true", "false", 0)]
    public void Build_WithoutAnalyzers_SaysWarningsToo(string property, string runAnalyzers, string duringBuild, int warnings)
    {
        GeneratorHarness harness = Project().Property(property, runAnalyzers).Property("RunAnalyzersDuringBuild", duringBuild);
        Assert.Equal(warnings, harness.Run().Diagnostics.Count(d => d.Id == "ASDK0015"));
        Assert.Single(harness.Run().Diagnostics, d => d.Id == "ASDK0004");
    }

    [Fact]
    public async Task Option_OfTheProject_IsTheGeneratorsToSay()
    {
        var (generator, analyzers, _) = await new GeneratorHarness().Property("ArticleSdkAccessibility", "secret").Schema("/news/a.schema.json", "{}").CompileWithAnalyzers();
        Assert.Equal("ASDK0040", Assert.Single(generator).Id);
        Assert.Empty(analyzers);
    }

    [Theory]
    [InlineData("""namespace Desk { [ArticleSdk.FromSchema("a/story.schema.json")] public sealed partial record Story; }""")]
    [InlineData("""using ArticleSdk; namespace Desk { [System.Serializable, FromSchemaAttribute("a/story.schema.json")] public sealed partial record Story; }""")]
    [InlineData("""namespace Desk { [global::ArticleSdk.FromSchema("a/story.schema.json")] public sealed partial record Story; }""")]
    [InlineData("""using Kind = ArticleSdk.FromSchemaAttribute; namespace Desk { [Kind("a/story.schema.json")] public sealed partial record Story; }""")]
    [InlineData("""namespace Desk { [Kind("a/story.schema.json")] public sealed partial record Story; }""", "global using KindAttribute = ArticleSdk.FromSchemaAttribute;")]
    public async Task Analyzer_KnowsAnchors(params string[] code)
    {
        // Two files would make one name; the anchor settles it, in the generator and so in the analyzer.
        var harness = new GeneratorHarness().Schema("/news/a/story.schema.json", """{"type": "object"}""").Schema("/news/b/story.schema.json", """{"type": "object"}""");
        Assert.Contains(harness.Run().Diagnostics, d => d.Id == "ASDK0030");
        harness.Compilation = harness.Compilation.AddSyntaxTrees(code.Select(text => CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken)));
        var (_, analyzers, build) = await harness.CompileWithAnalyzers();
        Assert.Empty(analyzers);
        Assert.Empty(build);
    }

    [Fact]
    public async Task Document_IsNoSchema()
    {
        var (_, analyzers, _) = await new GeneratorHarness().Schema("/news/a.json", "{ broken", ("ArticleSdkKind", "document")).CompileWithAnalyzers();
        Assert.Empty(analyzers);
    }

    private static GeneratorHarness Project() => new GeneratorHarness()
        .Schema("/news/a.schema.json", Wrong)
        .Schema("/news/broken.schema.json", "{ \"type\": ", ("AssertFormat", "perhaps"))
        .Schema("/news/fine.schema.json", """{"type": "object", "properties": {"a": {"$ref": "broken.schema.json"}}}""");

    private static string[] Show(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(d => d.ToString()).Order(StringComparer.Ordinal)];
}
