using System.Buffers;
using System.IO.Pipelines;

namespace ArticleSdk.Runtime;

/// <summary>Cuts a text into blocks of whole lines. A block is what has come since the last one, so that lines are never held back.</summary>
internal abstract class LineBlocks : IDisposable
{
    private const int BlockSize = 128 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BlockSize);
    private int _length;
    private long _offset;
    private long _lines;
    private bool _isAtEnd;

    public static LineBlocks Of(Stream stream) => new OfStream(stream);

    public static LineBlocks Of(PipeReader reader) => new OfPipe(reader);

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>The next block, which the caller disposes, or null at the end.</summary>
    public async ValueTask<LineBlock?> ReadAsync(CancellationToken cancellationToken)
    {
        // What was searched for the end of a line is not searched again: a huge line takes time in proportion to its length.
        var searched = _length;
        while (!_isAtEnd)
        {
            if (_length == _buffer.Length)
                Grow();
            var read = await FillAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            _isAtEnd = read == 0;
            _length += read;
            var end = _buffer.AsSpan(searched, _length - searched).LastIndexOf((byte)'\n');
            if (end >= 0)
                return Cut(searched + end + 1);
            searched = _length;
        }

        return _length > 0 ? Cut(_length) : null;
    }

    /// <summary>Reads some bytes; 0 at the end.</summary>
    protected abstract ValueTask<int> FillAsync(Memory<byte> target, CancellationToken cancellationToken);

    private LineBlock Cut(int length)
    {
        var full = _buffer;
        var block = new LineBlock(full, length, _lines, _offset);
        var rest = full.AsSpan(length, _length - length);
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, rest.Length));
        rest.CopyTo(_buffer);
        _length = rest.Length;
        _offset += length;
        _lines += full.AsSpan(0, length).Count((byte)'\n');
        return block;
    }

    private void Grow()
    {
        if (_buffer.Length >= Array.MaxLength)
            throw new InvalidDataException("A line is longer than 2 GB.");
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, 2L * _buffer.Length));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private sealed class OfStream(Stream stream) : LineBlocks
    {
        protected override ValueTask<int> FillAsync(Memory<byte> target, CancellationToken cancellationToken) => stream.ReadAsync(target, cancellationToken);
    }

    private sealed class OfPipe(PipeReader reader) : LineBlocks
    {
        protected override async ValueTask<int> FillAsync(Memory<byte> target, CancellationToken cancellationToken)
        {
            while (true)
            {
                var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (result.IsCanceled)
                    throw new OperationCanceledException("The reading of the pipe was cancelled.");
                var part = result.Buffer.Slice(0, Math.Min(result.Buffer.Length, target.Length));
                part.CopyTo(target.Span);
                var read = (int)part.Length;
                reader.AdvanceTo(part.End);
                if (read > 0 || result.IsCompleted)
                    return read;
            }
        }
    }
}
