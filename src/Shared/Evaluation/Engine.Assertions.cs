namespace ArticleSdk.Shared.Evaluation;

// Keywords that look at a value and at nothing else: rows of AssertionTable.
internal ref partial struct Engine
{
    // Most values are scalars of which a schema asserts a few things that hold: nothing has to be kept for them.
    private bool HoldsOfScalar(ProgramKeyword by, ProgramNode schema, int value)
    {
        InstanceKind kind = _json.KindOf(value);
        if (kind is InstanceKind.Object or InstanceKind.Array)
            return false;
        ProgramNode meant = schema.Meant;
        return meant.IsAskedOfScalars && HoldsOfScalar(meant, value, kind);
    }

    // The verdict of a small schema: nothing is remembered, and no scope matters.
    private readonly bool HoldsOfScalar(ProgramNode schema, int value, InstanceKind kind)
    {
        if (schema.SaidOf(kind) is not { } keywords)
            return false;
        foreach (ProgramKeyword keyword in keywords)
        {
            ErrorCode code = default;
            if (keyword.Assertion is { } assertion ? !assertion.Test!(keyword, _json, value, ref code) : !HoldsInPlace(keyword, value, kind))
                return false;
        }

        return true;
    }

    private readonly bool HoldsInPlace(ProgramKeyword keyword, int value, InstanceKind kind)
    {
        switch (keyword.Op)
        {
            case ProgramOp.Ref or ProgramOp.RefOut:
                return HoldsOfScalar(keyword.Target, value, kind);
            case ProgramOp.DependentSchemas:
                return true;
            case ProgramOp.If:
                ProgramNode? branch = keyword.Held[HoldsOfScalar(keyword.Held[0], value, kind) ? 1 : 2];
                return branch is null || HoldsOfScalar(branch, value, kind);
            case ProgramOp.AnyOf or ProgramOp.Disallow or ProgramOp.Not when keyword.Types != JsonTypes.None && keyword.HasType(_json, value):
                return keyword.Op == ProgramOp.AnyOf;
            default:
                int holding = 0;
                foreach (ProgramNode held in keyword.Held)
                {
                    holding += held.Meant.MayBe(kind) && HoldsOfScalar(held.Meant, value, kind) ? 1 : 0;
                    if (holding > 0 && keyword.Op == ProgramOp.AnyOf)
                        break;
                }

                return keyword.Op switch
                {
                    ProgramOp.AllOf => holding == keyword.Held.Length,
                    ProgramOp.AnyOf => holding > 0,
                    ProgramOp.OneOf => holding == 1,
                    _ => holding == 0,
                };
        }
    }

    private int Assert(ProgramKeyword keyword, int value, Mode mode)
    {
        ErrorCode code = keyword.Assertion!.Code;
        if (keyword.Assertion.Test!(keyword, _json, value, ref code))
            return Valid;
        if (mode == Mode.Explain)
            Fail(keyword, value, code, keyword.Expected(static k => EvaluationText.ExpectedBy(k)));
        return keyword.Assertion.Operand switch
        {
            // A number that should be an integer is not of another kind.
            OperandShape.Types => _json.IsNumber(value) && (keyword.Types & JsonTypes.Number) != 0 ? value : OtherKind,
            OperandShape.Value or OperandShape.Values => OtherConstant + value,
            // How many there are is known at the end only.
            _ => _json.IsContainer(value) ? _json.Next(value) : value,
        };
    }
}
