using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

/// <summary>
/// Reads JSON text forward, value by value, strictly by RFC 8259: well-formed UTF-8, no lone surrogates in escapes, no control characters in strings, nothing
/// that the grammar does not have. A fault of the document is remembered: from then on every read returns false, and <see cref="Kind"/> is
/// <see cref="JsonKind.None"/>.
/// </summary>
/// <remarks>The cursor stands at the first byte of a value (white space is behind it), or behind the value that was read last.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonCursor
{
    // Any stack holds the functions of so many levels.
    private const int SafeDepth = 64;

    // The document; empty once a fault was found, which makes every read fail without a test of its own.
    private ReadOnlySpan<byte> _json;
    private int _position;
    private int _depth;
    private readonly int _maxDepth;
    private readonly int _freeDepth;        // so deep, nobody asks whether that is too deep

    private int _nameOffset;    // of the first character; -1: the name is in the scratch buffer
    private int _nameLength;
    private int _walkedEnd;             // behind the object that was walked over last,
    private int _walkedUnknown;         // and how many of its names the walk did not know
    private bool _isChecked;            // the whole document was read once, and is well-formed
    private int _validTo = int.MaxValue;            // who reads values from here on validates them

    // Names and values have a buffer each, so that reading a value leaves the name of its property readable.
    private byte[]? _nameScratch;
    private byte[]? _valueScratch;

    /// <summary>What is remembered beside the place.</summary>
    internal ValidationSession Session;

    /// <summary>Starts at the first value of a document. A byte order mark is skipped.</summary>
    /// <param name="utf8Json">The document. Offsets count from its start, byte order mark included.</param>
    /// <param name="maxDepth">How deep objects and arrays may be nested.</param>
    /// <param name="watched">The names whose repeats count where nobody looks for them.</param>
    internal JsonCursor(ReadOnlySpan<byte> utf8Json, int maxDepth = 128, NameTable? watched = null)
    {
        _json = utf8Json;
        Session = new(watched);
        _maxDepth = maxDepth;
        _freeDepth = Math.Min(maxDepth, SafeDepth);
        if (utf8Json.Length >= 3 && utf8Json[0] == 0xEF && utf8Json[1] == 0xBB && utf8Json[2] == 0xBF)
            _position = 3;
        _position = JsonText.SkipWhiteSpace(ref Start, _position, _json.Length);
    }

    /// <summary>The kind of the value that the cursor stands at, by its first byte.</summary>
    public readonly JsonKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => KindAt(_position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly JsonKind KindAt(int position) => (uint)position < (uint)_json.Length ? (JsonKind)KindOfByte[_json[position]] : JsonKind.None;

    /// <summary>Whether the value that the cursor stands at is an object.</summary>
    internal readonly bool IsObject
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Kind == JsonKind.Object;
    }

    /// <summary>The offset of the cursor from the start of the document: at a value, that of its first byte.</summary>
    internal readonly int Offset => _position;

    /// <summary>A place to come back to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly CursorMark Mark() => new(_position, _depth);

    /// <summary>Goes back to a place seen before. What is wrong with the document stays known.</summary>
    /// <returns>False where the mark is none; then the cursor stays.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Reset(CursorMark mark)
    {
        if (!mark.IsSet)
            return false;
        _position = mark.Offset;
        _depth = mark.Depth;
        return true;
    }

    /// <summary>Whether only white space is left, and nothing was found to be wrong with the document: its syntax, its depth, repeated names.</summary>
    internal bool End()
    {
        if (IsMalformed)
            return false;
        _position = JsonText.SkipWhiteSpace(ref Start, _position, _json.Length);
        if (_position != _json.Length)
            return Malformed(_position, "expected the end of the document");
        return Session.RepeatedNameOffset < 0 && (!Session.HasUnread || ReadUnread());
    }

    /// <summary>Goes back to the start of a document that <see cref="End"/> found to be well-formed: its strings are not checked again.</summary>
    internal void ReadAgain(CursorMark start)
    {
        Reset(start);
        _isChecked = true;
        Session.BeginLook();
    }

    /// <summary>Whether nobody has validated the value here: who reads it does, and fails if it is not valid.</summary>
    public readonly bool ValidatesOnRead => _position >= _validTo;

    /// <summary>Asks who reads values to validate them.</summary>
    internal void ValidateOnRead() => _validTo = 0;

    /// <summary>Goes back to the start of a value that was validated, if it is valid: it is read without being validated again.</summary>
    /// <param name="start">The place of the value.</param>
    /// <param name="valid">Whether it is valid. If so, the cursor is behind it.</param>
    /// <returns><paramref name="valid"/></returns>
    public bool Validated(CursorMark start, bool valid)
    {
        if (!valid)
            return false;
        _validTo = _position;
        Reset(start);
        return true;
    }

    /// <summary>Gives pooled buffers back. Strings that were read are not valid any more.</summary>
    internal void Dispose()
    {
        ReturnScratch();
        Session.Dispose();
    }

    // The JsonKind of the value that starts with a byte.
    private static ReadOnlySpan<byte> KindOfByte =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
}
