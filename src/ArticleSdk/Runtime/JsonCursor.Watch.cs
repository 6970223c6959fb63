using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

// Names that schemas know within branches. Whoever reads an object looks for the names that it knows; a repeat of one that only others know, whose branch may never have read the object, is watched for here.
public ref partial struct JsonCursor
{
    private const int MostWatchedLevels = 64;

    private static readonly System.Buffers.SearchValues<byte> Structure = System.Buffers.SearchValues.Create("\"{}[],"u8);

    /// <summary>Whether an object may hold a watched name twice. Never false where one does and nobody looked for the name.</summary>
    internal readonly bool MayRepeatNames => _mayRepeat;

    /// <summary>Watches a value that was read, up to the cursor, without regard to its names. Whoever was behind it before has watched it, or looked for its names.</summary>
    /// <returns>True.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Watched(int start)
    {
        if (_position > _watchedTo && _watched is not null && !_mayRepeat)
            WatchValue(start);
        return true;
    }

    // The place of a name in the watched table, or 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Watch(int entry, ref ulong seen)
    {
        if (entry == 0)
            return;
        var bit = 1UL << entry;
        _mayRepeat |= (seen & bit) != 0;
        seen |= bit;
    }

    // The text is well-formed: what is no string is passed over.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WatchValue(int start)
    {
        var json = _json[start.._position];
        _watchedTo = _position;
        Span<ulong> seen = stackalloc ulong[MostWatchedLevels];
        Span<bool> isObject = stackalloc bool[MostWatchedLevels];
        var depth = -1;
        var isName = false;
        for (int next; (next = json.IndexOfAny(Structure)) >= 0;)
        {
            var b = json[next];
            json = json[(next + 1)..];
            switch (b)
            {
                case (byte)'"':
                    var end = JsonText.FindStringEnd(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(json), 0, json.Length);
                    if (isName)
                        WatchName(json[..end], ref seen[depth]);
                    isName = false;
                    json = json[(end + 1)..];
                    break;
                case (byte)',':
                    isName = isObject[depth];
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    isName = false;
                    break;
                default:
                    // Nobody nests values that no schema describes so deep.
                    _mayRepeat |= ++depth == MostWatchedLevels;
                    if (_mayRepeat)
                        return;
                    isName = isObject[depth] = b == '{';
                    seen[depth] = 0;
                    break;
            }
        }
    }

    private void WatchName(scoped ReadOnlySpan<byte> name, ref ulong seen)
    {
        if (name.Contains((byte)'\\'))
            name = JsonEscapes.Unescape(name, ref _valueScratch);
        Watch(_watched!.Find(name), ref seen);
    }
}
