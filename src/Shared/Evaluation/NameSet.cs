using System.Buffers.Binary;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>A few names that a schema knows, found by their UTF-8.</summary>
internal sealed class NameSet
{
    // No text in UTF-8 has such bytes.
    private const ulong NoStart = ulong.MaxValue;

    private readonly byte[][] _names;
    private readonly ulong[] _starts;       // short names as a document spells them, see JsonIndex.TryGetShort
    private readonly ulong[] _longer;       // a bit for what each longer name begins with
    private readonly int[] _buckets;
    private readonly int[] _next;
    private string? _listed;

    public NameSet(byte[][] names)
    {
        _names = names;
        int size = 4;
        while (size < names.Length * 2)
            size *= 2;
        _buckets = new int[size];
        _next = new int[names.Length];
        _starts = new ulong[names.Length];
        _longer = new ulong[Math.Max(1, size / 32)];
        for (int i = names.Length - 1; i >= 0; i--)
        {
            bool isPlain = Array.TrueForAll(names[i], static b => b >= ' ' && b is not ((byte)'"' or (byte)'\\'));
            IsPlain &= isPlain;
            _starts[i] = isPlain && names[i].Length < sizeof(ulong) ? Word(names[i]) : NoStart;
            if (names[i].Length >= sizeof(ulong))
                BitOf(JsonIndex.StartOf(BinaryPrimitives.ReadUInt64LittleEndian(names[i])), out ulong bit) |= bit;
            ref int bucket = ref _buckets[Hash(names[i]) & (size - 1)];
            _next[i] = bucket;
            bucket = i + 1;
        }
    }

    public static NameSet Empty { get; } = new([]);

    public int Count => _names.Length;

    /// <summary>Whether none of the names has to be escaped.</summary>
    public bool IsPlain { get; } = true;

    public byte[] this[int index] => _names[index];

    /// <summary>The names as a text lists them, made once.</summary>
    public string Listed(Func<NameSet, string> make) => _listed ??= make(this);

    /// <summary>The index of a name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        if (_names.Length == 0)
            return -1;
        for (int i = _buckets[Hash(name) & (_buckets.Length - 1)] - 1; i >= 0; i = _next[i] - 1)
        {
            if (name.SequenceEqual(_names[i]))
                return i;
        }

        return -1;
    }

    /// <summary>The index of what a string of a document is, or -1.</summary>
    public int Find(in JsonIndex json, int value) =>
        _names.Length == 0 ? -1 : json.IsName(value, this, 0) ? 0 : json.TryGetShort(value, out ulong start) ? FindShort(start) : Find(json.String(value));

    /// <summary>The index of a property's name, or -1.</summary>
    /// <param name="json">The document.</param>
    /// <param name="name">The place of the name.</param>
    /// <param name="guess">Where to look first: most documents have the order of their schema.</param>
    public int FindName(in JsonIndex json, int name, int guess = 0) =>
        _names.Length == 0 ? -1 : json.IsName(name, this, guess) ? guess : json.TryGetShort(name, out ulong start) ? FindShort(start) : start != 0 && !MayBeginWith(start) ? -1 : Find(json.Name(name));

    private bool MayBeginWith(ulong start) => (BitOf(start, out ulong bit) & bit) != 0;

    private ref ulong BitOf(ulong start, out ulong bit)
    {
        int hash = Hash(start);
        bit = 1UL << (hash & 63);
        return ref _longer[(hash >> 6) & (_longer.Length - 1)];
    }

    private int FindShort(ulong start)
    {
        for (int i = _buckets[Hash(start) & (_buckets.Length - 1)] - 1; i >= 0; i = _next[i] - 1)
        {
            if (start == _starts[i])
                return i;
        }

        return -1;
    }

    // The ends of a name tell most apart; the names are the schema's, so that nobody makes them collide.
    private static int Hash(ReadOnlySpan<byte> name) => name.Length < sizeof(ulong)
        ? Hash(Word(name))
        : Hash((ulong)name.Length ^ BinaryPrimitives.ReadUInt64LittleEndian(name) ^ (BinaryPrimitives.ReadUInt64LittleEndian(name.Slice(name.Length - sizeof(ulong))) * 31));

    private static int Hash(ulong word) => (int)(unchecked(word * 0x9E3779B97F4A7C15UL) >> 40);

    private static ulong Word(ReadOnlySpan<byte> name)
    {
        ulong word = 0;
        for (int i = name.Length - 1; i >= 0; i--)
            word = (word << 8) | name[i];
        return word;
    }
}
