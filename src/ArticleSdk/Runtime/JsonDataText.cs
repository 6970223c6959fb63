using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>The type of the schema <c>true</c>: through it, any JSON goes the way of generated types.</summary>
internal readonly struct JsonDataText : ISchemaType<JsonDataText>
{
    public JsonData Data { get; private init; }

    public static bool IsValid(ReadOnlySpan<byte> utf8Json) => SchemaJson.IsValid<JsonDataText>(utf8Json);

    public static SchemaValidationResult Validate(ReadOnlySpan<byte> utf8Json) => SchemaJson.Validate<JsonDataText>(utf8Json);

    public static JsonDataText Read(ReadOnlySpan<byte> utf8Json) => SchemaJson.Read<JsonDataText>(utf8Json);

    public static bool TryRead(ReadOnlySpan<byte> utf8Json, out JsonDataText value) => SchemaJson.TryRead(utf8Json, out value);

    public static bool TryRead(ReadOnlySpan<byte> utf8Json, out JsonDataText value, out SchemaValidationResult result) =>
        SchemaJson.TryRead(utf8Json, out value, out result);

    public SchemaValidationResult Validate() => SchemaJson.Validate(this);

    public byte[] ToUtf8Json() => SchemaJson.ToUtf8Json(this);

    public void WriteTo(Utf8JsonWriter writer) => SchemaJson.WriteTo(this, writer);

    static bool ISchemaCodec<JsonDataText>.Check(ref JsonCursor json) => json.Skip();

    static JsonDataText IValueCodec<JsonDataText>.Read(ref JsonCursor json, out bool ok)
    {
        ok = ScalarReader.Read(ref json, out JsonData data);
        return new() { Data = data };
    }

    static void IValueCodec<JsonDataText>.Write(JsonOutput output, JsonDataText value) => output.Write(value.Data);
}
