using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;
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

    /// <summary>The format's name: <c>DateTime</c> is <c>date-time</c>.</summary>
    public static string Format(FormatKind format) => format switch
    {
        FormatKind.LocalTime => "time",
        FormatKind.RelativeJsonPointerUnshifted => "relative-json-pointer",
        FormatKind.HostnameAscii => "hostname",
        _ => string.Concat(format.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())),
    };

    /// <summary>The code of a subschema <c>false</c>, by the keyword that applies it.</summary>
    public static string FalseCode(string path) => path.Substring(path.LastIndexOf('/') + 1) switch
    {
        "additionalProperties" => "AdditionalProperties",
        "unevaluatedProperties" => "UnevaluatedProperties",
        "propertyNames" => "PropertyNames",
        "items" => "Items",
        "additionalItems" => "AdditionalItems",
        "unevaluatedItems" => "UnevaluatedItems",
        _ => "FalseSchema",
    };
}
