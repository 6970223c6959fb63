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
        if (_errors.Count > before && !HasRoom())
            _errors.RemoveAt(_errors.Count - 1);
        int last = _errors.Count;
        Fail(union, value, code, "");
        if (last > before)
        {
            EngineError ofUnion = _errors[last];
            _errors.RemoveAt(last);
            _errors.Insert(before, ofUnion);
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
            if (!meant.MayBe(kind) || (kind == InstanceKind.Object && IsOtherConstant(meant, value, MaxNested)))
            {
                hasOthers |= meant.SaidOf(kind) is not null;
                continue;
            }

            if (branch is not null)
                return false;
            branch = held;
        }

        // What has another constant is further off than what has not.
        return branch is not null && branch.Meant.IsAlwaysMeant(kind) && (!hasOthers || kind == InstanceKind.Array || IsNoOtherConstant(branch.Meant, value, MaxNested));
    }

    // Whether a property is another string than the ones that it may be. Of a union: whether all branches that are about objects say so.
    private bool IsOtherConstant(ProgramNode schema, int value, int depth)
    {
        if (schema.Union is { } union && depth > 0)
        {
            foreach (ProgramNode branch in union.Held)
            {
                if (branch.Meant.MayBe(InstanceKind.Object) && !IsOtherConstant(branch.Meant, value, depth - 1))
                    return false;
            }

            return true;
        }

        foreach (ProgramScreen.Key key in schema.Screen.Keys)
        {
            if (key.Values is { } values && FindOnly(value, key.Name) is >= 0 and var name && _json.IsString(name + 1) && values.Find(_json, name + 1) < 0)
                return true;
        }

        return false;
    }

    // Whether it is certain that no property is another constant.
    private bool IsNoOtherConstant(ProgramNode schema, int value, int depth)
    {
        if (schema.Union is { } union && depth > 0)
        {
            foreach (ProgramNode branch in union.Held)
            {
                if (branch.Meant.IsAlwaysMeant(InstanceKind.Object) && IsNoOtherConstant(branch.Meant, value, depth - 1))
                    return true;
            }

            return false;
        }

        if (schema.HasOtherConstants)
            return false;
        foreach (ProgramScreen.Key key in schema.Screen.Keys)
        {
            if (key.Values is not { } values || FindOnly(value, key.Name) is var name && name == NotThere)
                continue;
            if (name == Repeated || !_json.IsString(name + 1) || values.Find(_json, name + 1) < 0)
                return false;
        }

        return true;
    }
}
