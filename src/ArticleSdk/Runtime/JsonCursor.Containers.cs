using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>The last name that <see cref="NextProperty"/> read, until the next read of a name.</summary>
    public readonly JsonString PropertyName => _nameOffset >= 0
        ? new(_json.Slice(_nameOffset, _nameLength), isAscii: false)
        : new(_nameScratch.AsSpan(0, _nameLength), isAscii: false);

    /// <summary>Enters an object. <see cref="Kind"/> is <see cref="JsonKind.Object"/>.</summary>
    public bool BeginObject() => Begin('{', "expected an object");

    /// <summary>Enters an array. <see cref="Kind"/> is <see cref="JsonKind.Array"/>.</summary>
    public bool BeginArray() => Begin('[', "expected an array");

    /// <summary>
    /// Goes on to the next property. True: the cursor stands at its value, and <paramref name="scan"/> knows the name. False: it stands behind the object, or
    /// the document is malformed.
    /// </summary>
    /// <param name="names">The names that are looked for.</param>
    /// <param name="scan">The state of the walk over this object: a new one for each walk.</param>
    public bool NextProperty(NameTable names, ref ObjectScan scan)
    {
        var position = SkipWhiteSpace(_position);
        if ((uint)position >= (uint)_json.Length)
            return Malformed(position, scan.Count == 0 ? "expected '\"' or '}'" : "expected ',' or '}'");
        if (_json[position] == '}')
            return Leave(position);
        if (scan.Count != 0)
        {
            if (_json[position] != ',')
                return Malformed(position, "expected ',' or '}'");
            position = SkipWhiteSpace(position + 1);
        }

        if ((uint)position >= (uint)_json.Length || _json[position] != '"')
            return Malformed(position, scan.Count == 0 ? "expected '\"' or '}'" : "expected '\"'");
        return ReadName(names, ref scan, position);
    }

    /// <summary>Goes on to the next item. True: the cursor stands at it. False: it stands behind the array, or the document is malformed.</summary>
    public bool NextItem()
    {
        // No value ends with '[', so that byte before the cursor means that no item was read yet.
        var isFirst = (uint)(_position - 1) < (uint)_json.Length && _json[_position - 1] == '[';
        var position = SkipWhiteSpace(_position);
        if ((uint)position >= (uint)_json.Length)
            return Malformed(position, isFirst ? "expected a value or ']'" : "expected ',' or ']'");
        if (_json[position] == ']')
            return Leave(position);
        if (!isFirst)
        {
            if (_json[position] != ',')
                return Malformed(position, "expected ',' or ']'");
            position = SkipWhiteSpace(position + 1);
        }

        if ((uint)position >= (uint)_json.Length || KindOfByte[_json[position]] == 0)
            return Malformed(position, isFirst ? "expected a value or ']'" : "expected a value");
        _position = position;
        return true;
    }

    /// <summary>Looks through the object that the cursor stands at for repeats of names that the table holds, and comes back.</summary>
    public void CheckRepeatedNames(NameTable names)
    {
        if (Kind != JsonKind.Object)
            return;
        var start = Mark();
        var words = names.Count + 63 >> 6;
        var scan = words <= 1 ? new ObjectScan() : new ObjectScan(words <= 33 ? stackalloc ulong[words - 1] : new ulong[words - 1]);
        if (!BeginObject())
            return;
        while (NextProperty(names, ref scan) && Skip())
        {
        }

        Reset(start);
    }

    private bool Begin(char bracket, string expected)
    {
        if ((uint)_position >= (uint)_json.Length || _json[_position] != bracket)
            return Malformed(_position, expected);
        if (_depth >= _maxDepth)
            return TooDeep(_position);
        _depth++;
        _position++;
        return true;
    }

    private bool Leave(int position)
    {
        _position = position + 1;
        _depth--;
        return false;
    }

    private bool ReadName(NameTable names, ref ObjectScan scan, int quote)
    {
        var end = ScanString(quote + 1, out var traits);
        if (end < 0)
            return FailString(quote + 1);
        var raw = _json.Slice(quote + 1, end - quote - 1);
        var entry = 0;
        if ((traits & StringTraits.Escaped) == 0)
        {
            _nameOffset = quote + 1;
            _nameLength = raw.Length;
            entry = names.IndexOf(raw) + 1;
        }
        else
        {
            var name = Unescape(raw, ref _nameScratch);
            _nameOffset = -1;
            _nameLength = name.Utf8.Length;
            entry = names.IndexOf(name.Utf8) + 1;
        }

        var position = SkipWhiteSpace(end + 1);
        if ((uint)position >= (uint)_json.Length || _json[position] != ':')
            return Malformed(position, "expected ':'");
        position = SkipWhiteSpace(position + 1);
        if ((uint)position >= (uint)_json.Length || KindOfByte[_json[position]] == 0)
            return Malformed(position, "expected a value");

        _position = position;
        scan.Count++;
        scan.NameOffset = quote;
        scan.NameEntry = entry;
        if (entry != 0)
        {
            scan.LastEntry = entry;
            if (!scan.Note(entry - 1))
                Repeat(quote);
        }

        return true;
    }
}
