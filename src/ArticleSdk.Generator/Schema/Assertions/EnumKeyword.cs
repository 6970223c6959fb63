using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

/// <summary><c>enum</c>, and <c>const</c> as the enum of one value.</summary>
internal sealed record EnumKeyword(string Name, EquatableArray<JsonValue> Values) : AssertionKeyword(Name)
{
    public bool IsConst => Name == "const";

    public override ProgramOp Op => IsConst ? ProgramOp.Const : ProgramOp.Enum;

    public override JsonValue? Operand => IsConst ? Values[0] : JsonValue.Array(Values);

    public override IEnumerable<CheckNode> Nodes(Dialect dialect) => NodesOf(Values);

    /// <summary>What asserts that a value is one of these. Its kind says so of null, and where both are among them of true and false.</summary>
    public static IEnumerable<CheckNode> NodesOf(EquatableArray<JsonValue> values)
    {
        ILookup<JsonTypes, JsonValue> byKind = values.ToLookup(SchemaAnalysis.KindOf);
        List<CheckNode> nodes = [new KindsNode(SchemaAnalysis.ByFirstByte(byKind.Aggregate(JsonTypes.None, (all, ofKind) => all | ofKind.Key)))];
        foreach (IGrouping<JsonTypes, JsonValue> ofKind in byKind)
        {
            switch (ofKind.Key)
            {
                case JsonTypes.Null:
                case JsonTypes.Boolean when ofKind.Distinct(JsonEquality.Comparer).Count() == 2:
                    break;
                case JsonTypes.String:
                    nodes.Add(new OneOfStringsNode(ofKind.Select(v => v.Text).Distinct(StringComparer.Ordinal).ToEquatableArray()));
                    break;
                case JsonTypes.Integer when OneOfIntegersNode.For(ofKind) is { } integers:
                    nodes.Add(integers);
                    break;
                default:
                    return [new ValueEnumNode(values)];
            }
        }

        return nodes;
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

/// <summary>The numbers of an <c>enum</c> or <c>const</c>, where these are a few integers. That the value is of a kind that they allow is a <see cref="KindsNode"/> beside it.</summary>
internal sealed record OneOfIntegersNode(EquatableArray<long> Integers) : NumberNode
{
    // Each is compared with the text of the number.
    private const int Most = 4;

    public static OneOfIntegersNode? For(IEnumerable<JsonValue> integers)
    {
        List<long> values = [];
        foreach (JsonValue integer in integers)
        {
            if (!ExactNumber.Parse(integer.Text).TryGetInt64(out long value))
                return null;
            if (!values.Contains(value))
                values.Add(value);
        }

        return values.Count <= Most ? new OneOfIntegersNode(values.ToEquatableArray()) : null;
    }

    public override Fragment Fails(Fragment scanned, ITables tables) => Fragment.Join($" && ", Integers.Select(i => (Fragment)$"{scanned}.CompareTo({Literal.Of(i)}) != 0"));

    public override Fragment? FailsRead(ClrValue value) => value.Form switch
    {
        ValueForm.Int32 or ValueForm.Int64 when Integers.Count == 1 => $"{value.Value} != {Literal.Of(Integers[0])}",
        ValueForm.Int32 or ValueForm.Int64 => $"{value.Value} is not ({Fragment.Join($" or ", Integers.Select(i => Literal.Of(i)))})",
        ValueForm.IntegerEnum when value.EnumNames is { } names && names.All(n => ExactNumber.Parse(n).TryGetInt64(out long named) && Integers.Contains(named)) => ClrValue.CannotFail,
        _ => null,
    };
}

/// <summary><c>enum</c> or <c>const</c> of other values, or of many numbers.</summary>
internal sealed record ValueEnumNode(EquatableArray<JsonValue> Values) : ValueNode
{
    public override Fragment Fails(Fragment json, JsonTypes kinds, ITables tables) => $"!{tables.Values(Values)}.Contains(ref {json})";

    public override bool GoesBehind(JsonTypes kinds) => true;
}
