using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

// Roots and definitions that describe nothing but values of one type by any name: their record validates, and members that refer to them are maps.
internal sealed partial class TypeDiscovery
{
    private readonly Dictionary<SchemaNode, bool> _maps = [];
    private readonly Dictionary<SchemaNode, bool> _holdingThemselves = [];

    /// <summary>Whether values of the schema are maps, though it has a record.</summary>
    private bool IsMap(SchemaNode node)
    {
        if (!_maps.TryGetValue(node, out bool isMap))
            _maps.Add(node, isMap = HoldsValuesAlone(node) && !HoldsItself(node));
        return isMap;
    }

    private bool HoldsValuesAlone(SchemaNode node)
    {
        if (KindsOf(node) != JsonTypes.Object || ContentOf(node) != TypeKind.Record || node.Annotations.CSharpName is not null || PlaceOf(node) is not { Kind: PlaceKind.Definition or PlaceKind.Root })
            return false;
        ObjectShape shape = ObjectOf(node);
        return !shape.HasMembers && shape.Branches.Count == 0 && (!shape.IsOpen || shape.HasTypedRest) && shape.Unnamed.Any(schema => schema.Boolean is null);
    }

    // A map of maps of … itself has no C# type without a name. All that is come to from a map is searched with it, once.
    private bool HoldsItself(SchemaNode node)
    {
        if (_holdingThemselves.TryGetValue(node, out bool isKnown))
            return isKnown;
        foreach (List<SchemaNode> component in StronglyConnected.All([node], holder => Held(holder).Where(held => !_holdingThemselves.ContainsKey(held))))
        {
            bool isCycle = StronglyConnected.IsCycle(component, Held);
            foreach (SchemaNode member in component)
                _holdingThemselves[member] = isCycle;
        }

        return _holdingThemselves[node];
    }

    // What a map holds, or a schema without a type of its own; a type holds its values by its name.
    private IEnumerable<SchemaNode> Held(SchemaNode node) =>
        (HoldsValuesAlone(node) ? ObjectOf(node).Unnamed : WholeOf(node) is null ? node.Keywords.SelectMany(Subschemas.Of) : []).Select(Resolve);
}
