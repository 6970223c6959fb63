using System.Text.Json.Nodes;

namespace ArticleSdk.Benchmarks.Documents;

/// <summary>What programs hand to each other: numbers, texts, lists, trees.</summary>
internal static class DataFiles
{
    private static readonly string[] Zones = ["Africa/Cairo", "America/New_York", "America/Argentina/Buenos_Aires", "Asia/Kolkata", "Asia/Tokyo", "Europe/Berlin", "Europe/Kyiv", "Pacific/Auckland", "Australia/Sydney", "Atlantic/Reykjavik"];

    public static JsonNode OfficeList(Dice dice) => dice.List(1, 80, () =>
    {
        var office = new JsonObject { ["code"] = dice.Hex(3), ["timeZone"] = dice.Pick(Zones), ["currency"] = dice.Pick<string>(["EUR", "USD", "JPY", "INR", "ZAR", "BRL", "PLN"]) };
        if (dice.Chance(50))
            office["weekStart"] = "monday";
        if (dice.Chance(30))
            office["alternateZones"] = dice.Distinct(1, 4, () => dice.Pick(Zones));
        return office;
    });

    public static JsonNode SensorReadings(Dice dice)
    {
        int count = dice.Between(10, 300);
        JsonArray Numbers(double low, double high, int digits) => dice.List(count, count, () => Math.Round(low + dice.Fraction() * (high - low), digits));
        return new JsonObject
        {
            ["interval"] = 60,
            ["start"] = 1735689600L + dice.Below(30_000_000),
            ["scale"] = 1e-3,
            ["position"] = new JsonArray(Math.Round(dice.Fraction() * 180, 6), Math.Round(dice.Fraction() * 90, 6), 12.5),
            ["temperature"] = Numbers(-20, 40, 2),
            ["pressure"] = Numbers(950, 1050, 1),
            ["counts"] = dice.List(count, count, () => dice.Below(100_000)),
            ["matrix"] = dice.List(3, 30, () => new JsonArray(dice.Fraction(), -dice.Fraction(), dice.Fraction() * 1e6)),
            ["levels"] = dice.List(count, count, () => dice.Below(400) * 0.25),
        };
    }

    public static JsonNode Translations(Dice dice) => new JsonObject
    {
        ["locale"] = dice.Pick<string>(["de", "fr-CA", "ja", "ru", "el", "zh", "tr", "ar"]),
        ["name"] = dice.Translation(),
        ["messages"] = dice.Map(10, 200, () => $"{dice.Word()}.{dice.Word()}.{dice.Camel()}", () => dice.Translation()),
    };

    public static JsonNode LogEvent(Dice dice)
    {
        var line = new JsonObject { ["time"] = dice.Time(), ["level"] = dice.Pick<string>(["debug", "info", "warn", "error"]), ["message"] = dice.Phrase(2, 7) };
        if (dice.Chance(40))
            line["code"] = dice.Below(600);
        return dice.Chance(50) ? line : line.InRandomOrder(dice);
    }

    /// <summary>Level by level as the schema's chain of references goes: every third level is an object, the others only refer to the next.</summary>
    public static JsonNode LayoutTree(Dice dice)
    {
        JsonObject Level(int level)
        {
            if (level == 0)
                return new JsonObject { ["name"] = dice.Word(), ["weight"] = dice.Below(100), ["enabled"] = true };
            if (level % 3 != 0)
                return Level(level - 1);
            var value = new JsonObject { ["label"] = dice.Phrase(1, 3), ["inner"] = Level(level - 1) };
            if (dice.Chance(60))
                value["items"] = dice.List(1, 2, () => Level(level - 2));
            return value;
        }

        return Level(24);
    }

    public static JsonNode Dashboard(Dice dice)
    {
        JsonObject Grid() => new() { ["x"] = dice.Below(24), ["y"] = dice.Below(100), ["w"] = dice.Between(1, 24), ["h"] = dice.Between(1, 12) };
        string Query() => $"sum(rate({dice.Word()}_{dice.Word()}_total{{job=\"{dice.Word()}\"}}[5m]))";
        JsonObject Panel(int depth) => dice.Below(depth > 0 ? 5 : 4) switch
        {
            0 => new JsonObject { ["title"] = dice.Phrase(1, 4), ["grid"] = Grid(), ["targets"] = dice.List(1, 4, () => new JsonObject { ["query"] = Query(), ["legend"] = dice.Word() }), ["fill"] = dice.Below(10) },
            1 => new JsonObject { ["title"] = dice.Phrase(1, 4), ["grid"] = Grid(), ["query"] = Query(), ["max"] = 100, ["thresholds"] = dice.List(1, 3, () => new JsonObject { ["value"] = dice.Below(100), ["color"] = "red" }) },
            2 => new JsonObject { ["title"] = dice.Phrase(1, 4), ["grid"] = Grid(), ["query"] = Query(), ["columns"] = dice.List(1, 6, () => new JsonObject { ["field"] = dice.Word(), ["unit"] = "s" }) },
            3 => new JsonObject { ["grid"] = Grid(), ["markdown"] = dice.Phrase(10, 40) },
            _ => new JsonObject { ["title"] = dice.Phrase(1, 4), ["collapsed"] = false, ["panels"] = dice.List(1, 6, () => Panel(depth - 1)) },
        };
        return new JsonObject { ["title"] = dice.Phrase(2, 5), ["refresh"] = dice.Chance(50) ? false : "30s", ["tags"] = dice.Distinct(1, 5, dice.Word), ["panels"] = dice.List(2, 30, () => Panel(2)) };
    }

    public static JsonNode RichText(Dice dice)
    {
        JsonObject Inline()
        {
            var text = new JsonObject { ["type"] = "text", ["text"] = dice.Sentence() };
            if (dice.Chance(25))
                text["marks"] = new JsonArray(dice.Chance(50) ? new JsonObject { ["type"] = "strong" } : new JsonObject { ["type"] = "link", ["href"] = dice.Url() });
            return text;
        }

        JsonObject Block(int depth) => dice.Below(depth > 0 ? 5 : 3) switch
        {
            0 => new JsonObject { ["type"] = "heading", ["level"] = dice.Between(1, 4), ["content"] = new JsonArray(Inline()) },
            1 or 2 => new JsonObject { ["type"] = "paragraph", ["content"] = dice.List(1, 5, Inline) },
            3 => new JsonObject { ["type"] = "list", ["ordered"] = dice.Chance(50), ["content"] = dice.List(1, 4, () => new JsonObject { ["type"] = "item", ["content"] = dice.List(1, 2, () => Block(depth - 1)) }) },
            _ => new JsonObject { ["type"] = "quote", ["content"] = dice.List(1, 3, () => Block(depth - 1)) },
        };
        return new JsonObject { ["type"] = "doc", ["content"] = dice.List(2, 14, () => Block(3)) };
    }
}
