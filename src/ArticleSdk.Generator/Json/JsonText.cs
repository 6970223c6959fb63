using System.Globalization;
using System.Text;

namespace ArticleSdk.Generator.Json;

/// <summary>JSON as text again: minified, in its own order, and with nothing escaped that need not be.</summary>
internal static class JsonText
{
    /// <summary>Whether a text has a form in UTF-8: a lone surrogate has none.</summary>
    public static bool HasUtf8(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    public static string Write(JsonValue value)
    {
        StringBuilder text = new();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Object:
                text.Append('{');
                for (int i = 0; i < value.Members.Count; i++)
                {
                    if (i > 0)
                        text.Append(',');
                    WriteString(text, value.Members[i].Name);
                    text.Append(':');
                    Write(text, value.Members[i].Value);
                }

                text.Append('}');
                break;
            case ValueKind.Array:
                text.Append('[');
                for (int i = 0; i < value.Items.Count; i++)
                {
                    if (i > 0)
                        text.Append(',');
                    Write(text, value.Items[i]);
                }

                text.Append(']');
                break;
            case ValueKind.String:
                WriteString(text, value.Text);
                break;
            case ValueKind.Number:
                text.Append(value.Text);
                break;
            case ValueKind.True:
                text.Append("true");
                break;
            case ValueKind.False:
                text.Append("false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    /// <summary>A string as JSON.</summary>
    public static string Quote(string value)
    {
        StringBuilder text = new(value.Length + 2);
        WriteString(text, value);
        return text.ToString();
    }

    /// <summary>A JSON string literal, as UTF-8 can hold it: a lone surrogate is escaped.</summary>
    public static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (pair)
                text.Append(c).Append(value[++i]);
            else if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c < ' ' || char.IsSurrogate(c) || c is '\u0085' or '\u2028' or '\u2029')
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        text.Append('"');
    }
}
