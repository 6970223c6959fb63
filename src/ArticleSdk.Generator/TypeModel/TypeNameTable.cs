namespace ArticleSdk.Generator.TypeModel;

/// <summary>The names of generated types: what outlines propose, and the link step decides otherwise.</summary>
internal sealed class TypeNameTable
{
    private readonly Dictionary<TypeId, (TypeProposal Proposal, string Name)> _types = [];
    private readonly Dictionary<TypeId, string> _interfaces = [];
    private readonly HashSet<TypeId> _internal = [];
    private readonly HashSet<TypeId> _parts = [];
    private readonly HashSet<TypeId> _generated = [];
    private readonly Dictionary<string, IReadOnlyList<TypeId>> _byFile = new(StringComparer.Ordinal);

    /// <param name="outlines">The outlines of the files of a component, and of all that they reach.</param>
    /// <param name="links">What was decided of them.</param>
    public TypeNameTable(IEnumerable<TypeOutline> outlines, IReadOnlyDictionary<string, TypeLink> links)
    {
        foreach (TypeOutline outline in outlines)
        {
            TypeLink link = links.TryGetValue(outline.Path, out TypeLink? decided) ? decided : TypeLink.None;
            HashSet<TypeId> generated = TypeLinker.OwnTypes(outline);
            Dictionary<TypeId, string> renamed = link.Renamed.ToDictionary(rename => rename.Id, rename => rename.Name);
            generated.UnionWith(link.Needed);
            _internal.UnionWith(link.Internal);
            _parts.UnionWith(link.Parts);
            foreach (TypeProposal type in outline.Types)
            {
                _types[type.Id] = (type, renamed.TryGetValue(type.Id, out string? name) ? name : type.Names[0]);
                _interfaces[type.Id] = renamed.TryGetValue(type.Id with { Part = TypePart.Interface }, out name) ? name : "I" + type.Names[0];
                if (generated.Contains(type.Id))
                    _parts.UnionWith(type.Parts);
            }

            _generated.UnionWith(generated);
            _byFile[outline.Path] = [.. outline.Types.Select(type => type.Id).Where(generated.Contains)];
        }
    }

    /// <summary>The types that are generated for a file.</summary>
    public IReadOnlyList<TypeId> TypesOf(string path) => _byFile[path];

    public bool IsGenerated(TypeId id) => _generated.Contains(id);

    /// <summary>Its records whose interface is generated.</summary>
    public IEnumerable<TypeId> PartsOf(string path) => TypesOf(path).Where(IsPart);

    /// <summary>Whether a record's members stand in an interface too.</summary>
    public bool IsPart(TypeId id) => _parts.Contains(id) && _generated.Contains(id);

    public TypeName NameOf(TypeId id) => new(_types[id].Proposal.Namespace, _types[id].Name);

    public TypeName InterfaceOf(TypeId id) => new(_types[id].Proposal.Namespace, _interfaces[id]);

    public string AccessibilityOf(TypeId id) => _internal.Contains(id) ? "internal" : _types[id].Proposal.Accessibility;

    /// <summary>Whether the user's own declaration of the type has a converter.</summary>
    public bool HasConverter(TypeId id) => _types[id].Proposal.HasConverter;

    /// <summary>Whether the user's own declaration of a type has a base class.</summary>
    public bool HasBase(TypeId id) => _types[id].Proposal.HasBase;

    /// <summary>The members of an enum that the user declared; null of a type that is generated.</summary>
    public EquatableArray<AnchorValue>? DeclaredOf(TypeId id) => _types[id].Proposal.Declared;

    /// <summary>What is known of a type of the component or of a file that it reaches; null where there is no such type.</summary>
    public TypeProposal? Find(TypeId id) => _types.TryGetValue(id, out (TypeProposal Proposal, string Name) type) ? type.Proposal : null;
}
