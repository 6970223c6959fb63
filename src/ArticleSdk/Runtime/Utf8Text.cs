using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Runtime;

/// <summary>A .NET string as UTF-8, in a pooled buffer.</summary>
internal ref struct Utf8Text
{
    private readonly string _text;
    private byte[] _buffer;
    private readonly int _length;
    private readonly int _surrogateIndex = -1;
    private readonly int _surrogateOffset;

    public Utf8Text(string? text)
    {
        ArgumentNullException.ThrowIfNull(text, "json");
        _text = text;
        _buffer = ArrayPool<byte>.Shared.Rent(Size(text));
        if (Utf8.FromUtf16(text, _buffer, out var read, out _length, replaceInvalidSequences: false) == OperationStatus.Done)
            return;
        _surrogateIndex = read;
        _surrogateOffset = _length;
        _length += Encoding.UTF8.GetBytes(text.AsSpan(read), _buffer.AsSpan(_length));
    }

    public readonly ReadOnlySpan<byte> Utf8Json => _buffer.AsSpan(0, _length);

    /// <summary>Whether the string is no Unicode text, so that it cannot be JSON.</summary>
    public readonly bool HasLoneSurrogate => _surrogateIndex >= 0;

    /// <summary>The error that says where the first lone surrogate is.</summary>
    public readonly SchemaValidationResult Report() => Explanation.OfDocument(
        Utf8Json, ErrorCode.Malformed, _surrogateOffset, string.Create(CultureInfo.InvariantCulture, $"a lone surrogate (U+{(int)_text[_surrogateIndex]:X4})"));

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    // Three bytes a character at most; for long text it is worth counting what it really takes.
    private static int Size(string text) => text.Length <= 4096 ? text.Length * 3 : Encoding.UTF8.GetByteCount(text);
}
