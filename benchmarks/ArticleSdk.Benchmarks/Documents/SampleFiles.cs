using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ArticleSdk.Benchmarks.Documents;

/// <summary>
/// Documents made from their schema: of each object some of its properties, of each union one branch. What schemas demand by <c>if</c> is not looked at: <see cref="BranchFiles"/> sees to it.
/// </summary>
/// <param name="schema">The text of the schema.</param>
internal sealed class SampleFiles(string schema)
{
    private const int MaxDepth = 12;

    private static readonly string[] Texts = ["es2022", "#a0c4ff", "#fff", "12px", "1.5rem", "40%", "2.14.3", "harbour-lights", "v1.2-rc", "sha256:9f86d081884c7d65", "@press/reader"];

    private readonly JsonObject _root = JsonNode.Parse(schema)!.AsObject();

    /// <summary>A document that the schema describes.</summary>
    public JsonNode Document(Dice dice) => Value(dice, _root, 0)!;

    /// <summary>A value that a part of the schema describes.</summary>
    /// <param name="dice">The dice.</param>
    /// <param name="pointer">The names on the way to the part.</param>
    public JsonNode Part(Dice dice, params string[] pointer) => Value(dice, pointer.Aggregate((JsonNode)_root, (node, name) => node[name]!), 4)!;

    private JsonNode? Value(Dice dice, JsonNode part, int depth)
    {
        if (part is not JsonObject schema)
            return dice.Below(100);
        if (schema["$ref"] is { } reference)
            return Value(dice, reference.GetValue<string>()[2..].Split('/').Aggregate((JsonNode)_root, (node, name) => node[name]!), depth);
        if (schema["$dynamicRef"] is not null)
            return Value(dice, _root, depth);
        if (schema["const"] is { } constant)
            return constant.DeepClone();
        if (schema["enum"] is JsonArray values)
            return dice.Pick<JsonNode?>([.. values])?.DeepClone();
        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray branches)
            return Value(dice, Branch(dice, branches, depth)!, depth + 1);
        if (schema["pattern"] is { } pattern)
            return dice.Pick(Texts.Where(text => Regex.IsMatch(text, pattern.GetValue<string>())).ToList());
        return (schema["type"] is JsonArray types ? dice.Pick<JsonNode?>([.. types])!.GetValue<string>() : schema["type"]?.GetValue<string>()) switch
        {
            "string" => dice.Phrase(1, 3),
            "integer" => dice.Below(1000),
            "number" => dice.Below(1000) * 0.25,
            "boolean" => dice.Chance(50),
            "null" => null,
            "array" => dice.List(1, depth > MaxDepth / 2 ? 2 : 5, () => Value(dice, schema["items"] ?? true, depth + 1)),
            _ => Members(dice, schema, depth),
        };
    }

    // Deep inside, what is no object ends the tree.
    private static JsonNode? Branch(Dice dice, JsonArray branches, int depth)
    {
        if (depth < MaxDepth)
            return dice.Pick<JsonNode?>([.. branches]);
        return branches.FirstOrDefault(branch => branch!["type"] is JsonArray || branch["type"]?.GetValue<string>() is not (null or "object" or "array")) ?? branches[0];
    }

    private JsonObject Members(Dice dice, JsonObject schema, int depth)
    {
        var result = new JsonObject();
        foreach (JsonNode? conjunct in schema["allOf"] as JsonArray ?? [])
        {
            foreach ((string name, JsonNode? value) in (conjunct is JsonObject { Count: > 0 } ? Value(dice, conjunct, depth) as JsonObject : null)?.ToArray() ?? [])
                result[name] = value?.DeepClone();
        }

        string[] required = (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).ToArray();
        JsonObject properties = schema["properties"] as JsonObject ?? [];
        int percent = properties.Count > 12 ? 20 : 60;
        foreach ((string name, JsonNode? value) in properties)
        {
            if (value is JsonObject property && (required.Contains(name) || property["const"] is not null || property["enum"] is JsonArray { Count: < 4 } || (depth < MaxDepth && dice.Chance(percent))))
                result[name] = Value(dice, property, depth + 1);
        }

        if (schema["additionalProperties"] is JsonObject additional)
        {
            foreach ((string name, JsonNode? value) in dice.Map(1, 4, () => dice.Dashed(), () => Value(dice, additional, depth + 1)).ToArray())
                result[name] = value?.DeepClone();
        }

        return dice.Chance(20) ? result.InRandomOrder(dice) : result;
    }
}
