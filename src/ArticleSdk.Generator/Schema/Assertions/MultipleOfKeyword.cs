using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

/// <summary><c>multipleOf</c>, draft 3's <c>divisibleBy</c>. <paramref name="Divisor"/> is above zero.</summary>
internal sealed record MultipleOfKeyword(string Name, ExactNumber Divisor) : AssertionKeyword(Name)
{
    public override ProgramOp Op => ProgramOp.MultipleOf;

    public override JsonValue? Operand => JsonValue.Number(Divisor.ToString());

    public override IEnumerable<CheckNode> Nodes(Dialect dialect) => [new MultipleOfNode(Divisor)];

    public static void Read(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind == ValueKind.Number && ExactNumber.Parse(value.Text) is { IsZero: false, IsNegative: false } divisor)
            context.Add(new MultipleOfKeyword(name, divisor));
        else
            context.WrongValue(name, value, "a number above 0");
    }
}

/// <summary><c>multipleOf</c>.</summary>
internal sealed record MultipleOfNode(ExactNumber Divisor) : NumberNode
{
    public override Fragment Fails(Fragment scanned, ITables tables) => $"!{scanned}.IsMultipleOf({tables.Bound(Divisor)})";
}
