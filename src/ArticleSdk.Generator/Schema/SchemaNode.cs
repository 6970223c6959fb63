using ArticleSdk.Shared;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// One schema (or subschema) of a project, normalised over dialects: whatever the dialect called them, its keywords stand here as the one set of
/// <see cref="Keyword"/> records, and its references are resolved to other nodes. The graph of nodes may be cyclic.
/// </summary>
/// <remarks>A node is filled by the schema builder and not changed after it.</remarks>
internal sealed class SchemaNode(SchemaResource resource, string pointer)
{
    private EquatableArray<Keyword> _keywords;

    /// <summary>The resource (the nearest <c>$id</c>, or the document) this schema belongs to.</summary>
    public SchemaResource Resource { get; } = resource;

    public SchemaDocument Document => Resource.Document;

    public Dialect Dialect => Resource.Dialect;

    /// <summary>Where it stands, from the root of its document.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>For the schemas <c>true</c> and <c>false</c>; null for objects.</summary>
    public bool? Boolean { get; init; }

    /// <summary>The JSON of this schema, for annotations and messages.</summary>
    public required JsonValue Json { get; init; }

    /// <summary>What validates or applies subschemas, in the order of the schema. Empty for boolean schemas.</summary>
    public EquatableArray<Keyword> Keywords => _keywords;

    /// <summary>What it says about itself: title, description, default and the like.</summary>
    public SchemaAnnotations Annotations { get; init; } = SchemaAnnotations.None;

    /// <summary>Whether its keywords were read. Those at places that nothing applies, as beside <c>$ref</c> up to draft 7, may not be.</summary>
    public bool IsRead { get; set; }

    /// <summary>How many schemas lead on from this one at the same instance, at most (<see cref="Schema.InPlaceDepth"/>).</summary>
    public int InPlaceDepth { get; set; }

    /// <summary>Whether an applicator or a reference was left out because something is wrong with it, and which.</summary>
    public EquatableArray<string> Spoilt { get; private set; }

    public void Complete(EquatableArray<Keyword> keywords) => _keywords = keywords;

    public void Spoil(string keyword) => Spoilt = Spoilt.Append(keyword).ToEquatableArray();

    /// <summary>The first keyword of this kind, or null.</summary>
    public T? Find<T>()
        where T : Keyword
    {
        foreach (Keyword keyword in _keywords)
        {
            if (keyword is T found)
                return found;
        }

        return null;
    }

    /// <summary>The location an error names: the resource's URI with a pointer relative to that resource as its fragment.</summary>
    public string AbsoluteLocation => Resource.Uri + "#" + JsonPointer.ToFragment(Pointer.Substring(Resource.Pointer.Length));

    public override string ToString() => Document.Path + "#" + Pointer;
}

/// <summary>A schema file, or a built-in metaschema.</summary>
internal sealed class SchemaDocument(string path, JsonValue root, bool isBuiltIn)
{
    /// <summary>The file's path as the build gives it, with <c>/</c>; the URI of a built-in one.</summary>
    public string Path { get; } = path;

    public JsonValue Root { get; } = root;

    public bool IsBuiltIn { get; } = isBuiltIn;
}

/// <summary>A schema with a URI of its own: the root of a document, or a subschema with <c>$id</c>.</summary>
internal sealed class SchemaResource(SchemaDocument document, string uri, string pointer, Dialect dialect)
{
    public SchemaDocument Document { get; } = document;

    /// <summary>Absolute and without a fragment. A file without <c>$id</c> has one made from its path.</summary>
    public string Uri { get; } = uri;

    /// <summary>Where its root stands in its document.</summary>
    public string Pointer { get; } = pointer;

    public Dialect Dialect { get; } = dialect;

    /// <summary>The schemas with an anchor in this resource, by name.</summary>
    public Dictionary<string, SchemaNode> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The schemas with a <c>$dynamicAnchor</c> in this resource, by name; <c>$recursiveAnchor: true</c> is the one named "" (the resource's root).</summary>
    public Dictionary<string, SchemaNode> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}

/// <summary>What a schema says about itself and no validator checks.</summary>
internal sealed record SchemaAnnotations
{
    public static SchemaAnnotations None { get; } = new();

    public string? Title { get; init; }

    public string? Description { get; init; }

    public JsonValue? Default { get; init; }

    public EquatableArray<JsonValue> Examples { get; init; }

    public bool Deprecated { get; init; }

    public bool ReadOnly { get; init; }

    public bool WriteOnly { get; init; }

    /// <summary><c>x-csharp-name</c>: the name of the type or member.</summary>
    public string? CSharpName { get; init; }

    /// <summary><c>errorMessage</c>: replaces the text of any error of this schema.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Every keyword that is an annotation in this dialect, the unknown ones included, with its value; for <c>Evaluate</c>.</summary>
    public EquatableArray<JsonMember> All { get; init; }
}
