namespace ArticleSdk.Shared.Evaluation;

/// <summary>What an engine has found out: the answers of schemas about values, by dynamic scope and by whether evaluated names were wanted.</summary>
internal struct EngineMemory
{
    private Entry[] _entries = [];
    private int _count;

    public EngineMemory()
    {
    }

    /// <summary>The entry of a key, new if there was none. It is good until the next one is asked for.</summary>
    public ref Entry Of(ProgramNode schema, int value, int context)
    {
        if (_count * 2 >= _entries.Length)
            Grow();
        ref Entry entry = ref Find(_entries, schema, value, context);
        if (entry.Schema is null)
        {
            entry.Schema = schema;
            entry.Value = value;
            entry.Context = context;
            _count++;
        }

        return ref entry;
    }

    private void Grow()
    {
        Entry[] entries = new Entry[Math.Max(64, _entries.Length * 2)];
        foreach (Entry entry in _entries)
        {
            if (entry.Schema is not null)
                Find(entries, entry.Schema, entry.Value, entry.Context) = entry;
        }

        _entries = entries;
    }

    // The place of a key, or the free one where it would go. There always is one: the table is at most half full.
    private static ref Entry Find(Entry[] entries, ProgramNode schema, int value, int context)
    {
        ulong hash = unchecked((((ulong)(uint)schema.Number << 32) ^ (uint)value ^ ((ulong)(uint)context << 20)) * 0x9E3779B97F4A7C15UL);
        for (int i = (int)(hash >> 40); ; i++)
        {
            ref Entry entry = ref entries[i & (entries.Length - 1)];
            if (entry.Schema is null || (entry.Value == value && ReferenceEquals(entry.Schema, schema) && entry.Context == context))
                return ref entry;
        }
    }

    /// <summary>An answer, if <see cref="IsKnown"/>.</summary>
    public struct Entry
    {
        public ProgramNode? Schema;
        public int Value;
        public int Context;
        public int Reach;
        public EvaluatedSet? Evaluated;
        public bool IsKnown;

        /// <summary>There are no annotations.</summary>
        public bool IsSilent;
    }
}
