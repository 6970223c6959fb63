namespace ArticleSdk.Generator.Plan;

/// <summary>The names that a walk over an object looks for, in the order they are expected: a name's place in it is its number.</summary>
internal static class WalkNames
{
    public static List<string> Of(ValuePlan plan)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return plan.Nodes.OfType<ObjectNode>().OrderBy(n => n is PropertiesNode ? 0 : 1).SelectMany(n => n.Names).Where(seen.Add).ToList();
    }

    /// <summary>The number of each name.</summary>
    public static Dictionary<string, int> Numbers(IReadOnlyList<string> names)
    {
        Dictionary<string, int> numbers = new(names.Count, StringComparer.Ordinal);
        foreach (string name in names)
            numbers.Add(name, numbers.Count);
        return numbers;
    }
}
