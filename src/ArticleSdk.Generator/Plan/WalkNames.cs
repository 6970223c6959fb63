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
    public static List<string> Found(ValuePlan plan)
    {
        List<string> decisive = [.. (plan.Decision?.Properties ?? default).Select(p => p.Name)];
        Dictionary<string, int> numbers = Numbers(Of(plan));
        return [.. decisive, .. Visited(plan.Nodes).Except(decisive, StringComparer.Ordinal).OrderBy(name => numbers.TryGetValue(name, out int number) ? number : -1)];
    }

    private static IEnumerable<string> Visited(IEnumerable<CheckNode> nodes) => nodes.SelectMany(node => node switch
    {
        VisitNode visit => visit.Names,
        AllNode { Check: InPlace inner } => Visited(inner.Nodes),
        IfNode condition => new[] { condition.If, condition.Then, condition.Else }.OfType<InPlace>().SelectMany(check => Visited(check.Nodes)),
        DependentNode { Check: InPlace inner } => Visited(inner.Nodes),
        UnionNode union => union.Branches.Select(branch => branch.Check).OfType<InPlace>().SelectMany(check => Visited(check.Nodes)),
        _ => [],
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
