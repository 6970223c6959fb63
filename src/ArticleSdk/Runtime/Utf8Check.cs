using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ArticleSdk.Runtime;

/// <summary>
/// Whether bytes are well-formed UTF-8 (RFC 3629, section 4), by the table look-ups of Keiser and Lemire, "Validating UTF-8 in less than one instruction per
/// byte" (2020): an error in two neighbouring bytes shows in three of their half-bytes, and each half-byte looks up the errors that it may be part of.
/// </summary>
internal static class Utf8Check
{
    private const byte TooShort = 1 << 0;           // a lead byte, or ASCII, where a continuation is due
    private const byte TooLong = 1 << 1;            // ASCII and a continuation
    private const byte Overlong3 = 1 << 2;
    private const byte TooLarge = 1 << 3;           // beyond U+10FFFF: F4 90 and more
    private const byte Surrogate = 1 << 4;
    private const byte Overlong2 = 1 << 5;
    private const byte TooLarge1000 = 1 << 6;       // F5 and more, with 80
    private const byte Overlong4 = 1 << 6;
    private const byte TwoContinuations = 1 << 7;   // no error, if the byte before is due to have another continuation
    private const byte Carry = TooShort | TooLong | TwoContinuations;

    /// <summary>How many bytes before it the check of a vector reads.</summary>
    public const int Reach = 3;

    /// <summary>Whether there is a check of vectors.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>
    /// Not zero at each byte of a vector that cannot stand behind those before it, which begin in the <see cref="Reach"/> bytes before the vector. Zero
    /// throughout where it is not supported.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Errors(ref byte start) => !IsSupported ? default : Errors(
        Vector256.LoadUnsafe(ref start),
        Vector256.LoadUnsafe(ref Unsafe.Subtract(ref start, 1)),
        Vector256.LoadUnsafe(ref Unsafe.Subtract(ref start, 2)),
        Vector256.LoadUnsafe(ref Unsafe.Subtract(ref start, 3)));

    // Of each byte, given those one, two and three before it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Errors(Vector256<byte> bytes, Vector256<byte> one, Vector256<byte> two, Vector256<byte> three)
    {
        var half = Vector256.Create((byte)0x0F);
        var kinds = Avx2.Shuffle(Table(FirstHigh), Vector256.ShiftRightLogical(one.AsUInt16(), 4).AsByte() & half)
            & Avx2.Shuffle(Table(FirstLow), one & half)
            & Avx2.Shuffle(Table(SecondHigh), Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & half);

        // The third byte of three or four and the fourth of four are the second of two continuations, and no other byte is.
        var due = (Avx2.SubtractSaturate(two, Vector256.Create((byte)(0xE0 - 0x80))) | Avx2.SubtractSaturate(three, Vector256.Create((byte)(0xF0 - 0x80))))
            & Vector256.Create(TwoContinuations);
        return kinds ^ due;
    }

    private static ReadOnlySpan<byte> FirstHigh => [
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong,
        TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4];

    private static ReadOnlySpan<byte> FirstLow => [
        Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry,
        Carry | TooLarge, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000,
        Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000,
        Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000 | Surrogate, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000];

    private static ReadOnlySpan<byte> SecondHigh => [
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge1000 | Overlong4,
        TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge,
        TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
        TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort];

    // Each half of a vector looks up in its own half of the table.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Table(ReadOnlySpan<byte> entries)
    {
        var half = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(entries));
        return Vector256.Create(half, half);
    }
}
