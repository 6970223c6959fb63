using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ArticleSdk.Runtime;

/// <summary>Validates blocks of lines at the same time, and gives the lines in their order.</summary>
internal static class ParallelLines
{
    public static async IAsyncEnumerable<JsonLine<T>> Read<T>(
        LineBlocks blocks, JsonLinesOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : ISchemaType<T>
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // Blocks in work and blocks waiting to be taken, in their order. The bound is what keeps memory constant when the consumer is slow.
        var queue = Channel.CreateBounded<Task<List<JsonLine<T>>>>(
            new BoundedChannelOptions(2 * options.MaxDegreeOfParallelism) { SingleReader = true, SingleWriter = true });
        var producer = ProduceAsync(blocks, queue.Writer, options, stop.Token);
        try
        {
            await foreach (var work in queue.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                foreach (var line in await work.ConfigureAwait(false))
                {
                    yield return line;
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }
        finally
        {
            // The consumer may have left early: nothing reads the stream any more when this returns.
            await stop.CancelAsync().ConfigureAwait(false);
            await producer.ConfigureAwait(false);
            blocks.Dispose();
        }
    }

    private static async Task ProduceAsync<T>(
        LineBlocks blocks, ChannelWriter<Task<List<JsonLine<T>>>> queue, JsonLinesOptions options, CancellationToken cancellationToken)
        where T : ISchemaType<T>
    {
        using var places = new SemaphoreSlim(options.MaxDegreeOfParallelism);
        var running = new List<Task>();
        Exception? failure = null;
        try
        {
            while (await blocks.ReadAsync(cancellationToken).ConfigureAwait(false) is { } block)
            {
                await places.WaitAsync(cancellationToken).ConfigureAwait(false);
                var work = Task.Run(() => Work<T>(block, options, places), CancellationToken.None);
                running.RemoveAll(static task => task.IsCompleted);
                running.Add(work);
                await queue.WriteAsync(work, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            // The reader of the queue gets it, after the lines before it.
            failure = exception;
        }

        await Task.WhenAll(running).ConfigureAwait(false);
        queue.TryComplete(failure);
    }

    private static List<JsonLine<T>> Work<T>(LineBlock block, JsonLinesOptions options, SemaphoreSlim places)
        where T : ISchemaType<T>
    {
        try
        {
            var lines = new List<JsonLine<T>>();
            using (block)
            {
                while (block.TryReadLine<T>(options, out var line))
                    lines.Add(line);
            }

            return lines;
        }
        finally
        {
            places.Release();
        }
    }
}
