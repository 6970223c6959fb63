namespace ArticleSdk.Shared.Evaluation;

// Keywords that try schemas on the same value.
internal ref partial struct Engine
{
    private int ApplyAnyOf(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        if (FindBranch(keyword, value, out int branch))
            return ApplyInPlace(keyword, keyword.Held[branch], keyword.Held[branch].Segment, value, scope, mode, evaluated);
        bool isValid = keyword.Types != JsonTypes.None && keyword.HasType(_json, value);
        int reach = Judge(keyword, value, scope, mode, evaluated, out int matching, out int nearest, isValid);
        if (isValid || matching > 0)
            return Valid;
        if (mode == Mode.Explain)
            ExplainUnion(keyword, value, scope, evaluated, ErrorCode.AnyOf, nearest, reach);
        return reach;
    }

    private int ApplyOneOf(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        if (FindBranch(keyword, value, out int branch))
            return ApplyInPlace(keyword, keyword.Held[branch], keyword.Held[branch].Segment, value, scope, mode, evaluated);
        EvaluatedSet? own = evaluated is null || !_json.IsContainer(value) ? null : new EvaluatedSet(_json.Count(value));
        int reach = Judge(keyword, value, scope, mode, own, out int matching, out int nearest, isValid: false);
        if (matching == 1)
        {
            evaluated?.Merge(own);
            return Valid;
        }

        if (matching > 1)
        {
            if (mode == Mode.Explain && !IsMissingElsewhere(keyword, value))
                Fail(keyword, value, ErrorCode.OneOfMany, MatchingBranches(keyword, value, scope));
            return value;
        }

        if (mode == Mode.Explain)
            ExplainUnion(keyword, value, scope, evaluated, ErrorCode.OneOf, nearest, reach);
        return reach;
    }

    // Asks the branches. Of those that fail, the nearest is the one that was good furthest into the value, the first of several.
    private int Judge(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated, out int matching, out int nearest, bool isValid)
    {
        matching = 0;
        nearest = -1;
        int reach = OtherKind;
        for (int i = 0; i < keyword.Held.Length; i++)
        {
            // What is evaluated, and what is said, depends on every branch that holds; a verdict on the first, or two.
            if (mode != Mode.Annotate && evaluated is null && (isValid || matching > (keyword.Op == ProgramOp.AnyOf ? 0 : 1)))
                break;
            ProgramNode branch = keyword.Held[i];
            int one = JudgeBranch(keyword, branch, value, scope, evaluated);
            if (one == Valid)
            {
                matching++;
                if (mode == Mode.Annotate)
                    ApplyInPlace(keyword, branch, branch.Segment, value, scope, mode, null);
            }
            else if (one > reach)
            {
                reach = one;
                nearest = i;
            }
        }

        return reach;
    }

    // Many branches need no more than a look at the kind of the value, and those about scalars have nothing to be kept. The same answer as Apply has.
    private int JudgeBranch(ProgramKeyword keyword, ProgramNode branch, int value, EvaluationScope? scope, EvaluatedSet? evaluated)
    {
        if (!_json.IsContainer(value) && branch.OfScalars is { } assertions && branch.Boolean is null)
        {
            int reach = Valid;
            foreach (ProgramKeyword assertion in assertions)
                reach = Math.Min(reach, Assert(assertion, value, Mode.Judge));
            return reach;
        }

        return branch.Meant.Type is { } type && !_json.IsNumber(value) && !type.HasType(_json, value) ? OtherKind : Apply(branch, value, scope, Mode.Judge, evaluated, keyword);
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
    private readonly bool FindBranch(ProgramKeyword keyword, int value, out int branch)
    {
        branch = -1;
        if (keyword.Lists.Length == 0 || !_json.IsObject(value) || Find(value, keyword.Property) is var name && (name < 0 || !_json.IsString(name + 1)))
            return false;
        int index = keyword.Lists[0].Find(_json.String(name + 1));
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
            if (Apply(keyword.Held[i], value, scope, Mode.Judge, null, keyword) == Valid)
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
            if (Apply(schema, value, scope, Mode.Judge, null, keyword) != Valid)
                continue;
            if (mode == Mode.Explain)
                Fail(keyword, value, ErrorCode.Not, "");
            return value;
        }

        return Valid;
    }

    private int ApplyIf(ProgramKeyword keyword, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        bool holds = Apply(keyword.Held[0], value, scope, Mode.Judge, evaluated, keyword) == Valid;
        if (holds && mode == Mode.Annotate)
            ApplyInPlace(keyword, keyword.Held[0], keyword.Held[0].Segment, value, scope, mode, null);
        ProgramNode? branch = keyword.Held[holds ? 1 : 2];
        return branch is null ? Valid : ApplyInPlace(keyword, branch, branch.Segment, value, scope, mode, evaluated);
    }
}
