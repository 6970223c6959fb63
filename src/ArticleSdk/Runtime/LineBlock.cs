using System.Buffers;

namespace ArticleSdk.Runtime;

/// <summary>Whole lines of a text, one after another, in a pooled buffer.</summary>
internal sealed class LineBlock(byte[] buffer, int length, long lines, long offset) : IDisposable
{
    private byte[] _buffer = buffer;
    private int _position;
    private long _lines = lines;

    public void Dispose()
    {
        var rented = _buffer;
        _buffer = [];
        if (rented.Length > 0)
            ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Reads the next line that is not blank.</summary>
    public bool TryReadLine<T>(SchemaValidationOptions options, out JsonLine<T> line)
        where T : ISchemaType<T>
    {
        while (_position < length)
        {
            var start = _position;
            var rest = _buffer.AsSpan(start, length - start);
            var end = rest.IndexOf((byte)'\n');
            var text = end < 0 ? rest : rest.Slice(0, end);
            _position = start + (end < 0 ? rest.Length : end + 1);
            _lines++;

            // A byte order mark at the start of the text belongs to its encoding, and not to the first line.
            var content = offset + start == 0 && text.StartsWith("\uFEFF"u8) ? text.Slice(3) : text;
            if (content.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0)
                continue;
            SchemaRuntime.TryRead<T>(text, options, out var value, out var result, new(offset + start, _lines - 1));
            line = new(_lines, value, result);
            return true;
        }

        line = default;
        return false;
    }
}
