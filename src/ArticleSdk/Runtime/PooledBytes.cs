using System.Buffers;
using System.IO.Pipelines;

namespace ArticleSdk.Runtime;

/// <summary>A whole document from a stream, in a pooled buffer.</summary>
internal sealed class PooledBytes : IDisposable
{
    private const int InitialSize = 16 * 1024;

    private readonly int _limit;
    private byte[] _buffer;
    private int _length;

    public PooledBytes(int size = InitialSize, int? limit = null)
    {
        _limit = limit ?? Array.MaxLength;
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Clamp(size, 1, _limit));
    }

    /// <summary>What was read; not the whole document if <see cref="IsTooLarge"/>.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Whether the document is larger than an array can be.</summary>
    public bool IsTooLarge { get; private set; }

    public static PooledBytes Read(Stream stream)
    {
        var bytes = For(stream);
        try
        {
            while (bytes.MakeRoom() && stream.Read(bytes.Free.Span) is > 0 and var read)
                bytes._length += read;
            return bytes;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public static async ValueTask<PooledBytes> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = For(stream);
        try
        {
            while (bytes.MakeRoom() && await stream.ReadAsync(bytes.Free, cancellationToken).ConfigureAwait(false) is > 0 and var read)
                bytes._length += read;
            return bytes;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    // Consumes as it goes: a pipe may hold less than a document.
    public static async ValueTask<PooledBytes> ReadAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        var bytes = new PooledBytes();
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (result.IsCanceled)
                    throw new OperationCanceledException("The reading of the pipe was cancelled.");
                bytes.Append(result.Buffer);
                reader.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted || bytes.IsTooLarge)
                    return bytes;
            }
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public static PooledBytes Of(in ReadOnlySequence<byte> sequence)
    {
        var bytes = new PooledBytes((int)Math.Min(sequence.Length, Array.MaxLength));
        bytes.Append(sequence);
        return bytes;
    }

    public void Append(in ReadOnlySequence<byte> sequence)
    {
        foreach (var segment in sequence)
        {
            var rest = segment.Span;
            while (!rest.IsEmpty && MakeRoom())
            {
                var free = Free.Span;
                var part = rest.Slice(0, Math.Min(rest.Length, free.Length));
                part.CopyTo(free);
                _length += part.Length;
                rest = rest.Slice(part.Length);
            }
        }
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    private Memory<byte> Free => _buffer.AsMemory(_length, Math.Min(_buffer.Length, _limit) - _length);

    // One byte more than the document, so that its end is found without growing.
    private static PooledBytes For(Stream stream) =>
        new(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position + 1, 1, Array.MaxLength) : InitialSize);

    // False: the document is too large, or seems so: it has reached the limit.
    private bool MakeRoom()
    {
        if (_length >= _limit)
        {
            IsTooLarge = true;
            return false;
        }

        if (_length < _buffer.Length)
            return true;
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_limit, 2L * _buffer.Length));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        return true;
    }
}
