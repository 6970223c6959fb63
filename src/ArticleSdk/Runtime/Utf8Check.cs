using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

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

    public static bool IsValid(ReadOnlySpan<byte> text) =>
        Avx2.IsSupported && text.Length >= JsonText.Width + 3 ? IsValidByVectors(text) : Utf8.IsValid(text);

    /// <summary>Whether the first bytes of a vector are well-formed. They are fewer than it has: the one behind them, which is not looked at, ends the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsValid(Vector256<byte> bytes, int length)
    {
        // What is behind the text becomes zeros, ASCII, before which nothing may be left to continue.
        bytes &= Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(Kept), (nuint)(uint)(JsonText.Width - length));
        var before = Avx2.Permute2x128(bytes, bytes, 0x08);
        return Errors(bytes, Avx2.AlignRight(bytes, before, 15), Avx2.AlignRight(bytes, before, 14), Avx2.AlignRight(bytes, before, 13)) == Vector256<byte>.Zero;
    }

    private static bool IsValidByVectors(ReadOnlySpan<byte> text)
    {
        ref var start = ref MemoryMarshal.GetReference(text);

        // Nothing is before the first vector; before all others are at least three bytes. The last one overlaps.
        var bytes = JsonText.VectorAt(ref start, 0);
        var before = Avx2.Permute2x128(bytes, bytes, 0x08);
        var errors = Errors(bytes, Avx2.AlignRight(bytes, before, 15), Avx2.AlignRight(bytes, before, 14), Avx2.AlignRight(bytes, before, 13));
        var end = text.Length - JsonText.Width;
        for (var position = JsonText.Width; ; position += JsonText.Width)
        {
            if (position > end)
                position = end;
            bytes = JsonText.VectorAt(ref start, position);
            var three = JsonText.VectorAt(ref start, position - 3);
            if ((bytes | three).ExtractMostSignificantBits() != 0)
                errors |= Errors(bytes, JsonText.VectorAt(ref start, position - 1), JsonText.VectorAt(ref start, position - 2), three);
            if (position == end)
                break;
        }

        // What is begun in the last three bytes and not ended.
        errors |= Avx2.SubtractSaturate(bytes, Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(LastComplete)));
        return errors == Vector256<byte>.Zero;
    }

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

    // The greatest bytes that a text may end with, at each place of its last vector.
    private static ReadOnlySpan<byte> LastComplete => [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0xF0 - 1, 0xE0 - 1, 0xC0 - 1];

    // A vector from here, so many places on, keeps so many bytes less.
    private static ReadOnlySpan<byte> Kept => [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    // Each half of a vector looks up in its own half of the table.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Table(ReadOnlySpan<byte> entries)
    {
        var half = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(entries));
        return Vector256.Create(half, half);
    }
}
