using System.Text;
using System.Text.Json;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Results;

/// <summary>Writes the generator's JSON values as text.</summary>
internal static class JsonText
{
    public static string Write(JsonValue value)
    {
        StringBuilder text = new();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                text.Append('{');
                for (int i = 0; i < value.Members.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",").Append(JsonSerializer.Serialize(value.Members[i].Name)).Append(':');
                    Append(text, value.Members[i].Value);
                }

                text.Append('}');
                break;
            case JsonKind.Array:
                text.Append('[');
                for (int i = 0; i < value.Items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Append(text, value.Items[i]);
                }

                text.Append(']');
                break;
            case JsonKind.String:
                text.Append(JsonSerializer.Serialize(value.Text));
                break;
            case JsonKind.Number:
                text.Append(value.Text);
                break;
            default:
                text.Append(value.Kind switch { JsonKind.True => "true", JsonKind.False => "false", _ => "null" });
                break;
        }
    }
}
