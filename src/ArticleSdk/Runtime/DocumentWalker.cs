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
    private static readonly SearchValues<byte> Structural = SearchValues.Create("\"{}[],"u8);

    private readonly ReadOnlySpan<byte> _json = utf8Json;
    private readonly List<Frame> _frames = [];
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
        while (_position < offset)
        {
            var next = _json.Slice(_position, offset - _position).IndexOfAny(Structural);
            if (next < 0)
            {
                _position = offset;
                return;
            }

            _position += next;
            Step();
        }
    }

    private void Step()
    {
        var structural = _json[_position];
        switch (structural)
        {
            case (byte)'"':
                var end = EndOfString(_json, _position);
                if (_frames.Count > 0 && _frames[^1] is { ExpectsName: true } frame)
                {
                    frame.ExpectsName = false;
                    frame.NameStart = _position;
                    frame.NameEnd = end;
                    _frames[^1] = frame;
                }

                _position = end;
                return;
            case (byte)'{' or (byte)'[':
                _frames.Add(new() { IsObject = structural == '{', ExpectsName = structural == '{' });
                break;
            case (byte)',':
                if (_frames.Count > 0)
                {
                    var parent = _frames[^1];
                    parent.ExpectsName = parent.IsObject;
                    parent.Index++;
                    _frames[^1] = parent;
                }

                break;
            default:
                if (_frames.Count > 0)
                    _frames.RemoveAt(_frames.Count - 1);
                break;
        }

        _position++;
    }

    private readonly string Pointer(int offset, out bool isName)
    {
        isName = false;
        var pointer = new StringBuilder();
        for (var i = 0; i < _frames.Count; i++)
        {
            var frame = _frames[i];
            if (!frame.IsObject)
                pointer.Append('/').Append(CultureInfo.InvariantCulture, $"{frame.Index}");
            else if (!frame.ExpectsName)
                pointer.Append('/').Append(JsonPointer.Escape(DocumentText.Unescape(_json.Slice(frame.NameStart, frame.NameEnd - frame.NameStart))));
        }

        // A name that a fault is in is a place in its object; one that is whole is the place of its property.
        if (_frames.Count > 0 && _frames[^1].ExpectsName && _position == offset && offset < _json.Length && _json[offset] == '"')
        {
            isName = true;
            pointer.Append('/').Append(JsonPointer.Escape(DocumentText.Unescape(_json.Slice(offset, EndOfString(_json, offset) - offset))));
        }

        return pointer.ToString();
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
