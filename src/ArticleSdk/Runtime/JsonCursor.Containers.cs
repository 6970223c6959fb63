using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>The last name that <see cref="NextProperty"/> read, until the next read of a name.</summary>
    public readonly JsonString PropertyName => _nameOffset >= 0
        ? new(_json.Slice(_nameOffset, _nameLength), StringTraits.NotAscii)
        : new(_nameScratch.AsSpan(0, _nameLength), StringTraits.NotAscii);

    /// <summary>Enters an object. <see cref="Kind"/> is <see cref="JsonKind.Object"/>.</summary>
    internal bool BeginObject() => TryBeginObject() || Malformed(_position, "expected an object");

    /// <summary>Enters an array. <see cref="Kind"/> is <see cref="JsonKind.Array"/>.</summary>
    internal bool BeginArray() => TryBeginArray() || Malformed(_position, "expected an array");

    /// <summary>Enters the value here if it is an object. If it is another, the cursor stays, and the document is none the worse.</summary>
    /// <param name="clrType">The type that is read, if one is: another value does not fit it, which is recorded.</param>
    public bool TryBeginObject(string? clrType = null) =>
        ((uint)_position < (uint)_json.Length && JsonText.At(ref Start, _position) == '{' && Enter()) || (clrType is not null && Unrepresentable(clrType));

    /// <summary>Enters the value here if it is an array. If it is another, the cursor stays, and the document is none the worse.</summary>
    public bool TryBeginArray() => (uint)_position < (uint)_json.Length && JsonText.At(ref Start, _position) == '[' && Enter();

    /// <summary>Whether the value here is an array whose items are all valid by one schema; then the cursor is behind it.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TCodec">Their codec.</typeparam>
    public bool CheckItems<T, TCodec>()
        where TCodec : struct, ISchemaCodec<T>
    {
        if (!TryBeginArray())
            return false;
        while (NextItem())
        {
            if (!TCodec.Check(ref this))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Goes on to the next property. True: the cursor stands at its value, and <paramref name="scan"/> knows the name. False: it stands behind the object, or
    /// the document is malformed.
    /// </summary>
    /// <param name="names">The names that are looked for.</param>
    /// <param name="scan">The state of the walk over this object: a new one for each walk.</param>
    public bool NextProperty(NameTable names, ref ObjectScan scan)
    {
        // What is most likely, without a call: everything else starts again in FindProperty.
        ref var json = ref Start;
        var length = _json.Length;
        var position = _position;
        if ((uint)position >= (uint)length)
            return FindProperty(names, ref scan);
        var b = JsonText.At(ref json, position);
        if (b <= ' ')
        {
            position = JsonText.SkipLine(ref json, position, length);
            if (position < 0)
                return FindProperty(names, ref scan);
            b = JsonText.At(ref json, position);
        }

        if (b == '}')
            return LeaveObject(ref scan, position);

        if (b == ',')
        {
            position++;
            if (scan.Count == 0 || position >= length)
                return FindProperty(names, ref scan);
            if (JsonText.At(ref json, position) <= ' ')
            {
                position = JsonText.SkipLine(ref json, position, length);
                if (position < 0)
                    return FindProperty(names, ref scan);
            }
        }
        else if (scan.Count != 0)
        {
            return FindProperty(names, ref scan);
        }

        // The name that is expected, its quotes and the colon in one comparison. What is behind a vector is looked at too. The vector has a local: the JIT
        // compiles a method that has one into more of its callers.
        if (!JsonText.HasVector(position + 2, length))
            return EndName(names, ref scan, position);
        var entry = names.Next(scan.History);
        var text = JsonText.VectorAt(ref json, position);
        if (!names.Matches(entry, in text))
            return GuessName(names, ref scan, position);

        var size = names.SizeOf(entry);
        var behind = position + size;
        if (JsonText.At(ref json, behind) <= ' ')
        {
            if (JsonText.At(ref json, behind) != ' ' || JsonText.At(ref json, behind + 1) <= ' ')
                return FindName(names, ref scan, position);
            behind++;
        }

        Pass(position, size - 3, behind);
        return Found(names, ref scan, position, entry);
    }

    /// <summary>Goes on to the next item. True: the cursor stands at it. False: it stands behind the array, or the document is malformed.</summary>
    public bool NextItem()
    {
        ref var json = ref Start;
        var length = _json.Length;
        var position = _position;
        if (position == 0 || (uint)position >= (uint)length)
            return FindItem();

        // No value ends with '[', so that byte before the cursor means that no item was read yet.
        var isFirst = JsonText.At(ref json, position - 1) == '[';
        var b = JsonText.At(ref json, position);
        if (b <= ' ')
        {
            position = JsonText.SkipLine(ref json, position, length);
            if (position < 0)
                return FindItem();
            b = JsonText.At(ref json, position);
        }

        if (b == ']')
            return Leave(position);
        if (!isFirst)
        {
            position++;
            if (b != ',' || position >= length)
                return FindItem();
            if (JsonText.At(ref json, position) <= ' ')
            {
                position = JsonText.SkipLine(ref json, position, length);
                if (position < 0)
                    return FindItem();
            }
        }

        _position = position;
        return true;
    }

    /// <summary>Looks through an object that was read, up to the cursor, for repeats of names that the table holds, unless a walk over it knew all of its names but one; and comes back.</summary>
    /// <param name="start">The object's start.</param>
    /// <param name="names">The table.</param>
    public void CheckRepeatedNames(CursorMark start, NameTable names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (_walkedEnd == _position && _walkedEnd > start.Offset && _walkedUnknown < 2)
            return;
        var end = Mark();
        Reset(start);
        SkipProperties(names);
        Reset(end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Enter()
    {
        if (_depth >= _freeDepth && !MayGoDeeper())
            return false;
        _depth++;
        _position++;
        return true;
    }

    // Who goes through values level by level does so by recursion: whatever the depth was raised to, a document must not end the process.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MayGoDeeper() => _depth >= _maxDepth ? TooDeep(_position) : EnsureStack();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool LeaveObject(ref ObjectScan scan, int position)
    {
        _walkedEnd = position + 1;
        _walkedUnknown = scan.Unknown;
        return Leave(position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Leave(int position)
    {
        _position = position + 1;
        _depth--;
        Session.Read(position + 1);
        return false;
    }

    // Any next property, or none.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FindProperty(NameTable names, ref ObjectScan scan)
    {
        ref var json = ref Start;
        var length = _json.Length;
        var position = JsonText.SkipWhiteSpace(ref json, _position, length);
        if ((uint)position >= (uint)length)
            return FailProperty(position, scan.Count);
        var b = JsonText.At(ref json, position);
        if (b == '}')
            return LeaveObject(ref scan, position);
        if (scan.Count != 0)
        {
            if (b != ',')
                return FailProperty(position, scan.Count);
            position = JsonText.SkipWhiteSpace(ref json, position + 1, length);
        }

        return FindName(names, ref scan, position);
    }

    // Any next item, or none.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FindItem()
    {
        ref var json = ref Start;
        var length = _json.Length;
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FailProperty(int position, int count) => Malformed(position, count == 0 ? "expected '\"' or '}'" : "expected ',' or '}'");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FailItem(int position, bool isFirst) => Malformed(position, isFirst ? "expected a value or ']'" : "expected ',' or ']'");
}
