using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

/// <summary>
/// The keyword <c>uniqueItems</c>. Items get keys, of which equal items have the same: so items whose keys differ are different, and those that share one get the next key, which costs more. In the end
/// they are compared. Time is n log n in the size of the array, whatever it holds.
/// </summary>
internal static class UniqueItems
{
    // Keys by what follows a shared text, so many at most; sums of what stands in strings; hashes of all.
    private const int Sums = 8;
    private const int Hashes = Sums + 1;

    /// <summary>So many items are kept in place, and their keys compared one by one.</summary>
    public const int Few = 8;

    /// <summary>Whether no two items of an array are equal that was read before, or will be.</summary>
    /// <param name="json">The cursor, at the array or behind it.</param>
    /// <param name="items">Where the items start, and last where the array ends.</param>
    [SkipLocalsInit]
    public static bool AreDistinct(ref JsonCursor json, scoped ReadOnlySpan<int> items)
    {
        var count = items.Length - 1;
        if (count < 2)
            return true;
        Unsafe.SkipInit(out FewKeys few);
        var pooled = count <= Few ? null : ArrayPool<int>.Shared.Rent(count * 2);
        scoped Span<ulong> keys = few;
        if (pooled is not null)
            keys = MemoryMarshal.Cast<int, ulong>(pooled.AsSpan());
        keys = keys[..count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (uint)i;
        var areDistinct = AreDistinct(ref json, items, keys, shared: 0, level: 0);
        if (pooled is not null)
            ArrayPool<int>.Shared.Return(pooled);
        return areDistinct;
    }

    // The lower half of a key is the number of the item, the upper half is what tells items apart. All of these items begin with the same text, so far as is known.
    private static bool AreDistinct(ref JsonCursor json, scoped ReadOnlySpan<int> items, scoped Span<ulong> keys, int shared, int level)
    {
        if (level < Sums && !ItemKeys.TrySet(json.Text, items, keys, ref shared))
            level = Sums;
        if (level == Sums && json.Session.HasUnread)
            level = Hashes;
        if (level == Sums)
            ItemKeys.SetSums(json.Text, items, keys);
        else if (level == Hashes && !TryHash(ref json, items, keys))
            return false;
        if (keys.Length <= Few && Differ(keys))
            return true;

        keys.Sort();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] >> 32 == keys[start] >> 32)
                end++;
            var same = keys[start..end];
            if (same.Length > 1 && !(level == Hashes ? NoneAreEqual(ref json, items, same) : AreDistinct(ref json, items, same, shared, level + 1)))
                return false;
        }

        return true;
    }

    private static bool Differ(ReadOnlySpan<ulong> keys)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if ((keys[i] ^ keys[j]) >> 32 == 0)
                    return false;
            }
        }

        return true;
    }

    // False: an item is malformed, and so the document.
    private static bool TryHash(ref JsonCursor json, scoped ReadOnlySpan<int> items, scoped Span<ulong> keys)
    {
        var start = json.Mark();
        var look = json.Session.BeginLook();
        var isGood = true;
        for (var i = 0; i < keys.Length && isGood; i++)
        {
            json.Reset(new CursorMark(items[(int)keys[i]], start.Depth + 1));
            isGood = JsonHash.TryRead(ref json, out var hash);
            keys[i] = ItemKeys.Of(hash, keys[i]);
        }

        json.Session.EndLook(look);
        json.Reset(start);
        return isGood;
    }

    // Those that share the hash of all they hold are equal, but for chance.
    private static bool NoneAreEqual(ref JsonCursor json, scoped ReadOnlySpan<int> items, scoped ReadOnlySpan<ulong> keys)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (JsonEquality.Equals(ItemKeys.TextOf(json.Text, items, keys[i]), ItemKeys.TextOf(json.Text, items, keys[j])))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Where a few items start, and the end.</summary>
    [InlineArray(Few + 1)]
    public struct FewItems
    {
        private int _start;
    }

    [InlineArray(Few)]
    private struct FewKeys
    {
        private ulong _key;
    }
}
