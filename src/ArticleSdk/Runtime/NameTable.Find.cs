using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArticleSdk.Runtime;

// How names are found that were not expected.
public sealed partial class NameTable
{
    private static ushort QuoteAndColon => MemoryMarshal.Read<ushort>("\":"u8);

    /// <summary>The entry of a name.</summary>
    internal int Find(ReadOnlySpan<byte> unescapedUtf8)
    {
        if (!IsShort(unescapedUtf8.Length))
            return FindLong(unescapedUtf8);
        for (var place = PlaceOf(unescapedUtf8); ; place++)
        {
            var entry = _short[place];
            if (entry == 0 || unescapedUtf8.SequenceEqual(_utf8[entry]))
                return entry;
        }
    }

    /// <summary>The entry of a name that stands in a document as plain ASCII in its quotes.</summary>
    /// <param name="name">The first byte of the name. A vector can be read from it.</param>
    /// <param name="length">The length of the name.</param>
    internal int FindBehindQuote(ref byte name, int length) =>
        IsShort(length) ? FindShort(ref Unsafe.Subtract(ref name, 1), length) : Find(MemoryMarshal.CreateReadOnlySpan(ref name, length));

    /// <summary>How many bytes a name takes that stands in a document as it most often does, with its quotes and the colon; 0 if that cannot be said at once.</summary>
    /// <param name="quote">What should be the quote before the name. A vector can be read from it, and two bytes more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int SizeAt(ref byte quote)
    {
        var end = BitOperations.TrailingZeroCount(JsonText.Stops(Vector256.LoadUnsafe(ref quote)) & ~1U);
        return quote == '"' && Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref quote, (nint)(uint)end)) == QuoteAndColon && IsShort(end - 1) ? end + 2 : 0;
    }

    /// <summary>The same where a blank is between the name and the colon, as some writers have it.</summary>
    internal int SizeBeforeBlankAt(ref byte quote)
    {
        var end = BitOperations.TrailingZeroCount(JsonText.Stops(Vector256.LoadUnsafe(ref quote)) & ~1U);
        if (quote != '"' || !IsShort(end - 1))
            return 0;
        ref var behind = ref Unsafe.Add(ref quote, end);
        return behind == '"' && Unsafe.Add(ref behind, 1) == ' ' && Unsafe.Add(ref behind, 2) == ':' ? end + 3 : 0;
    }

    /// <summary>Whether a name that stands there with its quotes is that of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsAt(ref byte quote, int entry, int length) =>
        (~Vector256.Equals(TextOf(entry), Vector256.LoadUnsafe(ref quote)).ExtractMostSignificantBits() & uint.MaxValue >> -(length + 2)) == 0;

    // The empty name is so short that nothing tells it from what is around it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsShort(int length) => (uint)(length - 1) < (uint)_longestShort;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int FindShort(ref byte quote, int length)
    {
        for (var place = PlaceOf(ref quote, length); ; place++)
        {
            var entry = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_short), (nint)(uint)place);
            if (entry == 0 || IsAt(ref quote, entry, length))
                return entry;
        }
    }

    // By all bytes with the quotes, eight at a time from both ends.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(ref byte quote, int length)
    {
        var first = Unsafe.ReadUnaligned<ulong>(ref quote);
        if (length < sizeof(ulong) - 1)
        {
            first &= ulong.MaxValue >> (48 - length * 8);
            return PlaceOf(first, first);
        }

        ref var behind = ref Unsafe.Add(ref quote, (nint)(uint)length + 2);
        var last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Subtract(ref behind, sizeof(ulong)));
        if (length > 2 * sizeof(ulong) - 2)
            Mix(ref first, ref last, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref quote, sizeof(ulong))), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Subtract(ref behind, 2 * sizeof(ulong))));
        return PlaceOf(first, last);
    }

    // The same of a name of which nobody knows what is around it.
    private int PlaceOf(ReadOnlySpan<byte> name)
    {
        ref var start = ref MemoryMarshal.GetReference(name);
        var length = name.Length;
        ulong first, last;
        if (length >= sizeof(ulong))
        {
            ref var end = ref Unsafe.Add(ref start, length);
            first = Unsafe.ReadUnaligned<ulong>(ref start) << 8 | '"';
            last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Subtract(ref end, sizeof(ulong))) >> 8 | (ulong)'"' << 56;
            if (length > 2 * sizeof(ulong) - 2)
                Mix(ref first, ref last, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, sizeof(ulong) - 1)), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Subtract(ref end, 2 * sizeof(ulong) - 1)));
            return PlaceOf(first, last);
        }

        ulong text = length >= sizeof(uint)
            ? Unsafe.ReadUnaligned<uint>(ref start) | (ulong)Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, length - sizeof(uint))) << ((length - sizeof(uint)) * 8)
            : start | (ulong)name[length >> 1] << ((length >> 1) * 8) | (ulong)name[^1] << ((length - 1) * 8);
        first = text << 8 | '"';
        if (length == sizeof(ulong) - 1)
            return PlaceOf(first, text | (ulong)'"' << 56);
        first |= (ulong)'"' << (length * 8 + 8);
        return PlaceOf(first, first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref ulong first, ref ulong last, ulong second, ulong third)
    {
        first ^= second * 0x165667B19E3779F9;
        last ^= third * 0x27D4EB2F165667C5;
    }

    // The names are known, whatever the document holds: nobody can make more of them collide.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(ulong first, ulong last) => (int)((first * 0x9E3779B97F4A7C15 ^ last * 0xC2B2AE3D27D4EB4F) >> _shift);

    private int FindLong(ReadOnlySpan<byte> unescapedUtf8)
    {
        var slots = _long;
        if (slots.Length == 0)
            return 0;
        var hash = RandomHash.Of(unescapedUtf8);
        for (var slot = (int)hash & (slots.Length - 1); slots[slot].Entry != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot].Hash == (uint)(hash >> 32) && unescapedUtf8.SequenceEqual(_utf8[slots[slot].Entry]))
                return slots[slot].Entry;
        }

        return 0;
    }

    private void AddShort(byte[] utf8, int entry)
    {
        var place = PlaceOf(utf8);
        while (_short[place] != 0)
            place++;
        _short[place] = (ushort)entry;
    }

    private void AddLong(byte[] utf8, int entry)
    {
        var hash = RandomHash.Of(utf8);
        var slot = (int)hash & (_long.Length - 1);
        while (_long[slot].Entry != 0)
            slot = (slot + 1) & (_long.Length - 1);
        _long[slot] = new Slot { Hash = (uint)(hash >> 32), Entry = entry };
    }

    private struct Slot
    {
        public uint Hash;
        public int Entry;
    }
}
