using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

// Names that schemas know within branches. Whoever reads an object looks for the names that it knows; a repeat of one that only others know, whose branch may never have read the object, is watched for here.
public ref partial struct JsonCursor
{
    private const int MostWatchedLevels = 64;

    // In one object.
    private const int MostCompared = 16;

    private const int MostUnread = 32;

    // What is shorter is read at once.
    private const int LeastUnread = 64;

    /// <summary>Whether an object may hold a watched name twice. Never false where one does and nobody looked for the name.</summary>
    internal readonly bool MayRepeatNames => _mayRepeat;

    /// <summary>Until <see cref="EndLook"/>, what is read counts as if somebody had read it before: somebody will.</summary>
    internal Look BeginLook()
    {
        var look = new Look(_watched, _readTo, _unreadCount);
        _watched = null;
        _readTo = int.MaxValue;
        _unreadCount = 0;
        return look;
    }

    internal void EndLook(Look look)
    {
        _watched = look.Watched;
        _readTo = look.ReadTo;
        _unreadCount = look.UnreadCount;
    }

    /// <summary>Notes that an object or array, up to the cursor, was read without regard to its names. Whoever goes through it later looks for them; what nobody has gone through is read again in the end.</summary>
    /// <returns>False if it is malformed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Passed(int start)
    {
        if (_position <= _readTo)
            return _unreadCount == 0 || PassedAgain(start);
        if (_watched is not null && !Postpone(start))
            return false;
        _readTo = _position;
        return true;
    }

    // Who reads the value around it may never read this one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool PassedAgain(int start) => !IsWithinUnread(start, _position) || IndexOfUnread(_position) >= 0 || Postpone(start);

    // Goes behind a value that somebody may read later: if it is long, it is read in the end, if it was not until then.
    private bool SkipForNow()
    {
        if (_position < _readTo || _unreadCount == MostUnread || Kind is not (JsonKind.Object or JsonKind.Array))
            return Skip();
        var start = _position;
        var end = JsonText.FindContainerEnd(ref Start, start, _json.Length, _json.Length);
        if (end - start < LeastUnread)
            return Skip();
        _position = _readTo = end;
        return Postpone(start);
    }

    // Goes behind an object or array that is read strictly, and with an eye on its names.
    private bool SkipWatched()
    {
        if (_watched is null || _mayRepeat)
            return SkipContainer(ref Unsafe.NullRef<WatchedObject>());
        Span<WatchedObject> watched = stackalloc WatchedObject[MostWatchedLevels];
        return SkipContainer(ref MemoryMarshal.GetReference(watched));
    }

    // Reads what nobody has read, and comes back.
    private bool ReadUnread()
    {
        var end = Mark();
        for (var i = 0; i < _unreadCount; i++)
        {
            var value = _unread![i];
            if (IsWithinUnread(value.Start, value.End))
                continue;
            (_position, _depth) = (value.Start, value.Depth);
            if (!SkipWatched())
                return false;
        }

        return Reset(end);
    }

    // Notes that an object or array was read, and its names looked for.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Walked(int end)
    {
        if (end > _readTo)
            _readTo = end;
        else if (_unreadCount != 0)
            WalkedAgain(end);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WalkedAgain(int end)
    {
        var i = IndexOfUnread(end);
        if (i >= 0)
            _unread![i] = _unread[--_unreadCount];
    }

    private readonly int IndexOfUnread(int end)
    {
        var i = _unreadCount - 1;
        while (i >= 0 && _unread![i].End != end)
            i--;
        return i;
    }

    // Whether a value is part of one that nobody has gone through.
    private readonly bool IsWithinUnread(int start, int end)
    {
        for (var i = 0; i < _unreadCount; i++)
        {
            if (_unread![i].End > end && _unread[i].Start < start)
                return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Postpone(int start)
    {
        if (_unreadCount == MostUnread)
        {
            _position = start;
            return SkipWatched();
        }

        _unread ??= ArrayPool<UnreadValue>.Shared.Rent(MostUnread);
        _unread[_unreadCount++] = new UnreadValue(start, _position, _depth);
        return true;
    }

    private void ReturnUnread()
    {
        if (_unread is not null)
            ArrayPool<UnreadValue>.Shared.Return(_unread);
        _unread = null;
    }

    // The place of a name in the watched table, or 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Watch(int entry, int quote, ref WatchedObject watched)
    {
        if (entry == 0)
            return;
        var bit = 1UL << entry;
        if (watched.Seen == 0)
            watched.First = quote;
        else if ((watched.Seen & bit) != 0)
            WatchAgain(entry, quote, ref watched);
        watched.Seen |= bit;
    }

    // Of a large table, another name may have the same bit.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WatchAgain(int entry, int quote, ref WatchedObject watched) =>
        _mayRepeat |= _watched!.Count < 64 || ++watched.Compared > MostCompared || Repeats(entry, watched.First, quote);

    // Whether one of the names of an object between two of them is that of an entry. The object was read so far.
    private bool Repeats(int entry, int quote, int end)
    {
        ref var json = ref Start;
        var length = _json.Length;
        while (quote < end)
        {
            var position = JsonText.FindCheckedStringEnd(ref json, quote + 1, length, out var traits);
            var name = _json.Slice(quote + 1, position - quote - 1);
            if (_watched!.Find((traits & StringTraits.Escaped) != 0 ? JsonEscapes.Unescape(name, ref _valueScratch) : name) == entry)
                return true;
            position = JsonText.SkipWhiteSpace(ref json, JsonText.SkipWhiteSpace(ref json, position + 1, length) + 1, length);
            position = _json[position] switch
            {
                (byte)'"' => JsonText.FindCheckedStringEnd(ref json, position + 1, length, out _) + 1,
                (byte)'{' or (byte)'[' => JsonText.FindContainerEnd(ref json, position, end, length),
                _ => position,
            };
            quote = position + _json[position..].IndexOf((byte)',') + 1;
            quote = JsonText.SkipWhiteSpace(ref json, quote, length);
        }

        return false;
    }

    // A name in a value that nobody goes through; the levels of the value are counted from 0.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WatchName(int quote, int end, ref WatchedObject watched, int level)
    {
        if (level >= MostWatchedLevels)
        {
            // Nobody nests values that no schema describes so deep.
            _mayRepeat = true;
            return;
        }

        var name = _json.Slice(quote + 1, end - quote - 1);
        int entry;
        if (JsonText.HasVector(quote, _json.Length) && name.Length < JsonText.Width - 2 && !name.Contains((byte)'\\'))
            entry = _watched!.Guess(JsonText.VectorAt(ref Start, quote), ref MemoryMarshal.GetReference(name), name.Length);
        else
            entry = _watched!.Find(name.Contains((byte)'\\') ? JsonEscapes.Unescape(name, ref _valueScratch) : name);
        Watch(entry, quote, ref Unsafe.Add(ref watched, level));
    }

    /// <summary>An object or array whose names nobody has looked for, and of which nobody may know whether it is well-formed.</summary>
    private readonly record struct UnreadValue(int Start, int End, int Depth);

    /// <summary>What a look puts aside.</summary>
    internal readonly record struct Look(NameTable? Watched, int ReadTo, int UnreadCount);
}
