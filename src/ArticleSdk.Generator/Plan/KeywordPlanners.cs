using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Makes the nodes of a keyword.</summary>
internal delegate IEnumerable<CheckNode> KeywordPlanner(Keyword keyword, PartPlanner part);

/// <summary>The table that says by what nodes each keyword is checked; an assertion says it itself. A keyword that is not in it is not planned at all: that is an exception, never a schema that lets more through.</summary>
internal sealed class KeywordPlanners
{
    private readonly Dictionary<Type, KeywordPlanner> _planners;
    private readonly HashSet<Type> _branches;

    private KeywordPlanners(Dictionary<Type, KeywordPlanner> planners, HashSet<Type> branches) => (_planners, _branches) = (planners, branches);

    /// <summary>Checks nothing: what is left of a component that could not be planned.</summary>
    public static KeywordPlanners Nothing => new(Standard._planners.Keys.ToDictionary(k => k, _ => (KeywordPlanner)((_, _) => [])), []);

    public static KeywordPlanners Standard { get; } = new KeywordPlanners([], [])
        .With<DefinitionsKeyword>((_, _) => [])
        .With<AssertionKeyword>((k, part) => k.Nodes(part.Node.Dialect))
        .With<PropertiesKeyword>((k, part) => part.Properties(k))
        .With<PatternPropertiesKeyword>((k, part) => part.Properties(k))
        .With<AdditionalPropertiesKeyword>((k, part) => part.Properties(k))
        .With<PropertyNamesKeyword>((k, part) => [part.PropertyNames(k)])
        .With<PrefixItemsKeyword>((k, part) => part.Items(k))
        .With<ItemsKeyword>((k, part) => part.Items(k))
        .With<ContainsKeyword>((k, part) => [part.Contains(k)])
        .WithBranches<AnyOfKeyword>((k, part) => [part.Union(k.Schemas, isOne: false, k.Types)])
        .WithBranches<OneOfKeyword>((k, part) => [part.Union(k.Schemas, isOne: true, JsonTypes.None)])
        .WithBranches<NotKeyword>((k, part) => [new NotNode(k.Schemas.Select(part.Condition).ToEquatableArray(), k.Types)])
        .WithBranches<IfKeyword>((k, part) => [part.If(k)])
        .WithBranches<DependentSchemasKeyword>((k, part) => k.Schemas.Select(d => new DependentNode(d.Name, part.Consequence(d.Schema))));

    /// <summary>The table with one keyword more.</summary>
    public KeywordPlanners With<T>(Func<T, PartPlanner, IEnumerable<CheckNode>> planner)
        where T : Keyword =>
        new(new Dictionary<Type, KeywordPlanner>(_planners) { [typeof(T)] = (keyword, part) => planner((T)keyword, part) }, _branches);

    /// <summary>The same for a keyword whose subschemas apply to the same value under conditions: it is planned once all names are known that the walk over an object looks for.</summary>
    public KeywordPlanners WithBranches<T>(Func<T, PartPlanner, IEnumerable<CheckNode>> planner)
        where T : Keyword =>
        new(With(planner)._planners, [.. _branches, typeof(T)]);

    public bool HasBranches(Keyword keyword) => _branches.Contains(keyword.GetType());

    public IEnumerable<CheckNode> Plan(Keyword keyword, PartPlanner part)
    {
        for (Type type = keyword.GetType(); type != typeof(Keyword); type = type.BaseType!)
        {
            if (_planners.TryGetValue(type, out KeywordPlanner? planner))
                return planner(keyword, part);
        }

        throw new InvalidOperationException($"Nobody plans the keyword '{keyword.Name}'.");
    }
}
