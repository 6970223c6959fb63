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
        switch (dice.Weighted(4, 5, 4, 2, Has(Draft.Draft7) ? 3 : 0, 4, _tracks ? 2 : 0))
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
