using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Analysis;

internal sealed partial class SchemaAnalysis
{
    private readonly Dictionary<SchemaNode, JsonTypes> _kinds = [];
    private readonly Dictionary<SchemaNode, JsonTypes> _meanings = [];
    private readonly Dictionary<SchemaNode, JsonTypes> _free = [];
    private readonly Dictionary<SchemaNode, bool> _stating = [];

    /// <summary>
    /// The kinds of value that the schema lets through, by its keywords. Sound: a valid value is of one of these (a number is an
    /// <see cref="JsonTypes.Integer"/> by its value). Not exact: a kind may be here of which no value is valid.
    /// </summary>
    public JsonTypes KindsOf(SchemaNode node) => Answer(node, _kinds, whileOpen: JsonTypes.Any, OwnKindsOf);

    /// <summary>
    /// The kinds of value that the schema is about: <see cref="KindsOf"/>, but a schema without <c>type</c> that describes properties alone means objects, and one that
    /// describes items alone means arrays, though every other value is valid too. An assumption for names and types, never for verdicts.
    /// </summary>
    public JsonTypes MeaningOf(SchemaNode node) => Answer(node, _meanings, whileOpen: JsonTypes.Any, OwnMeaningOf);

    /// <summary>The kinds of value of which the schema lets every one through. Sound: it may do so of more.</summary>
    public JsonTypes FreeKindsOf(SchemaNode node) => Answer(node, _free, whileOpen: JsonTypes.None, OwnFreeKindsOf);

    /// <summary>The kinds of value that come to the branches of a union: <see cref="KindsOf"/>, and those that it lets through twice.</summary>
    public JsonTypes KindsBefore(SchemaNode node, Keyword union) => node.Keywords.Aggregate(JsonTypes.Any, (kinds, keyword) =>
        kinds & (keyword is OneOfKeyword one && ReferenceEquals(one, union) ? UnionOf(one.Schemas, JsonTypes.None, KindsOf) : KindsOf(keyword)));

    /// <summary>The kinds of value that a keyword lets through.</summary>
    public JsonTypes KindsOf(Keyword keyword) => Combine(keyword, KindsOf, UnionOfKinds);

    /// <summary>The kinds of value of which <c>oneOf</c> lets none through, because every one is valid by two branches: so branches that say nothing but what an object must be are about objects.</summary>
    public JsonTypes FreeTwice(OneOfKeyword union)
    {
        JsonTypes once = JsonTypes.None, twice = JsonTypes.None;
        foreach (JsonTypes free in union.Schemas.Select(FreeKindsOf))
        {
            twice |= once & free;
            once |= free;
        }

        return twice;
    }

    /// <summary>The kinds that the first byte of a value tells apart: of numbers, all or none.</summary>
    public static JsonTypes ByFirstByte(JsonTypes kinds) => (kinds & JsonTypes.Number) != 0 ? kinds | JsonTypes.Number : kinds;

    /// <summary>Of some types, the kinds of value that are of these types, every one: before draft 6, numbers that are integers by their value are no integers where they are written with a fraction.</summary>
    public static JsonTypes EveryOf(JsonTypes types, bool isByValue) => isByValue || (types & JsonTypes.Number) == JsonTypes.Number ? types : types & ~JsonTypes.Number;

    /// <summary>Whether every kind is open in one branch at most.</summary>
    public static bool AreDisjoint(IEnumerable<JsonTypes> branches)
    {
        JsonTypes seen = JsonTypes.None;
        bool any = false;
        foreach (JsonTypes kinds in branches)
        {
            if ((seen & kinds) != 0)
                return false;
            seen |= kinds;
            any = true;
        }

        return any;
    }

    /// <summary>The kind of a JSON value.</summary>
    public static JsonTypes KindOf(JsonValue value) => value.Kind switch
    {
        ValueKind.Null => JsonTypes.Null,
        ValueKind.True or ValueKind.False => JsonTypes.Boolean,
        ValueKind.String => JsonTypes.String,
        ValueKind.Array => JsonTypes.Array,
        ValueKind.Object => JsonTypes.Object,
        _ => ExactNumber.Parse(value.Text).IsIntegral ? JsonTypes.Integer : JsonTypes.Fraction,
    };

    private JsonTypes OwnKindsOf(SchemaNode node) => Combine(node, KindsOf, UnionOfKinds);

    private JsonTypes OwnMeaningOf(SchemaNode node)
    {
        JsonTypes kinds = Combine(node, MeaningOf, MeaningOfUnion);
        return kinds == JsonTypes.Any ? Implied(node) : kinds;
    }

    // A branch that only implies its kind lets every other through: in {"properties": …} or {"items": …} an object may be there by the second. So it is the
    // one kind that all branches mean, or any value.
    private JsonTypes MeaningOfUnion(EquatableArray<SchemaNode> branches, JsonTypes types)
    {
        types = UnionOf(branches, types, MeaningOf);
        return IsMixed(types) && !branches.All(StatesKinds) ? JsonTypes.Any : types;
    }

    /// <summary>Whether values are of several kinds, null aside, and not simply of any.</summary>
    public static bool IsMixed(JsonTypes kinds) => kinds != JsonTypes.Any && KindGroups.Count(group => (kinds & group) != 0) > 1;

    /// <summary>The kinds that C# types keep apart, in the order in which unions list them.</summary>
    public static readonly JsonTypes[] KindGroups = [JsonTypes.String, JsonTypes.Number, JsonTypes.Boolean, JsonTypes.Object, JsonTypes.Array];

    private JsonTypes OwnFreeKindsOf(SchemaNode node)
    {
        JsonTypes kinds = node.Boolean is false ? JsonTypes.None : JsonTypes.Any;
        foreach (Keyword keyword in node.Keywords)
        {
            kinds &= keyword switch
            {
                DefinitionsKeyword => JsonTypes.Any,
                TypeKeyword type => EveryOf(type.Types, node.Dialect.IntegerByValue),
                RefKeyword reference => FreeKindsOf(reference.Target),
                AllOfKeyword all => all.Schemas.Aggregate(JsonTypes.Any, (sum, schema) => sum & FreeKindsOf(schema)),
                AnyOfKeyword any => UnionOf(any.Schemas, EveryOf(any.Types, node.Dialect.IntegerByValue), FreeKindsOf),
                _ => AboutOf(keyword) is not JsonTypes.None and var about ? JsonTypes.Any & ~about : JsonTypes.None,
            };
        }

        return kinds;
    }

    private JsonTypes Combine(SchemaNode node, Func<SchemaNode, JsonTypes> of, Func<EquatableArray<SchemaNode>, JsonTypes, JsonTypes> unionOf) =>
        node.Keywords.Aggregate(node.Boolean is false ? JsonTypes.None : JsonTypes.Any, (kinds, keyword) => kinds & Combine(keyword, of, unionOf));

    private JsonTypes Combine(Keyword keyword, Func<SchemaNode, JsonTypes> of, Func<EquatableArray<SchemaNode>, JsonTypes, JsonTypes> unionOf) => keyword switch
    {
        TypeKeyword type => type.Types,
        EnumKeyword values => values.Values.Aggregate(JsonTypes.None, (sum, value) => sum | KindOf(value)),
        RefKeyword reference => of(reference.Target),
        AllOfKeyword all => all.Schemas.Aggregate(JsonTypes.Any, (sum, schema) => sum & of(schema)),
        AnyOfKeyword any => unionOf(any.Schemas, any.Types),
        OneOfKeyword one => unionOf(one.Schemas, JsonTypes.None) & ~FreeTwice(one),
        _ => JsonTypes.Any,
    };

    private JsonTypes UnionOfKinds(EquatableArray<SchemaNode> schemas, JsonTypes types) => UnionOf(schemas, types, KindsOf);

    private static JsonTypes UnionOf(EquatableArray<SchemaNode> schemas, JsonTypes types, Func<SchemaNode, JsonTypes> of) =>
        schemas.Aggregate(types, (sum, schema) => sum | of(schema));

    private bool StatesKinds(SchemaNode node) => Answer(node, _stating, whileOpen: false, schema => schema.Boolean is not null || schema.Keywords.Any(keyword => keyword switch
    {
        TypeKeyword or EnumKeyword => true,
        RefKeyword reference => StatesKinds(reference.Target),
        AllOfKeyword all => all.Schemas.Any(StatesKinds),
        AnyOfKeyword any => any.Schemas.All(StatesKinds),
        OneOfKeyword one => one.Schemas.All(StatesKinds),
        _ => false,
    }));

    // {"maxProperties": 2} alone describes nothing that a type could show: the JSON is kept, whatever it is.
    private static JsonTypes Implied(SchemaNode node)
    {
        JsonTypes implied = node.Keywords.Aggregate(JsonTypes.None, (sum, keyword) => sum | AboutOf(keyword));
        bool describes = node.Keywords.Any(keyword => keyword is PropertiesKeyword or PatternPropertiesKeyword or AdditionalPropertiesKeyword { Schema.Boolean: null }
            or PrefixItemsKeyword or ItemsKeyword { Schema.Boolean: null });
        return describes && implied is JsonTypes.Object or JsonTypes.Array ? implied : JsonTypes.Any;
    }

    /// <summary>The kind of value that a keyword is about; a value of another kind satisfies it.</summary>
    public static JsonTypes AboutOf(Keyword keyword) => keyword switch
    {
        AssertionKeyword assertion => assertion.About,
        PropertiesKeyword or PatternPropertiesKeyword or AdditionalPropertiesKeyword or PropertyNamesKeyword or UnevaluatedPropertiesKeyword or DependentSchemasKeyword => JsonTypes.Object,
        ItemsKeyword or PrefixItemsKeyword or ContainsKeyword or UnevaluatedItemsKeyword => JsonTypes.Array,
        _ => JsonTypes.None,
    };
}
