using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace ArticleSdk.Runtime;

/// <summary>Strings of UTF-8 that is known to be well-formed: one pass to count what is not known, one to write.</summary>
internal static class TextOfUtf8
{
    /// <summary>The string that well-formed UTF-8 stands for.</summary>
    public static string Of(ReadOnlySpan<byte> utf8)
    {
        var units = CountCodeUnits(utf8);
        if (units == utf8.Length)
            return OfAscii(utf8);
        var text = new string('\0', units);
        Encoding.UTF8.GetChars(utf8, Contents(text));
        return text;
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
        var count = 0;
        ref var start = ref MemoryMarshal.GetReference(utf8);
        var i = 0;
        for (; JsonText.HasVector(i, utf8.Length); i += JsonText.Width)
        {
            var starts = Vector256.GreaterThan(JsonText.VectorAt(ref start, i).AsSByte(), Vector256.Create((sbyte)-65));
            count += BitOperations.PopCount(starts.ExtractMostSignificantBits());
        }

        for (; i < utf8.Length; i++)
            count += (utf8[i] & 0xC0) != 0x80 ? 1 : 0;
        return count;
    }

    // A code unit for every code point, and a second one for those of four bytes: 1111xxxx.
    public static int CountCodeUnits(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        ref var start = ref MemoryMarshal.GetReference(utf8);
        var i = 0;
        for (; JsonText.HasVector(i, utf8.Length); i += JsonText.Width)
        {
            var bytes = JsonText.VectorAt(ref start, i);
            if (bytes.ExtractMostSignificantBits() == 0)
            {
                count += JsonText.Width;
                continue;
            }

            var starts = Vector256.GreaterThan(bytes.AsSByte(), Vector256.Create((sbyte)-65));
            var pairs = Vector256.Equals(bytes & Vector256.Create((byte)0xF0), Vector256.Create((byte)0xF0));
            count += BitOperations.PopCount(starts.ExtractMostSignificantBits()) + BitOperations.PopCount(pairs.ExtractMostSignificantBits());
        }

        for (; i < utf8.Length; i++)
            count += ((utf8[i] & 0xC0) != 0x80 ? 1 : 0) + (utf8[i] >= 0xF0 ? 1 : 0);
        return count;
    }

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
