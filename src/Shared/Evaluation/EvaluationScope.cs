using System.Text;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>
/// The dynamic scope (JSON Schema 2020-12 core, 7.1), as far as it matters: for each dynamic anchor the schema that the outermost resource with it
/// gives. Scopes that say the same are the same object, so that verdicts can be remembered by scope.
/// </summary>
internal sealed class EvaluationScope
{
    private readonly Interner _interner;
    private readonly Dictionary<string, ProgramNode> _anchors;
    private readonly Dictionary<ProgramResource, EvaluationScope> _next = [];
    private ProgramResource? _lastResource;
    private EvaluationScope? _last;
    private ProgramKeyword? _lastReference;
    private ProgramNode? _lastTarget;

    private EvaluationScope(Interner interner, Dictionary<string, ProgramNode> anchors, int id)
    {
        _interner = interner;
        _anchors = anchors;
        Id = id;
    }

    public int Id { get; }

    /// <summary>The scope before any resource with anchors was entered. Scopes of one origin can be compared.</summary>
    public static EvaluationScope CreateEmpty() => new Interner().Empty;

    /// <summary>The schema that a <c>$dynamicRef</c> or <c>$recursiveRef</c> means here.</summary>
    public static ProgramNode Resolve(EvaluationScope? scope, ProgramKeyword reference)
    {
        if (scope is null)
            return reference.Target;
        if (!ReferenceEquals(reference, scope._lastReference))
            (scope._lastReference, scope._lastTarget) = (reference, scope._anchors.TryGetValue(reference.Anchor, out ProgramNode? node) ? node : reference.Target);
        return scope._lastTarget!;
    }

    /// <summary>The scope inside a schema of <paramref name="resource"/>: an anchor that an outer resource has keeps its meaning.</summary>
    public EvaluationScope Enter(ProgramResource resource)
    {
        if (ReferenceEquals(resource, _lastResource))
            return _last!;
        if (!_next.TryGetValue(resource, out EvaluationScope? next))
            _next.Add(resource, next = Make(resource));
        (_lastResource, _last) = (resource, next);
        return next;
    }

    /// <summary>How many scopes there are of its origin.</summary>
    public int Count => _interner.Count;

    private EvaluationScope Make(ProgramResource resource)
    {
        Dictionary<string, ProgramNode>? anchors = null;
        foreach (KeyValuePair<string, int> anchor in resource.Anchors)
        {
            if (!_anchors.ContainsKey(anchor.Key))
                (anchors ??= new Dictionary<string, ProgramNode>(_anchors, StringComparer.Ordinal)).Add(anchor.Key, resource.Program!.NodeOf(anchor.Value));
        }

        return anchors is null ? this : _interner.Intern(anchors);
    }

    private sealed class Interner
    {
        private readonly Dictionary<ProgramNode, int> _ids = [];
        private readonly Dictionary<string, EvaluationScope> _scopes = new(StringComparer.Ordinal);

        public Interner() => Empty = Intern(new Dictionary<string, ProgramNode>(StringComparer.Ordinal));

        public EvaluationScope Empty { get; }

        public int Count => _scopes.Count;

        public EvaluationScope Intern(Dictionary<string, ProgramNode> anchors)
        {
            // A node has one anchor name, so that the nodes alone identify the scope.
            string[] names = [.. anchors.Keys];
            Array.Sort(names, string.CompareOrdinal);
            StringBuilder ids = new();
            foreach (string name in names)
                ids.Append(IdOf(anchors[name])).Append(' ');
            string key = ids.ToString();
            if (!_scopes.TryGetValue(key, out EvaluationScope? scope))
                _scopes.Add(key, scope = new EvaluationScope(this, anchors, _scopes.Count));
            return scope;
        }

        private int IdOf(ProgramNode node)
        {
            if (!_ids.TryGetValue(node, out int id))
                _ids.Add(node, id = _ids.Count);
            return id;
        }
    }
}
