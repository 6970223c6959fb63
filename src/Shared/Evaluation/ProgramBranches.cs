namespace ArticleSdk.Shared.Evaluation;

/// <summary>
/// What tells the branches of a union about objects apart: the names that they know, those that they require, and properties that are constants. A branch that is a union and nothing more has those of its branches.
/// </summary>
internal sealed class ProgramBranches
{
    /// <summary>So many properties are looked at for constants.</summary>
    public const int MaxTags = 32;

    // As many schemas are followed for the names of one, and so many unions in each other are taken apart.
    private const int MaxFollowed = 64;
    private const int MaxLeaves = 256;

    private readonly List<byte[]> _names = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<ProgramName> _tags = [];
    private readonly List<Leaf> _leaves = [];

    private ProgramBranches(ProgramKeyword union)
    {
        foreach (int i in union.BranchesOf(InstanceKind.Object))
            AddLeaves(union.Held[i].Meant, i, Engine.MaxNested);
        Names = new NameSet([.. _names]);
        (Tags, Leaves) = ([.. _tags], [.. _leaves]);
        foreach (Leaf leaf in Leaves)
            leaf.Resize(Words);
    }

    /// <summary>The names that some branch knows.</summary>
    public NameSet Names { get; }

    /// <summary>How many words the names are marked in, a bit each.</summary>
    public int Words => (Names.Count + 63) / 64;

    /// <summary>The properties that are constants of some branch.</summary>
    public ProgramName[] Tags { get; }

    /// <summary>The branches, and those of branches that are unions, in their order.</summary>
    public Leaf[] Leaves { get; }

    public static ProgramBranches Of(ProgramKeyword union) => new(union);

    private void AddLeaves(ProgramNode branch, int number, int depth)
    {
        if (branch.Union is { } inner && depth > 0 && _leaves.Count + inner.Held.Length <= MaxLeaves)
        {
            foreach (int i in inner.BranchesOf(InstanceKind.Object))
                AddLeaves(inner.Held[i].Meant, number, depth - 1);
            return;
        }

        Leaf leaf = new(number);
        AddNames(branch, leaf, [], isCertain: true);
        foreach (ProgramScreen.Key key in branch.Screen.Keys)
        {
            int tag = _tags.IndexOf(key.Name);
            if (key.Constants is null || (tag < 0 && _tags.Count == MaxTags))
                continue;
            if (tag < 0)
            {
                tag = _tags.Count;
                _tags.Add(key.Name);
            }

            leaf.Tags = [.. leaf.Tags, tag];
            leaf.Constants = [.. leaf.Constants, key.Constants];
        }

        _leaves.Add(leaf);
    }

    // The names that a schema knows, and those that it applies to the same object. What these require is certain only where they always hold.
    private void AddNames(ProgramNode schema, Leaf leaf, HashSet<ProgramNode> followed, bool isCertain)
    {
        if (followed.Count >= MaxFollowed || !followed.Add(schema))
            return;
        for (int i = 0; i < schema.Names?.Count; i++)
        {
            string name = FormatText.ToString(schema.Names[i]);
            if (!_known.TryGetValue(name, out int known))
            {
                _known.Add(name, known = _names.Count);
                _names.Add(schema.Names[i]);
            }

            leaf.Add(known, isRequired: isCertain && i < ProgramNode.MarkedNames && (schema.Required >> i & 1) != 0);
        }

        foreach (ProgramKeyword keyword in schema.Keywords)
        {
            bool isReference = keyword.Op is >= ProgramOp.Ref and <= ProgramOp.DynamicRefOut;
            bool isConjunct = isReference || keyword.Op == ProgramOp.AllOf;
            ProgramNode?[] applied = isReference ? [keyword.Target]
                : isConjunct || keyword.Op is ProgramOp.AnyOf or ProgramOp.OneOf or ProgramOp.If or ProgramOp.DependentSchemas ? keyword.Held : [];
            foreach (ProgramNode? held in applied)
            {
                if (held is not null)
                    AddNames(held, leaf, followed, isCertain && isConjunct);
            }
        }
    }

    /// <summary>A branch, or one of a branch that is a union.</summary>
    /// <param name="branch">The number of the branch.</param>
    internal sealed class Leaf(int branch)
    {
        private ulong[] _known = [];
        private ulong[] _required = [];

        public int Branch => branch;

        /// <summary>Its properties that are constants, as numbers of <see cref="ProgramBranches.Tags"/>, and what names the constants of each.</summary>
        public int[] Tags { get; set; } = [];

        public ProgramKeyword[] Constants { get; set; } = [];

        public void Add(int name, bool isRequired)
        {
            if (name / 64 >= _known.Length)
                Resize((name / 64) + 1);
            _known[name / 64] |= 1UL << name;
            _required[name / 64] |= isRequired ? 1UL << name : 0;
        }

        public void Resize(int words)
        {
            Array.Resize(ref _known, words);
            Array.Resize(ref _required, words);
        }

        /// <summary>How many of the names that an object has it does not know, and how many that it requires are missing.</summary>
        public (int Unknown, int Missing) Compare(ReadOnlySpan<ulong> present)
        {
            (int unknown, int missing) = (0, 0);
            for (int i = 0; i < present.Length; i++)
            {
                unknown += Count(present[i] & ~_known[i]);
                missing += Count(_required[i] & ~present[i]);
            }

            return (unknown, missing);
        }

        /// <summary>How many bits are set, where these are few.</summary>
        public static int Count(ulong bits)
        {
            int count = 0;
            for (; bits != 0; bits &= bits - 1)
                count++;
            return count;
        }
    }
}
