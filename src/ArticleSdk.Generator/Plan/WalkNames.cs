using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>The names that a walk over an object looks for, in the order they are expected: a name's place in it is its number.</summary>
internal static class WalkNames
{
    public static List<string> Of(ValuePlan plan)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return plan.Nodes.OfType<ObjectNode>().OrderBy(n => n is PropertiesNode ? 0 : 1).SelectMany(n => n.Names).Where(seen.Add).ToList();
    }

    /// <summary>
    /// The names of which it is noted where their values start, in the order of these places: those that decide, as the decision has them, and those that are visited behind the walk, as the walk has them.
    /// </summary>
    public static List<string> Found(ValuePlan plan) => Places(plan, Visits(plan.Nodes).SelectMany(visit => visit.Names));

    /// <summary>The same, less those of which a visit asks no more than whether they are there, and how the check came out that the walk has made.</summary>
    public static List<string> Found(ValuePlan plan, IReadOnlyDictionary<string, Subcheck> tested) =>
        Places(plan, Visits(plan.Nodes).SelectMany(visit => visit.Properties).Select(p => p.Name).Where(name => !tested.ContainsKey(name)));

    /// <summary>
    /// Names whose values visits check alike, and neither the walk for itself nor the decision looks at: the walk makes the check where it finds them, whether or not a visit will ask, so that no value is passed over first and read then.
    /// </summary>
    public static IReadOnlyDictionary<string, Subcheck> Tested(ValuePlan plan)
    {
        PropertiesNode walk = plan.Nodes.OfType<PropertiesNode>().SingleOrDefault() ?? PropertiesNode.Empty;
        bool isOpen = walk.Patterns.Count == 0 && walk.Additional is (null or Anything);
        HashSet<string> free = new(walk.Properties.Where(p => p.Checks.Count == 0).Select(p => p.Name), StringComparer.Ordinal);
        HashSet<string> others = new(walk.Names.Where(name => !free.Contains(name)).Concat((plan.Decision?.Properties ?? default).Where(p => p.Constants.Count > 0).Select(p => p.Name)), StringComparer.Ordinal);
        others.UnionWith(Perhaps(plan.Nodes));
        Dictionary<string, int> numbers = Numbers(Of(plan));
        return Visits(plan.Nodes).SelectMany(visit => visit.Properties).Where(p => free.Contains(p.Name) || isOpen).Where(p => !others.Contains(p.Name)).GroupBy(p => p.Name, p => p.Check, StringComparer.Ordinal)
            .Where(checks => numbers.TryGetValue(checks.Key, out int number) && number < 64 && checks.First() is Call or Inline && checks.All(checks.First().Equals))
            .ToDictionary(checks => checks.Key, checks => checks.First(), StringComparer.Ordinal);
    }

    private static List<string> Places(ValuePlan plan, IEnumerable<string> visited)
    {
        List<string> decisive = [.. (plan.Decision?.Properties ?? default).Select(p => p.Name)];
        Dictionary<string, int> numbers = Numbers(Of(plan));
        return [.. decisive, .. visited.Except(decisive, StringComparer.Ordinal).OrderBy(name => numbers.TryGetValue(name, out int number) ? number : -1)];
    }

    /// <summary>The properties that only some branches of an <c>anyOf</c> visit: often another branch holds, and nobody asks.</summary>
    private static IEnumerable<string> Perhaps(IEnumerable<CheckNode> nodes)
    {
        foreach (UnionNode union in nodes.OfType<UnionNode>().Where(union => !union.IsOne))
        {
            List<List<string>> branches = [.. union.Branches.Select(branch => branch.Check is InPlace inner ? Visits(inner.Nodes).SelectMany(visit => visit.Properties).Select(p => p.Name).ToList() : [])];
            foreach (string name in branches.SelectMany(names => names).Where(name => !branches.TrueForAll(names => names.Contains(name))))
                yield return name;
        }
    }

    private static IEnumerable<VisitNode> Visits(IEnumerable<CheckNode> nodes) => nodes.SelectMany(node => node switch
    {
        VisitNode visit => [visit],
        AllNode { Check: InPlace inner } => Visits(inner.Nodes),
        IfNode condition => new[] { condition.If, condition.Then, condition.Else }.OfType<InPlace>().SelectMany(check => Visits(check.Nodes)),
        DependentNode { Check: InPlace inner } => Visits(inner.Nodes),
        UnionNode union => union.Branches.Select(branch => branch.Check).OfType<InPlace>().SelectMany(check => Visits(check.Nodes)),
        _ => Enumerable.Empty<VisitNode>(),
    });

    /// <summary>The number of each name.</summary>
    public static Dictionary<string, int> Numbers(IReadOnlyList<string> names)
    {
        Dictionary<string, int> numbers = new(names.Count, StringComparer.Ordinal);
        foreach (string name in names)
            numbers.Add(name, numbers.Count);
        return numbers;
    }
}
