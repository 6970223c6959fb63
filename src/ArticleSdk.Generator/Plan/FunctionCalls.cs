using ArticleSdk.Generator.Schema;


namespace ArticleSdk.Generator.Plan;

/// <summary>The functions that nodes call.</summary>
internal static class FunctionCalls
{
    /// <summary>The functions that a node calls, on the value or on what it holds; null of a node that is not known.</summary>
    public static IReadOnlyList<FunctionName>? Of(CheckNode node) => ChecksOf(node)?.SelectMany(CallsOf).ToList() is { } calls && !calls.Contains(null) ? calls.Select(call => call!).ToList() : null;

    private static IEnumerable<FunctionName?> CallsOf(Subcheck check) => check switch
    {
        Call call => [call.Function],
        Inline inline => inline.Plan.Nodes.SelectMany(CallsOf),
        InPlace inner => inner.Nodes.SelectMany(CallsOf),
        Anything or Nothing or Decided => [],
        _ => [null],
    };

    private static IEnumerable<FunctionName?> CallsOf(CheckNode node) => Of(node) ?? (IEnumerable<FunctionName?>)[null];

    private static IEnumerable<Subcheck>? ChecksOf(CheckNode node) => node switch
    {
        KindsNode or ScalarNode or ValueEnumNode or UniqueItemsNode or ItemCountNode or RequiredNode or DependentRequiredNode or PropertyCountNode or KnownNamesNode => [],
        PropertiesNode walk => walk.Properties.SelectMany(p => p.Checks).Concat(walk.Patterns.Select(p => p.Check)).Append(walk.Additional ?? Subcheck.Anything),
        PropertyNamesNode names => [names.Check],
        ItemsNode items => items.Prefix.Append(items.Rest ?? Subcheck.Anything),
        ContainsNode contains => [contains.Check],
        AllNode all => [all.Check],
        UnionNode union => union.Branches.Select(branch => branch.Check),
        NotNode not => not.Checks,
        IfNode condition => [condition.If, condition.Then, condition.Else],
        EvaluatesNode or UnevaluatedNamesNode => [],
        DependentNode dependent => [dependent.Check],
        VisitNode visit => visit.Properties.Select(p => p.Check),
        UnevaluatedNode rest => [rest.Check],
        _ => null,
    };
}
