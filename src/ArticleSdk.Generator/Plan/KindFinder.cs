using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Which kinds of value a schema leaves open: the first byte of a value then tells which branches it may satisfy.</summary>
internal static class KindFinder
{
    /// <summary>How far references and branches are followed: beyond it everything is open, which is slower and not wrong.</summary>
    private const int MaxHops = 8;

    /// <summary>The kinds; of numbers always both, since the first byte does not tell them apart.</summary>
    public static JsonTypes Of(SchemaNode node) => Of(node, MaxHops);

    /// <summary>Whether every kind is open in one branch at most.</summary>
    public static bool Distinguishes(IReadOnlyList<JsonTypes> branches)
    {
        JsonTypes seen = JsonTypes.None;
        foreach (JsonTypes kinds in branches)
        {
            if ((seen & kinds) != 0)
                return false;
            seen |= kinds;
        }

        return branches.Count > 0;
    }

    /// <summary>Whether at most one branch may be an object.</summary>
    public static bool HasOneObject(IEnumerable<SchemaNode> branches) => branches.Count(b => (Of(b) & JsonTypes.Object) != 0) < 2;

    private static JsonTypes Of(SchemaNode node, int hops)
    {
        if (node.Boolean is { } all)
            return all ? JsonTypes.Any : JsonTypes.None;
        JsonTypes kinds = JsonTypes.Any;
        foreach (Keyword keyword in node.Keywords)
        {
            kinds &= keyword switch
            {
                TypeKeyword type => (type.Types & JsonTypes.Number) != 0 ? type.Types | JsonTypes.Number : type.Types,
                EnumKeyword values => Together(values.Values.Select(Of)),
                RefKeyword reference when hops > 0 => Of(reference.Target, hops - 1),
                AllOfKeyword every when hops > 0 => every.Schemas.Aggregate(JsonTypes.Any, (open, s) => open & Of(s, hops - 1)),
                AnyOfKeyword any when hops > 0 => (any.Types & JsonTypes.Number) != 0 ? JsonTypes.Any : Together(any.Schemas.Select(s => Of(s, hops - 1))) | any.Types,
                OneOfKeyword one when hops > 0 => Together(one.Schemas.Select(s => Of(s, hops - 1))),
                _ => JsonTypes.Any,
            };
        }

        return kinds;
    }

    private static JsonTypes Together(IEnumerable<JsonTypes> kinds) => kinds.Aggregate(JsonTypes.None, (all, k) => all | k);

    private static JsonTypes Of(JsonValue value) => value.Kind switch
    {
        JsonKind.Null => JsonTypes.Null,
        JsonKind.True or JsonKind.False => JsonTypes.Boolean,
        JsonKind.Number => JsonTypes.Number,
        JsonKind.String => JsonTypes.String,
        JsonKind.Array => JsonTypes.Array,
        _ => JsonTypes.Object,
    };
}
