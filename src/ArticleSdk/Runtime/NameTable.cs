using ArticleSdk.Shared;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>Names in the order in which they are expected. What it learns about the order in real documents changes its speed only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NameTable
{
    internal static readonly NameTable Empty = new();

    private readonly string[] _names;
    private readonly Entry[] _entries;      // by index + 1; the first stands for no name
    private readonly Slot[] _slots;         // at most a quarter taken
    private readonly int[] _guesses;        // the same by another hash, of all names that a vector holds

    private string?[]? _pointers;           // once they are asked for

    /// <summary>Makes a table. Of a name that is given twice, only the first counts.</summary>
    public NameTable(params string[] names)
    {
        _names = names;
        _entries = new Entry[names.Length + 1];
        var size = 4;
        while (size < names.Length * 4)
            size *= 2;
        _slots = new Slot[size];
        _guesses = new int[size];

        _entries[0] = new Entry { Index = -1, Next = Math.Min(1, names.Length), Length = Entry.Never, Utf8 = [] };
        for (var i = 0; i < names.Length; i++)
        {
            var utf8 = Encode(names[i]);
            _entries[i + 1] = new Entry { Index = i, Next = i + 1 < names.Length ? i + 2 : 0, Length = Entry.Never, Utf8 = utf8 };
            if (IndexOf(utf8) >= 0)
                continue;
            _entries[i + 1].Expect(utf8);
            var hash = RandomHash.Of(utf8);
            var slot = (int)hash & (size - 1);
            while (_slots[slot].Entry != 0)
                slot = (slot + 1) & (size - 1);
            _slots[slot] = new Slot { Hash = (uint)(hash >> 32), Entry = i + 1 };
            if (_entries[i + 1].Length > JsonText.Width)
                continue;
            byte[] text = [.. utf8, .. new byte[sizeof(ulong)]];
            slot = Guess(ref text[0], utf8.Length) & (size - 1);
            while (_guesses[slot] != 0)
                slot = (slot + 1) & (size - 1);
            _guesses[slot] = i + 1;
        }
    }

    /// <summary>Makes a table of the strings of a JSON array.</summary>
    public NameTable(ReadOnlySpan<byte> jsonNames)
        : this(StringsOf(jsonNames))
    {
    }

    /// <summary>How many names there are.</summary>
    public int Count => _names.Length;

    /// <summary>A name.</summary>
    public string this[int index] => _names[index];

    /// <summary>A name as a JSON Pointer of one token.</summary>
    public string PointerTo(int index) => (_pointers ??= new string?[_names.Length])[index] ??= "/" + JsonPointer.Escape(_names[index]);

    /// <summary>The index of a name, or -1.</summary>
    public int IndexOf(JsonString name) => IndexOf(name.Utf8);

    /// <summary>The index of a name, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> unescapedUtf8) => Find(unescapedUtf8) - 1;

    /// <summary>The index of a name + 1, or 0.</summary>
    internal int Find(ReadOnlySpan<byte> unescapedUtf8)
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
        var entries = _entries;
        return ref entries[entries[entry].Next];
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
        var guesses = _guesses;
        for (var slot = Guess(ref name, length); ; slot++)
        {
            var entry = guesses[slot & (guesses.Length - 1)];
            if (entry == 0 || _entries[entry].IsNamed(text))
                return entry;
        }
    }

    // The names are known, whatever the document holds: nobody can make more of them collide.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Guess(ref byte name, int length)
    {
        var first = Unsafe.ReadUnaligned<ulong>(ref name);
        var last = length > sizeof(ulong) ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref name, length - sizeof(ulong))) : 0;
        if (length < sizeof(ulong))
            first &= (1UL << (length * 8)) - 1;
        return (int)((first * 0x9E3779B97F4A7C15 ^ last * 0xC2B2AE3D27D4EB4F) + (ulong)length * 0x165667B19E3779F9 >> 40);
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

    internal struct Entry
    {
        /// <summary>The length of what is never expected: longer than a vector, so that it is not compared.</summary>
        public const int Never = int.MaxValue;

        // The name as it most often stands in a document: "name":
        private Vector256<byte> _text;
        private uint _others;               // the bytes of the vector that do not count

        public int Length;                  // of all the text
        public int Index;
        public int Next;                    // what is expected after this
        public int Instead;                 // and what was before
        public byte[] Utf8;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool Matches(Vector256<byte> json) =>
            (Vector256.Equals(json, _text).ExtractMostSignificantBits() | _others) == uint.MaxValue;

        /// <summary>The same, whatever stands in the place of the colon.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool IsNamed(Vector256<byte> json) =>
            (Vector256.Equals(json, _text).ExtractMostSignificantBits() | _others | 1U << (Length - 1)) == uint.MaxValue;

        public void Expect(byte[] utf8)
        {
            // Such a name is written with escapes, or not at all: its bytes would mean something else.
            if (utf8.AsSpan().IndexOfAnyInRange((byte)0, (byte)0x1F) >= 0 || utf8.AsSpan().IndexOfAny((byte)'"', (byte)'\\', (byte)0xFF) >= 0)
                return;
            byte[] text = [(byte)'"', .. utf8, (byte)'"', (byte)':'];
            Length = text.Length;
            _others = Length < JsonText.Width ? uint.MaxValue << Length : 0;
            Array.Resize(ref text, Math.Max(Length, JsonText.Width));
            _text = Vector256.Create(text, 0);
        }
    }

    private struct Slot
    {
        public uint Hash;
        public int Entry;
    }
}
