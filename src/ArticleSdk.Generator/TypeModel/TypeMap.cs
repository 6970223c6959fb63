using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>What the type model stage gives for a component: its types, which schema belongs to which, and what could not be done as asked.</summary>
/// <param name="Types">All types of the component, in the order of their hint names.</param>
/// <param name="Diagnostics">What could not be done as asked.</param>
/// <param name="Discovery">Which types the schemas have.</param>
/// <param name="Names">What they are called, those of the files that the component reaches included.</param>
internal sealed record TypeMap(IReadOnlyList<TypeDefinition> Types, IReadOnlyList<SchemaDiagnostic> Diagnostics, TypeDiscovery Discovery, TypeNameTable Names)
{
    private readonly Dictionary<TypeId, TypeDefinition> _validating = Types.Where(type => type.IsSchemaType && type.IsWhole)
        .ToDictionary(type => new TypeId(type.Document, type.Pointer, TypePart.Whole));

    private readonly Dictionary<TypeName, TypeDefinition> _byName = Types.Where(type => type.IsSchemaType).ToDictionary(type => type.FullName);

    /// <summary>The schemas of the component whose types validate.</summary>
    public IEnumerable<SchemaNode> SchemaTypeNodes => _validating.Keys.Select(id => Discovery.Find(id.Document, id.Pointer)!);

    /// <summary>The schema whose check function holds for this one: another, which says the same, or itself.</summary>
    public SchemaNode CheckedAs(SchemaNode node) =>
        _validating.TryGetValue(TypeDiscovery.IdOf(node), out TypeDefinition? type) && type.CheckedBy is { } other ? Discovery.Find(_byName[other].Document, _byName[other].Pointer)! : node;

    /// <summary>
    /// The type whose check functions those of this schema stand with: its own, or that of the nearest schema around it. Enums hold no functions.
    /// Null for what is not of the component: a file that it reaches, a built-in metaschema.
    /// </summary>
    public TypeDefinition? OwnerOf(SchemaNode node)
    {
        string pointer = node.Pointer;
        while (true)
        {
            if (_validating.TryGetValue(new TypeId(node.Document.Path, pointer, TypePart.Whole), out TypeDefinition? type))
                return type;
            int slash = pointer.LastIndexOf('/');
            if (slash < 0)
                return null;
            pointer = pointer.Substring(0, slash);
        }
    }
}
