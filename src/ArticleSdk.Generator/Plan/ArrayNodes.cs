using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Plan;

/// <summary><c>prefixItems</c> and <c>items</c>.</summary>
/// <param name="Prefix">What the first items are checked by, one each.</param>
/// <param name="Rest">What the others are; null: nothing is said of them.</param>
internal sealed record ItemsNode(EquatableArray<Subcheck> Prefix, Subcheck? Rest) : ArrayNode;

/// <summary><c>contains</c>, <c>minContains</c>, <c>maxContains</c>.</summary>
/// <param name="IsEvaluated">Whether items that match count as evaluated.</param>
internal sealed record ContainsNode(Subcheck Check, long Minimum, long? Maximum, bool IsEvaluated) : ArrayNode;

/// <summary><c>minItems</c>, <c>maxItems</c>.</summary>
internal sealed record ItemCountNode(bool IsMinimum, long Count) : ArrayNode
{
    /// <summary>As <see cref="ScalarNode.Fails"/>: of a list.</summary>
    public Fragment? Fails(Operand list) => IsMinimum ? list.HasFewerThan(Count) : list.HasMoreThan(Count);
}

/// <summary><c>uniqueItems</c>: equal items are found by their hashes, in a walk of its own.</summary>
internal sealed record UniqueItemsNode : ValueNode
{
    public override Fragment Fails(Fragment json, JsonTypes kinds, ITables tables)
    {
        Fragment repeats = $"!{json}.HasUniqueItems()";
        return GoesBehind(kinds) ? repeats : $"{json}.Kind == {TypeName.Runtime("JsonKind")}.Array && {repeats}";
    }

    public override bool GoesBehind(JsonTypes kinds) => kinds == JsonTypes.Array;
}

/// <summary><c>unevaluatedItems</c>.</summary>
internal sealed record UnevaluatedItemsNode(Subcheck Check) : UnevaluatedNode(Check);
