using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Analysis;

/// <param name="Schemas">The schema first, then what it refers to and the members of its <c>allOf</c>, in the schema's order.</param>
/// <param name="IsComplete">Whether these are all: neither were there too many, nor does one of them depend on the dynamic scope.</param>
internal sealed record Conjuncts(IReadOnlyList<SchemaNode> Schemas, bool IsComplete)
{
    /// <summary>The keywords of all.</summary>
    public IEnumerable<Keyword> Keywords => Schemas.SelectMany(schema => schema.Keywords);
}

internal sealed partial class SchemaAnalysis
{
    private readonly Dictionary<SchemaNode, SchemaNode> _ends = [];
    private readonly Dictionary<SchemaNode, Conjuncts> _conjuncts = [];

    /// <summary>The schema and all that hold wherever it does, by <c>$ref</c> and <c>allOf</c>. Exact where it is complete; else fewer than there are.</summary>
    public Conjuncts ConjunctsOf(SchemaNode node)
    {
        node = EndOf(node);
        if (_conjuncts.TryGetValue(node, out Conjuncts? known))
            return known;
        List<SchemaNode> schemas = [];
        HashSet<SchemaNode> seen = [];
        Stack<SchemaNode> work = [];
        work.Push(node);
        bool isComplete = true;
        while (work.Count > 0 && isComplete)
        {
            SchemaNode next = work.Pop();
            if (!seen.Add(next))
                continue;
            isComplete = schemas.Count < AnalysisLimits.Conjuncts;
            schemas.Add(next);
            foreach (SchemaNode applied in OwnConjuncts(next).Reverse())
                work.Push(EndOf(applied));
        }

        isComplete &= !schemas.Any(schema => schema.Keywords.Any(keyword => keyword is DynamicRefKeyword));
        return _conjuncts[node] = new Conjuncts(schemas, isComplete);
    }

    /// <summary>
    /// The end of a chain of schemas that are nothing but references: the schema itself where it is more. What is asked of one of them is asked of the end, so
    /// that a chain costs its length, not the square of it.
    /// </summary>
    public SchemaNode EndOf(SchemaNode node) => EndOf(node, _ends, static link => (Subschemas.OnlyReference(link) as RefKeyword)?.Target);

    /// <summary>The schemas that hold wherever this one does by its own <c>$ref</c> and <c>allOf</c>.</summary>
    private static IEnumerable<SchemaNode> OwnConjuncts(SchemaNode node) =>
        node.Keywords.Where(keyword => keyword is RefKeyword or AllOfKeyword).SelectMany(Affirmed);

    /// <summary>Every link of a chain learns its end from one walk. Links that only lead round to each other end where the walk came in.</summary>
    public static SchemaNode EndOf(SchemaNode node, Dictionary<SchemaNode, SchemaNode> known, Func<SchemaNode, SchemaNode?> next)
    {
        if (known.TryGetValue(node, out SchemaNode? end))
            return end;
        List<SchemaNode> links = [];
        SchemaNode last = node;
        for (SchemaNode? link = node; link is not null; link = next(link))
        {
            if (known.TryGetValue(link, out end))
            {
                last = end;
                break;
            }

            known.Add(link, link);
            links.Add(link);
            last = link;
        }

        foreach (SchemaNode link in links)
            known[link] = last;
        return last;
    }
}
