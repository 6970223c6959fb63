using ArticleSdk.Shared;

namespace ArticleSdk.Tests.Patterns;

public class ParsingTests
{
    [Theory]
    [InlineData("^(abc]", 1)]
    [InlineData("a)", 1)]
    [InlineData("[a", 0)]
    [InlineData("*", 0)]
    [InlineData("a**", 2)]
    [InlineData("a{2}{3}", 4)]
    [InlineData("{2}", 0)]
    [InlineData("a{3,2}", 1)]
    [InlineData("a{99999999999999999999,99999999999999999998}", 1)]
    [InlineData("^*", 1)]
    [InlineData(@"\b+", 2)]
    [InlineData("(?<=a)*", 6)]
    [InlineData("[b-a]", 1)]
    [InlineData("a\\", 1)]
    [InlineData("(?P<name>x)", 0)]
    [InlineData("(?#x)a", 0)]
    [InlineData("(?i)abc", 0)]
    [InlineData("(?-:a)", 0)]
    [InlineData("(?ss:a)", 3)]
    [InlineData("(?<n>a)(?<n>b)", 10)]
    [InlineData("(?<1>a)", 3)]
    [InlineData(@"(?<n>a)\k", 7)]
    [InlineData(@"(?<n>a)\k<m>", 7)]
    [InlineData(@"\a(", 2)]
    public void Parsing_WhatEcma262Refuses_GivesItsOffset(string source, int offset)
    {
        Assert.False(EcmaPattern.TryParse(source, out _, out PatternError? error));
        Assert.Equal(PatternErrorKind.Syntax, error.Kind);
        Assert.Equal(offset, error.Offset);
        Assert.False(EcmaPattern.IsValid(source));
    }

    [Theory]
    [InlineData(@"^\&$", 1, "&")]
    [InlineData(@"^\_$", 1, "_")]
    [InlineData(@"^\-$", 1, "-")]
    [InlineData(@"^\a$", 1, "a")]
    [InlineData(@"^\Z$", 1, "Z")]
    [InlineData(@"^\A$", 1, "A")]
    [InlineData("^{$", 1, "{")]
    [InlineData("^a{,5}$", 2, "a{,5}")]
    [InlineData("^}$", 1, "}")]
    [InlineData("^]$", 1, "]")]
    [InlineData(@"^\101$", 1, "A")]
    [InlineData(@"^\8$", 1, "8")]
    [InlineData(@"^[\1]$", 2, "\u0001")]
    [InlineData(@"^[\d-z]$", 2, "-")]
    [InlineData(@"^\c$", 1, "\\c")]
    [InlineData(@"^[\c_]$", 2, "\u001f")]
    [InlineData(@"^\x4$", 1, "x4")]
    [InlineData(@"^\u12$", 1, "u12")]
    [InlineData(@"^\p{Foo}$", 1, "p{Foo}")]
    [InlineData(@"^\k<a>$", 1, "k<a>")]
    [InlineData(@"^(?=a)*b$", 6, "b")]
    public void Parsing_WhatOnlyAnnexBAllows_IsSloppyAndReadSo(string source, int offset, string match)
    {
        Assert.True(EcmaPattern.TryParse(source, out EcmaPattern? pattern, out PatternError? error), error?.Message);
        Assert.True(pattern.IsSloppy);
        Assert.Equal(offset, pattern.SloppyOffset);
        Assert.NotEmpty(pattern.SloppyDescription!);
        Assert.False(EcmaPattern.IsValid(source));
        Assert.True(MatchingTests.IsMatch(source, match), $"{source} on {match}");
    }

    [Theory]
    [InlineData(@"^\S(|(.|\n)*\S)\Z")]
    [InlineData(@"^\$ref$")]
    [InlineData(@"(?<$a_1>x)\k<$a_1>")]
    [InlineData(@"(?<\u{61}é>x)\k<aé>")]
    [InlineData(@"(?<n>a)|(?<n>b)")]
    [InlineData(@"[\-\]\^]")]
    [InlineData("a{99999999999999999999}")]
    [InlineData(@"(?i:a)")]
    [InlineData(@"\/")]
    public void Validity_OfAPattern_IsThatWithTheUFlag(string source) =>
        Assert.Equal(!source.EndsWith(@"\Z", StringComparison.Ordinal), EcmaPattern.IsValid(source));

    [Fact]
    public void Parsing_OfCaseInsensitiveModifiers_SaysThatTheyAreNotSupported()
    {
        Assert.False(EcmaPattern.TryParse("a(?i:b)", out _, out PatternError? error));
        Assert.Equal(PatternErrorKind.Unsupported, error.Kind);
        Assert.Equal(3, error.Offset);
    }
}
