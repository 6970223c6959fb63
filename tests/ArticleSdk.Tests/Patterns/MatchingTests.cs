using System.Text;
using ArticleSdk.Runtime;
using ArticleSdk.Shared;

namespace ArticleSdk.Tests.Patterns;

/// <summary>One feature of ECMA-262 after the other.</summary>
public class MatchingTests
{
    internal static string Compile(string source)
    {
        Assert.True(EcmaPattern.TryParse(source, out EcmaPattern? pattern, out PatternError? error), $"{source}: {error}");
        string program = pattern.Compile();
        Assert.DoesNotContain(program, c => c is < ' ' or > '~' or '"' or '\\');
        return program;
    }

    internal static bool IsMatch(string source, string text) => new Pattern(Compile(source)).IsMatch(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("abc", "xabcx", true)]
    [InlineData("^abc$", "abc\n", false)]
    [InlineData("^abc", "abcd", true)]
    [InlineData("^abc", "xabc", false)]
    [InlineData("abc$", "xabc", true)]
    [InlineData("abc$", "abcx", false)]
    [InlineData("", "", true)]
    [InlineData("^$", "", true)]
    [InlineData("^$", "a", false)]
    [InlineData("a|b$", "ab c", true)]
    [InlineData("^(?:a|b)$", "c", false)]
    [InlineData("^a{2,3}$", "a", false)]
    [InlineData("^a{2,3}$", "aaa", true)]
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^a{2,}?$", "aaaaaa", true)]
    [InlineData("^(?:ab){2,3}$", "ababab", true)]
    [InlineData("^(?:ab){2,3}$", "abab a", false)]
    [InlineData("^(?<year>[0-9]{4})-[0-9]{2}$", "2026-11", true)]
    [InlineData("^.$", "\n", false)]
    [InlineData("^.$", "\r", false)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "\u2029", false)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^(?s:.)$", "\n", true)]
    [InlineData("(?m:^b$)", "a\nb\nc", true)]
    [InlineData("^b$", "a\nb\nc", false)]
    [InlineData("^🐲{2}$", "🐲🐲", true)]
    [InlineData("^.$", "🐲", true)]
    [InlineData(@"^\uD83D\uDC32$", "🐲", true)]
    [InlineData(@"^\u{1F432}$", "🐲", true)]
    [InlineData(@"^[\uD83D\uDC32-\uD83D\uDC33]$", "🐳", true)]
    [InlineData(@"\uDC32", "🐲", false)]
    [InlineData("^[^a]$", "🐲", true)]
    [InlineData(@"^\s+$", "\t\n\v\f\r \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff", true)]
    [InlineData(@"^\s$", "\u0085", false)]
    [InlineData(@"^\s$", "\u180e", false)]
    [InlineData(@"^\d$", "߀", false)]
    [InlineData(@"^\w$", "é", false)]
    [InlineData(@"^\W$", "é", true)]
    [InlineData(@"\bcat\b", "a cat.", true)]
    [InlineData(@"\bcat\b", "concat", false)]
    [InlineData(@"\bé", "aé", true)]
    [InlineData(@"^\B$", "", true)]
    [InlineData(@"\Bat", "cat", true)]
    [InlineData(@"^\cJ\x41\0\t$", "\nA\0\t", true)]
    [InlineData(@"^[\b]$", "\b", true)]
    [InlineData(@"^[\w-]+$", "a-b", true)]
    [InlineData(@"[]", "a", false)]
    [InlineData(@"^[^]$", "\n", true)]
    [InlineData(@"^\p{Letter}+$", "éλЖ中", true)]
    [InlineData(@"^\p{Lu}$", "é", false)]
    [InlineData(@"^\P{Lu}$", "é", true)]
    [InlineData(@"^[^\P{Lu}]$", "É", true)]
    [InlineData(@"^\p{Script=Greek}+$", "λόγος", true)]
    [InlineData(@"^\p{sc=Grek}$", "a", false)]
    [InlineData(@"^\p{scx=Deva}$", "\u0951", true)]
    [InlineData(@"^\p{sc=Deva}$", "\u0951", false)]
    [InlineData(@"^\p{Emoji_Presentation}$", "🐲", true)]
    [InlineData(@"^\p{White_Space}$", "\u0085", true)]
    [InlineData(@"^\p{ASCII}+$", "abc", true)]
    [InlineData(@"^\p{Any}$", "\n", true)]
    public void Matching_OfAFeature_IsAsInEcma262(string source, string text, bool expected) => Assert.Equal(expected, IsMatch(source, text));

    [Theory]
    [InlineData(@"^(?=.*[a-z])(?=.*[0-9]).{4,}$", "abc1", '|', true)]
    [InlineData(@"^(?=.*[a-z])(?=.*[0-9]).{4,}$", "abcd", '|', false)]
    [InlineData(@"^(?!admin$)[a-z]+$", "admin", '|', false)]
    [InlineData(@"^(?!admin$)[a-z]+$", "admins", '|', true)]
    [InlineData(@"^[a-z]+(?<!-)$", "abc", '|', true)]
    [InlineData(@"^[a-z-]+(?<!-)$", "abc-", '|', false)]
    [InlineData(@"^(?!a)|^ab$", "ab", '|', true)]
    [InlineData(@"foo(?=bar)", "foobar", '~', true)]
    [InlineData(@"foo(?!bar)", "foobar", 'L', false)]
    [InlineData(@"foo(?!bar)", "foobar foo", 'L', true)]
    [InlineData(@"(?<!\$)\b\d+$", "costs $10", 'L', false)]
    [InlineData(@"(?<!\$)\b\d+$", "costs 10", 'L', true)]
    [InlineData(@"^(?:(?!--).)*$", "a-b-c", 'L', true)]
    [InlineData(@"^(?:(?!--).)*$", "a--c", 'L', false)]
    [InlineData(@"a(?=b(?!c(?<=abc)))", "abc", 'L', false)]
    [InlineData(@"a(?=b(?!c(?<=abc)))", "abd", 'L', true)]
    public void LookAround_InAnyPlace_NeedsNoBacktracking(string source, string text, char kind, bool expected)
    {
        Assert.Equal(kind, Compile(source)[0]);
        Assert.Equal(expected, IsMatch(source, text));
    }

    [Theory]
    [InlineData(@"^(a+)-\1$", "aa-aa", true)]
    [InlineData(@"^(a+)-\1$", "aa-a", false)]
    [InlineData(@"^(?<q>['""]).*\k<q>$", "'x'", true)]
    [InlineData(@"^(?<q>['""]).*\k<q>$", "'x\"", false)]
    [InlineData(@"^(?:(?<n>a)|(?<n>b))\k<n>$", "bb", true)]
    [InlineData(@"^(?:(?<n>a)|(?<n>b))\k<n>$", "ba", false)]
    [InlineData(@"^\1(a)$", "a", true)]
    [InlineData(@"^(?:(a)|b)*\1$", "abb", true)]
    [InlineData(@"^(?:(a)|b)*\1$", "aba", false)]
    [InlineData(@"^(z)((a+)?(b+)?(c))*\4$", "zaacbbbcac", true)]
    [InlineData(@"(?<=\1(a))b", "aab", true)]
    [InlineData(@"^(?!(a)\1).*$", "aab", false)]
    [InlineData(@"^(🐲)\1$", "🐲🐲", true)]
    public void BackReference_ToAGroup_IsAsInEcma262(string source, string text, bool expected)
    {
        Assert.True(EcmaPattern.TryParse(source, out EcmaPattern? pattern, out _));
        Assert.True(pattern.NeedsBacktracking);
        Assert.Equal(expected, IsMatch(source, text));
    }

    [Theory]
    [InlineData("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", 'A')]
    [InlineData("^[a-z0-9-]+$", '1')]
    [InlineData("^[A-Z]{2}$", '1')]
    [InlineData("^abc", '<')]
    [InlineData("abc", '~')]
    [InlineData("abc$", '>')]
    [InlineData("^abc$", '=')]
    [InlineData(".*", 'T')]
    [InlineData("^[^]*abc", '~')]
    [InlineData("^.*$|x*", 'T')]
    [InlineData("a*abc.*", '~')]
    [InlineData("[]", 'F')]
    public void Program_OfASimplePattern_IsSmallAndOfItsKind(string source, char kind)
    {
        string program = Compile(source);
        Assert.Equal(kind, program[0]);
        Assert.InRange(program.Length, 1, 60);
        Assert.Equal(program, Compile(source));
    }

    [Fact]
    public void Matching_OfWhatIsNotUtf8_ReadsReplacementCharacters()
    {
        var matcher = PatternMatcher.Load(Compile("^\uFFFD{2}a$"));
        Assert.True(matcher.IsMatch([0xC3, 0xFF, (byte)'a']));
        Assert.True(PatternMatcher.Load(Compile("^.{3}$")).IsMatch([0xE2, 0x82, 0xF0]));
    }

    [Fact]
    public void Matching_OfALoneSurrogate_IsAsInEcma262()
    {
        Assert.True(PatternMatcher.Load(Compile(@"^\uD83D$")).IsMatch([0xED, 0xA0, 0xBD]));
        Assert.True(PatternMatcher.Load(Compile(@"^\p{Cs}$")).IsMatch([0xED, 0xA0, 0xBD]));
    }

    [Fact]
    public void Matching_AfterTheFirst_AllocatesNothing()
    {
        string[] sources = [@"^\d{4}-\d{2}$", "é+x$", "^[a-zé]+$", @"foo(?!bar)\d", @"^(a|b)\1$", @"^(?!x).*\bz"];
        Pattern[] patterns = [.. sources.Select(source => new Pattern(Compile(source)))];
        byte[] text = Encoding.UTF8.GetBytes("2026-11 éé foo1 abz");
        long Run()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (Pattern pattern in patterns)
                pattern.IsMatch(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Run();
        Run();
        Assert.Equal(0, Run());
    }
}
