namespace ArticleSdk.Shared.Evaluation;

/// <summary>What an engine has found out: the answers of schemas about values, by dynamic scope and by whether evaluated names were wanted.</summary>
internal struct EngineMemory
{
    private const int MaxKept = 4096;

    private Entry[] _entries = new Entry[64];
    private int[] _used = new int[32];      // the places of the entries, in their order
    private int _count;

    public EngineMemory()
    {
    }

    /// <summary>Changes when entries move.</summary>
    public readonly int Size => _entries.Length;

    public readonly ref Entry this[int place] => ref _entries[place];

    /// <summary>The place of an entry, new if there was none.</summary>
    public int PlaceOf(ProgramNode schema, int value, int context)
    {
        if (_count == _used.Length)
            Grow();
        int place = Find(_entries, schema, value, context);
        ref Entry entry = ref _entries[place];
        if (entry.Schema is null)
        {
            entry.Schema = schema;
            entry.Value = value;
            entry.Context = context;
            _used[_count++] = place;
        }

        return place;
    }

    /// <summary>Forgets all; false: it has become too large to be kept.</summary>
    public bool TryClear()
    {
        if (_entries.Length > MaxKept)
            return false;
        for (int i = 0; i < _count; i++)
            _entries[_used[i]] = default;
        _count = 0;
        return true;
    }

    private void Grow()
    {
        Entry[] entries = new Entry[_entries.Length * 2];
        int[] used = new int[_used.Length * 2];
        for (int i = 0; i < _count; i++)
        {
            ref Entry entry = ref _entries[_used[i]];
            used[i] = Find(entries, entry.Schema!, entry.Value, entry.Context);
            entries[used[i]] = entry;
        }

        (_entries, _used) = (entries, used);
    }

    // The place of a key, or the free one where it would go. There always is one: the table is at most half full.
    private static int Find(Entry[] entries, ProgramNode schema, int value, int context)
    {
        ulong hash = unchecked((((ulong)(uint)schema.Number << 32) ^ (uint)value ^ ((ulong)(uint)context << 20)) * 0x9E3779B97F4A7C15UL);
        for (int i = (int)(hash >> 40); ; i++)
        {
            int place = i & (entries.Length - 1);
            ref Entry entry = ref entries[place];
            if (entry.Schema is null || (entry.Value == value && ReferenceEquals(entry.Schema, schema) && entry.Context == context))
                return place;
        }
    }

    /// <summary>An answer, if <see cref="IsKnown"/>.</summary>
    public struct Entry
    {
        public ProgramNode? Schema;
        public EvaluatedSet? Evaluated;
        public int Value;
        public int Context;
        public int Reach;
        public bool IsKnown;

        /// <summary>It says how far the value was good.</summary>
        public bool IsRanked;

        /// <summary>There are no annotations.</summary>
        public bool IsSilent;
    }
}
