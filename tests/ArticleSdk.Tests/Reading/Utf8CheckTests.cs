using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

public class Utf8CheckTests
{
    [Fact]
    public void IsValid_OfAllSequencesOfTwoBytesAndTheirNeighbours_IsTheFrameworks()
    {
        byte[] edges = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF];
        var text = new byte[70];
        foreach (var at in (int[])[0, 29, 31, 66])
        {
            for (var a = 0; a < 256; a++)
            {
                for (var b = 0; b < 256; b++)
                {
                    foreach (var c in edges)
                    {
                        Array.Fill(text, (byte)'x');
                        (text[at], text[at + 1], text[at + 2]) = ((byte)a, (byte)b, c);
                        text[at + 3] = (a + c) % 2 == 0 ? (byte)0x80 : (byte)'y';
                        Same(text);
                        Same(text.AsSpan(0, at + 3));
                    }
                }
            }
        }
    }

    [Fact]
    public void IsValid_OfRandomTextWithErrors_IsTheFrameworks()
    {
        var random = new Random(9);
        for (var i = 0; i < 50_000; i++)
        {
            var text = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(20, 120)).Select(_ => random.Next(5) switch { 0 => "a", 1 => "é", 2 => "気", 3 => "😀", _ => "plain text" })));
            for (var n = random.Next(3); n > 0; n--)
                text[random.Next(text.Length)] = (byte)random.Next(256);
            Same(text.AsSpan(random.Next(3) == 0 ? random.Next(text.Length) : 0));
        }
    }

    private static int _length;

    private static void Same(ReadOnlySpan<byte> text)
    {
        if (Avx2.IsSupported && text.Length >= JsonText.Width)
        {
            // The start of a vector, in turn of every length.
            _length = (_length + 1) % JsonText.Width;
            var start = text.Slice(0, _length);
            if (Utf8.IsValid(start) != Utf8Check.IsValid(Vector256.Create(text), start.Length))
                Assert.Fail(Convert.ToHexString(start));
        }

        if (Utf8.IsValid(text) != Utf8Check.IsValid(text))
            Assert.Fail(Convert.ToHexString(text));
    }
}
