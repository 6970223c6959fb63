using System.Buffers;
using System.Globalization;
using System.Text;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>A place in a document, as people and tools name it.</summary>
internal readonly record struct DocumentPlace(string Pointer, int Line, int Column, bool IsName);

/// <summary>
/// Goes forward through a document once and tells of offsets where they are. It decides nothing about validity: malformed text up to an offset is gone
/// through as well as it can be.
/// </summary>
internal ref struct DocumentWalker(ReadOnlySpan<byte> utf8Json)
{
    private const int KeptLevels = 8;

    private static readonly SearchValues<byte> PlainNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);
    private static readonly SearchValues<byte> Structural = SearchValues.Create("\"{}[],"u8);

    private readonly ReadOnlySpan<byte> _json = utf8Json;
    private Frame[] _frames = new Frame[16];
    private int _depth;
    private int _position;
    private int _counted = utf8Json.StartsWith("\uFEFF"u8) ? 3 : 0;
    private int _line = 1;
    private int _column = 1;

    private struct Frame
    {
        public bool IsObject;
        public bool ExpectsName;
        public int Index;
        public int NameStart;
        public int NameEnd;

        // The pointer of the object or array itself, once it was needed.
        public string? Pointer;
    }

    /// <summary>The place at an offset, which is not before that of the last call.</summary>
    public DocumentPlace MoveTo(int offset)
    {
        Walk(offset);
        Count(offset);
        var pointer = Pointer(offset, out var isName);
        return new(pointer, _line, _column, isName);
    }

    // The end of the string that starts at a quote: behind its closing quote, or the end of the text.
    private static int EndOfString(ReadOnlySpan<byte> json, int start)
    {
        var position = start + 1;
        while (position < json.Length)
        {
            var next = json.Slice(position).IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
                break;
            position += next;
            if (json[position] == '"')
                return position + 1;
            position += 2;
        }

        return json.Length;
    }

    private void Walk(int offset)
    {
        const int Near = 8;
        var near = 0;
        while (_position < offset)
        {
            if (Step(_json[_position]))
            {
                near = 0;
                continue;
            }

            // Structure is dense in small values and sparse in long ones.
            if (++near < Near)
            {
                _position++;
                continue;
            }

            var next = _json.Slice(_position, offset - _position).IndexOfAny(Structural);
            if (next < 0)
            {
                _position = offset;
                return;
            }

            _position += next;
        }
    }

    // Goes past one character of the structure, or past a string. False: it is neither.
    private bool Step(byte structural)
    {
        switch (structural)
        {
            case (byte)'"':
                var end = EndOfString(_json, _position);
                if (_depth > 0)
                {
                    ref var parent = ref _frames[_depth - 1];
                    if (parent.ExpectsName)
                    {
                        parent.ExpectsName = false;
                        parent.NameStart = _position;
                        parent.NameEnd = end;
                    }
                }

                _position = end;
                return true;
            case (byte)'{' or (byte)'[':
                if (_depth == _frames.Length)
                    Array.Resize(ref _frames, _depth * 2);
                _frames[_depth++] = new() { IsObject = structural == '{', ExpectsName = structural == '{' };
                break;
            case (byte)',':
                if (_depth > 0)
                {
                    ref var parent = ref _frames[_depth - 1];
                    parent.ExpectsName = parent.IsObject;
                    parent.Index++;
                }

                break;
            case (byte)'}' or (byte)']':
                if (_depth > 0)
                    _depth--;
                break;
            default:
                return false;
        }

        _position++;
        return true;
    }

    private readonly string Pointer(int offset, out bool isName)
    {
        isName = false;
        if (_depth == 0)
            return "";

        // Kept for the innermost only: pointers of all levels would take the square of the depth.
        _frames[_depth - 1].Pointer ??= OfContainer();
        var last = _frames[_depth - 1];

        // A name that a fault is in is a place in its object; one that is whole is the place of its property.
        isName = last.ExpectsName && _position == offset && offset < _json.Length && _json[offset] == '"';
        return isName
            ? OfProperty(last, offset, EndOfString(_json, offset))
            : OfChild(last);
    }

    // Where the innermost object or array is.
    private readonly string OfContainer()
    {
        // Pointers are kept for the outermost levels: for all of them they would take the square of the depth.
        var pointer = "";
        var level = 1;
        for (; level < Math.Min(_depth, KeptLevels); level++)
            pointer = _frames[level].Pointer ??= pointer + "/" + TokenOf(_frames[level - 1]);
        if (level == _depth)
            return pointer;
        var longer = new StringBuilder(pointer);
        for (; level < _depth; level++)
            longer.Append('/').Append(TokenOf(_frames[level - 1]));
        return longer.ToString();
    }

    // Where the value is that an object or array is at.
    private readonly string OfChild(in Frame frame) => frame.ExpectsName ? frame.Pointer! : frame.Pointer + "/" + TokenOf(frame);

    private readonly string OfProperty(in Frame frame, int nameStart, int nameEnd) => frame.Pointer + "/" + Token(nameStart, nameEnd);

    private readonly string TokenOf(in Frame frame) =>
        frame.IsObject ? Token(frame.NameStart, frame.NameEnd) : frame.Index.ToString(CultureInfo.InvariantCulture);

    private readonly string Token(int nameStart, int nameEnd)
    {
        var name = _json.Slice(nameStart, nameEnd - nameStart);
        return name.Length >= 2 && name.IndexOfAnyExcept(PlainNames) == 0 && name.Slice(1, name.Length - 2).IndexOfAnyExcept(PlainNames) < 0 && name[^1] == '"'
            ? TextOfUtf8.OfAscii(name.Slice(1, name.Length - 2))
            : JsonPointer.Escape(DocumentText.Unescape(name));
    }

    private void Count(int offset)
    {
        if (offset <= _counted)
            return;
        var text = _json.Slice(_counted, offset - _counted);
        _counted = offset;
        var lastBreak = text.LastIndexOfAny((byte)'\n', (byte)'\r');
        if (lastBreak < 0)
        {
            _column += Encoding.UTF8.GetCharCount(text);
            return;
        }

        _line += LineBreaks(text);
        _column = 1 + Encoding.UTF8.GetCharCount(text.Slice(lastBreak + 1));
    }

    private static int LineBreaks(ReadOnlySpan<byte> text)
    {
        var breaks = text.Count((byte)'\n');
        while (text.IndexOf((byte)'\r') is >= 0 and var carriageReturn)
        {
            text = text.Slice(carriageReturn + 1);
            if (text.IsEmpty || text[0] != '\n')
                breaks++;
        }

        return breaks;
    }
}
