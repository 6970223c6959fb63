namespace ArticleSdk.Shared.Evaluation;

// Keywords that look at a value and at nothing else: rows of AssertionTable.
internal ref partial struct Engine
{
    private int Assert(ProgramKeyword keyword, int value, Mode mode)
    {
        Assertion assertion = keyword.Assertion!;
        ErrorCode code = assertion.Code;
        if (assertion.Test!(keyword, _json, value, ref code))
            return Valid;
        if (mode == Mode.Explain)
            Fail(keyword, value, code, keyword.Expected(static k => EvaluationText.ExpectedBy(k)));
        return ProgramOps.OperandOf(keyword.Op) switch
        {
            // A number that should be an integer is not of another kind.
            OperandShape.Types => _json.IsNumber(value) && (keyword.Types & JsonTypes.Number) != 0 ? value : OtherKind,
            OperandShape.Value or OperandShape.Values => OtherConstant,
            // How many there are is known at the end only.
            _ => _json.IsContainer(value) ? _json.Next(value) : value,
        };
    }
}
