using System.Runtime.CompilerServices;

namespace ArticleSdk.Shared.Evaluation;

/// <summary>Equality of JSON values (JSON Schema 2020-12 core, 4.2.2): numbers by value, objects whatever the order of their properties.</summary>
internal static class JsonValues
{
    // So few are compared each with each.
    private const int Few = 16;

#if NET8_0_OR_GREATER
    // Documents come from outside: a hash that can be predicted is one that collisions can be made for.
    private static readonly ulong Seed = unchecked((ulong)Random.Shared.NextInt64(long.MinValue, long.MaxValue));
#else
    private const ulong Seed = 0x9E3779B97F4A7C15UL;
#endif

    public static bool AreEqual(JsonIndex a, int x, JsonIndex b, int y)
    {
        byte first = a.First(x);
        if (JsonIndex.IsNumber(first))
            return b.IsNumber(y) && ExactNumber.AreEqual(a.Number(x), b.Number(y));
        if (first != b.First(y))
            return false;
        return first switch
        {
            (byte)'"' => a.String(x).SequenceEqual(b.String(y)),
            (byte)'[' => AreEqualArrays(a, x, b, y),
            (byte)'{' => AreEqualObjects(a, x, b, y),
            _ => true,
        };
    }

    public static ulong Hash(JsonIndex json, int value)
    {
        byte first = json.First(value);
        switch (first)
        {
            case (byte)'"':
                return HashOf(json.String(value));
            case (byte)'[' or (byte)'{':
                RuntimeHelpers.EnsureSufficientExecutionStack();
                ulong hash = Mix(Seed, first);
                int end = json.Next(value);
                for (int child = JsonIndex.FirstChild(value); child < end; child = json.Next(child))
                {
                    // A sum, because the order of properties does not matter; that of items does.
                    if (first == '[')
                        hash = Mix(hash, Hash(json, child));
                    else
                        hash = unchecked(hash + Mix(HashOf(json.String(child)), Hash(json, ++child)));
                }

                return hash;
            case (byte)'n' or (byte)'t' or (byte)'f':
                return Mix(Seed, first);
            default:
                return ExactNumber.Hash(json.Number(value));
        }
    }

    /// <summary>The first item that equals an earlier one.</summary>
    public static bool TryFindEqualItems(JsonIndex json, int array, out int first, out int second)
    {
        if (json.Count(array) <= Few)
            return TryFindEqualAmongFew(json, array, out first, out second);
        Dictionary<ulong, (int Ordinal, int Item)> seen = [];
        Dictionary<ulong, List<(int Ordinal, int Item)>>? more = null;
        second = 0;
        int end = json.Next(array);
        for (int item = JsonIndex.FirstChild(array); item < end; item = json.Next(item), second++)
        {
            ulong hash = Hash(json, item);
            if (!seen.TryGetValue(hash, out (int Ordinal, int Item) other))
            {
                seen.Add(hash, (second, item));
                continue;
            }

            first = other.Ordinal;
            if (AreEqual(json, other.Item, json, item))
                return true;
            // Different values of one hash.
            if ((more ??= []).TryGetValue(hash, out List<(int Ordinal, int Item)>? others))
            {
                foreach ((int ordinal, int place) in others)
                {
                    first = ordinal;
                    if (AreEqual(json, place, json, item))
                        return true;
                }
            }
            else
            {
                more.Add(hash, others = []);
            }

            others.Add((second, item));
        }

        first = second = -1;
        return false;
    }

    private static bool TryFindEqualAmongFew(JsonIndex json, int array, out int first, out int second)
    {
        Span<int> items = stackalloc int[Few];
        Span<ulong> hashes = stackalloc ulong[Few];
        second = 0;
        int end = json.Next(array);
        for (int item = JsonIndex.FirstChild(array); item < end; item = json.Next(item), second++)
        {
            (items[second], hashes[second]) = (item, Hash(json, item));
            for (first = 0; first < second; first++)
            {
                if (hashes[first] == hashes[second] && AreEqual(json, items[first], json, item))
                    return true;
            }
        }

        first = second = -1;
        return false;
    }

    private static bool AreEqualArrays(JsonIndex a, int x, JsonIndex b, int y)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        int endOfX = a.Next(x);
        int endOfY = b.Next(y);
        (x, y) = (JsonIndex.FirstChild(x), JsonIndex.FirstChild(y));
        while (x < endOfX && y < endOfY)
        {
            if (!AreEqual(a, x, b, y))
                return false;
            (x, y) = (a.Next(x), b.Next(y));
        }

        return x == endOfX && y == endOfY;
    }

    private static bool AreEqualObjects(JsonIndex a, int x, JsonIndex b, int y)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        int endOfX = a.Next(x);
        int endOfY = b.Next(y);
        (x, y) = (JsonIndex.FirstChild(x), JsonIndex.FirstChild(y));
        // Most often the order is the same.
        while (x < endOfX && y < endOfY && a.String(x).SequenceEqual(b.String(y)))
        {
            if (!AreEqual(a, x + 1, b, y + 1))
                return false;
            (x, y) = (a.Next(x + 1), b.Next(y + 1));
        }

        if (x == endOfX || y == endOfY)
            return x == endOfX && y == endOfY;
        byte[][] left = Sorted(a, x, endOfX, out int[] ofLeft);
        byte[][] right = Sorted(b, y, endOfY, out int[] ofRight);
        if (left.Length != right.Length)
            return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (!left[i].AsSpan().SequenceEqual(right[i]) || !AreEqual(a, ofLeft[i], b, ofRight[i]))
                return false;
        }

        return true;
    }

    // The names in order, and the places of their values.
    private static byte[][] Sorted(JsonIndex json, int name, int end, out int[] values)
    {
        List<byte[]> names = [];
        List<int> places = [];
        List<int> order = [];
        for (; name < end; name = json.Next(name + 1))
        {
            order.Add(names.Count);
            names.Add(json.Name(name).ToArray());
            places.Add(name + 1);
        }

        order.Sort((p, q) => names[p].AsSpan().SequenceCompareTo(names[q]) is var difference && difference != 0 ? difference : p.CompareTo(q));
        values = [.. order.ConvertAll(i => places[i])];
        return [.. order.ConvertAll(i => names[i])];
    }

    /// <summary>A hash of a text.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> text)
    {
        ulong hash = Mix(Seed, (ulong)text.Length);
        while (text.Length >= sizeof(ulong))
        {
            hash = Mix(hash, System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(text));
            text = text.Slice(sizeof(ulong));
        }

        ulong rest = 0;
        foreach (byte b in text)
            rest = (rest << 8) | b;
        return Mix(hash, rest);
    }

    private static ulong Mix(ulong a, ulong b)
    {
        ulong mixed = unchecked((a ^ b) * 0x9FB21C651E98DF25UL);
        mixed ^= mixed >> 32;
        mixed = unchecked(mixed * 0xD6E8FEB86659FD93UL);
        return mixed ^ (mixed >> 29);
    }
}
