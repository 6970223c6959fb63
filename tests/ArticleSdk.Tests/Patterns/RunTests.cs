using System.Text;
using ArticleSdk.Shared;
using ArticleSdk.Tests.Reading;

namespace ArticleSdk.Tests.Patterns;

/// <summary>Runs of characters are skipped by vectors, and small automata shift: the simulation, which does neither, must say the same.</summary>
public class RunTests
{
    [Theory]
    [InlineData("^[a-z0-9]+(-[a-z0-9]+)*$", "ab9-")]
    [InlineData("^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$", "#a0")]
    [InlineData("^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})", "#a0")]
    [InlineData("^[a-z]{2,3}(-[A-Z]{2})?$", "aB-")]
    [InlineData("^a{8}(b|ac)?$", "ab")]
    [InlineData("^(aa|bb|ab*c)*$", "abc")]
    [InlineData("^.+@.+$", "a@é\n")]
    [InlineData("^sha(1|256)-[A-Za-z0-9+/]+={0,2}$", "sha256-=+")]
    [InlineData("\\bab\\b", "ab -")]
    [InlineData("(?:a|b)*c$", "abc")]
    [InlineData("b[^a]{3}c", "abcé")]
    [InlineData("^[\\x00-\\x7f]*$", "a\u007f\u0000é")]
    [InlineData("^[é-ü]*a$", "aéü")]
    [InlineData("^[a-f]*$", "abfg")]
    [InlineData("^[a-f]{3,40}$", "abf")]
    [InlineData("^((?!\\.{2}).)*$", "ab.")]
    [InlineData("^(a|b(?!c))+$", "abc")]
    [InlineData("a(?=[^b]*c)(?!bb)", "abcd")]
    [InlineData("(?:a(?!b|$)|b(?=a*c))+c", "abc")]
    [InlineData("x(?!(?=a)b|(?!a)c)[abc]y", "abcxy")]
    [InlineData("^(?:(?=a)\\w|(?!a)\\W\\b)+é", "aé -")]
    [InlineData("((?=a)|b)*c(?!(a(?!b))*c)", "abc")]
    [InlineData("^(?:(?!a?b?c?d?e)[a-f])+\\b", "abcdef ")]
    [InlineData("^(?:a|b|(?=[ab]*c[abc]{9}c)c(?![abc]{7}a))*$", "abc")]
    [InlineData("^(?:(?!.{3,9}c.{4}a).)+$", "abc")]
    public void Matching_OftenAndLongStrings_AgreesWithSimulation(string pattern, string characters)
    {
        Assert.True(EcmaPattern.TryParse(pattern, out EcmaPattern? parsed, out _));
        string program = parsed.Compile();
        PatternMatcher matcher = PatternMatcher.Load(program);
        LookMatcher? simulation = matcher is AutomatonMatcher ? new LookMatcher(new ProgramReader(program, 1).ReadTree()) : null;
        using GuardedMemory? memory = GuardedMemory.IsSupported ? new GuardedMemory(1 << 16) : null;
        var random = new Random(7);
        bool[] answers = new bool[2];
        for (int n = 0; n < 4000; n++)
        {
            string start = pattern.StartsWith("^sha", StringComparison.Ordinal) && n % 2 == 0 ? "sha256-" : pattern.StartsWith("^#", StringComparison.Ordinal) ? "#" : "";
            var text = new StringBuilder(start);
            while (random.Next(n % 4 == 0 ? 60 : 10) != 0)
                text.Append(characters[random.Next(characters.Length)], random.Next(n % 8 == 0 ? 40 : 4));
            byte[] utf8 = Encoding.UTF8.GetBytes(text.ToString());
            bool expected = simulation is not null
                ? simulation.Run(utf8, out _)
                : System.Text.RegularExpressions.Regex.IsMatch(text.ToString(), pattern.Replace("$", "\\z", StringComparison.Ordinal));
            Assert.True(matcher.IsMatch(memory is null ? utf8 : memory.Place(utf8)) == expected, text.ToString());
            answers[expected ? 1 : 0] = true;
        }
        Assert.True(answers[1] && answers[0], "One of the answers never came.");
    }
}
