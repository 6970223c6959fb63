namespace ArticleSdk.Shared.Evaluation;

// Keywords that try schemas on the same value.
internal ref partial struct Engine
{
    private int ApplyAnyOf(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        if (FindBranch(keyword, value, out int branch))
            return ApplyInPlace(keyword, keyword.Held[branch], keyword.Held[branch].Segment, value, scope, mode, evaluated);
        if (mode != Mode.Annotate && FindCandidate(keyword, value, out ProgramNode candidate))
            return ApplyCandidate(keyword, candidate, value, scope, mode, evaluated, ErrorCode.AnyOf);
        bool isValid = keyword.Types != JsonTypes.None && keyword.HasType(_json, value);
        _forks++;
        int matching = CountMatching(keyword, value, scope, mode, evaluated, isValid);
        int reach = isValid || matching > 0 ? Valid : Refuse(keyword, value, scope, mode, evaluated, ErrorCode.AnyOf);
        _forks--;
        return reach;
    }

    private int ApplyOneOf(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        if (FindBranch(keyword, value, out int branch))
            return ApplyInPlace(keyword, keyword.Held[branch], keyword.Held[branch].Segment, value, scope, mode, evaluated);
        if (mode != Mode.Annotate && FindCandidate(keyword, value, out ProgramNode candidate))
            return ApplyCandidate(keyword, candidate, value, scope, mode, evaluated, ErrorCode.OneOf);
        EvaluatedSet? own = evaluated is null || !_json.IsContainer(value) ? null : new EvaluatedSet(_json.Count(value));
        _forks++;
        int matching = CountMatching(keyword, value, scope, mode, own, isValid: false);
        int reach = matching == 0 ? Refuse(keyword, value, scope, mode, evaluated, ErrorCode.OneOf) : matching == 1 ? Valid : value;
        if (matching == 1)
            evaluated?.Merge(own);
        else if (matching > 1 && mode == Mode.Explain && !IsMissingElsewhere(keyword, value))
            Fail(keyword, value, ErrorCode.OneOfMany, MatchingBranches(keyword, value, scope));
        _forks--;
        return reach;
    }

    // How many branches hold, as far as that matters.
    private int CountMatching(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated, bool isValid)
    {
        int matching = 0;
        InstanceKind kind = _json.KindOf(value);
        foreach (ProgramNode branch in keyword.Held)
        {
            // What is evaluated, and what is said, depends on every branch that holds; a verdict on the first, or two.
            if (mode != Mode.Annotate && evaluated is null && (isValid || matching > (keyword.Op == ProgramOp.AnyOf ? 0 : 1)))
                break;
            if (AskBranch(keyword, branch, value, kind, scope, Mode.Test, evaluated) != Valid)
                continue;
            matching++;
            if (mode == Mode.Annotate)
                ApplyInPlace(keyword, branch, branch.Segment, value, scope, mode, null);
        }

        return matching;
    }

    // No branch holds. The nearest is the one that was good furthest into the value, the first of several.
    private int Refuse(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated, ErrorCode code)
    {
        if (mode == Mode.Test)
            return OtherKind;
        int reach = OtherKind;
        int nearest = -1;
        InstanceKind kind = _json.KindOf(value);
        bool hasConstants = Rank(keyword, value, kind, scope, evaluated, withConstants: false, ref reach, ref nearest);
        // A branch that has another constant is further off than one that was good up to some place.
        if (hasConstants && reach < 0)
            Rank(keyword, value, kind, scope, evaluated, withConstants: true, ref reach, ref nearest);
        if (mode == Mode.Explain)
            ExplainUnion(keyword, value, scope, evaluated, code, nearest, reach);
        return reach;
    }

    // Ranks the branches that a constant rules out, or the others. Whether there are such.
    private bool Rank(ProgramKeyword keyword, int value, InstanceKind kind, EvaluationScope? scope, EvaluatedSet? evaluated, bool withConstants, ref int reach, ref int nearest)
    {
        bool hasConstants = false;
        for (int i = 0; i < keyword.Held.Length; i++)
        {
            ProgramNode branch = keyword.Held[i];
            bool isOther = kind == InstanceKind.Object && branch.Meant.SaidOf(kind) is not null && IsOtherConstant(branch.Meant, value, MaxNested);
            hasConstants |= isOther;
            if (isOther != withConstants)
                continue;
            int one = AskBranch(keyword, branch, value, kind, scope, Mode.Judge, evaluated);
            if (one > reach || (one == reach && i < nearest))
                (reach, nearest) = (one, i);
        }

        return hasConstants;
    }

    // Many branches need no more than a look at the kind of the value, and those about scalars have nothing to be kept. The same answer as Apply has.
    private int AskBranch(ProgramKeyword keyword, ProgramNode branch, int value, InstanceKind kind, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        ProgramNode meant = branch.Meant;
        if (meant.SaidOf(kind) is not { } assertions)
            return OtherKind;
        if (mode == Mode.Test)
            return Test(meant, value, scope, evaluated, keyword) ? Valid : OtherKind;
        if (kind is InstanceKind.Object or InstanceKind.Array || !meant.IsPlain)
            return Apply(meant, value, scope, mode, evaluated, keyword);
        int reach = Valid;
        foreach (ProgramKeyword assertion in assertions)
            reach = Math.Min(reach, Assert(assertion, value, mode));
        return reach;
    }

    private void ExplainUnion(ProgramKeyword keyword, int value, EvaluationScope? scope, EvaluatedSet? evaluated, ErrorCode code, int nearest, int reach)
    {
        if (IsExplainedByDiscriminator(keyword, value))
            return;
        // A branch that is about another kind of value, or another constant, was not meant.
        bool isMeant = nearest >= 0 && reach != OtherConstant + value;
        Fail(keyword, value, code, isMeant ? "" : keyword.Expected(static k => EvaluationText.ExpectedBy(k)));
        if (isMeant)
            ExplainBranch(keyword, keyword.Held[nearest], value, scope, evaluated);
    }

    // The one branch that can match, by the property that tells them apart.
    private bool FindBranch(ProgramKeyword keyword, int value, out int branch)
    {
        branch = -1;
        if (keyword.Lists.Length == 0 || !_json.IsObject(value) || Find(value, keyword.Property) is var name && (name < 0 || !_json.IsString(name + 1)))
            return false;
        int index = keyword.Lists[0].Find(_json, name + 1);
        if (index < 0)
            return false;
        branch = keyword.Numbers[index];
        return true;
    }

    private void ExplainBranch(ProgramKeyword keyword, ProgramNode branch, int value, EvaluationScope? scope, EvaluatedSet? evaluated) =>
        ApplyInPlace(keyword, branch, branch.Segment, value, scope, Mode.Explain, evaluated);

    private string MatchingBranches(ProgramKeyword keyword, int value, EvaluationScope? scope)
    {
        List<string> matching = [];
        for (int i = 0; i < keyword.Held.Length; i++)
        {
            if (Test(keyword.Held[i], value, scope, null, keyword))
                matching.Add(Number(i));
        }

        return EvaluationText.And(matching);
    }

    private int ApplyNot(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode)
    {
        if (keyword.Types != JsonTypes.None && keyword.HasType(_json, value))
        {
            if (mode == Mode.Explain)
                Fail(keyword, value, ErrorCode.Disallow, EvaluationText.NamesOf(keyword.Types));
            return value;
        }

        foreach (ProgramNode schema in keyword.Held)
        {
            if (!Test(schema, value, scope, null, keyword))
                continue;
            if (mode == Mode.Explain)
                Fail(keyword, value, ErrorCode.Not, "");
            return value;
        }

        return Valid;
    }

    private int ApplyIf(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        bool holds = Test(keyword.Held[0], value, scope, evaluated, keyword);
        int depth = _path.Depth;
        // A chain of them is gone along, and not down.
        while (!holds && mode != Mode.Annotate && keyword.Held[2]?.Condition is { } next)
        {
            if (mode == Mode.Explain)
                _path.Enter(keyword.Held[2].Segment);
            keyword = next;
            holds = Test(keyword.Held[0], value, scope, evaluated, keyword);
        }

        if (holds && mode == Mode.Annotate)
            ApplyInPlace(keyword, keyword.Held[0], keyword.Held[0].Segment, value, scope, mode, null);
        ProgramNode? branch = keyword.Held[holds ? 1 : 2];
        int reach = branch is null ? Valid : ApplyInPlace(keyword, branch, branch.Segment, value, scope, mode, evaluated);
        while (_path.Depth > depth)
            _path.Leave();
        return reach;
    }
}
