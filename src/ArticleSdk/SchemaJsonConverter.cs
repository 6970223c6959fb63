using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated type. What is not valid by its schema is a <see cref="JsonException"/>.</summary>
/// <remarks>
/// The inner exception is a <see cref="SchemaValidationException"/>; its errors count bytes from the first byte of the value, and its JSON Pointers begin
/// there too. The options of the serializer decide whether comments and trailing commas are accepted. <c>null</c> is read by the schema if it allows it; if it does
/// not, a reference type becomes null, as with every other type.
/// </remarks>
/// <typeparam name="T">The generated type.</typeparam>
public sealed class SchemaJsonConverter<T> : JsonConverter<T>
    where T : ISchemaType<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not valid by the schema.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType == JsonTokenType.Null && default(T) is null && !SchemaJson.IsValid<T>("null"u8))
            return default;
        using var json = new TokenText();
        json.CopyValue(ref reader);
        var limits = new SchemaValidationOptions { MaxDepth = options.MaxDepth == 0 ? SchemaValidationOptions.Default.MaxDepth : options.MaxDepth };
        if (SchemaRuntime.TryRead<T>(json.Written, limits, out var value, out var result))
            return value;
        var failure = new SchemaValidationException(result);
        throw new JsonException($"The value is not a valid {typeof(T).Name}. {failure.Message}", failure);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
            writer.WriteNullValue();
        else
            SchemaJson.WriteTo(value, writer);
    }
}
