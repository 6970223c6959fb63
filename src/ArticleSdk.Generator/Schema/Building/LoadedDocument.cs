namespace ArticleSdk.Generator.Schema;

/// <summary>A document while a graph is built: its schemas by their pointers.</summary>
internal sealed class LoadedDocument(SchemaDocument document, string retrievalUri, Dialect defaultDialect, bool assertFormat)
{
    private readonly Dictionary<string, SchemaNode> _nodes = new(StringComparer.Ordinal);
    private readonly LoadedDocument? _built;

    /// <summary>
    /// A document of a graph that is built already, as another graph sees it. Nothing is changed that the other graphs see too: what is read of it only now, at places that are
    /// known for no schema, is this graph's own.
    /// </summary>
    public LoadedDocument(LoadedDocument built)
        : this(built.Document, built.RetrievalUri, built.DefaultDialect, built.AssertFormat)
    {
        _built = built._built ?? built;
        Generate = built.Generate;
        IsUnreadable = built.IsUnreadable;
        Identifiers = built.Identifiers;
    }

    public SchemaDocument Document { get; } = document;

    /// <summary>Where it was got: the base of a relative <c>$id</c>, and of references where there is none.</summary>
    public string RetrievalUri { get; } = retrievalUri;

    /// <summary>Its path as a URI: where relative references are looked for that nothing answers at their base URI.</summary>
    public string FileUri { get; } = document.IsBuiltIn ? retrievalUri : UriReference.FromPath(document.Path);

    public Dialect DefaultDialect { get; } = defaultDialect;

    public bool AssertFormat { get; } = assertFormat;

    /// <summary>Whether types are generated for it.</summary>
    public bool Generate { get; init; }

    /// <summary>Whether nothing is known of what it says: a reference into it is no reference.</summary>
    public bool IsUnreadable { get; set; }

    /// <summary>Whether another graph was built with it.</summary>
    public bool IsBuilt => _built is not null;

    /// <summary>The URIs that its schemas call themselves, in their order.</summary>
    public List<SchemaIdentifier> Identifiers { get; } = [];

    public SchemaNode Root => this[""];

    /// <summary>A schema that stands at a known place, or was added.</summary>
    public SchemaNode this[string pointer] => TryGet(pointer, out SchemaNode? node) ? node : throw new KeyNotFoundException(Document.Path + "#" + pointer);

    /// <summary>Its schemas: those at known places when it is scanned, others (inside unknown keywords) when something refers to them.</summary>
    public bool TryGet(string pointer, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SchemaNode? node)
    {
        if (_nodes.TryGetValue(pointer, out node))
            return true;
        if (_built is null || !_built._nodes.TryGetValue(pointer, out node))
            return false;
        if (!node.IsRead)
            _nodes.Add(pointer, node = new SchemaNode(node.Resource, pointer) { Boolean = node.Boolean, Json = node.Json, Annotations = node.Annotations });
        return true;
    }

    public SchemaNode Add(SchemaNode node)
    {
        _nodes.Add(node.Pointer, node);
        return node;
    }

    /// <summary>Forgets its schemas, after a failure: what is there instead accepts anything.</summary>
    public void GiveUp()
    {
        IsUnreadable = true;
        _nodes.Clear();
        Identifiers.Clear();
        Add(new SchemaNode(new SchemaResource(Document, RetrievalUri, "", DefaultDialect), "") { Boolean = true, Json = Json.JsonValue.True });
    }
}

/// <summary>A URI that a schema calls itself.</summary>
/// <param name="Uri">The absolute URI.</param>
/// <param name="Schema">The pointer of the schema.</param>
/// <param name="Place">The pointer of what says so.</param>
internal readonly record struct SchemaIdentifier(string Uri, string Schema, string Place);
