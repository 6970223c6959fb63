using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

// What of the document was read, and its names looked for; and what is to be read in the end, unless somebody goes through it until then.
internal partial struct ValidationSession
{
    private const int MostUnread = 32;

    /// <summary>The objects and arrays whose names nobody has looked for, and of which nobody may know whether they are well-formed.</summary>
    public readonly ReadOnlySpan<UnreadValue> Unread => _unread.Items;

    /// <summary>Whether there are any of these.</summary>
    public readonly bool HasUnread => _unread.Count != 0;

    /// <summary>Whether there is no room for more of them.</summary>
    public readonly bool IsFull => _unread.Count == MostUnread;

    /// <summary>Until <see cref="EndLook"/>, what is read counts as if somebody had read it before: somebody will.</summary>
    public Look BeginLook()
    {
        var look = new Look(Watched, ReadTo, _unread);
        Watched = null;
        ReadTo = int.MaxValue;
        _unread = default;
        return look;
    }

    public void EndLook(Look look)
    {
        Watched = look.Watched;
        ReadTo = look.ReadTo;
        _unread = look.Unread;
    }

    /// <summary>Remembers that an object or array was read, and its names looked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Read(int end)
    {
        if (end > ReadTo)
            ReadTo = end;
        else if (_unread.Count != 0)
            ReadAgain(end);
    }

    /// <summary>Whether nobody has gone through the value that ends there.</summary>
    public readonly bool IsUnread(int end) => IndexOfUnread(end) >= 0;

    /// <summary>Whether a value is part of one that nobody has gone through.</summary>
    public readonly bool IsWithinUnread(int start, int end)
    {
        foreach (var value in Unread)
        {
            if (value.End > end && value.Start < start)
                return true;
        }

        return false;
    }

    /// <summary>Remembers a value that nobody has gone through. False: there is no room for it.</summary>
    public bool TryPostpone(UnreadValue value)
    {
        if (IsFull)
            return false;
        _unread.Add(value);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadAgain(int end)
    {
        var i = IndexOfUnread(end);
        if (i >= 0)
            _unread[i] = _unread.RemoveLast();
    }

    private readonly int IndexOfUnread(int end)
    {
        var unread = Unread;
        var i = unread.Length - 1;
        while (i >= 0 && unread[i].End != end)
            i--;
        return i;
    }

    /// <summary>A value that nobody has gone through, and how deep it stands.</summary>
    internal readonly record struct UnreadValue(int Start, int End, int Depth);

    /// <summary>What a look puts aside.</summary>
    internal readonly record struct Look(NameTable? Watched, int ReadTo, PooledList<UnreadValue> Unread);
}
