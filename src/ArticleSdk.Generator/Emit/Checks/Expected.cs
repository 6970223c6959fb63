using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Emit.Checks;

/// <summary>What was expected, in the form that the runtime makes its messages of.</summary>
internal static class Expected
{
    /// <summary>Longer lists of values are cut: a message is for people.</summary>
    private const int MaxLength = 160;

    private static readonly (JsonTypes Type, string Name)[] Names =
    [
        (JsonTypes.String, "string"),
        (JsonTypes.Number, "number"),
        (JsonTypes.Integer, "integer"),
        (JsonTypes.Boolean, "boolean"),
        (JsonTypes.Object, "object"),
        (JsonTypes.Array, "array"),
        (JsonTypes.Null, "null"),
    ];

    public static string Types(JsonTypes types)
    {
        var names = new List<string>();
        foreach ((JsonTypes type, string name) in Names)
        {
            if ((types & type) != type)
                continue;
            names.Add(name);
            types &= ~type;
        }

        return string.Join(", ", names);
    }

    public static string Values(EquatableArray<JsonValue> values)
    {
        var texts = new List<string>();
        int length = 0;
        foreach (JsonValue value in values)
        {
            string text = JsonText.Write(value);
            length += text.Length + 2;
            if (length > MaxLength && texts.Count > 0)
            {
                texts.Add("\u2026");
                break;
            }

            texts.Add(text.Length > MaxLength ? text.Substring(0, MaxLength) + "\u2026" : text);
        }

        return string.Join(", ", texts);
    }

    /// <summary>The code of a subschema <c>false</c>, by the keyword that applies it. A property may be called like a keyword: <c>/properties/items</c>.</summary>
    public static string FalseCode(string path) => path switch
    {
        "/additionalProperties" => "AdditionalProperties",
        "/unevaluatedProperties" => "UnevaluatedProperties",
        "/propertyNames" => "PropertyNames",
        "/items" => "Items",
        "/additionalItems" => "AdditionalItems",
        "/unevaluatedItems" => "UnevaluatedItems",
        _ => "FalseSchema",
    };
}
