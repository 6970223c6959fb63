using ArticleSdk.Shared;
using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace ArticleSdk.Runtime;

// The ends of strings.
internal static partial class JsonText
{
    /// <summary>One bit for each byte of a string that needs a look: quotes, backslashes, control characters and what is not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Stops(Vector256<byte> bytes) =>
        // Signed, bytes beyond ASCII are negative, and so less than a space as control characters are.
        (Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).AsByte()).ExtractMostSignificantBits();

    /// <summary>The closing quote of a string, or a negative number if it is malformed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindStringEnd(ref byte json, int start, int length)
    {
        var end = FindShortStringEnd(ref json, start, length);
        return end >= 0 ? end : FindAnyStringEnd(ref json, ~end, length, out _);
    }

    /// <summary>
    /// The closing quote of a string that two vectors hold and that is plain ASCII. If it is any other, malformed, or there is not enough room to see: the
    /// complement of a position that has only plain ASCII of the string before it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindShortStringEnd(ref byte json, int start, int length)
    {
        if (!HasVector(start, length))
            return ~start;
        var stops = Stops(VectorAt(ref json, start));
        if (stops == 0)
        {
            start += Width;
            if (!HasVector(start, length))
                return ~start;
            stops = Stops(VectorAt(ref json, start));
        }

        var end = start + BitOperations.TrailingZeroCount(stops);
        return stops != 0 && At(ref json, end) == '"' ? end : ~start;
    }

    /// <summary>The closing quote of a plain ASCII string so near the end of the document that no vector can be read where it starts; -1 if it is any other, malformed, or the document is shorter than a vector.</summary>
    public static int FindLastStringEnd(ref byte json, int start, int length)
    {
        if (!HasVector(0, length) || start >= length)
            return -1;
        var last = length - Width;
        var stops = Stops(VectorAt(ref json, last)) & uint.MaxValue << (start - last);
        var end = last + BitOperations.TrailingZeroCount(stops);
        return stops != 0 && At(ref json, end) == '"' ? end : -1;
    }

    /// <summary>The closing quote of a string, or -1 if it is malformed.</summary>
    /// <param name="json">The document. What is before the string is known to be well-formed.</param>
    /// <param name="position">The first character, or any other that has only plain ASCII of the string before it.</param>
    /// <param name="length">The length of the document.</param>
    /// <param name="traits">What is in the string from there on.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int FindAnyStringEnd(ref byte json, int position, int length, out StringTraits traits)
    {
        if (position < Utf8Check.Reach || !HasVector(Utf8Check.Reach, length))
            return FindStringEndByCodePoints(ref json, position, length, out traits);

        traits = StringTraits.None;
        var last = length - Width;
        while (true)
        {
            var stops = 0U;
            while (position <= last && (stops = Stops(VectorAt(ref json, position))) == 0)
                position += Width;
            var vector = position;
            if (position > last)
            {
                // The last vector of the document, less what is behind.
                if (position >= length)
                    return -1;
                vector = last;
                stops = Stops(VectorAt(ref json, vector)) & uint.MaxValue << (position - vector);
                if (stops == 0)
                    return -1;
            }

            var stop = vector + BitOperations.TrailingZeroCount(stops);
            if (At(ref json, stop) >= 0x80)
            {
                traits |= StringTraits.NotAscii;
                stop = FindUtf8End(ref json, position, length);
                if (stop < 0)
                    return -1;
            }

            if (At(ref json, stop) == '"')
                return stop;
            if (At(ref json, stop) != '\\')
                return -1;
            traits |= StringTraits.Escaped;
            position = FindEscapeEnd(ref json, stop, length);
            if (position < 0)
                return -1;
        }
    }

    // The first quote, backslash or control character from the start of a code point on; -1 if there is none, or what is before it is not well-formed.
    // Most vectors of a text that is not ASCII are not: to ask each costs more than to check all.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindUtf8End(ref byte json, int start, int length)
    {
        var last = length - Width;
        var inside = uint.MaxValue;
        var earlierErrors = Vector256<byte>.Zero;
        Vector256<byte> errors;
        uint ends;
        var vector = start;
        for (; vector <= last; vector += Width)
        {
            ends = Ends(VectorAt(ref json, vector));
            errors = Utf8Check.Errors(ref Unsafe.Add(ref json, (nint)(uint)vector));
            if (ends != 0)
                goto found;
            earlierErrors |= errors;
        }

        if (vector >= length)
            return -1;
        inside <<= vector - last;
        vector = last;
        ends = Ends(VectorAt(ref json, vector)) & inside;
        errors = Utf8Check.Errors(ref Unsafe.Add(ref json, (nint)(uint)vector));
        if (ends == 0)
            return -1;

    found:
        // The end is checked too: a code point that it cuts off shows there.
        inside &= ends ^ (ends - 1);
        var end = vector + BitOperations.TrailingZeroCount(ends);
        var isValid = Utf8Check.IsSupported
            ? (NotZero(earlierErrors) | (NotZero(errors) & inside)) == 0
            : Utf8.IsValid(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref json, start), end - start));
        return isValid ? end : -1;
    }

    // Without vectors, or until they can be checked.
    private static int FindStringEndByCodePoints(ref byte json, int position, int length, out StringTraits traits)
    {
        traits = StringTraits.None;
        var text = MemoryMarshal.CreateReadOnlySpan(ref json, length);
        var hasVectors = HasVector(Utf8Check.Reach, length);
        while (position < (hasVectors ? Utf8Check.Reach : length))
        {
            var b = text[position];
            if (b == '"')
                return position;
            if (b < ' ')
                return -1;
            if (b == '\\')
            {
                traits |= StringTraits.Escaped;
                position = FindEscapeEnd(ref json, position, length);
                if (position < 0)
                    return -1;
            }
            else if (b < 0x80)
            {
                position++;
            }
            else
            {
                traits |= StringTraits.NotAscii;
                if (Rune.DecodeFromUtf8(text.Slice(position), out _, out var count) != OperationStatus.Done)
                    return -1;
                position += count;
            }
        }

        if (!hasVectors)
            return -1;
        var end = FindAnyStringEnd(ref json, position, length, out var more);
        traits |= more;
        return end;
    }

    /// <summary>The closing quote of a string that is known to be well-formed, or -1 if it is not after all.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">The first character, or any other that has only plain ASCII of the string before it.</param>
    /// <param name="length">The length of the document.</param>
    /// <param name="traits">What is in the string from there on.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int FindCheckedStringEnd(ref byte json, int position, int length, out StringTraits traits)
    {
        if (!HasVector(0, length))
            return FindAnyStringEnd(ref json, position, length, out traits);

        traits = StringTraits.None;
        var seen = 0U;
        while (position < length)
        {
            // The vector from here, or the last of the document, less what is behind.
            var vector = Math.Min(position, length - Width);
            var inside = uint.MaxValue << (position - vector);
            var bytes = VectorAt(ref json, vector);
            var ends = (Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))).ExtractMostSignificantBits()
                & inside;
            seen |= bytes.ExtractMostSignificantBits() & inside & (ends ^ (ends - 1));
            position = vector + BitOperations.TrailingZeroCount(ends);
            if (ends == 0)
                continue;
            if (At(ref json, position) == '"')
            {
                traits |= seen != 0 ? StringTraits.NotAscii : StringTraits.None;
                return position;
            }

            traits |= StringTraits.Escaped;
            position += 2;
        }

        return -1;
    }

    // One bit for each quote, backslash and control character.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Ends(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.Equals(bytes, Vector256.Min(bytes, Vector256.Create((byte)0x1F)))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NotZero(Vector256<byte> bytes) => ~Vector256.Equals(bytes, Vector256<byte>.Zero).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindEscapeEnd(ref byte json, int backslash, int length) =>
        backslash + 1 < length && At(ref json, backslash + 1) is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'n' or (byte)'r' or (byte)'t'
            ? backslash + 2
            : JsonEscape.Scan(MemoryMarshal.CreateReadOnlySpan(ref json, length), backslash);
}
