using System.Threading;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>
/// From additional files and options to schemas: the steps of the generator's pipeline one by one, and of an analyzer, which has no pipeline, all at once.
/// </summary>
internal static class SchemaProject
{
    private const string KindMetadata = OptionReader.ItemMetadata + "ArticleSdkKind";

    public static bool IsSchema(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(text).TryGetValue(KindMetadata, out string? kind) && kind == "schema";

    /// <summary>All steps at once, for an analyzer: what is compiled already for the generator is not compiled again.</summary>
    public static LoadedProject Load(IEnumerable<AdditionalText> texts, AnalyzerConfigOptionsProvider provider, EquatableArray<Anchor> anchors, CancellationToken cancellation)
    {
        ProjectOptions options = ProjectOptions.Read(provider.GlobalOptions);
        List<SchemaSource> sources = texts.Where(t => IsSchema(t, provider)).Select(t => new SchemaSource(t, FileOptions.Read(provider.GetOptions(t)))).ToList();
        EquatableArray<SchemaSource> repeated = Repeated(sources);
        List<LocatedFile> files = sources.Where(s => !repeated.Contains(s)).Select(s => LocatedFile.Read(s, options, cancellation)).ToList();
        CompiledProject project = ProjectCompiler.TryCompile(files.Select(f => f.Content).ToEquatableArray(), options, anchors, cancellation);
        return new LoadedProject(files, project.Diagnostics);
    }

    /// <summary>A file may be listed twice; its types may not.</summary>
    public static EquatableArray<SchemaSource> Repeated(IEnumerable<SchemaSource> all)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        return all.Where(source => !paths.Add(source.Path)).ToEquatableArray();
    }

    /// <summary>
    /// The files that others name as their metaschema, or that look like one. Of most projects none: and where there are some, what makes a dialect of them, so that an edit of what
    /// else they say is nothing to the others.
    /// </summary>
    public static EquatableArray<FileContent> Metaschemas(IReadOnlyList<FileContent> stubs)
    {
        static bool Has(FileContent stub, string name, Func<JsonValue, bool> what) => stub.Root is { } root && root.TryGet(name, out JsonValue value) && what(value);

        return stubs.Any(s => Has(s, "$vocabulary", _ => true) || Has(s, "$schema", v => v.Kind == JsonKind.String && !Dialects.TryGet(v.Text, out _)))
            ? stubs.Where(s => Has(s, "$id", _ => true) || Has(s, "$vocabulary", _ => true)).ToEquatableArray()
            : default;
    }

    public static FileOutline OutlineOf(FileContent content, IReadOnlyList<FileContent> metaschemas, ProjectOptions options, CancellationToken cancellation) =>
        OutlineReader.Read(content.ToSchemaFile(options), metaschemas.Select(m => m.ToSchemaFile(options)).ToList(), cancellation);

    /// <summary>The inputs of all components, by the path of the first file of each.</summary>
    public static IReadOnlyDictionary<string, ComponentInput> Components(
        IReadOnlyList<FileContent> contents, ProjectLinks links, EquatableArray<FileContent> metaschemas)
    {
        var inputs = new Dictionary<string, ComponentInput>(StringComparer.Ordinal);
        foreach (IGrouping<int, int> component in Enumerable.Range(0, contents.Count).GroupBy(i => links.Files[i].Component))
            inputs.Add(contents[component.First()].Path, ComponentInput.Of(contents, links.Files, component) with { Metaschemas = metaschemas });
        return inputs;
    }
}

/// <summary>The schemas of a project with all that is to be said of them.</summary>
internal sealed class LoadedProject(IReadOnlyList<LocatedFile> files, IEnumerable<SchemaDiagnostic> diagnostics)
{
    private readonly Dictionary<AdditionalText, LocatedFile> _files = files.ToDictionary(f => f.Source.Text);
    private readonly ILookup<string, SchemaDiagnostic> _diagnostics = diagnostics.ToLookup(d => d.Document, StringComparer.Ordinal);

    /// <summary>What is to be said of a file; nothing of one that is listed twice.</summary>
    public IEnumerable<Diagnostic> DiagnosticsOf(AdditionalText text) =>
        _files.TryGetValue(text, out LocatedFile? file) ? Findings.Of(file, _diagnostics[file.Content.Path]) : [];
}
