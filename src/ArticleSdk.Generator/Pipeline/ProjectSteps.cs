using System.Runtime.CompilerServices;
using System.Threading;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Pipeline;

/// <param name="Path">A schema file.</param>
/// <param name="Anchors">The types that users declared for its schemas.</param>
internal sealed record FileAnchors(string Path, EquatableArray<Anchor> Anchors);

/// <summary>The types that users declared, by file; of most files none.</summary>
internal sealed record ProjectAnchors(EquatableArray<FileAnchors> Files, EquatableArray<SchemaDiagnostic> Diagnostics)
{
    public static ProjectAnchors Of(IEnumerable<FileContent> files, IEnumerable<Anchor> anchors, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var diagnostics = new List<SchemaDiagnostic>();
        IReadOnlyDictionary<string, EquatableArray<Anchor>> byFile = TypeAnchors.ByFile(files.Where(f => f.Root is not null).Select(f => (f.Path, f.Options.IsBuiltIn)).Distinct(), anchors, diagnostics);
        return new ProjectAnchors(byFile.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new FileAnchors(f.Key, f.Value)).ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    public EquatableArray<FileAnchors> Of(ComponentInput component) => Files.Where(f => component.Own.Any(o => o.Path == f.Path)).ToEquatableArray();
}

/// <param name="Path">A schema file.</param>
/// <param name="Link">What was resolved about its types.</param>
internal sealed record FileTypeLink(string Path, TypeLink Link);

/// <summary>The components of a project, for looking up what each file is compiled with. Equal only to itself: what is looked up is compared.</summary>
internal sealed class ProjectComponents
{
    /// <summary>Most edits leave how files hang together as it was.</summary>
    private static readonly ConditionalWeakTable<FileGraph, List<ComponentShape>> Shapes = new();

    private readonly Dictionary<string, ComponentInput> _inputs = new(StringComparer.Ordinal);

    /// <param name="contents">The files, each once.</param>
    /// <param name="links">How they hang together.</param>
    /// <param name="cancellation">Whether they are still wanted.</param>
    public ProjectComponents(IReadOnlyList<FileContent> contents, ProjectLinks links, CancellationToken cancellation)
    {
        foreach (ComponentShape shape in Shapes.GetValue(links.Graph, graph => ShapesOf(graph, cancellation)))
        {
            cancellation.ThrowIfCancellationRequested();
            ComponentInput input = shape.InputOf(contents) with { Metaschemas = links.Metaschemas };
            _inputs.Add(input.First.Path, input);
        }
    }

    private static List<ComponentShape> ShapesOf(FileGraph graph, CancellationToken cancellation)
    {
        var shapes = new List<ComponentShape>();
        foreach (IGrouping<int, int> component in Enumerable.Range(0, graph.Files.Count).GroupBy(i => graph.Files[i].Component))
        {
            cancellation.ThrowIfCancellationRequested();
            shapes.Add(ComponentShape.Of(graph.Files, component));
        }

        return shapes;
    }

    public IEnumerable<ComponentInput> All => _inputs.Values;

    /// <summary>The component that is known by this file, if there is one.</summary>
    public ComponentInput? Find(string path) => _inputs.TryGetValue(path, out ComponentInput? input) ? input : null;
}

/// <summary>How the files of a project hang together, with what the project says of them all.</summary>
internal sealed record ProjectLinks(FileGraph Graph, EquatableArray<FileContent> Metaschemas)
{
    /// <param name="contents">The files, each once.</param>
    public static ProjectLinks Of(IReadOnlyList<FileContent> contents, ProjectOptions options, CancellationToken cancellation)
    {
        EquatableArray<FileContent> metaschemas = SchemaProject.Metaschemas(contents);
        return new ProjectLinks(FileGraph.Of(contents.Select(c => SchemaProject.OutlineOf(c, metaschemas, options, cancellation)).ToList(), cancellation), metaschemas);
    }
}

/// <summary>What the components of a project propose as their types, and what was resolved where these meet.</summary>
/// <param name="Outlines">The types of each file that could be read.</param>
/// <param name="Links">What was resolved; of most files nothing.</param>
/// <param name="Entries">What programs need of files that are only there to be referred to.</param>
/// <param name="Diagnostics">What was found on the way.</param>
internal sealed record ProjectTypes(EquatableArray<TypeOutline> Outlines, EquatableArray<FileTypeLink> Links, EquatableArray<ProgramEntries> Entries, EquatableArray<SchemaDiagnostic> Diagnostics)
{
    private static readonly ContentCache<ResolvedTypes.Input, ResolvedTypes> Resolved = new();

    private Dictionary<string, TypeOutline>? _outlines;
    private Dictionary<string, FileTypeLink>? _links;
    private Dictionary<string, ProgramEntries>? _entries;

    public static ProjectTypes Of(ProjectComponents components, ProjectOptions options, ProjectAnchors anchors, CancellationToken cancellation)
    {
        List<ComponentTypes> proposed = components.All.Select(c => ComponentCompiler.Outline(new TypesInput(c, options, anchors.Of(c)), cancellation)).ToList();
        cancellation.ThrowIfCancellationRequested();
        EquatableArray<TypeOutline> outlines = proposed.SelectMany(p => p.Outlines).ToEquatableArray();
        ResolvedTypes resolved = proposed.Count == 0 ? ResolvedTypes.None : Resolve(components.All.First().First, new ResolvedTypes.Input(outlines), cancellation);
        return new ProjectTypes(
            outlines, resolved.Links, ProgramReach.Join(proposed.SelectMany(p => p.Entries)), proposed.SelectMany(p => p.Diagnostics).Concat(resolved.Diagnostics).ToEquatableArray());
    }

    private static ResolvedTypes Resolve(FileContent first, ResolvedTypes.Input input, CancellationToken cancellation) =>
        Resolved.Find(first, input) ?? Resolved.Add(first, input, ResolvedTypes.Of(input, cancellation));

    /// <summary>Not by what it is looked up in.</summary>
    public bool Equals(ProjectTypes? other) => other is not null && Outlines == other.Outlines && Links == other.Links && Entries == other.Entries && Diagnostics == other.Diagnostics;

    public override int GetHashCode() => Outlines.GetHashCode();

    /// <summary>What a component is compiled from.</summary>
    public CompileInput InputOf(ComponentInput component, ProjectOptions options)
    {
        Dictionary<string, TypeOutline> outlines = _outlines ??= Outlines.ToDictionary(o => o.Path, StringComparer.Ordinal);
        Dictionary<string, FileTypeLink> links = _links ??= Links.ToDictionary(l => l.Path, StringComparer.Ordinal);
        Dictionary<string, ProgramEntries> entries = _entries ??= Entries.ToDictionary(e => e.Path, StringComparer.Ordinal);
        return new CompileInput(
            component,
            options,
            component.Files.Select(f => outlines.TryGetValue(f.Path, out TypeOutline? outline) ? outline : null).OfType<TypeOutline>().ToEquatableArray(),
            component.Files.Select(f => links.TryGetValue(f.Path, out FileTypeLink? link) ? link : null).OfType<FileTypeLink>().ToEquatableArray(),
            component.Own.Select(f => entries.TryGetValue(f.Path, out ProgramEntries? needed) ? needed : null).OfType<ProgramEntries>().ToEquatableArray());
    }
}

/// <summary>What was resolved where types meet.</summary>
internal sealed record ResolvedTypes(EquatableArray<FileTypeLink> Links, EquatableArray<SchemaDiagnostic> Diagnostics)
{
    public static ResolvedTypes None { get; } = new(default, default);

    public static ResolvedTypes Of(Input input, CancellationToken cancellation)
    {
        (IReadOnlyDictionary<string, TypeLink> links, IReadOnlyList<SchemaDiagnostic> diagnostics) = TypeLinker.Link(input.Outlines, cancellation);
        return new ResolvedTypes(links.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => new FileTypeLink(l.Key, l.Value)).ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    internal sealed record Input(EquatableArray<TypeOutline> Outlines);
}

/// <summary>What is said of a project's schemas, by all steps.</summary>
internal static class ProjectDiagnostics
{
    /// <param name="found">What was found.</param>
    /// <param name="components">The components of the project.</param>
    /// <param name="options">Its options.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    /// <returns>Each once. A component does not know who refers to its schemas: whether a mistake is in one that nothing uses is resolved here, and that a file is missing is said once.</returns>
    public static EquatableArray<SchemaDiagnostic> Of(IEnumerable<SchemaDiagnostic> found, ProjectComponents components, ProjectOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        List<SchemaDiagnostic> all = found.ToList();
        if (all.Exists(d => d.IsUnused))
            all = SchemaMistakes.MarkUnused(all, components.All.Select(c => SchemaGraphs.Of(c, options, cancellation)).ToList()).ToList();
        return SchemaMistakes.NameMissingFilesOnce(all.Distinct().ToList()).ToEquatableArray();
    }
}
