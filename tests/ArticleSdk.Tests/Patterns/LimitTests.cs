using System.Text;
using ArticleSdk.Shared;

namespace ArticleSdk.Tests.Patterns;

/// <summary>Patterns and strings made to be slow. Work is counted, not timed, wherever it can be.</summary>
public class LimitTests
{
    public static TheoryData<string> Hostile => new(
        "(a+)+$", "^(a|a)*$", "^(a*)*b$", "(a|aa)+$", "((a*)*)*c$", "^(a?){50}a{50}$", "(.*a){12}$", "(x+x+)+y", "^(a|b|ab)*c$", "(?=(a+)+$)b", "(?<!(a+)+b)c$",
        "a.{1,1000}b.{1,500}$", "^.*a.{500}$");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Matching_OfAHostilePattern_GrowsWithTheString(string source)
    {
        string program = MatchingTests.Compile(source);
        PatternMatcher matcher = PatternMatcher.Load(program);
        if (program[0] is not (ProgramKind.Automaton or ProgramKind.Looking))
        {
            // Nothing is left of it but one loop: (a+)+$ is a$.
            Assert.Contains(program[0], "1>");
            Assert.False(matcher.IsMatch(Text(1_000_000)));
            return;
        }
        var reader = new ProgramReader(program, 1);
        var simulation = new LookMatcher(reader.ReadTree());
        simulation.Run(Text(4_000), out long steps);
        simulation.Run(Text(40_000), out long more);
        Assert.InRange(more, 1, 11 * steps + 1000);
        // The deterministic automaton agrees, and a megabyte is nothing to it.
        bool expected = simulation.Run(Text(100_000), out _);
        Assert.Equal(expected, matcher.IsMatch(Text(100_000)));
        if (program[0] == ProgramKind.Automaton)
            Assert.Equal(expected, matcher.IsMatch(Text(1_000_000)));

        static byte[] Text(int length) => [.. Enumerable.Repeat((byte)'a', length - 1), (byte)'!'];
    }

    [Theory]
    [InlineData("^[a-z]{1,5000}$", "a", 5000, 5001)]
    [InlineData("^(?:ab){2,10000}$", "ab", 10000, 10001)]
    [InlineData("^(?:a{1,1000}){1,1000}$", "a", 1_000_000, 1_000_001)]
    [InlineData("^x?[a-z]{20,70000}!?$", "a", 70000, 70002)]
    [InlineData("^(?:[a-z]{1,100},){1,1000}$", "abc,", 1000, 1001)]
    [InlineData("^(?=[ab]{6000}$)a+$", "a", 6000, 6001)]
    public void Matching_OfLargeCounts_IsExact(string source, string unit, int last, int tooMany)
    {
        PatternMatcher matcher = PatternMatcher.Load(MatchingTests.Compile(source));
        Assert.True(matcher.IsMatch(Repeat(unit, last)));
        Assert.False(matcher.IsMatch(Repeat(unit, tooMany)));
        Assert.InRange(MatchingTests.Compile(source).Length, 1, 200);

        static byte[] Repeat(string unit, int count) => Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, unit, count).ToString());
    }

    [Fact]
    public void Counting_OfManyOverlappingEntries_IsExact()
    {
        // Sets that are entered again while they count, against the deterministic automaton.
        foreach (string source in new[] { "a.{9,12}b", "(?:[ab]{10,20}c?)+$", "^(?:a{9,11}|b{10,30})*c", "a[ab]{0,12}cb" })
        {
            string program = MatchingTests.Compile(source);
            var simulation = new LookMatcher(new ProgramReader(program, 1).ReadTree());
            PatternMatcher matcher = PatternMatcher.Load(program);
            var random = new Random(7);
            int matches = 0;
            for (int i = 0; i < 2000; i++)
            {
                byte[] text = [.. Enumerable.Range(0, random.Next(0, 60)).Select(_ => (byte)"aaaaabbbbc"[random.Next(10)])];
                bool expected = matcher.IsMatch(text);
                matches += expected ? 1 : 0;
                Assert.True(simulation.Run(text, out _) == expected, $"{source} on {Encoding.UTF8.GetString(text)}");
            }
            Assert.InRange(matches, 20, 1980);
        }
    }

    [Fact]
    public void BackReferences_ThatTakeTooLong_AreNotDecided()
    {
        PatternMatcher matcher = PatternMatcher.Load(MatchingTests.Compile(@"^(a+)+\1b$"));
        byte[] text = Encoding.UTF8.GetBytes(new string('a', 60));
        Assert.False(matcher.TryIsMatch(text, out bool matched));
        Assert.False(matched);
        Assert.Throws<PatternTimeoutException>(() => matcher.IsMatch(text));
        Assert.True(matcher.IsMatch("aaab"u8));
    }

    [Fact]
    public void Parsing_OfHugePatterns_EndsInAProgramOrAnError()
    {
        string deep = new string('(', 10_000) + "a" + new string(')', 10_000);
        Assert.True(EcmaPattern.IsValid(deep));
        Assert.True(MatchingTests.IsMatch(deep, "a"));

        string deepStars = string.Concat(Enumerable.Repeat("(?:b", 10_000)) + "a" + string.Concat(Enumerable.Repeat(")*", 10_000));
        Assert.True(EcmaPattern.IsValid(deepStars));
        AssertTooComplex(deepStars);
        AssertTooComplex(new string('(', 10_000) + "a" + new string(')', 10_000) + @"\1");
        AssertTooComplex("(?:(?:(?:ab){1000}c){1000}d){1000}");
        AssertTooComplex(new string('a', 2_000_000));

        Assert.True(MatchingTests.IsMatch(new string('a', 100_000), new string('a', 100_000)));
        string alternatives = string.Join("|", Enumerable.Range(0, 20_000).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.True(MatchingTests.IsMatch($"^(?:{alternatives})$", "19999"));
        Assert.False(MatchingTests.IsMatch($"^(?:{alternatives})$", "20000"));
        Assert.True(MatchingTests.IsMatch(string.Concat(Enumerable.Repeat(@"\p{L}", 20_000)) + "|x", "x"));
        AssertTooComplex(string.Join("|", Enumerable.Range(0x4E00, 15_000).Select(i => (char)i + "a")));
        Assert.True(EcmaPattern.IsValid(string.Concat(Enumerable.Repeat(@"(?:\p{", 1)) + "L})"));
        Assert.False(EcmaPattern.IsValid(string.Concat(Enumerable.Repeat(@"\p{", 100_000))));
        Assert.True(MatchingTests.IsMatch("^a{2147483648,}$|b", "b"));

        static void AssertTooComplex(string source)
        {
            Assert.False(EcmaPattern.TryParse(source, out _, out PatternError? error));
            Assert.Equal(PatternErrorKind.TooComplex, error.Kind);
        }
    }

    [Fact]
    public void Matching_FromManyThreads_IsTheSame()
    {
        PatternMatcher matcher = PatternMatcher.Load(MatchingTests.Compile(@"(?:a|b)\w{3,9}c|\b[^é]{2}z$"));
        var random = new Random(3);
        byte[][] texts = [.. Enumerable.Range(0, 3000).Select(_ => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => "abczé "[random.Next(6)]))))];
        bool[] expected = [.. texts.Select(text => PatternMatcher.Load(MatchingTests.Compile(@"(?:a|b)\w{3,9}c|\b[^é]{2}z$")).IsMatch(text))];
        Parallel.For(0, 4 * texts.Length, i => Assert.Equal(expected[i % texts.Length], matcher.IsMatch(texts[i % texts.Length])));
        Assert.Contains(true, expected);
        Assert.Contains(false, expected);
    }
}
