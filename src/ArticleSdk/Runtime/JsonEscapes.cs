using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace ArticleSdk.Runtime;

/// <summary>Escapes in strings: RFC 8259, section 7.</summary>
internal static class JsonEscapes
{
    /// <summary>The position behind the escape (a surrogate pair is one), or -1 if it is malformed or a lone surrogate.</summary>
    public static int Scan(ReadOnlySpan<byte> json, int backslash)
    {
        if ((uint)(backslash + 1) >= (uint)json.Length)
            return -1;
        switch (json[backslash + 1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return backslash + 2;
            case (byte)'u':
                var unit = Unit(json, backslash);
                if (unit < 0 || (unit & 0xFC00) == 0xDC00)
                    return -1;
                if ((unit & 0xFC00) != 0xD800)
                    return backslash + 6;
                return (Unit(json, backslash + 6) & ~0x3FF) == 0xDC00 ? backslash + 12 : -1;
            default:
                return -1;
        }
    }

    /// <summary>What is wrong with an escape that <see cref="Scan"/> refused.</summary>
    public static string Complain(ReadOnlySpan<byte> json, int backslash) =>
        (uint)(backslash + 1) >= (uint)json.Length ? "expected '\"' at the end of the string"
        : json[backslash + 1] != 'u' ? "expected an escape: one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"
        : Unit(json, backslash) < 0 ? "expected four hexadecimal digits after \\u"
        : "the escape is half of a surrogate pair";

    /// <summary>Well-formed string contents without escapes, in a pooled buffer that is replaced if it is too short.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> text, ref byte[]? scratch)
    {
        // Whole vectors are written, the last of them partly behind the end.
        var needed = text.Length + JsonText.Width;
        if (scratch is null || scratch.Length < needed)
        {
            if (scratch is not null)
                ArrayPool<byte>.Shared.Return(scratch);
            scratch = ArrayPool<byte>.Shared.Rent(needed);
        }

        return scratch.AsSpan(0, Unescape(text, scratch));
    }

    private static int Unescape(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        ref var source = ref MemoryMarshal.GetReference(text);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var letters = Letters;
        var position = 0;
        var written = 0;
        while (position < text.Length)
        {
            if (JsonText.HasVector(position, text.Length))
            {
                // The destination is a vector longer than the text, and no more is written than was read.
                var bytes = JsonText.VectorAt(ref source, position);
                bytes.StoreUnsafe(ref target, (nuint)(uint)written);
                var escapes = Vector256.Equals(bytes, Vector256.Create((byte)'\\')).ExtractMostSignificantBits();
                var plain = BitOperations.TrailingZeroCount(escapes);
                position += plain;
                written += plain;
                if (escapes == 0)
                    continue;
            }
            else if (text[position] != '\\')
            {
                destination[written++] = text[position++];
                continue;
            }

            var letter = text[position + 1];
            if (letter != 'u')
            {
                destination[written++] = letter is >= (byte)'b' and <= (byte)'t' ? letters[letter - 'b'] : letter;
                position += 2;
                continue;
            }

            var unit = Unit(text, position);
            if (unit < 0x80)
            {
                destination[written++] = (byte)unit;
                position += 6;
                continue;
            }

            var isPair = (unit & 0xFC00) == 0xD800;
            var rune = isPair ? new Rune((char)unit, (char)Unit(text, position + 6)) : new Rune(unit);
            written += rune.EncodeToUtf8(destination.Slice(written));
            position += isPair ? 12 : 6;
        }

        return written;
    }

    // What the letters from b to t stand for behind a backslash.
    private static ReadOnlySpan<byte> Letters => "\b\0\0\0\f\0\0\0\0\0\0\0\n\0\0\0\r\0\t"u8;

    // The UTF-16 code unit of the \uXXXX at a position, or -1 if there is none.
    private static int Unit(ReadOnlySpan<byte> json, int position)
    {
        if (position > json.Length - 6 || json[position] != '\\' || json[position + 1] != 'u')
            return -1;
        var unit = 0;
        for (var i = position + 2; i < position + 6; i++)
        {
            int b = json[i];
            var digit = b - '0';
            if ((uint)digit > 9)
            {
                digit = (b | 0x20) - 'a' + 10;
                if ((uint)(digit - 10) > 5)
                    return -1;
            }

            unit = unit << 4 | digit;
        }

        return unit;
    }
}
