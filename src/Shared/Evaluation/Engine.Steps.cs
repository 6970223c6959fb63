namespace ArticleSdk.Shared.Evaluation;

// From one schema to the next: at the same value, or at one in it.
internal ref partial struct Engine
{
    // What stands for the number of an item where the value is a property's.
    private const int Property = -1;

    // What a schema refers to is explained by the path of each reference.
    private int ExplainMeant(ProgramNode schema, int value, EvaluationScope? scope, EvaluatedSet? evaluated)
    {
        ProgramNode meant = schema.Meant;
        ProgramKeyword? by = null;
        // There may be more references behind those that are gone along.
        Deepen();
        int depth = _path.Depth;
        for (ProgramNode node = schema; !ReferenceEquals(node, meant); node = by.Target)
        {
            by = node.Reference!;
            _path.Enter(by.Path);
        }

        int reach = Apply(meant, value, scope, Mode.Explain, evaluated, by);
        while (_path.Depth > depth)
            _path.Leave();
        _depth--;
        return reach;
    }

    private int ApplyInPlace(ProgramKeyword keyword, ProgramNode schema, string path, int value, EvaluationScope? scope, Mode mode, EvaluatedSet? evaluated)
    {
        if (IsVerdict(mode))
            return Apply(schema, value, scope, mode, evaluated, keyword);
        _path.Enter(path);
        int reach = Apply(schema, value, scope, mode, evaluated, keyword);
        _path.Leave();
        return reach;
    }

    private int ApplyToProperty(ProgramKeyword keyword, ProgramNode schema, int name, EvaluationScope? scope, Mode mode, bool isTested = false) =>
        ApplyToChild(keyword, schema, name + 1, Property, scope, mode, isTested);

    private int ApplyToItem(ProgramKeyword keyword, ProgramNode schema, int item, int ordinal, EvaluationScope? scope, Mode mode) =>
        ApplyToChild(keyword, schema, item, ordinal, scope, mode, isTested: false);

    private int ApplyToChild(ProgramKeyword keyword, ProgramNode schema, int value, int ordinal, EvaluationScope? scope, Mode mode, bool isTested)
    {
        if (!isTested && mode != Mode.Annotate && IsKnownToBeValid(schema, value, scope))
            return Valid;
        // What a child is ranked against is not what is around it.
        (int bound, bool isInOrder) = (_bound, _isInOrder);
        _isInOrder = _isInOrder && keyword.OrderOf(ordinal == Property ? InstanceKind.Object : InstanceKind.Array) == ProgramOrder.Alone;
        int reach;
        if (IsVerdict(mode))
        {
            _bound = OtherKind;
            reach = Apply(schema, value, scope, mode, null, keyword);
        }
        else
        {
            _path.Enter(schema.Segment);
            if (ordinal == Property)
                _place.EnterProperty(value - 1);
            else
                _place.EnterItem(ordinal);
            reach = Apply(schema, value, scope, mode, null, keyword);
            _place.Leave();
            _path.Leave();
        }

        (_bound, _isInOrder) = (bound, isInOrder);
        return Within(reach, value);
    }

    // What a child is not meant to be is wrong where it stands.
    private static int Within(int reach, int child) => reach >= 0 ? reach : child;

    // The last one that was rented is returned first.
    private EvaluatedSet RentSet(int count)
    {
        if (_rented == _sets.Count)
            _sets.Add(new EvaluatedSet());
        EvaluatedSet set = _sets[_rented++];
        set.Reset(count);
        return set;
    }

    private void ReturnSet(EvaluatedSet set, bool isKept)
    {
        _rented--;
        if (isKept)
            _sets[_rented] = new EvaluatedSet();
    }
}
