namespace ArticleSdk.Shared.Evaluation;

// Keywords that try schemas on the same value.
internal ref partial struct Engine
{
    private int ApplyUnion(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        if (FindBranch(keyword, value, out int branch))
            return ApplyInPlace(keyword, keyword.Held[branch], keyword.Held[branch].Segment, value, scope, mode, evaluated);
        int likely = mode == Mode.Annotate ? Several : FindLikely(keyword, value, evaluated);
        if (likely == Holds)
            return Valid;
        if (likely >= 0 && (mode == Mode.Test || FindMeant(keyword, value, scope, evaluated, isRanked: false, out _) == likely))
            return ApplyLikely(keyword, likely, value, scope, mode, evaluated);
        bool isAny = keyword.Op == ProgramOp.AnyOf;
        bool isValid = isAny && keyword.Types != JsonTypes.None && keyword.HasType(_json, value);
        EvaluatedSet? own = isAny || evaluated is null || !_json.IsContainer(value) ? evaluated : RentSet(_json.Count(value));
        _forks++;
        int matching = likely == None ? 0 : CountMatching(keyword, value, scope, mode, own, isValid);
        int reach = Valid;
        if (matching == 0 && !isValid)
        {
            reach = Refuse(keyword, value, scope, mode, evaluated);
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

    // How many branches hold, as far as that matters.
    private int CountMatching(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated, bool isValid)
    {
        int matching = 0;
        InstanceKind kind = _json.KindOf(value);
        foreach (int i in Candidates(keyword, value) ?? keyword.BranchesOf(kind))
        {
            // What is evaluated, and what is said, depends on every branch that holds; a verdict on the first, or two.
            if (mode != Mode.Annotate && evaluated is null && (isValid || matching > (keyword.Op == ProgramOp.AnyOf ? 0 : 1)))
                break;
            ProgramNode branch = keyword.Held[i];
            if (AskBranch(keyword, branch, value, kind, scope, Mode.Test, evaluated) != Valid)
                continue;
            matching++;
            if (mode == Mode.Annotate)
                ApplyInPlace(keyword, branch, branch.Segment, value, scope, mode, null);
        }

        return matching;
    }

    // No branch holds: one was meant.
    private int Refuse(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        if (mode == Mode.Test)
            return OtherKind;
        if (mode == Mode.Explain && IsExplainedByDiscriminator(keyword, value))
            return value;
        int meant = FindMeant(keyword, value, scope, evaluated, isRanked: true, out int? known);
        if (meant == None)
        {
            if (mode == Mode.Explain)
                FailUnmeant(keyword, value);
            return OtherKind;
        }

        // Of a scalar it is soon known whether it was meant at all.
        if (mode == Mode.Judge || !_json.IsContainer(value))
            known ??= JudgeBranch(keyword, meant, value, scope, evaluated, _bound);
        if (mode == Mode.Explain)
            return ExplainUnion(keyword, value, scope, evaluated, meant, known);
        return known!.Value;
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

    private int ExplainUnion(ProgramKeyword keyword, int value, EvaluationScope? scope, EvaluatedSet? evaluated, int meant, int? reach)
    {
        if (reach < 0)
        {
            FailUnmeant(keyword, value);
            return reach.Value;
        }

        (int before, bool wasFull) = (_errors.Count, _isFull);
        Fail(keyword, value, CodeOf(keyword), "");
        int explained = ExplainBranch(keyword, keyword.Held[meant], value, scope, evaluated);
        if (explained < 0)
            TakeBack(keyword, value, before, wasFull);
        return explained == Valid ? value : explained;
    }

    // No branch is about that kind of value, or that constant.
    private void FailUnmeant(ProgramKeyword union, int value) => Fail(union, value, CodeOf(union), union.Expected(static k => EvaluationText.ExpectedBy(k)));

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

    private int ExplainBranch(ProgramKeyword keyword, ProgramNode branch, int value, EvaluationScope? scope, EvaluatedSet? evaluated) =>
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
        int[]? candidates = mode == Mode.Annotate ? null : Candidates(keyword, value);
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
