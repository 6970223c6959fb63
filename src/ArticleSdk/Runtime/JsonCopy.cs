using System.Buffers;
using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>Copies finished JSON to a <see cref="Utf8JsonWriter"/>.</summary>
internal static class JsonCopy
{
    public static void Write(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
    {
        if (!writer.Options.Indented)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
            WriteToken(ref reader, writer);
    }

    private static void WriteToken(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                WriteText(ref reader, writer, isName: true);
                break;
            case JsonTokenType.String:
                WriteText(ref reader, writer, isName: false);
                break;
            default:
                // Numbers keep their digits.
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }

    private static void WriteText(ref Utf8JsonReader reader, Utf8JsonWriter writer, bool isName)
    {
        byte[]? rented = null;
        var text = reader.ValueSpan;
        if (reader.ValueIsEscaped)
        {
            rented = ArrayPool<byte>.Shared.Rent(text.Length);
            text = rented.AsSpan(0, reader.CopyString(rented));
        }

        if (isName)
            writer.WritePropertyName(text);
        else
            writer.WriteStringValue(text);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }
}
