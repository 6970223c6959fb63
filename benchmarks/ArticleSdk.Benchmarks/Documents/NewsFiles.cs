using System.Text.Json.Nodes;

namespace ArticleSdk.Benchmarks.Documents;

/// <summary>Articles, quotes and sources by the SDK's own schemas.</summary>
internal static class NewsFiles
{
    public static JsonNode SmallArticle(Dice dice) => Article(dice, 1, 2);

    public static JsonNode LargeArticle(Dice dice) => Article(dice, dice.Between(4, 7), 8);

    public static JsonObject Article(Dice dice, int sections, int people)
    {
        string[] ids = [.. Enumerable.Range(0, people).Select(n => $"{dice.Dashed()}-{n}")];
        return new JsonObject
        {
            ["headline"] = dice.Sentence(),
            ["publisher"] = new JsonObject { ["name"] = "The Meridian", ["url"] = dice.Url() },
            ["section"] = dice.Pick<string>(["World", "Business", "Kultur", "Économie"]),
            ["url"] = dice.Url(),
            ["language"] = "en-GB",
            ["published"] = dice.Time(),
            ["authors"] = dice.Distinct(1, 3, dice.Name),
            ["summary"] = dice.Sentence(),
            ["images"] = dice.List(0, 2, () => new JsonObject { ["caption"] = dice.Sentence(), ["credit"] = dice.Name(), ["url"] = dice.Url() }),
            ["body"] = new JsonArray([.. Enumerable.Range(0, sections).Select(_ => (JsonNode)Section(dice))]),
            ["wordCount"] = dice.Between(100, 3000),
            ["sources"] = new JsonArray([.. ids.Select(id => Source(dice, id))]),
            ["quotes"] = dice.List(people / 2, people * 2, () => Quote(dice, dice.Pick(ids))),
            ["statements"] = dice.List(0, people, () => new JsonObject { ["text"] = dice.Sentence(), ["source"] = dice.Pick(ids) }),
            ["related"] = new JsonArray(new JsonObject { ["heading"] = "Related news", ["links"] = dice.List(0, 5, () => new JsonObject { ["title"] = dice.Sentence(), ["url"] = dice.Url() }) }),
        };
    }

    public static JsonObject Section(Dice dice)
    {
        var section = new JsonObject();
        if (dice.Chance(70))
            section["heading"] = dice.Phrase(2, 6);
        section["paragraphs"] = dice.List(2, 7, () =>
        {
            var paragraph = new JsonObject { ["text"] = string.Join(' ', Enumerable.Range(0, dice.Between(1, 4)).Select(_ => dice.Sentence())) };
            if (dice.Chance(25))
                paragraph["links"] = new JsonArray(new JsonObject { ["title"] = dice.Phrase(1, 4), ["url"] = dice.Url() });
            return paragraph;
        });
        return section;
    }

    public static JsonNode Quote(Dice dice) => Quote(dice, dice.Dashed());

    public static JsonNode Source(Dice dice) => Source(dice, dice.Dashed());

    private static JsonObject Quote(Dice dice, string source)
    {
        var quote = new JsonObject { ["kind"] = dice.Pick<string>(["direct", "partial", "indirect"]), ["text"] = dice.Sentence() };
        if (dice.Chance(40))
            quote["context"] = dice.Sentence();
        if (dice.Chance(60))
            quote["verb"] = dice.Pick<string>(["said", "explained", "denied"]);
        quote["source"] = source;
        return quote;
    }

    private static JsonObject Source(Dice dice, string id) => dice.Below(5) switch
    {
        0 => new JsonObject { ["kind"] = "institution", ["id"] = id, ["name"] = dice.Phrase(2, 4), ["abbreviation"] = "MoD", ["country"] = "SE" },
        1 => new JsonObject { ["kind"] = "outlet", ["id"] = id, ["name"] = dice.Phrase(1, 3), ["url"] = dice.Url() },
        2 => new JsonObject { ["kind"] = "document", ["id"] = id, ["title"] = dice.Sentence(), ["issuer"] = dice.Phrase(1, 3), ["date"] = "2025-03-14" },
        3 => new JsonObject { ["kind"] = "unnamed", ["id"] = id, ["description"] = "a senior official" },
        _ => new JsonObject
        {
            ["kind"] = "person",
            ["id"] = id,
            ["name"] = dice.Name(),
            ["affiliations"] = new JsonArray(new JsonObject { ["organization"] = dice.Phrase(2, 4), ["role"] = dice.Word(), ["former"] = dice.Chance(30) }),
        },
    };
}
