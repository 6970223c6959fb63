using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>
/// A CLR value that its codec has read. What a codec takes is never more than what is tested here without an expression; where it may be less, the value is validated and read in two passes.
/// </summary>
/// <param name="value">The value.</param>
/// <param name="form">What it is.</param>
/// <param name="enumNames">Of an enum: the strings that it has values for.</param>
internal sealed class ClrOperand(Fragment value, ValueForm form, IReadOnlyCollection<string>? enumNames = null) : Operand
{
    private static readonly Fragment CannotFail = Fragment.Empty;

    private bool IsInteger => form is ValueForm.Int32 or ValueForm.Int64 or ValueForm.UInt64;

    public override Fragment? IsShorterThan(long length) => form != ValueForm.String ? null
        : length == 1 ? (Fragment)$"{value}.Length == 0"
        : $"!{TypeName.Runtime("Codecs")}.IsLonger({value}, {Literal.Of(length - 1)})";

    public override Fragment? IsLongerThan(long length) => form == ValueForm.String ? (Fragment)$"{TypeName.Runtime("Codecs")}.IsLonger({value}, {Literal.Of(length)})" : null;

    public override Fragment? IsNoneOf(IReadOnlyList<string> strings) => form switch
    {
        ValueForm.String when strings.Count == 1 => $"{value} != {Literal.Of(strings[0])}",
        ValueForm.Enum when enumNames is not null && enumNames.All(strings.Contains) => CannotFail,
        _ => null,
    };

    public override Fragment? HasNotFormat(FormatKind format) => (form, format) switch
    {
        (ValueForm.DateTimeOffset, FormatKind.DateTime) or (ValueForm.DateOnly, FormatKind.Date) or (ValueForm.Guid, FormatKind.Uuid) or (ValueForm.Uri, FormatKind.Uri) => CannotFail,
        _ => null,
    };

    public override Fragment? IsNoInteger(bool byValue) => (IsInteger || form == ValueForm.IntegerEnum) && byValue ? CannotFail : null;

    public override Fragment? IsBeyond(BoundKind bound, ExactNumber number) =>
        IsInteger && number.TryGetInt64(out long small) && (form != ValueForm.UInt64 || small >= 0) ? (Fragment)$"{value} {Comparison(bound)} {Literal.Of(small)}" : null;

    public override Fragment? HasFewerThan(long count) => form == ValueForm.List ? (Fragment)$"{value}.Count < {Literal.Of(count)}" : null;

    public override Fragment? HasMoreThan(long count) => form == ValueForm.List ? (Fragment)$"{value}.Count > {Literal.Of(count)}" : null;
}
