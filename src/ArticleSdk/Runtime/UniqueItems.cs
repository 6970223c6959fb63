using System.Buffers;

namespace ArticleSdk.Runtime;

/// <summary>The keyword <c>uniqueItems</c>, in expected linear time.</summary>
internal static class UniqueItems
{
    // So many properties are tried one by one.
    private const int FirstProperties = 3;

    /// <summary>Whether no two items of the array that the cursor stands at are equal. The cursor goes behind it.</summary>
    /// <param name="json">The cursor.</param>
    /// <param name="firstDuplicateOffset">The offset of the first item that equals an earlier one, or -1.</param>
    /// <param name="originalOffset">The offset of that earlier one, or -1.</param>
    /// <param name="readTo">What ends before was read.</param>
    public static bool Check(ref JsonCursor json, out int firstDuplicateOffset, out int originalOffset, int readTo = 0)
    {
        firstDuplicateOffset = originalOffset = -1;
        if (AreFewDistinctStrings(ref json) || AreDistinctAtFirstSight(ref json, readTo))
            return true;
        if (!json.BeginArray())
            return false;
        var items = new ItemTable(isByHash: false);
        while (json.NextItem())
        {
            var start = json.Mark();
            if (firstDuplicateOffset >= 0)
            {
                if (!json.Skip())
                    break;
                continue;
            }

            if (!JsonHash.TryRead(ref json, out var hash))
                break;
            originalOffset = items.FindOrAdd(ref json, hash, start.Offset, json.Offset);
            if (originalOffset >= 0)
                firstDuplicateOffset = start.Offset;
        }

        items.Dispose();
        return firstDuplicateOffset < 0 && !json.IsMalformed;
    }

    // What most arrays hold: a few strings without escapes, which are compared as they stand. False: they are not, or two are equal; the cursor is where it was.
    private static bool AreFewDistinctStrings(ref JsonCursor json)
    {
        const int Few = 8;
        var start = json.Mark();
        Span<int> places = stackalloc int[Few * 2];
        var count = 0;
        if (!json.TryBeginArray())
            return false;
        while (json.NextItem())
        {
            var text = json.Offset + 1;
            var isPlain = count < places.Length && json.TryReadString(out var item) && item.IsPlain;
            for (var i = 0; i < count && isPlain; i += 2)
                isPlain = !json.Slice(places[i], places[i + 1]).SequenceEqual(json.Slice(text, json.Offset - 1));
            if (!isPlain)
            {
                json.Reset(start);
                return false;
            }

            places[count++] = text;
            places[count++] = json.Offset - 1;
        }

        return !json.IsMalformed;
    }

    // Most objects differ in one of the first properties, or else in what they hold themselves: what is nested in that, and was read, is passed over. False: two items may be equal; the cursor is where it was.
    private static bool AreDistinctAtFirstSight(ref JsonCursor json, int readTo)
    {
        var start = json.Mark();
        var areDistinct = json.TryBeginArray() && json.NextItem() && json.Kind is JsonKind.Object or JsonKind.Array;
        var areObjects = json.Kind == JsonKind.Object;
        json.Reset(start);
        if (!areDistinct || !json.EndsBefore(readTo))
            return false;
        for (var number = 0; areObjects && number < FirstProperties; number++)
        {
            if (DifferInProperty(ref json, number))
                return true;
            json.Reset(start);
        }

        var items = new ItemTable(isByHash: true);
        json.BeginArray();
        while (areDistinct && json.NextItem())
            areDistinct = JsonHash.TryRead(ref json, out var hash, isShallow: true) && items.FindOrAdd(ref json, hash, 0, 0) < 0;
        items.Dispose();
        if (areDistinct && !json.IsMalformed)
            return true;
        json.Reset(start);
        return false;
    }

    // Whether all items are objects that begin with the same names, and differ in the last of these, which is a string. The cursor goes behind them.
    private static bool DifferInProperty(ref JsonCursor json, int number)
    {
        Span<int> names = stackalloc int[2 * FirstProperties];
        var items = new ItemTable(isByHash: true);
        json.BeginArray();
        var differ = true;
        for (var isFirst = true; differ && json.NextItem(); isFirst = false)
        {
            var item = json.Mark();
            differ = ReadProperty(ref json, number, names, isFirst, out var hash) && items.FindOrAdd(ref json, hash, 0, 0) < 0;
            json.Reset(item);
            differ = differ && json.Skip();
        }

        items.Dispose();
        return differ && !json.IsMalformed;
    }

    // Reads a property by its number, if it and those before have the names of the first item's, whose places are noted.
    private static bool ReadProperty(ref JsonCursor json, int number, scoped Span<int> names, bool isFirst, out ulong hash)
    {
        hash = 0;
        var scan = new ObjectScan();
        if (!json.TryBeginObject())
            return false;
        for (var i = 0; i <= number; i++)
        {
            if (!json.NextProperty(NameTable.Empty, ref scan))
                return false;
            var name = json.PropertyName.Utf8;
            if (isFirst)
                (names[2 * i], names[2 * i + 1]) = (scan.NameOffset + 1, scan.NameOffset + 1 + name.Length);
            if (!name.SequenceEqual(json.Slice(names[2 * i], names[2 * i + 1])) || (i < number && !json.Skip()))
                return false;
        }

        // Of a repeated name, the first would count.
        for (var i = 0; i < number; i++)
        {
            if (json.Slice(names[2 * i], names[2 * i + 1]).SequenceEqual(json.PropertyName.Utf8))
                return false;
        }

        if (json.Kind != JsonKind.String || !json.ReadString(out var text))
            return false;
        hash = RandomHash.Of(text.Utf8);
        return true;
    }

    // The items so far, by hash; open addressing once there are more than a few.
    private struct ItemTable(bool isByHash) : IDisposable
    {
        private const int Few = 8;

        private Item[]? _items;
        private int _count;
        private int[]? _slots;      // index + 1, 0 is free; at most half are taken
        private int _size;

        public int FindOrAdd(ref JsonCursor json, ulong hash, int start, int end)
        {
            _items ??= ArrayPool<Item>.Shared.Rent(16);
            if (_count == _items.Length)
            {
                var larger = ArrayPool<Item>.Shared.Rent(_count * 2);
                _items.AsSpan(0, _count).CopyTo(larger);
                ArrayPool<Item>.Shared.Return(_items);
                _items = larger;
            }

            var item = new Item(hash, start, end);
            if (_count >= Few)
            {
                if (_count * 2 >= _size)
                    Rehash();
                var slot = (int)hash & (_size - 1);
                for (; _slots![slot] != 0; slot = (slot + 1) & (_size - 1))
                {
                    if (AreEqual(ref json, _items[_slots[slot] - 1], item))
                        return _items[_slots[slot] - 1].Start;
                }

                _slots[slot] = _count + 1;
            }
            else
            {
                for (var i = 0; i < _count; i++)
                {
                    if (AreEqual(ref json, _items[i], item))
                        return _items[i].Start;
                }
            }

            _items[_count++] = item;
            return -1;
        }

        public void Dispose()
        {
            if (_items is not null)
                ArrayPool<Item>.Shared.Return(_items);
            if (_slots is not null)
                ArrayPool<int>.Shared.Return(_slots);
        }

        private readonly bool AreEqual(ref JsonCursor json, Item a, Item b) =>
            a.Hash == b.Hash && (isByHash || JsonEquality.Equals(json.Slice(a.Start, a.End), json.Slice(b.Start, b.End)));

        private void Rehash()
        {
            if (_slots is not null)
                ArrayPool<int>.Shared.Return(_slots);
            _size = Math.Max(Few * 4, _size * 2);
            _slots = ArrayPool<int>.Shared.Rent(_size);
            _slots.AsSpan(0, _size).Clear();
            for (var i = 0; i < _count; i++)
            {
                var slot = (int)_items![i].Hash & (_size - 1);
                while (_slots[slot] != 0)
                    slot = (slot + 1) & (_size - 1);
                _slots[slot] = i + 1;
            }
        }
    }

    private readonly record struct Item(ulong Hash, int Start, int End);
}
