using System.Buffers;
using System.Text;
using ArticleSdk.Runtime;
using ArticleSdk.Shared;

namespace ArticleSdk.Tests.Reading;

/// <summary>The scanners of strings against one that takes a code point at a time.</summary>
internal static class StringScan
{
    /// <summary>Fails unless all scanners find of a string what is there.</summary>
    /// <param name="json">A document that is well-formed up to the string.</param>
    /// <param name="start">The position of the string's first character.</param>
    public static void Check(ReadOnlySpan<byte> json, int start)
    {
        ref var first = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(json);
        var (end, traits, asciiEnd) = Expected(json, start);
        var any = JsonText.FindStringEnd(ref first, start, json.Length);
        if ((any < 0 ? -1 : any) != end)
            Fail(json, start, $"FindStringEnd: {any}, not {end}");

        // All places to go on from that are plain ASCII before: the ends of the range, and one between.
        foreach (var from in (int[])[start, (start + asciiEnd) / 2, asciiEnd])
        {
            any = JsonText.FindAnyStringEnd(ref first, from, json.Length, out var found);
            if (any != end || (end >= 0 && found != traits))
                Fail(json, start, $"FindAnyStringEnd from {from}: {any} {found}, not {end} {traits}");
            if (end < 0)
                continue;
            any = JsonText.FindCheckedStringEnd(ref first, from, json.Length, out found);
            if (any != end || found != traits)
                Fail(json, start, $"FindCheckedStringEnd from {from}: {any} {found}, not {end} {traits}");
        }
    }

    private static (int End, StringTraits Traits, int AsciiEnd) Expected(ReadOnlySpan<byte> json, int start)
    {
        var traits = StringTraits.None;
        var asciiEnd = -1;
        var position = start;
        while (position < json.Length)
        {
            var b = json[position];
            if (b is < 0x20 or 0x22 or 0x5C or >= 0x80 && asciiEnd < 0)
                asciiEnd = position;
            if (b == '"')
                return (position, traits, asciiEnd);
            if (b < 0x20)
                break;
            var length = 1;
            if (b == '\\')
            {
                traits |= StringTraits.Escaped;
                length = JsonEscape.Scan(json, position) - position;
            }
            else if (b >= 0x80)
            {
                traits |= StringTraits.NotAscii;
                if (Rune.DecodeFromUtf8(json[position..], out _, out length) != OperationStatus.Done)
                    break;
            }

            if (length <= 0)
                break;
            position += length;
        }

        return (-1, StringTraits.None, asciiEnd < 0 ? json.Length : asciiEnd);
    }

    private static void Fail(ReadOnlySpan<byte> json, int start, string what) =>
        Assert.Fail($"{what}, in the string at {start} of {Encoding.Latin1.GetString(json)} = {Convert.ToHexString(json)}");
}
