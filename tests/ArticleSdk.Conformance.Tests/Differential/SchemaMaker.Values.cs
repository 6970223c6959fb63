using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Keywords that look at a value and at nothing else.</summary>
internal sealed partial class SchemaMaker
{
    private static readonly string[] TypeNames = ["object", "array", "string", "integer", "number", "boolean", "null"];

    private string AnyNumber => dice.Pick(forAjv ? Pools.PlainNumbers : Pools.Numbers);

    private JsonValue Types() => dice.Chance(60) ? Json.Text(dice.Pick(TypeNames)) : Json.Texts(dice.Some(TypeNames, 1 + dice.Next(4)));

    private void Values(Keywords keywords)
    {
        if (Has(Draft.Draft6) && dice.Chance(40))
        {
            keywords.Add("const", Value(2));
            return;
        }

        int count = 1 + dice.Next(dice.Chance(5) ? 40 : 5);
        IEnumerable<JsonValue> values = dice.Weighted(5, 1, 3) switch
        {
            0 => dice.Some(Pools.Strings, count).Select(Json.Text),
            1 => dice.Some(forAjv ? Pools.PlainNumbers : Pools.Numbers, count).Select(Json.Number),
            _ => Enumerable.Range(0, count).Select(_ => Value(2)),
        };
        keywords.Add("enum", Json.Array(Distinct(values)));
    }

    // Equal values are a mistake in an enum, and in ajv's eyes an error.
    private static IEnumerable<JsonValue> Distinct(IEnumerable<JsonValue> values) => values.Distinct(ArticleSdk.Generator.Json.JsonEquality.Comparer);

    /// <summary>Any value, for enum, const and default.</summary>
    private JsonValue Value(int depth) => dice.Weighted(5, 4, 1, 1, 1, depth > 0 ? 2 : 0, depth > 0 ? 2 : 0) switch
    {
        0 => Json.Text(dice.Pick(Pools.Strings)),
        1 => Json.Number(AnyNumber),
        2 => JsonValue.True,
        3 => JsonValue.False,
        4 => JsonValue.Null,
        5 => Json.Array(Enumerable.Range(0, dice.Next(3)).Select(_ => Value(depth - 1))),
        _ => Json.Object(Names(dice.Next(3)).Select(n => new JsonMember(n, Value(depth - 1)))),
    };

    private void Numbers(Keywords keywords)
    {
        if (dice.Chance(50))
            Bound(keywords, "inimum");
        if (dice.Chance(35))
            Bound(keywords, "aximum");
        if (dice.Chance(35))
            keywords.Add(draft == Draft.Draft3 ? "divisibleBy" : "multipleOf", Json.Number(dice.Pick(forAjv ? Pools.PlainDivisors : Pools.Divisors)));
    }

    private void Bound(Keywords keywords, string name)
    {
        bool exclusive = dice.Chance(35);
        if (!Has(Draft.Draft6))
        {
            keywords.Add("m" + name, Json.Number(AnyNumber));
            if (exclusive)
                keywords.Add("exclusiveM" + name, Json.Boolean(dice.Chance(80)));
        }
        else
        {
            keywords.Add(exclusive ? "exclusiveM" + name : "m" + name, Json.Number(AnyNumber));
        }
    }

    private void Strings(Keywords keywords)
    {
        if (dice.Chance(35))
            keywords.Add("minLength", Json.Number(dice.Next(4)));
        if (dice.Chance(35))
            keywords.Add("maxLength", Json.Number(dice.Next(4) + (dice.Chance(30) ? 20 : 0)));
        if (dice.Chance(40))
            keywords.Add("pattern", Json.Text(dice.Pick(Pools.Patterns).Pattern));
        if (dice.Chance(forAjv ? 0 : 45))
            keywords.Add("format", Json.Text(dice.Pick(Pools.Formats).Format));
    }

    private void Contents(Keywords keywords)
    {
        if (!Has(Draft.Draft7) || forAjv)
            return;
        if (dice.Chance(60))
            keywords.Add("contentEncoding", Json.Text("base64"));
        if (dice.Chance(60))
            keywords.Add("contentMediaType", Json.Text("application/json"));
    }

    private void Count(Keywords keywords, string of, int percent)
    {
        if (dice.Chance(percent))
            keywords.Add("min" + of, Json.Number(dice.Next(3)));
        if (dice.Chance(percent))
            keywords.Add("max" + of, Json.Number(1 + dice.Next(4)));
    }
}
