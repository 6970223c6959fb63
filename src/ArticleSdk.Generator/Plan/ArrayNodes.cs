namespace ArticleSdk.Generator.Plan;

/// <summary><c>prefixItems</c> and <c>items</c>.</summary>
/// <param name="Prefix">What the first items are checked by, one each.</param>
/// <param name="Rest">What the others are; null: nothing is said of them.</param>
internal sealed record ItemsNode(EquatableArray<Subcheck> Prefix, Subcheck? Rest) : ArrayNode;

/// <summary><c>contains</c>, <c>minContains</c>, <c>maxContains</c>.</summary>
/// <param name="IsEvaluated">Whether items that match count as evaluated.</param>
internal sealed record ContainsNode(Subcheck Check, long Minimum, long? Maximum, bool IsEvaluated) : ArrayNode;

/// <summary><c>unevaluatedItems</c>.</summary>
internal sealed record UnevaluatedItemsNode(Subcheck Check) : UnevaluatedNode(Check);
