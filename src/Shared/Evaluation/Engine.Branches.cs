namespace ArticleSdk.Shared.Evaluation;

// Keywords that try schemas on the same value.
internal ref partial struct Engine
{
    private int ApplyUnion(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        if (FindBranch(keyword, value, out int branch))
            return ApplyInPlace(keyword, keyword.Held[branch], keyword.Held[branch].Segment, value, scope, mode, evaluated);
        bool isCertain = false;
        int likely = mode == Mode.Annotate ? Several : FindLikely(keyword, value, evaluated, out isCertain);
        if (likely == Holds)
            return Valid;
        if (likely >= 0 && (isCertain || mode is Mode.Test or Mode.Judge || (MayGuess(keyword, mode, evaluated) && !MayBeNearer(keyword, value))))
            return ApplyLikely(keyword, likely, isCertain, value, scope, mode, evaluated);
        bool isAny = keyword.Op == ProgramOp.AnyOf;
        bool isValid = isAny && keyword.Types != JsonTypes.None && keyword.HasType(_json, value);
        EvaluatedSet? own = isAny || evaluated is null || !_json.IsContainer(value) ? evaluated : RentSet(_json.Count(value));
        _forks++;
        int matching = likely == None ? 0 : CountMatching(keyword, value, scope, mode, own, isValid, out likely);
        int reach = Valid;
        if (matching == 0 && !isValid)
        {
            reach = likely >= 0 && mode != Mode.Test && MayGuess(keyword, mode, evaluated) && !MayBeNearer(keyword, value)
                ? ApplyLikely(keyword, likely, isCertain: false, value, scope, mode, evaluated)
                : Refuse(keyword, value, scope, mode, evaluated, likely);
        }
        else if (!isAny && matching > 1)
        {
            reach = value;
            if (mode == Mode.Explain && !IsMissingElsewhere(keyword, value))
                Fail(keyword, value, ErrorCode.OneOfMany, MatchingBranches(keyword, value, scope));
        }
        else if (!isAny)
        {
            evaluated?.Merge(own);
        }

        _forks--;
        if (own is not null && !ReferenceEquals(own, evaluated))
            ReturnSet(own, isKept: false);
        return reach;
    }

    // How many branches hold, as far as that matters. If none does, the one that looks to be nearest: the first thing wrong with it comes last.
    private int CountMatching(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated, bool isValid, out int likely)
    {
        int matching = 0;
        int furthest = -1;
        likely = None;
        InstanceKind kind = _json.KindOf(value);
        foreach (int i in Candidates(keyword, value, out _) ?? keyword.BranchesOf(kind))
        {
            // What is evaluated, and what is said, depends on every branch that holds; a verdict on the first, or two.
            if (mode != Mode.Annotate && evaluated is null && (isValid || matching > (keyword.Op == ProgramOp.AnyOf ? 0 : 1)))
                break;
            ProgramNode branch = keyword.Held[i];
            int reach = AskBranch(keyword, branch, value, kind, scope, Mode.Test, evaluated);
            if (reach != Valid)
            {
                if (reach > furthest)
                    (furthest, likely) = (reach, i);
                continue;
            }

            matching++;
            if (mode == Mode.Annotate)
                ApplyInPlace(keyword, branch, branch.Segment, value, scope, mode, null);
        }

        return matching;
    }

    // No branch holds. The nearest is the one that was good furthest into the value, the first of several.
    private int Refuse(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated, int likely)
    {
        if (mode == Mode.Test)
            return OtherKind;
        if (mode == Mode.Explain && IsExplainedByDiscriminator(keyword, value))
        {
            // Nothing had to be ranked.
            _isSkewed = true;
            return value;
        }

        int reach = OtherKind;
        int nearest = None;
        Rank(keyword, value, scope, evaluated, likely, isKnown: false, ref reach, ref nearest);
        if (mode == Mode.Explain)
            ExplainUnion(keyword, value, scope, evaluated, nearest, reach);
        return reach;
    }

    // Ranks the branches. One of them stands apart: its rank is known, or it takes longer than others to be ranked, and less if another one is good for much.
    private void Rank(ProgramKeyword keyword, int value, EvaluationScope? scope, EvaluatedSet? evaluated, int apart, bool isKnown, ref int reach, ref int nearest)
    {
        _forks++;
        bool hasConstants = RankSome(keyword, value, scope, evaluated, apart, withConstants: false, ref reach, ref nearest);
        if (apart != None && !isKnown)
            RankBranch(keyword, apart, value, scope, evaluated, ref reach, ref nearest);
        // A branch that has another constant is further off than one that was good up to some place.
        if (hasConstants && reach < 0)
            RankSome(keyword, value, scope, evaluated, apart, withConstants: true, ref reach, ref nearest);
        _forks--;
    }

    // Ranks the branches that a constant rules out, or the others. Whether there are such.
    private bool RankSome(ProgramKeyword keyword, int value, EvaluationScope? scope, EvaluatedSet? evaluated, int apart, bool withConstants, ref int reach, ref int nearest)
    {
        bool hasConstants = false;
        InstanceKind kind = _json.KindOf(value);
        int[]? candidates = Candidates(keyword, value, out bool isString);
        int next = 0;
        for (int i = 0; i < keyword.Held.Length; i++)
        {
            bool isCandidate = candidates is null || (next < candidates.Length && candidates[next] == i);
            next += isCandidate ? 1 : 0;
            ProgramNode meant = keyword.Held[i].Meant;
            if (i == apart)
                continue;
            bool isOther = kind == InstanceKind.Object && meant.SaidOf(kind) is not null && ((isString && !isCandidate) || IsOtherConstant(meant, value, MaxNested));
            hasConstants |= isOther;
            if (isOther == withConstants)
                RankBranch(keyword, i, value, scope, evaluated, ref reach, ref nearest);
        }

        return hasConstants;
    }

    private void RankBranch(ProgramKeyword keyword, int branch, int value, EvaluationScope? scope, EvaluatedSet? evaluated, ref int reach, ref int nearest)
    {
        // What is wrong with a value is known at its end at the latest.
        InstanceKind kind = _json.KindOf(value);
        int most = kind is InstanceKind.Object or InstanceKind.Array ? _json.Next(value) : value;
        if (reach == most && branch > nearest)
            return;
        if (!TryRankByConstants(keyword.Held[branch].Meant, value, out int one))
        {
            int bound = _bound;
            _bound = Math.Max(bound, branch < nearest ? reach - 1 : reach);
            one = AskBranch(keyword, keyword.Held[branch], value, kind, scope, Mode.Judge, evaluated);
            _bound = bound;
        }

        if (one > reach || (one == reach && branch < nearest))
            (reach, nearest) = (one, branch);
    }

    // Many branches need no more than a look at the kind of the value, and those about scalars have nothing to be kept. The same answer as Apply has.
    private int AskBranch(ProgramKeyword keyword, ProgramNode branch, int value, InstanceKind kind, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        ProgramNode meant = branch.Meant;
        if (meant.SaidOf(kind) is not { } assertions)
            return OtherKind;
        if (mode == Mode.Test)
            return Ask(meant, value, scope, evaluated, keyword);
        if (kind is InstanceKind.Object or InstanceKind.Array || !meant.IsPlain)
            return Apply(meant, value, scope, mode, evaluated, keyword);
        int reach = Valid;
        foreach (ProgramKeyword assertion in assertions)
            reach = Math.Min(reach, Assert(assertion, value, mode));
        return reach;
    }

    private void ExplainUnion(ProgramKeyword keyword, int value, EvaluationScope? scope, EvaluatedSet? evaluated, int nearest, int reach)
    {
        // A branch that is about another kind of value, or another constant, was not meant.
        bool isMeant = nearest >= 0 && reach != OtherConstant + value;
        Fail(keyword, value, CodeOf(keyword), isMeant ? "" : keyword.Expected(static k => EvaluationText.ExpectedBy(k)));
        if (isMeant)
            ExplainBranch(keyword, keyword.Held[nearest], value, scope, evaluated);
    }

    private static ErrorCode CodeOf(ProgramKeyword union) => union.Op == ProgramOp.AnyOf ? ErrorCode.AnyOf : ErrorCode.OneOf;

    // The one branch that can match, by the property that tells them apart.
    private bool FindBranch(ProgramKeyword keyword, int value, out int branch)
    {
        branch = -1;
        if (keyword.Lists.Length == 0 || !_json.IsObject(value))
            return false;
        int name = _looks.FindFirst(_json, value, keyword.Property);
        if (name < 0 || !_json.IsString(name + 1))
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
        // A chain of them is gone along, and not down.
        ProgramKeyword[] chain = mode == Mode.Annotate ? [keyword] : keyword.Chain;
        int[]? candidates = mode == Mode.Annotate ? null : Candidates(keyword, value, out _);
        int count = candidates?.Length ?? chain.Length;
        int last = chain.Length - 1;
        bool holds = false;
        for (int n = 0; n < count && !holds; n++)
        {
            int i = candidates?[n] ?? n;
            holds = Test(chain[i].Held[0], value, scope, evaluated, chain[i]);
            last = holds ? i : last;
        }

        keyword = chain[last];
        if (holds && mode == Mode.Annotate)
            ApplyInPlace(keyword, keyword.Held[0], keyword.Held[0].Segment, value, scope, mode, null);
        ProgramNode? branch = keyword.Held[holds ? 1 : 2];
        if (branch is null)
            return Valid;
        _path.Enter(ProgramKeyword.Else, last);
        int reach = ApplyInPlace(keyword, branch, branch.Segment, value, scope, mode, evaluated);
        _path.Leave();
        return reach;
    }
}
