namespace ArticleSdk.Shared.Evaluation;

// Keywords that look at a value and at nothing else.
internal ref partial struct Engine
{
    // Most values are scalars of which a schema asserts a few things that hold: nothing has to be kept for them.
    private readonly bool HoldsOfScalar(ProgramNode schema, int value)
    {
        if (_json.IsContainer(value) || schema.OfScalars is not { } keywords)
            return false;
        foreach (ProgramKeyword keyword in keywords)
        {
            if (!Holds(keyword, value, out _))
                return false;
        }

        return true;
    }

    private int Assert(ProgramKeyword keyword, int value, Mode mode)
    {
        if (Holds(keyword, value, out ErrorCode code))
            return Valid;
        if (mode == Mode.Explain)
            Fail(keyword, value, code, keyword.Expected(static k => EvaluationText.Expected(k)));
        return keyword.Op switch
        {
            // A number that should be an integer is not of another kind.
            ProgramOp.Type => _json.IsNumber(value) && (keyword.Types & JsonTypes.Number) != 0 ? value : OtherKind,
            ProgramOp.Enum or ProgramOp.Const => OtherConstant + value,
            // How many there are is known at the end only.
            >= ProgramOp.MinItems and <= ProgramOp.MaxProperties or ProgramOp.UniqueItems => _json.Next(value),
            _ => value,
        };
    }

    private readonly bool Holds(ProgramKeyword keyword, int value, out ErrorCode code)
    {
        code = ErrorCode.Type;
        switch (keyword.Op)
        {
            case ProgramOp.Type:
                return HasType(keyword, value);
            case ProgramOp.Enum or ProgramOp.Const:
                code = keyword.Op == ProgramOp.Enum ? ErrorCode.Enum : ErrorCode.Const;
                return IsAmong(keyword, value);
            case >= ProgramOp.Minimum and <= ProgramOp.MultipleOf:
                return !_json.IsNumber(value) || IsWithin(keyword, _json.Number(value), out code);
            case ProgramOp.MinLength or ProgramOp.MaxLength:
                return !_json.IsString(value) || IsLengthWithin(keyword, _json.String(value), out code);
            case ProgramOp.MinItems or ProgramOp.MaxItems:
                return !_json.IsArray(value) || IsWithin(keyword, _json.Count(value), out code);
            case ProgramOp.MinProperties or ProgramOp.MaxProperties:
                return !_json.IsObject(value) || IsWithin(keyword, _json.Count(value), out code);
            case ProgramOp.Pattern:
                if (!_json.IsString(value))
                    return true;
                bool isKnown = keyword.Schema.Program.Pattern(keyword.Numbers[0]).TryIsMatch(_json.String(value), out bool matches);
                code = isKnown ? ErrorCode.Pattern : ErrorCode.PatternBound;
                return isKnown && matches;
            case ProgramOp.Format:
                code = ErrorCode.Format;
                return !_json.IsString(value) || FormatChecker.IsMatch(keyword.Format, _json.String(value));
            case ProgramOp.ContentEncoding:
                code = ErrorCode.ContentEncoding;
                return !_json.IsString(value) || Base64Text.IsValid(_json.String(value));
            case ProgramOp.ContentMediaType:
                code = ErrorCode.ContentMediaType;
                return !_json.IsString(value) || StringContent.IsJson(_json.String(value), keyword.Flag);
            case ProgramOp.UniqueItems:
                code = ErrorCode.UniqueItems;
                return !_json.IsArray(value) || !JsonValues.TryFindEqualItems(_json, value, out _, out _);
            default:
                throw new InvalidOperationException("The engine does not know the word " + keyword.Op.ToString());
        }
    }

    private static bool IsWithin(ProgramKeyword keyword, ReadOnlySpan<byte> number, out ErrorCode code)
    {
        code = keyword.Op switch
        {
            ProgramOp.Minimum => ErrorCode.Minimum,
            ProgramOp.ExclusiveMinimum => ErrorCode.ExclusiveMinimum,
            ProgramOp.Maximum => ErrorCode.Maximum,
            ProgramOp.ExclusiveMaximum => ErrorCode.ExclusiveMaximum,
            _ => ErrorCode.MultipleOf,
        };
        ExactNumber bound = keyword.Bound!;
        return keyword.Op switch
        {
            ProgramOp.Minimum => ExactNumber.Compare(number, bound) >= 0,
            ProgramOp.ExclusiveMinimum => ExactNumber.Compare(number, bound) > 0,
            ProgramOp.Maximum => ExactNumber.Compare(number, bound) <= 0,
            ProgramOp.ExclusiveMaximum => ExactNumber.Compare(number, bound) < 0,
            _ => ExactNumber.IsMultipleOf(number, bound),
        };
    }

    // A code point takes one to four bytes: most strings need not be counted.
    private static bool IsLengthWithin(ProgramKeyword keyword, ReadOnlySpan<byte> text, out ErrorCode code)
    {
        code = keyword.Op == ProgramOp.MinLength ? ErrorCode.MinLength : ErrorCode.MaxLength;
        return keyword.Op == ProgramOp.MinLength
            ? keyword.Number <= (text.Length + 3) / 4 || IsWithin(keyword, EvaluationText.CodePoints(text), out code)
            : keyword.Number >= text.Length || IsWithin(keyword, EvaluationText.CodePoints(text), out code);
    }

    private static bool IsWithin(ProgramKeyword keyword, long count, out ErrorCode code)
    {
        code = keyword.Op switch
        {
            ProgramOp.MinLength => ErrorCode.MinLength,
            ProgramOp.MaxLength => ErrorCode.MaxLength,
            ProgramOp.MinItems => ErrorCode.MinItems,
            ProgramOp.MaxItems => ErrorCode.MaxItems,
            ProgramOp.MinProperties => ErrorCode.MinProperties,
            _ => ErrorCode.MaxProperties,
        };
        return code is ErrorCode.MinLength or ErrorCode.MinItems or ErrorCode.MinProperties ? count >= keyword.Number : count <= keyword.Number;
    }

    private readonly bool IsAmong(ProgramKeyword keyword, int value)
    {
        const int Few = 8;
        JsonIndex program = keyword.Schema.Program.Index;
        if (keyword.Values.Length > Few && !keyword.Hashes(static k => HashesOf(k)).Contains(JsonValues.Hash(_json, value)))
            return false;
        foreach (int constant in keyword.Values)
        {
            if (JsonValues.AreEqual(_json, value, program, constant))
                return true;
        }

        return false;
    }

    private static HashSet<ulong> HashesOf(ProgramKeyword keyword)
    {
        HashSet<ulong> hashes = [];
        JsonIndex program = keyword.Schema.Program.Index;
        foreach (int value in keyword.Values)
            hashes.Add(JsonValues.Hash(program, value));
        return hashes;
    }
}
