using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>A schema file as the builder takes it: read, and with what the project says of it.</summary>
/// <param name="Path">The file's path, with <c>/</c>.</param>
/// <param name="Root">Its JSON.</param>
internal sealed record SchemaFile(string Path, JsonValue Root)
{
    /// <summary>The retrieval URI, used where <c>$id</c> is missing or relative; null: made from the path.</summary>
    public string? BaseUri { get; init; }

    /// <summary>Whether known formats are asserted; an explicit <c>$vocabulary</c> wins.</summary>
    public bool AssertFormat { get; init; } = true;

    /// <summary>Whether types are generated for it.</summary>
    public bool Generate { get; init; } = true;

    /// <summary>Whether its text is no JSON: then its root stands for what is not known, and what refers to it accepts anything there.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>What an unreadable file seems to call itself (<see cref="IdentifierSearch"/>).</summary>
    public EquatableArray<string> Identifiers { get; init; }

    /// <summary>The dialect of a schema without <c>$schema</c>.</summary>
    public Draft DefaultDialect { get; init; } = Draft.Draft202012;
}

/// <summary>The schemas of some files, and of those that they reach, with their references resolved. Nothing of it changes any more.</summary>
/// <param name="Roots">The root schema of each readable file, by the file's path.</param>
/// <param name="Diagnostics">What is wrong with them. A keyword that is named here with an error is in no node's keywords.</param>
/// <param name="Documents">The documents of these schemas: what other sets are built with.</param>
internal sealed record SchemaSet(
    IReadOnlyDictionary<string, SchemaNode> Roots, IReadOnlyList<SchemaDiagnostic> Diagnostics, IReadOnlyDictionary<string, LoadedDocument> Documents)
{
    /// <summary>The resources of its own files that have dynamic anchors.</summary>
    public IReadOnlyList<SchemaResource> DynamicResources { get; init; } = [];

    /// <summary>Whether any of its schemas is spoilt (<see cref="SchemaNode.Spoilt"/>).</summary>
    public bool HasSpoilt { get; init; }
}
