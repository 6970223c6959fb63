using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Runtime;

/// <summary>What stands behind the one-liners of generated types, beside <see cref="SchemaJson"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SchemaRuntime
{
    /// <summary>Validates a value that was built in code, by what it is as JSON.</summary>
    public static SchemaValidationResult ValidateValue<T>(T value)
        where T : ISchemaType<T>
    {
        using var output = JsonOutput.Rent();
        output.NotesFaults = true;
        value.WriteValue(output);
        return output.Fault is var (code, offset, text) ? Explanation.OfDocument(output.Written, code, offset, text) : SchemaJson.Validate<T>(output.Written);
    }

    /// <summary>A value as JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">The value holds NaN or an infinity.</exception>
    public static byte[] ToUtf8Json<T>(T value)
        where T : ISchemaType<T>
    {
        using var output = JsonOutput.Rent();
        value.WriteValue(output);
        return output.ToArray();
    }

    /// <summary>A value as text: its type, and its JSON.</summary>
    /// <exception cref="ArgumentException">The value holds NaN or an infinity.</exception>
    /// <exception cref="InsufficientExecutionStackException">The value is nested deeper than the stack reaches.</exception>
    public static string ToText<T>(T value)
        where T : ISchemaType<T> => $"{typeof(T).Name} {System.Text.Encoding.UTF8.GetString(ToUtf8Json(value))}";

    /// <summary>Writes a value.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentException">The value holds NaN or an infinity.</exception>
    public static void WriteTo<T>(T value, Utf8JsonWriter writer)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var output = JsonOutput.Rent(writer.Options.Encoder);
        value.WriteValue(output);
        JsonCopy.Write(output.Written, writer);
    }

    /// <summary>Validates a document, and finds what the schemas say about a valid one.</summary>
    public static SchemaValidationResult Evaluate<T>(ReadOnlySpan<byte> utf8Json)
        where T : ISchemaType<T> => Explanation.Evaluate(T.Schema, utf8Json, SchemaValidationOptions.Default);

    /// <summary><see cref="Evaluate{T}(ReadOnlySpan{byte})"/>, as one of JSON Schema's output formats.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the formats.</exception>
    public static JsonData Evaluate<T>(ReadOnlySpan<byte> utf8Json, SchemaOutputFormat format)
        where T : ISchemaType<T>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Evaluate<T>(utf8Json).WriteTo(writer, format);
        return JsonData.Parse(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    internal static bool IsValid<T>(ReadOnlySpan<byte> utf8Json, int maxDepth)
        where T : ISchemaType<T>
    {
        var json = new JsonCursor(utf8Json, maxDepth);
        var isValid = T.Check(ref json) && json.End();
        json.Dispose();
        return isValid;
    }

    internal static SchemaValidationResult Validate<T>(ReadOnlySpan<byte> utf8Json, SchemaValidationOptions options, DocumentOrigin origin = default)
        where T : ISchemaType<T>
    {
        var json = new JsonCursor(utf8Json, options.MaxDepth);
        var isValid = T.Check(ref json) && json.End();
        var fault = new DocumentFact(json.Fault, json.FaultOffset);
        json.Dispose();
        return isValid ? SchemaValidationResult.Valid : Explanation.OfRefused(T.Schema, utf8Json, fault, options, origin);
    }

    internal static bool TryRead<T>(
        ReadOnlySpan<byte> utf8Json, SchemaValidationOptions options, [NotNullWhen(true)] out T? value, out SchemaValidationResult result, DocumentOrigin origin = default)
        where T : ISchemaType<T>
    {
        result = SchemaValidationResult.Valid;
        if (T.ValidatesOnRead && TryReadAtOnce(utf8Json, options.MaxDepth, out value))
            return true;
        var json = new JsonCursor(utf8Json, options.MaxDepth);
        var isRead = TryRead(ref json, out value);
        var (misfitType, misfitOffset) = (json.MisfitType, json.MisfitOffset);
        var fault = new DocumentFact(json.Fault, json.FaultOffset);
        json.Dispose();
        if (!isRead)
        {
            result = misfitType is null
                ? Explanation.OfRefused(T.Schema, utf8Json, fault, options, origin)
                : Explanation.OfUnreadable(utf8Json, misfitOffset, misfitType, options, origin);
        }

        return isRead;
    }

    internal static bool TryRead<T>(ReadOnlySpan<byte> utf8Json, int maxDepth, [NotNullWhen(true)] out T? value)
        where T : ISchemaType<T>
    {
        if (T.ValidatesOnRead && TryReadAtOnce(utf8Json, maxDepth, out value))
            return true;
        var json = new JsonCursor(utf8Json, maxDepth);
        var isRead = TryRead(ref json, out value);
        json.Dispose();
        return isRead;
    }

    // Many types are checked while they are read. What that refuses may still be valid, and not fit its type: two passes tell.
    private static bool TryReadAtOnce<T>(ReadOnlySpan<byte> utf8Json, int maxDepth, [NotNullWhen(true)] out T? value)
        where T : ISchemaType<T>
    {
        var json = new JsonCursor(utf8Json, maxDepth);
        json.ValidateOnRead();
        var isRead = T.ReadValue(ref json, out value) && json.End();
        json.Dispose();
        return isRead;
    }

    // Checks, then reads: a valid document is gone through twice, and nothing is allocated for an invalid one.
    private static bool TryRead<T>(ref JsonCursor json, [NotNullWhen(true)] out T? value)
        where T : ISchemaType<T>
    {
        var start = json.Mark();
        value = default;
        if (!T.Check(ref json) || !json.End())
            return false;
        json.ReadAgain(start);
        if (T.ReadValue(ref json, out value))
            return true;

        // A read function that fails says why; the type itself is named if one forgot to.
        value = default;
        return json.Misfit(start.Offset, typeof(T).Name);
    }
}
