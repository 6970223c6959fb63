using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

// Roots and definitions that describe nothing but values of one type by any name: their record validates, and members that refer to them are maps.
internal sealed partial class TypeDiscovery
{
    private readonly Dictionary<SchemaNode, bool> _maps = [];

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

    // A map of maps of … itself has no C# type without a name.
    private bool HoldsItself(SchemaNode node)
    {
        HashSet<SchemaNode> seen = [];
        Stack<SchemaNode> work = new(ObjectOf(node).Unnamed);
        while (work.Count > 0)
        {
            SchemaNode held = Resolve(work.Pop());
            if (held == node)
                return true;
            if (!seen.Add(held) || (WholeOf(held) is not null && !HoldsValuesAlone(held)))
                continue;
            foreach (SchemaNode part in held.Keywords.SelectMany(Subschemas.Of))
                work.Push(part);
        }

        return false;
    }
}
