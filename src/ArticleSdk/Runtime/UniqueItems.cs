using System.Buffers;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

/// <summary>The keyword <c>uniqueItems</c>, in expected linear time.</summary>
internal static class UniqueItems
{
    // So many strings among the properties of the first item are tried one by one.
    private const int FirstStrings = 3;

    // So many items are compared one by one, and kept in place.
    private const int Few = 8;

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
        var start = json.Mark();
        Places places = default;
        var count = 0;
        if (!json.TryBeginArray())
            return false;
        while (json.NextItem())
        {
            var text = json.Offset + 1;
            var isPlain = count < Few * 2 && json.TryReadString(out var item) && item.IsPlain;
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

    // Most objects differ in one of their strings, or else in what they hold themselves: what is nested in that, and was read, is passed over. False: two items may be equal; the cursor is where it was.
    private static bool AreDistinctAtFirstSight(ref JsonCursor json, int readTo)
    {
        var start = json.Mark();
        var areDistinct = json.TryBeginArray() && json.NextItem() && json.Kind is JsonKind.Object or JsonKind.Array;
        var areObjects = json.Kind == JsonKind.Object;
        json.Reset(start);
        if (!areDistinct || !json.EndsBefore(readTo))
            return false;
        if (json.TryBeginArray() && json.NextItem() && json.Skip() && !json.NextItem())
            return !json.IsMalformed;
        json.Reset(start);
        for (var number = 0; areObjects && number < FirstStrings; number++)
        {
            if (DifferInString(ref json, number, out areObjects))
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

    // Whether all items are objects that differ in one property, which is a string in all: of the first item, that of so many such properties. The cursor goes behind them.
    private static bool DifferInString(ref JsonCursor json, int number, out bool haveString)
    {
        var items = new ItemTable(isByHash: true);
        json.BeginArray();
        haveString = true;
        var differ = true;
        (int Start, int End) name = default;
        for (var isFirst = true; differ && json.NextItem(); isFirst = false)
        {
            var item = json.Mark();
            if (isFirst)
                name = NameOfString(ref json, number);
            json.Reset(item);
            haveString = FindString(ref json, name, out var hash);
            differ = haveString && items.FindOrAdd(ref json, hash, 0, 0) < 0;
            json.Reset(item);
            differ = differ && json.Skip();
        }

        items.Dispose();
        return differ && !json.IsMalformed;
    }

    // Where the name of one of an object's strings stands, by the number of the string; nowhere, if there are not so many.
    private static (int Start, int End) NameOfString(ref JsonCursor json, int number)
    {
        var scan = new ObjectScan();
        if (!json.TryBeginObject())
            return default;
        while (json.NextProperty(NameTable.Empty, ref scan))
        {
            if (json.Kind == JsonKind.String && number-- == 0)
                return (scan.NameOffset + 1, scan.NameOffset + 1 + json.PropertyName.Utf8.Length);
            if (!json.Skip())
                break;
        }

        return default;
    }

    // Reads the first property of an object that has the name, if it is a string: of a repeated name, the first counts.
    private static bool FindString(ref JsonCursor json, (int Start, int End) name, out ulong hash)
    {
        hash = 0;
        var scan = new ObjectScan();
        if (name.End == 0 || !json.TryBeginObject())
            return false;
        while (json.NextProperty(NameTable.Empty, ref scan))
        {
            if (json.PropertyName.Utf8.SequenceEqual(json.Slice(name.Start, name.End)))
            {
                if (json.Kind != JsonKind.String || !json.ReadString(out var text))
                    return false;
                hash = RandomHash.Of(text.Utf8);
                return true;
            }

            if (!json.Skip())
                return false;
        }

        return false;
    }

    // The items so far, by hash; open addressing once there are more than a few.
    private struct ItemTable(bool isByHash) : IDisposable
    {
        private FewItems _first;
        private PooledList<Item> _items;    // empty: the first few are in place
        private int _count;
        private int[]? _slots;      // index + 1, 0 is free; at most half are taken
        private int _size;

        public int FindOrAdd(ref JsonCursor json, ulong hash, int start, int end)
        {
            var item = new Item(hash, start, end);
            if (_count >= Few)
            {
                if (_items.Count == 0)
                    KeepFirst();
                if (_count * 2 >= _size)
                    Rehash();
                var slot = (int)hash & (_size - 1);
                for (; _slots![slot] != 0; slot = (slot + 1) & (_size - 1))
                {
                    ref var other = ref _items[_slots[slot] - 1];
                    if (AreEqual(ref json, other, item))
                        return other.Start;
                }

                _items.Add(item);
                _slots[slot] = ++_count;
                return -1;
            }

            for (var i = 0; i < _count; i++)
            {
                if (AreEqual(ref json, _first[i], item))
                    return _first[i].Start;
            }

            _first[_count++] = item;
            return -1;
        }

        public void Dispose()
        {
            _items.Dispose();
            if (_slots is not null)
                ArrayPool<int>.Shared.Return(_slots);
        }

        private readonly bool AreEqual(ref JsonCursor json, Item a, Item b) =>
            a.Hash == b.Hash && (isByHash || JsonEquality.Equals(json.Slice(a.Start, a.End), json.Slice(b.Start, b.End)));

        private void KeepFirst()
        {
            foreach (var item in (ReadOnlySpan<Item>)_first)
                _items.Add(item);
        }

        private void Rehash()
        {
            if (_slots is not null)
                ArrayPool<int>.Shared.Return(_slots);
            _size = Math.Max(Few * 4, _size * 2);
            _slots = ArrayPool<int>.Shared.Rent(_size);
            _slots.AsSpan(0, _size).Clear();
            for (var i = 0; i < _count; i++)
            {
                var slot = (int)_items[i].Hash & (_size - 1);
                while (_slots[slot] != 0)
                    slot = (slot + 1) & (_size - 1);
                _slots[slot] = i + 1;
            }
        }
    }

    private readonly record struct Item(ulong Hash, int Start, int End);

    [InlineArray(Few)]
    private struct FewItems
    {
        private Item _item;
    }

    // Where strings start and end.
    [InlineArray(Few * 2)]
    private struct Places
    {
        private int _place;
    }
}
