using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

/// <summary><c>enum</c>, and <c>const</c> as the enum of one value.</summary>
internal sealed record EnumKeyword(string Name, EquatableArray<JsonValue> Values) : AssertionKeyword(Name)
{
    public bool IsConst => Name == "const";

    public override ProgramOp Op => IsConst ? ProgramOp.Const : ProgramOp.Enum;

    public override JsonValue? Operand => IsConst ? Values[0] : JsonValue.Array(Values);

    public override IEnumerable<CheckNode> Nodes(Dialect dialect) => NodesOf(Values);

    /// <summary>What asserts that a value is one of these: its kind says so of null, and where both are among them of true and false.</summary>
    public static IEnumerable<CheckNode> NodesOf(EquatableArray<JsonValue> values)
    {
        bool isByKind = values.Count > 0 && values.All(v => v.Kind is ValueKind.String or ValueKind.Null or ValueKind.True or ValueKind.False)
            && values.Any(v => v.Kind == ValueKind.True) == values.Any(v => v.Kind == ValueKind.False);
        if (!isByKind)
            return [new ValueEnumNode(values)];
        KindsNode kinds = new(values.Aggregate(JsonTypes.None, (all, v) => all | SchemaAnalysis.KindOf(v)));
        EquatableArray<string> strings = values.Where(v => v.Kind == ValueKind.String).Select(v => v.Text).Distinct(StringComparer.Ordinal).ToEquatableArray();
        return strings.Count == 0 ? [kinds] : [kinds, new OneOfStringsNode(strings)];
    }

    public static void Read(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.Array)
        {
            context.WrongValue(name, value, "an array of values");
            return;
        }

        if (value.Items.Count == 0)
            context.Sloppy(name, "an empty array allows no value at all");

        var seen = new HashSet<JsonValue>(JsonEquality.Comparer);
        var values = new List<JsonValue>(value.Items.Count);
        for (int i = 0; i < value.Items.Count; i++)
        {
            if (seen.Add(value.Items[i]))
                values.Add(value.Items[i]);
            else
                context.Sloppy(name, "the value stands there already", KeywordContext.Segment(i));
        }

        context.Add(new EnumKeyword(name, values.ToEquatableArray()));
    }

    public static void ReadConst(KeywordContext context, string name, JsonValue value) => context.Add(new EnumKeyword(name, EquatableArray.Create(value)));
}

/// <summary><c>enum</c> or <c>const</c> of strings only. That the value is a string is a <see cref="KindsNode"/> beside it.</summary>
internal sealed record OneOfStringsNode(EquatableArray<string> Strings) : StringNode
{
    public override Fragment Fails(Fragment scanned, ITables tables) =>
        Strings.Count == 1 && JsonText.HasUtf8(Strings[0]) ? (Fragment)$"!{scanned}.Equals({Literal.Utf8(Strings[0])})" : $"!{tables.NamesOf(Strings)}.Contains({scanned})";

    public override Fragment? FailsRead(ClrValue value) => value.Form switch
    {
        ValueForm.String when Strings.Count == 1 => $"{value.Value} != {Literal.Of(Strings[0])}",
        ValueForm.Enum when value.EnumNames is { } names && names.All(Strings.Contains) => ClrValue.CannotFail,
        _ => null,
    };
}

/// <summary><c>enum</c> or <c>const</c> of values that are not all strings.</summary>
internal sealed record ValueEnumNode(EquatableArray<JsonValue> Values) : ValueNode
{
    public override Fragment Fails(Fragment json, JsonTypes kinds, ITables tables) => $"!{tables.Values(Values)}.Contains(ref {json})";

    public override bool GoesBehind(JsonTypes kinds) => true;
}
