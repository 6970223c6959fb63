using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// What the dynamic scope decides at a place in the evaluation: for each dynamic anchor, the schema that a <c>$dynamicRef</c> to it means there.
/// The outermost resource wins (JSON Schema 2020-12 core, 8.2.3.2), so a scope only grows, and there are finitely many: each schema gets one
/// function per scope that makes a difference to it, and no scope is needed at run time.
/// </summary>
internal sealed class DynamicScope : IEquatable<DynamicScope>
{
    private readonly SortedDictionary<string, SchemaNode> _targets;

    private DynamicScope(SortedDictionary<string, SchemaNode> targets) => _targets = targets;

    public static DynamicScope Empty { get; } = new(new SortedDictionary<string, SchemaNode>(StringComparer.Ordinal));

    public bool IsEmpty => _targets.Count == 0;

    public SchemaNode? Find(string anchor) => _targets.TryGetValue(anchor, out SchemaNode? node) ? node : null;

    /// <summary>The scope after evaluation has entered <paramref name="resource"/>, as far as <paramref name="relevant"/> anchors go.</summary>
    public DynamicScope Enter(SchemaResource resource, ISet<string> relevant)
    {
        SortedDictionary<string, SchemaNode>? targets = null;
        foreach (string anchor in relevant)
        {
            if (!_targets.ContainsKey(anchor) && resource.DynamicAnchors.TryGetValue(anchor, out SchemaNode? target))
                (targets ??= new(_targets, StringComparer.Ordinal)).Add(anchor, target);
        }

        return targets is null ? this : new DynamicScope(targets);
    }

    /// <summary>The scope without the anchors that make no difference further in.</summary>
    public DynamicScope Only(ISet<string> relevant)
    {
        if (_targets.Keys.All(relevant.Contains))
            return this;
        var targets = new SortedDictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, SchemaNode> target in _targets)
        {
            if (relevant.Contains(target.Key))
                targets.Add(target.Key, target.Value);
        }

        return new DynamicScope(targets);
    }

    public bool Equals(DynamicScope? other) =>
        other is not null && _targets.Count == other._targets.Count
        && _targets.All(t => other._targets.TryGetValue(t.Key, out SchemaNode? node) && ReferenceEquals(node, t.Value));

    public override bool Equals(object? obj) => Equals(obj as DynamicScope);

    public override int GetHashCode()
    {
        int hash = _targets.Count;
        foreach (KeyValuePair<string, SchemaNode> target in _targets)
            hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(target.Key) + target.Value.GetHashCode());
        return hash;
    }
}
