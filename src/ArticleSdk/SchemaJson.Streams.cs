using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using ArticleSdk.Runtime;

namespace ArticleSdk;

public static partial class SchemaJson
{
    /// <summary>Whether the rest of a stream is a valid document. The stream stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool IsValid<T>(Stream stream, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = PooledBytes.Read(stream);
        return !bytes.IsTooLarge && IsValid<T>(bytes.Written, options);
    }

    /// <summary>Validates the rest of a stream and finds every error. The stream stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static SchemaValidationResult Validate<T>(Stream stream, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = PooledBytes.Read(stream);
        return Validate<T>(bytes, options);
    }

    /// <summary>Reads the rest of a stream. The stream stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="SchemaValidationException">The document is not valid, or a value does not fit its C# type.</exception>
    public static T Read<T>(Stream stream, SchemaValidationOptions? options = null)
        where T : ISchemaType<T> => TryRead<T>(stream, out var value, out var result, options) ? value : throw new SchemaValidationException(result);

    /// <summary>Reads the rest of a stream if it is valid, and finds every error if it is not. The stream stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool TryRead<T>(Stream stream, [NotNullWhen(true)] out T? value, out SchemaValidationResult result, SchemaValidationOptions? options = null)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = PooledBytes.Read(stream);
        return TryRead(bytes, out value, out result, options);
    }

    /// <summary>Whether the rest of a stream is a valid document. The stream stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async ValueTask<bool> IsValidAsync<T>(Stream stream, SchemaValidationOptions? options = null, CancellationToken cancellationToken = default)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = await PooledBytes.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        return !bytes.IsTooLarge && IsValid<T>(bytes.Written, options);
    }

    /// <summary>Validates the rest of a stream and finds every error. The stream stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async ValueTask<SchemaValidationResult> ValidateAsync<T>(
        Stream stream, SchemaValidationOptions? options = null, CancellationToken cancellationToken = default)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = await PooledBytes.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        return Validate<T>(bytes, options);
    }

    /// <summary>Reads the rest of a stream. The stream stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="SchemaValidationException">The document is not valid, or a value does not fit its C# type.</exception>
    public static async ValueTask<T> ReadAsync<T>(Stream stream, SchemaValidationOptions? options = null, CancellationToken cancellationToken = default)
        where T : ISchemaType<T> => ValueOf(await TryReadAsync<T>(stream, options, cancellationToken).ConfigureAwait(false));

    /// <summary>Reads the rest of a stream if it is valid, and finds every error if it is not. The stream stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async ValueTask<SchemaReadResult<T>> TryReadAsync<T>(
        Stream stream, SchemaValidationOptions? options = null, CancellationToken cancellationToken = default)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = await PooledBytes.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        TryRead<T>(bytes, out var value, out var result, options);
        return new(value, result);
    }

    /// <summary>Whether what comes through a pipe is a valid document. All of it is consumed; the pipe is not completed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async ValueTask<bool> IsValidAsync<T>(PipeReader reader, SchemaValidationOptions? options = null, CancellationToken cancellationToken = default)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(reader);
        using var bytes = await PooledBytes.ReadAsync(reader, cancellationToken).ConfigureAwait(false);
        return !bytes.IsTooLarge && IsValid<T>(bytes.Written, options);
    }

    /// <summary>Validates what comes through a pipe and finds every error. All of it is consumed; the pipe is not completed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async ValueTask<SchemaValidationResult> ValidateAsync<T>(
        PipeReader reader, SchemaValidationOptions? options = null, CancellationToken cancellationToken = default)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(reader);
        using var bytes = await PooledBytes.ReadAsync(reader, cancellationToken).ConfigureAwait(false);
        return Validate<T>(bytes, options);
    }

    /// <summary>Reads what comes through a pipe. All of it is consumed; the pipe is not completed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="SchemaValidationException">The document is not valid, or a value does not fit its C# type.</exception>
    public static async ValueTask<T> ReadAsync<T>(PipeReader reader, SchemaValidationOptions? options = null, CancellationToken cancellationToken = default)
        where T : ISchemaType<T> => ValueOf(await TryReadAsync<T>(reader, options, cancellationToken).ConfigureAwait(false));

    /// <summary>Reads what comes through a pipe if it is valid, and finds every error if it is not. All of it is consumed; the pipe is not completed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async ValueTask<SchemaReadResult<T>> TryReadAsync<T>(
        PipeReader reader, SchemaValidationOptions? options = null, CancellationToken cancellationToken = default)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(reader);
        using var bytes = await PooledBytes.ReadAsync(reader, cancellationToken).ConfigureAwait(false);
        TryRead<T>(bytes, out var value, out var result, options);
        return new(value, result);
    }

    private static T ValueOf<T>(SchemaReadResult<T> outcome) => outcome.IsValid ? outcome.Value : throw new SchemaValidationException(outcome.Result);
}
