using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>
/// Up to 64 tests of a value, of which its kind, the names of an object, the length of an array and constants among properties and first items say which it passes: one bit each. What a kind, a missing name
/// or a constant lets pass is a set of bits, and what all of them let pass is the answer.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonDecision
{
    private readonly ulong[] _ofKinds = new ulong[(int)JsonKind.Object + 1];
    private readonly DecisiveProperty[] _properties;
    private readonly DecisiveProperty[] _items;
    private readonly int[] _indexes;
    private readonly ulong _exact;
    private readonly ulong _single;         // tests of one property at most
    private readonly (ulong Test, ulong Tests)[]? _alternatives;
    private readonly ulong _tests = ulong.MaxValue;         // those that are no alternatives
    private readonly ulong[]? _likely;          // of properties: the tests that an object is likely to pass which has them
    private readonly ulong[] _ofKnown = [];         // of those tests, by their bits: what an object may pass if the branch knows all of its names

    /// <summary>Takes the tables as JSON.</summary>
    /// <param name="tables">
    /// An array: the tests that null, booleans, numbers, strings, arrays and objects may pass; those that objects with a name that is not among the properties may; those that must be decided, where of the
    /// others it is enough to know one that is open; and the properties, each an array of its name, what an object without it may pass, what other values of it may, and arrays of what constants may, with these; then items in their order, with their numbers for
    /// names; of some tests, behind <c>true</c>, their bit and those of further tests, of which one is passed where that test is; and of some, behind <c>false</c>, their bit, the properties by which an object is likely to pass
    /// it, as bits, and the tests that one may pass all of whose names the branch of that test knows.
    /// </param>
    public JsonDecision(ReadOnlySpan<byte> tables)
    {
        var reader = new Utf8JsonReader(tables, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        for (var kind = JsonKind.Null; kind <= JsonKind.Object; kind = (JsonKind)((int)kind << 1))
            _ofKinds[(int)kind] = kind == JsonKind.True ? _ofKinds[(int)JsonKind.False] : Next(ref reader);
        OfUnknown = Next(ref reader);
        _exact = Next(ref reader);
        var names = new List<string>();
        var properties = new List<DecisiveProperty>();
        var indexes = new List<int>();
        var items = new List<DecisiveProperty>();
        var alternatives = new List<(ulong, ulong Tests)>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.False)
            {
                (_likely, _ofKnown) = _likely is null ? (new ulong[64], new ulong[64]) : (_likely, _ofKnown);
                var test = Next(ref reader);
                for (var by = Next(ref reader); by != 0; by &= by - 1)
                    _likely![BitOperations.TrailingZeroCount(by)] |= test;
                _ofKnown[BitOperations.TrailingZeroCount(test)] = Next(ref reader);
                reader.Read();
                continue;
            }

            if (reader.TokenType == JsonTokenType.True)
            {
                alternatives.Add((Next(ref reader), Next(ref reader)));
                _tests &= ~alternatives[^1].Tests;
                reader.Read();
                continue;
            }

            if (reader.TokenType == JsonTokenType.Number)
            {
                indexes.Add(reader.GetInt32());
                items.Add(new DecisiveProperty(ref reader, tables));
                continue;
            }

            names.Add(reader.GetString()!);
            properties.Add(new DecisiveProperty(ref reader, tables));
        }

        _properties = [.. properties];
        _items = [.. items];
        _indexes = [.. indexes];
        _alternatives = alternatives.Count == 0 ? null : [.. alternatives];
        Names = new NameTable([.. names]);
        var asking = 0UL;
        _single = OfUnknown;
        foreach (var property in _properties)
        {
            _single &= ~(asking & property.Asking);
            asking |= property.Asking;
        }
    }

    /// <summary>The names of the properties that decide.</summary>
    internal NameTable Names { get; }

    /// <summary>What an object with another name may pass.</summary>
    internal ulong OfUnknown { get; }

    internal ReadOnlySpan<DecisiveProperty> Properties => _properties;

    /// <summary>The items that decide, in their order.</summary>
    internal ReadOnlySpan<DecisiveProperty> Items => _items;

    /// <summary>The numbers of <see cref="Items"/>.</summary>
    internal ReadOnlySpan<int> Indexes => _indexes;

    /// <summary>What a value of a kind may pass.</summary>
    internal ulong Of(JsonKind kind) => _ofKinds[(int)kind];

    /// <summary>Whether what was found decides: another property can only close the one test that is open.</summary>
    internal bool IsDecided(ulong open, ulong seen) =>
        ((open & _exact) == 0 && (open & _tests) is var left && (left & (left - 1)) == 0) || (BitOperations.PopCount(seen) == _properties.Length && (open & ~OfUnknown) == 0);

    /// <summary>Where it is enough to pass one test, what to go on with if an object that has a property is likely to pass one: that test alone, or all that are open, with it as the first. Else 0.</summary>
    /// <param name="open">The tests that are open.</param>
    /// <param name="property">The number of the property.</param>
    /// <param name="isCompared">Whether its value was compared with constants.</param>
    internal ulong Likely(ulong open, int property, bool isCompared) =>
        _likely is not null ? LikelyBy(_likely[property], open & _tests) : isCompared && IsLikely(open, _properties[property]) ? Settle(open) : 0;

    // Whether the first of the open tests, and no other, asks for the value that a property has. Of one that is to be decided, that must be all that it asks.
    private bool IsLikely(ulong open, DecisiveProperty property)
    {
        open &= _tests;
        var asking = open & ~property.Other;
        return asking != 0 && asking == (open & (0 - open)) && (open & _exact & ~(asking & _single)) == 0;
    }

    // The one open test that an object is likely to pass, where no other could be passed if the branch of that test knew all names of the object.
    private ulong LikelyBy(ulong likely, ulong open)
    {
        likely &= open;
        return likely != 0 && (likely & (likely - 1)) == 0 && (open & _ofKnown[BitOperations.TrailingZeroCount(likely)] & ~likely) == 0 ? likely : 0;
    }

    /// <summary>What is open where of some tests one of several others is passed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Settle(ulong open) => _alternatives is null ? open : SettleEach(_alternatives, open);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong SettleEach((ulong Test, ulong Tests)[] alternatives, ulong open)
    {
        foreach (var (test, tests) in alternatives)
            open &= (open & tests) == 0 ? ~test : ulong.MaxValue;
        return open;
    }

    /// <summary>What an object may pass, by the names that it has not.</summary>
    internal ulong WithoutOthers(ulong open, ulong seen)
    {
        for (var i = 0; i < _properties.Length && open != 0; i++)
        {
            if ((seen >> i & 1) == 0)
                open &= _properties[i].Absent;
        }

        return open;
    }

    internal static ulong Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetUInt64();
    }
}
