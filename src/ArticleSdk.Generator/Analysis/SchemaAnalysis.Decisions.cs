using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Analysis;

internal sealed partial class SchemaAnalysis
{
    /// <summary>How deep unions in unions are looked into.</summary>
    private const int MaxUnions = 8;

    /// <summary>How many branches a union has that is looked into.</summary>
    private const int MaxBranches = 64;

    private readonly Dictionary<SchemaNode, BranchTests> _decisive = [];

    /// <summary>The same as <see cref="TestsOf"/>, with what all branches of the schema's unions have in common. Sound, and never exact where there are unions.</summary>
    public BranchTests DecisiveTestsOf(SchemaNode node) => DecisiveTestsOf(node, MaxUnions);

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
            EquatableArray<SchemaNode> branches = keyword switch
            {
                AnyOfKeyword { Types: JsonTypes.None } any => any.Schemas,
                OneOfKeyword one => one.Schemas,
                _ => default,
            };
            if (branches.Count is > 0 and <= MaxBranches)
                tests = tests.And(branches.Select(branch => DecisiveTestsOf(branch, depth - 1)).Aggregate((one, other) => one.Or(other)) with { IsExact = false });
        }

        return _decisive[node] = tests;
    }
}
