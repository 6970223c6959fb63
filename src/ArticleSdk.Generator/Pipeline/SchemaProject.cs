using System.Threading;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>
/// From additional files and options to schemas: the steps of the generator's pipeline, and of <see cref="ProjectSchemas"/>, by which analyzers have them.
/// </summary>
internal static class SchemaProject
{
    private const string KindMetadata = OptionReader.ItemMetadata + "ArticleSdkKind";

    private static readonly ContentCache<OutlineInput, FileOutline> Outlines = new();

    public static bool IsSchema(AdditionalText text, AnalyzerConfigOptionsProvider options) => IsOfKind(text, options, "schema");

    /// <summary>Whether it is a JSON document that the build checks.</summary>
    public static bool IsDocument(AdditionalText text, AnalyzerConfigOptionsProvider options) => IsOfKind(text, options, "document");

    private static bool IsOfKind(AdditionalText text, AnalyzerConfigOptionsProvider options, string kind) =>
        options.GetOptions(text).TryGetValue(KindMetadata, out string? its) && its == kind;

    /// <summary>The schema files among the additional files, each once.</summary>
    public static IReadOnlyList<LocatedFile> Files(IEnumerable<AdditionalText> texts, AnalyzerConfigOptionsProvider provider, ProjectOptions options, CancellationToken cancellation) =>
        Once(texts.Where(t => IsSchema(t, provider)).Select(t => LocatedFile.Read(new SchemaSource(t, FileOptions.Read(provider.GetOptions(t))), options, cancellation)));

    /// <summary>A file may be listed twice; its types may not.</summary>
    public static IReadOnlyList<LocatedFile> Once(IEnumerable<LocatedFile> files) => files.GroupBy(f => f.Content.Path, StringComparer.Ordinal).Select(g => g.First()).ToList();

    /// <inheritdoc cref="Once(IEnumerable{LocatedFile})"/>
    public static IReadOnlyList<FileContent> Once(IEnumerable<FileContent> files) => files.GroupBy(f => f.Path, StringComparer.Ordinal).Select(g => g.First()).ToList();

    /// <summary>
    /// The files that others name as their metaschema, or that look like one. Of most projects none: and where there are some, what makes a dialect of them, so that an edit of what
    /// else they say is nothing to the others.
    /// </summary>
    public static EquatableArray<FileContent> Metaschemas(IReadOnlyList<FileContent> contents)
    {
        static bool Has(FileContent content, string name, Func<JsonValue, bool> what) => content.Root is { } root && root.TryGet(name, out JsonValue value) && what(value);

        return contents.Any(c => Has(c, "$vocabulary", _ => true) || Has(c, "$schema", v => v.Kind == ValueKind.String && !Dialects.TryGet(v.Text, out _)))
            ? contents.Where(c => Has(c, "$id", _ => true) || Has(c, "$vocabulary", _ => true)).Select(c => c.ToMetaschema()).ToEquatableArray()
            : default;
    }

    public static FileOutline OutlineOf(FileContent content, EquatableArray<FileContent> metaschemas, ProjectOptions options, CancellationToken cancellation)
    {
        var input = new OutlineInput(content, metaschemas, options.DefaultDialect);
        return Outlines.Find(content, input)
            ?? Outlines.Add(content, input, OutlineReader.Read(content.ToSchemaFile(options), metaschemas.Select(m => m.ToSchemaFile(options)).ToList(), cancellation));
    }

    private sealed record OutlineInput(FileContent Content, EquatableArray<FileContent> Metaschemas, Draft DefaultDialect);
}

/// <summary>The schemas of a project with what is to be said of them.</summary>
internal sealed class LoadedProject(IReadOnlyList<LocatedFile> files, IEnumerable<SchemaDiagnostic> diagnostics)
{
    private readonly Dictionary<AdditionalText, LocatedFile> _files = files.ToDictionary(f => f.Source.Text);
    private readonly ILookup<string, SchemaDiagnostic> _diagnostics = diagnostics.ToLookup(d => d.Document, StringComparer.Ordinal);

    /// <summary>What is to be said of a file, its text included; nothing of one that is listed twice.</summary>
    public IEnumerable<Diagnostic> DiagnosticsOf(AdditionalText text) =>
        _files.TryGetValue(text, out LocatedFile? file) ? Findings.Of(file, _diagnostics[file.Content.Path]) : [];

    /// <summary>What is to be said of its schemas alone.</summary>
    public IEnumerable<Diagnostic> FindingsOf(AdditionalText text) =>
        _files.TryGetValue(text, out LocatedFile? file) ? Findings.OfSchemas(file, _diagnostics[file.Content.Path]) : [];
}
