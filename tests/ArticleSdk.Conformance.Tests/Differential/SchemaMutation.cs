using System.Globalization;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Changes a schema a little, somewhere in it, as people do from one version to the next.</summary>
internal sealed class SchemaMutation(Dice dice, Draft draft)
{
    public JsonValue Apply(JsonValue schema) => Apply(schema, isRoot: true);

    private JsonValue Apply(JsonValue value, bool isRoot)
    {
        List<int> children = [.. Enumerable.Range(0, value.Children().Count).Where(i => value.Kind == ValueKind.Array || !value.Members[i].Name.StartsWith('$') || value.Members[i].Name == "$defs")];
        if (children.Count > 0 && dice.Chance(isRoot ? 85 : 65))
        {
            int at = dice.Pick(children);
            return value.Replace(at, Apply(value.Children()[at], isRoot: false));
        }

        return value.Kind switch
        {
            ValueKind.Number => Json.Number(Number(value.Text)),
            ValueKind.String => Json.Text(Text(value.Text)),
            ValueKind.Array => Array(value),
            ValueKind.Object => Object(value, isRoot),
            ValueKind.True => JsonValue.False,
            ValueKind.False => JsonValue.True,
            _ => Json.Text("null"),
        };
    }

    private string Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number is > -1000 and < 1000 ? (number + dice.Next(5) - 2).ToString(CultureInfo.InvariantCulture) : text;

    private string Text(string text) => text switch
    {
        "string" or "integer" or "number" or "object" or "array" or "boolean" or "null" => dice.Pick(["string", "integer", "number", "object", "array", "boolean", "null"]),
        _ when Pools.Patterns.Any(p => p.Pattern == text) => dice.Pick(Pools.Patterns.Select(p => p.Pattern).ToArray()),
        _ => dice.Chance(50) ? text + "a" : dice.Pick(Pools.Names),
    };

    private JsonValue Array(JsonValue value) => value.Items.Count == 0 || dice.Chance(30) ? Json.Array(value.Items.Append(Small()))
        : dice.Chance(50) ? value.Replace(dice.Next(value.Items.Count), null)
        : Json.Array(dice.Some(value.Items.ToList(), value.Items.Count));

    private JsonValue Object(JsonValue value, bool isRoot)
    {
        List<int> removable = [.. Enumerable.Range(0, value.Members.Count).Where(i => !value.Members[i].Name.StartsWith('$') && value.Members[i].Name != "id")];
        if (removable.Count > 0 && dice.Chance(40))
            return value.Replace(dice.Pick(removable), null);
        (string name, JsonValue said) = Said();
        if (!isRoot && dice.Chance(25))
            (name, said) = (dice.Pick(Pools.Names), Small());
        return value.Get(name) is null ? Json.Object(value.Members.Append(new JsonMember(name, said))) : value.With(name, said);
    }

    private (string Name, JsonValue Value) Said() => dice.Next(14) switch
    {
        0 => ("type", Json.Text(dice.Pick(["string", "integer", "number", "object", "array", "boolean", "null"]))),
        1 => ("minLength", Count()),
        2 => ("maxLength", Count()),
        3 => ("minimum", Count()),
        4 => ("maximum", Count()),
        5 => ("minItems", Count()),
        6 => ("maxItems", Count()),
        7 => ("pattern", Json.Text(dice.Pick(Pools.Patterns.Select(p => p.Pattern).ToArray()))),
        8 => ("additionalProperties", Small()),
        9 => (draft == Draft.Draft3 ? "disallow" : "not", draft == Draft.Draft3 ? Json.Text("string") : Small()),
        10 => (draft == Draft.Draft3 ? "extends" : "anyOf", Json.Array([Small(), Small()])),
        11 => ("enum", Json.Array([Json.Text(dice.Pick(Pools.Strings)), Count(), JsonValue.Null])),
        12 => ("properties", Json.Object((dice.Pick(Pools.Names), Small()))),
        _ => ("uniqueItems", JsonValue.True),
    };

    private JsonValue Count() => Json.Number(dice.Next(4).ToString(CultureInfo.InvariantCulture));

    private JsonValue Small() => dice.Next(3) == 0 ? Json.Object() : Json.Object(("type", Json.Text(dice.Pick(["string", "integer", "object", "array", "null"]))));
}
