using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ArticleSdk.Runtime;

// The ends of numbers.
internal static partial class JsonText
{
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
