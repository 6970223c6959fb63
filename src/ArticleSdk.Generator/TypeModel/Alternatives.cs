using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>What a value of several JSON kinds may be.</summary>
internal static class Alternatives
{
    /// <summary>The branches of the schema's one union that allow this kind; empty if it has no union, or several.</summary>
    public static IReadOnlyList<SchemaNode> Branches(SchemaShapes shapes, SchemaNode node, JsonTypes kind)
    {
        SchemaNode[]? branches = null;
        foreach (SchemaNode part in shapes.Analysis.ConjunctsOf(node).Schemas)
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
                branches = [.. schemas.Where(branch => (shapes.Analysis.MeaningOf(branch) & kind) != 0).Select(shapes.Resolve).Distinct()];
            }
        }

        return branches ?? [];
    }

    /// <summary>The branches that are objects and nothing else, if all objects come from such.</summary>
    public static IReadOnlyList<SchemaNode> ObjectBranches(SchemaShapes shapes, SchemaNode node)
    {
        if (!SchemaAnalysis.IsMixed(shapes.Analysis.MeaningOf(node)) || DeclaresItself(shapes, node))
            return [];
        IReadOnlyList<SchemaNode> branches = Branches(shapes, node, JsonTypes.Object);
        return branches.All(branch => shapes.KindsOf(branch) == JsonTypes.Object) ? branches : [];
    }

    private static bool DeclaresItself(SchemaShapes shapes, SchemaNode node) =>
        shapes.Analysis.ConjunctsOf(node).Schemas.Any(part => part.Keywords.Any(keyword => keyword is PropertiesKeyword or PatternPropertiesKeyword));
}
