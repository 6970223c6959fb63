using System.Threading;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>All documents of a project while the set is built: who answers to which URI, what is still to be read, what was found wrong.</summary>
internal sealed class SchemaBuildContext
{
    private readonly Dictionary<string, SchemaNode> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LoadedDocument> _byRetrievalUri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LoadedDocument> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaDocument, LoadedDocument> _loaded = [];
    private readonly Queue<(LoadedDocument Document, SchemaNode Node)> _toRead = new();
    private readonly HashSet<SchemaNode> _known = [];
    private readonly HashSet<SchemaDiagnostic> _reported = [];
    private readonly List<LoadedDocument> _metaschemas;
    private readonly bool _assertFormat;

    /// <param name="files">The files of the graph.</param>
    /// <param name="metaschemas">Files of the project that describe dialects, if only by the members that do so.</param>
    /// <param name="cancellation">Whether the graph is still wanted.</param>
    public SchemaBuildContext(IReadOnlyList<SchemaFile> files, IReadOnlyList<SchemaFile> metaschemas, CancellationToken cancellation)
    {
        Cancellation = cancellation;
        _assertFormat = files.Any(f => f.AssertFormat);
        _metaschemas = metaschemas.Select(Load).ToList();
        Dialects = new DialectResolver(this);
        Scanner = new SchemaScanner(this);
        References = new ReferenceResolver(this);
    }

    public CancellationToken Cancellation { get; }

    public DialectResolver Dialects { get; }

    public SchemaScanner Scanner { get; }

    public ReferenceResolver References { get; }

    public List<LoadedDocument> Documents { get; } = [];

    /// <summary>The schemas that were read, in the order they were found.</summary>
    public List<SchemaNode> Nodes { get; } = [];

    public List<SchemaDiagnostic> Diagnostics { get; } = [];

    /// <summary>Whether any schema is spoilt (<see cref="SchemaNode.Spoilt"/>).</summary>
    public bool HasSpoilt { get; set; }

    public HashSet<string> DynamicAnchorNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The resources that have dynamic anchors.</summary>
    public List<SchemaResource> DynamicResources { get; } = [];

    public LoadedDocument Add(SchemaFile file) => Add(Load(file));

    private static LoadedDocument Load(SchemaFile file)
    {
        var document = new SchemaDocument(file.Path, file.Root, isBuiltIn: false);
        string retrievalUri = file.BaseUri is { } uri && UriReference.IsAbsolute(uri) ? UriReference.WithoutFragment(uri, out _) : UriReference.FromPath(file.Path);
        return new LoadedDocument(document, retrievalUri, Schema.Dialects.Of(file.DefaultDialect), file.AssertFormat)
        {
            Generate = file.Generate,
            IsUnreadable = file.IsUnreadable,
        };
    }

    public LoadedDocument DocumentOf(SchemaNode node) => _loaded[node.Document];

    /// <summary>The root schema of the resource or document that answers to a URI without a fragment.</summary>
    public SchemaNode? Find(string uri)
    {
        if (_byId.TryGetValue(uri, out SchemaNode? node))
            return node;
        if (_byRetrievalUri.TryGetValue(uri, out LoadedDocument? document) || _byFile.TryGetValue(UriReference.PercentDecode(uri), out document))
            return document.Root;
        return LoadBuiltIn(uri)?.Root;
    }

    /// <summary>A file by its URI, before anything is scanned: for metaschemas.</summary>
    public LoadedDocument? FindFile(string uri)
    {
        if (_byRetrievalUri.TryGetValue(uri, out LoadedDocument? document) || _byFile.TryGetValue(UriReference.PercentDecode(uri), out document))
            return document;
        return Documents.Find(d => CallsItself(d, uri))
            ?? _metaschemas.Find(d => d.RetrievalUri == uri || UriReference.PercentDecode(d.FileUri) == UriReference.PercentDecode(uri) || CallsItself(d, uri));
    }

    private static bool CallsItself(LoadedDocument document, string uri) =>
        document.Document.Root is { Kind: ValueKind.Object } root && root.TryGet("$id", out JsonValue id) && id.Kind == ValueKind.String
        && UriReference.Resolve(document.RetrievalUri, UriReference.WithoutFragment(id.Text, out _)) == uri;

    /// <returns>False if the URI is another schema's already.</returns>
    public bool TryRegister(string uri, SchemaNode node)
    {
        if (_byId.ContainsKey(uri))
            return false;
        _byId.Add(uri, node);
        return true;
    }

    /// <returns>False if the resource has that anchor already.</returns>
    public static bool TryAddAnchor(string name, SchemaNode node)
    {
        if (node.Resource.Anchors.TryGetValue(name, out SchemaNode? other))
            return ReferenceEquals(other, node);
        node.Resource.Anchors.Add(name, node);
        return true;
    }

    public void AddDynamicAnchor(string name, SchemaNode node)
    {
        if (node.Resource.DynamicAnchors.Count == 0)
            DynamicResources.Add(node.Resource);
        node.Resource.DynamicAnchors[name] = node;
        DynamicAnchorNames.Add(name);
    }

    public static SchemaNode? FindAnchor(SchemaResource resource, string name) => resource.Anchors.TryGetValue(name, out SchemaNode? node) ? node : null;

    /// <summary>Whether a schema is read for this graph, and not for one that was built before.</summary>
    public bool IsOwn(SchemaNode node) => _known.Contains(node);

    public void Enqueue(LoadedDocument document, SchemaNode node)
    {
        if (!node.IsRead && _known.Add(node))
            _toRead.Enqueue((document, node));
    }

    public bool TryDequeue(out LoadedDocument document, out SchemaNode node)
    {
        if (_toRead.Count == 0)
        {
            (document, node) = (null!, null!);
            return false;
        }

        (document, node) = _toRead.Dequeue();
        node.IsRead = true;
        Nodes.Add(node);
        return true;
    }

    public void Report(LoadedDocument document, string id, string pointer, bool atName, params string[] arguments)
    {
        // The built-in ones are tested to have no errors, and nobody can act on a warning about them.
        if (document.Document.IsBuiltIn)
            return;
        var diagnostic = new SchemaDiagnostic(id, document.Document.Path, pointer, atName, EquatableArray.Create(arguments));
        if (_reported.Add(diagnostic))
            Diagnostics.Add(diagnostic);
    }

    /// <summary>An exception is a fault of ours, and said of the document that it came up with; the others go on.</summary>
    public void ReportFailure(LoadedDocument document, string pointer, Exception exception) =>
        Report(document, DiagnosticIds.InternalError, pointer, atName: false, exception.GetType().Name + ": " + exception.Message);

    private LoadedDocument? LoadBuiltIn(string uri)
    {
        if (!Metaschemas.TryGet(uri, out Metaschema metaschema))
            return null;
        if (metaschema.Uri != uri && Find(metaschema.Uri) is { } known)
            return DocumentOf(known);
        var document = new SchemaDocument(metaschema.Uri, metaschema.Root, isBuiltIn: true);
        LoadedDocument loaded = Add(new LoadedDocument(document, metaschema.Uri, Schema.Dialects.Of(metaschema.Draft), _assertFormat));
        Scanner.Scan(loaded);
        return loaded;
    }

    public LoadedDocument Add(LoadedDocument loaded)
    {
        Documents.Add(loaded);
        _loaded.Add(loaded.Document, loaded);
        if (!_byRetrievalUri.ContainsKey(loaded.RetrievalUri))
            _byRetrievalUri.Add(loaded.RetrievalUri, loaded);
        string file = UriReference.PercentDecode(loaded.FileUri);
        if (!_byFile.ContainsKey(file))
            _byFile.Add(file, loaded);
        return loaded;
    }
}
