namespace ArticleSdk.Generator.Schema;

/// <summary>A document while the set is built: its schemas by their pointers.</summary>
internal sealed class LoadedDocument(SchemaDocument document, string retrievalUri, Dialect defaultDialect, bool assertFormat)
{
    public SchemaDocument Document { get; } = document;

    /// <summary>Where it was got: the base of a relative <c>$id</c>, and of references where there is none.</summary>
    public string RetrievalUri { get; } = retrievalUri;

    /// <summary>Its path as a URI: where relative references are looked for that nothing answers at their base URI.</summary>
    public string FileUri { get; } = document.IsBuiltIn ? retrievalUri : UriReference.FromPath(document.Path);

    public Dialect DefaultDialect { get; } = defaultDialect;

    public bool AssertFormat { get; } = assertFormat;

    /// <summary>Its schemas: those at known places when it is scanned, others (inside unknown keywords) when something refers to them.</summary>
    public Dictionary<string, SchemaNode> Nodes { get; } = new(StringComparer.Ordinal);

    public SchemaNode Root => Nodes[""];

    /// <summary>Whether types are generated for it.</summary>
    public bool Generate { get; init; }

    /// <summary>Whether nothing is known of what it says: a reference into it is no reference.</summary>
    public bool IsUnreadable { get; set; }
}
