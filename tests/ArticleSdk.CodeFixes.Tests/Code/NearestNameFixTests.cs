using Verifier = ArticleSdk.CodeFixes.Tests.Code.CodeFixHarness<ArticleSdk.CodeFixes.Code.NearestNameFixProvider>;

namespace ArticleSdk.CodeFixes.Tests.Code;

/// <summary>Names that generated types do not have, and the ones that are meant.</summary>
public sealed class NearestNameFixTests
{
    private const string Schema = """
        { "type": "object", "properties": { "headline": { "type": "string" }, "body_text": { "type": "string" }, "kind": { "enum": ["photo-essay", "news", "class"] } } }
        """;

    [Theory]
    [InlineData("new Article { {|CS0117:Headlin|} = \"x\" }", "new Article { Headline = \"x\" }")]
    [InlineData("new Article { {|CS0117:headline|} = \"x\" }", "new Article { Headline = \"x\" }")]
    [InlineData("article.{|CS1061:body_text|}", "article.BodyText")]
    [InlineData("article?{|CS1061:.Hedline|}", "article?.Headline")]
    [InlineData("article?{|CS1061:.Hedline|}.Length", "article?.Headline.Length")]
    [InlineData("article with { {|CS0117:BodyTxt|} = \"\" }", "article with { BodyText = \"\" }")]
    [InlineData("ArticleKind.{|CS0117:photo_essay|}", "ArticleKind.PhotoEssay")]
    [InlineData("ArticleKind.{|CS0117:Nwes|}", "ArticleKind.News")]
    public Task Name_NearToOne_BecomesIt(string before, string after) => Verifier.Fixes(Schema, Code(before), Code(after));

    [Theory]
    [InlineData("ArticleKind.{|CS0117:Obituary|}")]
    [InlineData("article.{|CS1061:Section|}")]
    [InlineData("\"\".{|CS1061:Lenght|}")]
    public Task Name_NearToNone_IsLeftAlone(string expression) => Verifier.FixesNothing(Schema, Code(expression));

    private static string Code(string expression) => "using News; class User { object? Of(Article article) => " + expression + "; }";
}
