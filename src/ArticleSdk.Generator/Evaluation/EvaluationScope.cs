using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>
/// The dynamic scope (JSON Schema 2020-12 core, 7.1), as far as it matters: for each dynamic anchor the schema that the outermost resource with it
/// gives. Scopes that say the same are the same object, so that verdicts can be remembered by scope.
/// </summary>
internal sealed class EvaluationScope
{
    private readonly Interner _interner;
    private readonly SortedDictionary<string, SchemaNode> _anchors;
    private readonly Dictionary<SchemaResource, EvaluationScope> _next = [];

    private EvaluationScope(Interner interner, SortedDictionary<string, SchemaNode> anchors)
    {
        _interner = interner;
        _anchors = anchors;
    }

    /// <summary>The scope before anything was entered.</summary>
    public static EvaluationScope CreateEmpty() => new Interner().Empty;

    /// <summary>The scope inside a schema of <paramref name="resource"/>: an anchor that an outer resource has keeps its meaning.</summary>
    public EvaluationScope Enter(SchemaResource resource)
    {
        if (resource.DynamicAnchors.Count == 0)
            return this;
        if (_next.TryGetValue(resource, out EvaluationScope? next))
            return next;
        SortedDictionary<string, SchemaNode>? anchors = null;
        foreach (KeyValuePair<string, SchemaNode> anchor in resource.DynamicAnchors)
        {
            if (!_anchors.ContainsKey(anchor.Key))
                (anchors ??= new SortedDictionary<string, SchemaNode>(_anchors, StringComparer.Ordinal)).Add(anchor.Key, anchor.Value);
        }

        next = anchors is null ? this : _interner.Intern(anchors);
        _next.Add(resource, next);
        return next;
    }

    /// <summary>The schema that a <c>$dynamicRef</c> or <c>$recursiveRef</c> means here.</summary>
    public SchemaNode Resolve(DynamicRefKeyword reference) =>
        _anchors.TryGetValue(reference.Anchor, out SchemaNode? node) ? node : reference.Initial;

    private sealed class Interner
    {
        private readonly Dictionary<SchemaNode, int> _ids = [];
        private readonly Dictionary<string, EvaluationScope> _scopes = new(StringComparer.Ordinal);

        public Interner() => Empty = Intern(new SortedDictionary<string, SchemaNode>(StringComparer.Ordinal));

        public EvaluationScope Empty { get; }

        public EvaluationScope Intern(SortedDictionary<string, SchemaNode> anchors)
        {
            // A node has one anchor name, so that the nodes alone identify the scope.
            string key = string.Join(" ", anchors.Values.Select(IdOf));
            if (!_scopes.TryGetValue(key, out EvaluationScope? scope))
                _scopes.Add(key, scope = new EvaluationScope(this, anchors));
            return scope;
        }

        private int IdOf(SchemaNode node)
        {
            if (!_ids.TryGetValue(node, out int id))
                _ids.Add(node, id = _ids.Count);
            return id;
        }
    }
}
