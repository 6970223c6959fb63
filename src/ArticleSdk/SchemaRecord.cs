using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ArticleSdk;

/// <summary>What the generated records of definitions, and of objects within others, inherit: whole documents are validated, read and written through it. The record of a schema file declares these members itself.</summary>
/// <remarks>Generated code derives from it. It has no properties: equality, <c>with</c> and <c>ToString</c> are those of the record.</remarks>
/// <typeparam name="TSelf">The record itself.</typeparam>
public abstract record SchemaRecord<TSelf>
    where TSelf : SchemaRecord<TSelf>, ISchemaType<TSelf>
{
    private TSelf Self => (TSelf)this;

    /// <inheritdoc cref="ISchemaType{TSelf}.IsValid(ReadOnlySpan{byte})"/>
    public static bool IsValid(ReadOnlySpan<byte> utf8Json) => SchemaJson.IsValid<TSelf>(utf8Json);

    /// <inheritdoc cref="ISchemaType{TSelf}.IsValid(string)"/>
    public static bool IsValid([StringSyntax(StringSyntaxAttribute.Json)] string json) => SchemaJson.IsValid<TSelf>(json);

    /// <inheritdoc cref="ISchemaType{TSelf}.Validate(ReadOnlySpan{byte})"/>
    public static SchemaValidationResult Validate(ReadOnlySpan<byte> utf8Json) => SchemaJson.Validate<TSelf>(utf8Json);

    /// <inheritdoc cref="ISchemaType{TSelf}.Validate(string)"/>
    public static SchemaValidationResult Validate([StringSyntax(StringSyntaxAttribute.Json)] string json) => SchemaJson.Validate<TSelf>(json);

    /// <inheritdoc cref="ISchemaType{TSelf}.Read(ReadOnlySpan{byte})"/>
    public static TSelf Read(ReadOnlySpan<byte> utf8Json) => SchemaJson.Read<TSelf>(utf8Json);

    /// <inheritdoc cref="ISchemaType{TSelf}.Read(string)"/>
    public static TSelf Read([StringSyntax(StringSyntaxAttribute.Json)] string json) => SchemaJson.Read<TSelf>(json);

    /// <inheritdoc cref="ISchemaType{TSelf}.TryRead(ReadOnlySpan{byte}, out TSelf)"/>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TSelf? value) => SchemaJson.TryRead(utf8Json, out value);

    /// <inheritdoc cref="ISchemaType{TSelf}.TryRead(string, out TSelf)"/>
    public static bool TryRead([StringSyntax(StringSyntaxAttribute.Json)] string json, [NotNullWhen(true)] out TSelf? value) => SchemaJson.TryRead(json, out value);

    /// <inheritdoc cref="ISchemaType{TSelf}.TryRead(ReadOnlySpan{byte}, out TSelf, out SchemaValidationResult)"/>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TSelf? value, out SchemaValidationResult result) => SchemaJson.TryRead(utf8Json, out value, out result);

    /// <inheritdoc cref="ISchemaType{TSelf}.TryRead(string, out TSelf, out SchemaValidationResult)"/>
    public static bool TryRead([StringSyntax(StringSyntaxAttribute.Json)] string json, [NotNullWhen(true)] out TSelf? value, out SchemaValidationResult result) =>
        SchemaJson.TryRead(json, out value, out result);

    /// <inheritdoc cref="ISchemaType{TSelf}.Validate()"/>
    public SchemaValidationResult Validate() => SchemaJson.Validate(Self);

    /// <inheritdoc cref="ISchemaType{TSelf}.ToUtf8Json"/>
    public byte[] ToUtf8Json() => SchemaJson.ToUtf8Json(Self);

    /// <inheritdoc cref="ISchemaType{TSelf}.WriteTo"/>
    public void WriteTo(Utf8JsonWriter writer) => SchemaJson.WriteTo(Self, writer);

    /// <summary>The record as JSON of any schema.</summary>
    public static implicit operator JsonData(SchemaRecord<TSelf> value) => JsonData.From(value.Self);
}
