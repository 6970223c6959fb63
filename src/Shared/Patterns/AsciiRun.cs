#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ArticleSdk.Shared;

/// <summary>
/// A set of ASCII characters as 16 bytes, and how far a text stays within it. Byte n has a bit for each character whose low half is n: bit h for the
/// one with the high half h. So a vector of characters looks up its low halves in the set and its high halves in a table of bits.
/// </summary>
internal static class AsciiRun
{
    /// <summary>The bytes of a set.</summary>
    public const int Size = 16;

    private static ReadOnlySpan<byte> BitOfHighHalf => [1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Whether <see cref="Skip"/> does anything.</summary>
    public static bool IsFast => Ssse3.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>Adds a character to a set. Another thread may read the set meanwhile: it finds the character or not.</summary>
    public static void Add(Span<byte> set, int character) => set[character & 15] |= (byte)(1 << (character >> 4));

    /// <summary>An index from <paramref name="start"/> on up to which all characters are in the set: the first that is not, where that can be seen fast.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Skip(ref byte set, ReadOnlySpan<byte> text, int start)
    {
        // The last vector overlaps what is already behind.
        if (text.Length < Size)
            return start;
        ref var first = ref MemoryMarshal.GetReference(text);
        var members = Vector128.LoadUnsafe(ref set);
        while (true)
        {
            var vector = Math.Min(start, text.Length - Size);
            var others = Others(members, Vector128.LoadUnsafe(ref first, (nuint)(uint)vector)) >> (start - vector);
            if (others != 0)
                return start + BitOperations.TrailingZeroCount(others);
            start = vector + Size;
            if (start == text.Length)
                return start;
        }
    }

    // A bit for each byte that is not in the set. Bytes beyond ASCII keep their highest bit, and so look up nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Others(Vector128<byte> members, Vector128<byte> bytes)
    {
        var sets = LookUp(members, bytes & Vector128.Create((byte)0x8F));
        var bits = LookUp(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(BitOfHighHalf)), Vector128.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & Vector128.Create((byte)0x0F));
        return Vector128.Equals(sets & bits, Vector128<byte>.Zero).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LookUp(Vector128<byte> table, Vector128<byte> indexes) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, indexes) : AdvSimd.Arm64.VectorTableLookup(table, indexes);
}
#endif
