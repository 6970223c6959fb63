using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Makes instances as a schema asks for them, as far as that can be seen from it: the mutations need something that is nearly valid.</summary>
internal sealed class InstanceMaker(Dice dice, JsonValue root, bool forAjv)
{
    private const int MaxDepth = 6;
    private const int MaxParts = 40;

    public JsonValue Make() => Make([root], 0);

    /// <summary>A value for all of these schemas at once.</summary>
    private JsonValue Make(IEnumerable<JsonValue> schemas, int depth)
    {
        List<JsonValue> parts = [];
        foreach (JsonValue schema in schemas)
            Flatten(schema, parts);
        if (parts.Select(p => p.Get("const")).FirstOrDefault(c => c is not null) is { } constant)
            return constant;
        if (parts.Select(p => p.Get("enum")).FirstOrDefault(e => e is { Items.Count: > 0 }) is { } values)
            return dice.Pick([.. values.Items]);
        string type = TypeOf(parts, depth);
        InstanceValues scalars = new(dice, parts, forAjv);
        return type switch
        {
            "object" => Object(parts, depth),
            "array" => Array(parts, depth),
            "string" => scalars.Text(),
            "integer" or "number" => scalars.Number(type == "integer"),
            "boolean" => Json.Boolean(dice.Chance(50)),
            _ => JsonValue.Null,
        };
    }

    /// <summary>Adds the schema and what it applies in place, of unions one branch.</summary>
    private void Flatten(JsonValue schema, List<JsonValue> parts)
    {
        if (schema.Kind != ValueKind.Object || parts.Count >= MaxParts)
            return;
        parts.Add(schema);
        foreach (string name in (string[])["$ref", "$dynamicRef", "$recursiveRef"])
        {
            if (schema.Get(name) is { } reference)
                Flatten(Resolve(reference.Text), parts);
        }

        foreach (JsonValue part in schema.Get("allOf")?.Items ?? default)
            Flatten(part, parts);
        foreach (string name in (string[])["anyOf", "oneOf", "extends", "type"])
        {
            if (schema.Get(name) is { } union)
                Flatten(union.Kind != ValueKind.Array ? union : union.Items.Count == 0 ? JsonValue.True : dice.Pick([.. union.Items]), parts);
        }

        if (schema.Get("if") is { } condition)
        {
            bool holds = dice.Chance(50);
            if (holds)
                Flatten(condition, parts);
            Flatten(schema.Get(holds ? "then" : "else") ?? JsonValue.True, parts);
        }

        foreach (JsonValue dependent in (schema.Get("dependentSchemas") ?? schema.Get("dependencies") ?? JsonValue.Null).Children())
        {
            if (dice.Chance(40))
                Flatten(dependent, parts);
        }
    }

    private JsonValue Resolve(string reference)
    {
        string fragment = reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..];
        if (reference.StartsWith("part", StringComparison.Ordinal))
            return Definitions().FirstOrDefault(d => reference.StartsWith(d.Get("$id")?.Text ?? "-", StringComparison.Ordinal)) ?? root;
        if (fragment == "here")
            return Definitions().FirstOrDefault(d => d.Get("$anchor") is not null) ?? root;
        if (!fragment.StartsWith('/'))
            return root;
        string key = Uri.UnescapeDataString(fragment[(fragment.IndexOf('/', 1) + 1)..]).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        return (root.Get("$defs") ?? root.Get("definitions"))?.Get(key) ?? root;
    }

    private IReadOnlyList<JsonValue> Definitions() => (root.Get("$defs") ?? JsonValue.Null).Children();

    private string TypeOf(List<JsonValue> parts, int depth)
    {
        List<string> allowed = ["object", "array", "string", "integer", "number", "boolean", "null"];
        foreach (JsonValue part in parts)
        {
            if (part.Get("type") is { } type)
            {
                HashSet<string> said = [.. type.Kind == ValueKind.String ? [type.Text] : type.Items.Where(t => t.Kind == ValueKind.String).Select(t => t.Text)];
                if (said.Contains("number"))
                    said.Add("integer");
                List<string> both = [.. allowed.Where(said.Contains)];
                allowed = both.Count > 0 ? both : allowed;
            }
        }

        // What nobody says must be an object is one where properties are said of it.
        if (allowed.Count == 7)
        {
            if (parts.Exists(p => p.Get("properties") is not null || p.Get("required") is not null || p.Get("patternProperties") is not null) && dice.Chance(80))
                return "object";
            if (parts.Exists(p => p.Get("items") is not null || p.Get("prefixItems") is not null || p.Get("contains") is not null) && dice.Chance(80))
                return "array";
            if (parts.Exists(p => p.Get("pattern") is not null || p.Get("format") is not null || p.Get("minLength") is not null) && dice.Chance(80))
                return "string";
            if (depth > 2)
                allowed = ["string", "integer", "boolean", "null"];
        }

        return dice.Pick(allowed);
    }

    private JsonValue Object(List<JsonValue> parts, int depth)
    {
        Dictionary<string, List<JsonValue>> said = new(StringComparer.Ordinal);
        HashSet<string> required = new(StringComparer.Ordinal);
        foreach (JsonValue part in parts)
        {
            foreach (JsonMember property in part.Get("properties")?.Members ?? default)
            {
                if (!said.TryGetValue(property.Name, out List<JsonValue>? schemas))
                    said.Add(property.Name, schemas = []);
                schemas.Add(property.Value);
                if (property.Value.Get("required") is { Kind: ValueKind.True })
                    required.Add(property.Name);
            }

            foreach (JsonValue name in part.Get("required")?.Items ?? default)
                required.Add(name.Text);
        }

        List<string> names = [.. said.Keys.Union(required).Where(n => required.Contains(n) ? dice.Chance(97) : depth < MaxDepth && dice.Chance(60))];
        foreach (JsonValue part in parts)
        {
            foreach (JsonMember pattern in part.Get("patternProperties")?.Members ?? default)
            {
                if (dice.Chance(50) && Pools.Patterns.FirstOrDefault(p => p.Pattern == pattern.Name).Matches is { } matches)
                    names.Add(dice.Pick(matches));
            }
        }

        if (dice.Chance(20) && depth < MaxDepth)
            names.Add(dice.Pick(Pools.Names));
        if (dice.Chance(25))
            names = dice.Some(names, names.Count);
        return Json.Object(names.Distinct(StringComparer.Ordinal).Select(n => new JsonMember(n, Property(parts, said, n, depth))));
    }

    private JsonValue Property(List<JsonValue> parts, Dictionary<string, List<JsonValue>> said, string name, int depth)
    {
        if (depth >= MaxDepth + 2)
            return JsonValue.Null;
        List<JsonValue> schemas = [.. said.GetValueOrDefault(name) ?? []];
        foreach (JsonValue part in parts)
        {
            foreach (JsonMember pattern in part.Get("patternProperties")?.Members ?? default)
            {
                if (Pools.Patterns.FirstOrDefault(p => p.Pattern == pattern.Name).Matches?.Contains(name) == true)
                    schemas.Add(pattern.Value);
            }

            if (schemas.Count == 0 && part.Get("additionalProperties") is { } additional)
                schemas.Add(additional);
        }

        return Make(schemas, depth + 1);
    }

    private JsonValue Array(List<JsonValue> parts, int depth)
    {
        int least = parts.Select(p => p.Get("minItems")).Where(m => m is not null).Select(m => int.Parse(m!.Text, System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        int count = depth >= MaxDepth ? least : dice.Chance(40) ? least : least + dice.Next(4);
        List<JsonValue> items = [];
        for (int i = 0; i < count; i++)
        {
            List<JsonValue> schemas = [];
            foreach (JsonValue part in parts)
            {
                JsonValue? items2 = part.Get("items");
                JsonValue? prefix = part.Get("prefixItems") ?? (items2 is { Kind: ValueKind.Array } ? items2 : null);
                JsonValue? rest = items2 is { Kind: ValueKind.Array } ? part.Get("additionalItems") : items2;
                if (prefix is not null && i < prefix.Items.Count)
                    schemas.Add(prefix.Items[i]);
                else if (rest is not null)
                    schemas.Add(rest);
                if (part.Get("contains") is { } contains && dice.Chance(35))
                    schemas.Add(contains);
            }

            items.Add(depth >= MaxDepth + 2 ? JsonValue.Null : Make(schemas, depth + 1));
        }

        return Json.Array(items);
    }
}
