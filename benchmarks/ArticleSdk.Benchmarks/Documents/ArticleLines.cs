namespace ArticleSdk.Benchmarks.Documents;

/// <summary>JSON Lines of any length that are made while they are read: the same articles again and again.</summary>
internal sealed class ArticleLines(byte[][] lines, long length) : Stream
{
    private long _given;
    private int _line;
    private int _offset;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _given;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int written = 0;
        // Only whole lines: it ends with the first that reaches the length.
        while (written < buffer.Length && (_given < length || _offset > 0))
        {
            byte[] line = lines[_line];
            int count = Math.Min(line.Length - _offset, buffer.Length - written);
            line.AsSpan(_offset, count).CopyTo(buffer[written..]);
            written += count;
            _given += count;
            _offset += count;
            if (_offset == line.Length)
            {
                _offset = 0;
                _line = (_line + 1) % lines.Length;
            }
        }

        return written;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
