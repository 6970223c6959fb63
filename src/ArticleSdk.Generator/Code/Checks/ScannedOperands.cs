using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>A string that the cursor has read.</summary>
internal sealed class ScannedString(Fragment text, ITables tables) : Operand
{
    public override Fragment IsShorterThan(long length) => length == 1 ? (Fragment)$"{text}.Equals({Literal.Utf8("")})" : $"!{text}.IsLongerThan({Literal.Of(length - 1)})";

    public override Fragment IsLongerThan(long length) => $"{text}.IsLongerThan({Literal.Of(length)})";

    public override Fragment IsNoneOf(IReadOnlyList<string> strings) =>
        strings.Count == 1 && HasUtf8(strings[0]) ? (Fragment)$"!{text}.Equals({Literal.Utf8(strings[0])})" : $"!{tables.NamesOf(strings)}.Contains({text})";

    public override Fragment DoesNotMatch(string pattern) => $"!json.Matches({tables.Pattern(pattern)}, {text})";

    public override Fragment HasNotFormat(FormatKind format) => $"!{text}.HasFormat({(int)format} /* {new Identifier(format.ToString())} */)";

    public override Fragment IsNotContent(bool isBase64, bool isJson) =>
        $"!{text}.HasContent(isBase64: {Literal.Of(isBase64)}, isJson: {Literal.Of(isJson)})";

    private static bool HasUtf8(string text) => Json.JsonText.HasUtf8(text);
}

/// <summary>A number that the cursor has read.</summary>
internal sealed class ScannedNumber(Fragment number, ITables tables) : Operand
{
    public override Fragment IsNoInteger(bool byValue) => byValue ? (Fragment)$"!{number}.IsInteger" : $"!{number}.IsIntegerLiteral";

    public override Fragment IsBeyond(BoundKind bound, ExactNumber value) => $"{number}.CompareTo({Of(value)}) {Comparison(bound)} 0";

    public override Fragment IsNoMultipleOf(ExactNumber divisor) => $"!{number}.IsMultipleOf({tables.Bound(divisor)})";

    private Fragment Of(ExactNumber value) => value.TryGetInt64(out long small) ? Literal.Of(small) : tables.Bound(value);
}
