namespace ArticleSdk.Shared.Evaluation;

// A union of whose branches all but one are ruled out by a look at the value is asked about that one first, which is explained as it is asked.
internal ref partial struct Engine
{
    private const int None = -1;
    private const int Several = -2;
    private const int Holds = -3;

    // What was explained in vain may be so much of the document: so often that is risked.
    private const int MaxGuesses = 8;

    // What is explained may be of no use, if another branch is nearer: nothing else may follow from it, and its answer has to be a rank.
    private readonly bool MayGuess(ProgramKeyword union, Mode mode, EvaluatedSet? evaluated) => mode != Mode.Explain
        || (_guesses < MaxGuesses && evaluated is null && union.Lists.Length == 0 && !union.Schema.Program.NeedsEvaluated && !ReferenceEquals(union, _misjudged));

    // Whether a branch that only lacks a property may be good up to the end of the value.
    private readonly bool MayBeNearer(ProgramKeyword union, int value) => _json.IsObject(value) && !union.HasClosedBranches;

    private int ApplyLikely(ProgramKeyword union, int likely, bool isCertain, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        (int before, bool wasFull, bool wasSkewed) = (_errors.Count, _isFull, _isSkewed);
        _isSkewed = false;
        // Guesses within a guess count, too: one that is wrong may be so for all that are around it.
        _guesses += isCertain || mode != Mode.Explain ? 0 : 1;
        int reach = ApplyInPlace(union, union.Held[likely], union.Held[likely].Segment, value, scope, mode, evaluated);
        bool isExact = isCertain || mode == Mode.Judge || !(_isFull || _isSkewed);
        _isSkewed |= wasSkewed;
        if (reach == Valid || mode == Mode.Test)
        {
            _guesses -= isCertain || mode != Mode.Explain ? 0 : 1;
            return reach;
        }

        int nearest = reach == OtherKind ? None : likely;
        if (!isCertain && isExact)
            Rank(union, value, scope, evaluated, likely, isKnown: true, ref reach, ref nearest);
        if (mode == Mode.Judge)
            return reach;
        if (isCertain || (isExact && nearest == likely && reach != OtherConstant + value))
        {
            _guesses -= isCertain ? 0 : 1;
            InsertOfUnion(union, value, before);
            return reach;
        }

        _misjudged = union;
        _isFull = wasFull;
        _errors.RemoveRange(before, _errors.Count - before);
        if (!isExact)
        {
            _guesses = MaxGuesses;
            return Refuse(union, value, scope, mode, evaluated, None);
        }

        ExplainUnion(union, value, scope, evaluated, nearest, reach);
        return reach;
    }

    // What is said of the union stands before what is said of the branch, and takes its room.
    private void InsertOfUnion(ProgramKeyword union, int value, int before)
    {
        if (_errors.Count > before && !HasRoom())
            _errors.RemoveAt(_errors.Count - 1);
        int last = _errors.Count;
        Fail(union, value, CodeOf(union), "");
        if (last > before && last < _errors.Count)
        {
            EngineError ofUnion = _errors[last];
            _errors.RemoveAt(last);
            _errors.Insert(before, ofUnion);
        }
    }

    // The only branch that may hold, or that one does and nothing more is wanted of it. It is certain if the others, were they asked, are never nearer.
    private int FindLikely(ProgramKeyword union, int value, EvaluatedSet? evaluated, out bool isCertain)
    {
        isCertain = false;
        InstanceKind kind = _json.KindOf(value);
        if (kind is not (InstanceKind.Object or InstanceKind.Array) || union.Lists.Length > 0 || (union.Types != JsonTypes.None && union.HasType(_json, value)))
            return Several;
        int likely = None;
        bool holds = false;
        // Those that a string rules out are further off.
        int[]? candidates = Candidates(union, value, out bool areFurther);
        bool hasOthers = candidates is not null;
        areFurther |= candidates is null;
        foreach (int i in candidates ?? union.BranchesOf(kind))
        {
            ProgramNode meant = union.Held[i].Meant;
            bool? verdict = kind == InstanceKind.Array ? null : Screen(meant, value, MaxNested);
            if (verdict != false)
            {
                if (likely != None)
                    return Several;
                likely = i;
                holds = verdict == true && evaluated is null;
            }
            else
            {
                hasOthers = true;
                areFurther = areFurther && IsOtherConstant(meant, value, MaxNested);
            }
        }

        if (holds)
            return Holds;
        // What has another constant is further off than what has not.
        isCertain = likely != None && areFurther && union.Held[likely].Meant.IsAlwaysMeant(kind)
            && (kind == InstanceKind.Array || (!hasOthers && !union.HasOtherBranches) || IsNoOtherConstant(union.Held[likely].Meant, value, MaxNested));
        return likely;
    }

    // How good a branch is that constants of its screen rule out, if nothing else can be worse.
    private bool TryRankByConstants(ProgramNode schema, int value, out int reach)
    {
        reach = Valid;
        if (!_json.IsObject(value) || schema.HasOtherConstants || !schema.IsAlwaysMeant(InstanceKind.Object))
            return false;
        foreach (ProgramScreen.Key key in schema.Screen.Keys)
        {
            if (key.Constants is null)
                continue;
            if (FindOnly(value, key.Name) is var name && name == Repeated)
                return false;
            if (IsOther(key, name))
                reach = Math.Min(reach, OtherConstant + name + 1);
        }

        return reach != Valid;
    }

    // Whether a property is another constant than the ones that it may be.
    private readonly bool IsOther(ProgramScreen.Key key, int name) =>
        name >= 0 && key.Constants is { } constants && constants.Schema.SaidOf(_json.KindOf(name + 1)) is not null && !IsAmong(constants, name + 1);

    // Whether a property is another constant. Of a union: whether all branches that are about objects say so.
    private bool IsOtherConstant(ProgramNode schema, int value, int depth)
    {
        if (schema.Union is { } union && depth > 0)
        {
            // Those that a string rules out say so.
            int[]? candidates = Candidates(union, value, out bool isString);
            foreach (int i in isString ? candidates! : union.BranchesOf(InstanceKind.Object))
            {
                if (!IsOtherConstant(union.Held[i].Meant, value, depth - 1))
                    return false;
            }

            return true;
        }

        foreach (ProgramScreen.Key key in schema.Screen.Keys)
        {
            if (key.Constants is not null && IsOther(key, FindOnly(value, key.Name)))
                return true;
        }

        return false;
    }

    // Whether it is certain that no property is another constant.
    private bool IsNoOtherConstant(ProgramNode schema, int value, int depth)
    {
        if (schema.Union is { } union && depth > 0)
        {
            int[]? candidates = Candidates(union, value, out bool isString);
            foreach (int i in isString ? candidates! : union.BranchesOf(InstanceKind.Object))
            {
                ProgramNode branch = union.Held[i].Meant;
                if (branch.IsAlwaysMeant(InstanceKind.Object) && IsNoOtherConstant(branch, value, depth - 1))
                    return true;
            }

            return false;
        }

        if (schema.HasOtherConstants)
            return false;
        foreach (ProgramScreen.Key key in schema.Screen.Keys)
        {
            if (key.Constants is not { } constants || FindOnly(value, key.Name) is var name && name == NotThere)
                continue;
            if (name == Repeated || !IsAmong(constants, name + 1))
                return false;
        }

        return true;
    }
}
