using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ArticleSdk.Runtime;

/// <summary>Values that a codec reads and writes.</summary>
internal sealed class CodecConverter<T, TCodec> : ValueConverter<T>
    where TCodec : struct, IValueCodec<T>
{
    public override bool HandleNull => default(T) is not null;

    public override JsonKind Kinds(JsonSerializerOptions options) => TCodec.Kinds;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var text = new TokenText();
        text.CopyValue(ref reader, keepsPlaces: false);
        return CodecText.Read<T, TCodec>(text.Written);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        using var output = JsonOutput.Rent(writer.Options.Encoder);
        TCodec.Write(output, value);
        JsonCopy.Write(output.Written, writer);
    }
}

/// <summary>A generated enum, by the names of its schema, or by its integers.</summary>
internal sealed class EnumConverter<T, TCodec> : StructConverter<T>
    where T : struct, Enum
    where TCodec : struct, IValueCodec<T>
{
    public override JsonKind Kinds(JsonSerializerOptions options) => TCodec.Kinds;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is none of the enum's.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var text = new TokenText();
        text.CopyToken(ref reader);
        return CodecText.Read<T, TCodec>(text.Written);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is none of the enum's.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsInteger)
            writer.WriteNumberValue(IntegerOf(value));
        else
            writer.WriteStringValue(NameOf(value));
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The name is none of the enum's.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        !IsInteger ? Read(ref reader, typeToConvert, options)
        : CodecText.Read<T, TCodec>(System.Text.Encoding.UTF8.GetBytes(reader.GetString()!));

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is none of the enum's.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(IsInteger ? IntegerOf(value).ToString(CultureInfo.InvariantCulture) : NameOf(value));
    }

    private static bool IsInteger => TCodec.Kinds == JsonKind.Number;

    private static long IntegerOf(T value) => EnumIntegers<T>.Contains(value) ? EnumIntegers<T>.Of(value) : throw NoValue(value);

    private static string NameOf(T value)
    {
        using var output = JsonOutput.Rent();
        TCodec.Write(output, value);
        var reader = new Utf8JsonReader(output.Written);
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw NoValue(value);
    }

    private static JsonException NoValue(T value) => new($"{value} is no value of {typeof(T).Name}.");
}

/// <summary>Reads a text that is a value of a codec.</summary>
internal static class CodecText
{
    /// <exception cref="JsonException">It is none.</exception>
    public static T Read<T, TCodec>(ReadOnlySpan<byte> text)
        where TCodec : struct, IValueCodec<T>
    {
        var json = new JsonCursor(text, int.MaxValue);
        var value = TCodec.Read(ref json, out var isRead);
        isRead = isRead && json.End();
        json.Dispose();
        return isRead ? value : throw new JsonException($"The value is not a valid {typeof(T).Name}.");
    }
}
