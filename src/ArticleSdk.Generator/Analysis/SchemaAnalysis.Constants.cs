using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Analysis;

/// <summary>The values of one kind that a schema names: strings, or integers.</summary>
/// <param name="Values">The values, in the schema's order.</param>
/// <param name="IsOpen">Whether others of the kind are allowed beside them.</param>
internal sealed record KnownValues(IReadOnlyList<JsonValue> Values, bool IsOpen)
{
    /// <summary>What both allow.</summary>
    public KnownValues And(KnownValues other) =>
        IsOpen && other.IsOpen ? new([.. Values.Union(other.Values, JsonEquality.Comparer)], IsOpen: true)
        : IsOpen ? other
        : other.IsOpen ? this
        : new([.. Values.Intersect(other.Values, JsonEquality.Comparer)], IsOpen: false);
}

internal sealed partial class SchemaAnalysis
{
    private readonly Dictionary<SchemaNode, IReadOnlyList<JsonValue>?> _constants = [];
    private readonly Dictionary<SchemaNode, bool> _onlyConstants = [];
    private readonly Dictionary<SchemaNode, KnownValues?> _strings = [];
    private readonly Dictionary<SchemaNode, KnownValues?> _integers = [];

    /// <summary>
    /// The values that a valid value can be, of any kind, each once by the equality of JSON Schema, in the schema's order; null where they are not named. Sound: a
    /// valid value is one of these. Not exact, unless <see cref="IsOnlyConstants"/>.
    /// </summary>
    public IReadOnlyList<JsonValue>? ConstantsOf(SchemaNode node) => Answer(node, _constants, whileOpen: null, OwnConstantsOf);

    /// <summary>Whether the schema says no more than which constants a value is: then <see cref="ConstantsOf"/> is exact.</summary>
    public bool IsOnlyConstants(SchemaNode node) => Answer(node, _onlyConstants, whileOpen: false, schema =>
        ConstantsOf(schema) is not null && schema.Keywords.All(keyword => keyword switch
        {
            EnumKeyword or DefinitionsKeyword => true,
            // Before draft 6 it takes the spelling of a number to know whether it is an integer.
            TypeKeyword type => schema.Dialect.IntegerByValue || (type.Types & JsonTypes.Number) is JsonTypes.None or JsonTypes.Number,
            RefKeyword reference => IsOnlyConstants(reference.Target),
            AllOfKeyword all => all.Schemas.All(IsOnlyConstants),
            AnyOfKeyword { Types: JsonTypes.None } any => any.Schemas.All(IsOnlyConstants),
            OneOfKeyword one => OnlyConstantsOf(one) is { } values && values.Count == ConstantsOfUnion(one.Schemas)!.Count,
            _ => false,
        }));

    /// <summary>The values that a union lets through, where its branches say no more than which constants a value is: of <c>oneOf</c>, those that one branch has alone. Null where it says more.</summary>
    public IReadOnlyList<JsonValue>? OnlyConstantsOf(Keyword union) => union switch
    {
        AnyOfKeyword { Types: JsonTypes.None } any when any.Schemas.All(IsOnlyConstants) => ConstantsOfUnion(any.Schemas),
        OneOfKeyword one when one.Schemas.All(IsOnlyConstants) && ConstantsOfUnion(one.Schemas) is not null =>
            [.. one.Schemas.SelectMany(s => ConstantsOf(s)!).GroupBy(v => v, JsonEquality.Comparer).Where(g => g.Count() == 1).Select(g => g.Key)],
        _ => null,
    };

    /// <summary>The one value that a valid value can be, or null.</summary>
    public JsonValue? ConstantOf(SchemaNode node) => ConstantsOf(node) is { Count: 1 } only ? only[0] : null;

    /// <summary>The strings that the schema names: all that valid strings can be, or (open) those that are known beside others. Null where none are named.</summary>
    public KnownValues? StringsOf(SchemaNode node) => Answer(node, _strings, whileOpen: null, schema => KnownOf(schema, JsonTypes.String, StringsOf));

    /// <summary>The same of integers, which are those by value.</summary>
    public KnownValues? IntegersOf(SchemaNode node) => Answer(node, _integers, whileOpen: null, schema => KnownOf(schema, JsonTypes.Integer, IntegersOf));

    private KnownValues? KnownOf(SchemaNode node, JsonTypes kind, Func<SchemaNode, KnownValues?> of)
    {
        KnownValues? result = null;
        foreach (Keyword keyword in node.Keywords)
        {
            IEnumerable<KnownValues?> said = keyword switch
            {
                EnumKeyword values => [new KnownValues([.. values.Values.Where(value => KindOf(value) == kind).Distinct(JsonEquality.Comparer)], IsOpen: false)],
                RefKeyword reference => [of(reference.Target)],
                AllOfKeyword all => all.Schemas.Select(of),
                AnyOfKeyword any => [KnownOfUnion(any.Schemas, any.Types, kind, of)],
                OneOfKeyword one => [KnownOfUnion(one.Schemas, JsonTypes.None, kind, of)],
                _ => [],
            };
            foreach (KnownValues? values in said)
                result = result is null ? values : values is null ? result : result.And(values);
        }

        return result;
    }

    private IReadOnlyList<JsonValue>? OwnConstantsOf(SchemaNode node)
    {
        JsonTypes kinds = KindsOf(node);
        IReadOnlyList<JsonValue>? constants = (kinds & ~(JsonTypes.Boolean | JsonTypes.Null)) != 0 ? null : Literals(kinds);
        foreach (Keyword keyword in node.Keywords)
        {
            switch (keyword)
            {
                case EnumKeyword values:
                    constants = Intersect(constants, [.. values.Values.Distinct(JsonEquality.Comparer)]);
                    break;
                case RefKeyword reference:
                    constants = Intersect(constants, ConstantsOf(reference.Target));
                    break;
                case AllOfKeyword all:
                    constants = all.Schemas.Select(ConstantsOf).Aggregate(constants, Intersect);
                    break;
                case AnyOfKeyword { Types: JsonTypes.None } any:
                    constants = Intersect(constants, ConstantsOfUnion(any.Schemas));
                    break;
                case OneOfKeyword one:
                    constants = Intersect(constants, ConstantsOfUnion(one.Schemas));
                    break;
            }
        }

        return constants is null || constants.All(value => (KindOf(value) & kinds) != 0) ? constants : [.. constants.Where(value => (KindOf(value) & kinds) != 0)];
    }

    private IReadOnlyList<JsonValue>? ConstantsOfUnion(EquatableArray<SchemaNode> branches)
    {
        List<JsonValue> all = [];
        foreach (SchemaNode branch in branches)
        {
            if (ConstantsOf(branch) is not { } constants || all.Count + constants.Count > AnalysisLimits.Constants)
                return null;
            all.AddRange(constants);
        }

        return [.. all.Distinct(JsonEquality.Comparer)];
    }

    private static IReadOnlyList<JsonValue>? Intersect(IReadOnlyList<JsonValue>? one, IReadOnlyList<JsonValue>? other) =>
        one is null ? other : other is null || ReferenceEquals(one, other) ? one : [.. one.Intersect(other, JsonEquality.Comparer)];

    private static IReadOnlyList<JsonValue> Literals(JsonTypes kinds)
    {
        List<JsonValue> literals = [];
        if ((kinds & JsonTypes.Boolean) != 0)
            literals.AddRange([JsonValue.False, JsonValue.True]);
        if ((kinds & JsonTypes.Null) != 0)
            literals.Add(JsonValue.Null);
        return literals;
    }

    private KnownValues? KnownOfUnion(EquatableArray<SchemaNode> branches, JsonTypes types, JsonTypes kind, Func<SchemaNode, KnownValues?> of)
    {
        List<JsonValue> known = [];
        bool isOpen = (types & kind) != 0;
        foreach (SchemaNode branch in branches)
        {
            if ((MeaningOf(branch) & kind) == 0)
                continue;
            KnownValues? values = of(branch);
            if (values is not null)
                known.AddRange(values.Values);
            isOpen |= values is null or { IsOpen: true };
        }

        return known.Count == 0 ? null : new KnownValues([.. known.Distinct(JsonEquality.Comparer)], isOpen);
    }
}
