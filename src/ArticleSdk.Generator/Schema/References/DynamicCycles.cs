namespace ArticleSdk.Generator.Schema;

/// <summary>
/// Cycles in place that a dynamic reference takes part in. Which schema it means depends on the resources gone through before, so what is searched are
/// pairs of a schema and the part of the dynamic scope that matters: for each anchor the outermost resource that has it.
/// </summary>
internal static class DynamicCycles
{
    private const int MaxStates = 200_000;

    public static void Cut(SchemaBuildContext build)
    {
        // First as if every reference could mean every target: nearly always nothing is found, and there is nothing to search.
        List<List<SchemaNode>> suspects = StronglyConnected.Find(build.Nodes, n => AllEdges(build, n));
        if (!suspects.Exists(s => s.Exists(n => n.Find<DynamicRefKeyword>() is not null)))
            return;

        IEnumerable<SchemaNode> entries = build.Nodes.Where(n => n.Pointer == n.Resource.Pointer)
            .Concat(build.Nodes.SelectMany(n => n.Keywords).OfType<DefinitionsKeyword>().SelectMany(k => k.Schemas).Select(s => s.Schema));
        bool cut = true;
        while (cut)
        {
            cut = false;
            var search = new Search(build);
            foreach (List<State> cycle in StronglyConnected.Find(search.Reachable(entries), search.InPlace))
                cut |= Cut(build, cycle.Select(s => s.Node).Distinct().ToList());
            if (!search.Overflowed)
                continue;

            // A scope that has so many combinations is beyond what anybody writes; refusing it is better than an evaluation that may not end.
            foreach (List<SchemaNode> suspect in suspects)
                CutWhere(build, suspect, k => k is DynamicRefKeyword);
            return;
        }
    }

    /// <summary>
    /// Cycles of plain references are cut already, so each of these has a dynamic one. That stands in what others extend, and is right there:
    /// the mistake is in who extends it, and leads back to it. Only a resource that does so to itself loses the dynamic reference.
    /// </summary>
    private static bool Cut(SchemaBuildContext build, List<SchemaNode> cycle)
    {
        var members = new HashSet<SchemaNode>(cycle);
        return CutWhere(build, cycle, k => k is RefKeyword reference && members.Contains(reference.Target), crossing: true)
            || CutWhere(build, cycle, k => k is DynamicRefKeyword);
    }

    private static bool CutWhere(SchemaBuildContext build, List<SchemaNode> cycle, Func<Keyword, bool> closes, bool crossing = false)
    {
        bool cut = false;
        string way = InPlaceCycles.Describe(cycle);
        foreach (SchemaNode node in cycle)
        {
            foreach (Keyword keyword in node.Keywords.Where(closes).Where(k => !crossing || !Subschemas.InPlace(k).All(t => ReferenceEquals(t.Resource, node.Resource))))
            {
                InPlaceCycles.Cut(build, node, keyword, way);
                cut = true;
            }
        }

        return cut;
    }

    private static IEnumerable<SchemaNode> AllEdges(SchemaBuildContext build, SchemaNode node) =>
        node.Keywords.SelectMany(k => k is DynamicRefKeyword dynamic ? DynamicReferences.Targets(build, dynamic) : Subschemas.InPlace(k));

    private sealed class State(SchemaNode node, Scope scope)
    {
        public SchemaNode Node => node;

        public Scope Scope => scope;
    }

    private sealed class Scope(string key, Dictionary<string, SchemaResource> outermost)
    {
        public string Key => key;

        public Dictionary<string, SchemaResource> Outermost => outermost;
    }

    private sealed class Search
    {
        private readonly HashSet<string> _anchors;
        private readonly Dictionary<SchemaResource, int> _numbers = [];
        private readonly Dictionary<string, Scope> _scopes = new(StringComparer.Ordinal);
        private readonly Dictionary<(SchemaNode, Scope), State> _states = [];
        private readonly Scope _empty = new("", new Dictionary<string, SchemaResource>(StringComparer.Ordinal));

        public Search(SchemaBuildContext build) =>
            _anchors = new HashSet<string>(build.Nodes.Select(n => n.Find<DynamicRefKeyword>()?.Anchor).OfType<string>(), StringComparer.Ordinal);

        public bool Overflowed { get; private set; }

        public List<State> Reachable(IEnumerable<SchemaNode> entries)
        {
            var found = new List<State>();
            var seen = new HashSet<State>();
            var queue = new Queue<State>(entries.Select(e => Enter(e, _empty)));
            while (queue.Count > 0)
            {
                State state = queue.Dequeue();
                if (!seen.Add(state))
                    continue;
                found.Add(state);
                if (found.Count > MaxStates)
                {
                    Overflowed = true;
                    break;
                }

                foreach (State next in InPlace(state))
                    queue.Enqueue(next);
                foreach (SchemaNode child in state.Node.Keywords.SelectMany(Subschemas.ToChildren))
                    queue.Enqueue(Enter(child, state.Scope));
            }

            return found;
        }

        public IEnumerable<State> InPlace(State state)
        {
            foreach (Keyword keyword in state.Node.Keywords)
            {
                if (keyword is DynamicRefKeyword dynamic)
                {
                    bool found = state.Scope.Outermost.TryGetValue(dynamic.Anchor, out SchemaResource? resource);
                    yield return Enter(found ? resource!.DynamicAnchors[dynamic.Anchor] : dynamic.Initial, state.Scope);
                    continue;
                }

                foreach (SchemaNode next in Subschemas.InPlace(keyword))
                    yield return Enter(next, state.Scope);
            }
        }

        private State Enter(SchemaNode node, Scope scope)
        {
            foreach (string anchor in node.Resource.DynamicAnchors.Keys)
            {
                if (_anchors.Contains(anchor) && !scope.Outermost.ContainsKey(anchor))
                    scope = Extend(scope, anchor, node.Resource);
            }

            if (!_states.TryGetValue((node, scope), out State? state))
                _states.Add((node, scope), state = new State(node, scope));
            return state;
        }

        private Scope Extend(Scope scope, string anchor, SchemaResource resource)
        {
            if (!_numbers.TryGetValue(resource, out int number))
                _numbers.Add(resource, number = _numbers.Count);
            var outermost = new Dictionary<string, SchemaResource>(scope.Outermost, StringComparer.Ordinal) { [anchor] = resource };
            string key = string.Join(" ", outermost.OrderBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => p.Key + "=" + (ReferenceEquals(p.Value, resource) ? number : _numbers[p.Value]).ToString(System.Globalization.CultureInfo.InvariantCulture)));
            if (!_scopes.TryGetValue(key, out Scope? known))
                _scopes.Add(key, known = new Scope(key, outermost));
            return known;
        }
    }
}
