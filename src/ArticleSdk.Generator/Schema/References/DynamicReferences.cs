namespace ArticleSdk.Generator.Schema;

/// <summary>Resolves which dynamic references can mean more than one schema; the others become plain ones.</summary>
internal static class DynamicReferences
{
    /// <summary>How many edges are looked at before it is given up. What is left dynamic is right all the same, and only slower to validate.</summary>
    private const int MaxSteps = 2_000_000;

    public static void Resolve(SchemaBuildContext build)
    {
        ReadTargets(build);
        List<Group> groups = build.Nodes
            .Select(n => (Node: n, Reference: n.Find<DynamicRefKeyword>()))
            .Where(n => n.Reference is not null)
            .GroupBy(n => (n.Reference!.Anchor, n.Reference.Initial))
            .Select(g => new Group(g.Key.Anchor, g.Key.Initial, g.Select(n => n.Node).ToList()))
            .ToList();
        foreach (Group group in Resolved(build, groups).Where(g => g.Targets.Count == 1))
        {
            // In v1 the initial target may be none at all, if no resource leads here that has the anchor: then it stays dynamic, and finds nothing.
            if (!group.Initial.Resource.DynamicAnchors.ContainsKey(group.Anchor))
                continue;
            foreach (SchemaNode node in group.Nodes)
                node.Complete(node.Keywords.Select(k => k is DynamicRefKeyword dynamic ? new RefKeyword(dynamic.Name, dynamic.Initial) { Anchor = dynamic.Anchor } : k).ToEquatableArray());
        }
    }

    // Those of which all targets are known. A reference can mean the anchor of any resource that leads to it; and what it can mean leads on. So until nothing new is found, but for anchors that only one resource has.
    private static IEnumerable<Group> Resolved(SchemaBuildContext build, List<Group> groups)
    {
        ILookup<string, SchemaResource> owners = build.DynamicResources.SelectMany(r => r.DynamicAnchors.Keys, (resource, anchor) => (resource, anchor)).ToLookup(a => a.anchor, a => a.resource, StringComparer.Ordinal);
        List<Group> open = groups.Where(g => owners[g.Anchor].Any(owner => owner != g.Initial.Resource)).ToList();
        int steps = 0;
        bool changed = open.Count > 0;
        while (changed)
        {
            Dictionary<SchemaNode, List<SchemaNode>> referrers = Reverse(build, groups);
            changed = false;
            foreach (Group group in open)
            {
                foreach (SchemaResource resource in ResourcesBefore(group.Nodes, referrers, ref steps))
                {
                    if (resource.DynamicAnchors.TryGetValue(group.Anchor, out SchemaNode? target))
                        changed |= group.Targets.Add(target);
                }

                if (steps > MaxSteps)
                    return groups.Except(open);
            }
        }

        return groups;
    }

    /// <summary>The schemas that a dynamic reference may come to mean.</summary>
    public static IEnumerable<SchemaNode> Targets(SchemaBuildContext build, DynamicRefKeyword reference)
    {
        yield return reference.Initial;
        foreach (SchemaResource resource in build.DynamicResources)
        {
            if (resource.DynamicAnchors.TryGetValue(reference.Anchor, out SchemaNode? node) && !ReferenceEquals(node, reference.Initial))
                yield return node;
        }
    }

    /// <summary>Nothing but an anchor may lead to a target: read those too, and what they lead to.</summary>
    private static void ReadTargets(SchemaBuildContext build)
    {
        int before = -1;
        while (before != build.Nodes.Count)
        {
            before = build.Nodes.Count;
            var anchors = new HashSet<string>(build.Nodes.Select(n => n.Find<DynamicRefKeyword>()?.Anchor).OfType<string>(), StringComparer.Ordinal);
            foreach (SchemaResource resource in build.DynamicResources.ToList())
            {
                foreach (KeyValuePair<string, SchemaNode> anchor in resource.DynamicAnchors)
                {
                    if (anchors.Contains(anchor.Key))
                        build.Enqueue(build.DocumentOf(anchor.Value), anchor.Value);
                }
            }

            SchemaBuilder.Read(build);
        }
    }

    private static Dictionary<SchemaNode, List<SchemaNode>> Reverse(SchemaBuildContext build, List<Group> groups)
    {
        Dictionary<(string, SchemaNode), Group> byReference = groups.ToDictionary(g => (g.Anchor, g.Initial));
        var referrers = new Dictionary<SchemaNode, List<SchemaNode>>();
        foreach (SchemaNode node in build.Nodes)
        {
            foreach (Keyword keyword in node.Keywords)
            {
                IEnumerable<SchemaNode> targets = keyword is DynamicRefKeyword dynamic ? byReference[(dynamic.Anchor, dynamic.Initial)].Targets : Subschemas.Of(keyword);
                foreach (SchemaNode target in targets)
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
    private static HashSet<SchemaResource> ResourcesBefore(IEnumerable<SchemaNode> nodes, Dictionary<SchemaNode, List<SchemaNode>> referrers, ref int steps)
    {
        var seen = new HashSet<SchemaNode>(nodes);
        var queue = new Queue<SchemaNode>(seen);
        while (queue.Count > 0)
        {
            if (!referrers.TryGetValue(queue.Dequeue(), out List<SchemaNode>? list))
                continue;
            steps += list.Count;
            foreach (SchemaNode referrer in list)
            {
                if (seen.Add(referrer))
                    queue.Enqueue(referrer);
            }
        }

        return new HashSet<SchemaResource>(seen.Select(n => n.Resource));
    }

    /// <summary>The references of one anchor that start from one schema, and what they can mean.</summary>
    private sealed class Group(string anchor, SchemaNode initial, List<SchemaNode> nodes)
    {
        public string Anchor => anchor;

        public SchemaNode Initial => initial;

        public List<SchemaNode> Nodes => nodes;

        public HashSet<SchemaNode> Targets { get; } = [initial];
    }
}
