using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ArticleSdk.Runtime;

/// <summary>
/// Finds the ends of white space, strings and numbers. All take the document as a reference and a length, and read vectors of <see cref="Width"/> bytes
/// where so many are left; the rest is done byte by byte.
/// </summary>
internal static partial class JsonText
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

    /// <summary>The first byte that is no white space, if a vector holds all that is before it; else -1, also where there is not enough room to see.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipLine(ref byte json, int position, int length)
    {
        if (!HasVector(position, length))
            return -1;
        var others = ~WhiteSpace(VectorAt(ref json, position));
        return others != 0 ? position + BitOperations.TrailingZeroCount(others) : -1;
    }

    // One bit for each byte that is white space.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WhiteSpace(Vector256<byte> bytes)
    {
        if (!Avx2.IsSupported)
        {
            return (Vector256.Equals(bytes, Vector256.Create((byte)' ')) | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\r')) | Vector256.Equals(bytes, Vector256.Create((byte)'\t'))).ExtractMostSignificantBits();
        }

        // Of each byte, what would be white space with its lower four bits; where there is none, what the byte is not.
        var spaces = Vector128.Create((byte)' ', 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, (byte)'\t', (byte)'\n', 0xFF, 0xFF, (byte)'\r', 0xFF, 0xFF);
        return Vector256.Equals(Avx2.Shuffle(Vector256.Create(spaces, spaces), bytes), bytes).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int SkipAnyWhiteSpace(ref byte json, int position, int length)
    {
        while ((uint)position < (uint)length && At(ref json, position) is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
            while (HasVector(position, length))
            {
                var others = ~WhiteSpace(VectorAt(ref json, position));
                if (others != 0)
                    return position + BitOperations.TrailingZeroCount(others);
                position += Width;
            }
        }

        return position;
    }
}
