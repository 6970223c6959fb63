using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Keywords of objects and arrays.</summary>
internal sealed partial class SchemaMaker
{
    /// <summary>Mostly the same few, so that schemas of one object meet.</summary>
    private List<string> Names(int count) => dice.Some(dice.Chance(65) ? Pools.CommonNames : forAjv ? Pools.PlainNames : Pools.Names, count);

    /// <summary>A subschema for a part of the instance: from there any reference is fine.</summary>
    private JsonValue Part(int depth) => Schema(depth - 1, -2);

    private static JsonMember Member(string name, JsonValue value) => new(name, value);

    private void Objects(Keywords keywords, int depth)
    {
        List<string> names = Names(dice.Weighted(1, 3, 4, 3, 2, 1));
        if (depth > 0 && names.Count > 0 && (_tidy || dice.Chance(80)))
        {
            keywords.Add("properties", Json.Object(names.Select(n => Member(n, Property(depth)))));
            if (Has(Draft.Draft4) && dice.Chance(60))
                keywords.Add("required", Json.Texts(dice.Some(names, 1 + dice.Next(names.Count))));
        }

        if (dice.Chance(10) && Has(Draft.Draft4))
            keywords.Add("required", Json.Texts(Names(1 + dice.Next(3))));
        if (depth > 0 && dice.Chance(_tidy ? 8 : 25))
            keywords.Add("patternProperties", Json.Object(dice.Some(Pools.Patterns, 1 + dice.Next(2)).Select(p => Member(p.Pattern, Part(depth)))));
        if (dice.Chance(40))
            keywords.Add("additionalProperties", dice.Chance(50) || depth == 0 ? Json.Boolean(dice.Chance(20)) : Part(depth));
        if (Has(Draft.Draft6) && depth > 0 && dice.Chance(_tidy ? 4 : 12))
            keywords.Add("propertyNames", dice.Chance(70) ? Named() : Part(1));
        if (Has(Draft.Draft4))
            Count(keywords, "Properties", 8);
        if (dice.Chance(12))
            Dependencies(keywords, depth);
        if (_tracks && depth > 0 && dice.Chance(30))
            keywords.Add("unevaluatedProperties", dice.Chance(60) ? JsonValue.False : Part(depth));
    }

    private JsonValue Property(int depth)
    {
        JsonValue schema = Part(depth);
        return draft == Draft.Draft3 && schema.Kind == ValueKind.Object && schema.Get("$ref") is null && dice.Chance(40)
            ? schema.With("required", Json.Boolean(dice.Chance(85))) : schema;
    }

    private JsonValue Named()
    {
        Keywords keywords = new();
        Strings(keywords);
        return keywords.ToSchema();
    }

    private void Dependencies(Keywords keywords, int depth)
    {
        List<string> triggers = Names(1 + dice.Next(2));
        JsonValue Required() => Json.Texts(Names(1 + dice.Next(2)));
        if (!Has(Draft.Draft201909))
        {
            // Draft 3 has a single name too.
            keywords.Add("dependencies", Json.Object(triggers.Select(t => Member(t, depth == 0 || dice.Chance(50)
                ? draft == Draft.Draft3 && dice.Chance(50) ? Json.Text(Names(1)[0]) : Required()
                : Schema(depth - 1, _definitions.Count)))));
            return;
        }

        if (dice.Chance(50) || depth == 0)
            keywords.Add("dependentRequired", Json.Object(triggers.Select(t => Member(t, Required()))));
        else
            keywords.Add("dependentSchemas", Json.Object(triggers.Select(t => Member(t, Schema(depth - 1, _definitions.Count)))));
    }

    private void Arrays(Keywords keywords, int depth)
    {
        if (depth > 0)
            Items(keywords, depth);
        Count(keywords, "Items", 15);
        if (dice.Chance(20))
            keywords.Add("uniqueItems", Json.Boolean(dice.Chance(85)));
        bool unevaluated = _tracks && depth > 0 && dice.Chance(30);
        if (Has(Draft.Draft6) && depth > 0 && dice.Chance(_tidy ? 8 : 20) && !(forAjv && (_tracks || keywords.Has("prefixItems") || keywords.Has("items"))))
        {
            keywords.Add("contains", Part(depth));
            if (Has(Draft.Draft201909))
            {
                if (dice.Chance(40))
                    keywords.Add("minContains", Json.Number(dice.Next(3)));
                if (dice.Chance(40))
                    keywords.Add("maxContains", Json.Number(dice.Next(3)));
            }
        }

        if (unevaluated)
            keywords.Add("unevaluatedItems", dice.Chance(60) ? JsonValue.False : Part(depth));
    }

    private void Items(Keywords keywords, int depth)
    {
        bool tuple = dice.Chance(_tidy ? 12 : 35);
        bool modern = Has(Draft.Draft202012);
        if (tuple)
            keywords.Add(modern ? "prefixItems" : "items", Json.Array(Enumerable.Range(0, 1 + dice.Next(3)).Select(_ => Part(depth))));
        if (dice.Chance(tuple ? 50 : 80))
            keywords.Add(tuple && !modern ? "additionalItems" : "items", dice.Chance(15) && Has(Draft.Draft6) ? Json.Boolean(dice.Chance(30)) : Part(depth));
    }
}
