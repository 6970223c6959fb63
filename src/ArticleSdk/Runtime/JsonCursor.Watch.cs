using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

// Names that schemas know within branches. Whoever reads an object looks for the names that it knows; a repeat of one that only others know, whose branch may never have read the object, is watched for here.
public ref partial struct JsonCursor
{
    private const int MostWatchedLevels = 64;

    private const int MostUnread = 32;

    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[],"u8);

    /// <summary>Whether an object may hold a watched name twice. Never false where one does and nobody looked for the name.</summary>
    internal bool MayRepeatNames()
    {
        for (var i = 0; i < _unreadCount && !_mayRepeat; i++)
        {
            if (!IsWithinUnread(_unread![MostUnread + i], _unread[i]))
                WatchValue(_unread[MostUnread + i], _unread[i]);
        }

        return _mayRepeat;
    }

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

    /// <summary>Notes that a value, up to the cursor, was read without regard to its names. Whoever goes through it later looks for them; what nobody has gone through is watched in the end.</summary>
    /// <returns>True.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Passed(int start)
    {
        if (_position > _readTo)
        {
            if (_watched is not null)
                Postpone(start);
            _readTo = _position;
        }
        else if (_unreadCount != 0 && IsWithinUnread(start, _position) && _unread.AsSpan(0, _unreadCount).IndexOf(_position) < 0)
        {
            Postpone(start);
        }

        return true;
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
        var i = _unread.AsSpan(0, _unreadCount).IndexOf(end);
        if (i < 0)
            return;
        var last = --_unreadCount;
        _unread![i] = _unread[last];
        _unread[MostUnread + i] = _unread[MostUnread + last];
    }

    // Whether a value is part of one that nobody has gone through.
    private readonly bool IsWithinUnread(int start, int end)
    {
        for (var i = 0; i < _unreadCount; i++)
        {
            if (_unread![i] > end && _unread[MostUnread + i] < start)
                return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Postpone(int start)
    {
        if (_unreadCount == MostUnread)
        {
            WatchValue(start, _position);
            return;
        }

        // The ends, and then the starts.
        _unread ??= ArrayPool<int>.Shared.Rent(MostUnread * 2);
        _unread[_unreadCount] = _position;
        _unread[MostUnread + _unreadCount] = start;
        _unreadCount++;
    }

    private void ReturnUnread()
    {
        if (_unread is not null)
            ArrayPool<int>.Shared.Return(_unread);
        _unread = null;
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
    private void WatchValue(int start, int end)
    {
        var json = _json[start..end];
        Span<ulong> seen = stackalloc ulong[MostWatchedLevels];
        Span<bool> isObject = stackalloc bool[MostWatchedLevels];
        var depth = -1;
        var isName = false;
        for (int next; !_mayRepeat && (next = json.IndexOfAny(Structure)) >= 0;)
        {
            var b = json[next];
            json = json[(next + 1)..];
            switch (b)
            {
                case (byte)'"':
                    var quote = JsonText.FindStringEnd(ref MemoryMarshal.GetReference(json), 0, json.Length);
                    if (isName)
                        WatchName(json[..quote], ref seen[depth]);
                    isName = false;
                    json = json[(quote + 1)..];
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

    /// <summary>What a look puts aside.</summary>
    internal readonly record struct Look(NameTable? Watched, int ReadTo, int UnreadCount);
}
