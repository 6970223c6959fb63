using System.Runtime.CompilerServices;
using System.Threading;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>A schema of the project, to be asked for verdicts. The same object for as long as neither its file nor any that it reaches changes.</summary>
internal sealed class SchemaProgram(ProgramNode? root)
{
    /// <summary>A schema of which nothing is known.</summary>
    public static SchemaProgram Spoilt { get; } = new(null);

    /// <summary>Where the engine begins. Null where a mistake in the schema, or in one that it applies, would make verdicts wrong: that is reported at the mistake.</summary>
    public ProgramNode? Root { get; } = root;
}

/// <summary>Finds the schemas of a project by path, URI and pointer.</summary>
internal sealed class SchemaPrograms
{
    private static readonly ConditionalWeakTable<SchemaSet, SetPrograms> Sets = new();

    private readonly ProjectOptions _options;
    private readonly Dictionary<string, ComponentInput> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Path, string Pointer)> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <param name="contents">The schema files, each once.</param>
    /// <param name="options">What the project says.</param>
    /// <param name="cancellation">Whether they are still wanted.</param>
    public SchemaPrograms(EquatableArray<FileContent> contents, ProjectOptions options, CancellationToken cancellation)
    {
        _options = options;
        ProjectLinks links = ProjectLinks.Of(contents, options, cancellation);
        foreach (ComponentInput component in new ProjectComponents(contents, links, cancellation).All)
        {
            foreach (FileContent file in component.Own)
                _components.Add(file.Path, component);
        }

        // Who answers to a URI is resolved as for references: of two the first, and a schema's own name before that of a file.
        List<FileOutline> outlines = contents.Select(c => SchemaProject.OutlineOf(c, links.Metaschemas, options, cancellation)).ToList();
        foreach (FileOutline outline in outlines)
        {
            foreach (SchemaIdentifier identifier in outline.Identifiers)
                AddResource(identifier.Uri, outline.Path, identifier.Schema);
        }

        foreach (FileOutline outline in outlines)
        {
            AddResource(outline.RetrievalUri, outline.Path, "");
            string file = UriReference.PercentDecode(outline.FileUri);
            if (!_files.ContainsKey(file))
                _files.Add(file, outline.Path);
        }
    }

    /// <summary>The schema that a URI reference means, such as the <c>$schema</c> of a document; null if there is none in the project.</summary>
    /// <param name="baseUri">What a relative reference is relative to; for a file <see cref="UriReference.FromPath"/> of its path in the project.</param>
    /// <param name="reference">The reference; its fragment is a JSON Pointer or an anchor.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    public SchemaProgram? FindByUri(string baseUri, string reference, CancellationToken cancellation)
    {
        string uri = UriReference.Resolve(baseUri, UriReference.WithoutFragment(reference, out string? fragment));
        if (_resources.TryGetValue(uri, out (string Path, string Pointer) resource))
            return Find(resource.Path, resource.Pointer, UriReference.PercentDecode(fragment ?? ""), cancellation);
        return _files.TryGetValue(UriReference.PercentDecode(uri), out string? path) ? Find(path, "", UriReference.PercentDecode(fragment ?? ""), cancellation) : null;
    }

    /// <summary>A schema of a file; null if there is none.</summary>
    /// <param name="path">The file's path from the project's folder, with <c>/</c>.</param>
    /// <param name="fragment">A JSON Pointer or an anchor; empty for the root.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    public SchemaProgram? FindByPath(string path, string fragment, CancellationToken cancellation) => Find(path, "", fragment, cancellation);

    /// <summary>A path as the project knows it: from its folder.</summary>
    public string PathInProject(string path) => _options.Relative(path);

    /// <summary>The paths of the files that end with this one: a file may be named without the folders that it is in.</summary>
    public IEnumerable<string> PathsEndingIn(string path) =>
        _components.ContainsKey(path) ? [path] : _components.Keys.Where(p => p.EndsWith("/" + path, StringComparison.Ordinal)).OrderBy(p => p, StringComparer.Ordinal);

    private SchemaProgram? Find(string path, string resource, string fragment, CancellationToken cancellation)
    {
        if (!_components.TryGetValue(path, out ComponentInput? component))
            return null;
        try
        {
            SchemaSet set = SchemaGraphs.Of(component, _options, cancellation);
            LoadedDocument document = set.Documents[path];
            if (document.IsUnreadable)
                return SchemaProgram.Spoilt;
            SchemaNode? schema;
            if (fragment.Length == 0 || fragment[0] == '/')
                document.TryGet(resource + fragment, out schema);
            else
                schema = document.TryGet(resource, out SchemaNode? root) ? SchemaBuildContext.FindAnchor(root.Resource, fragment) : null;
            return schema is null ? null : Sets.GetValue(set, static s => new SetPrograms(s)).Of(schema, () => SetsOf(component, cancellation));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The generator has failed on this schema too, and says so.
            return SchemaProgram.Spoilt;
        }
    }

    // Of what a component refers to, too: mistakes are with the set that read the file.
    private List<SchemaSet> SetsOf(ComponentInput component, CancellationToken cancellation) =>
        component.Files.Select(f => _components[f.Path]).Distinct().Select(c => SchemaGraphs.Of(c, _options, cancellation)).ToList();

    private void AddResource(string uri, string path, string pointer)
    {
        if (!_resources.ContainsKey(uri))
            _resources.Add(uri, (path, pointer));
    }

    /// <summary>The programs of one set.</summary>
    private sealed class SetPrograms(SchemaSet set)
    {
        private readonly ProgramSet _programs = new(set.Roots.Values, annotates: false);
        private readonly Dictionary<SchemaNode, SchemaProgram> _known = [];

        public SchemaProgram Of(SchemaNode schema, Func<IReadOnlyList<SchemaSet>> sets)
        {
            lock (_known)
            {
                if (!_known.TryGetValue(schema, out SchemaProgram? program))
                    _known.Add(schema, program = SchemaMistakes.Spoil(schema, sets()) ? SchemaProgram.Spoilt : new SchemaProgram(_programs.Find(schema)));
                return program;
            }
        }
    }
}
