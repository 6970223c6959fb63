using System.Text;

namespace ArticleSdk.Tests.Reading;

public class StringScanTests
{
    // Before the string: nothing to spare, a byte order mark, and code points that the vector may cut.
    private static readonly byte[][] Before = [.. new[] { "\"", "[\"", "[ \"", "\uFEFF\"", "[\"é気😀ß–気😀é気😀ß–気é\",\"" }.Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[][] Special =
    [
        .. new[] { "", "\"", "\\\"", "\\\\", "\\", "\\n\\u00e9", "\\ud83d\\ude00", "\\ud83d", "\\udc00", "\\u12", "\\x", "\0", "\u001f", "\u007f", "é", "気", "😀", "é気😀", "éé\\té", "éüöä気😀気😀ßßßßßßßßßßßßßßßß" }.Select(Encoding.UTF8.GetBytes),
        [0x80], [0xC3], [0xE6, 0xB0], [0xE6], [0xF0, 0x9F, 0x98], [0xF0, 0x9F], [0xF0], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
        [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3, 0xA9, 0xA9], [0xE6, 0xB0, 0x97, 0x97], [0xF0, 0x9F, 0x98, 0x80, 0x80],
    ];

    // Behind the string: the end of the document at any distance, and bytes that are no business of the string.
    private static readonly byte[] Behind = [.. ",1]"u8, 0x80, 0xC3, (byte)'x', 0xFF, 0xE6, 0xB0, .. new byte[60]];

    [Fact]
    public void OneSpecial_AtEveryPlaceOfEveryLength_AtTheEndOfAPage()
    {
        using var memory = GuardedMemory.IsSupported ? new GuardedMemory(1 << 12) : null;
        var turn = 0;
        for (var length = 0; length <= 200; length++)
        {
            for (var at = 0; at <= length; at++)
            {
                // Every special near the start and the end, and near where vectors begin; elsewhere in turn.
                var isClose = at < 4 || at + 4 > length || (at + 4) % 32 < 6;
                for (var i = isClose ? 0 : turn % Special.Length; i < Special.Length; i += isClose ? 1 : 7)
                {
                    turn++;
                    var before = Before[turn % Before.Length];
                    var distance = turn % 3 == 0 ? 0 : turn / 3 % Behind.Length;
                    byte[] json = [.. before, .. Plain(at), .. Special[i], .. Plain(length - at), (byte)'"', .. Behind.AsSpan(0, distance)];
                    Check(json, before.Length, memory);

                    // And without its end.
                    if (turn % 4 == 0)
                        Check(json[..(before.Length + length)], before.Length, memory);
                }
            }
        }
    }

    [Fact]
    public void Mixtures_OfAnyLength_AtTheEndOfAPage()
    {
        using var memory = GuardedMemory.IsSupported ? new GuardedMemory(1 << 12) : null;
        var random = new Random(12);
        for (var i = 0; i < 100_000; i++)
        {
            var before = Before[random.Next(Before.Length)];
            var json = new List<byte>(before);
            for (var n = random.Next(12); n > 0; n--)
                json.AddRange(random.Next(3) == 0 ? Plain(random.Next(70)) : Special[random.Next(8) == 0 ? random.Next(Special.Length) : 14 + random.Next(6)]);
            json.Add((byte)'"');
            json.AddRange(Behind[..random.Next(Behind.Length)]);
            Check([.. json], before.Length, memory);
        }
    }

    private static byte[] Plain(int length) => Enumerable.Range(0, length).Select(i => (byte)('a' + i % 26)).ToArray();

    private static void Check(byte[] json, int start, GuardedMemory? memory) => StringScan.Check(memory is null ? json : memory.Place(json), start);
}
