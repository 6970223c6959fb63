using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>What the type model stage gives: the types of a project, which schema belongs to which, and what could not be done as asked.</summary>
internal sealed class TypeMap(
    IReadOnlyList<TypeModel> types, IReadOnlyList<SchemaDiagnostic> diagnostics, IReadOnlyDictionary<SchemaNode, TypeModel> byNode)
{
    private readonly Dictionary<(string Document, string Pointer), TypeModel> _owners = byNode
        .Where(pair => pair.Value.IsSchemaType)
        .ToDictionary(pair => (pair.Key.Document.Path, pair.Key.Pointer), pair => pair.Value);

    /// <summary>All types, in the order of their hint names.</summary>
    public IReadOnlyList<TypeModel> Types { get; } = types;

    public IReadOnlyList<SchemaDiagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>The schemas whose types validate: each needs a check function of its own.</summary>
    public IEnumerable<SchemaNode> SchemaTypeNodes => byNode.Where(pair => pair.Value.IsSchemaType).Select(pair => pair.Key);

    /// <summary>The type that this very schema became, or null.</summary>
    public TypeModel? TypeOf(SchemaNode node) => byNode.TryGetValue(node, out TypeModel? type) ? type : null;

    /// <summary>
    /// The type whose check functions those of this schema stand with: its own, or that of the nearest schema around it. Enums hold no functions.
    /// Null only for documents that no types are made for (built-in metaschemas).
    /// </summary>
    public TypeModel? OwnerOf(SchemaNode node)
    {
        string pointer = node.Pointer;
        while (true)
        {
            if (_owners.TryGetValue((node.Document.Path, pointer), out TypeModel? type))
                return type;
            int slash = pointer.LastIndexOf('/');
            if (slash < 0)
                return null;
            pointer = pointer.Substring(0, slash);
        }
    }
}
