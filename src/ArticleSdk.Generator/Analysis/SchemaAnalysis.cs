using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Analysis;

/// <summary>
/// What follows from a schema, seen through references, <c>allOf</c> and branches: asked by the plan, the types, the names and the program. Every answer is
/// a function of the schema and what it reaches, is found once, and is kept. No walk is recursive in the length of a chain of schemas.
/// </summary>
/// <remarks>Not for several threads at once.</remarks>
internal sealed partial class SchemaAnalysis
{
    /// <summary>
    /// The answer for a schema from those for what it applies in place by <c>$ref</c>, <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, which are found first. Of a
    /// schema that applies itself (an error of its own) nothing is known while its answer is open: <paramref name="whileOpen"/>.
    /// </summary>
    private static T Answer<T>(SchemaNode node, Dictionary<SchemaNode, T> known, T whileOpen, Func<SchemaNode, T> own)
    {
        if (known.TryGetValue(node, out T? answer))
            return answer;
        Stack<(SchemaNode Node, IEnumerator<SchemaNode> Applied)> path = [];
        Enter(node);
        while (path.Count > 0)
        {
            (SchemaNode schema, IEnumerator<SchemaNode> applied) = path.Peek();
            if (applied.MoveNext())
            {
                if (!known.ContainsKey(applied.Current))
                    Enter(applied.Current);
            }
            else
            {
                path.Pop();
                known[schema] = own(schema);
            }
        }

        return known[node];

        void Enter(SchemaNode schema)
        {
            known.Add(schema, whileOpen);
            path.Push((schema, schema.Keywords.SelectMany(Affirmed).GetEnumerator()));
        }
    }

    /// <summary>
    /// Whether the schema, or one that it applies in place, is such a one. All on the way to a find reach it too; without one, nothing that was seen does.
    /// </summary>
    public static bool Reaches(SchemaNode node, Dictionary<SchemaNode, bool> known, Func<SchemaNode, bool> isFound)
    {
        if (known.TryGetValue(node, out bool reaches))
            return reaches;
        HashSet<SchemaNode> seen = [];
        Stack<(SchemaNode Node, IEnumerator<SchemaNode> Applied)> path = [];
        bool found = Enter(node);
        while (!found && path.Count > 0)
        {
            IEnumerator<SchemaNode> applied = path.Peek().Applied;
            if (applied.MoveNext())
                found = Enter(applied.Current);
            else
                path.Pop();
        }

        foreach (SchemaNode schema in found ? path.Select(step => step.Node) : seen)
            known[schema] = found;
        return found;

        bool Enter(SchemaNode schema)
        {
            if (known.TryGetValue(schema, out bool isKnown))
                return isKnown;
            if (!seen.Add(schema))
                return false;
            path.Push((schema, schema.Keywords.SelectMany(Affirmed).GetEnumerator()));
            return isFound(schema);
        }
    }

    /// <summary>What is applied in place and not negated or conditional: one of these, or all, hold where the keyword does.</summary>
    private static IEnumerable<SchemaNode> Affirmed(Keyword keyword) => keyword switch
    {
        RefKeyword reference => [reference.Target],
        AllOfKeyword all => all.Schemas,
        AnyOfKeyword any => any.Schemas,
        OneOfKeyword one => one.Schemas,
        _ => [],
    };
}
