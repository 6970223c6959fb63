using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Runtime;

/// <summary>
/// Writes JSON in UTF-8 into a pooled buffer, minified. Commas come by themselves; that the calls nest and that each property has one value is the
/// caller's business. Escaped is what RFC 8259, section 7, requires, and <c>&lt;</c> and <c>&gt;</c>; or what an encoder says.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonOutput : IDisposable
{
    private const int InitialSize = 4096;

    // A larger buffer is not kept between uses: one huge document should not pin its size for the life of a thread.
    private const int LargestKept = 1 << 20;

    [ThreadStatic]
    private static JsonOutput? _spare;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _length;
    private bool _needsComma;
    private int _depth;
    private JavaScriptEncoder? _encoder;

    private JsonOutput()
    {
    }

    /// <summary>What was written so far.</summary>
    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    internal int Length => _length;

    // Takes back what was written behind other properties of an object.
    internal void Truncate(int length)
    {
        _length = length;
        _needsComma = true;
    }

    // Set where what JSON cannot hold (half a surrogate pair, NaN) is to be reported, and not to be replaced or thrown.
    internal bool NotesFaults { get; set; }

    // The first such thing: what is wrong, and where it was written.
    internal (ErrorCode Code, int Offset, string Text)? Fault { get; private set; }

    /// <summary>An empty output; disposing it gives it back.</summary>
    internal static JsonOutput Rent() => Rent(null);

    // An empty output for a writer that escapes as this encoder says.
    internal static JsonOutput Rent(JavaScriptEncoder? encoder)
    {
        var output = _spare ?? new JsonOutput();
        _spare = null;
        output._encoder = encoder;
        return output;
    }

    /// <summary>Gives the output and its buffer back.</summary>
    void IDisposable.Dispose()
    {
        _length = 0;
        _needsComma = false;
        _depth = 0;
        NotesFaults = false;
        Fault = null;
        if (_buffer.Length <= LargestKept && _spare is null)
        {
            _spare = this;
            return;
        }

        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>A copy of what was written.</summary>
    internal byte[] ToArray() => Written.ToArray();

    /// <summary>Begins an object.</summary>
    /// <exception cref="InsufficientExecutionStackException">Values are nested so deep that writing them would overflow the stack.</exception>
    internal void BeginObject() => Begin((byte)'{');

    /// <summary>Ends an object.</summary>
    internal void EndObject() => End((byte)'}');

    /// <summary>Begins an array.</summary>
    /// <exception cref="InsufficientExecutionStackException">Values are nested so deep that writing them would overflow the stack.</exception>
    internal void BeginArray() => Begin((byte)'[');

    /// <summary>Ends an array.</summary>
    internal void EndArray() => End((byte)']');

    /// <summary>Writes a property's name.</summary>
    /// <param name="encoded">The name as it goes to the output: quoted, escaped, with its colon.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Name(ReadOnlySpan<byte> encoded)
    {
        if (_encoder is not null)
        {
            EncodeName(encoded);
            return;
        }

        var free = Free(encoded.Length + 1);
        if (_needsComma)
        {
            free[0] = (byte)',';
            encoded.CopyTo(free.Slice(1));
            _length += encoded.Length + 1;
            _needsComma = false;
        }
        else
        {
            encoded.CopyTo(free);
            _length += encoded.Length;
        }
    }

    /// <summary>Writes a property's name.</summary>
    internal void Name(string name)
    {
        Write(name);
        Free(1)[0] = (byte)':';
        _length++;
        _needsComma = false;
    }

    /// <summary>Writes JSON as it is.</summary>
    /// <param name="json">One well-formed value.</param>
    internal void WriteRaw(ReadOnlySpan<byte> json)
    {
        var free = Value(json.Length);
        json.CopyTo(free);
        _length += json.Length;
    }

    private void EncodeName(ReadOnlySpan<byte> encoded)
    {
        var reader = new Utf8JsonReader(encoded.Slice(0, encoded.Length - 1));
        reader.Read();
        Name(reader.GetString()!);
    }

    private void Begin(byte bracket)
    {
        // Writing recurses in generated code; a value built in code may be nested to any depth.
        if ((++_depth & 7) == 0)
            RuntimeHelpers.EnsureSufficientExecutionStack();
        Value(1)[0] = bracket;
        _length++;
        _needsComma = false;
    }

    private void End(byte bracket)
    {
        _depth--;
        Free(1)[0] = bracket;
        _length++;
        _needsComma = true;
    }

    // Room for a value of at most `size` bytes, after the comma that it may need.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Value(int size)
    {
        var free = Free(size + 1);
        if (_needsComma)
        {
            free[0] = (byte)',';
            _length++;
            return free.Slice(1);
        }

        _needsComma = true;
        return free;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Free(int size)
    {
        if ((uint)size > (uint)(_buffer.Length - _length))
            Grow(size);
        return _buffer.AsSpan(_length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        var needed = (long)_length + size;
        if (size < 0 || needed > Array.MaxLength)
            throw new OutOfMemoryException("The JSON is larger than 2 GB.");
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(needed, Math.Max(InitialSize, 2L * _buffer.Length))));
        Written.CopyTo(larger);
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
