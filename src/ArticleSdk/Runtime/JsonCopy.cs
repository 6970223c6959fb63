using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>Copies finished JSON to a <see cref="Utf8JsonWriter"/>: to the letter, or laid out as the writer indents.</summary>
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
                writer.WritePropertyName(JsonEncodedText.Encode(reader.ValueSpan, Verbatim.Instance));
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(JsonEncodedText.Encode(reader.ValueSpan, Verbatim.Instance));
                break;
            case JsonTokenType.Number:
                WriteNumber(ref reader, writer);
                break;
            case JsonTokenType.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteBooleanValue(reader.TokenType == JsonTokenType.True);
                break;
        }
    }

    // Numbers keep their digits. (A raw value would have them too, but not a line of its own: Utf8JsonWriter does not indent those.)
    private static void WriteNumber(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var isInteger = Utf8Parser.TryParse(reader.ValueSpan, out long value, out var length) && length == reader.ValueSpan.Length;
        if (isInteger && value != 0)
            writer.WriteNumberValue(value);
        else
            JsonElement.ParseValue(ref reader).WriteTo(writer);
    }

    /// <summary>Escapes nothing: what it is given has its escapes.</summary>
    private sealed class Verbatim : JavaScriptEncoder
    {
        public static readonly Verbatim Instance = new();

        public override int MaxOutputCharactersPerInputCharacter => 1;

        public override bool WillEncode(int unicodeScalar) => false;

        public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => -1;

        public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
        {
            numberOfCharactersWritten = 0;
            return false;
        }
    }
}
