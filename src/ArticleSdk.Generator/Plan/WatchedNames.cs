using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// The names that schemas know of values which a valid document need not have read by these schemas: they stand in branches, or are applied to what others leave. A repeat of such a name may be seen by
/// nobody, and is watched for.
/// </summary>
internal static class WatchedNames
{
    private const JsonTypes Containers = JsonTypes.Object | JsonTypes.Array;

    /// <summary>How a schema is reached.</summary>
    private enum Reach
    {
        /// <summary>Whatever is valid was read by it.</summary>
        Always,

        /// <summary>As a branch for a value for whose names all branches' walks look, because a discriminator names the branch.</summary>
        Discriminated,

        /// <summary>As a branch that may not be taken, or within a property or an item of a value that has branches.</summary>
        Branch,
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
            if (reach == Reach.Branch)
                names.UnionWith(SchemaAnalysis.OwnNamesOf(node));
            else if (MayBeDecidedAhead(node, analysis))
                names.UnionWith(analysis.ConjunctsOf(node).Schemas.SelectMany(SchemaAnalysis.OwnNamesOf));
            foreach (Keyword keyword in node.Keywords)
            {
                // Whatever a dynamic reference may mean knows names there.
                SchemaNode[] means = keyword is DynamicRefKeyword dynamic ? [.. all.Value[dynamic.Anchor].Append(dynamic.Initial).Distinct()] : [.. Subschemas.InPlace(keyword)];
                bool isOpen = keyword is DynamicRefKeyword && (means.Length > 1 || MayBeDecidedAhead(node, analysis));
                foreach (SchemaNode next in means)
                    work.Push((next, isOpen ? Reach.Branch : reach == Reach.Always ? OfBranch(keyword, next, analysis) : reach));
                foreach (SchemaNode next in keyword is PropertyNamesKeyword ? [] : Subschemas.ToChildren(keyword))
                    work.Push((next, reach == Reach.Always && keyword is not (ContainsKeyword or UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword) ? Reach.Always : Reach.Branch));
            }
        }

        return names.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>Whether what the schema asserts, but for its branches, may be decided before any function walks over the object: then nobody looks for the names of that either.</summary>
    private static bool MayBeDecidedAhead(SchemaNode node, SchemaAnalysis analysis)
    {
        Conjuncts conjuncts = analysis.ConjunctsOf(node);
        return conjuncts.Keywords.Any(IsCondition) && conjuncts.Schemas.All(schema => analysis.TestsOf(schema, IsElsewhere).IsExact);

        static bool IsCondition(Keyword keyword) => keyword is AnyOfKeyword or OneOfKeyword or NotKeyword or IfKeyword;

        static bool IsElsewhere(Keyword keyword) => keyword is RefKeyword or DynamicRefKeyword or AllOfKeyword or DefinitionsKeyword || IsCondition(keyword);
    }

    private static Reach OfBranch(Keyword keyword, SchemaNode schema, SchemaAnalysis analysis)
    {
        EquatableArray<SchemaNode> branches;
        switch (keyword)
        {
            case RefKeyword or DynamicRefKeyword or AllOfKeyword:
                return Reach.Always;
            case AnyOfKeyword { Types: JsonTypes.None } any:
                branches = any.Schemas;
                break;
            case OneOfKeyword one:
                branches = one.Schemas;
                break;
            default:
                return Reach.Branch;
        }

        // Where a value has one branch to satisfy, that one reads it.
        if (!Shares(branches, schema, analysis))
            return Reach.Always;
        return analysis.DiscriminatorOf(branches) is { IsRequiredString: true } ? Reach.Discriminated : Reach.Branch;
    }

    // A branch is the only one for its objects, and the only one for its arrays.
    private static bool Shares(EquatableArray<SchemaNode> branches, SchemaNode schema, SchemaAnalysis analysis) =>
        branches.Any(other => !ReferenceEquals(other, schema) && (analysis.KindsOf(other) & analysis.KindsOf(schema) & Containers) != JsonTypes.None);
}
