using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>A type that was generated from a JSON Schema: it validates JSON, reads it and writes it.</summary>
/// <remarks>
/// Generated code implements it. Documents are UTF-8; a byte order mark is accepted. Objects and arrays may be nested 128 deep; <see cref="SchemaJson"/>
/// takes options, streams and more.
/// </remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface ISchemaType<TSelf> : ISchemaCodec<TSelf>
    where TSelf : ISchemaType<TSelf>
{
    /// <summary>Whether a document is valid. Allocates nothing for a valid one.</summary>
    static virtual bool IsValid(ReadOnlySpan<byte> utf8Json) => SchemaJson.IsValid<TSelf>(utf8Json);

    /// <summary>Validates a document and finds every error.</summary>
    static virtual SchemaValidationResult Validate(ReadOnlySpan<byte> utf8Json) => SchemaJson.Validate<TSelf>(utf8Json);

    /// <summary>Reads a document.</summary>
    /// <exception cref="SchemaValidationException">The document is not valid, or a value does not fit its CLR type.</exception>
    static virtual TSelf Read(ReadOnlySpan<byte> utf8Json) => SchemaJson.Read<TSelf>(utf8Json);

    /// <summary>Reads a document if it is valid.</summary>
    static virtual bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TSelf? value) =>
        SchemaJson.TryRead(utf8Json, out value);

    /// <summary>Reads a document if it is valid, and finds every error if it is not.</summary>
    static virtual bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TSelf? value, out SchemaValidationResult result) =>
        SchemaJson.TryRead(utf8Json, out value, out result);

    /// <summary>Whether a document is valid.</summary>
    static virtual bool IsValid([StringSyntax(StringSyntaxAttribute.Json)] string json) => SchemaJson.IsValid<TSelf>(json);

    /// <summary>Validates a document and finds every error.</summary>
    static virtual SchemaValidationResult Validate([StringSyntax(StringSyntaxAttribute.Json)] string json) => SchemaJson.Validate<TSelf>(json);

    /// <summary>Reads a document.</summary>
    /// <exception cref="SchemaValidationException">The document is not valid, or a value does not fit its CLR type.</exception>
    static virtual TSelf Read([StringSyntax(StringSyntaxAttribute.Json)] string json) => SchemaJson.Read<TSelf>(json);

    /// <summary>Reads a document if it is valid.</summary>
    static virtual bool TryRead([StringSyntax(StringSyntaxAttribute.Json)] string json, [NotNullWhen(true)] out TSelf? value) => SchemaJson.TryRead(json, out value);

    /// <summary>Reads a document if it is valid, and finds every error if it is not.</summary>
    static virtual bool TryRead([StringSyntax(StringSyntaxAttribute.Json)] string json, [NotNullWhen(true)] out TSelf? value, out SchemaValidationResult result) => SchemaJson.TryRead(json, out value, out result);

    /// <summary>Validates a value that was built in code. The places of errors are those in its JSON, as <see cref="ToUtf8Json"/> gives it.</summary>
    SchemaValidationResult Validate();

    /// <summary>The value as JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">The value holds a number that JSON does not have: NaN or an infinity.</exception>
    byte[] ToUtf8Json();

    /// <summary>Writes the value as JSON.</summary>
    /// <exception cref="ArgumentException">The value holds a number that JSON does not have: NaN or an infinity.</exception>
    void WriteTo(Utf8JsonWriter writer);
}
