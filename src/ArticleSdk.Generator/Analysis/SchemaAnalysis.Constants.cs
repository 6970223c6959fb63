using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Analysis;

/// <summary>The strings that a schema names.</summary>
/// <param name="Names">The strings, in the schema's order.</param>
/// <param name="IsOpen">Whether others are allowed beside them.</param>
internal sealed record StringValues(IReadOnlyList<string> Names, bool IsOpen)
{
    /// <summary>What both allow.</summary>
    public StringValues And(StringValues other) =>
        IsOpen && other.IsOpen ? new([.. Names.Union(other.Names)], IsOpen: true)
        : IsOpen ? other
        : other.IsOpen ? this
        : new([.. Names.Intersect(other.Names)], IsOpen: false);
}

internal sealed partial class SchemaAnalysis
{
    private readonly Dictionary<SchemaNode, IReadOnlyList<JsonValue>?> _constants = [];
    private readonly Dictionary<SchemaNode, bool> _onlyConstants = [];
    private readonly Dictionary<SchemaNode, StringValues?> _strings = [];

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
            _ => false,
        }));

    /// <summary>The one value that a valid value can be, or null.</summary>
    public JsonValue? ConstantOf(SchemaNode node) => ConstantsOf(node) is { Count: 1 } only ? only[0] : null;

    /// <summary>The strings that the schema names: all that valid strings can be, or (open) those that are known beside others. Null where none are named.</summary>
    public StringValues? StringsOf(SchemaNode node) => Answer(node, _strings, whileOpen: null, schema =>
    {
        StringValues? result = null;
        foreach (Keyword keyword in schema.Keywords)
        {
            IEnumerable<StringValues?> said = keyword switch
            {
                EnumKeyword values => [new StringValues([.. values.Values.Where(value => value.Kind == JsonKind.String).Select(value => value.Text).Distinct()], IsOpen: false)],
                RefKeyword reference => [StringsOf(reference.Target)],
                AllOfKeyword all => all.Schemas.Select(StringsOf),
                AnyOfKeyword any => [StringsOfUnion(any.Schemas, any.Types)],
                OneOfKeyword one => [StringsOfUnion(one.Schemas, JsonTypes.None)],
                _ => [],
            };
            foreach (StringValues? values in said)
                result = result is null ? values : values is null ? result : result.And(values);
        }

        return result;
    });

    private IReadOnlyList<JsonValue>? OwnConstantsOf(SchemaNode node)
    {
        JsonTypes kinds = KindsOf(node);
        IReadOnlyList<JsonValue>? constants = (kinds & ~(JsonTypes.Boolean | JsonTypes.Null)) != 0 ? null : Literals(kinds);
        foreach (Keyword keyword in node.Keywords)
        {
            switch (keyword)
            {
                case EnumKeyword values:
                    constants = Both(constants, [.. values.Values.Distinct(JsonEquality.Comparer)]);
                    break;
                case RefKeyword reference:
                    constants = Both(constants, ConstantsOf(reference.Target));
                    break;
                case AllOfKeyword all:
                    constants = all.Schemas.Select(ConstantsOf).Aggregate(constants, Both);
                    break;
                case AnyOfKeyword { Types: JsonTypes.None } any:
                    constants = Both(constants, ConstantsOfUnion(any.Schemas));
                    break;
                case OneOfKeyword one:
                    constants = Both(constants, ConstantsOfUnion(one.Schemas));
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

    private static IReadOnlyList<JsonValue>? Both(IReadOnlyList<JsonValue>? one, IReadOnlyList<JsonValue>? other) =>
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

    private StringValues? StringsOfUnion(EquatableArray<SchemaNode> branches, JsonTypes types)
    {
        List<string> names = [];
        bool isOpen = (types & JsonTypes.String) != 0;
        foreach (SchemaNode branch in branches)
        {
            if ((MeaningOf(branch) & JsonTypes.String) == 0)
                continue;
            StringValues? values = StringsOf(branch);
            if (values is not null)
                names.AddRange(values.Names);
            isOpen |= values is null or { IsOpen: true };
        }

        return names.Count == 0 ? null : new StringValues([.. names.Distinct()], isOpen);
    }
}
