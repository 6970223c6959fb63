using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// The names that schemas know for values within properties and items, where a valid document need not be read by these schemas: they stand in branches, or are applied to what others leave. A repeat of
/// such a name may be seen by nobody, and is watched for. Of the value itself that a branch is about, whoever decides between the branches looks for the names.
/// </summary>
internal static class WatchedNames
{
    private const JsonTypes Containers = JsonTypes.Object | JsonTypes.Array;

    /// <summary>How a schema is reached.</summary>
    private enum Reach
    {
        /// <summary>Whatever is valid was read by it.</summary>
        Always,

        /// <summary>As a branch of a value that is surely read.</summary>
        Branch,

        /// <summary>By way of a property or an item of such a value.</summary>
        Within,
    }

    /// <summary>The names, for documents of any of the schemas.</summary>
    public static EquatableArray<string> Of(IEnumerable<SchemaNode> roots, SchemaAnalysis analysis)
    {
        var all = new Lazy<ILookup<string, SchemaNode>>(() => AnchorRelevance.TargetsOf(AnchorRelevance.Reach(roots)));
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reached = new Dictionary<SchemaNode, Reach>();
        var work = new Stack<(SchemaNode Node, Reach Reach)>(roots.Select(root => (root, Reach.Always)));
        while (work.Count > 0)
        {
            (SchemaNode node, Reach reach) = work.Pop();
            if (reached.TryGetValue(node, out Reach known) && known >= reach)
                continue;
            reached[node] = reach;
            if (reach == Reach.Within)
                names.UnionWith(SchemaAnalysis.OwnNamesOf(node));
            foreach (Keyword keyword in node.Keywords)
            {
                // Whatever a dynamic reference may mean knows names there.
                SchemaNode[] means = keyword is DynamicRefKeyword dynamic ? [.. all.Value[dynamic.Anchor].Append(dynamic.Initial).Distinct()] : [.. Subschemas.InPlace(keyword)];
                bool isOpen = keyword is DynamicRefKeyword && means.Length > 1;
                foreach (SchemaNode next in means)
                    work.Push((next, isOpen ? Reach.Within : reach == Reach.Always && IsBranch(keyword, next, analysis) ? Reach.Branch : reach));
                foreach (SchemaNode next in keyword is PropertyNamesKeyword ? [] : Subschemas.ToChildren(keyword))
                    work.Push((next, reach == Reach.Always && keyword is not (ContainsKeyword or UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword) ? Reach.Always : Reach.Within));
            }
        }

        return names.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
    }

    private static bool IsBranch(Keyword keyword, SchemaNode schema, SchemaAnalysis analysis) => keyword switch
    {
        RefKeyword or DynamicRefKeyword or AllOfKeyword => false,
        // Where a value has one branch to satisfy, that one reads it.
        AnyOfKeyword { Types: JsonTypes.None } any => Shares(any.Schemas, schema, analysis),
        OneOfKeyword one => Shares(one.Schemas, schema, analysis),
        _ => true,
    };

    // A branch is the only one for its objects, and the only one for its arrays.
    private static bool Shares(EquatableArray<SchemaNode> branches, SchemaNode schema, SchemaAnalysis analysis) =>
        branches.Any(other => !ReferenceEquals(other, schema) && (analysis.KindsOf(other) & analysis.KindsOf(schema) & Containers) != JsonTypes.None);
}
