using System.Globalization;
using System.Text.Json;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>Whether a document is valid, and if not, every error.</summary>
public sealed class SchemaValidationResult
{
    internal SchemaValidationResult(IReadOnlyList<SchemaValidationError> errors, bool isTruncated)
    {
        Errors = errors;
        IsTruncated = isTruncated;
    }

    /// <summary>The result of a valid document.</summary>
    public static SchemaValidationResult Valid { get; } = new([], isTruncated: false);

    /// <summary>Whether the document is valid.</summary>
    public bool IsValid => Errors.Count == 0;

    /// <summary>The errors in the order of their places; empty for a valid document.</summary>
    public IReadOnlyList<SchemaValidationError> Errors { get; }

    /// <summary>
    /// What the schemas say about the document: only of a valid one, and only from <c>Evaluate</c>, which generated types have where the project sets
    /// <c>ArticleSdkAnnotations</c>.
    /// </summary>
    public IReadOnlyList<SchemaAnnotation> Annotations { get; internal init; } = [];

    /// <summary>The absolute location of the root schema, where the result is one of <c>Evaluate</c>; else empty.</summary>
    internal string SchemaLocation { get; init; } = "";

    /// <summary>Whether there are more errors than <see cref="SchemaValidationOptions.MaxErrors"/> allowed to report, or more than 100,000 annotations.</summary>
    public bool IsTruncated { get; }

    /// <summary>Writes the result in one of JSON Schema's output formats.</summary>
    /// <param name="writer">Gets one JSON object.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the formats.</exception>
    public void WriteTo(Utf8JsonWriter writer, SchemaOutputFormat format)
    {
        ArgumentNullException.ThrowIfNull(writer);
        OutputFormatWriter.Write(this, writer, format);
    }

    /// <summary>The errors, one a line.</summary>
    public override string ToString() =>
        IsValid ? "valid"
        : string.Join('\n', Errors) + (IsTruncated ? string.Create(CultureInfo.InvariantCulture, $"\n(only the first {Errors.Count} errors)") : "");
}
