using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Pipeline;
using ArticleSdk.Generator.Program;
using ArticleSdk.Shared.Evaluation;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Scaling;

/// <summary>
/// Schemas that are nested, or refer on, deeper than any stack goes are compiled, or refused with a diagnostic at their place. Everything that handles schemas runs, and the compiler over
/// what the generator made, on a thread with a stack of 1 MB: what overflows ends the process, and no test can miss it. Who handles them has a class of its own: classes run at once.
/// </summary>
public abstract class DepthTests
{
    private protected const int StackSize = 1024 * 1024;
    private protected const int Depth = 10_000;

    public static TheoryData<string, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<string, int>();
            foreach (string shape in DeepSchemas.Referring)
                shapes.Add(shape, DeepSchemas.IsVariant(shape) ? 1_000 : Depth);
            return shapes;
        }
    }

    private protected static GeneratorHarness Harness(string shape, int depth)
    {
        var harness = new GeneratorHarness().Property("ProjectDir", "/project/").Schema(DeepSchemas.Path, DeepSchemas.Of(shape, depth));
        harness.Compilation = harness.Compilation.WithOptions(harness.Compilation.Options.WithConcurrentBuild(false));
        return harness;
    }

    private protected static IEnumerable<string> IdsOf(GeneratorHarness harness, LoadedProject project) => [.. harness.AnalyzerOptions.AdditionalFiles.SelectMany(project.DiagnosticsOf).Select(d => d.Id).Distinct()];

    // ASDK0003 and ASDK0007 refuse what is too deep, ASDK0006 what never ends.
    private protected static void AssertExpected(IReadOnlyList<Diagnostic> diagnostics) => Assert.Empty(
        diagnostics.Where(d => d.Id is "ASDK0099" or "CS8785" || (d.Severity == DiagnosticSeverity.Error && d.Id is not ("ASDK0003" or "ASDK0006" or "ASDK0007"))).Select(d => d.ToString()).Take(3));
}

/// <summary>The generator.</summary>
public sealed class GeneratorDepthTests : DepthTests
{
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Generator_ChainOfSchemas_CompilesOrRefuses(string shape, int depth)
    {
        GeneratorHarness harness = Harness(shape, depth);
        AssertExpected(SmallStack.Run(() => harness.Run().Diagnostics, StackSize));
    }

    [Theory]
    [InlineData("inlineArrays", 500)]
    [InlineData("inlineObjects", 250)]
    [InlineData("inlineAllOf", 250)]
    [InlineData("inlineAnyOf", 250)]
    [InlineData("inlineThen", 500)]
    [InlineData("inlinePatterns", 250)]
    [InlineData("inlineNot", 500)]
    [InlineData("inlineConst", 500)]
    [InlineData("inlineDefault", 500)]
    [InlineData("tooDeep", 100_000)]
    public void Generator_SchemaNestedDeep_CompilesOrRefuses(string shape, int depth)
    {
        GeneratorHarness harness = Harness(shape, depth);
        AssertExpected(SmallStack.Run(() => harness.Run().Diagnostics, StackSize));
    }

    [Fact]
    public void Generator_RingOfFiles_Compiles()
    {
        var harness = new GeneratorHarness();
        for (int i = 0; i < 500; i++)
            harness.Schema($"/project/f{i}.schema.json", $$"""{"type": "object", "properties": {"n": {"type": "array", "items": {"$ref": "f{{(i + 1) % 500}}.schema.json"} } } }""");
        AssertExpected(SmallStack.Run(() => harness.Run().Diagnostics, StackSize));
    }
}

/// <summary>Lint, the engine and evolution.</summary>
public sealed class AnalyzerDepthTests : DepthTests
{
    // Lint, and the engine as it checks documents, literals and constants in C#, and finds samples of a schema. What they say is another test's business; here they must come to an end.
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Analyzers_ChainOfSchemas_ComeToAnEnd(string shape, int depth)
    {
        GeneratorHarness harness = Harness(shape, depth);
        Assert.Null(SmallStack.Catch(
            () =>
            {
                ProjectSchemas project = ProjectSchemas.Of(harness.AnalyzerOptions, default);
                Assert.DoesNotContain("ASDK0099", IdsOf(harness, project.Lint(default)));
                if (project.Programs(default).FindByPath("deep.schema.json", "", default) is not { Root: { } root })
                    return;
                foreach (string document in new[] { "1", "\"x\"", """{"n": {"n": 1}, "a": 1, "kind": "k1"}""", "[[[1]]]", new string('[', 100) + new string(']', 100) })
                    Assert.DoesNotContain(TextEvaluation.Evaluate(root, document, DocumentCheck.MaxErrors).Errors, e => e.Error.Code == ErrorCode.OutOfStack);
                _ = SchemaSample.Of(root);
            },
            StackSize));
    }

    [Theory]
    [InlineData("refs")]
    [InlineData("arrays")]
    [InlineData("objects")]
    [InlineData("allOf")]
    [InlineData("not")]
    public void Evolution_ChainOfTenThousandSchemas_ComesToAnEnd(string shape)
    {
        GeneratorHarness harness = Harness(shape, Depth).Schema(DeepSchemas.Path, DeepSchemas.Of(shape, Depth), ("ArticleSdkCompatibility", "document,reader"))
            .Baseline("/project/deep.baseline.schema.json", "deep.schema.json", DeepSchemas.Of(shape, Depth).Replace("\"string\"", "\"integer\"", StringComparison.Ordinal));
        Assert.DoesNotContain("ASDK3099", SmallStack.Run(() => IdsOf(harness, ProjectSchemas.Of(harness.AnalyzerOptions, default).Evolution(harness.AnalyzerOptions, default, default)), StackSize));
    }
}

/// <summary>The compiler over what the generator made.</summary>
public sealed class GeneratedCodeDepthTests : DepthTests
{
    // C# nests types and expressions as deep as schemas that have no name between them: the compiler has a stack too.
    [Theory]
    [InlineData("refs", 600)]
    [InlineData("arrays", 600)]
    [InlineData("tuples", 600)]
    [InlineData("maps", 600)]
    [InlineData("patternMaps", 600)]
    [InlineData("allOf", 250)]
    [InlineData("anyOf", 250)]
    [InlineData("not", 250)]
    [InlineData("if", 250)]
    [InlineData("elses", 250)]
    [InlineData("inlineArrays", 500)]
    [InlineData("inlineObjects", 250)]
    [InlineData("inlineAnyOf", 250)]
    [InlineData("inlineNot", 250)]
    [InlineData("inlineConst", 500)]
    [InlineData("inlineDefault", 500)]
    public void GeneratedCode_OfDeepSchemas_Compiles(string shape, int depth)
    {
        GeneratorHarness harness = Harness(shape, depth);
        AssertExpected(SmallStack.Run(() => harness.Compile().Diagnostics, StackSize));
    }
}
