using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Plan;

/// <summary><c>minLength</c>, <c>maxLength</c>.</summary>
internal sealed record LengthNode(bool IsMinimum, long Length) : StringNode
{
    public override Fragment? Fails(Operand value) => IsMinimum ? value.IsShorterThan(Length) : value.IsLongerThan(Length);
}

/// <summary><c>enum</c> or <c>const</c> of strings only. That the value is a string is a <see cref="KindsNode"/> beside it.</summary>
internal sealed record OneOfStringsNode(EquatableArray<string> Strings) : StringNode
{
    public override Fragment? Fails(Operand value) => value.IsNoneOf(Strings);
}

/// <summary><c>pattern</c>.</summary>
internal sealed record PatternNode(string Source) : StringNode
{
    public override Fragment? Fails(Operand value) => value.DoesNotMatch(Source);
}

/// <summary><c>format</c>.</summary>
internal sealed record FormatNode(FormatKind Format) : StringNode
{
    public override Fragment? Fails(Operand value) => value.HasNotFormat(Format);
}

/// <summary>Draft 7's <c>contentEncoding</c> and <c>contentMediaType</c>.</summary>
internal sealed record ContentNode(bool IsBase64, bool IsJson) : StringNode
{
    public override Fragment? Fails(Operand value) => value.IsNotContent(IsBase64, IsJson);
}

/// <summary><c>anyOf</c> or <c>oneOf</c> of assertions on strings. That the value is a string is a <see cref="KindsNode"/> beside it.</summary>
/// <param name="IsOne">Whether exactly one branch must hold.</param>
/// <param name="Branches">What each branch asserts.</param>
internal sealed record StringUnionNode(bool IsOne, EquatableArray<EquatableArray<StringNode>> Branches) : StringNode
{
    public override Fragment? Fails(Operand value)
    {
        List<Fragment> branches = [];
        foreach (EquatableArray<StringNode> branch in Branches)
        {
            List<Fragment?> tests = branch.Select(node => node.Fails(value)).ToList();
            if (tests.Contains(null))
                return null;
            List<Fragment> failing = tests.OfType<Fragment>().Where(test => !test.IsEmpty).ToList();
            branches.Add(failing.Count == 0 ? (Fragment)$"false" : Fragment.Join($" || ", failing));
        }

        return IsOne
            ? (Fragment)$"{Fragment.Join($" + ", branches.Select(branch => (Fragment)$"({branch} ? 0 : 1)"))} != 1"
            : Fragment.Join($" && ", branches.Select(branch => (Fragment)$"({branch})"));
    }
}

/// <summary><c>type</c> lets integers through, and no other numbers.</summary>
/// <param name="ByValue">Whether 1.0 is an integer.</param>
internal sealed record IntegerNode(bool ByValue) : NumberNode
{
    public override Fragment? Fails(Operand value) => value.IsNoInteger(ByValue);
}

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms.</summary>
internal sealed record BoundNode(BoundKind Bound, ExactNumber Value) : NumberNode
{
    public override Fragment? Fails(Operand value) => value.IsBeyond(Bound, Value);
}

/// <summary><c>multipleOf</c>.</summary>
internal sealed record MultipleOfNode(ExactNumber Divisor) : NumberNode
{
    public override Fragment? Fails(Operand value) => value.IsNoMultipleOf(Divisor);
}

/// <summary><c>enum</c> or <c>const</c> of values that are not all strings.</summary>
internal sealed record ValueEnumNode(EquatableArray<JsonValue> Values) : ValueNode
{
    public override Fragment Fails(Fragment json, JsonTypes kinds, ITables tables) => $"!{tables.Values(Values)}.Contains(ref {json})";

    public override bool GoesBehind(JsonTypes kinds) => true;
}
