using System.Buffers.Binary;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>A few names that a schema knows, found by their UTF-8.</summary>
internal sealed class NameSet
{
    private readonly byte[][] _names;
    private readonly int[] _buckets;
    private readonly int[] _next;

    public NameSet(byte[][] names)
    {
        _names = names;
        int size = 4;
        while (size < names.Length * 2)
            size *= 2;
        _buckets = new int[size];
        _next = new int[names.Length];
        for (int i = names.Length - 1; i >= 0; i--)
        {
            ref int bucket = ref _buckets[Hash(names[i]) & (size - 1)];
            _next[i] = bucket;
            bucket = i + 1;
        }
    }

    public static NameSet Empty { get; } = new([]);

    public int Count => _names.Length;

    public byte[] this[int index] => _names[index];

    /// <summary>The index of a name, or -1.</summary>
    /// <param name="name">The name, unescaped.</param>
    /// <param name="guess">Where to look first: most documents have the order of their schema.</param>
    public int Find(ReadOnlySpan<byte> name, int guess = 0)
    {
        if ((uint)guess < (uint)_names.Length && name.SequenceEqual(_names[guess]))
            return guess;
        if (_names.Length == 0)
            return -1;
        for (int i = _buckets[Hash(name) & (_buckets.Length - 1)] - 1; i >= 0; i = _next[i] - 1)
        {
            if (name.SequenceEqual(_names[i]))
                return i;
        }

        return -1;
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        // The ends of a name tell most apart; the names are the schema's, so that nobody makes them collide.
        ulong hash = (ulong)name.Length;
        if (name.Length >= sizeof(ulong))
        {
            hash ^= BinaryPrimitives.ReadUInt64LittleEndian(name) ^ (BinaryPrimitives.ReadUInt64LittleEndian(name.Slice(name.Length - sizeof(ulong))) * 31);
        }
        else
        {
            foreach (byte b in name)
                hash = (hash << 8) ^ b ^ (hash >> 56);
        }

        return (int)((hash * 0x9E3779B97F4A7C15UL) >> 40);
    }
}
