using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Changes an instance a little, somewhere in it.</summary>
internal sealed class Mutation(Dice dice, bool forAjv)
{
    public JsonValue Apply(JsonValue value)
    {
        IReadOnlyList<JsonValue> children = value.Children();
        if (children.Count > 0 && dice.Chance(55))
        {
            int at = dice.Next(children.Count);
            return value.Replace(at, Apply(children[at]));
        }

        return dice.Chance(12) ? Other() : value.Kind switch
        {
            ValueKind.Object => Object(value),
            ValueKind.Array => Array(value),
            ValueKind.String => Text(value.Text),
            ValueKind.Number => Number(value.Text),
            _ => Other(),
        };
    }

    private JsonValue Other() => dice.Next(8) switch
    {
        0 => JsonValue.Null,
        1 => JsonValue.True,
        2 => JsonValue.False,
        3 => Json.Object(),
        4 => Json.Array([]),
        5 => Json.Object((dice.Pick(Pools.Names), Json.Text(dice.Pick(Pools.Strings)))),
        6 => Json.Number(dice.Pick(forAjv ? Pools.PlainNumbers : Pools.Numbers)),
        _ => Json.Text(dice.Pick(Pools.Strings)),
    };

    private JsonValue Object(JsonValue value)
    {
        int count = value.Members.Count;
        if (count > 0)
        {
            int at = dice.Next(count);
            JsonMember member = value.Members[at];
            switch (dice.Next(forAjv ? 4 : 6))
            {
                case 0:
                    return value.Replace(at, null);
                case 1:
                    return Json.Object(dice.Some(value.Members.ToList(), count));
                case 2 when value.Get(Renamed(member.Name)) is null:
                    return Json.Object(value.Members.Select((m, i) => i == at ? new JsonMember(Renamed(m.Name), m.Value) : m));
                case 4:
                    // A name twice, with the same value or another.
                    return Json.Object(value.Members.Append(new JsonMember(member.Name, dice.Chance(50) ? member.Value : Other())));
                case 5:
                    // A name that may be anybody's, or nobody's.
                    string name = dice.Pick(Pools.CommonNames);
                    return Json.Object([.. value.Members, new JsonMember(name, Other()), new JsonMember(name, Other())]);
            }
        }

        List<string> free = [.. Pools.Names.Where(n => value.Get(n) is null)];
        return Json.Object(value.Members.Append(new JsonMember(dice.Pick(free), Other())));
    }

    private static string Renamed(string name) => name.Length > 0 && !char.IsSurrogate(name[^1]) ? name[..^1] + (name[^1] == 'a' ? "A" : "a") : name + "a";

    private JsonValue Array(JsonValue value)
    {
        int count = value.Items.Count;
        return dice.Next(count == 0 ? 1 : 4) switch
        {
            0 => Json.Array(value.Items.Append(Other())),
            1 => Json.Array(value.Items.Append(dice.Pick([.. value.Items]))),
            2 => value.Replace(dice.Next(count), null),
            _ => Json.Array(dice.Some(value.Items.ToList(), count)),
        };
    }

    private JsonValue Text(string text) => Json.Text(dice.Next(5) switch
    {
        0 => text + dice.Pick(["a", "é", "😀", " ", "2"]),
        1 when text.Length > 1 && !text.Any(char.IsSurrogate) => text[..^1],
        2 => text.ToUpperInvariant(),
        3 => dice.Pick(["a", "😀", "x-"]) + text,
        _ => dice.Pick(Pools.Strings),
    });

    /// <summary>The same number in other words, or another.</summary>
    private JsonValue Number(string text)
    {
        bool plain = !text.AsSpan().ContainsAny('.', 'e', 'E');
        return Json.Number(dice.Next(5) switch
        {
            0 when plain => text + ".0",
            1 when plain && text is not ("0" or "-0") => text + "e0",
            2 when plain && !forAjv && text is not ("0" or "-0") => text + "0e-1",
            3 => text.StartsWith('-') ? text[1..] : "-" + text,
            _ => dice.Pick(forAjv ? Pools.PlainNumbers : Pools.Numbers),
        });
    }
}
