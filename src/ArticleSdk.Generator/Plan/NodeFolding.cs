using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// Makes one list of nodes out of two, which all must hold: they are put together, and pairs that are known to be one test are folded into it. What is not known stays beside the others.
/// </summary>
internal sealed class NodeFolding(SchemaAnalysis analysis)
{
    /// <summary>The nodes of one schema, folded among themselves.</summary>
    public static List<CheckNode> Fold(IEnumerable<CheckNode> nodes)
    {
        var folded = new List<CheckNode>();
        foreach (CheckNode node in nodes)
        {
            // One schema has one walk over properties and one over items.
            if (!TryAdd(folded, node, null))
                folded.Add(node);
        }

        return folded;
    }

    /// <summary>Both lists as one; null where a value would have to be walked over twice.</summary>
    public List<CheckNode>? Merge(IReadOnlyList<CheckNode> one, IReadOnlyList<CheckNode> other)
    {
        List<CheckNode> merged = [.. one];
        foreach (CheckNode node in other)
        {
            if (TryAdd(merged, node, this))
                continue;
            if ((node is PropertiesNode && merged.Exists(n => n is PropertiesNode)) || (node is ItemsNode && merged.Exists(n => n is ItemsNode)))
                return null;
            merged.Add(node);
        }

        return merged;
    }

    /// <summary>Checks of one value, each once; without those that nothing fails.</summary>
    public static EquatableArray<Subcheck> Together(IEnumerable<Subcheck> checks)
    {
        var all = checks.Where(c => c is not Anything).Distinct().ToList();
        return all.Exists(c => c is Nothing) ? EquatableArray.Create(Subcheck.Nothing) : all.ToEquatableArray();
    }

    /// <summary>What <c>unevaluatedProperties</c> says, where nothing but this walk evaluates any.</summary>
    public static PropertiesNode WithUnevaluated(PropertiesNode walk, Subcheck unevaluated) => walk with
    {
        Properties = walk.Properties.Select(p => p.IsEvaluated ? p : p with { Checks = Together([unevaluated]), IsEvaluated = true }).ToEquatableArray(),
        Additional = walk.Additional ?? unevaluated,
    };

    /// <summary>The walk with names that it does not know yet: what it says of them as of any other.</summary>
    public PropertiesNode WithNames(PropertiesNode walk, IEnumerable<string> names)
    {
        var known = new HashSet<string>(walk.Names, StringComparer.Ordinal);
        List<PropertyPlan> added = names.Where(known.Add).Select(n => OfUnknown(walk, n)).ToList();
        return added.Count == 0 ? walk : walk with { Properties = walk.Properties.Concat(added).ToEquatableArray() };
    }

    private static bool TryAdd(List<CheckNode> nodes, CheckNode node, NodeFolding? walks)
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            if ((nodes[i].Equals(node) ? node : Merge(nodes[i], node, walks)) is not { } both)
                continue;
            nodes[i] = both;
            return true;
        }

        return false;
    }

    /// <summary>The node that says what two say; null where that is not known.</summary>
    private static CheckNode? Merge(CheckNode one, CheckNode other, NodeFolding? walks) => (one, other) switch
    {
        (KindsNode a, KindsNode b) => new KindsNode(a.Kinds & b.Kinds),
        (OneOfStringsNode a, OneOfStringsNode b) => new OneOfStringsNode(a.Strings.Intersect(b.Strings, StringComparer.Ordinal).ToEquatableArray()),
        (RequiredNode a, RequiredNode b) => new RequiredNode(a.Required.Union(b.Required, StringComparer.Ordinal).ToEquatableArray()),
        (KnownNamesNode a, KnownNamesNode b) => new KnownNamesNode(a.Known.Union(b.Known, StringComparer.Ordinal).ToEquatableArray()),
        (PropertiesNode a, PropertiesNode b) => walks?.Merge(a, b),
        (ItemsNode a, ItemsNode b) => walks?.Merge(a, b),
        _ => null,
    };

    private ItemsNode? Merge(ItemsNode one, ItemsNode other)
    {
        if (one.Prefix.Count + other.Prefix.Count > 0 || one.Rest is null || other.Rest is null)
            return null;
        return Merge(one.Rest, other.Rest) is { } rest ? one with { Rest = rest } : null;
    }

    /// <summary>Each walk keeps its own notion of the names that it knows: what that means for a name is decided here.</summary>
    private PropertiesNode? Merge(PropertiesNode one, PropertiesNode other)
    {
        if (!Unknown(one, other, out EquatableArray<PatternPlan> unknownPatterns, out Subcheck? additional))
            return null;
        PropertiesNode a = WithNames(one, other.Names);
        PropertiesNode b = WithNames(other, one.Names);
        Dictionary<string, PropertyPlan> others = b.Properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
        return new PropertiesNode(a.Properties.Select(p => Merge(p, others[p.Name])).ToEquatableArray(), unknownPatterns, additional);
    }

    /// <summary>What two schemas say of the property of one name.</summary>
    public PropertyPlan Merge(PropertyPlan one, PropertyPlan other)
    {
        // Most names are known to one schema alone.
        if (one.Checks.Count == 0 || other.Checks.Count == 0)
            return new PropertyPlan(one.Name, one.Checks.Count == 0 ? other.Checks : one.Checks, one.IsEvaluated || other.IsEvaluated);
        List<Subcheck> checks = [.. one.Checks];
        foreach (Subcheck check in other.Checks)
        {
            int i = checks.FindIndex(c => Merge(c, check) is not null);
            if (i < 0)
                checks.Add(check);
            else
                checks[i] = Merge(checks[i], check)!;
        }

        return new PropertyPlan(one.Name, Together(checks), one.IsEvaluated || other.IsEvaluated);
    }

    /// <summary>One check for two of the same value; null where both must be made.</summary>
    private Subcheck? Merge(Subcheck one, Subcheck other)
    {
        if (one.Equals(other) || one is Nothing || other is Anything)
            return one;
        if (other is Nothing || one is Anything)
            return other;
        return one is Inline a && other is Inline b && Merge(a.Plan.Nodes, b.Plan.Nodes) is { } nodes ? new Inline(new ValuePlan(nodes.ToEquatableArray())) : null;
    }

    /// <summary>What a walk says of a name that it does not know.</summary>
    private PropertyPlan OfUnknown(PropertiesNode walk, string name)
    {
        List<Subcheck> checks = walk.Patterns.Where(p => analysis.IsMatch(p.Source, name)).Select(p => p.Check).ToList();
        if (checks.Count == 0 && walk.Additional is not null)
            checks.Add(walk.Additional);
        return new PropertyPlan(name, Together(checks), checks.Count > 0);
    }

    /// <summary>
    /// What both say of names that neither knows. An additional check beside the patterns of another schema, which do not excuse a name from it, is not merged.
    /// </summary>
    private bool Unknown(PropertiesNode one, PropertiesNode other, out EquatableArray<PatternPlan> unknownPatterns, out Subcheck? additional)
    {
        if (one.IsClosed || other.IsClosed)
        {
            unknownPatterns = default;
            additional = Subcheck.Nothing;
            return true;
        }

        unknownPatterns = one.Patterns.Concat(other.Patterns).Distinct().ToEquatableArray();
        additional = one.Additional ?? other.Additional;
        if (one.Additional is { } a && other.Additional is { } b)
        {
            additional = Merge(a, b);
            return additional is not null && (one.Patterns.Count + other.Patterns.Count == 0 || additional is Anything);
        }

        return additional is null or Anything || (one.Additional is null ? one : other).Patterns.Count == 0;
    }
}
