namespace ArticleSdk.Generator.Schema;

/// <summary>Settles which dynamic references can mean more than one schema; the others become plain ones.</summary>
internal static class DynamicReferences
{
    public static void Settle(SchemaWorld world)
    {
        ReadTargets(world);
        List<SchemaNode> dynamic = world.Nodes.Where(n => n.Find<DynamicRefKeyword>() is not null).ToList();
        if (dynamic.Count == 0)
            return;

        Dictionary<SchemaNode, List<SchemaNode>> referrers = Reverse(world);
        foreach (IGrouping<string, SchemaNode> group in dynamic.GroupBy(n => n.Find<DynamicRefKeyword>()!.Anchor, StringComparer.Ordinal))
        {
            HashSet<SchemaResource> scope = ResourcesBefore(group, referrers);
            List<SchemaResource> candidates = scope.Where(r => r.DynamicAnchors.ContainsKey(group.Key)).ToList();
            foreach (SchemaNode node in group)
            {
                DynamicRefKeyword reference = node.Find<DynamicRefKeyword>()!;
                SchemaResource initial = reference.Initial.Resource;
                if (initial.DynamicAnchors.ContainsKey(reference.Anchor) && candidates.All(c => ReferenceEquals(c, initial)))
                    node.Complete(node.Keywords.Select(k => ReferenceEquals(k, reference) ? new RefKeyword(reference.Name, reference.Initial) : k).ToEquatableArray());
            }
        }
    }

    /// <summary>The schemas that a dynamic reference may come to mean.</summary>
    public static IEnumerable<SchemaNode> Targets(SchemaWorld world, DynamicRefKeyword reference)
    {
        yield return reference.Initial;
        foreach (SchemaResource resource in world.DynamicResources)
        {
            if (resource.DynamicAnchors.TryGetValue(reference.Anchor, out SchemaNode? node) && !ReferenceEquals(node, reference.Initial))
                yield return node;
        }
    }

    /// <summary>Nothing but an anchor may lead to a target: read those too, and what they lead to.</summary>
    private static void ReadTargets(SchemaWorld world)
    {
        int before = -1;
        while (before != world.Nodes.Count)
        {
            before = world.Nodes.Count;
            var anchors = new HashSet<string>(world.Nodes.Select(n => n.Find<DynamicRefKeyword>()?.Anchor).OfType<string>(), StringComparer.Ordinal);
            foreach (SchemaResource resource in world.DynamicResources.ToList())
            {
                foreach (KeyValuePair<string, SchemaNode> anchor in resource.DynamicAnchors)
                {
                    if (anchors.Contains(anchor.Key))
                        world.Enqueue(world.DocumentOf(anchor.Value), anchor.Value);
                }
            }

            SchemaBuilder.Read(world);
        }
    }

    private static Dictionary<SchemaNode, List<SchemaNode>> Reverse(SchemaWorld world)
    {
        var referrers = new Dictionary<SchemaNode, List<SchemaNode>>();
        foreach (SchemaNode node in world.Nodes)
        {
            foreach (Keyword keyword in node.Keywords)
            {
                foreach (SchemaNode target in keyword is DynamicRefKeyword dynamic ? Targets(world, dynamic) : Subschemas.Of(keyword))
                {
                    if (!referrers.TryGetValue(target, out List<SchemaNode>? list))
                        referrers.Add(target, list = []);
                    list.Add(node);
                }
            }
        }

        return referrers;
    }

    /// <summary>The resources that an evaluation may go through before it comes to one of these schemas.</summary>
    private static HashSet<SchemaResource> ResourcesBefore(IEnumerable<SchemaNode> nodes, Dictionary<SchemaNode, List<SchemaNode>> referrers)
    {
        var seen = new HashSet<SchemaNode>(nodes);
        var queue = new Queue<SchemaNode>(seen);
        while (queue.Count > 0)
        {
            if (!referrers.TryGetValue(queue.Dequeue(), out List<SchemaNode>? list))
                continue;
            foreach (SchemaNode referrer in list)
            {
                if (seen.Add(referrer))
                    queue.Enqueue(referrer);
            }
        }

        return new HashSet<SchemaResource>(seen.Select(n => n.Resource));
    }
}
