using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>Names in the order in which they are expected. What it learns about the order in real documents changes its speed only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NameTable
{
    internal static readonly NameTable Empty = new();

    // What a vector holds with its quotes and the colon.
    private const int LongestShort = JsonText.Width - 3;

    private readonly string[] _names;
    private readonly Entry[] _entries;      // by index + 1; the first stands for no name
    private readonly Slot[] _slots;         // of the names that no vector holds; at most a quarter is taken
    private readonly int[] _short;          // of the others, by a hash that costs less

    /// <summary>Makes a table. Of a name that is given twice, only the first counts.</summary>
    public NameTable(params string[] names)
    {
        _names = names;
        _entries = new Entry[names.Length + 1];
        var size = 4;
        while (size < names.Length * 4)
            size *= 2;
        _slots = new Slot[size];
        _short = new int[size];

        _entries[0] = new Entry(-1, Math.Min(1, names.Length), []);
        for (var i = 0; i < names.Length; i++)
        {
            var utf8 = Encode(names[i]);
            _entries[i + 1] = new Entry(i, i + 1 < names.Length ? i + 2 : 0, utf8);
            if (IndexOf(utf8) >= 0)
                continue;
            _entries[i + 1].Expect();
            if (utf8.Length <= LongestShort)
                AddShort(utf8, i + 1);
            else
                AddLong(utf8, i + 1);
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
    internal int IndexOf(JsonString name) => IndexOf(name.Utf8);

    /// <summary>Whether the table holds a name.</summary>
    public bool Contains(JsonString name) => IndexOf(name.Utf8) >= 0;

    /// <summary>The index of a name, or -1.</summary>
    internal int IndexOf(ReadOnlySpan<byte> unescapedUtf8) => Find(unescapedUtf8) - 1;

    /// <summary>The index of a name + 1, or 0.</summary>
    internal int Find(ReadOnlySpan<byte> unescapedUtf8)
    {
        if (unescapedUtf8.Length > LongestShort)
            return FindLong(unescapedUtf8);
        var names = _short;
        for (var slot = Hash(unescapedUtf8); ; slot++)
        {
            var entry = names[slot & (names.Length - 1)];
            if (entry == 0 || unescapedUtf8.SequenceEqual(_entries[entry].Utf8))
                return entry;
        }
    }

    private int FindLong(ReadOnlySpan<byte> unescapedUtf8)
    {
        var hash = RandomHash.Of(unescapedUtf8);
        var slots = _slots;
        for (var slot = (int)hash & (slots.Length - 1); slots[slot].Entry != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot].Hash == (uint)(hash >> 32) && unescapedUtf8.SequenceEqual(_entries[slots[slot].Entry].Utf8))
                return slots[slot].Entry;
        }

        return 0;
    }

    /// <summary>The name that is expected after another one, both as index + 1; 0 is the object's start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref Entry After(int entry)
    {
        ref var entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        return ref Unsafe.Add(ref entries, Unsafe.Add(ref entries, entry).Next);
    }

    /// <summary>The name that came after another one before the last change of what is expected, both as index + 1.</summary>
    internal ref Entry Instead(int entry)
    {
        var entries = _entries;
        return ref entries[entries[entry].Instead];
    }

    /// <summary>The entry of a name that a vector holds with its quotes and the colon, or 0. Eight bytes can be read from it.</summary>
    /// <param name="text">The name in its quotes, and what follows: the colon is not looked at.</param>
    /// <param name="name">The first byte of the name.</param>
    /// <param name="length">The length of the name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Guess(Vector256<byte> text, ref byte name, int length)
    {
        var first = Unsafe.ReadUnaligned<ulong>(ref name);
        if (length < sizeof(ulong))
            first &= (1UL << (length * 8)) - 1;
        var names = _short;
        for (var slot = Hash(first, ref name, length); ; slot++)
        {
            var entry = names[slot & (names.Length - 1)];
            if (entry == 0 || _entries[entry].IsNamed(text))
                return entry;
        }
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        ref var start = ref MemoryMarshal.GetReference(name);
        ulong first = name.Length switch
        {
            >= sizeof(ulong) => Unsafe.ReadUnaligned<ulong>(ref start),
            >= sizeof(uint) => Unsafe.ReadUnaligned<uint>(ref start)
                | (ulong)Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, name.Length - sizeof(uint))) << ((name.Length - sizeof(uint)) * 8),
            > 0 => start | (ulong)name[name.Length >> 1] << ((name.Length >> 1) * 8) | (ulong)name[^1] << ((name.Length - 1) * 8),
            _ => 0,
        };
        return Hash(first, ref start, name.Length);
    }

    // The names are known, whatever the document holds: nobody can make more of them collide.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(ulong first, ref byte name, int length)
    {
        var hash = first * 0x9E3779B97F4A7C15 + (ulong)length * 0x165667B19E3779F9;
        if (length > sizeof(ulong))
        {
            hash ^= Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref name, length - sizeof(ulong))) * 0xC2B2AE3D27D4EB4F;
            if (length > 2 * sizeof(ulong))
                hash += Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref name, (length - sizeof(ulong)) >> 1)) * 0x27D4EB2F165667C5;
        }

        return (int)(hash >> 40);
    }

    private void AddShort(byte[] utf8, int entry)
    {
        var slot = Hash(utf8) & (_short.Length - 1);
        while (_short[slot] != 0)
            slot = (slot + 1) & (_short.Length - 1);
        _short[slot] = entry;
    }

    private void AddLong(byte[] utf8, int entry)
    {
        var hash = RandomHash.Of(utf8);
        var slot = (int)hash & (_slots.Length - 1);
        while (_slots[slot].Entry != 0)
            slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = new Slot { Hash = (uint)(hash >> 32), Entry = entry };
    }

    /// <summary>Learns what came after a name. Threads may overwrite each other's findings: any is good.</summary>
    internal void Expect(int last, int next)
    {
        ref var entry = ref _entries[last];
        if (entry.Next == next)
            return;
        entry.Instead = entry.Next;
        entry.Next = next;
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

    /// <param name="index">The place of the name in the table.</param>
    /// <param name="next">The entry that is expected after it.</param>
    /// <param name="utf8">The name.</param>
    internal struct Entry(int index, int next, byte[] utf8)
    {
        // The name as it most often stands in a document: "name":
        private Vector256<byte> _text;
        private uint _counting;             // the bytes of the vector that count, as bits
        private uint _wanted = 1;           // those of them that are to be equal: all, or, where the text is never expected, one that does not count

        public int Length;                  // of all the text; 0 where it is never expected
        public readonly int Index = index;
        public int Next = next;             // what is expected after this
        public int Instead;                 // and what was before
        public readonly byte[] Utf8 = utf8;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool Matches(Vector256<byte> json) => (Vector256.Equals(json, _text).ExtractMostSignificantBits() & _counting) == _wanted;

        /// <summary>The same, whatever stands in the place of the colon.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool IsNamed(Vector256<byte> json) =>
            ((Vector256.Equals(json, _text).ExtractMostSignificantBits() | 1U << (Length - 1)) & _counting) == _wanted;

        /// <summary>Whether a text begins with the name, its quotes and the colon, as it most often stands in a document.</summary>
        public readonly bool Begins(ReadOnlySpan<byte> json) =>
            Length != 0 && json.StartsWith(MemoryMarshal.CreateReadOnlySpan(in Unsafe.As<Vector256<byte>, byte>(ref Unsafe.AsRef(in _text)), Length));

        /// <summary>Makes the name one that is expected, if a vector holds it as it most often stands in a document.</summary>
        public void Expect()
        {
            // What must be written with escapes never stands there as it is: its bytes would mean something else.
            if (Utf8.Length > LongestShort || Utf8.AsSpan().IndexOfAnyInRange((byte)0, (byte)0x1F) >= 0 || Utf8.AsSpan().IndexOfAny((byte)'"', (byte)'\\', (byte)0xFF) >= 0)
                return;
            byte[] text = [(byte)'"', .. Utf8, (byte)'"', (byte)':'];
            Length = text.Length;
            _counting = _wanted = uint.MaxValue >> (JsonText.Width - Length);
            Array.Resize(ref text, JsonText.Width);
            _text = Vector256.Create(text, 0);
        }
    }

    private struct Slot
    {
        public uint Hash;
        public int Entry;
    }
}
