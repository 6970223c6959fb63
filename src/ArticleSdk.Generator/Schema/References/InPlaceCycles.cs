using ArticleSdk.Generator.Diagnostics;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// Finds schemas that apply themselves to the same instance: nothing would ever end their evaluation. Recursion through properties and items is fine,
/// because the instance gets smaller.
/// </summary>
internal static class InPlaceCycles
{
    public static void Report(SchemaWorld world)
    {
        foreach (List<SchemaNode> cycle in StronglyConnected.Find(world.Nodes, StaticEdges))
            Report(world, cycle);
        if (world.Nodes.Any(n => n.Find<DynamicRefKeyword>() is not null))
            DynamicCycles.Report(world);
    }

    /// <summary>One error in each document that takes part, at its first reference that does.</summary>
    public static void Report(SchemaWorld world, IReadOnlyCollection<SchemaNode> cycle)
    {
        var members = new HashSet<SchemaNode>(cycle);
        var reported = new HashSet<SchemaDocument>();
        string way = string.Join(", ", cycle.Select(n => n.ToString()).OrderBy(t => t, StringComparer.Ordinal).Take(5));
        foreach (SchemaNode node in cycle.OrderBy(n => n.Pointer.Length).ThenBy(n => n.Pointer, StringComparer.Ordinal))
        {
            foreach (Keyword keyword in node.Keywords)
            {
                bool closes = keyword switch
                {
                    RefKeyword reference => members.Contains(reference.Target),
                    DynamicRefKeyword => true,
                    _ => false,
                };
                if (closes && reported.Add(node.Document))
                    world.Report(world.DocumentOf(node), DiagnosticIds.ReferenceCycle, node.Pointer + keyword.Path, false, way);
            }
        }
    }

    public static IEnumerable<SchemaNode> StaticEdges(SchemaNode node)
    {
        foreach (Keyword keyword in node.Keywords)
        {
            if (keyword is DynamicRefKeyword)
                continue;
            foreach (SchemaNode next in Subschemas.InPlace(keyword))
                yield return next;
        }
    }
}
