using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

// Names that schemas know within branches. Whoever reads an object looks for the names that it knows; a repeat of one that only others know, whose branch may never have read the object, is watched for here.
public ref partial struct JsonCursor
{
    private const int MostWatchedLevels = 64;

    // How many values wait for somebody to read them.
    private const int MostUnwatched = 32;

    /// <summary>Whether an object may hold a watched name twice. Never false where one does and nobody looked for the name. Asked at the end of the document.</summary>
    internal bool MayRepeatNames()
    {
        while (_unwatched > 0 && !_mayRepeat)
        {
            _unwatched -= 2;
            WatchValue(_unwatchedPlaces![_unwatched], _unwatchedPlaces[_unwatched + 1]);
        }

        return _mayRepeat;
    }

    /// <summary>Stops watching, while a value is read by somebody who does not go through all of it or looks at no names.</summary>
    internal NameTable? PauseWatch()
    {
        var watched = _watched;
        _watched = null;
        return watched;
    }

    internal void ResumeWatch(NameTable? watched) => _watched = watched;

    /// <summary>Notes a value that was read up to the cursor without regard to its names: if nobody else reads it, it is watched in the end.</summary>
    /// <returns>True.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Unwatched(int start)
    {
        if (_watched is not null && _position > _watchedTo)
            NoteUnwatched(start);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoteUnwatched(int start)
    {
        _watchedTo = _position;
        _unwatchedPlaces ??= ArrayPool<int>.Shared.Rent(MostUnwatched * 2);
        if (_unwatched == MostUnwatched * 2)
        {
            WatchValue(start, _position);
            return;
        }

        _unwatchedPlaces[_unwatched++] = start;
        _unwatchedPlaces[_unwatched++] = _position;
    }

    // An object or array that ends here was walked through: its names, and all that is in it, were watched.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WatchedTo(int end)
    {
        if (_watched is null)
            return;
        if (end > _watchedTo)
            _watchedTo = end;
        else if (_unwatched > 0)
            Forget(end);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Forget(int end)
    {
        for (var i = _unwatched - 2; i >= 0; i -= 2)
        {
            if (_unwatchedPlaces![i + 1] != end)
                continue;
            _unwatched -= 2;
            (_unwatchedPlaces[i], _unwatchedPlaces[i + 1]) = (_unwatchedPlaces[_unwatched], _unwatchedPlaces[_unwatched + 1]);
            return;
        }
    }

    private void ReturnUnwatched()
    {
        if (_unwatchedPlaces is not null)
            ArrayPool<int>.Shared.Return(_unwatchedPlaces);
        _unwatchedPlaces = null;
    }

    // The entry of a name in the watched table, or 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Watch(int entry, ref ulong seen)
    {
        var bit = entry == 0 ? 0 : 1UL << entry;
        _mayRepeat |= (seen & bit) != 0;
        seen |= bit;
    }

    // The text is well-formed: a string before a colon is a name, and what is no string is passed over.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WatchValue(int position, int end)
    {
        ref var json = ref Start;
        var length = _json.Length;
        Span<ulong> seen = stackalloc ulong[MostWatchedLevels];
        var depth = -1;
        for (; position < end && !_mayRepeat; position++)
        {
            var b = JsonText.At(ref json, position);
            if (b == '"')
            {
                var quote = position;
                position = JsonText.FindStringEnd(ref json, quote + 1, length);
                var behind = JsonText.SkipWhiteSpace(ref json, position + 1, length);
                if (behind < end && JsonText.At(ref json, behind) == ':')
                    Watch(EntryOf(quote, position), ref seen[depth]);
            }
            else if ((b | ' ') == '{')
            {
                // Nobody nests values that no schema describes so deep.
                if (++depth == MostWatchedLevels)
                    _mayRepeat = true;
                else
                    seen[depth] = 0;
            }
            else if ((b | ' ') == '}')
            {
                depth--;
            }
        }
    }

    // The entry of the name between two quotes in the watched table, or 0.
    private int EntryOf(int quote, int end)
    {
        ref var json = ref Start;
        if (end - quote < JsonText.Width - 1 && JsonText.HasVector(quote + 2, _json.Length))
        {
            var text = JsonText.VectorAt(ref json, quote);
            if (BitOperations.TrailingZeroCount(JsonText.Stops(text) & ~1U) == end - quote)
                return _watched!.Guess(text, ref Unsafe.Add(ref json, quote + 1), end - quote - 1);
        }

        ReadOnlySpan<byte> name = _json[(quote + 1)..end];
        return _watched!.Find(name.Contains((byte)'\\') ? JsonEscapes.Unescape(name, ref _valueScratch) : name);
    }
}
