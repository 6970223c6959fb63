using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ArticleSdk.Runtime;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk;

/// <summary>Validates and reads JSON by generated types, from wherever it comes and with options.</summary>
public static partial class SchemaJson
{
    /// <summary>Whether a document is valid.</summary>
    public static bool IsValid<T>(ReadOnlySpan<byte> utf8Json, SchemaValidationOptions? options = null)
        where T : ISchemaType<T> => SchemaRuntime.IsValid<T>(utf8Json, (options ?? SchemaValidationOptions.Default).MaxDepth);

    /// <summary>Validates a document and finds every error.</summary>
    public static SchemaValidationResult Validate<T>(ReadOnlySpan<byte> utf8Json, SchemaValidationOptions? options = null)
        where T : ISchemaType<T> => SchemaRuntime.Validate<T>(utf8Json, options ?? SchemaValidationOptions.Default);

    /// <summary>Reads a document.</summary>
    /// <exception cref="SchemaValidationException">The document is not valid, or a value does not fit its C# type.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, SchemaValidationOptions? options = null)
        where T : ISchemaType<T> => TryRead<T>(utf8Json, out var value, out var result, options) ? value : throw new SchemaValidationException(result);

    /// <summary>Reads a document if it is valid.</summary>
    public static bool TryRead<T>(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value, SchemaValidationOptions? options = null)
        where T : ISchemaType<T> => SchemaRuntime.TryRead(utf8Json, (options ?? SchemaValidationOptions.Default).MaxDepth, out value);

    /// <summary>Reads a document if it is valid, and finds every error if it is not.</summary>
    public static bool TryRead<T>(
        ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value, out SchemaValidationResult result, SchemaValidationOptions? options = null)
        where T : ISchemaType<T> => SchemaRuntime.TryRead(utf8Json, options ?? SchemaValidationOptions.Default, out value, out result);

    /// <summary>Whether a document is valid.</summary>
    public static bool IsValid<T>(in ReadOnlySequence<byte> utf8Json, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        if (utf8Json.IsSingleSegment)
            return IsValid<T>(utf8Json.FirstSpan, options);
        using var bytes = PooledBytes.Of(utf8Json);
        return !bytes.IsTooLarge && IsValid<T>(bytes.Written, options);
    }

    /// <summary>Validates a document and finds every error.</summary>
    public static SchemaValidationResult Validate<T>(in ReadOnlySequence<byte> utf8Json, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        if (utf8Json.IsSingleSegment)
            return Validate<T>(utf8Json.FirstSpan, options);
        using var bytes = PooledBytes.Of(utf8Json);
        return Validate<T>(bytes, options);
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="SchemaValidationException">The document is not valid, or a value does not fit its C# type.</exception>
    public static T Read<T>(in ReadOnlySequence<byte> utf8Json, SchemaValidationOptions? options = null)
        where T : ISchemaType<T> => TryRead<T>(utf8Json, out var value, out var result, options) ? value : throw new SchemaValidationException(result);

    /// <summary>Reads a document if it is valid, and finds every error if it is not.</summary>
    public static bool TryRead<T>(
        in ReadOnlySequence<byte> utf8Json, [NotNullWhen(true)] out T? value, out SchemaValidationResult result, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        if (utf8Json.IsSingleSegment)
            return TryRead(utf8Json.FirstSpan, out value, out result, options);
        using var bytes = PooledBytes.Of(utf8Json);
        return TryRead(bytes, out value, out result, options);
    }

    /// <summary>Whether an element is valid. An undefined element is not.</summary>
    /// <exception cref="ObjectDisposedException">The element's document was disposed.</exception>
    public static bool IsValid<T>(JsonElement element, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        using var json = new ElementText(element);
        return IsValid<T>(json.Utf8Json, options);
    }

    /// <summary>Validates an element and finds every error. Their places are those in the text of the element.</summary>
    /// <exception cref="ObjectDisposedException">The element's document was disposed.</exception>
    public static SchemaValidationResult Validate<T>(JsonElement element, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        using var json = new ElementText(element);
        return Validate<T>(json.Utf8Json, options);
    }

    /// <summary>Reads an element.</summary>
    /// <exception cref="SchemaValidationException">The element is not valid, or a value does not fit its C# type.</exception>
    /// <exception cref="ObjectDisposedException">The element's document was disposed.</exception>
    public static T Read<T>(JsonElement element, SchemaValidationOptions? options = null)
        where T : ISchemaType<T> => TryRead<T>(element, out var value, out var result, options) ? value : throw new SchemaValidationException(result);

    /// <summary>Reads an element if it is valid, and finds every error if it is not.</summary>
    /// <exception cref="ObjectDisposedException">The element's document was disposed.</exception>
    public static bool TryRead<T>(JsonElement element, [NotNullWhen(true)] out T? value, out SchemaValidationResult result, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        using var json = new ElementText(element);
        return TryRead(json.Utf8Json, out value, out result, options);
    }

    private static SchemaValidationResult Validate<T>(PooledBytes bytes, SchemaValidationOptions? options)
        where T : ISchemaType<T> => bytes.IsTooLarge ? TooLarge() : Validate<T>(bytes.Written, options);

    private static bool TryRead<T>(PooledBytes bytes, [NotNullWhen(true)] out T? value, out SchemaValidationResult result, SchemaValidationOptions? options)
        where T : ISchemaType<T>
    {
        if (!bytes.IsTooLarge)
            return TryRead(bytes.Written, out value, out result, options);
        value = default;
        result = TooLarge();
        return false;
    }

    private static SchemaValidationResult TooLarge() => Explanation.OfDocument([], ErrorCode.TooLarge, 0, "");
}
