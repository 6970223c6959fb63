namespace ArticleSdk.Runtime;

/// <summary>Verdicts by function and place: an open-addressing table that a thread keeps for its next document.</summary>
internal sealed class MemoTable
{
    public const int NoSet = -1;

    private const int LargestToKeep = 1 << 14;

    [ThreadStatic]
    private static MemoTable? Kept;

    private Slot[] _slots = new Slot[64];
    private int _count;
    private int _generation = 1;

    // The sets of evaluated properties or items: for each, its own count of words, then the words.
    private ulong[] _sets = [];
    private int _setsLength;

    /// <summary>An empty table.</summary>
    public static MemoTable Rent()
    {
        var table = Kept ?? new MemoTable();
        Kept = null;
        return table;
    }

    /// <summary>Gives the table to the next document on this thread.</summary>
    public void Return()
    {
        if (_slots.Length > LargestToKeep || _sets.Length > LargestToKeep || _generation == int.MaxValue)
            return;
        _generation++;
        _count = 0;
        _setsLength = 0;
        Kept = this;
    }

    public bool TryGet(int function, int offset, out int end, out int set)
    {
        ref var slot = ref Find(_slots, function, offset);
        end = slot.End;
        set = slot.Set;
        return slot.Generation == _generation;
    }

    public void Add(int function, int offset, int end, int set)
    {
        if (_count >= _slots.Length / 2)
            Grow();
        ref var slot = ref Find(_slots, function, offset);
        if (slot.Generation != _generation)
            _count++;
        slot = new Slot { Function = function, Offset = offset, End = end, Set = set, Generation = _generation };
    }

    public int Keep(ref Evaluated evaluated)
    {
        if (evaluated.IsEmpty)
            return NoSet;
        var needed = _setsLength + 3 + evaluated.WordCount;
        if (needed > _sets.Length)
            Array.Resize(ref _sets, Math.Max(needed, Math.Max(64, _sets.Length * 2)));
        var set = _setsLength;
        evaluated.Save(_sets.AsSpan(set, needed - set));
        _setsLength = needed;
        return set;
    }

    public void AddTo(ref Evaluated evaluated, int set)
    {
        if (set != NoSet)
            evaluated.Load(_sets.AsSpan(set, _setsLength - set));
    }

    private void Grow()
    {
        var slots = new Slot[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot.Generation == _generation)
                Find(slots, slot.Function, slot.Offset) = slot;
        }

        _slots = slots;
    }

    // The slot of a key, or the free one where it would go. There always is one: the table is at most half full.
    private ref Slot Find(Slot[] slots, int function, int offset)
    {
        var hash = ((ulong)(uint)function << 32 | (uint)offset) * 0x9E3779B97F4A7C15 ^ RandomHash.Seed;
        hash = (hash ^ hash >> 32) * 0xD6E8FEB86659FD93;
        var mask = slots.Length - 1;
        for (var i = (int)(hash >> 33); ; i++)
        {
            ref var slot = ref slots[i & mask];
            if (slot.Generation != _generation || (slot.Function == function && slot.Offset == offset))
                return ref slot;
        }
    }

    private struct Slot
    {
        public int Function;
        public int Offset;
        public int End;
        public int Set;
        public int Generation;
    }
}
