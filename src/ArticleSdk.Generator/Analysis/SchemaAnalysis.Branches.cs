using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Analysis;

internal sealed partial class SchemaAnalysis
{
    private readonly Dictionary<SchemaNode, BranchTests> _tests = [];

    /// <summary>What the schema's conjuncts assert that is quickly asked.</summary>
    public BranchTests TestsOf(SchemaNode node)
    {
        node = EndOf(node);
        return _tests.TryGetValue(node, out BranchTests? known) ? known : _tests[node] = ReadTests(node);
    }

    /// <summary>
    /// The branches of a union that are about this kind of value; null where such a value may be valid by anything else: the keyword is no union, it allows the kind as such, or a
    /// branch about other kinds lets it through. Only of branches that are given may it be said that the value is of one of them.
    /// </summary>
    public IReadOnlyList<SchemaNode>? BranchesAbout(Keyword keyword, JsonTypes kind)
    {
        if (keyword is not (OneOfKeyword or AnyOfKeyword) || (keyword is AnyOfKeyword any && (any.Types & kind) != 0))
            return null;
        SchemaNode[] open = [.. Subschemas.InPlace(keyword).Where(branch => (KindsOf(branch) & kind) != 0)];
        return open.All(branch => (MeaningOf(branch) & kind) != 0) ? open : null;
    }

    /// <summary>
    /// The property that tells the branches of a union apart, or null: the one notion of a discriminator that plan, types, names and program have. One that
    /// all branches require as a string goes before others that all require, and those before optional ones; among equals the first of the first branch.
    /// </summary>
    /// <param name="branches">The branches.</param>
    /// <param name="given">What is known of the value beside: what the schema around the union asserts, or that the value is an object.</param>
    public Discriminator? DiscriminatorOf(IReadOnlyList<SchemaNode> branches, BranchTests? given = null)
    {
        if (branches.Count < 2)
            return null;
        BranchTests[] tests = [.. branches.Select(branch => given is null ? TestsOf(branch) : TestsOf(branch).And(given))];
        // What is no object satisfies "required" and "properties" of every branch.
        if (tests.Any(test => test.Kinds != JsonTypes.Object))
            return null;
        Discriminator? best = null;
        foreach (PropertyTest candidate in tests[0].Properties)
        {
            Discriminator? found = Distinguishing(candidate.Name, tests);
            if (found is { IsRequiredString: true })
                return found;
            best = best is null or { IsRequired: false } && found is { IsRequired: true } ? found : best ?? found;
        }

        return best;
    }

    private static Discriminator? Distinguishing(string property, BranchTests[] branches)
    {
        HashSet<JsonValue> seen = new(JsonEquality.Comparer);
        List<DiscriminatorValue> values = [];
        bool isRequired = true;
        for (int i = 0; i < branches.Length; i++)
        {
            if (branches[i].Find(property) is not { } test || !test.Constants.All(seen.Add))
                return null;
            isRequired &= branches[i].Requires(property);
            values.AddRange(test.Constants.Select(constant => new DiscriminatorValue(constant, i)));
        }

        return new Discriminator(property, values.ToEquatableArray(), isRequired);
    }

    private BranchTests ReadTests(SchemaNode node)
    {
        Conjuncts conjuncts = ConjunctsOf(node);
        BranchTests tests = conjuncts.Schemas.Aggregate(BranchTests.None with { IsExact = conjuncts.IsComplete }, (sum, schema) => sum.And(OwnTestsOf(schema)));
        return tests with { Kinds = tests.Kinds & KindsOf(node) };
    }

    /// <summary>What the schema's own keywords assert of it; the kinds are those of <c>type</c> and <c>not</c> alone.</summary>
    public BranchTests OwnTestsOf(SchemaNode node) => TestsOf(node, static keyword => keyword is RefKeyword or AllOfKeyword or DefinitionsKeyword);

    /// <summary>The tests of the schema's own keywords but some, which somebody else looks at.</summary>
    public BranchTests TestsOf(SchemaNode node, Func<Keyword, bool> isApart)
    {
        List<string> required = [], forbidden = [];
        List<PropertyTest> properties = [], excluded = [];
        JsonTypes kinds = node.Boolean is false ? JsonTypes.None : JsonTypes.Any;
        bool isExact = true;
        BranchTests? negated = null;
        foreach (Keyword keyword in node.Keywords.Where(keyword => !isApart(keyword)))
        {
            switch (keyword)
            {
                case NotKeyword { Types: JsonTypes.None } not when not.Schemas.Select(schema => NegationOf(schema)).ToList() is var negations && !negations.Contains(null):
                    negated = negations.Aggregate(negated, (one, other) => one is null ? other : one.And(other!));
                    break;
                case TypeKeyword type:
                    kinds = type.Types;
                    isExact &= node.Dialect.IntegerByValue || ByFirstByte(type.Types) == type.Types;
                    break;
                case RequiredKeyword names:
                    required.AddRange(names.Names);
                    break;
                case PropertiesKeyword declared:
                    foreach (NamedSchema property in declared.Properties)
                    {
                        if (property.Schema.Boolean is false)
                            forbidden.Add(property.Name);
                        else if (ConstantsOf(property.Schema) is { } constants)
                            properties.Add(new PropertyTest(property.Name, constants.ToEquatableArray()));
                        else if (ExcludedBy(property.Schema) is { Count: > 0 } refused)
                            excluded.Add(new PropertyTest(property.Name, refused.ToEquatableArray()));
                        isExact &= property.Schema.Boolean is false || IsOnlyConstants(property.Schema) || IsOnlyExclusions(property.Schema);
                    }

                    break;
                default:
                    isExact = false;
                    break;
            }
        }

        bool isClosed = node.Find<AdditionalPropertiesKeyword>() is { Schema.Boolean: false };
        ILookup<bool, string> patterns = (node.Find<PatternPropertiesKeyword>()?.Patterns ?? default).Select(p => p.Name).ToLookup(p => NamesOfPattern(p) is not null);
        BranchTests tests = new()
        {
            Kinds = kinds,
            Required = required.ToEquatableArray(),
            Forbidden = forbidden.ToEquatableArray(),
            Properties = properties.ToEquatableArray(),
            Excluded = excluded.ToEquatableArray(),
            Items = ItemTestsOf(node, isApart),
            Allowed = isClosed ? node.Keywords.OfType<PropertiesKeyword>().SelectMany(p => p.Properties).Select(p => p.Name).Concat(patterns[true].SelectMany(p => NamesOfPattern(p)!)).ToEquatableArray() : null,
            AllowedPatterns = isClosed ? patterns[false].Select(PatternOf).ToEquatableArray() : default,
            IsExact = isExact,
        };
        return negated is null ? tests : tests.And(negated);
    }

    /// <summary>Whether the schema says no more than which constants a value is not: then <see cref="ExcludedBy"/> is exact.</summary>
    private bool IsOnlyExclusions(SchemaNode node) => node.Keywords.Count > 0 && node.Keywords.All(keyword => keyword is NotKeyword { Types: JsonTypes.None } not && not.Schemas.All(IsOnlyConstants));

    /// <summary>Constants that a schema refuses by <c>not</c>: each once.</summary>
    private List<JsonValue> ExcludedBy(SchemaNode node) => [.. ConjunctsOf(node).Keywords.OfType<NotKeyword>().SelectMany(not => not.Schemas)
        .Where(IsOnlyConstants).SelectMany(schema => ConstantsOf(schema)!).Distinct(JsonEquality.Comparer)];

    private ItemTests ItemTestsOf(SchemaNode node, Func<Keyword, bool> isApart)
    {
        ItemTests tests = ItemTests.None;
        foreach (Keyword keyword in node.Keywords.Where(keyword => !isApart(keyword)))
        {
            tests = keyword switch
            {
                CountKeyword { Kind: CountKind.MinItems } least => tests.And(ItemTests.Of(least.Value, long.MaxValue, [])),
                CountKeyword { Kind: CountKind.MaxItems } most => tests.And(ItemTests.Of(0, most.Value, [])),
                PrefixItemsKeyword first => first.Schemas.Select((schema, i) => OfItem(schema, i)).Aggregate(tests, (one, other) => one.And(other)),
                ItemsKeyword rest => tests.And(OfItem(rest.Schema, rest.Start)),
                _ => tests,
            };
        }

        return tests;

        ItemTests OfItem(SchemaNode schema, int index) => schema.Boolean is false ? ItemTests.Of(0, index, [])
            : index < ItemTests.MaxItems && ConstantsOf(schema) is { } constants ? ItemTests.Of(0, long.MaxValue, [new(index, constants.ToEquatableArray())])
            : ItemTests.None;
    }
}
