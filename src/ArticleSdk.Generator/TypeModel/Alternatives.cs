using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>What a value of several JSON kinds may be.</summary>
internal static class Alternatives
{
    /// <summary>The kinds that a union struct keeps apart, in the order in which it lists them.</summary>
    public static readonly JsonTypes[] Groups = [JsonTypes.String, JsonTypes.Number, JsonTypes.Boolean, JsonTypes.Object, JsonTypes.Array];

    /// <summary>Whether a schema of these types becomes a union struct: several kinds, and not simply everything.</summary>
    public static bool AreMixed(JsonTypes types) => types != JsonTypes.Any && Groups.Count(group => (types & group) != 0) > 1;

    /// <summary>The branches of the schema's one union that allow this kind; empty if it has no union, or several.</summary>
    public static IReadOnlyList<SchemaNode> Branches(SchemaShapes shapes, SchemaNode node, JsonTypes kind)
    {
        SchemaNode[]? branches = null;
        foreach (SchemaNode part in shapes.PartsOf(node))
        {
            foreach (Keyword keyword in part.Keywords)
            {
                EquatableArray<SchemaNode> schemas;
                if (keyword is OneOfKeyword one)
                    schemas = one.Schemas;
                else if (keyword is AnyOfKeyword any && (any.Types & kind) == 0)
                    schemas = any.Schemas;
                else
                    continue;
                if (branches is not null)
                    return [];
                branches = [.. schemas.Where(branch => (shapes.TypesOf(branch) & kind) != 0).Select(shapes.Resolve).Distinct()];
            }
        }

        return branches ?? [];
    }

    /// <summary>The branches that are objects and nothing else, if all objects come from such.</summary>
    public static IReadOnlyList<SchemaNode> ObjectBranches(SchemaShapes shapes, SchemaNode node)
    {
        if (!AreMixed(shapes.TypesOf(node)) || DeclaresItself(shapes, node))
            return [];
        IReadOnlyList<SchemaNode> branches = Branches(shapes, node, JsonTypes.Object);
        return branches.All(branch => shapes.KindsOf(branch) == JsonTypes.Object) ? branches : [];
    }

    private static bool DeclaresItself(SchemaShapes shapes, SchemaNode node) =>
        shapes.PartsOf(node).Any(part => part.Keywords.Any(keyword => keyword is PropertiesKeyword or PatternPropertiesKeyword));
}
