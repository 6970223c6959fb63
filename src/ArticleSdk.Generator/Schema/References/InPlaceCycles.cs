using ArticleSdk.Generator.Diagnostics;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// Finds schemas that apply themselves to the same instance: nothing would ever end their evaluation. Recursion through properties and items is fine,
/// because the instance gets smaller. The reference that closes a cycle is reported and left out.
/// </summary>
internal static class InPlaceCycles
{
    public static void Cut(SchemaBuildContext build)
    {
        // What another graph was built with leads to nothing of this one.
        foreach (List<SchemaNode> cycle in StronglyConnected.Find(build.Nodes, node => Edges(node).Select(e => e.Target).Where(build.IsOwn)))
            new Search(build, cycle).Cut();
        if (build.Nodes.Any(n => n.Find<DynamicRefKeyword>() is not null))
            DynamicCycles.Cut(build);
    }

    public static void Cut(SchemaBuildContext build, SchemaNode node, Keyword reference, string way)
    {
        build.Report(build.DocumentOf(node), DiagnosticIds.ReferenceCycle, node.Pointer + reference.Path, false, way);
        node.Spoil(reference.Name);
        build.HasSpoilt = true;
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
    private sealed class Search(SchemaBuildContext build, List<SchemaNode> cycle)
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
                InPlaceCycles.Cut(build, step.Node, closing, _way);
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
            InPlaceCycles.Cut(build, _path.Peek().Node, last, _way);
        }

        private void Enter(Edge edge)
        {
            _onPath.Add(edge.Target);
            _path.Push(new Step(edge.Target, edge.Reference, Edges(edge.Target).GetEnumerator()));
        }

        private void Leave() => _onPath.Remove(_path.Pop().Node);
    }
}
