using System.Collections.Immutable;
using ArticleSdk.CodeFixes.Schemas;
using ArticleSdk.CodeFixes.Tests.Code;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Lint;
using ArticleSdk.Generator.Pipeline;
using ArticleSdk.Generator.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Tests.Schemas;

/// <summary>
/// Fixes of schema files: by a workspace with the analyzers, as an editor has them (Roslyn's harness fixes no additional files), or over a text alone, which is quicker.
/// </summary>
internal sealed class SchemaFixHarness : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    public SchemaFixHarness(params (string Path, string Json)[] files)
    {
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "News", "News", LanguageNames.CSharp, filePath: "/news/News.csproj", metadataReferences: References.All))
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From("is_global = true\nbuild_property.ProjectDir = /news/\n"
                + string.Concat(files.Select(file => "[" + file.Path + "]\nbuild_metadata.AdditionalFiles.ArticleSdkKind = "
                    + (file.Path.EndsWith(".schema.json", StringComparison.Ordinal) ? "schema\n" : "document\nbuild_metadata.AdditionalFiles.ArticleSdkSchema = article.schema.json\n")))), filePath: "/news/.globalconfig");
        foreach (var (path, json) in files)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(json), filePath: path);
        Project = solution.GetProject(id)!;
    }

    public Project Project { get; }

    public void Dispose() => _workspace.Dispose();

    /// <summary>What is said of the files of the project, as the compiler asks for it.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnostics() =>
        await (await Project.GetCompilationAsync())!.WithAnalyzers([new LintAnalyzer(), new DocumentAnalyzer()], Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();

    /// <summary>What is offered for the only diagnostic of an id: titles with the text that comes out.</summary>
    public async Task<(string Title, string Text)[]> Offered(string id)
    {
        Diagnostic diagnostic = Assert.Single(await Diagnostics(), diagnostic => diagnostic.Id == id);
        TextDocument document = Project.AdditionalDocuments.Single(document => document.FilePath == diagnostic.Location.GetLineSpan().Path);
        List<CodeAction> actions = [];
        await new SchemaFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        List<(string, string)> offered = [];
        foreach (CodeAction action in actions)
            offered.Add((action.Title, await TextAfter(action, document.Id)));
        return [.. offered];
    }

    /// <summary>The texts of all files, after all diagnostics of some ids were fixed.</summary>
    public async Task<string[]> FixAll(string key, params string[] ids)
    {
        ImmutableArray<Diagnostic> diagnostics = await Diagnostics();
        var context = new FixAllContext(Project, new SchemaFixProvider(), FixAllScope.Project, key, ids, new Known(diagnostics), CancellationToken.None);
        CodeAction action = (await new SchemaFixProvider().GetFixAllProvider().GetFixAsync(context))!;
        List<string> texts = [];
        foreach (TextDocument document in Project.AdditionalDocuments.OrderBy(document => document.FilePath, StringComparer.Ordinal))
            texts.Add(await TextAfter(action, document.Id));
        return [.. texts];
    }

    private static async Task<string> TextAfter(CodeAction action, DocumentId document)
    {
        ApplyChangesOperation changes = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        return (await changes.ChangedSolution.GetAdditionalDocument(document)!.GetTextAsync()).ToString();
    }

    /// <summary>What lint says of a schema alone.</summary>
    public static IReadOnlyList<Diagnostic> Find(SourceText text) => [.. FindWithPlaces(text).Select(found => found.Diagnostic)];

    /// <summary>What lint says of a schema alone, and where, as JSON Pointers.</summary>
    public static IReadOnlyList<(Diagnostic Diagnostic, string Pointer)> FindWithPlaces(SourceText text)
    {
        ParsedText parsed = ParsedText.Of(text);
        if (parsed.Root is null)
            return [];
        SchemaSet set = SchemaBuilder.Build([new SchemaFile("a.json", parsed.Root) { AssertFormat = true }]);
        return [.. SchemaLint.Find(set, new SchemaAnalysis(), ["a.json"], CancellationToken.None).Select(finding => (SchemaDiagnostics.ToDiagnostic(finding, "a.json", text, parsed.Positions), finding.Pointer))];
    }

    /// <summary>The text after a fix of a diagnostic; null where there is none.</summary>
    public static SourceText? Fix(string key, Diagnostic diagnostic, SourceText text) =>
        SchemaFixProvider.RepairOf(key, diagnostic, text) is { } repair ? JsonPatcher.Apply(text, repair.Operations.ToArray<PatchOperation>()) : null;

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
