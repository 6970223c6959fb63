using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// Finds types whose schemas repeat each other to the letter, as where a writer of schemas has no definitions. Each keeps its type and its name, but one set of check functions holds for all: those of the first.
/// </summary>
internal sealed class RepeatedSchemas(TypeDiscovery discovery)
{
    private readonly HashSet<(SchemaNode, SchemaNode)> _same = [];

    /// <summary>The types, where some are checked by others of them.</summary>
    public IReadOnlyList<TypeDefinition> Mark(IReadOnlyList<TypeDefinition> types)
    {
        // References mean the same within a resource.
        Dictionary<(SchemaResource, JsonValue), List<(SchemaNode Schema, TypeName Type)>> known = [];
        Dictionary<TypeName, TypeName> checkedBy = [];
        foreach (TypeDefinition type in types.Where(type => type.IsSchemaType && type.IsWhole))
        {
            SchemaNode schema = discovery.Find(type.Document, type.Pointer)!;
            if (!known.TryGetValue((schema.Resource, schema.Json), out List<(SchemaNode Schema, TypeName Type)>? alike))
                known.Add((schema.Resource, schema.Json), alike = []);
            if (alike.Find(other => AreSame(schema, other.Schema)).Type is { } first)
                checkedBy.Add(type.FullName, first);
            else
                alike.Add((schema, type.FullName));
        }

        return checkedBy.Count == 0 ? types : types.Select(Marked).ToList();

        TypeDefinition Marked(TypeDefinition type) => type.IsSchemaType && checkedBy.TryGetValue(type.CheckedBy ?? type.FullName, out TypeName? first) ? type with { CheckedBy = first } : type;
    }

    /// <summary>Whether both were read alike: what is wrong with a schema may be left out of one of them.</summary>
    private bool AreSame(SchemaNode one, SchemaNode other)
    {
        List<(SchemaNode One, SchemaNode Other)> found = [];
        HashSet<(SchemaNode, SchemaNode)> seen = [];
        Stack<(SchemaNode One, SchemaNode Other)> open = [];
        open.Push((one, other));
        while (open.Count > 0)
        {
            (SchemaNode a, SchemaNode b) = open.Pop();
            if (ReferenceEquals(a, b) || _same.Contains((a, b)) || !seen.Add((a, b)))
                continue;
            if (a.Resource != b.Resource || !a.Json.Equals(b.Json) || a.Spoilt != b.Spoilt || a.Keywords.Count != b.Keywords.Count)
                return false;
            found.Add((a, b));
            for (int i = 0; i < a.Keywords.Count; i++)
            {
                List<SchemaNode> ofA = Subschemas.Of(a.Keywords[i]).ToList(), ofB = Subschemas.Of(b.Keywords[i]).ToList();
                if (a.Keywords[i].GetType() != b.Keywords[i].GetType() || ofA.Count != ofB.Count)
                    return false;
                for (int k = 0; k < ofA.Count; k++)
                    open.Push((ofA[k], ofB[k]));
            }
        }

        _same.UnionWith(found);
        return true;
    }
}
