namespace ArticleSdk.Shared.Evaluation;

// Which branch of a union was meant, of those that are about the kind of value. Of an object its names say so, and constants that only some branches have; how far a value was good does where these do not.
internal ref partial struct Engine
{
    // So much is looked at without memory of its own.
    private const int FewWords = 4;
    private const int FewLeaves = 32;

    // What speaks for another branch weighs more than any number of names, and a name that is unknown more than what is missing or another constant.
    private const long ForUnknown = 1L << 24;
    private const long ForConstant = 1L << 48;

    /// <param name="union">The union.</param>
    /// <param name="value">The place of the value.</param>
    /// <param name="scope">The dynamic scope.</param>
    /// <param name="evaluated">Whether what is evaluated is wanted.</param>
    /// <param name="isRanked">Whether branches of which names and constants say the same are ranked: by how far the value was good, the first of several. Else the answer is <see cref="Several"/>.</param>
    /// <param name="reach">How far that was, if it had to be found out; else null.</param>
    private int FindMeant(ProgramKeyword union, int value, EvaluationScope? scope, EvaluatedSet? evaluated, bool isRanked, out int? reach)
    {
        reach = null;
        InstanceKind kind = _json.KindOf(value);
        int[] branches = union.BranchesOf(kind);
        if (branches.Length < 2)
            return branches.Length == 0 ? None : branches[0];
        if (kind == InstanceKind.Object)
            return FindMeantOfObject(union, value, scope, evaluated, isRanked, ref reach);
        if (!isRanked)
            return Several;
        int meant = branches[0];
        for (int i = 1; i < branches.Length; i++)
            RankBranch(union, branches[i], value, scope, evaluated, ref meant, ref reach);
        return meant;
    }

    private int FindMeantOfObject(ProgramKeyword union, int value, EvaluationScope? scope, EvaluatedSet? evaluated, bool isRanked, ref int? reach)
    {
        ProgramBranches branches = union.Branches;
        int words = branches.Words;
        Span<ulong> present = words <= FewWords ? stackalloc ulong[FewWords] : new ulong[words];
        present = present.Slice(0, words);
        MarkNames(branches.Names, value, present);
        int count = branches.Leaves.Length;
        Span<uint> others = count <= FewLeaves ? stackalloc uint[FewLeaves] : new uint[count];
        uint named = MarkConstants(branches, value, others);
        int meant = None;
        int ranked = None;
        long least = long.MaxValue;
        for (int i = 0; i < count; i++)
        {
            ProgramBranches.Leaf leaf = branches.Leaves[i];
            (int unknown, int missing) = leaf.Compare(present);
            long distance = (ForConstant * ProgramBranches.Leaf.Count(others[i] & named)) + (ForUnknown * unknown) + missing + ProgramBranches.Leaf.Count(others[i] & ~named);
            if (distance < least)
                (meant, ranked, least, reach) = (leaf.Branch, leaf.Branch, distance, null);
            else if (distance == least && leaf.Branch != ranked)
            {
                if (!isRanked)
                    ranked = Several;
                else
                    RankBranch(union, ranked = leaf.Branch, value, scope, evaluated, ref meant, ref reach);
            }
        }

        return ranked == Several ? Several : meant;
    }

    // Which of a few names an object has.
    private readonly void MarkNames(NameSet names, int value, scoped Span<ulong> present)
    {
        int next = 0;
        int end = _json.Next(value);
        for (int name = JsonIndex.FirstChild(value); name < end; name = _json.Next(name + 1))
        {
            int index = names.FindName(_json, name, next);
            if (index < 0)
                continue;
            next = index + 1;
            present[index >> 6] |= 1UL << index;
        }
    }

    // Which properties of an object are other constants than those of each branch; and which are a constant of some branch.
    private uint MarkConstants(ProgramBranches branches, int value, scoped Span<uint> others)
    {
        Span<int> places = stackalloc int[ProgramBranches.MaxTags];
        for (int i = 0; i < branches.Tags.Length; i++)
            places[i] = FindOnly(value, branches.Tags[i]);
        uint named = 0;
        for (int i = 0; i < branches.Leaves.Length; i++)
        {
            ProgramBranches.Leaf leaf = branches.Leaves[i];
            for (int n = 0; n < leaf.Tags.Length; n++)
            {
                int tag = leaf.Tags[n];
                if (places[tag] < 0)
                    continue;
                if (IsAmong(leaf.Constants[n], places[tag] + 1))
                    named |= 1U << tag;
                else
                    others[i] |= 1U << tag;
            }
        }

        return named;
    }

    // Whether a branch is nearer than the one that was until now. What is wrong with a value is known at its end at the latest.
    private void RankBranch(ProgramKeyword union, int branch, int value, EvaluationScope? scope, EvaluatedSet? evaluated, ref int nearest, ref int? reach)
    {
        int best = reach ??= JudgeBranch(union, nearest, value, scope, evaluated, _bound);
        if (best == (_json.IsContainer(value) ? _json.Next(value) : value))
            return;
        int one = JudgeBranch(union, branch, value, scope, evaluated, Math.Max(_bound, best));
        if (one > best)
            (nearest, reach) = (branch, one);
    }

    private int JudgeBranch(ProgramKeyword union, int branch, int value, EvaluationScope? scope, EvaluatedSet? evaluated, int bound)
    {
        int before = _bound;
        _bound = bound;
        int reach = AskBranch(union, union.Held[branch], value, _json.KindOf(value), scope, Mode.Judge, evaluated);
        _bound = before;
        return reach;
    }
}
