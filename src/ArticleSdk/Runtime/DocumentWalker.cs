using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>A place in a document, as people and tools name it.</summary>
internal readonly record struct DocumentPlace(string Pointer, int Line, int Column, bool IsName);

/// <summary>
/// Goes forward through a document once and tells of offsets where they are. It decides nothing about validity: malformed text up to an offset is gone
/// through as well as it can be. On the way only brackets and commas are looked at; names are found from the values that follow them.
/// </summary>
/// <param name="utf8Json">The document.</param>
/// <param name="ends">Where some of its values end, if that is known: they need not be gone through.</param>
internal ref struct DocumentWalker(ReadOnlySpan<byte> utf8Json, MemoTable? ends = null)
{
    private const int KeptLevels = 8;

    private static readonly SearchValues<byte> PlainNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);

    private readonly ReadOnlySpan<byte> _json = utf8Json;
    private StructureBlock _block = new(utf8Json, 0);

    // The innermost object or array that is open is at _depth, and the one around all values at 0; the next is the last that was closed.
    private Frame[] _frames = new Frame[8];
    private int _depth;
    private int _counted = utf8Json.StartsWith("\uFEFF"u8) ? 3 : 0;
    private int _line = 1;
    private int _column = 1;

    private struct Frame
    {
        public int Start;
        public int Index;

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

    private void Walk(int offset)
    {
        while (true)
        {
            var isLast = offset <= _block.End;
            if (Pass(!isLast || offset == _block.End ? ulong.MaxValue : (1UL << offset - _block.Start) - 1, offset))
                continue;
            if (isLast)
                return;
            _block.Next();
        }
    }

    // Goes past the brackets and commas among some places of the block, which are the first of those left. True: it went behind a value, and the block is another.
    private bool Pass(ulong places, int offset)
    {
        var brackets = (_block.Opening | _block.Closing) & places;
        var commas = _block.Commas & places;
        for (; brackets != 0; brackets &= brackets - 1)
        {
            var bracket = brackets & (0 - brackets);
            var before = bracket - 1;
            _frames[_depth].Index += BitOperations.PopCount(commas & before);
            commas &= ~before;
            if ((_block.Opening & bracket) == 0)
            {
                if (_depth > 0)
                    _depth--;
                continue;
            }

            if (_depth + 2 >= _frames.Length)
                Array.Resize(ref _frames, _frames.Length * 2);
            var start = _block.Start + BitOperations.TrailingZeroCount(bracket);
            _frames[_depth + 1] = new() { Start = start };
            if (ends is not null && ends.TryGetEnd(start, out var end) && end <= offset)
            {
                _block.MoveTo(end);
                return true;
            }

            _depth++;
        }

        _frames[_depth].Index += BitOperations.PopCount(commas);
        _block.Remove(places);
        return false;
    }

    private readonly string Pointer(int offset, out bool isName)
    {
        isName = false;
        if (_depth == 0)
            return "";

        // Kept for the innermost only: pointers of all levels would take the square of the depth.
        ref var frame = ref _frames[_depth];
        frame.Pointer ??= OfContainer();
        if (!IsObject(frame))
            return frame.Pointer + "/" + TokenOfIndex(frame);

        // What follows a bracket or a comma is a name, or should be one: if it is whole, it is the place of its property.
        var before = BeforeSpace(offset);
        if (!_block.IsInString(offset) && _json[before] is (byte)'{' or (byte)',')
        {
            isName = offset < _json.Length && _json[offset] == '"';
            return isName ? frame.Pointer + "/" + TokenOfName(offset) : frame.Pointer;
        }

        return NameOf(offset, frame.Start) is >= 0 and var name ? frame.Pointer + "/" + TokenOfName(name) : frame.Pointer;
    }

    // Where the innermost object or array is.
    private readonly string OfContainer()
    {
        // Pointers are kept for the outermost levels: for all of them they would take the square of the depth.
        var pointer = "";
        var level = 2;
        for (; level <= Math.Min(_depth, KeptLevels); level++)
            pointer = _frames[level].Pointer ??= pointer + "/" + TokenOf(level);
        if (level > _depth)
            return pointer;
        var longer = new StringBuilder(pointer);
        for (; level <= _depth; level++)
            longer.Append('/').Append(TokenOf(level));
        return longer.ToString();
    }

    // The token of the object or array of a level in the one around it.
    private readonly string TokenOf(int level)
    {
        ref readonly var parent = ref _frames[level - 1];
        if (!IsObject(parent))
            return TokenOfIndex(parent);
        return NameOf(_frames[level].Start, parent.Start) is >= 0 and var name ? TokenOfName(name) : "";
    }

    private readonly bool IsObject(in Frame frame) => _json[frame.Start] == '{';

    private static string TokenOfIndex(in Frame frame) => frame.Index.ToString(CultureInfo.InvariantCulture);

    private readonly string TokenOfName(int start)
    {
        var name = _json.Slice(start + 1);
        var end = name.IndexOfAnyExcept(PlainNames);
        return end >= 0 && name[end] == '"'
            ? TextOfUtf8.OfAscii(name.Slice(0, end))
            : JsonPointer.Escape(DocumentText.Unescape(_json.Slice(start, EndOfString(start) - start)));
    }

    // Where the name starts that a place in an object belongs to, or -1: back over a string that it is in, and over a value that it is behind.
    private readonly int NameOf(int offset, int start)
    {
        var isBehindName = _block.Holds(offset) && _block.IsInString(offset);
        if (isBehindName)
            offset = StartOfString(offset, start);
        for (; offset >= 0; isBehindName = true)
        {
            var before = BeforeSpace(offset);
            if (before <= start || _json[before] == ',')
                return isBehindName ? offset : -1;
            switch (_json[before])
            {
                case (byte)':':
                    before = BeforeSpace(before);
                    return _json[before] == '"' ? StartOfString(before, start) : -1;
                case (byte)'"':
                    offset = StartOfString(before, start);
                    break;
                case (byte)'}' or (byte)']':
                    // The last that was closed: no other stands between a place and the name before it.
                    var closed = _frames[_depth + 1].Start;
                    offset = closed > start && closed < before ? closed : -1;
                    break;
                default:
                    offset = before;
                    break;
            }
        }

        return -1;
    }

    // The last character before a place inside an object that is not white space: that object's bracket at the latest.
    private readonly int BeforeSpace(int offset)
    {
        do
            offset--;
        while (_json[offset] <= ' ');
        return offset;
    }

    // The quote that opens the string that a place is in, or that its closing quote is at. Backslashes before a quote stand in pairs, unless it is escaped.
    private readonly int StartOfString(int offset, int start)
    {
        while (true)
        {
            offset = start + _json.Slice(start, offset - start).LastIndexOf((byte)'"');
            if (offset < start)
                return -1;
            var backslash = offset - 1;
            while (_json[backslash] == '\\')
                backslash--;
            if ((offset - backslash & 1) != 0)
                return offset;
        }
    }

    // The end of the string that starts at a quote: behind its closing quote, or the end of the text.
    private readonly int EndOfString(int start)
    {
        var position = start + 1;
        while (position < _json.Length)
        {
            var next = _json.Slice(position).IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
                break;
            position += next;
            if (_json[position] == '"')
                return position + 1;
            position += 2;
        }

        return _json.Length;
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
            _column += CountChars(text);
            return;
        }

        _line += LineBreaks(text);
        _column = 1 + CountChars(text.Slice(lastBreak + 1));
    }

    // UTF-16 code units. Text up to a fault is well-formed but for its last character, which the fault may be in.
    private static int CountChars(ReadOnlySpan<byte> text)
    {
        const int LongestCharacter = 4;
        var whole = text.Length;
        while (whole > 0 && text.Length - whole < LongestCharacter && text[--whole] >= 0x80)
        {
            if (text[whole] >= 0xC0)
                break;
        }

        return TextOfUtf8.CountCodeUnits(text.Slice(0, whole)) + Encoding.UTF8.GetCharCount(text.Slice(whole));
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
