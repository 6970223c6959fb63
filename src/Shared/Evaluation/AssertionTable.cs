namespace ArticleSdk.Shared.Evaluation;

/// <summary>Every assertion: one row for each, by which values are tested and errors are worded. What programs have of them says <see cref="ProgramOps"/>.</summary>
internal static class AssertionTable
{
    private static readonly Assertion[] Rows =
    [
        new(ProgramOp.Type, ErrorCode.Type, static (keyword, in json, value, ref _) => keyword.HasType(json, value), static of => $"must be {of.Expected}, but is {of.KindAndValue}"),
        new(ProgramOp.Enum, ErrorCode.Enum, IsAmong, Must("be one of")),
        new(ProgramOp.Const, ErrorCode.Const, IsAmong, Must("be")),

        OfNumber(ProgramOp.Minimum, ErrorCode.Minimum, "be at least", static (number, bound) => ExactNumber.Compare(number, bound) >= 0),
        OfNumber(ProgramOp.ExclusiveMinimum, ErrorCode.ExclusiveMinimum, "be greater than", static (number, bound) => ExactNumber.Compare(number, bound) > 0),
        OfNumber(ProgramOp.Maximum, ErrorCode.Maximum, "be at most", static (number, bound) => ExactNumber.Compare(number, bound) <= 0),
        OfNumber(ProgramOp.ExclusiveMaximum, ErrorCode.ExclusiveMaximum, "be less than", static (number, bound) => ExactNumber.Compare(number, bound) < 0),
        OfNumber(ProgramOp.MultipleOf, ErrorCode.MultipleOf, "be a multiple of", static (number, divisor) => ExactNumber.IsMultipleOf(number, divisor)),

        new(ProgramOp.MinLength, ErrorCode.MinLength, IsLengthWithin,
            static of => of is { Length: 0, Expected: "1" } ? "must not be empty" : $"must be at least {of.Amount("character", "characters")} long, but is {of.Length}"),
        new(ProgramOp.MaxLength, ErrorCode.MaxLength, IsLengthWithin,
            static of => $"must be at most {of.Amount("character", "characters")} long, but is {of.Length}"),
        OfCount(ProgramOp.MinItems, ErrorCode.MinItems, isMinimum: true,
            static of => of is { Count: 0, Expected: "1" } ? "must not be empty" : $"must have at least {of.Amount("item", "items")}, but has {of.Count}"),
        OfCount(ProgramOp.MaxItems, ErrorCode.MaxItems, isMinimum: false, static of => $"must have at most {of.Amount("item", "items")}, but has {of.Count}"),
        OfCount(ProgramOp.MinProperties, ErrorCode.MinProperties, isMinimum: true, static of => $"must have at least {of.Amount("property", "properties")}, but has {of.Count}"),
        OfCount(ProgramOp.MaxProperties, ErrorCode.MaxProperties, isMinimum: false, static of => $"must have at most {of.Amount("property", "properties")}, but has {of.Count}"),

        new(ProgramOp.Pattern, ErrorCode.Pattern, IsMatch, Must("match the pattern")),
        OfString(ProgramOp.Format, ErrorCode.Format, static (keyword, text) => FormatChecker.IsMatch(keyword.Format, text), Must("have the format")),
        OfString(ProgramOp.ContentEncoding, ErrorCode.ContentEncoding, static (_, text) => Base64Text.IsValid(text), Must("be encoded as base64")),
        OfString(ProgramOp.ContentMediaType, ErrorCode.ContentMediaType, static (keyword, text) => StringContent.IsJson(text, isBase64: keyword.Flag), Must("hold application/json")),

        new(ProgramOp.UniqueItems, ErrorCode.UniqueItems, static (_, in json, value, ref _) => !JsonValues.TryFindEqualItems(json, value, out int _, out int _), static of => of.EqualItems),
        new(ProgramOp.Required, ErrorCode.Required, null,
            static of => $"the required property \"{of.Expected}\" is missing" + (of.Found.Length == 0 ? "" : $", which says what the object is: one of {of.Found}")),
        new(ProgramOp.DependentRequired, ErrorCode.DependentRequired, null, static of => $"the property \"{of.Expected}\" is missing, which \"{of.Found}\" requires"),
    ];

    private static readonly Assertion?[] ByOp = By(static row => (int)row.Op);

    private static readonly Assertion?[] ByCode = By(static row => (int)row.Code);

    private delegate bool NumberTest(ReadOnlySpan<byte> number, ExactNumber operand);

    private delegate bool StringTest(ProgramKeyword keyword, ReadOnlySpan<byte> text);

    /// <summary>The assertion of a word; null for other words.</summary>
    public static Assertion? Find(ProgramOp op) => (int)op < ByOp.Length ? ByOp[(int)op] : null;

    /// <summary>The assertion whose errors have a code; null for other codes.</summary>
    public static Assertion? Find(ErrorCode code) => (int)code < ByCode.Length ? ByCode[(int)code] : null;

    private static Assertion?[] By(Func<Assertion, int> number)
    {
        int most = 0;
        foreach (Assertion row in Rows)
            most = Math.Max(most, number(row));
        Assertion?[] rows = new Assertion?[most + 1];
        foreach (Assertion row in Rows)
            rows[number(row)] = row;
        return rows;
    }

    private static Assertion OfNumber(ProgramOp op, ErrorCode code, string must, NumberTest test) =>
        new(op, code, (keyword, in json, value, ref _) => test(json.Number(value), keyword.Bound!), Must(must));

    private static Assertion OfString(ProgramOp op, ErrorCode code, StringTest test, AssertionText text) =>
        new(op, code, (keyword, in json, value, ref _) => test(keyword, json.String(value)), text);

    private static Assertion OfCount(ProgramOp op, ErrorCode code, bool isMinimum, AssertionText text) =>
        new(op, code, (keyword, in json, value, ref _) => isMinimum ? json.Count(value) >= keyword.Number : json.Count(value) <= keyword.Number, text);

    private static AssertionText Must(string what) => of => of.Expected.Length == 0 ? $"must {what}, but is {of.Value}" : $"must {what} {of.Expected}, but is {of.Value}";

    // A code point takes one to four bytes, and up to twelve where it is escaped: most strings need not be counted, and many not be looked at.
    private static bool IsLengthWithin(ProgramKeyword keyword, in JsonIndex json, int value, ref ErrorCode code)
    {
        bool isMinimum = keyword.Op == ProgramOp.MinLength;
        long bound = keyword.Number;
        if (isMinimum ? bound <= 1 : bound >= json.LengthAtMost(value))
            return !isMinimum || bound <= 0 || !json.IsEmptyString(value);
        ReadOnlySpan<byte> raw = json.RawString(value, out bool isEscaped);
        int bytesAtMost = isEscaped ? 12 : 4;
        if (isMinimum ? bound <= (raw.Length + bytesAtMost - 1) / bytesAtMost : bound >= raw.Length)
            return true;
        long length = EvaluationText.CodePoints(isEscaped ? JsonEscape.Unescape(raw) : raw);
        return isMinimum ? length >= bound : length <= bound;
    }

    private static bool IsMatch(ProgramKeyword keyword, in JsonIndex json, int value, ref ErrorCode code)
    {
        if (keyword.Schema.Program.Pattern(keyword.Numbers[0]).TryIsMatch(json.String(value), out bool matches))
            return matches;
        code = ErrorCode.PatternBound;
        return false;
    }

    private static bool IsAmong(ProgramKeyword keyword, in JsonIndex json, int value, ref ErrorCode code)
    {
        const int Few = 8;
        if (json.IsString(value) || keyword.Strings.Count == keyword.Values.Length)
            return json.IsString(value) && keyword.Strings.Find(json, value) >= 0;
        JsonIndex program = keyword.Schema.Program.Index;
        if (keyword.Values.Length > Few && !keyword.Hashes(static k => HashesOf(k)).Contains(JsonValues.Hash(json, value)))
            return false;
        foreach (int constant in keyword.Values)
        {
            if (JsonValues.AreEqual(json, value, program, constant))
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
