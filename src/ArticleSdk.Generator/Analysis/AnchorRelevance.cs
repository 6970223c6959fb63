using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Analysis;

/// <summary>Which dynamic anchors make a difference to the evaluation of a schema, because a <c>$dynamicRef</c> to them can be reached from it.</summary>
internal sealed class AnchorRelevance
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    private readonly Dictionary<SchemaNode, HashSet<string>> _anchors = [];

    public AnchorRelevance(IEnumerable<SchemaNode> roots)
    {
        List<SchemaNode> nodes = Reach(roots);
        if (!nodes.Any(n => n.Keywords.Any(k => k is DynamicRefKeyword)))
            return;

        ILookup<string, SchemaNode> targets = TargetsOf(nodes);
        var callers = new Dictionary<SchemaNode, List<SchemaNode>>();
        var work = new Queue<SchemaNode>();
        foreach (SchemaNode node in nodes)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            _anchors[node] = own;
            foreach (Keyword keyword in node.Keywords)
            {
                IEnumerable<SchemaNode> callees = Subschemas.Of(keyword);
                if (keyword is DynamicRefKeyword reference)
                {
                    own.Add(reference.Anchor);
                    callees = callees.Concat(targets[reference.Anchor]);
                }

                foreach (SchemaNode callee in callees)
                {
                    if (!callers.TryGetValue(callee, out List<SchemaNode>? list))
                        callers.Add(callee, list = []);
                    list.Add(node);
                }
            }

            if (own.Count > 0)
                work.Enqueue(node);
        }

        while (work.Count > 0)
        {
            SchemaNode node = work.Dequeue();
            if (!callers.TryGetValue(node, out List<SchemaNode>? list))
                continue;
            foreach (SchemaNode caller in list)
            {
                int before = _anchors[caller].Count;
                _anchors[caller].UnionWith(_anchors[node]);
                if (_anchors[caller].Count > before)
                    work.Enqueue(caller);
            }
        }
    }

    public ISet<string> Of(SchemaNode node) => _anchors.TryGetValue(node, out HashSet<string>? anchors) ? anchors : None;

    /// <summary>The schemas with a dynamic anchor, by its name, in the resources of some schemas.</summary>
    public static ILookup<string, SchemaNode> TargetsOf(IEnumerable<SchemaNode> nodes) =>
        nodes.Select(n => n.Resource).Distinct().SelectMany(r => r.DynamicAnchors).ToLookup(a => a.Key, a => a.Value, StringComparer.Ordinal);

    /// <summary>All schemas that some reach, by way of dynamic scopes too.</summary>
    public static List<SchemaNode> Reach(IEnumerable<SchemaNode> roots)
    {
        var seen = new HashSet<SchemaNode>();
        var resources = new HashSet<SchemaResource>();
        var nodes = new List<SchemaNode>();
        var work = new Stack<SchemaNode>(roots);
        while (work.Count > 0)
        {
            SchemaNode node = work.Pop();
            if (!seen.Add(node))
                continue;
            nodes.Add(node);
            foreach (SchemaNode next in node.Keywords.SelectMany(Subschemas.Of))
                work.Push(next);
            if (!resources.Add(node.Resource))
                continue;
            foreach (SchemaNode next in node.Resource.DynamicAnchors.Values)
                work.Push(next);
        }

        return nodes;
    }
}
