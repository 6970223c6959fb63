using System.Threading;
using ArticleSdk.Generator.Diagnostics;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// Resolves what concerns several files: which types are needed, what those are called that meet, whose interfaces are needed. Looks at outlines alone, so that it is cheap, and says of
/// most files nothing, so that an edit of one does not concern the others.
/// </summary>
internal sealed class TypeLinker
{
    // What stands beside an enum of strings: C# has no members of enums.
    private static readonly EquatableArray<string> EnumCompanions = EquatableArray.Create("Codec", "Names");

    private readonly Dictionary<TypeId, TypeProposal> _types = [];
    private readonly IReadOnlyList<TypeOutline> _outlines;
    private readonly Dictionary<TypeId, string> _names = [];
    private readonly HashSet<TypeId> _needed = [];
    private readonly HashSet<TypeId> _internal = [];
    private readonly List<SchemaDiagnostic> _diagnostics = [];
    private readonly CancellationToken _cancellation;

    private TypeLinker(IReadOnlyList<TypeOutline> outlines, CancellationToken cancellation)
    {
        _outlines = outlines;
        _cancellation = cancellation;
        foreach (TypeOutline outline in outlines)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (TypeProposal type in outline.Types)
                _types[type.Id] = type;
        }
    }

    /// <summary>Links the outlines of all files.</summary>
    /// <returns>What is decided of each file, by its path; of files that are not in it, nothing.</returns>
    public static (IReadOnlyDictionary<string, TypeLink> Links, IReadOnlyList<SchemaDiagnostic> Diagnostics) Link(IReadOnlyList<TypeOutline> outlines, CancellationToken cancellation)
    {
        TypeLinker linker = new(outlines, cancellation);
        linker.FindNeeded();
        linker.Name();
        cancellation.ThrowIfCancellationRequested();
        linker.LowerAccessibility();
        return (linker.Links(), linker._diagnostics);
    }

    /// <summary>The types of a file that are generated whatever other files need.</summary>
    public static HashSet<TypeId> OwnTypes(TypeOutline outline)
    {
        HashSet<TypeId> own = [];
        if (outline.IsGenerated)
            Reach(own, outline.Types.Where(type => type.IsStart).Select(type => type.Id), outline.Types.ToDictionary(type => type.Id));
        return own;
    }

    private static void Reach(HashSet<TypeId> reached, IEnumerable<TypeId> start, Dictionary<TypeId, TypeProposal> types)
    {
        Stack<TypeId> work = new(start);
        while (work.Count > 0)
        {
            TypeId id = work.Pop();
            if (!types.TryGetValue(id, out TypeProposal? type) || !reached.Add(id))
                continue;
            foreach (TypeId used in type.Uses)
                work.Push(used);
        }
    }

    private void FindNeeded() => Reach(_needed, _outlines.Where(outline => outline.IsGenerated).SelectMany(outline => outline.Types).Where(type => type.IsStart).Select(type => type.Id), _types);

    private void Name()
    {
        HashSet<TypeId> parts = PartsOf(_needed);
        List<NameClaim> claims = [];
        foreach (TypeOutline outline in _outlines)
        {
            _cancellation.ThrowIfCancellationRequested();
            foreach (TypeProposal type in outline.Types.Where(type => _needed.Contains(type.Id)))
            {
                claims.Add(new NameClaim(type.Id, type.Namespace, type.Names, type.IsPinned, type.Kind == TypeKind.Enum ? EnumCompanions : default) { Root = (outline.RootName, outline.LongRootName), Yields = outline.IsBuiltIn });
                if (parts.Contains(type.Id))
                    claims.Add(new NameClaim(type.Id with { Part = TypePart.Interface }, type.Namespace, type.Names.Select(name => "I" + name).ToEquatableArray(), false) { Yields = outline.IsBuiltIn });
            }
        }

        // Names that differ only in case meet: each is also the name of a generated file, which Roslyn compares so.
        foreach (NameClaim claim in NameClaims.Resolve(claims, StringComparer.OrdinalIgnoreCase, Names.ResolverClass))
        {
            _names[claim.Id] = claim.Name;
            if (claim.Name != claim.Names[0] && claim.Id.Part != TypePart.Interface)
                _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.NameClash, claim.Id.Document, claim.Id.Pointer, claim.Names[0], claim.Name));
        }
    }

    private HashSet<TypeId> PartsOf(IEnumerable<TypeId> types) =>
        [.. types.SelectMany(id => _types[id].Parts).Where(part => _needed.Contains(part))];

    private void LowerAccessibility()
    {
        _internal.UnionWith(_needed.Where(id => _types[id].Accessibility != "public"));
        if (_internal.Count == 0 || _internal.Count == _needed.Count)
            return;
        Dictionary<TypeId, List<TypeId>> showing = [];
        foreach (TypeId id in _needed)
        {
            foreach (TypeId shown in _types[id].Shown)
            {
                if (!showing.TryGetValue(shown, out List<TypeId>? list))
                    showing.Add(shown, list = []);
                list.Add(id);
            }
        }

        Stack<TypeId> work = new(_internal);
        while (work.Count > 0)
        {
            TypeId shown = work.Pop();
            foreach (TypeId id in showing.TryGetValue(shown, out List<TypeId>? list) ? list.Where(_internal.Add) : [])
            {
                work.Push(id);
                _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.LoweredAccessibility, id.Document, id.Pointer, _names[id], _names[shown]));
            }
        }
    }

    private Dictionary<string, TypeLink> Links()
    {
        Dictionary<string, TypeLink> links = new(StringComparer.Ordinal);
        HashSet<TypeId> parts = PartsOf(_needed);
        foreach (TypeOutline outline in _outlines)
        {
            _cancellation.ThrowIfCancellationRequested();
            HashSet<TypeId> own = OwnTypes(outline);
            TypeProposal[] needed = [.. outline.Types.Where(type => _needed.Contains(type.Id))];
            HashSet<TypeId> ownParts = PartsOf(own);
            TypeLink link = new()
            {
                Needed = needed.Where(type => !own.Contains(type.Id)).Select(type => type.Id).ToEquatableArray(),
                Renamed = needed.SelectMany(type => new[] { type.Id, type.Id with { Part = TypePart.Interface } })
                    .Where(id => _names.TryGetValue(id, out string? name) && name != Proposed(id)).Select(id => new TypeRename(id, _names[id])).ToEquatableArray(),
                Parts = parts.Where(part => part.Document == outline.Path && !ownParts.Contains(part)).OrderBy(part => part.Pointer, StringComparer.Ordinal).ToEquatableArray(),
                Internal = needed.Where(type => type.Accessibility == "public" && _internal.Contains(type.Id)).Select(type => type.Id).ToEquatableArray(),
            };
            if (link != TypeLink.None)
                links.Add(outline.Path, link);
        }

        return links;
    }

    private string Proposed(TypeId id) =>
        id.Part == TypePart.Interface ? "I" + (_types.TryGetValue(id with { Part = TypePart.Whole }, out TypeProposal? whole) && whole.Kind == TypeKind.Record ? whole : _types[id with { Part = TypePart.Content }]).Names[0]
            : _types[id].Names[0];
}
