namespace ArticleSdk.Shared.Evaluation;

// A union of whose branches all but one are ruled out by a look at the value, and that one is meant: it is explained as it is asked.
internal ref partial struct Engine
{
    private const int None = -1;
    private const int Several = -2;
    private const int Holds = -3;

    private int ApplyLikely(ProgramKeyword union, int likely, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        (int before, bool wasFull) = (_errors.Count, _isFull);
        int reach = ApplyInPlace(union, union.Held[likely], union.Held[likely].Segment, value, scope, mode, evaluated);
        if (reach == Valid || mode != Mode.Explain)
            return reach;
        if (reach >= 0)
            InsertOfUnion(union, value, before);
        else
            TakeBack(union, value, before, wasFull);
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

    // The branch that was explained is about another kind of value after all, or another constant: the union says what it allows.
    private void TakeBack(ProgramKeyword union, int value, int before, bool wasFull)
    {
        _isFull = wasFull;
        _errors.RemoveRange(before, _errors.Count - before);
        FailUnmeant(union, value);
    }

    // The only branch that may hold, or that one does and nothing more is wanted of it.
    private int FindLikely(ProgramKeyword union, int value, EvaluatedSet? evaluated)
    {
        InstanceKind kind = _json.KindOf(value);
        if (!IsContainer(kind) || union.Lists.Length > 0 || (union.Types != JsonTypes.None && union.HasType(_json, value)))
            return Several;
        int likely = None;
        bool holds = false;
        foreach (int i in Candidates(union, value) ?? union.BranchesOf(kind))
        {
            bool? verdict = kind == InstanceKind.Array ? null : Screen(union.Held[i].Meant, value, MaxNested);
            if (verdict == false)
                continue;
            if (likely != None)
                return Several;
            likely = i;
            holds = verdict == true && evaluated is null;
        }

        return holds ? Holds : likely;
    }
}
