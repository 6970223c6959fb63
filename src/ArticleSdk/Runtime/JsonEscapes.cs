using ArticleSdk.Shared;
using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace ArticleSdk.Runtime;

/// <summary>Escapes in strings (RFC 8259, section 7), whole vectors at once.</summary>
internal static class JsonEscapes
{
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

            var unit = JsonEscape.Unit(text, position);
            if (unit < 0x80)
            {
                destination[written++] = (byte)unit;
                position += 6;
                continue;
            }

            var isPair = (unit & 0xFC00) == 0xD800;
            var rune = isPair ? new Rune((char)unit, (char)JsonEscape.Unit(text, position + 6)) : new Rune(unit);
            written += rune.EncodeToUtf8(destination.Slice(written));
            position += isPair ? 12 : 6;
        }

        return written;
    }

    // What the letters from b to t stand for behind a backslash.
    private static ReadOnlySpan<byte> Letters => "\b\0\0\0\f\0\0\0\0\0\0\0\n\0\0\0\r\0\t"u8;
}
