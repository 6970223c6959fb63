using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Makes the nodes of a keyword.</summary>
internal delegate IEnumerable<CheckNode> KeywordPlanner(Keyword keyword, PartPlanner part);

/// <summary>The table that says by what nodes each keyword is checked. A keyword that is not in it is not planned at all: that is an exception, never a schema that lets more through.</summary>
internal sealed class KeywordPlanners
{
    private readonly Dictionary<Type, KeywordPlanner> _planners;
    private readonly HashSet<Type> _branches;

    private KeywordPlanners(Dictionary<Type, KeywordPlanner> planners, HashSet<Type> branches) => (_planners, _branches) = (planners, branches);

    /// <summary>Checks nothing: what is left of a component that could not be planned.</summary>
    public static KeywordPlanners Nothing => new(Standard._planners.Keys.ToDictionary(k => k, _ => (KeywordPlanner)((_, _) => [])), []);

    public static KeywordPlanners Standard { get; } = new KeywordPlanners([], [])
        .With<DefinitionsKeyword>((_, _) => [])
        .With<TypeKeyword>((k, part) => OfTypes(k.Types, part.Node.Dialect.IntegerByValue))
        .With<EnumKeyword>((k, _) => OfValues(k.Values))
        .With<BoundKeyword>((k, _) => [new BoundNode(k.Kind, k.Value)])
        .With<MultipleOfKeyword>((k, _) => [new MultipleOfNode(k.Divisor)])
        .With<CountKeyword>((k, _) => [OfCount(k)])
        .With<PatternKeyword>((k, _) => [new PatternNode(k.Pattern)])
        .With<FormatKeyword>((k, _) => [new FormatNode(k.Format)])
        .With<ContentKeyword>((k, _) => [new ContentNode(k.IsBase64, k.IsJson)])
        .With<UniqueItemsKeyword>((_, _) => [new UniqueItemsNode()])
        .With<RequiredKeyword>((k, _) => [new RequiredNode(k.Names)])
        .With<DependentRequiredKeyword>((k, _) => k.Dependencies.Select(d => new DependentRequiredNode(d.Property, d.Required)))
        .With<PropertiesKeyword>((k, part) => part.Properties(k))
        .With<PatternPropertiesKeyword>((k, part) => part.Properties(k))
        .With<AdditionalPropertiesKeyword>((k, part) => part.Properties(k))
        .With<PropertyNamesKeyword>((k, part) => [new PropertyNamesNode(part.Child(k.Schema, inline: false))])
        .With<PrefixItemsKeyword>((k, part) => part.Items(k))
        .With<ItemsKeyword>((k, part) => part.Items(k))
        .With<ContainsKeyword>((k, part) => [part.Contains(k)])
        .WithBranches<AnyOfKeyword>((k, part) => [part.Union(k.Schemas, isOne: false, k.Types)])
        .WithBranches<OneOfKeyword>((k, part) => [part.Union(k.Schemas, isOne: true, JsonTypes.None)])
        .WithBranches<NotKeyword>((k, part) => [new NotNode(k.Schemas.Select(part.Condition).ToEquatableArray(), k.Types)])
        .WithBranches<IfKeyword>((k, part) => [new IfNode(part.Condition(k.If), part.Consequence(k.Then), part.Consequence(k.Else))])
        .WithBranches<DependentSchemasKeyword>((k, part) => k.Schemas.Select(d => new DependentNode(d.Name, part.Branch(d.Schema))));

    /// <summary>The table with one keyword more.</summary>
    public KeywordPlanners With<T>(Func<T, PartPlanner, IEnumerable<CheckNode>> planner)
        where T : Keyword =>
        new(new Dictionary<Type, KeywordPlanner>(_planners) { [typeof(T)] = (keyword, part) => planner((T)keyword, part) }, _branches);

    /// <summary>The same for a keyword whose subschemas apply to the same value under conditions: it is planned once all names are known that the walk over an object looks for.</summary>
    public KeywordPlanners WithBranches<T>(Func<T, PartPlanner, IEnumerable<CheckNode>> planner)
        where T : Keyword =>
        new(With(planner)._planners, [.. _branches, typeof(T)]);

    public bool HasBranches(Keyword keyword) => _branches.Contains(keyword.GetType());

    public IEnumerable<CheckNode> Plan(Keyword keyword, PartPlanner part) =>
        _planners.TryGetValue(keyword.GetType(), out KeywordPlanner? planner)
            ? planner(keyword, part)
            : throw new InvalidOperationException($"Nobody plans the keyword '{keyword.Name}'.");

    private static IEnumerable<CheckNode> OfTypes(JsonTypes types, bool integerByValue)
    {
        bool integersOnly = (types & JsonTypes.Number) == JsonTypes.Integer;
        yield return new KindsNode(integersOnly ? types | JsonTypes.Number : types);
        if (integersOnly)
            yield return new IntegerNode(integerByValue);
    }

    private static IEnumerable<CheckNode> OfValues(EquatableArray<Json.JsonValue> values)
    {
        if (values.Count == 0 || values.Any(v => v.Kind != Json.JsonKind.String))
            return [new ValueEnumNode(values)];
        return [new KindsNode(JsonTypes.String), new OneOfStringsNode(values.Select(v => v.Text).Distinct(StringComparer.Ordinal).ToEquatableArray())];
    }

    private static CheckNode OfCount(CountKeyword keyword) => keyword.Kind switch
    {
        CountKind.MinLength => new LengthNode(IsMinimum: true, keyword.Value),
        CountKind.MaxLength => new LengthNode(IsMinimum: false, keyword.Value),
        CountKind.MinItems => new ItemCountNode(IsMinimum: true, keyword.Value),
        CountKind.MaxItems => new ItemCountNode(IsMinimum: false, keyword.Value),
        CountKind.MinProperties => new PropertyCountNode(IsMinimum: true, keyword.Value),
        _ => new PropertyCountNode(IsMinimum: false, keyword.Value),
    };
}
