namespace ArticleSdk.Shared.Evaluation;

// Which branch of a union was meant, of those that are about the kind of value. Of an object its names say so, and constants that only some branches have; how far a value was good does where these do not.
internal ref partial struct Engine
{
    // So many properties of an object may be constants that speak for a branch.
    private const int MaxNamed = 8;

    // What speaks for another branch weighs more than any number of names, and a name that is unknown more than what is missing or another constant.
    private const long ForUnknown = 1L << 24;
    private const long ForConstant = 1L << 48;

    /// <param name="union">The union.</param>
    /// <param name="value">The place of the value.</param>
    /// <param name="scope">The dynamic scope.</param>
    /// <param name="evaluated">Whether what is evaluated is wanted.</param>
    /// <param name="isRanked">Whether branches of which names and constants say the same are ranked: by how far the value was good, the first of several.</param>
    /// <param name="reach">How far that was, if it had to be found out; else null.</param>
    private int FindMeant(ProgramKeyword union, int value, EvaluationScope? scope, EvaluatedSet? evaluated, bool isRanked, out int? reach)
    {
        reach = null;
        InstanceKind kind = _json.KindOf(value);
        int[] branches = union.BranchesOf(kind);
        if (branches.Length < 2)
            return branches.Length == 0 ? None : branches[0];
        int meant = None;
        bool isOnly = true;
        long least = long.MaxValue;
        Span<int> named = stackalloc int[MaxNamed];
        int count = 0;
        if (kind == InstanceKind.Object)
            AddNamed(union, value, named, ref count, MaxNested);
        foreach (int i in branches)
        {
            long distance = kind == InstanceKind.Object ? DistanceOf(union.Held[i].Meant, value, named.Slice(0, count), least, MaxNested) : 0;
            if (distance < least)
                (meant, isOnly, least, reach) = (i, true, distance, null);
            else if (distance == least && isRanked)
                RankBranch(union, i, value, scope, evaluated, ref meant, ref reach);
            else
                isOnly &= distance != least;
        }

        return isOnly ? meant : Several;
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

    // Finds the properties of an object that are a constant of some branch.
    private void AddNamed(ProgramKeyword union, int value, scoped Span<int> named, ref int count, int depth)
    {
        foreach (int i in union.BranchesOf(InstanceKind.Object))
        {
            ProgramNode branch = union.Held[i].Meant;
            if (branch.Union is { } inner && depth > 0)
            {
                AddNamed(inner, value, named, ref count, depth - 1);
                continue;
            }

            foreach (ProgramScreen.Key key in branch.Screen.Keys)
            {
                if (key.Constants is { } constants && count < named.Length && FindOnly(value, key.Name) is >= 0 and var name && named.Slice(0, count).IndexOf(name) < 0 && IsAmong(constants, name + 1))
                    named[count++] = name;
            }
        }
    }

    // How far off a branch is: how many properties are other constants, and one of another branch; how many names it does not know; how many are missing, or other constants than any branch has.
    private long DistanceOf(ProgramNode branch, int value, scoped ReadOnlySpan<int> named, long most, int depth)
    {
        if (branch.Union is { } inner && depth > 0)
        {
            long least = long.MaxValue;
            foreach (int i in inner.BranchesOf(InstanceKind.Object))
                least = Math.Min(least, DistanceOf(inner.Held[i].Meant, value, named, Math.Min(most, least), depth - 1));
            return least;
        }

        long distance = 0;
        foreach (ProgramScreen.Key key in branch.Screen.Keys)
        {
            if (key.Constants is { } constants && FindOnly(value, key.Name) is >= 0 and var name && !IsAmong(constants, name + 1))
                distance += named.IndexOf(name) >= 0 ? ForConstant : 1;
        }

        ProgramShape shape = branch.Shape;
        ulong missing = shape.Required;
        int next = 0;
        int end = _json.Next(value);
        for (int name = JsonIndex.FirstChild(value); name < end && distance <= most; name = _json.Next(name + 1))
        {
            int index = shape.Names.FindName(_json, name, next);
            if (index < 0)
            {
                distance += ForUnknown;
                continue;
            }

            next = index + 1;
            missing &= index < ProgramNode.MarkedNames ? ~(1UL << index) : ulong.MaxValue;
        }

        for (; missing != 0; missing &= missing - 1)
            distance++;
        return distance;
    }
}
