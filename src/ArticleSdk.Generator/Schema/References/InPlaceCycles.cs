using ArticleSdk.Generator.Diagnostics;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// Finds schemas that apply themselves to the same instance: nothing would ever end their evaluation. Recursion through properties and items is fine,
/// because the instance gets smaller. The reference that closes a cycle is reported and left out.
/// </summary>
internal static class InPlaceCycles
{
    public static void Cut(SchemaWorld world)
    {
        // What another graph was built with leads to nothing of this one.
        foreach (List<SchemaNode> cycle in StronglyConnected.Find(world.Nodes, node => Edges(node).Select(e => e.Target).Where(world.IsOwn)))
            new Search(world, cycle).Cut();
        if (world.Nodes.Any(n => n.Find<DynamicRefKeyword>() is not null))
            DynamicCycles.Cut(world);
    }

    public static void Cut(SchemaWorld world, SchemaNode node, Keyword reference, string way)
    {
        world.Report(world.DocumentOf(node), DiagnosticIds.ReferenceCycle, node.Pointer + reference.Path, false, way);
        node.Spoil(reference.Name);
        world.HasSpoilt = true;
        node.Complete(node.Keywords.Where(k => !ReferenceEquals(k, reference)).ToEquatableArray());
    }

    /// <summary>Some schemas of a cycle, as its message names them.</summary>
    public static string Describe(IEnumerable<SchemaNode> cycle) => string.Join(", ", cycle.Select(n => n.ToString()).OrderBy(t => t, StringComparer.Ordinal).Take(5));

    private static IEnumerable<Edge> Edges(SchemaNode node)
    {
        foreach (Keyword keyword in node.Keywords)
        {
            if (keyword is DynamicRefKeyword)
                continue;
            foreach (SchemaNode next in Subschemas.InPlace(keyword))
                yield return new Edge(keyword as RefKeyword, next);
        }
    }

    private readonly record struct Edge(RefKeyword? Reference, SchemaNode Target);

    private sealed record Step(SchemaNode Node, RefKeyword? Reference, IEnumerator<Edge> Edges);

    /// <summary>A depth-first search that leaves out the edges that lead back to where it is.</summary>
    private sealed class Search(SchemaWorld world, List<SchemaNode> cycle)
    {
        private readonly HashSet<SchemaNode> _open = [.. cycle];
        private readonly HashSet<SchemaNode> _onPath = [];
        private readonly Stack<Step> _path = new();
        private readonly string _way = Describe(cycle);

        public void Cut()
        {
            foreach (SchemaNode start in cycle.OrderBy(n => n.Document.Path, StringComparer.Ordinal).ThenBy(n => n.Pointer.Length).ThenBy(n => n.Pointer, StringComparer.Ordinal))
            {
                if (_open.Contains(start))
                    Enter(new Edge(null, start));
                while (_path.Count > 0)
                    Advance(_path.Peek());
            }
        }

        private void Advance(Step step)
        {
            if (!step.Edges.MoveNext())
            {
                _open.Remove(step.Node);
                Leave();
                return;
            }

            Edge edge = step.Edges.Current;
            if (!_open.Contains(edge.Target))
                return;
            if (!_onPath.Contains(edge.Target))
                Enter(edge);
            else if (edge.Reference is { } closing)
                InPlaceCycles.Cut(world, step.Node, closing, _way);
            else
                CutLastReference();
        }

        /// <summary>A subschema that leads to one around it came by a reference: only those lead out of a schema. What was begun behind it is searched again.</summary>
        private void CutLastReference()
        {
            while (_path.Peek().Reference is null)
                Leave();
            RefKeyword last = _path.Peek().Reference!;
            Leave();
            InPlaceCycles.Cut(world, _path.Peek().Node, last, _way);
        }

        private void Enter(Edge edge)
        {
            _onPath.Add(edge.Target);
            _path.Push(new Step(edge.Target, edge.Reference, Edges(edge.Target).GetEnumerator()));
        }

        private void Leave() => _onPath.Remove(_path.Pop().Node);
    }
}
