using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>The values of an <c>enum</c>, of any kind: expected constant time for any number of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonValueSet
{
    private readonly byte[][] _values;
    private readonly ulong[] _hashes;
    private readonly int[] _slots;      // index + 1, 0 is free; at most half are taken

    /// <summary>Takes the values of a JSON array.</summary>
    public JsonValueSet(ReadOnlySpan<byte> jsonValues)
        : this(ItemsOf(jsonValues))
    {
    }

    /// <summary>Takes the JSON texts of the values.</summary>
    internal JsonValueSet(byte[][] jsonValues)
    {
        _values = jsonValues;
        _hashes = new ulong[jsonValues.Length];
        var size = 4;
        while (size < jsonValues.Length * 2)
            size *= 2;
        _slots = new int[size];
        for (var i = 0; i < jsonValues.Length; i++)
        {
            var json = new JsonCursor(_values[i], int.MaxValue);
            if (!JsonHash.TryRead(ref json, out _hashes[i]) || !json.End())
                throw new ArgumentException("Not a JSON value: " + Encoding.UTF8.GetString(_values[i]), nameof(jsonValues));
            json.Dispose();
            var slot = (int)_hashes[i] & (size - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (size - 1);
            _slots[slot] = i + 1;
        }
    }

    /// <summary>How many values there are.</summary>
    internal int Count => _values.Length;

    /// <summary>Whether the value that the cursor stands at is one of these. The cursor goes behind it.</summary>
    public bool Contains(ref JsonCursor json) => IndexOf(ref json) >= 0;

    /// <summary>The index of the value that the cursor stands at, or -1. The cursor goes behind it.</summary>
    internal int IndexOf(ref JsonCursor json)
    {
        var start = json.Mark();
        var isContainer = json.Kind is JsonKind.Object or JsonKind.Array;
        var look = json.Session.BeginLook();
        var isRead = JsonHash.TryRead(ref json, out var hash);
        json.Session.EndLook(look);
        if (!isRead || (isContainer && !json.Passed(start.Offset)))
            return -1;
        var size = _slots.Length;
        for (var slot = (int)hash & (size - 1); _slots[slot] != 0; slot = (slot + 1) & (size - 1))
        {
            var i = _slots[slot] - 1;
            if (_hashes[i] == hash && JsonEquality.Equals(json.Since(start), _values[i]))
                return i;
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
}
