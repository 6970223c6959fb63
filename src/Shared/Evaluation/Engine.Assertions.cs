namespace ArticleSdk.Shared.Evaluation;

// Keywords that look at a value and at nothing else: rows of AssertionTable.
internal ref partial struct Engine
{
    // Most values are scalars of which a schema asserts a few things that hold: nothing has to be kept for them.
    private bool HoldsOfScalar(ProgramKeyword by, ProgramNode schema, int value)
    {
        if (_json.IsContainer(value))
            return false;
        if (schema.OfScalars is not { } keywords)
            return schema.IsSmall && Apply(schema, value, null, Mode.Judge, null, by) == Valid;
        foreach (ProgramKeyword keyword in keywords)
        {
            ErrorCode code = default;
            if (!Holds(keyword, value, ref code))
                return false;
        }

        return true;
    }

    private int Assert(ProgramKeyword keyword, int value, Mode mode)
    {
        ErrorCode code = keyword.Assertion!.Code;
        if (Holds(keyword, value, ref code))
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

    private readonly bool Holds(ProgramKeyword keyword, int value, ref ErrorCode code)
    {
        Assertion assertion = keyword.Assertion!;
        return !IsAbout(assertion.About, value) || assertion.Test!(keyword, _json, value, ref code);
    }

    private readonly bool IsAbout(JsonTypes types, int value) => types switch
    {
        JsonTypes.String => _json.IsString(value),
        JsonTypes.Number => _json.IsNumber(value),
        JsonTypes.Array => _json.IsArray(value),
        JsonTypes.Object => _json.IsObject(value),
        _ => true,
    };
}
