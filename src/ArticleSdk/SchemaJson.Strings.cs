using System.Diagnostics.CodeAnalysis;
using ArticleSdk.Runtime;

namespace ArticleSdk;

public static partial class SchemaJson
{
    /// <summary>Whether a document is valid.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool IsValid<T>(string json, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        using var text = new Utf8Text(json);
        return !text.HasLoneSurrogate && IsValid<T>(text.Utf8Json, options);
    }

    /// <summary>Validates a document and finds every error. Their offsets are those in UTF-8.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static SchemaValidationResult Validate<T>(string json, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        using var text = new Utf8Text(json);
        return text.HasLoneSurrogate ? text.Report() : Validate<T>(text.Utf8Json, options);
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="SchemaValidationException">The document is not valid, or a value does not fit its C# type.</exception>
    public static T Read<T>(string json, SchemaValidationOptions? options = null)
        where T : ISchemaType<T> => TryRead<T>(json, out var value, out var result, options) ? value : throw new SchemaValidationException(result);

    /// <summary>Reads a document if it is valid.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryRead<T>(string json, [NotNullWhen(true)] out T? value, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        using var text = new Utf8Text(json);
        value = default;
        return !text.HasLoneSurrogate && TryRead(text.Utf8Json, out value, options);
    }

    /// <summary>Reads a document if it is valid, and finds every error if it is not.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryRead<T>(string json, [NotNullWhen(true)] out T? value, out SchemaValidationResult result, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        using var text = new Utf8Text(json);
        if (!text.HasLoneSurrogate)
            return TryRead(text.Utf8Json, out value, out result, options);
        value = default;
        result = text.Report();
        return false;
    }
}
