using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace ArticleSdk.Runtime;

/// <summary>Strings of UTF-8 that is known to be well-formed.</summary>
internal static class TextOfUtf8
{
    // What is longer is counted first: that costs less than to copy it.
    private const int MaxBuffered = 256;

    private const ulong OneInEachByte = 0x0101010101010101;

    /// <summary>The string that well-formed UTF-8 stands for.</summary>
    [SkipLocalsInit]
    public static string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxBuffered)
            return OfLong(utf8);
        Span<char> buffer = stackalloc char[MaxBuffered];
        _ = Utf8.ToUtf16(utf8, buffer, out _, out var length);
        return new string(buffer.Slice(0, length));
    }

    /// <summary>The same for what is known to be ASCII.</summary>
    public static string OfAscii(ReadOnlySpan<byte> ascii)
    {
        if (ascii.IsEmpty)
            return "";
        var text = new string('\0', ascii.Length);
        Widen(ref MemoryMarshal.GetReference(ascii), ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(Contents(text))), ascii.Length);
        return text;
    }

    /// <summary>How many code points well-formed UTF-8 has.</summary>
    public static int CountCodePoints(ReadOnlySpan<byte> utf8)
    {
        // Every byte but those that continue a code point: 10xxxxxx, which are the least of the signed bytes.
        var continuations = 0;
        ref var start = ref MemoryMarshal.GetReference(utf8);
        var i = 0;
        for (; JsonText.HasVector(i, utf8.Length); i += JsonText.Width)
            continuations += CountContinuations(JsonText.VectorAt(ref start, i));
        for (; i <= utf8.Length - sizeof(ulong); i += sizeof(ulong))
        {
            var bytes = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, i));
            continuations += BitOperations.PopCount(bytes >> 7 & ~bytes >> 6 & OneInEachByte);
        }

        for (; i < utf8.Length; i++)
            continuations += (utf8[i] & 0xC0) == 0x80 ? 1 : 0;
        return utf8.Length - continuations;
    }

    private static string OfLong(ReadOnlySpan<byte> utf8)
    {
        var units = CountCodeUnits(utf8);
        if (units == utf8.Length)
            return OfAscii(utf8);
        var text = new string('\0', units);
        _ = Utf8.ToUtf16(utf8, Contents(text), out _, out _);
        return text;
    }

    // A code unit for every code point, and a second one for those of four bytes: 1111xxxx.
    public static int CountCodeUnits(ReadOnlySpan<byte> utf8)
    {
        var others = 0;
        ref var start = ref MemoryMarshal.GetReference(utf8);
        var i = 0;
        for (; JsonText.HasVector(i, utf8.Length); i += JsonText.Width)
        {
            var bytes = JsonText.VectorAt(ref start, i);
            if (bytes.ExtractMostSignificantBits() == 0)
                continue;
            var pairs = Vector256.Equals(bytes & Vector256.Create((byte)0xF0), Vector256.Create((byte)0xF0));
            others += CountContinuations(bytes) - BitOperations.PopCount(pairs.ExtractMostSignificantBits());
        }

        for (; i < utf8.Length; i++)
            others += ((utf8[i] & 0xC0) == 0x80 ? 1 : 0) - (utf8[i] >= 0xF0 ? 1 : 0);
        return utf8.Length - others;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountContinuations(Vector256<byte> bytes) =>
        BitOperations.PopCount(Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)-64)).ExtractMostSignificantBits());

    // Of a string that nobody else has seen yet.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Span<char> Contents(string text) => MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen(ref byte source, ref ushort target, int length)
    {
        // The last vector of each size overlaps what is already written.
        if (length >= Vector128<byte>.Count && Vector128.IsHardwareAccelerated)
        {
            var last = length - Vector128<byte>.Count;
            for (var i = 0; i < last; i += Vector128<byte>.Count)
                Widen16(ref source, ref target, i);
            Widen16(ref source, ref target, last);
        }
        else if (length >= 8 && Vector128.IsHardwareAccelerated)
        {
            Widen8(ref source, ref target, 0);
            Widen8(ref source, ref target, length - 8);
        }
        else
        {
            for (var i = 0; i < length; i++)
                Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen16(ref byte source, ref ushort target, int at)
    {
        var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref source, (nuint)(uint)at));
        lower.StoreUnsafe(ref target, (nuint)(uint)at);
        upper.StoreUnsafe(ref target, (nuint)(uint)at + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen8(ref byte source, ref ushort target, int at) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, at))).AsByte())
            .StoreUnsafe(ref target, (nuint)(uint)at);
}
