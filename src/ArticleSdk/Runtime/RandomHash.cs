using System.Buffers.Binary;

namespace ArticleSdk.Runtime;

/// <summary>64-bit hashes with a seed that a document's author cannot know: they collide by chance only.</summary>
internal static class RandomHash
{
    /// <summary>Random for each process.</summary>
    public static readonly ulong Seed = Random() | 1;

    private static readonly ulong Seed2 = Random() | 1;

    /// <summary>The hash of some bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Seed ^ (ulong)bytes.Length;
        var rest = bytes;
        while (rest.Length > 16)
        {
            hash = Mix(BinaryPrimitives.ReadUInt64LittleEndian(rest) ^ Seed2, BinaryPrimitives.ReadUInt64LittleEndian(rest.Slice(8)) ^ hash);
            rest = rest.Slice(16);
        }

        ulong low, high;
        if (rest.Length >= 8)
        {
            low = BinaryPrimitives.ReadUInt64LittleEndian(rest);
            high = BinaryPrimitives.ReadUInt64LittleEndian(rest.Slice(rest.Length - 8));
        }
        else if (rest.Length >= 4)
        {
            low = BinaryPrimitives.ReadUInt32LittleEndian(rest);
            high = BinaryPrimitives.ReadUInt32LittleEndian(rest.Slice(rest.Length - 4));
        }
        else
        {
            low = rest.Length == 0 ? 0UL : (uint)(rest[0] | rest[rest.Length >> 1] << 8 | rest[^1] << 16);
            high = 0;
        }

        return Mix(low ^ Seed2, high ^ hash);
    }

    /// <summary>Combines two values, the first of which should be seeded.</summary>
    public static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b ^ 0xA0761D6478BD642F, out var low);
        return high ^ low;
    }

    // A new Guid comes from the system's own secure random numbers. RandomNumberGenerator would load OpenSSL for them, which takes longer than to read an article.
    private static ulong Random()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.NewGuid().TryWriteBytes(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(8));
    }
}
