using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

internal enum BoundKind : byte
{
    Minimum,
    ExclusiveMinimum,
    Maximum,
    ExclusiveMaximum,
}

/// <summary>A bound of a number. Draft 3 and 4's <c>minimum</c> with <c>exclusiveMinimum: true</c> is an <see cref="BoundKind.ExclusiveMinimum"/> named <c>minimum</c>.</summary>
internal sealed record BoundKeyword(string Name, BoundKind Kind, ExactNumber Value) : AssertionKeyword(Name)
{
    public override ProgramOp Op => ProgramOp.Minimum + (byte)Kind;

    public override JsonValue? Operand => JsonValue.Number(Value.ToString());

    public override IEnumerable<CheckNode> Nodes(Dialect dialect) => [new BoundNode(Kind, Value)];

    public static void Read(KeywordContext context, string name, JsonValue value)
    {
        BoundKind kind = name switch
        {
            "minimum" => BoundKind.Minimum,
            "maximum" => BoundKind.Maximum,
            "exclusiveMinimum" => BoundKind.ExclusiveMinimum,
            _ => BoundKind.ExclusiveMaximum,
        };
        Add(context, name, kind, value);
    }

    /// <summary>Drafts 3 and 4: a sibling says whether the bound itself is out.</summary>
    public static void ReadWithFlag(KeywordContext context, string name, JsonValue value)
    {
        bool minimum = name == "minimum";
        bool exclusive = context.Node.Json.TryGet(minimum ? "exclusiveMinimum" : "exclusiveMaximum", out JsonValue flag) && flag.Kind == ValueKind.True;
        Add(
            context,
            name,
            minimum
                ? exclusive ? BoundKind.ExclusiveMinimum : BoundKind.Minimum
                : exclusive ? BoundKind.ExclusiveMaximum : BoundKind.Maximum,
            value);
    }

    /// <summary>Drafts 3 and 4: nothing by itself.</summary>
    public static void ReadFlag(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind is not (ValueKind.True or ValueKind.False))
            context.WrongValue(name, value, "true or false (a number since draft 6)");
    }

    private static void Add(KeywordContext context, string name, BoundKind kind, JsonValue value)
    {
        if (value.Kind == ValueKind.Number)
            context.Add(new BoundKeyword(name, kind, ExactNumber.Parse(value.Text)));
        else
            context.WrongValue(name, value, "a number");
    }
}

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms.</summary>
internal sealed record BoundNode(BoundKind Bound, ExactNumber Value) : NumberNode
{
    /// <summary>How a number that is beyond the bound compares to it.</summary>
    private Fragment Comparison => Bound switch
    {
        BoundKind.Minimum => $"<",
        BoundKind.ExclusiveMinimum => $"<=",
        BoundKind.Maximum => $">",
        _ => $">=",
    };

    public override Fragment Fails(Fragment scanned, ITables tables) =>
        $"{scanned}.CompareTo({(Value.TryGetInt64(out long small) ? Literal.Of(small) : tables.Bound(Value))}) {Comparison} 0";

    public override Fragment? FailsRead(ClrValue value) =>
        value.IsInteger && Value.TryGetInt64(out long small) && (value.Form != ValueForm.UInt64 || small >= 0) ? (Fragment)$"{value.Value} {Comparison} {Literal.Of(small)}" : null;
}
