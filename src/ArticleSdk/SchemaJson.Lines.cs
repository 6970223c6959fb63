using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using ArticleSdk.Runtime;

namespace ArticleSdk;

public static partial class SchemaJson
{
    /// <summary>
    /// Reads JSON Lines: a document a line, separated by LF or CR and LF. Blank lines are skipped; a line that is not valid does not end the sequence. Lines
    /// come as soon as the stream has given them, and only those in work are held in memory. The stream stays open.
    /// </summary>
    /// <param name="stream">The text in UTF-8.</param>
    /// <param name="options">How to validate, and how many lines at the same time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Each line's value or its errors, in the order of the lines.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IAsyncEnumerable<JsonLine<T>> ReadLinesAsync<T>(
        Stream stream, JsonLinesOptions? options = null, CancellationToken cancellationToken = default)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Lines<T>(LineBlocks.Of(stream), options ?? JsonLinesOptions.Default, cancellationToken);
    }

    /// <summary>Reads JSON Lines as <see cref="ReadLinesAsync{T}(Stream, JsonLinesOptions?, CancellationToken)"/> does. The pipe is not completed.</summary>
    /// <param name="reader">The text in UTF-8.</param>
    /// <param name="options">How to validate, and how many lines at the same time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Each line's value or its errors, in the order of the lines.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IAsyncEnumerable<JsonLine<T>> ReadLinesAsync<T>(
        PipeReader reader, JsonLinesOptions? options = null, CancellationToken cancellationToken = default)
        where T : ISchemaType<T>
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Lines<T>(LineBlocks.Of(reader), options ?? JsonLinesOptions.Default, cancellationToken);
    }

    private static IAsyncEnumerable<JsonLine<T>> Lines<T>(LineBlocks blocks, JsonLinesOptions options, CancellationToken cancellationToken)
        where T : ISchemaType<T> => options.MaxDegreeOfParallelism == 1
            ? OneByOne<T>(blocks, options, cancellationToken)
            : ParallelLines.Read<T>(blocks, options, cancellationToken);

    private static async IAsyncEnumerable<JsonLine<T>> OneByOne<T>(
        LineBlocks blocks, JsonLinesOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : ISchemaType<T>
    {
        using (blocks)
        {
            while (await blocks.ReadAsync(cancellationToken).ConfigureAwait(false) is { } block)
            {
                using (block)
                {
                    while (block.TryReadLine<T>(options.Validation, out var line))
                    {
                        yield return line;
                        cancellationToken.ThrowIfCancellationRequested();
                    }
                }
            }
        }
    }
}
