using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>Names in the order in which they are expected. What it learns about the order in real documents changes its speed only.</summary>
/// <remarks>A name is known by its entry: its index + 1; 0 is none.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class NameTable
{
    internal static readonly NameTable Empty = new();

    // What a vector holds with its quotes and the colon.
    private const int LongestShort = JsonText.Width - 3;

    private readonly string[] _names;

    // By entry.
    private readonly byte[][] _utf8;
    private readonly Vector256<byte>[] _texts;      // the names as they most often stand in a document: "name":
    private readonly uint[] _counting;              // the bytes of the text that count, as bits; 0 where it is never expected

    // Entries.
    private readonly ushort[] _short;               // of the names that a vector holds, by a hash that costs little; at most a quarter is taken
    private readonly int _shift;                    // from such a hash to its place
    private readonly int _longestShort;             // 0 where the names are too many for that
    private readonly Slot[] _long = [];             // of all others; at most half is taken
    private readonly uint[] _next;                  // what is expected, by what came before; and in the upper half what was expected before that
    private readonly int _historyShift;

    /// <summary>Makes a table. Of a name that is given twice, only the first counts.</summary>
    public NameTable(params string[] names)
    {
        _names = names;
        _utf8 = [[], .. Array.ConvertAll(names, Encode)];
        _texts = new Vector256<byte>[names.Length + 1];
        _counting = new uint[names.Length + 1];
        var bits = BitOperations.Log2((uint)names.Length * 4 | 3) + 1;
        _short = new ushort[(1 << bits) + names.Length];
        _shift = 64 - bits;
        _longestShort = names.Length < ushort.MaxValue ? LongestShort : 0;
        _next = new uint[Math.Max(1 << bits, 64)];
        _historyShift = BitOperations.Log2((uint)_next.Length) + 1 >> 1;
        if (Array.FindLastIndex(_utf8, utf8 => !IsShort(utf8.Length)) > 0)
            _long = new Slot[1 << bits];

        var history = 0;
        for (var entry = 1; entry <= names.Length; entry++)
        {
            var utf8 = _utf8[entry];
            if (Find(utf8) != 0)
                continue;
            if (IsShort(utf8.Length))
                AddShort(utf8, entry);
            else
                AddLong(utf8, entry);
            AddText(utf8, entry);
            Expect(history, entry);
            history = After(history, entry);
        }
    }

    /// <summary>Makes a table of the strings of a JSON array.</summary>
    public NameTable(ReadOnlySpan<byte> jsonNames)
        : this(StringsOf(jsonNames))
    {
    }

    /// <summary>How many names there are.</summary>
    internal int Count => _names.Length;

    /// <summary>A name.</summary>
    internal string this[int index] => _names[index];

    /// <summary>The index of a name, or -1.</summary>
    // Compiled in line, for what is passed by value would be copied more than once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int IndexOf(JsonString name) => (name.HasVector ? FindBehindQuote(ref MemoryMarshal.GetReference(name.Raw), name.Raw.Length) : Find(name.Utf8)) - 1;

    /// <summary>Whether the table holds a name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(JsonString name) => IndexOf(name) >= 0;

    /// <summary>The index of a name, or -1.</summary>
    internal int IndexOf(ReadOnlySpan<byte> unescapedUtf8) => Find(unescapedUtf8) - 1;

    /// <summary>What is expected after what came before.</summary>
    /// <param name="history">What came before in the object; 0 at its start.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Next(int history) => (ushort)Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_next), history);

    /// <summary>What was expected there before that: where a property may be left out, one of two is likely.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Instead(int history) => (int)(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_next), history) >> 16);

    /// <summary>What came before, once a name has come: it speaks of the last two or three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int After(int history, int entry) => (history << _historyShift ^ entry) & (_next.Length - 1);

    /// <summary>Learns what came. Threads may overwrite each other's findings: any is good.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Expect(int history, int entry)
    {
        ref var next = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_next), history);
        if ((ushort)next != entry)
            next = (ushort)entry | next << 16;
    }

    /// <summary>Whether a name stands in a document as it most often does, with its quotes and the colon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Matches(int entry, in Vector256<byte> json)
    {
        // More than the bits of what counts less one are all of them; of none, nothing is more than that.
        var counting = CountingOf(entry);
        return (Vector256.Equals(json, TextOf(entry)).ExtractMostSignificantBits() & counting) > counting - 1;
    }

    /// <summary>How many bytes a name takes as it most often stands in a document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int SizeOf(int entry) => JsonText.Width - BitOperations.LeadingZeroCount(CountingOf(entry));

    /// <summary>Whether a name stands so near the end of a document, as it most often does, that no vector can be read there.</summary>
    /// <param name="entry">The name.</param>
    /// <param name="end">The last vector of the document.</param>
    /// <param name="before">How many of its bytes are before the name; less than <see cref="JsonText.Width"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MatchesEnd(int entry, in Vector256<byte> end, int before)
    {
        // The text is compared with what is before it in the table, which does not count: as much as is before the name.
        var counting = CountingOf(entry);
        var inside = counting << before;
        return counting != 0 && inside >> before == counting
            && (Vector256.Equals(end, Vector256.LoadUnsafe(ref Unsafe.Subtract(ref Unsafe.As<Vector256<byte>, byte>(ref TextOf(entry)), before))).ExtractMostSignificantBits() & inside) == inside;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Vector256<byte> TextOf(int entry) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_texts), entry);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint CountingOf(int entry) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_counting), entry);

    private void AddText(byte[] utf8, int entry)
    {
        // What must be written with escapes never stands there as it is: its bytes would mean something else.
        if (utf8.Length > LongestShort || utf8.AsSpan().IndexOfAnyInRange((byte)0, (byte)0x1F) >= 0 || utf8.AsSpan().IndexOfAny((byte)'"', (byte)'\\', (byte)0xFF) >= 0)
            return;
        byte[] text = [(byte)'"', .. utf8, (byte)'"', (byte)':'];
        _counting[entry] = uint.MaxValue >> (JsonText.Width - text.Length);
        Array.Resize(ref text, JsonText.Width);
        _texts[entry] = Vector256.Create(text, 0);
    }

    private static string[] StringsOf(ReadOnlySpan<byte> jsonNames)
    {
        var names = new List<string>();
        var reader = new Utf8JsonReader(jsonNames);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
                names.Add(reader.GetString()!);
        }

        return [.. names];
    }

    // A name with a lone surrogate has no UTF-8, and no document can hold it: it gets bytes that never occur.
    private static byte[] Encode(string name)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(name);
        }
        catch (EncoderFallbackException)
        {
            return [0xFF, .. Encoding.Unicode.GetBytes(name)];
        }
    }
}
