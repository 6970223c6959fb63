using System.Text;

namespace ArticleSdk.Tests.Patterns;

/// <summary>Makes patterns and strings at random, the same for the same seed.</summary>
internal sealed class PatternSamples(int seed)
{
    private static readonly string[] Characters = ["a", "a", "b", "b", "c", "-", "0", "_", " ", "é", "🐲", "\n", "\u2028", "中"];

    private static readonly string[] Atoms =
    [
        "a", "b", "c", "-", "0", "é", "🐲", "中", ".", @"\d", @"\D", @"\w", @"\W", @"\s", @"\S", "[ab]", "[^a]", "[^b-é]", "[a-c0]", @"[\w-]", @"[^\s]", "[^]", "[]", "[é-🐲]",
        @"\u0061", @"\x62", @"\u{1F432}", @"\uD83D\uDC32", @"\p{L}", @"\P{L}", @"[\p{Lu}\d]", @"[^\p{L}]", @"\p{Script=Latin}", @"\n", "_", @"\.", "ab", "ba",
    ];

    private static readonly string[] Quantifiers = ["*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "*?", "+?", "??", "{1,3}?", "{0}", "{9,11}"];

    private static readonly string[] Noise =
    [
        "\\", "[", "]", "(", ")", "{", "}", "?", "*", "+", "|", "^", "$", ".", "-", ",", ":", "=", "!", "<", ">", "a", "b", "k", "1", "2", "0", "8", "p", "u", "c", "x", "d", "w",
        "P", "L", "D83D", "\\uD83D", "{2}", "{1,", "(?<", "(?=", "(?!", "(?:", "(?<=", "(?<a>", "\\k<a>", "\\1", "[^", "\\p{L}", "\\u{61}", "é", "🐲", "\\b", "\\B", "\\d-", "/", "_",
    ];

    private readonly Random _random = new(seed);
    private int _groups;

    public string NextPattern()
    {
        _groups = 0;
        string pattern = Disjunction(3);
        if (_random.Next(3) == 0)
            pattern = "^" + pattern;
        if (_random.Next(3) == 0)
            pattern += "$";
        return pattern;
    }

    /// <summary>What is seldom a pattern at all.</summary>
    public string NextNoise()
    {
        var text = new StringBuilder();
        for (int i = _random.Next(1, 9); i > 0; i--)
            text.Append(Pick(Noise));
        return text.ToString();
    }

    public string NextString()
    {
        var text = new StringBuilder();
        for (int i = _random.Next(0, 12); i > 0; i--)
            text.Append(Pick(Characters));
        return text.ToString();
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private string Disjunction(int depth)
    {
        var text = new StringBuilder(Sequence(depth));
        while (_random.Next(4) == 0)
            text.Append('|').Append(Sequence(depth));
        return text.ToString();
    }

    private string Sequence(int depth)
    {
        var text = new StringBuilder();
        for (int i = _random.Next(0, 5); i > 0; i--)
            text.Append(Term(depth));
        return text.ToString();
    }

    private string Term(int depth)
    {
        switch (_random.Next(depth == 0 ? 10 : 20))
        {
            case 0:
                return Pick(["^", "$", @"\b", @"\B"]);
            case 1 when _groups > 0 && _random.Next(2) == 0:
                // What follows is not a digit, which would belong to the number.
                return $@"\{_random.Next(1, _groups + 1)}(?:)";
            case < 10:
                return Pick(Atoms) is var atom && _random.Next(2) == 0 && atom is not ("ab" or "ba") ? atom + Pick(Quantifiers) : atom;
            case < 13:
                return $"(?:{Disjunction(depth - 1)})" + (_random.Next(2) == 0 ? Pick(Quantifiers) : "");
            case < 16:
                _groups++;
                return $"({Disjunction(depth - 1)})" + (_random.Next(2) == 0 ? Pick(Quantifiers) : "");
            default:
                return Pick(["(?=", "(?!", "(?<=", "(?<!"]) + Disjunction(depth - 1) + ")";
        }
    }
}
