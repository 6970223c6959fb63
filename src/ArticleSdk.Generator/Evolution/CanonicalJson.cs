using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evolution;

/// <summary>One text for all values that JSON Schema calls equal.</summary>
internal static class CanonicalJson
{
    public static string Of(JsonValue value) => JsonText.Write(Sorted(value));

    // The reader bounds the depth of values.
    private static JsonValue Sorted(JsonValue value) => value.Kind switch
    {
        ValueKind.Number => JsonValue.Number(ExactNumber.Parse(value.Text).ToString()),
        ValueKind.Array => JsonValue.Array(value.Items.Select(Sorted).ToEquatableArray()),
        ValueKind.Object => JsonValue.Object(value.Members.OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => new JsonMember(m.Name, Sorted(m.Value))).ToEquatableArray()),
        _ => value,
    };
}
