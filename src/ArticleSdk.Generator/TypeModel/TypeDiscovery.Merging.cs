using System.Globalization;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.TypeModel;

// Schemas that no document holds: what several schemas say of one property, or of all items, together, and what a branch says with the schema around it. They are made of references to the document's own, so
// that all that is asked of schemas is asked of them.
internal sealed partial class TypeDiscovery
{
    private readonly Dictionary<SchemaNode, SchemaPlace> _madePlaces = [];
    private readonly Dictionary<(string Document, string Pointer), SchemaNode> _made = [];

    /// <summary>The schemas that were made of those below this one, each after the one that it was made for.</summary>
    public IEnumerable<SchemaPlace> MadeFor(SchemaNode owner)
    {
        // What is made is made when types are sketched.
        foreach (TypeSketch sketch in SketchesOf(owner))
        {
            foreach (SchemaNode made in sketch.Members.Select(member => member.Property.Name).Select(name => Find(owner.Document.Path, MergedPointer(owner, name))).OfType<SchemaNode>())
                yield return _madePlaces[made];
        }

        // The definition that the root is nothing but a reference to has no sketch: its branches are of the root's type, and made for it all the same.
        if (ContentOf(TypedAs(owner)) == TypeKind.UnionInterface)
        {
            foreach (SchemaNode branch in ObjectOf(owner).Branches.Where(branch => _madePlaces.TryGetValue(branch, out SchemaPlace? place) && place.Parent == owner))
                yield return _madePlaces[branch];
        }

        // Lists and maps have no sketch.
        _ = ShapeOf(owner);
        IEnumerable<string> pointers = new[] { MergedItems, MergedValues }.Select(below => owner.Pointer + below);
        if ((KindsOf(owner) & JsonTypes.Object) != 0)
            pointers = pointers.Concat(ObjectOf(owner).Patterns.Select(pattern => PatternPointer(owner, pattern)));
        foreach (string pointer in pointers)
        {
            if (_made.TryGetValue((owner.Document.Path, pointer), out SchemaNode? made))
                yield return _madePlaces[made];
        }
    }

    /// <summary>The schema that was made of all that describe a property of one schema; null where none was.</summary>
    public SchemaNode? MergedOf(SchemaNode owner, string property) => _made.TryGetValue((owner.Document.Path, MergedPointer(owner, property)), out SchemaNode? made) ? made : null;

    /// <summary>The schema of a document that a schema is, or was made from: the first that describes a property, the branch of a union.</summary>
    public SchemaNode OriginOf(SchemaNode node) =>
        !_madePlaces.TryGetValue(node, out SchemaPlace? place) ? node
        : place.Kind == PlaceKind.Branch ? analysis.EndOf(node.Keywords.OfType<RefKeyword>().Last().Target)
        : node.Keywords.OfType<RefKeyword>().First().Target;

    /// <summary>The pointer of the schema that explains what is wrong with a value: of a made one, the schema with the union, or one of those that describe the property.</summary>
    public string? ExplanationOf(SchemaNode node) =>
        !_madePlaces.TryGetValue(node, out SchemaPlace? place) ? node.Pointer
        : place.Kind == PlaceKind.Branch ? ExplanationOf(place.Parent!)
        : node.Keywords.OfType<RefKeyword>().FirstOrDefault(reference => ReferenceEquals(reference.Target.Document, node.Document))?.Target.Pointer;

    /// <summary>The schema at a place of a document, or made for it.</summary>
    public SchemaNode? Find(string document, string pointer)
    {
        if (_made.TryGetValue((document, pointer), out SchemaNode? made))
            return made;
        if (!roots.ContainsKey(document))
            return null;
        if (PlacesOf(document).Find(pointer) is { } node)
            return node;
        // Whoever asks for a made schema by its pointer may be the first to: it is made for the schema around it.
        int end = MadePlaces.Max(place => pointer.LastIndexOf(place, StringComparison.Ordinal));
        if (end < 0 || Find(document, pointer.Substring(0, end)) is not { } owner)
            return null;
        _ = SketchesOf(owner).Count();
        _ = ShapeOf(owner);
        return _made.TryGetValue((document, pointer), out made) ? made : null;
    }

    // allOf and oneOf are arrays: no schema of a document stands here.
    private const string MergedProperties = "/allOf/properties/";
    private const string MergedPatterns = "/allOf/patternProperties/";
    private const string MergedValues = "/allOf/additionalProperties";
    private const string MergedItems = "/allOf/items";
    private const string WholeBranches = "/oneOf/properties/";

    private static readonly string[] MadePlaces = [MergedProperties, MergedPatterns, MergedValues, MergedItems, WholeBranches];

    private static string MergedPointer(SchemaNode owner, string name) => owner.Pointer + MergedProperties + JsonPointer.Escape(name);

    private static string PatternPointer(SchemaNode owner, PatternShape pattern) => owner.Pointer + MergedPatterns + JsonPointer.Escape(pattern.Pattern);

    private SchemaNode? Merged(SchemaNode owner, string name, IReadOnlyList<SchemaNode> schemas) => Merged(owner, MergedPointer(owner, name), PlaceKind.Property, name, schemas);

    /// <summary>The schema of all items of an array, where several schemas describe them and nothing else.</summary>
    private SchemaNode? MergedItemsOf(SchemaNode node)
    {
        SchemaNode[] describing = [.. analysis.ConjunctsOf(node).Schemas.Where(schema => schema.Keywords.Any(keyword => keyword is PrefixItemsKeyword or ItemsKeyword or UnevaluatedItemsKeyword))];
        SchemaNode[] items = [.. describing.SelectMany(schema => schema.Keywords).OfType<ItemsKeyword>().Where(keyword => keyword is { Start: 0, Schema.Boolean: null }).Select(keyword => keyword.Schema)];
        bool isPlain = describing.All(schema => schema.Keywords.All(keyword => keyword is not (PrefixItemsKeyword or UnevaluatedItemsKeyword)));
        return isPlain && items.Length > 1 && items.Length == describing.Length && PlaceOf(node) is not null ? Merged(node, node.Pointer + MergedItems, PlaceKind.Item, "", items) : null;
    }

    /// <summary>
    /// What several schemas say of one value together. Null where that would be made of a schema that the one around it is made of too, but of others beside: such schemas
    /// refer back to themselves, and would be made without end.
    /// </summary>
    private SchemaNode? Merged(SchemaNode owner, string pointer, PlaceKind kind, string key, IReadOnlyList<SchemaNode> schemas)
    {
        SchemaNode[] distinct = [.. schemas.GroupBy(Resolve).Select(group => group.First())];
        if (distinct.Length == 1)
            return distinct[0];
        // Of enums the smallest says most.
        if (distinct.Where(schema => ContentOf(Resolve(schema)) == TypeKind.Enum).OrderBy(schema => KnownOf(schema)!.Values.Count).FirstOrDefault() is { } smallest)
            return smallest;
        if (_made.TryGetValue((owner.Document.Path, pointer), out SchemaNode? known))
            return known;
        HashSet<SchemaNode> parts = [.. distinct.Select(Resolve)];
        for (SchemaNode? around = owner; around is not null && _madePlaces.TryGetValue(around, out SchemaPlace? place); around = place.Parent)
        {
            if (place.Kind == PlaceKind.Branch)
                continue;
            SchemaNode[] others = [.. around.Keywords.OfType<RefKeyword>().Select(reference => Resolve(reference.Target))];
            if (parts.Overlaps(others))
                return parts.SetEquals(others) ? around : null;
        }

        SchemaNode made = new(owner.Resource, pointer) { Json = JsonValue.Object(default), Annotations = distinct[0].Annotations with { CSharpName = null } };
        made.Complete(distinct.Select(schema => (Keyword)new RefKeyword("$ref", schema)).ToEquatableArray());
        return Add(made, new SchemaPlace(made, owner, kind, key));
    }

    /// <summary>A branch of a union with all that the schema around it says.</summary>
    private SchemaNode InContext(SchemaNode owner, Keyword union, SchemaNode branch, int index)
    {
        string pointer = owner.Pointer + WholeBranches + index.ToString(CultureInfo.InvariantCulture);
        if (_made.TryGetValue((owner.Document.Path, pointer), out SchemaNode? known))
            return known;
        SchemaNode made = Replaced(owner, union, branch, pointer)!;
        return Add(made, new SchemaPlace(made, owner, PlaceKind.Branch, Index: index));
    }

    // A copy of the schema, or of the one below it that has the union, with the branch in the union's place: what is said of unevaluated properties means the branch's too. As deep as
    // references to parts of parts go, which the number of conjuncts bounds.
    private static SchemaNode? Replaced(SchemaNode node, Keyword union, SchemaNode branch, string pointer)
    {
        List<Keyword> keywords = [];
        bool isFound = false;
        SchemaNode? below = null;
        foreach (Keyword keyword in node.Keywords)
        {
            if (ReferenceEquals(keyword, union))
            {
                isFound = true;
                keywords.Add(new RefKeyword(keyword.Name, branch));
                continue;
            }

            if (isFound || keyword is not (RefKeyword or AllOfKeyword))
            {
                keywords.Add(keyword);
                continue;
            }

            foreach (SchemaNode part in Subschemas.InPlace(keyword))
            {
                SchemaNode? replaced = isFound ? null : Replaced(part, union, branch, part.Pointer);
                isFound |= replaced is not null;
                below ??= replaced;
                keywords.Add(new RefKeyword(keyword.Name, replaced ?? part));
            }
        }

        if (!isFound)
            return null;
        SchemaNode copy = new(node.Resource, pointer) { Json = node.Json, Annotations = branch.Annotations };
        // What is nothing but a reference counts as what it refers to, which stands at no place.
        bool isOnlyBelow = below is not null && keywords.All(keyword => keyword is DefinitionsKeyword || (keyword is RefKeyword reference && reference.Target == below));
        copy.Complete(isOnlyBelow ? below!.Keywords : keywords.ToEquatableArray());
        return copy;
    }

    private SchemaNode Add(SchemaNode made, SchemaPlace place)
    {
        _madePlaces[made] = place;
        return _made[(made.Document.Path, made.Pointer)] = made;
    }
}
