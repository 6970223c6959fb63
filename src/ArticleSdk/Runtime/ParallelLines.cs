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
        var work = new Workers<T>(blocks, options, stop.Token);
        var running = work.RunAsync();
        try
        {
            await foreach (var lines in work.Queue.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                foreach (var line in await lines.ConfigureAwait(false))
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
            await running.ConfigureAwait(false);
            blocks.Dispose();
        }
    }

    /// <summary>Each takes its turn to read a block, and validates it while the next one reads: the block is then still in the cache of its processor.</summary>
    private sealed class Workers<T>(LineBlocks blocks, JsonLinesOptions options, CancellationToken cancellationToken)
        where T : ISchemaType<T>
    {
        // Blocks in work and blocks waiting to be taken, in their order. The bound is what keeps memory constant when the consumer is slow.
        private readonly Channel<Task<List<JsonLine<T>>>> _queue = Channel.CreateBounded<Task<List<JsonLine<T>>>>(
            new BoundedChannelOptions(2 * options.MaxDegreeOfParallelism) { SingleReader = true });

        private readonly SemaphoreSlim _turn = new(1);
        private Exception? _failure;
        private bool _isOver;

        public ChannelReader<Task<List<JsonLine<T>>>> Queue => _queue.Reader;

        /// <summary>Ends with the stream; does not fail.</summary>
        public async Task RunAsync()
        {
            await Task.WhenAll(Enumerable.Range(0, options.MaxDegreeOfParallelism).Select(_ => Task.Run(WorkAsync, CancellationToken.None))).ConfigureAwait(false);

            // The reader of the queue gets it, after the lines before it.
            _queue.Writer.TryComplete(_failure);
            _turn.Dispose();
        }

        private async Task WorkAsync()
        {
            // Who waits for the lines goes on in this thread: to wake another for every block would cost more than it brings.
            while (await NextAsync().ConfigureAwait(false) is ({ } block, { } lines))
            {
                try
                {
                    lines.SetResult(LinesOf(block));
                }
                catch (Exception exception)
                {
                    lines.TrySetException(exception);
                }
            }
        }

        private async ValueTask<(LineBlock? Block, TaskCompletionSource<List<JsonLine<T>>>? Lines)> NextAsync()
        {
            await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            LineBlock? block = null;
            try
            {
                if (_isOver)
                    return default;
                block = await blocks.ReadAsync(cancellationToken).ConfigureAwait(false);
                _isOver = block is null;
                var lines = new TaskCompletionSource<List<JsonLine<T>>>();
                if (block is not null)
                    await _queue.Writer.WriteAsync(lines.Task, cancellationToken).ConfigureAwait(false);
                return (block, lines);
            }
            catch (Exception exception)
            {
                block?.Dispose();
                _failure = exception;
                _isOver = true;
                return default;
            }
            finally
            {
                _turn.Release();
            }
        }

        private List<JsonLine<T>> LinesOf(LineBlock block)
        {
            var lines = new List<JsonLine<T>>();
            using (block)
            {
                while (block.TryReadLine<T>(options.Validation, out var line))
                    lines.Add(line);
            }

            return lines;
        }
    }
}
