using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Analysis;

internal sealed partial class SchemaAnalysis
{
    /// <summary>How deep unions in unions are looked into.</summary>
    private const int MaxUnions = 8;

    /// <summary>How many branches a union has that is looked into.</summary>
    private const int MaxBranches = 64;

    /// <summary>How many branches are asked for one by one.</summary>
    private const int MaxAlternatives = 8;

    /// <summary>How many schemas are looked through for one that may be among them.</summary>
    private const int MaxSearched = 256;

    private readonly Dictionary<SchemaNode, BranchTests> _decisive = [];

    /// <summary>The same as <see cref="TestsOf"/>, with what all branches of the schema's unions have in common. Sound, and never exact where there are unions.</summary>
    public BranchTests DecisiveTestsOf(SchemaNode node) => DecisiveTestsOf(node, MaxUnions);

    /// <summary>
    /// What a schema asserts with one branch of its union or another: a valid value passes one of these tests. None where it has no union of several forms of object, or one of too many branches.
    /// </summary>
    public IReadOnlyList<BranchTests> AlternativesOf(SchemaNode node)
    {
        EquatableArray<SchemaNode> branches = ConjunctsOf(node).Keywords.Select(BranchesOf).FirstOrDefault(branches => branches.Count(b => (KindsOf(b) & JsonTypes.Object) != 0) > 1);
        BranchTests tests = DecisiveTestsOf(node);
        return branches.Count > MaxAlternatives ? [] : [.. branches.Select(branch => tests.And(DecisiveTestsOf(branch)))];
    }

    /// <summary>Whether the schema asserts no more than a kind of value, which its first byte shows. Exact.</summary>
    public bool IsOnlyKinds(SchemaNode node) =>
        TestsOf(node) is { IsExact: true, Required.Count: 0, Forbidden.Count: 0, Properties.Count: 0, Excluded.Count: 0, Allowed: null } tests && ByFirstByte(tests.Kinds) == tests.Kinds && KindsOf(node) != JsonTypes.None;

    private BranchTests DecisiveTestsOf(SchemaNode node, int depth)
    {
        node = EndOf(node);
        if (_decisive.TryGetValue(node, out BranchTests? known))
            return known;
        BranchTests tests = TestsOf(node);
        if (depth == 0)
            return tests;
        foreach (Keyword keyword in ConjunctsOf(node).Keywords)
        {
            EquatableArray<SchemaNode> branches = BranchesOf(keyword);
            if (branches.Count is > 0 and <= MaxBranches)
                tests = tests.And(branches.Select(branch => DecisiveTestsOf(branch, depth - 1)).Aggregate((one, other) => one.Or(other)) with { IsExact = false });
        }

        return _decisive[node] = tests;
    }

    /// <summary>Whether a schema applies another, to its value or to what that holds, however indirectly. Never false where it does: of what is large or dynamic it is not known.</summary>
    public static bool MayComeTo(SchemaNode from, SchemaNode to)
    {
        HashSet<SchemaNode> seen = [from];
        Queue<SchemaNode> work = new(seen);
        while (work.Count > 0 && seen.Count <= MaxSearched)
        {
            SchemaNode next = work.Dequeue();
            if (ReferenceEquals(next, to) || next.Keywords.Any(keyword => keyword is DynamicRefKeyword))
                return true;
            foreach (SchemaNode applied in next.Keywords.SelectMany(Subschemas.Of).Where(seen.Add))
                work.Enqueue(applied);
        }

        return work.Count > 0;
    }

    /// <summary>The branches of a union; none of another keyword.</summary>
    public static EquatableArray<SchemaNode> BranchesOf(Keyword keyword) => keyword switch
    {
        AnyOfKeyword { Types: JsonTypes.None } any => any.Schemas,
        OneOfKeyword one => one.Schemas,
        _ => default,
    };
}
