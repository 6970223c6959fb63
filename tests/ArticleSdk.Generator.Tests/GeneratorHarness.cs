using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using ArticleSdk.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Tests;

/// <summary>
/// Runs the generator as the compiler does: over additional files with the metadata that the package's targets give them. No analyzers run, so that it says all there is to say,
/// but in <see cref="CompileWithAnalyzers"/>.
/// </summary>
public sealed class GeneratorHarness
{
    private static readonly ImmutableArray<MetadataReference> References = ReferenceFiles();

    private readonly Dictionary<string, string> _global = new() { ["build_property.RootNamespace"] = "News", ["build_property.RunAnalyzers"] = "false" };
    private readonly Dictionary<string, Dictionary<string, string>> _metadata = [];
    private ImmutableArray<AdditionalText> _texts = [];
    private GeneratorDriver? _driver;

    public CSharpCompilation Compilation { get; set; } = CSharpCompilation.Create(
        "News",
        [CSharpSyntaxTree.ParseText("namespace News { internal static class Program { } }")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: false));

    /// <summary>What analyzers are told: the files as they are now.</summary>
    public AnalyzerOptions AnalyzerOptions => new(_texts, new Options(this));

    public GeneratorHarness Property(string name, string value)
    {
        _global["build_property." + name] = value;
        return this;
    }

    /// <summary>Adds a document, or replaces the one of that path.</summary>
    public GeneratorHarness Document(string path, string json, params (string Name, string Value)[] metadata) => Document(path, json, Encoding.UTF8, metadata);

    /// <inheritdoc cref="Document(string, string, (string, string)[])"/>
    public GeneratorHarness Document(string path, string json, Encoding encoding, params (string Name, string Value)[] metadata) =>
        Document(path, SourceText.From(json, encoding), metadata);

    /// <inheritdoc cref="Document(string, string, (string, string)[])"/>
    public GeneratorHarness Document(string path, SourceText? text, params (string Name, string Value)[] metadata)
    {
        Remove(path);
        _texts = _texts.Add(new Text(path, text));
        return Metadata(path, [("ArticleSdkKind", "document"), .. metadata]);
    }

    /// <summary>Sets what the project says of a file.</summary>
    public GeneratorHarness Metadata(string path, params (string Name, string Value)[] metadata)
    {
        _metadata[path] = metadata.GroupBy(m => m.Name).ToDictionary(m => "build_metadata.AdditionalFiles." + m.Key, m => m.Last().Value);
        return this;
    }

    /// <summary>How often a file's text was asked for.</summary>
    public int Reads(string path) => ((Text)_texts.Single(t => t.Path == path)).Reads;

    /// <summary>Adds a schema file, or replaces the one of that path.</summary>
    public GeneratorHarness Schema(string path, string json, params (string Name, string Value)[] metadata)
    {
        Remove(path);
        _texts = _texts.Add(new Text(path, SourceText.From(json, Encoding.UTF8)));
        return Metadata(path, [("ArticleSdkKind", "schema"), .. metadata]);
    }

    /// <summary>Adds the baseline of a schema file.</summary>
    public GeneratorHarness Baseline(string path, string schema, string json)
    {
        Remove(path);
        _texts = _texts.Add(new Text(path, SourceText.From(json, Encoding.UTF8)));
        return Metadata(path, ("ArticleSdkKind", "baseline"), ("ArticleSdkBaselineOf", schema));
    }

    /// <summary>Lists a file again that is listed already.</summary>
    public GeneratorHarness AlsoList(string path, string json)
    {
        _texts = _texts.Add(new Text(path, SourceText.From(json, Encoding.UTF8)));
        return this;
    }

    /// <summary>Replaces a file in its place, as an editor does.</summary>
    public GeneratorHarness Edit(string path, string json)
    {
        AdditionalText old = _texts.Single(t => t.Path == path);
        var edited = new Text(path, SourceText.From(json, Encoding.UTF8));
        _texts = _texts.Replace(old, edited);
        _driver = _driver?.ReplaceAdditionalText(old, edited);
        return this;
    }

    public GeneratorHarness Remove(string path)
    {
        _texts = _texts.RemoveAll(t => t.Path == path);
        return this;
    }

    /// <summary>Runs it; a second time over what the first has cached.</summary>
    public GeneratorDriverRunResult Run()
    {
        _driver ??= CSharpGeneratorDriver.Create(
            [new ArticleGenerator().AsSourceGenerator()],
            _texts,
            (CSharpParseOptions)Compilation.SyntaxTrees[0].Options,
            new Options(this),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        _driver = _driver.ReplaceAdditionalTexts(_texts).RunGenerators(Compilation);
        return _driver.GetRunResult();
    }

    /// <summary>The diagnostics of the generator and of what it generated.</summary>
    public (Assembly? Assembly, IReadOnlyList<Diagnostic> Diagnostics) Compile()
    {
        GeneratorDriverRunResult run = Run();
        CSharpCompilation compilation = Compilation.AddSyntaxTrees(run.GeneratedTrees);
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        List<Diagnostic> diagnostics = [.. run.Diagnostics, .. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
        return (result.Success ? Assembly.Load(stream.ToArray()) : null, diagnostics);
    }

    /// <summary>The diagnostics of the generator and of the analyzers, as a build has them: of two that are equal the compiler shows one.</summary>
    public async Task<(IReadOnlyList<Diagnostic> Generator, IReadOnlyList<Diagnostic> Analyzers, IReadOnlyList<Diagnostic> Build)> CompileWithAnalyzers()
    {
        Property("RunAnalyzers", "");
        GeneratorDriverRunResult run = Run();
        CompilationWithAnalyzers compilation = Compilation.AddSyntaxTrees(run.GeneratedTrees)
            .WithAnalyzers([new ArticleSdk.Generator.Analyzers.SchemaAnalyzer()], AnalyzerOptions);
        ImmutableArray<Diagnostic> analyzers = await compilation.GetAnalyzerDiagnosticsAsync();
        return (run.Diagnostics, analyzers, [.. run.Diagnostics.Concat(analyzers).Distinct()]);
    }

    /// <summary>What analyzers say, without the generator's code.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Analyze(params DiagnosticAnalyzer[] analyzers) =>
        await Compilation.WithAnalyzers([.. analyzers], AnalyzerOptions).GetAnalyzerDiagnosticsAsync();

    /// <summary>Where schemas break compatibility with their baselines.</summary>
    public Task<IReadOnlyList<Diagnostic>> Evolution() => Analyze(new ArticleSdk.Generator.Analyzers.EvolutionAnalyzer());

    /// <summary>What lint says, with severities that the project asks for.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Lint(params (string Id, ReportDiagnostic Severity)[] severities)
    {
        CompilationWithAnalyzers compilation = Compilation.WithOptions(Compilation.Options.WithSpecificDiagnosticOptions(severities.ToDictionary(s => s.Id, s => s.Severity)))
            .WithAnalyzers([new ArticleSdk.Generator.Analyzers.LintAnalyzer()], AnalyzerOptions);
        return await compilation.GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>What analyzers say of what a user writes with the generated types.</summary>
    /// <param name="user">The user's code.</param>
    /// <param name="analyzers">The analyzers.</param>
    public async Task<IReadOnlyList<Diagnostic>> Analyze(string user, params DiagnosticAnalyzer[] analyzers) =>
        await WithCode(user).WithAnalyzers([.. analyzers], AnalyzerOptions).GetAnalyzerDiagnosticsAsync();

    /// <summary>The project with what is generated and what a user writes.</summary>
    public CSharpCompilation WithCode(string user) =>
        Compilation.AddSyntaxTrees(Run().GeneratedTrees).AddSyntaxTrees(CSharpSyntaxTree.ParseText(user, (CSharpParseOptions)Compilation.SyntaxTrees[0].Options, "user.cs", Encoding.UTF8));

    private static ImmutableArray<MetadataReference> ReferenceFiles()
    {
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return [.. platform.Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"))
            .Append(typeof(JsonList<>).Assembly.Location)
            .Distinct()
            .Select(p => MetadataReference.CreateFromFile(p))];
    }

    private sealed class Text(string path, SourceText? text) : AdditionalText
    {
        private int _reads;

        public override string Path => path;

        public int Reads => _reads;

        public override SourceText? GetText(CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _reads);
            return text;
        }
    }

    private sealed class Options(GeneratorHarness harness) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(harness._global);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(harness._metadata.TryGetValue(textFile.Path, out Dictionary<string, string>? values) ? values : []);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
