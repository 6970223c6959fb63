namespace ArticleSdk.Generator.Schema;

/// <summary>
/// Some keywords apply to what others leave. Where one of those others was left out for a mistake, nobody knows what it would have left: keywords that refuse it would refuse
/// everything, so they are left out too.
/// </summary>
internal static class SpoiltLeftovers
{
    public static void Drop(SchemaBuildContext build)
    {
        if (!build.HasSpoilt)
            return;
        foreach (SchemaNode node in build.Nodes)
        {
            EquatableArray<Keyword> kept = node.Keywords.Where(k => !IsUnknown(node, k)).ToEquatableArray();
            if (kept.Count < node.Keywords.Count)
                node.Complete(kept);
        }
    }

    private static bool IsUnknown(SchemaNode node, Keyword keyword) => keyword switch
    {
        AdditionalPropertiesKeyword => node.Spoilt.Contains("properties") || node.Spoilt.Contains("patternProperties"),
        ItemsKeyword items => node.Spoilt.Contains(items.Name == "additionalItems" ? "items" : "prefixItems"),
        UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword => IsAnySpoilt(node),
        _ => false,
    };

    /// <summary>Whether anything is spoilt that applies to the same instance, and so could have evaluated some of it.</summary>
    private static bool IsAnySpoilt(SchemaNode node)
    {
        var seen = new HashSet<SchemaNode> { node };
        var open = new Stack<SchemaNode>(seen);
        while (open.Count > 0)
        {
            SchemaNode next = open.Pop();
            if (next.Spoilt.Count > 0)
                return true;
            foreach (SchemaNode target in next.Keywords.SelectMany(Subschemas.InPlace))
            {
                if (seen.Add(target))
                    open.Push(target);
            }
        }

        return false;
    }
}
