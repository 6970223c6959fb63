using System.Runtime.CompilerServices;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// Finds which schemas get a type, of which kind, and how values are typed: all that follows from the schemas alone. Types are told by where their schemas stand; names come later.
/// Whatever it is asked first, it answers the same.
/// </summary>
/// <param name="analysis">What follows from the schemas.</param>
/// <param name="roots">The root schemas of the documents that have types, by the document's path.</param>
/// <param name="differs">Whether types were made of a schema for what it is elsewhere, and not here.</param>
internal sealed partial class TypeDiscovery(SchemaAnalysis analysis, IReadOnlyDictionary<string, SchemaNode> roots, Func<SchemaNode, bool> differs)
{
    private readonly Dictionary<string, SchemaPlaces> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaNode, TypeKind?> _contents = [];
    private readonly Dictionary<SchemaNode, TypeKind?> _wholes = [];
    private readonly Dictionary<SchemaNode, SchemaNode> _resolved = [];
    private readonly Dictionary<SchemaNode, ObjectShape> _objects = [];
    private readonly Dictionary<SchemaNode, IReadOnlyList<SchemaNode>> _objectBranches = [];
    private readonly Dictionary<JsonTypes, Dictionary<SchemaNode, bool>> _shaping = [];

    public SchemaAnalysis Analysis => analysis;

    /// <summary>The schemas of a document.</summary>
    public SchemaPlaces PlacesOf(string document)
    {
        if (!_places.TryGetValue(document, out SchemaPlaces? places))
            _places.Add(document, places = new SchemaPlaces(roots[document]));
        return places;
    }

    /// <summary>The place of a schema; null where it has no types: its document has none, only another document refers to it there, or they were made for what it is elsewhere.</summary>
    public SchemaPlace? PlaceOf(SchemaNode node) =>
        _madePlaces.TryGetValue(node, out SchemaPlace? made) ? made : roots.ContainsKey(node.Document.Path) && !differs(node) ? PlacesOf(node.Document.Path).Find(node) : null;

    /// <summary>Whether the schema has a name of its own: it is a root or a definition, or its author gave it one.</summary>
    public bool IsNamed(SchemaNode node) =>
        node.Annotations.CSharpName is not null || PlaceOf(node) is { Kind: PlaceKind.Root or PlaceKind.Definition };

    /// <summary>The kind of the type that stands for the schema; null: its values have a type of the framework or the runtime, or that of another schema.</summary>
    public TypeKind? WholeOf(SchemaNode node) => Known(node, _wholes, FindWhole);

    /// <summary>The kind of the record, interface or enum that the schema describes: the whole, or what that is around.</summary>
    public TypeKind? ContentOf(SchemaNode node) => Known(node, _contents, FindContent);

    /// <summary>The record, interface or enum of a schema that has one.</summary>
    public TypeId ContentIdOf(SchemaNode node) => IdOf(node, WholeOf(node) is TypeKind.ValueStruct or TypeKind.UnionStruct ? TypePart.Content : TypePart.Whole);

    public static TypeId IdOf(SchemaNode node, TypePart part = TypePart.Whole) => new(node.Document.Path, node.Pointer, part);

    /// <summary>The kinds that the schema means, without null.</summary>
    public JsonTypes KindsOf(SchemaNode node) => analysis.MeaningOf(node) & ~JsonTypes.Null;

    public bool AllowsNull(SchemaNode node) => (analysis.MeaningOf(node) & JsonTypes.Null) != 0;

    /// <summary>The object that a schema describes.</summary>
    public ObjectShape ObjectOf(SchemaNode node)
    {
        if (_objects.TryGetValue(node, out ObjectShape? known))
            return known;
        SchemaNode end = analysis.EndOf(node);
        if (end == node)
            return _objects[node] = new ObjectShapeReader(analysis, Resolve, InContext).Read(node);
        ObjectShape shape = ObjectOf(end);
        return _objects[node] = shape with { Referenced = [end, .. shape.Referenced] };
    }

    /// <summary>The records of a union of objects: a branch that is itself such a union stands for its own.</summary>
    public IReadOnlyList<SchemaNode> FlatBranches(IReadOnlyList<SchemaNode> branches)
    {
        List<SchemaNode> flat = [];
        HashSet<SchemaNode> seen = [];
        Stack<SchemaNode> work = new(branches.Reverse());
        while (work.Count > 0)
        {
            SchemaNode node = work.Pop();
            if (!seen.Add(node))
                continue;
            if (ContentOf(node) != TypeKind.UnionInterface)
            {
                flat.Add(node);
                continue;
            }

            foreach (SchemaNode branch in ObjectOf(node).Branches.Reverse())
                work.Push(branch);
        }

        return flat;
    }

    /// <summary>The branches of the schema's one union that all values of this kind come from; empty if it has no such union, or several.</summary>
    public IReadOnlyList<SchemaNode> BranchesOf(SchemaNode node, JsonTypes kind)
    {
        SchemaNode[]? branches = null;
        foreach (Keyword keyword in analysis.ConjunctsOf(node).Keywords)
        {
            if (analysis.BranchesAbout(keyword, kind) is not { } about)
                continue;
            if (branches is not null)
                return [];
            branches = [.. about.Select(Resolve).Distinct()];
        }

        return branches ?? [];
    }

    /// <summary>Of a schema of several kinds: the branches that are objects and nothing else, if all objects come from such. Those of a union within the union are its own.</summary>
    public IReadOnlyList<SchemaNode> ObjectBranchesOf(SchemaNode node)
    {
        if (!_objectBranches.TryGetValue(node, out IReadOnlyList<SchemaNode>? known))
            _objectBranches.Add(node, known = FindObjectBranches(node));
        return known;
    }

    private IReadOnlyList<SchemaNode> FindObjectBranches(SchemaNode node)
    {
        if (!SchemaAnalysis.IsMixed(analysis.MeaningOf(node)) || DeclaresItself(node))
            return [];
        RuntimeHelpers.EnsureSufficientExecutionStack();
        List<SchemaNode> objects = [];
        foreach (SchemaNode branch in BranchesOf(node, JsonTypes.Object))
        {
            IReadOnlyList<SchemaNode> within = KindsOf(branch) == JsonTypes.Object ? [branch] : ObjectBranchesOf(branch);
            if (within.Count == 0)
                return [];
            objects.AddRange(within.Where(found => !objects.Contains(found)));
        }

        return objects;
    }

    private bool DeclaresItself(SchemaNode node) => analysis.ConjunctsOf(node).Keywords.Any(keyword => keyword is PropertiesKeyword or PatternPropertiesKeyword);

    private TypeKind? FindWhole(SchemaNode node)
    {
        TypeKind? content = ContentOf(node);
        if (PlaceOf(node) is not { } place || IsAliasedByRoot(node))
            return null;
        bool isRoot = place.Kind == PlaceKind.Root;
        if ((isRoot || StandsForItself(node)) && SchemaAnalysis.IsMixed(analysis.MeaningOf(node)) && (IsNamed(node) || !IsGenericUnion(node)))
            return TypeKind.UnionStruct;
        // A root that may be null, or is no type of its own, is a struct around its value.
        return isRoot && (content is null or TypeKind.Enum || AllowsNull(node)) ? TypeKind.ValueStruct : content;
    }

    private TypeKind? FindContent(SchemaNode node)
    {
        if (PlaceOf(node) is not { } place || !StandsForItself(node))
            return null;
        JsonTypes kinds = KindsOf(node);
        if (kinds is JsonTypes.String or JsonTypes.Integer)
            return EnumKindOf(node);

        if (SchemaAnalysis.IsMixed(analysis.MeaningOf(node)))
            return (kinds & JsonTypes.Object) != 0 && ObjectBranchesOf(node).Count == 0 && ObjectOf(node) is { Branches.Count: 0, HasMembers: true } ? TypeKind.Record : null;
        bool isBranch = IsBranch(node, place);
        if (kinds != JsonTypes.Object)
            return isBranch ? TypeKind.Record : null;
        ObjectShape shape = ObjectOf(node);
        if (shape.Branches.Count > 0)
            return shape.Branches.All(IsObjectBranch) ? TypeKind.UnionInterface : null;
        return shape.HasMembers || isBranch || place.Kind == PlaceKind.Root || node.Annotations.CSharpName is not null
            || (place.Kind == PlaceKind.Definition && !IsPureReference(node))
                ? TypeKind.Record
                : null;
    }

    // What only stands for another schema has that one's type.
    private bool StandsForItself(SchemaNode node) =>
        !IsAliasedByRoot(node) && (PlaceOf(node) is { Kind: PlaceKind.Root or PlaceKind.Definition } || Resolve(node) == node);

    // A branch in the place of its own union is a record whatever it declares; what stands for a map elsewhere is none.
    private bool IsObjectBranch(SchemaNode branch)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return ContentOf(branch) is TypeKind.Record or TypeKind.UnionInterface && !SchemaAnalysis.IsMixed(analysis.MeaningOf(branch));
    }

    /// <summary>Whether a union needs a record of this schema, whatever it declares: the union that it stands in.</summary>
    private bool IsBranch(SchemaNode node, SchemaPlace place)
    {
        if (place is not { Kind: PlaceKind.Branch, Parent: { } parent })
            return false;
        JsonTypes kinds = KindsOf(parent);
        return (kinds & JsonTypes.Object) != 0 && (kinds == JsonTypes.Object ? ObjectOf(parent).Branches : ObjectBranchesOf(parent)).Contains(node);
    }

    /// <summary>Whether the root is nothing but a reference to this schema of its document: then the root's is the one type.</summary>
    public bool IsAliasedByRoot(SchemaNode node) =>
        node.Pointer.Length > 0 && roots.TryGetValue(node.Document.Path, out SchemaNode? root) && analysis.EndOf(root) == node;

    /// <summary>The schema that a schema's type is that of: of the definition that the root is nothing but a reference to, the root.</summary>
    public SchemaNode TypedAs(SchemaNode node) => IsAliasedByRoot(node) ? roots[node.Document.Path] : node;

    /// <summary>Whether a definition describes a type, rather than give one another name.</summary>
    public bool IsDefinedHere(SchemaNode node) => !IsPureReference(node) || Resolve(node) == node;

    private static bool IsPureReference(SchemaNode node) =>
        node.Keywords.Any(keyword => keyword is RefKeyword) && node.Keywords.All(keyword => keyword is RefKeyword or TypeKeyword or DefinitionsKeyword);

    private static TypeKind? Known(SchemaNode node, Dictionary<SchemaNode, TypeKind?> known, Func<SchemaNode, TypeKind?> find)
    {
        if (!known.TryGetValue(node, out TypeKind? kind))
            known[node] = kind = find(node);
        return kind;
    }
}
