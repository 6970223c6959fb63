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

    // In a string, as every text that is checked.
    private static void Same(ReadOnlySpan<byte> text) => StringScan.Check([.. " [\""u8, .. text, (byte)'"', 0x80, .. new byte[text[0] % 40]], 3);
}
