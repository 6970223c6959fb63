using System.Globalization;
using System.Text;

namespace ArticleSdk.Generator.Json;

/// <summary>Writes a value back as JSON, minified.</summary>
internal static class JsonText
{
    public static string Write(JsonValue value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    /// <remarks>Recursive: the reader has limited the depth.</remarks>
    private static void Write(JsonValue value, StringBuilder text)
    {
        switch (value.Kind)
        {
            case JsonKind.Null:
                text.Append("null");
                break;
            case JsonKind.True:
                text.Append("true");
                break;
            case JsonKind.False:
                text.Append("false");
                break;
            case JsonKind.Number:
                text.Append(value.Text);
                break;
            case JsonKind.String:
                WriteString(value.Text, text);
                break;
            case JsonKind.Array:
                text.Append('[');
                for (int i = 0; i < value.Items.Count; i++)
                {
                    if (i > 0)
                        text.Append(',');
                    Write(value.Items[i], text);
                }

                text.Append(']');
                break;
            default:
                text.Append('{');
                for (int i = 0; i < value.Members.Count; i++)
                {
                    if (i > 0)
                        text.Append(',');
                    WriteString(value.Members[i].Name, text);
                    text.Append(':');
                    Write(value.Members[i].Value, text);
                }

                text.Append('}');
                break;
        }
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (char c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c < ' ')
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        text.Append('"');
    }
}
