using System.ComponentModel;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>The values of an <c>enum</c>, of any kind: expected constant time for any number of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonValueSet
{
    // The first three by a look, which of them it is by an index; all else by a hash.
    private readonly int[] _literals = [-1, -1, -1, -1, -1];    // by JsonKind: null, false, true
    private readonly NameTable _strings;
    private readonly int[] _ofStrings;
    private readonly long[] _integers;                          // sorted
    private readonly int[] _ofIntegers;
    private readonly Other[] _others;
    private readonly int[] _slots;                              // place in _others + 1, 0 is free; at most half are taken

    /// <summary>Takes the values of a JSON array.</summary>
    public JsonValueSet(ReadOnlySpan<byte> jsonValues)
        : this(ItemsOf(jsonValues))
    {
    }

    /// <summary>Takes the JSON texts of the values.</summary>
    internal JsonValueSet(byte[][] jsonValues)
    {
        Count = jsonValues.Length;
        var strings = new List<string>();
        var ofStrings = new List<int>();
        var integers = new List<long>();
        var ofIntegers = new List<int>();
        var others = new List<Other>();
        for (var i = 0; i < jsonValues.Length; i++)
        {
            var json = new JsonCursor(jsonValues[i], int.MaxValue);
            var kind = json.Kind;
            var start = json.Mark();
            if (!JsonHash.TryRead(ref json, out var hash) || !json.End())
                throw new ArgumentException("Not a JSON value: " + Encoding.UTF8.GetString(jsonValues[i]), nameof(jsonValues));
            json.Reset(start);
            if (kind <= JsonKind.True)
            {
                _literals[(int)kind] = i;
            }
            else if (kind == JsonKind.String && json.ReadString(out var text))
            {
                strings.Add(text.ToString());
                ofStrings.Add(i);
            }
            else if (kind == JsonKind.Number && json.ReadNumber(out var number) && number.TryGetInt64(out var integer))
            {
                // Of equal integers the first counts.
                var place = integers.BinarySearch(integer);
                if (place < 0)
                {
                    integers.Insert(~place, integer);
                    ofIntegers.Insert(~place, i);
                }
            }
            else
            {
                others.Add(new(hash, jsonValues[i], i));
            }

            json.Dispose();
        }

        (_strings, _ofStrings) = (new NameTable([.. strings]), [.. ofStrings]);
        (_integers, _ofIntegers) = ([.. integers], [.. ofIntegers]);
        _others = [.. others];
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)_others.Length * 2 + 1)];
        for (var i = 0; i < _others.Length; i++)
        {
            var slot = (int)_others[i].Hash & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }

    /// <summary>How many values there are.</summary>
    internal int Count { get; }

    /// <summary>Whether the value that the cursor stands at is one of these. The cursor goes behind it.</summary>
    public bool Contains(ref JsonCursor json) => IndexOf(ref json) >= 0;

    /// <summary>The index of the value that the cursor stands at, or -1. The cursor goes behind it.</summary>
    internal int IndexOf(ref JsonCursor json)
    {
        var start = json.Mark();
        switch (json.Kind)
        {
            case JsonKind.Null or JsonKind.False or JsonKind.True:
                var literal = _literals[(int)json.Kind];
                return json.ReadLiteral() ? literal : -1;
            case JsonKind.String:
                return json.TryReadString(out var text) && _strings.IndexOf(text) is >= 0 and var found ? _ofStrings[found] : -1;
            case JsonKind.Number when json.TryReadNumber(out var number):
                if (!number.TryGetInt64(out var integer))
                    break;
                var place = _integers.AsSpan().BinarySearch(integer);
                return place >= 0 ? _ofIntegers[place] : -1;
        }

        json.Reset(start);
        return IndexOfOther(ref json, start);
    }

    private int IndexOfOther(ref JsonCursor json, CursorMark start)
    {
        var isContainer = json.Kind is JsonKind.Object or JsonKind.Array;
        var look = json.Session.BeginLook();
        var isRead = JsonHash.TryRead(ref json, out var hash);
        json.Session.EndLook(look);
        if (!isRead || (isContainer && !json.Passed(start.Offset)))
            return -1;
        for (var slot = (int)hash & (_slots.Length - 1); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref var other = ref _others[_slots[slot] - 1];
            if (other.Hash == hash && JsonEquality.Equals(json.Since(start), other.Json))
                return other.Index;
        }

        return -1;
    }

    private static byte[][] ItemsOf(ReadOnlySpan<byte> jsonValues)
    {
        var items = new List<byte[]>();
        var reader = new Utf8JsonReader(jsonValues, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            items.Add(jsonValues[start..(int)reader.BytesConsumed].ToArray());
        }

        return [.. items];
    }

    private readonly struct Other(ulong hash, byte[] json, int index)
    {
        public readonly ulong Hash = hash;
        public readonly byte[] Json = json;
        public readonly int Index = index;
    }
}
