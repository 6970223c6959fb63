using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>The last name that <see cref="NextProperty"/> read, until the next read of a name.</summary>
    public readonly JsonString PropertyName => _nameOffset >= 0
        ? new(_json.Slice(_nameOffset, _nameLength), isAscii: false)
        : new(_nameScratch.AsSpan(0, _nameLength), isAscii: false);

    /// <summary>Enters an object. <see cref="Kind"/> is <see cref="JsonKind.Object"/>.</summary>
    public bool BeginObject()
    {
        if ((uint)_position >= (uint)_json.Length || JsonText.At(ref Start, _position) != '{')
            return Malformed(_position, "expected an object");
        return Enter();
    }

    /// <summary>Enters an array. <see cref="Kind"/> is <see cref="JsonKind.Array"/>.</summary>
    public bool BeginArray()
    {
        if ((uint)_position >= (uint)_json.Length || JsonText.At(ref Start, _position) != '[')
            return Malformed(_position, "expected an array");
        return Enter();
    }

    /// <summary>
    /// Goes on to the next property. True: the cursor stands at its value, and <paramref name="scan"/> knows the name. False: it stands behind the object, or
    /// the document is malformed.
    /// </summary>
    /// <param name="names">The names that are looked for.</param>
    /// <param name="scan">The state of the walk over this object: a new one for each walk.</param>
    public bool NextProperty(NameTable names, ref ObjectScan scan)
    {
        ref var json = ref Start;
        var length = _json.Length;
        var position = JsonText.SkipWhiteSpace(ref json, _position, length);
        if ((uint)position >= (uint)length)
            return FailProperty(position, scan.Count);
        var b = JsonText.At(ref json, position);
        if (scan.Count != 0)
        {
            if (b != ',')
                return b == '}' ? Leave(position) : FailProperty(position, scan.Count);
            position = JsonText.SkipWhiteSpace(ref json, position + 1, length);
        }
        else if (b == '}')
        {
            return Leave(position);
        }

        // The name that is expected, its quotes and the colon in one comparison.
        ref var expected = ref names.After(scan.LastEntry);
        if (!JsonText.HasVector(position, length) || !expected.Matches(JsonText.VectorAt(ref json, position)))
            return FindName(names, ref scan, position);
        var behind = position + expected.Length;
        if (expected.Length > JsonText.Width && !NameTable.MatchesRest(ref expected, _json, position))
            return FindName(names, ref scan, position);

        _position = JsonText.SkipSpace(ref json, behind, length);
        _nameOffset = position + 1;
        _nameLength = expected.Length - 3;
        scan.Count++;
        scan.NameOffset = position;
        var entry = expected.Index + 1;
        scan.NameEntry = entry;
        scan.LastEntry = entry;
        if (!scan.Note(entry - 1))
            Repeat(position);
        return true;
    }

    /// <summary>Goes on to the next item. True: the cursor stands at it. False: it stands behind the array, or the document is malformed.</summary>
    public bool NextItem()
    {
        ref var json = ref Start;
        var length = _json.Length;

        // No value ends with '[', so that byte before the cursor means that no item was read yet.
        var isFirst = (uint)(_position - 1) < (uint)length && JsonText.At(ref json, _position - 1) == '[';
        var position = JsonText.SkipWhiteSpace(ref json, _position, length);
        if ((uint)position >= (uint)length)
            return FailItem(position, isFirst);
        var b = JsonText.At(ref json, position);
        if (b == ']')
            return Leave(position);
        if (!isFirst)
        {
            if (b != ',')
                return FailItem(position, isFirst);
            position = JsonText.SkipWhiteSpace(ref json, position + 1, length);
        }

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Enter()
    {
        if (_depth >= _maxDepth)
            return TooDeep(_position);
        _depth++;
        _position++;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Leave(int position)
    {
        _position = position + 1;
        _depth--;
        return false;
    }

    // Any name that was not expected: the quote, or what is there instead, is at the position.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FindName(NameTable names, ref ObjectScan scan, int quote)
    {
        ref var json = ref Start;
        var length = _json.Length;
        if ((uint)quote >= (uint)length || JsonText.At(ref json, quote) != '"')
            return Malformed(quote, scan.Count == 0 ? "expected '\"' or '}'" : "expected '\"'");
        var end = JsonText.FindStringEnd(ref json, quote + 1, length, out var traits);
        if (end < 0)
            return FailString(quote + 1);
        var position = JsonText.SkipWhiteSpace(ref json, end + 1, length);
        if ((uint)position >= (uint)length || JsonText.At(ref json, position) != ':')
            return Malformed(position, "expected ':'");
        _position = JsonText.SkipSpace(ref json, position + 1, length);

        var name = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref json, quote + 1), end - quote - 1);
        _nameOffset = quote + 1;
        if ((traits & StringTraits.Escaped) != 0)
        {
            name = Unescape(name, ref _nameScratch).Utf8;
            _nameOffset = -1;
        }

        _nameLength = name.Length;
        scan.Count++;
        scan.NameOffset = quote;
        var entry = names.IndexOf(name) + 1;
        scan.NameEntry = entry;
        if (entry != 0)
        {
            names.Expect(scan.LastEntry, entry);
            scan.LastEntry = entry;
            if (!scan.Note(entry - 1))
                Repeat(quote);
        }
        else
        {
            _unknownNames++;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FailProperty(int position, int count) => Malformed(position, count == 0 ? "expected '\"' or '}'" : "expected ',' or '}'");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FailItem(int position, bool isFirst) => Malformed(position, isFirst ? "expected a value or ']'" : "expected ',' or ']'");
}
