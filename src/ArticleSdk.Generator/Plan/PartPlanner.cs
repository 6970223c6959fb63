using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Plans one of the schemas that a function checks a value by: its own, or one that always holds with it. What it calls is noted here, so that it counts only if the part is taken.</summary>
internal sealed partial class PartPlanner(PlanBuilder builder, SchemaNode node, DynamicScope scope)
{
    /// <summary>How deep lists of lists are checked in line.</summary>
    private const int MaxInlineDepth = 2;

    /// <summary>How many keywords a schema has that stands in line wherever it is referred to.</summary>
    private const int MaxTiny = 3;

    /// <summary>How far a chain of references is followed in one call: a longer one goes on in a function, so that every schema of the chain costs the same.</summary>
    private const int MaxChain = 32;

    public SchemaNode Node => node;

    private DynamicScope Scope => scope;

    /// <summary>How many conditions are around this part.</summary>
    private int Depth { get; init; }

    /// <summary>The functions that are called on the same value.</summary>
    public List<FunctionDraft> Called { get; private init; } = [];

    /// <summary>Groups of these of which one at most is called.</summary>
    public List<IReadOnlyList<FunctionDraft>> Alternatives { get; private init; } = [];

    /// <summary>The functions that are called on children.</summary>
    public List<FunctionDraft> OnChildren { get; private init; } = [];

    /// <summary>Two calls on children may be for the same child (a property and a pattern, items and contains).</summary>
    public bool ChildrenOverlap { get; private set; }

    /// <summary>What the walk over the object knows, once that is resolved: then branches are planned.</summary>
    public BranchContext Branches { get; set; } = BranchContext.None;

    /// <summary>What is asserted of the value, and of its properties and items: all but the branches.</summary>
    public IReadOnlyList<CheckNode> PlanContent() => node.Boolean is { } all
        ? all ? [] : [new KindsNode(JsonTypes.None)]
        : node.Keywords.Where(k => !IsApart(k)).SelectMany(k => !builder.Planners.HasBranches(k) ? builder.Planners.Plan(k, this) : ScalarUnion(node, k) ?? KindsOf(k)).ToList();

    /// <summary>The branches.</summary>
    public IEnumerable<CheckNode> PlanBranches() => node.Keywords.Where(k => IsBranch(node, k)).SelectMany(k => builder.Planners.Plan(k, this));

    /// <summary>The schemas that always hold with this one, each with the scope that it is entered from.</summary>
    public IEnumerable<(SchemaNode Schema, DynamicScope Scope, bool IsReference)> Conjuncts()
    {
        foreach (Keyword keyword in node.Keywords)
        {
            switch (keyword)
            {
                case RefKeyword or DynamicRefKeyword:
                    yield return (Target(keyword, scope), scope, true);
                    break;
                case AllOfKeyword all:
                    foreach (SchemaNode schema in all.Schemas)
                        yield return (schema, scope, false);
                    break;
                case AnyOfKeyword or OneOfKeyword:
                    foreach (SchemaNode schema in Shared(SchemaAnalysis.BranchesOf(keyword)))
                        yield return (schema, scope, true);
                    break;
            }
        }
    }

    /// <summary>A subschema that applies to a property or an item.</summary>
    public Subcheck Child(SchemaNode schema, bool inline) => Resolve(schema, tracks: false, inline ? MaxInlineDepth : null, OnChildren);

    public Subcheck Child(SchemaNode schema) => Child(schema, inline: true);

    /// <summary>A subschema that applies to the same value, and must hold where it is asked: always a function, since the value is read again.</summary>
    public Subcheck Branch(SchemaNode schema) => Resolve(schema, Branches.Tracks, inlineDepth: null, Called);

    /// <summary>A subschema that is asked in an expression: a test of a scalar, or a function.</summary>
    private Subcheck Test(SchemaNode schema) => Resolve(schema, tracks: false, inlineDepth: 0, OnChildren) is var check && check is not Inline { Plan.IsTest: false } ? check : Child(schema, inline: false);

    /// <summary>The walk over the properties, at the first of the keywords that it consists of.</summary>
    public IEnumerable<CheckNode> Properties(Keyword keyword) =>
        ReferenceEquals(keyword, node.Keywords.First(k => k is PropertiesKeyword or PatternPropertiesKeyword or AdditionalPropertiesKeyword)) ? [PlanProperties()] : [];

    /// <summary>The walk over the items, at the first of the keywords that it consists of.</summary>
    public IEnumerable<CheckNode> Items(Keyword keyword)
    {
        if (!ReferenceEquals(keyword, node.Keywords.First(k => k is PrefixItemsKeyword or ItemsKeyword)))
            return [];
        EquatableArray<Subcheck> prefix = node.Find<PrefixItemsKeyword>() is { } first ? first.Schemas.Select(Child).ToEquatableArray() : default;
        return [new ItemsNode(prefix, node.Find<ItemsKeyword>() is { } items ? Child(items.Schema) : null)];
    }

    public ContainsNode Contains(ContainsKeyword keyword)
    {
        ChildrenOverlap = true;
        return new ContainsNode(Child(keyword.Schema, inline: false), keyword.Min, keyword.Max, keyword.Evaluates);
    }

    public PropertyNamesNode PropertyNames(PropertyNamesKeyword keyword) => new(Test(keyword.Schema));

    /// <summary>What <c>unevaluatedProperties</c> or <c>unevaluatedItems</c> applies.</summary>
    public static bool IsUnevaluated(Keyword keyword) => keyword is UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword;

    /// <summary>A schema that applies to the same value and is checked by a function of its own.</summary>
    public Subcheck Keep(SchemaNode schema, DynamicScope from) =>
        ReferenceEquals(from, scope) ? Branch(schema) : new PartPlanner(builder, schema, from) { Called = Called, Alternatives = Alternatives, OnChildren = OnChildren, Branches = Branches }.Branch(schema);

    /// <summary>The schema that a schema is no more than a reference to, and the scope that it is entered from.</summary>
    public static (SchemaNode Schema, DynamicScope Scope) Follow(PlanBuilder builder, SchemaNode schema, DynamicScope scope)
    {
        for (int length = 0; length < MaxChain && Subschemas.OnlyReference(schema) is { } reference; length++)
        {
            scope = builder.Enter(schema, scope);
            schema = Target(reference, scope);
        }

        return (schema, scope);
    }

    public static bool AssertsNothing(SchemaNode schema) => schema.Boolean is true || (schema.Boolean is null && schema.Keywords.All(k => k is DefinitionsKeyword));

    /// <summary>What a union says of kinds whatever its branches say: values that two of them let through in any case are of none.</summary>
    private IEnumerable<CheckNode> KindsOf(Keyword keyword) =>
        keyword is OneOfKeyword union && builder.Analysis.FreeTwice(union) is not JsonTypes.None and var none ? [new KindsNode(SchemaAnalysis.ByFirstByte(JsonTypes.Any & ~none))] : [];

    private static bool IsApart(Keyword keyword) => keyword is RefKeyword or DynamicRefKeyword or AllOfKeyword || IsUnevaluated(keyword);

    private Subcheck Resolve(SchemaNode schema, bool tracks, int? inlineDepth, List<FunctionDraft> calls)
    {
        (SchemaNode target, DynamicScope from) = Follow(builder, schema, scope);
        if (AssertsNothing(target))
            return Subcheck.Anything;
        if (target.Boolean is false)
            return Subcheck.Nothing;
        if (inlineDepth is { } depth && (ReferenceEquals(target, schema) ? ReferenceEquals(target.Resource, node.Resource) && IsSmall(target, depth) : IsTiny(target)))
            return new Inline(PlanInline(target));
        FunctionDraft callee = builder.Request(target, from, tracks);
        calls.Add(callee);
        return new Call(callee.Name);
    }

    private ValuePlan PlanInline(SchemaNode schema)
    {
        PartPlanner inner = new(builder, schema, scope) { Called = Called, Alternatives = Alternatives, OnChildren = OnChildren };
        ValuePlan plan = new(NodeFolding.Fold(inner.PlanContent()).ToEquatableArray());
        ChildrenOverlap |= inner.ChildrenOverlap;
        return plan;
    }

    private static SchemaNode Target(Keyword reference, DynamicScope scope) => reference switch
    {
        RefKeyword fixedReference => fixedReference.Target,
        DynamicRefKeyword dynamic => scope.Find(dynamic.Anchor) ?? dynamic.Initial,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>A scalar whose test is no longer than a call.</summary>
    private bool IsTiny(SchemaNode schema) => schema.Keywords.Count(k => k is not DefinitionsKeyword) <= MaxTiny && !schema.Keywords.Any(builder.Planners.HasBranches) && IsSmall(schema, 0);

    /// <summary>Scalars, and lists of what is small or has a function: what reads well in line.</summary>
    private bool IsSmall(SchemaNode schema, int depth) => schema.Boolean is not null || schema.Keywords.All(k => k switch
    {
        AnyOfKeyword or OneOfKeyword => ScalarUnion(schema, k)?.All(IsScalar) == true,
        DefinitionsKeyword => true,
        AssertionKeyword => builder.Planners.Plan(k, this).All(IsScalar),
        ItemsKeyword items => depth > 0 && items.Start == 0 && (!items.Schema.Keywords.Any(i => i is ItemsKeyword) || IsSmall(items.Schema, depth - 1)),
        _ => false,
    });

    private static bool IsScalar(CheckNode node) => node is KindsNode or ScalarNode or ValueEnumNode or ItemCountNode;

    private PropertiesNode PlanProperties()
    {
        PatternPropertiesKeyword? patternProperties = node.Find<PatternPropertiesKeyword>();
        Subcheck? additional = node.Find<AdditionalPropertiesKeyword>() is { } rest ? Child(rest.Schema) : null;
        EquatableArray<PatternPlan> patterns = default;
        if (patternProperties is not null)
            patterns = patternProperties.Patterns.Select(p => new PatternPlan(p.Name, Child(p.Schema))).ToEquatableArray();

        var properties = new List<PropertyPlan>();
        foreach (NamedSchema property in node.Find<PropertiesKeyword>()?.Properties ?? default)
        {
            IEnumerable<Subcheck> checks = patterns.Where(p => builder.Analysis.IsMatch(p.Source, property.Name)).Select(p => p.Check).Prepend(Child(property.Schema));
            properties.Add(new PropertyPlan(property.Name, NodeFolding.Together(checks), IsEvaluated: true));
        }

        return new PropertiesNode(properties.ToEquatableArray(), patterns, additional);
    }
}
