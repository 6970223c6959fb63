using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

// Names that schemas know within branches. Whoever reads an object looks for the names that it knows; a repeat of one that only others know, whose branch may never have read the object, is watched for here.
public ref partial struct JsonCursor
{
    private const int MostWatchedLevels = 64;

    // In one object.
    private const int MostCompared = 16;

    // What is shorter is read at once.
    private const int LeastUnread = 64;

    /// <summary>Notes that an object or array, up to the cursor, was read without regard to its names. Whoever goes through it later looks for them; what nobody has gone through is read again in the end.</summary>
    /// <returns>False if it is malformed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Passed(int start)
    {
        if (_position <= Session.ReadTo)
            return !Session.HasUnread || PassedAgain(start);
        if (Session.Watched is not null && !Postpone(start))
            return false;
        Session.ReadTo = _position;
        return true;
    }

    // Who reads the value around it may never read this one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool PassedAgain(int start) => !Session.IsWithinUnread(start, _position) || Session.IsUnread(_position) || Postpone(start);

    // Goes behind a value that somebody may read later: if it is long, it is read in the end, if it was not until then.
    private bool SkipForNow()
    {
        if (_position < Session.ReadTo || Session.IsFull || Kind is not (JsonKind.Object or JsonKind.Array))
            return Skip();
        var start = _position;
        var end = JsonText.FindContainerEnd(ref Start, start, _json.Length, _json.Length);
        if (end - start < LeastUnread)
            return Skip();
        _position = Session.ReadTo = end;
        return Postpone(start);
    }

    // Goes behind an object or array that is read strictly, and with an eye on its names.
    [SkipLocalsInit]
    private bool SkipWatched()
    {
        if (Session.Watched is null || Session.MayRepeatNames)
            return SkipContainer(ref Unsafe.NullRef<WatchedObject>());
        Span<WatchedObject> watched = stackalloc WatchedObject[MostWatchedLevels];
        return SkipContainer(ref MemoryMarshal.GetReference(watched));
    }

    // Reads what nobody has read, and comes back.
    private bool ReadUnread()
    {
        var end = Mark();
        for (var i = 0; i < Session.Unread.Length; i++)
        {
            var value = Session.Unread[i];
            if (Session.IsWithinUnread(value.Start, value.End))
                continue;
            (_position, _depth) = (value.Start, value.Depth);
            if (!SkipWatched())
                return false;
        }

        return Reset(end);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Postpone(int start)
    {
        if (Session.TryPostpone(new(start, _position, _depth)))
            return true;
        _position = start;
        return SkipWatched();
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
        Session.MayRepeatNames |= Session.Watched!.Count < 64 || ++watched.Compared > MostCompared || Repeats(entry, watched.First, quote);

    // Whether one of the names of an object between two of them is that of an entry. The object was read so far.
    private bool Repeats(int entry, int quote, int end)
    {
        ref var json = ref Start;
        var length = _json.Length;
        while (quote < end)
        {
            var position = JsonText.FindCheckedStringEnd(ref json, quote + 1, length, out var traits);
            var name = _json.Slice(quote + 1, position - quote - 1);
            if (Session.Watched!.Find((traits & StringTraits.Escaped) != 0 ? JsonEscapes.Unescape(name, ref _valueScratch) : name) == entry)
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
            Session.MayRepeatNames = true;
            return;
        }

        var name = _json.Slice(quote + 1, end - quote - 1);
        int entry;
        if (JsonText.HasVector(quote + 1, _json.Length) && !name.Contains((byte)'\\'))
            entry = Session.Watched!.FindBehindQuote(ref MemoryMarshal.GetReference(name), name.Length);
        else
            entry = Session.Watched!.Find(name.Contains((byte)'\\') ? JsonEscapes.Unescape(name, ref _valueScratch) : name);
        Watch(entry, quote, ref Unsafe.Add(ref watched, level));
    }
}
