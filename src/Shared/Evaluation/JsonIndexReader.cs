using System.Globalization;
using System.Text;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>Why a document has no index: it is malformed, or nested too deep.</summary>
/// <param name="Code"><see cref="ErrorCode.Malformed"/> or <see cref="ErrorCode.TooDeep"/>.</param>
/// <param name="Offset">Where in the text.</param>
/// <param name="Reason">What was expected there.</param>
/// <param name="Location">The innermost container that was open there, and the property or item in it, as a JSON Pointer.</param>
internal readonly record struct JsonFault(ErrorCode Code, int Offset, string Reason, string Location);

/// <summary>Reads a document (RFC 8259) into the table of a <see cref="JsonIndex"/>. While a container is open, its second entry is the container around it.</summary>
internal ref struct JsonIndexReader
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly int _maxDepth;
    private int[] _entries;
    private int _count;
    private int _position;
    private int _open;          // the innermost container that is open, or -1
    private int _depth;
    private bool _isDue;        // a value or name that is in no entry yet
    private JsonFault _fault;

    private JsonIndexReader(ReadOnlySpan<byte> json, int maxDepth, int[] entries)
    {
        _json = json;
        _maxDepth = maxDepth;
        _entries = entries;
        _count = 0;
        _open = -1;
        _depth = 0;
        _isDue = false;
        _position = json.Length >= 3 && json[0] == 0xEF && json[1] == 0xBB && json[2] == 0xBF ? 3 : 0;
        _fault = default;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text in UTF-8; a byte order mark is skipped.</param>
    /// <param name="maxDepth">How deep objects and arrays may be nested.</param>
    /// <param name="entries">Gets the table; replaced by a larger array as needed.</param>
    /// <param name="count">How much of the table is filled.</param>
    /// <param name="fault">What is wrong, if false is returned; then the table holds what was read before.</param>
    public static bool TryRead(ReadOnlySpan<byte> json, int maxDepth, ref int[] entries, out int count, out JsonFault fault)
    {
        JsonIndexReader reader = new(json, maxDepth, entries);
        bool isRead = reader.Read();
        entries = reader._entries;
        count = reader._count;
        fault = isRead ? default : reader._fault with { Location = reader.Location() };
        return isRead;
    }

    private bool Read()
    {
        SkipWhiteSpace();
        while (true)
        {
            _isDue = true;
            if (_position >= _json.Length)
                return Malformed("expected a value");
            byte first = _json[_position];
            if (first is (byte)'{' or (byte)'[')
            {
                if (!Open())
                    return false;
                SkipWhiteSpace();
                if (_position < _json.Length && _json[_position] == first + 2)
                {
                    Close();
                }
                else if (first == '[')
                {
                    if (_position >= _json.Length)
                        return Malformed("expected a value or ']'");
                    continue;
                }
                else if (_position >= _json.Length || _json[_position] != '"')
                {
                    _isDue = true;
                    return Malformed("expected '\"' or '}'");
                }
                else if (ReadName())
                {
                    continue;
                }
                else
                {
                    return false;
                }
            }
            else
            {
                Add(_position);
                if (!SkipScalar(first))
                    return false;
            }

            // A value is complete.
            while (true)
            {
                SkipWhiteSpace();
                if (_open < 0)
                    return _position == _json.Length || Malformed("expected the end of the document");
                bool isObject = _json[_entries[_open]] == '{';
                if (_position < _json.Length && _json[_position] == ',')
                {
                    _position++;
                    SkipWhiteSpace();
                    if (!isObject)
                        break;
                    _isDue = true;
                    if (_position >= _json.Length || _json[_position] != '"')
                        return Malformed("expected '\"'");
                    if (ReadName())
                        break;
                    return false;
                }

                if (_position >= _json.Length || _json[_position] != (isObject ? '}' : ']'))
                    return Malformed(isObject ? "expected ',' or '}'" : "expected ',' or ']'");
                Close();
            }
        }
    }

    private bool Open()
    {
        if (_depth == _maxDepth)
        {
            _fault = new JsonFault(ErrorCode.TooDeep, _position, "", "");
            return false;
        }

        _depth++;
        Add(_position++);
        Add(_open);
        _open = _count - 2;
        return true;
    }

    private void Close()
    {
        _position++;
        _depth--;
        int parent = _entries[_open + 1];
        _entries[_open + 1] = _count;
        _open = parent;
    }

    private bool ReadName()
    {
        int start = _position;
        _isDue = true;
        if (!SkipString())
            return false;
        Add(start);
        SkipWhiteSpace();
        if (_position >= _json.Length || _json[_position] != ':')
            return Malformed("expected ':'");
        _position++;
        SkipWhiteSpace();
        return true;
    }

    private void Add(int entry)
    {
        if (_count == _entries.Length)
            Array.Resize(ref _entries, _count * 2);
        _entries[_count++] = entry;
        _isDue = false;
    }

    private void SkipWhiteSpace()
    {
        while (_position < _json.Length && _json[_position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            _position++;
    }

    private bool SkipScalar(byte first)
    {
        switch (first)
        {
            case (byte)'"':
                return SkipString();
            case (byte)'n':
                return SkipLiteral("null"u8);
            case (byte)'t':
                return SkipLiteral("true"u8);
            case (byte)'f':
                return SkipLiteral("false"u8);
            default:
                return JsonIndex.IsNumber(first) ? SkipNumber() : Malformed("expected a value");
        }
    }

    private bool SkipLiteral(ReadOnlySpan<byte> literal)
    {
        if (!_json.Slice(_position).StartsWith(literal))
            return Malformed("expected null, true or false");
        _position += literal.Length;
        return true;
    }

    private bool SkipNumber()
    {
        if (_json[_position] == '-')
            _position++;
        if (_position < _json.Length && _json[_position] == '0')
            _position++;
        else if (!SkipDigits())
            return false;
        if (_position < _json.Length && _json[_position] == '.')
        {
            _position++;
            if (!SkipDigits())
                return false;
        }

        if (_position < _json.Length && (_json[_position] | 0x20) == 'e')
        {
            _position++;
            if (_position < _json.Length && _json[_position] is (byte)'+' or (byte)'-')
                _position++;
            return SkipDigits();
        }

        return true;
    }

    private bool SkipDigits()
    {
        int start = _position;
        while (_position < _json.Length && FormatText.IsDigit(_json[_position]))
            _position++;
        return _position > start || Malformed("expected a digit");
    }

    private bool SkipString()
    {
        _position++;
        while (_position < _json.Length)
        {
            byte b = _json[_position];
            if (b == '"')
            {
                _position++;
                return true;
            }

            if (b < ' ')
                return Malformed("control characters in strings must be escaped");
            if (b == '\\')
            {
                int end = JsonEscape.Scan(_json, _position);
                if (end < 0)
                    return Malformed(JsonEscape.Complain(_json, _position));
                _position = end;
            }
            else if (b < 0x80)
            {
                _position++;
            }
            else if (FormatText.Read(_json, ref _position) < 0)
            {
                return Malformed("the text is not well-formed UTF-8");
            }
        }

        return Malformed("expected '\"' at the end of the string");
    }

    private bool Malformed(string reason)
    {
        _fault = new JsonFault(ErrorCode.Malformed, _position, reason, "");
        return false;
    }

    private readonly string Location()
    {
        Stack<int> open = new();
        for (int container = _open; container >= 0; container = _entries[container + 1])
            open.Push(container);
        StringBuilder pointer = new();
        JsonIndex index = new(_json, _entries);
        while (open.Count > 0)
        {
            int container = open.Pop();
            int inner = open.Count > 0 ? open.Peek() : _count;
            int step = index.IsObject(container) ? 1 : 0;
            int ordinal = -1;
            int last = -1;
            for (int child = JsonIndex.FirstChild(container); child < inner || (child == inner && inner < _count); ordinal++)
            {
                last = child;
                child += step;
                child = child >= inner ? _count : index.Next(child);
            }

            if (step == 0 && _isDue && open.Count == 0)
                ordinal++;
            // Of an array without items, none is due. In an object, a value that is due has a name already, and what is due behind a whole property is a name.
            if (ordinal >= 0 && step == 0)
                pointer.Append('/').Append(ordinal.ToString(CultureInfo.InvariantCulture));
            else if (step > 0 && last >= 0 && (!_isDue || open.Count > 0 || last == _count - 1))
                pointer.Append('/').Append(JsonPointer.Escape(FormatText.ToString(index.String(last))));
        }

        return pointer.ToString();
    }
}
