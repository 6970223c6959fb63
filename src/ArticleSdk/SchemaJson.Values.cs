using System.Text.Json;
using ArticleSdk.Runtime;

namespace ArticleSdk;

public static partial class SchemaJson
{
    /// <summary>Validates a value that was built in code, by what it is as JSON.</summary>
    public static SchemaValidationResult Validate<T>(T value)
        where T : ISchemaType<T>
    {
        using var output = JsonOutput.Rent();
        output.NotesFaults = true;
        T.Write(output, value);
        return output.Fault is var (code, offset, text) ? Explanation.OfDocument(output.Written, code, offset, text) : Validate<T>(output.Written);
    }

    /// <summary>A value as JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">The value holds NaN or an infinity.</exception>
    public static byte[] ToUtf8Json<T>(T value)
        where T : ISchemaType<T>
    {
        using var output = JsonOutput.Rent();
        T.Write(output, value);
        return output.ToArray();
    }

    /// <summary>Writes a value.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentException">The value holds NaN or an infinity.</exception>
    public static void WriteTo<T>(T value, Utf8JsonWriter writer)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var output = JsonOutput.Rent(writer.Options.Encoder);
        T.Write(output, value);
        JsonCopy.Write(output.Written, writer);
    }

    /// <summary>Validates a document, and finds what the schemas say about a valid one: its annotations.</summary>
    public static SchemaValidationResult Evaluate<T>(ReadOnlySpan<byte> utf8Json, SchemaValidationOptions? options = null)
        where T : ISchemaType<T> => Explanation.Evaluate(T.Schema, utf8Json, options ?? SchemaValidationOptions.Default);

    /// <summary>Validates a document, and gives errors or annotations in one of JSON Schema's output formats.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the formats.</exception>
    public static JsonData Evaluate<T>(ReadOnlySpan<byte> utf8Json, SchemaOutputFormat format, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Evaluate<T>(utf8Json, options).WriteTo(writer, format);
        return JsonData.Parse(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
