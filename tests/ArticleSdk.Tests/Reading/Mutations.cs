using System.Text;

namespace ArticleSdk.Tests.Reading;

/// <summary>Documents, and random changes to them that stay near the boundary between good and bad.</summary>
internal static class Mutations
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\"", "\\", "{", "}", "[", "]", ",", ":", " ", "\n", "\r\n", "\t", "    ", "\n        ", "0", "-", ".", "e", "E", "+", "1", "-0", "0.5", "1e5", "01", "1.", ".5", "-e", "null", "true",
            "false", "nul", "tru", "\\u", "\\u00", "\\u0041", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\uD83D\\u0041", "\\n", "\\x", "\\/", "\\\"", "\0", "\u0001", "\u001f", "\u007f", "é", "€", "😀",
            "\"a\":", "\"a\":1,", ",\"b\":[]", "{\"headline\":\"x\"}", "[[[[[[", "]]]]]]", "/**/", "//", "NaN", "\u2028", "\uFEFF", "'", "\"head\\u006cine\":1,",
        }.Select(Encoding.UTF8.GetBytes),
        [0x80], [0xBF], [0xC0, 0x80], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xF4, 0x90, 0x80, 0x80], [0xF8], [0xFF], [0xEF, 0xBB, 0xBF], [0xE2, 0x82],
    ];

    public static byte[][] Seeds()
    {
        var seeds = new List<string>
        {
            "null", " true ", "false", "0", "-0", "-12.5e+10", "1E400", "\"\"", "[]", "{}", "\uFEFF{}", "[1,2,3]", "{\"a\":1,\"b\":2}", "[[],{},[{}]]",
            """{"uri":"urn:x:1","headline":"Storm hits coast","version":3,"byline":"A. Writer","tags":["a","bb","ccc"],"place":{"lat":51.5,"lon":-0.125},"ok":true,"none":null}""",
            """
            {
              "uri": "http://example.org/articles/2024/01/15/storm-hits-the-northern-coast",
              "headline": "Sturm trifft die Küste – “schwer”, sagt 气象局 😀",
              "versions" : [ 1, 2.50, -3e2, 0.001 ],
                "nested": { "a": { "b": { "c": [ [ ], { } ] } } },
            	"escaped\u0020name": "tab\there \"quoted\" back\\slash \u00e9 \ud83d\ude00 \/",
              "headline": "again"
            }
            """,
            """{"head\u006cine":"escaped name","version":10,"a\\b":"","":{"":[]},"\ud83d\ude00":"😀"}""",
            "[\"" + new string('x', 15) + "\",\"" + new string('y', 31) + "\",\"" + new string('z', 63) + "\",\"" + new string('é', 40) + "\",\"" + new string('w', 130) + "\\n" + new string('v', 70) + "\"]",
            "[123456789012345678,1234567890123456789012345678901234567890,0.1234567890123456789,1e-400,-1E+5]",
            new string('[', Traces.MaxDepth) + new string(']', Traces.MaxDepth),
            string.Concat(Enumerable.Repeat("{\"a\":[", Traces.MaxDepth / 2)) + "1" + string.Concat(Enumerable.Repeat("]}", Traces.MaxDepth / 2)),
        };
        for (var n = 0; n < 70; n += 3)
            seeds.Add("{\"" + new string('n', n) + "\" : \"" + new string('s', n) + "\",\n" + new string(' ', n) + "\"k\":" + new string('1', n + 1) + "}");
        return [.. seeds.Select(Encoding.UTF8.GetBytes)];
    }

    public static byte[] Mutate(byte[] seed, byte[] other, Random random)
    {
        var bytes = new List<byte>(seed);
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(bytes.Count + 1);
            var piece = Pieces[random.Next(Pieces.Length)];
            switch (random.Next(9))
            {
                case 0:
                    bytes.InsertRange(at, piece);
                    break;
                case 1 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2 when at < bytes.Count:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 5), bytes.Count - at));
                    break;
                case 3 when random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                    break;
                case 5:
                    // A whole document where a value may be.
                    var comma = bytes.IndexOf((byte)',', at);
                    if (comma >= 0)
                        bytes.InsertRange(comma + 1, [.. other, (byte)',']);
                    break;
                case 6:
                    // White space at a place where it is allowed, and where words of a vector end.
                    var colon = bytes.IndexOf((byte)':', at);
                    if (colon >= 0)
                        bytes.InsertRange(colon + random.Next(2), Encoding.ASCII.GetBytes(new string(" \n\t\r"[random.Next(4)], random.Next(1, 70))));
                    break;
                case 7:
                    // Longer strings.
                    var quote = bytes.IndexOf((byte)'"', at);
                    if (quote >= 0)
                        bytes.InsertRange(quote + 1, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(random.Next(3) == 0 ? "ü" : "q", random.Next(1, 90)))));
                    break;
                case 8 when at < bytes.Count:
                    bytes[at] = piece[0];
                    break;
            }
        }

        return [.. bytes];
    }
}
