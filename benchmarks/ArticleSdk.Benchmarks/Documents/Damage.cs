using System.Text.Json.Nodes;

namespace ArticleSdk.Benchmarks.Documents;

/// <summary>Documents with one thing changed. Most are no longer valid; which ones is what validators must agree on.</summary>
internal static class Damage
{
    public static JsonNode Of(JsonNode document, Dice dice)
    {
        JsonNode copy = document.DeepClone();
        var places = new List<(JsonNode Parent, object Key)>();
        Collect(copy, places);
        if (places.Count == 0)
            return copy;
        (JsonNode parent, object key) = dice.Pick(places);
        if (parent is JsonArray array)
        {
            array[(int)key] = Other(dice, array[(int)key]);
            return copy;
        }

        var owner = (JsonObject)parent;
        switch (dice.Below(3))
        {
            case 0:
                owner.Remove((string)key);
                break;
            case 1:
                owner["unheardOf"] = Other(dice, null);
                break;
            default:
                owner[(string)key] = Other(dice, owner[(string)key]);
                break;
        }

        return copy;
    }

    private static void Collect(JsonNode? node, List<(JsonNode Parent, object Key)> places)
    {
        switch (node)
        {
            case JsonObject value:
                foreach ((string name, JsonNode? member) in value)
                {
                    places.Add((value, name));
                    Collect(member, places);
                }

                break;
            case JsonArray items:
                for (int n = 0; n < items.Count; n++)
                {
                    places.Add((items, n));
                    Collect(items[n], places);
                }

                break;
        }
    }

    private static JsonNode? Other(Dice dice, JsonNode? value) => dice.Below(7) switch
    {
        0 => null,
        1 => dice.Below(1000) - 500,
        2 => dice.Word(),
        3 => new JsonArray(),
        4 => new JsonObject(),
        5 => "",
        _ => new JsonArray(value?.DeepClone(), value?.DeepClone()),
    };
}
