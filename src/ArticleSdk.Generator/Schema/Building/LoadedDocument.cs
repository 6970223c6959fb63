namespace ArticleSdk.Generator.Schema;

/// <summary>A document while the set is built: its schemas by their pointers, and what it refers to.</summary>
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

    /// <summary>Whether no correct validator can be made of it.</summary>
    public bool HasError { get; set; }

    /// <summary>The documents it refers to, and where it does so first.</summary>
    public Dictionary<LoadedDocument, string> References { get; } = [];
}
