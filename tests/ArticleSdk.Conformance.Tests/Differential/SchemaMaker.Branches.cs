using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Keywords that apply subschemas in place.</summary>
internal sealed partial class SchemaMaker
{
    private void Branches(Keywords keywords, int depth, int after)
    {
        if (draft == Draft.Draft3)
        {
            Draft3Branches(keywords, depth, after);
            return;
        }

        List<JsonValue> Some(int least) => [.. Enumerable.Range(0, least + dice.Next(3)).Select(_ => Schema(depth - 1, after))];
        switch (dice.Weighted(4, 5, 4, 2, Has(Draft.Draft7) ? 3 : 0, 4, 6, _tracks ? 2 : 0))
        {
            case 0:
                keywords.Add("allOf", Json.Array(Some(1)));
                break;
            case 1:
                keywords.Add("anyOf", Json.Array(Some(1)));
                break;
            case 2:
                keywords.Add("oneOf", Json.Array(Some(1)));
                break;
            case 3:
                keywords.Add("not", Schema(depth - 1, after));
                break;
            case 4:
                keywords.Add("if", Schema(depth - 1, after));
                if (dice.Chance(80))
                    keywords.Add("then", Schema(depth - 1, after));
                if (dice.Chance(60))
                    keywords.Add("else", Schema(depth - 1, after));
                break;
            case 5:
                Discriminated(keywords, depth);
                break;
            case 6:
                Decided(keywords, depth, after);
                break;
            default:
                // The branches say what is evaluated.
                keywords.Add(dice.Pick(["anyOf", "oneOf", "allOf"]), Json.Array(Some(2)));
                keywords.Add(dice.Chance(70) ? "unevaluatedProperties" : "unevaluatedItems", dice.Chance(70) ? JsonValue.False : Part(depth));
                break;
        }
    }

    /// <summary>A union whose branches a property tells apart.</summary>
    private void Discriminated(Keywords keywords, int depth)
    {
        string property = dice.Pick(["type", "kind", "@id"]);
        bool constants = Has(Draft.Draft6) && dice.Chance(70);
        List<string> tags = dice.Some(["a", "b", "c", "é", "x-y", "class"], 2 + dice.Next(3));
        List<JsonValue> branches = [];
        foreach (string tag in tags)
        {
            Keywords branch = new();
            branch.Add("type", Json.Text("object"));
            Keywords rest = new();
            Objects(rest, depth - 1);
            JsonValue made = rest.ToSchema();
            JsonValue discriminator = constants ? Json.Object(("const", Json.Text(tag))) : Json.Object(("enum", Json.Texts(dice.Chance(30) ? [tag, tag + "2"] : [tag])));
            branch.Add("properties", (made.Get("properties") ?? Json.Object()).With(property, discriminator));
            List<JsonValue> required = [Json.Text(property), .. (made.Get("required")?.Items ?? default).Where(r => r.Text != property)];
            if (dice.Chance(92))
                branch.Add("required", Json.Array(required));
            foreach (JsonMember member in made.Members)
                branch.Add(member.Name, member.Value);
            branches.Add(branch.ToSchema());
        }

        if (dice.Chance(20))
            branches.Add(Json.Object(("type", Json.Text(dice.Pick(["object", "string", "null"])))));
        keywords.Add(dice.Chance(60) ? "oneOf" : "anyOf", Json.Array(branches));
    }

    /// <summary>Branches or conditions that a few properties decide, or nearly: their constants are of any kind and may meet, and who has none of them may be of any branch.</summary>
    private void Decided(Keywords keywords, int depth, int after)
    {
        List<string> names = dice.Some(["a", "kind", "type", "é"], 1 + dice.Next(2));
        if (Has(Draft.Draft7) && dice.Chance(40))
        {
            JsonValue chain = Decider(names, depth - 1, isCondition: false);
            for (int links = 1 + dice.Next(4); links > 0; links--)
            {
                Keywords link = new();
                link.Add("if", Decider(names, 0, isCondition: true));
                JsonValue then = dice.Chance(30) ? Schema(depth - 1, after) : Decider(names, depth - 1, isCondition: dice.Chance(40));
                link.Add("then", dice.Chance(30) ? chain : then);
                link.Add("else", chain);
                if (dice.Chance(40))
                    link.Add("required", Json.Texts([dice.Pick(names)]));
                chain = dice.Chance(25) ? Json.Object(("allOf", Json.Array([link.ToSchema(), Decider(names, 0, isCondition: true)]))) : link.ToSchema();
            }

            keywords.Add("allOf", Json.Array([chain]));
            return;
        }

        List<JsonValue> branches = [.. Enumerable.Range(0, 2 + dice.Next(4)).Select(_ => dice.Next(10) switch
        {
            0 => Json.Object(("type", Json.Text(dice.Pick(["string", "number", "integer", "null", "object", "array"])))),
            1 or 2 => Json.Object((dice.Pick(["oneOf", "anyOf"]), Json.Array(Enumerable.Range(0, 2).Select(_ => Decider(names, depth - 1, isCondition: false))))),
            3 => Schema(depth - 1, after),
            _ => Decider(names, depth - 1, isCondition: false),
        })];
        keywords.Add(dice.Chance(60) ? "oneOf" : "anyOf", Json.Array(branches));
        // Beside them, the object may be walked over.
        if (dice.Chance(70))
            return;
        keywords.Add("type", Json.Text("object"));
        keywords.Add("properties", Json.Object(("value", Part(depth - 1))));
        if (Has(Draft.Draft201909) && dice.Chance(40))
            keywords.Add("unevaluatedProperties", JsonValue.False);
    }

    private JsonValue Decider(List<string> names, int depth, bool isCondition)
    {
        JsonValue Constant() => dice.Next(9) switch
        {
            0 => Json.Number(dice.Pick(["1", "1.0", "1e0", "2", "0.5"])),
            1 => Json.Boolean(dice.Chance(50)),
            2 => JsonValue.Null,
            3 => dice.Chance(50) ? Json.Array([Json.Number("1")]) : Json.Object(("a", Json.Number("1"))),
            _ => Json.Text(dice.Pick(["a", "b", "é", "1", "say \"a\"", "a constant that is longer than any vector register"])),
        };
        Keywords made = new();
        if (!isCondition && dice.Chance(12))
            return Items(Constant, depth);
        if (dice.Chance(isCondition ? 20 : 70))
            made.Add("type", Json.Text("object"));
        List<JsonMember> properties = [.. dice.Some(names, 1 + dice.Next(names.Count)).Select(name => new JsonMember(name, Has(Draft.Draft6) && dice.Chance(8) ? JsonValue.False
            : dice.Chance(10) ? Json.Object(("not", Json.Object(("enum", Json.Array([Constant()])))))
            : Has(Draft.Draft6) && dice.Chance(50) ? Json.Object(("const", Constant()))
            : Json.Object(("enum", Json.Array([.. Enumerable.Range(0, 1 + dice.Next(2)).Select(_ => Constant()).Distinct(JsonEquality.Comparer)])))))];
        // What a branch that is not taken knows of a property's properties may not be repeated either.
        if (!isCondition && depth > 0 && dice.Chance(60))
            properties.Add(new JsonMember(dice.Pick(["b", "c", "value"]), dice.Chance(40) ? Json.Object(("required", Json.Texts(Names(1 + dice.Next(2))))) : Part(depth)));
        made.Add("properties", Json.Object(properties));
        if (dice.Chance(60))
            made.Add("required", Json.Texts(dice.Some([.. names, "b"], 1 + dice.Next(2))));
        if (!isCondition && dice.Chance(25))
            made.Add("additionalProperties", JsonValue.False);
        return made.ToSchema();
    }

    /// <summary>An array that its length and its first items tell from others.</summary>
    private JsonValue Items(Func<JsonValue> constant, int depth)
    {
        Keywords made = new();
        if (dice.Chance(70))
            made.Add("type", Json.Text("array"));
        List<JsonValue> first = [.. Enumerable.Range(0, 1 + dice.Next(3)).Select(_ => dice.Chance(70) ? Json.Object(("enum", Json.Array([constant()]))) : depth > 0 ? Part(depth) : Json.Object())];
        bool isOld = !Has(Draft.Draft202012);
        made.Add(isOld ? "items" : "prefixItems", Json.Array(first));
        if (dice.Chance(60))
            made.Add("minItems", Json.Number(dice.Pick(["1", "2", "3"])));
        if (dice.Chance(30))
            made.Add("maxItems", Json.Number(dice.Pick(["0", "1", "2"])));
        if (dice.Chance(30))
            made.Add(isOld ? "additionalItems" : "items", JsonValue.False);
        return made.ToSchema();
    }

    private void Draft3Branches(Keywords keywords, int depth, int after)
    {
        JsonValue TypeOrSchema() => dice.Chance(50) ? Json.Text(dice.Pick(TypeNames)) : Schema(depth - 1, after);
        switch (dice.Next(4))
        {
            case 0:
                keywords.Add("extends", Schema(depth - 1, after));
                break;
            case 1:
                keywords.Add("extends", Json.Array([Schema(depth - 1, after), Schema(depth - 1, after)]));
                break;
            case 2:
                keywords.Add("type", Json.Array([TypeOrSchema(), TypeOrSchema()]));
                break;
            default:
                keywords.Add("disallow", Json.Array(dice.Chance(50) ? [TypeOrSchema()] : [TypeOrSchema(), TypeOrSchema()]));
                break;
        }
    }
}
