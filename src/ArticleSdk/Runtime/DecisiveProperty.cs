using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>What the value of one property, or one item, says about the tests of a <see cref="JsonDecision"/>.</summary>
internal sealed class DecisiveProperty
{
    private readonly NameTable? _strings;
    private readonly ulong[] _ofStrings = [];
    private readonly JsonValueSet? _values;         // constants that are no strings
    private readonly ulong[] _ofValues = [];
    private readonly JsonKind _kinds;              // their kinds

    /// <summary>Reads the rest of the property's array.</summary>
    public DecisiveProperty(ref Utf8JsonReader reader, ReadOnlySpan<byte> tables)
    {
        Absent = JsonDecision.Next(ref reader);
        Other = JsonDecision.Next(ref reader);
        var strings = new List<string>();
        var ofStrings = new List<ulong>();
        var values = new List<byte[]>();
        var ofValues = new List<ulong>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            var mask = JsonDecision.Next(ref reader);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.String)
                {
                    strings.Add(reader.GetString()!);
                    ofStrings.Add(mask);
                    continue;
                }

                var start = (int)reader.TokenStartIndex;
                _kinds |= KindsOf(reader.TokenType);
                reader.Skip();
                values.Add(tables[start..(int)reader.BytesConsumed].ToArray());
                ofValues.Add(mask);
            }
        }

        if (strings.Count > 0)
            (_strings, _ofStrings) = (new NameTable([.. strings]), [.. ofStrings]);
        if (values.Count > 0)
            (_values, _ofValues) = (new JsonValueSet([.. values]), [.. ofValues]);
    }

    /// <summary>What an object without the property, or an array without the item, may pass.</summary>
    public ulong Absent { get; }

    /// <summary>What an object may pass whose property has a value that is none of the constants.</summary>
    public ulong Other { get; }

    /// <summary>The tests that ask for the property, be it whether it is there.</summary>
    public ulong Asking
    {
        get
        {
            var open = Absent & Other;
            foreach (var mask in _ofStrings)
                open &= mask;
            foreach (var mask in _ofValues)
                open &= mask;
            return ~open;
        }
    }

    /// <summary>Whether a value of this kind may be one of the constants.</summary>
    public bool Compares(JsonKind kind) => kind == JsonKind.String ? _strings is not null : (_kinds & kind) != 0;

    /// <summary>What an object may pass whose property has the value that the cursor stands at. Where it is to be compared, the cursor goes behind it.</summary>
    public ulong Read(ref JsonCursor json)
    {
        var kind = json.Kind;
        if (kind == JsonKind.String && _strings is not null)
            return json.TryReadString(out var text) ? OfString(text) : 0;

        if (!Compares(kind))
            return Other;

        var index = _values!.IndexOf(ref json);
        return index < 0 ? Other : _ofValues[index];
    }

    /// <summary>What an object may pass whose property has a string for its value.</summary>
    public ulong OfString(JsonString text)
    {
        var number = _strings is null ? -1 : _strings.IndexOf(text);
        return number < 0 ? Other : _ofStrings[number];
    }

    private static JsonKind KindsOf(JsonTokenType token) => token switch
    {
        JsonTokenType.Null => JsonKind.Null,
        JsonTokenType.True or JsonTokenType.False => JsonKinds.Boolean,
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.StartArray => JsonKind.Array,
        _ => JsonKind.Object,
    };
}
