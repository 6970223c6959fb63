using System.Buffers;
using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>
/// The text of a value that a <see cref="Utf8JsonReader"/> reads, which does not give it: its tokens, each as far from the value's start as it is in the
/// document, with spaces between, or with nothing between. Comments and trailing commas, which the reader may accept, become spaces too.
/// </summary>
internal sealed class TokenText : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Copies the value that the reader is at; the reader is at its last token afterwards.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="keepsPlaces">Whether each token is to be as far from the value's start as it is in the document; otherwise there is nothing between them.</param>
    public void CopyValue(ref Utf8JsonReader reader, bool keepsPlaces = true)
    {
        var start = reader.TokenStartIndex;
        var outside = reader.CurrentDepth;
        var needsComma = false;
        do
        {
            var token = reader.TokenType;
            if (token == JsonTokenType.Comment)
                continue;
            var isEnd = token is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (needsComma && !isEnd)
                Append((byte)',');
            var offset = keepsPlaces ? checked((int)(reader.TokenStartIndex - start)) : _length;
            Free(offset - _length).Slice(0, offset - _length).Fill((byte)' ');
            _length = offset;
            CopyToken(ref reader);
            if (token == JsonTokenType.PropertyName)
                Append((byte)':');
            needsComma = token is not (JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray);
            if (reader.CurrentDepth == outside && token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                return;
        }
        while (reader.Read());
    }

    /// <summary>Copies the token that the reader is at; of a name, the string.</summary>
    public void CopyToken(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String or JsonTokenType.PropertyName:
                Append((byte)'"');
                AppendText(ref reader);
                Append((byte)'"');
                break;
            default:
                AppendText(ref reader);
                break;
        }
    }

    private void AppendText(ref Utf8JsonReader reader)
    {
        var length = checked((int)(reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length));
        var free = Free(length);
        if (reader.HasValueSequence)
            reader.ValueSequence.CopyTo(free);
        else
            reader.ValueSpan.CopyTo(free);
        _length += length;
    }

    private void Append(byte value)
    {
        Free(1)[0] = value;
        _length++;
    }

    private Span<byte> Free(int size)
    {
        if (_buffer.Length - _length < size)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + size, _buffer.Length * 2));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsSpan(_length);
    }
}
