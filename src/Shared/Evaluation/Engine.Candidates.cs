namespace ArticleSdk.Shared.Evaluation;

// A union of whose branches all but one are about another kind of value, or other constants, is that one: it is asked once, and explained as it is asked.
internal ref partial struct Engine
{
    private int ApplyCandidate(ProgramKeyword union, ProgramNode branch, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated, ErrorCode code)
    {
        int before = _errors.Count;
        int reach = ApplyInPlace(union, branch, branch.Segment, value, scope, mode, evaluated);
        if (reach == Valid || mode != Mode.Explain)
            return reach;
        // What is said of the union stands before what is said of the branch, and takes its room.
        List<EngineError> ofBranch = _errors.GetRange(before, _errors.Count - before);
        _errors.RemoveRange(before, ofBranch.Count);
        Fail(union, value, code, "");
        foreach (EngineError error in ofBranch)
        {
            if (HasRoom())
                Add(error);
        }

        return reach;
    }

    // Whether there is such a branch. The others, if they are asked, are never nearer.
    private bool FindCandidate(ProgramKeyword union, int value, out ProgramNode branch)
    {
        branch = null!;
        InstanceKind kind = _json.KindOf(value);
        if (kind is not (InstanceKind.Object or InstanceKind.Array) || union.Lists.Length > 0 || (union.Types != JsonTypes.None && union.HasType(_json, value)))
            return false;
        bool hasOthers = false;
        foreach (ProgramNode held in union.Held)
        {
            ProgramNode meant = held.Meant;
            if (meant.SaidOf(kind) is null)
                continue;
            if (kind == InstanceKind.Object && IsOtherConstant(meant.Screen, value, out _))
            {
                hasOthers = true;
                continue;
            }

            if (branch is not null)
                return false;
            branch = held;
        }

        if (branch is null || !branch.Meant.IsAlwaysMeant(kind))
            return false;
        // What has another constant is further off than what has not.
        return !hasOthers || (!branch.Meant.HasOtherConstants && !IsOtherConstant(branch.Meant.Screen, value, out bool isKnown) && isKnown);
    }

    // Whether a property is another string than the ones that it may be.
    private bool IsOtherConstant(ProgramScreen screen, int value, out bool isKnown)
    {
        isKnown = true;
        foreach (ProgramScreen.Key key in screen.Keys)
        {
            if (key.Values is null || FindOnly(value, key.Name) is var name && name == NotThere)
                continue;
            if (name == Repeated || !_json.IsString(name + 1))
                isKnown = false;
            else if (key.Values.Find(_json, name + 1) < 0)
                return true;
        }

        return false;
    }
}
