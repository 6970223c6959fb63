using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArticleSdk.Runtime;

// The ends of objects and arrays that are known to be well-formed, or that somebody else reads.
internal static partial class JsonText
{
    /// <summary>The place behind an object or array, found by its brackets and quotes alone; -1 if it does not end before the limit.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">The bracket that opens it.</param>
    /// <param name="limit">How far to look.</param>
    /// <param name="length">The length of the document.</param>
    public static int FindContainerEnd(ref byte json, int position, int limit, int length)
    {
        var depth = 0;
        var isInString = 0U;        // all bits, where the vector before ended in a string
        var isEscaped = 0U;         // 1, where it ended with a backslash that counts
        for (; position < limit && HasVector(position, length); position += Width)
        {
            var bytes = VectorAt(ref json, position);
            var quotes = Vector256.Equals(bytes, Vector256.Create((byte)'"')).ExtractMostSignificantBits();
            var backslashes = Vector256.Equals(bytes, Vector256.Create((byte)'\\')).ExtractMostSignificantBits();
            if ((backslashes | isEscaped) != 0)
                quotes &= ~Escaped(backslashes, ref isEscaped);
            var strings = Parity(quotes) ^ isInString;
            isInString = (uint)((int)strings >> 31);

            // With this bit, both kinds of bracket are one.
            var brackets = bytes | Vector256.Create((byte)0x20);
            var opening = Vector256.Equals(brackets, Vector256.Create((byte)'{')).ExtractMostSignificantBits() & ~strings;
            var closing = Vector256.Equals(brackets, Vector256.Create((byte)'}')).ExtractMostSignificantBits() & ~strings;
            if (BitOperations.PopCount(closing) < depth)
            {
                depth += BitOperations.PopCount(opening) - BitOperations.PopCount(closing);
                continue;
            }

            var left = opening;
            for (; closing != 0; closing &= closing - 1)
            {
                var before = (closing & (0 - closing)) - 1;
                depth += BitOperations.PopCount(left & before) - 1;
                left &= ~before;
                if (depth != 0)
                    continue;
                var end = position + BitOperations.TrailingZeroCount(closing) + 1;
                return end <= limit ? end : -1;
            }

            depth += BitOperations.PopCount(left);
        }

        return position < limit ? FindContainerEndByBytes(ref json, position, limit, depth, isInString != 0, isEscaped != 0) : -1;
    }

    /// <summary>Where the items of an array start, and last its end.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">The start of the first item.</param>
    /// <param name="end">The place behind the array.</param>
    /// <param name="length">The length of the document.</param>
    /// <param name="items">Where they go.</param>
    public static void FindItems(ref byte json, int position, int end, int length, ref PooledList<int> items)
    {
        var last = end - 1;
        while ((uint)position < (uint)last)
        {
            items.Add(position);
            position = FindEnd(ref json, position, last, length);
            if (position >= 0)
                position = SkipWhiteSpace(ref json, SkipWhiteSpace(ref json, position, last) + 1, last);
        }

        items.Add(end);
    }

    /// <summary>The place behind a value that is known to be well-formed, or -1 if it does not end before the limit.</summary>
    public static int FindEnd(ref byte json, int position, int limit, int length)
    {
        var b = At(ref json, position);
        if ((b | 0x20) == '{')
            return FindContainerEnd(ref json, position, limit, length);
        if (b == '"')
        {
            var end = FindShortStringEnd(ref json, position + 1, length);
            if (end < 0)
                end = FindCheckedStringEnd(ref json, ~end, length, out _);
            return end < 0 || end >= limit ? -1 : end + 1;
        }

        while (position < limit && At(ref json, position) is > (byte)' ' and not ((byte)',' or (byte)']'))
            position++;
        return position;
    }

    /// <summary>The sum of all bytes in the strings of a value, modulo 2^16: whatever the order of properties, white space, and the way that strings and numbers are written.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">The start of the value, which is known to be well-formed.</param>
    /// <param name="end">Its end, or any place before the next string.</param>
    /// <param name="length">The length of the document.</param>
    public static ushort SumStrings(ref byte json, int position, int end, int length)
    {
        var sums = Vector256<ushort>.Zero;
        var isInString = 0U;        // all bits, where the vector before ended in a string
        var start = position;
        for (; position < end && HasVector(position, length); position += Width)
        {
            var bytes = VectorAt(ref json, position);
            var inside = end - position < Width ? (1U << (end - position)) - 1 : uint.MaxValue;
            if ((Vector256.Equals(bytes, Vector256.Create((byte)'\\')).ExtractMostSignificantBits() & inside) != 0)
                return SumStringsByString(ref json, start, end, length);
            var strings = Parity(Vector256.Equals(bytes, Vector256.Create((byte)'"')).ExtractMostSignificantBits() & inside) ^ isInString;
            isInString = (uint)((int)strings >> 31);
            var (lower, upper) = Vector256.Widen(bytes & Bytes(strings));
            sums += lower + upper;
        }

        return position < end ? SumStringsByString(ref json, start, end, length) : Vector256.Sum(sums);
    }

    // Each with the quote that opens it.
    private static ushort SumStringsByString(ref byte json, int position, int end, int length)
    {
        var scratch = default(byte[]);
        var text = MemoryMarshal.CreateReadOnlySpan(ref json, length);
        var sum = 0;
        int quote;
        while ((quote = text[position..end].IndexOf((byte)'"')) >= 0)
        {
            position += quote + 1;
            quote = FindCheckedStringEnd(ref json, position, length, out var traits);
            if (quote < 0)
                break;
            sum += '"';
            foreach (var b in (traits & StringTraits.Escaped) != 0 ? JsonEscapes.Unescape(text[position..quote], ref scratch) : text[position..quote])
                sum += b;
            position = quote + 1;
        }

        if (scratch is not null)
            ArrayPool<byte>.Shared.Return(scratch);
        return (ushort)sum;
    }

    private static int FindContainerEndByBytes(ref byte json, int position, int limit, int depth, bool isInString, bool isEscaped)
    {
        for (; position < limit; position++)
        {
            var b = At(ref json, position);
            if (isEscaped)
                isEscaped = false;
            else if (b == '\\')
                isEscaped = true;
            else if (b == '"')
                isInString = !isInString;
            else if (!isInString && (b | 0x20) == '{')
                depth++;
            else if (!isInString && (b | 0x20) == '}' && --depth == 0)
                return position + 1;
        }

        return -1;
    }

    // The bytes behind backslashes that are not escaped themselves: of each row of backslashes every second counts.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint Escaped(uint backslashes, ref uint isEscaped)
    {
        const uint Even = 0x55555555;
        backslashes &= ~isEscaped;
        var behind = backslashes << 1 | isEscaped;
        var ends = (ulong)(backslashes & ~Even & ~behind) + backslashes;
        isEscaped = (uint)(ends >> 32);
        return (Even ^ (uint)ends << 1) & behind;
    }

    // Each bit says whether an odd number of bits is set up to there, itself included.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Parity(uint bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        return bits ^ bits << 16;
    }

    // Each bit as a byte.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Bytes(uint bits)
    {
        var ofEach = Vector256.Create(0x8040201008040201).AsByte();
        var indexes = Vector256.Create(0UL, 0x0101010101010101, 0x1212121212121212, 0x1313131313131313).AsByte();
        return Vector256.Equals(Vector256.Shuffle(Vector256.Create(bits).AsByte(), indexes) & ofEach, ofEach);
    }
}
