using System.Collections.Immutable;
using ArticleSdk.CodeFixes.Code;
using ArticleSdk.Generator;
using ArticleSdk.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ArticleSdk.CodeFixes.Tests.Code;

/// <summary>Runs a fix in Roslyn's own harness, in a project with a schema: one by one, and for all of a document, project and solution.</summary>
internal sealed class CodeFixHarness<TFix> : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    public CodeFixHarness(string schema)
    {
        // What the compiler has in this process: nothing is fetched.
        ReferenceAssemblies = new ReferenceAssemblies("none");
        TestState.AdditionalReferences.AddRange(References.All);
        TestState.AdditionalFiles.Add(("/news/article.schema.json", schema));
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", """
            is_global = true
            build_property.RootNamespace = News
            build_property.ProjectDir = /news/
            [/news/article.schema.json]
            build_metadata.AdditionalFiles.ArticleSdkKind = schema
            """));
        // The workspace runs the generator, as an editor does: fixes see what it makes.
        SolutionTransforms.Add((solution, project) => solution.AddAnalyzerReference(project, new GeneratorReference()));
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck;
        // The compiler's own words are not ours to test; that nothing else is wrong is.
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        CompilerDiagnostics = CompilerDiagnostics.Errors;
    }

    /// <summary>Fixes code, in which each diagnostic of the fix is marked.</summary>
    public static Task Fixes(string schema, string before, string after) =>
        new CodeFixHarness<TFix>(schema) { TestCode = before, FixedCode = after }.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Code that the fix has nothing to do for.</summary>
    public static Task FixesNothing(string schema, string code) => Fixes(schema, code, code);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => CodeFixes.Analyzers;

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp12);
}

/// <summary>What the fixes of C# code are for, beside the compiler's own diagnostics.</summary>
internal static class CodeFixes
{
    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } = [new SwitchAnalyzer(), new AnchorAnalyzer(), new JsonTextAnalyzer(), new ValueAnalyzer()];

    public static IReadOnlyList<CodeFixProvider> Providers { get; } = [new SwitchFixProvider(), new AnchorFixProvider(), new DeclaredEnumFixProvider(), new RequiredMemberFixProvider(), new NearestNameFixProvider(), new NearestValueFixProvider()];
}

/// <summary>The generator, as a project refers to it.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    private readonly ImmutableArray<ISourceGenerator> _generators = [new ArticleGenerator().AsSourceGenerator()];

    public override string FullPath => "ArticleSdk.Generator";

    public override object Id => FullPath;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);
}

/// <summary>The framework and the runtime.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name is "mscorlib.dll" or "netstandard.dll" || (name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("System.Composition", StringComparison.Ordinal))))
            .Append(typeof(JsonList<>).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
