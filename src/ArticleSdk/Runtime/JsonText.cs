using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ArticleSdk.Runtime;

/// <summary>What was met in a string on the way to its end.</summary>
[Flags]
internal enum StringTraits
{
    None = 0,
    Escaped = 1,
    NotAscii = 2,
}

/// <summary>
/// Finds the ends of white space, strings and numbers. All take the document as a reference and a length, and read vectors of <see cref="Width"/> bytes
/// where so many are left; the rest is done byte by byte.
/// </summary>
internal static class JsonText
{
    /// <summary>The bytes that one vector takes in.</summary>
    public const int Width = 32;

    /// <summary>The byte at a position that is known to be inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte At(ref byte json, int position) => Unsafe.Add(ref json, (nint)(uint)position);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> VectorAt(ref byte json, int position) => Vector256.LoadUnsafe(ref json, (nuint)(uint)position);

    /// <summary>Whether a vector can be read at a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasVector(int position, int length) => Vector128.IsHardwareAccelerated && position <= length - Width;

    /// <summary>One bit for each byte of a string that needs a look: quotes, backslashes, control characters and what is not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Stops(Vector256<byte> bytes) =>
        // Signed, bytes beyond ASCII are negative, and so less than a space as control characters are.
        (Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).AsByte()).ExtractMostSignificantBits();

    /// <summary>The first byte that is no white space (RFC 8259, section 2), or the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipWhiteSpace(ref byte json, int position, int length)
    {
        if ((uint)position < (uint)length && At(ref json, position) <= ' ')
            return SkipSomeWhiteSpace(ref json, position, length);
        return position;
    }

    /// <summary>The same where a single space is likely.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipSpace(ref byte json, int position, int length)
    {
        if ((uint)position >= (uint)length || At(ref json, position) > ' ')
            return position;
        return position + 1 < length && At(ref json, position) == ' ' && At(ref json, position + 1) > ' '
            ? position + 1
            : SkipAnyWhiteSpace(ref json, position, length);
    }

    /// <summary>The same where white space, or a control character, is known to be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipSomeWhiteSpace(ref byte json, int position, int length)
    {
        var end = SkipLine(ref json, position, length);
        return end >= 0 ? end : SkipAnyWhiteSpace(ref json, position, length);
    }

    /// <summary>The end of a line's end and the next line's indentation, or of a single space; -1 if there is anything else, or not enough room to see.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipLine(ref byte json, int position, int length)
    {
        if (!HasVector(position + 2, length))
            return -1;
        if (At(ref json, position) == '\r')
            position++;
        if (At(ref json, position) is not ((byte)'\n' or (byte)' '))
            return -1;
        var bytes = VectorAt(ref json, position + 1);
        var others = ~(Vector256.Equals(bytes, Vector256.Create((byte)' ')) | Vector256.Equals(bytes, Vector256.Create((byte)'\t'))).ExtractMostSignificantBits();
        var end = position + 1 + BitOperations.TrailingZeroCount(others);
        return others != 0 && At(ref json, end) > ' ' ? end : -1;
    }

    /// <summary>The end of a number (RFC 8259, section 6), or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindNumberEnd(ref byte json, int start, int length)
    {
        var end = FindShortNumberEnd(ref json, start, length, out _);
        return end >= 0 ? end : FindAnyNumberEnd(ref json, start, length, out _);
    }

    /// <summary>The end of a number that a vector holds and that has no exponent; -1 if it is any other, malformed, or there is not enough room to see.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindShortNumberEnd(ref byte json, int start, int length, out bool isInteger)
    {
        isInteger = true;
        if (!HasVector(start, length))
            return -1;

        // All runs of digits at once.
        var others = Vector256.GreaterThan(VectorAt(ref json, start) - Vector256.Create((byte)'0'), Vector256.Create((byte)9)).ExtractMostSignificantBits();
        var at = At(ref json, start) == '-' ? 1 : 0;
        var rest = others >> at;

        // Not "TrailingZeroCount == 0": without BMI1 the JIT takes the answer from the flags of BSF, which are about the operand (.NET 10.0).
        if ((rest & 1) != 0)
            return -1;
        var digits = BitOperations.TrailingZeroCount(rest);
        if (digits > (At(ref json, start + at) == '0' ? 1 : Width - 2))
            return -1;
        at += digits;
        if (At(ref json, start + at) == '.')
        {
            isInteger = false;
            if (++at == Width)
                return -1;
            rest = others >> at;
            if ((rest & 1) != 0)
                return -1;

            // With nothing but digits in the rest of the vector, this comes out behind it.
            at += BitOperations.TrailingZeroCount(rest);
        }

        return at < Width && (At(ref json, start + at) | 0x20) != 'e' ? start + at : -1;
    }

    /// <summary>The closing quote of a string, or -1 if it is malformed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindStringEnd(ref byte json, int start, int length)
    {
        var end = FindShortStringEnd(ref json, start, length);
        return end >= 0 ? end : FindAnyStringEnd(ref json, start, length, out _);
    }

    /// <summary>The closing quote of a string that a vector holds and that is plain ASCII; -1 if it is any other, malformed, or there is not enough room to see.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindShortStringEnd(ref byte json, int start, int length)
    {
        if (!HasVector(start, length))
            return -1;
        var stops = Stops(VectorAt(ref json, start));
        if (stops == 0)
        {
            start += Width;
            if (!HasVector(start, length))
                return -1;
            stops = Stops(VectorAt(ref json, start));
        }

        var end = start + BitOperations.TrailingZeroCount(stops);
        return stops != 0 && At(ref json, end) == '"' ? end : -1;
    }

    /// <summary>The closing quote of a string, or -1 if it is malformed.</summary>
    /// <param name="json">The document.</param>
    /// <param name="start">The position of the first character.</param>
    /// <param name="length">The length of the document.</param>
    /// <param name="traits">What is in it.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int FindAnyStringEnd(ref byte json, int start, int length, out StringTraits traits)
    {
        // A short string that is not ASCII is most likely: its end and its bytes can be seen in one vector.
        if (Avx2.IsSupported && HasVector(start, length))
        {
            var bytes = VectorAt(ref json, start);
            var ends = Stops(bytes) & ~bytes.ExtractMostSignificantBits();
            var end = BitOperations.TrailingZeroCount(ends);
            if (ends != 0 && At(ref json, start + end) == '"')
            {
                traits = (bytes.ExtractMostSignificantBits() & ((1U << end) - 1)) != 0 ? StringTraits.NotAscii : StringTraits.None;
                return Utf8Check.IsValid(bytes, end) ? start + end : -1;
            }
        }

        return FindLongStringEnd(ref json, start, length, out traits);
    }

    private static int FindLongStringEnd(ref byte json, int start, int length, out StringTraits traits)
    {
        traits = StringTraits.None;
        var position = start;
        var firstBeyondAscii = -1;
        while (true)
        {
            uint stops, beyondAscii;
            int vector;
            if (HasVector(position, length))
            {
                vector = position;
                var bytes = VectorAt(ref json, vector);
                stops = Stops(bytes);
                if (stops == 0)
                {
                    position += Width;
                    continue;
                }

                beyondAscii = bytes.ExtractMostSignificantBits();
            }
            else if (HasVector(0, length) && position < length)
            {
                // The last vector of the document, less what is already behind.
                vector = length - Width;
                var behind = uint.MaxValue << (position - vector);
                var bytes = VectorAt(ref json, vector);
                stops = Stops(bytes) & behind;
                beyondAscii = bytes.ExtractMostSignificantBits() & behind;
            }
            else
            {
                if ((uint)position >= (uint)length)
                    return -1;
                vector = position;
                var b = At(ref json, position);
                beyondAscii = b >= 0x80 ? 1U : 0;
                stops = beyondAscii | (b is (byte)'"' or (byte)'\\' or < (byte)' ' ? 1U : 0);
                if (stops == 0)
                {
                    position++;
                    continue;
                }
            }

            var ends = stops & ~beyondAscii;
            var end = BitOperations.TrailingZeroCount(ends);
            if (firstBeyondAscii < 0 && BitOperations.TrailingZeroCount(beyondAscii) is var first && first < end)
                firstBeyondAscii = vector + first;
            if (ends == 0)
            {
                if (stops == 0)
                    return -1;
                position = HasVector(vector, length) ? vector + Width : position + 1;
                continue;
            }

            position = vector + end;
            var stop = At(ref json, position);
            if (stop == '"')
                break;
            if (stop != '\\')
                return -1;
            traits |= StringTraits.Escaped;
            if (position + 1 < length && At(ref json, position + 1) is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'n' or (byte)'r' or (byte)'t')
            {
                position += 2;
                continue;
            }

            position = JsonEscapes.Scan(MemoryMarshal.CreateReadOnlySpan(ref json, length), position);
            if (position < 0)
                return -1;
        }

        if (firstBeyondAscii < 0)
            return position;
        traits |= StringTraits.NotAscii;
        return Utf8Check.IsValid(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref json, firstBeyondAscii), position - firstBeyondAscii)) ? position : -1;
    }

    /// <summary>The closing quote of a string that is known to be well-formed, or -1 if it is not after all.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int FindCheckedStringEnd(ref byte json, int start, int length, out StringTraits traits)
    {
        traits = StringTraits.None;
        var position = start;
        var seen = Vector256<byte>.Zero;
        while (HasVector(position, length))
        {
            var bytes = VectorAt(ref json, position);
            var stops = (Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))).ExtractMostSignificantBits();
            if (stops == 0)
            {
                seen |= bytes;
                position += Width;
                continue;
            }

            var stop = BitOperations.TrailingZeroCount(stops);
            var before = (1U << stop) - 1;
            if ((bytes.ExtractMostSignificantBits() & before) != 0)
                traits |= StringTraits.NotAscii;
            position += stop;
            if (At(ref json, position) == '"')
            {
                if (seen.ExtractMostSignificantBits() != 0)
                    traits |= StringTraits.NotAscii;
                return position;
            }

            traits |= StringTraits.Escaped;
            position += 2;
        }

        // The end of the document is near: whatever else there may be is looked at again.
        return FindAnyStringEnd(ref json, start, length, out traits);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int SkipAnyWhiteSpace(ref byte json, int position, int length)
    {
        while ((uint)position < (uint)length && At(ref json, position) is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
            while (HasVector(position, length))
            {
                var bytes = VectorAt(ref json, position);
                var others = ~(Vector256.Equals(bytes, Vector256.Create((byte)' ')) | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
                    | Vector256.Equals(bytes, Vector256.Create((byte)'\r')) | Vector256.Equals(bytes, Vector256.Create((byte)'\t'))).ExtractMostSignificantBits();
                if (others != 0)
                    return position + BitOperations.TrailingZeroCount(others);
                position += Width;
            }
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int FindAnyNumberEnd(ref byte json, int start, int length, out bool isInteger)
    {
        isInteger = true;
        var position = start;
        if ((uint)position < (uint)length && At(ref json, position) == '-')
            position++;
        var end = SkipDigits(ref json, position, length);
        if (end == position)
            return -1;
        position = At(ref json, position) == '0' ? position + 1 : end;

        if ((uint)position < (uint)length && At(ref json, position) == '.')
        {
            isInteger = false;
            end = SkipDigits(ref json, ++position, length);
            if (end == position)
                return -1;
            position = end;
        }

        if ((uint)position < (uint)length && (At(ref json, position) | 0x20) == 'e')
        {
            isInteger = false;
            position++;
            if ((uint)position < (uint)length && At(ref json, position) is (byte)'+' or (byte)'-')
                position++;
            end = SkipDigits(ref json, position, length);
            if (end == position)
                return -1;
            position = end;
        }

        return position;
    }

    private static int SkipDigits(ref byte json, int position, int length)
    {
        while ((uint)position < (uint)length && (uint)(At(ref json, position) - '0') <= 9)
            position++;
        return position;
    }
}
