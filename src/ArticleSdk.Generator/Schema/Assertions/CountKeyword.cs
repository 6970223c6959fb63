using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

internal enum CountKind : byte
{
    MinLength,
    MaxLength,
    MinItems,
    MaxItems,
    MinProperties,
    MaxProperties,
}

/// <summary>A bound of a length. Bounds beyond <see cref="long"/> stand as <see cref="long.MaxValue"/>: no document is as long.</summary>
internal sealed record CountKeyword(string Name, CountKind Kind, long Value) : AssertionKeyword(Name)
{
    public override ProgramOp Op => ProgramOp.MinLength + (byte)Kind;

    public override JsonValue? Operand => Number(Value);

    private bool IsMinimum => Kind is CountKind.MinLength or CountKind.MinItems or CountKind.MinProperties;

    public override IEnumerable<CheckNode> Nodes(Dialect dialect) => Kind switch
    {
        CountKind.MinLength or CountKind.MaxLength => [new LengthNode(IsMinimum, Value)],
        CountKind.MinItems or CountKind.MaxItems => [new ItemCountNode(IsMinimum, Value)],
        _ => [new PropertyCountNode(IsMinimum, Value)],
    };

    public static void Read(KeywordContext context, string name, JsonValue value)
    {
        if (!TryGetCount(value, out long count))
        {
            context.WrongValue(name, value, "an integer of at least 0");
            return;
        }

        CountKind kind = name switch
        {
            "minLength" => CountKind.MinLength,
            "maxLength" => CountKind.MaxLength,
            "minItems" => CountKind.MinItems,
            "maxItems" => CountKind.MaxItems,
            "minProperties" => CountKind.MinProperties,
            _ => CountKind.MaxProperties,
        };
        context.Add(new CountKeyword(name, kind, count));
    }

    /// <summary>A length, whatever it is written like (<c>2.0</c>). What is beyond a long is as good as the greatest long.</summary>
    public static bool TryGetCount(JsonValue value, out long count)
    {
        count = 0;
        if (value.Kind != ValueKind.Number)
            return false;
        ExactNumber number = ExactNumber.Parse(value.Text);
        if (!number.IsIntegral || (number.IsNegative && !number.IsZero))
            return false;
        if (!number.TryGetInt64(out count))
            count = long.MaxValue;
        return true;
    }
}

/// <summary><c>minLength</c>, <c>maxLength</c>.</summary>
internal sealed record LengthNode(bool IsMinimum, long Length) : StringNode
{
    public override Fragment Fails(Fragment scanned, ITables tables) => !IsMinimum ? $"{scanned}.IsLongerThan({Literal.Of(Length)})"
        : Length == 1 ? $"{scanned}.Equals({Literal.Utf8("")})"
        : (Fragment)$"!{scanned}.IsLongerThan({Literal.Of(Length - 1)})";

    public override Fragment? FailsRead(ClrValue value) => value.Form != ValueForm.String ? null
        : !IsMinimum ? $"{TypeName.Runtime("Codecs")}.IsLonger({value.Value}, {Literal.Of(Length)})"
        : Length == 1 ? $"{value.Value}.Length == 0"
        : (Fragment)$"!{TypeName.Runtime("Codecs")}.IsLonger({value.Value}, {Literal.Of(Length - 1)})";
}

/// <summary><c>minItems</c>, <c>maxItems</c>.</summary>
internal sealed record ItemCountNode(bool IsMinimum, long Count) : ArrayNode
{
    /// <summary>An expression that is true where there are as many items as that, and should not be.</summary>
    public Fragment Fails(Fragment count) => $"{count} {(IsMinimum ? (Fragment)$"<" : $">")} {Literal.Of(Count)}";
}

/// <summary><c>minProperties</c>, <c>maxProperties</c>.</summary>
internal sealed record PropertyCountNode(bool IsMinimum, long Count) : ObjectNode
{
    public override IEnumerable<string> Names => [];

    /// <summary>The same of properties.</summary>
    public Fragment Fails(Fragment count) => new ItemCountNode(IsMinimum, Count).Fails(count);
}
