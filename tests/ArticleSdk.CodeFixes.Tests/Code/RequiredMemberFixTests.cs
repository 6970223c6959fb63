using Verifier = ArticleSdk.CodeFixes.Tests.Code.CodeFixHarness<ArticleSdk.CodeFixes.Code.RequiredMemberFixProvider>;

namespace ArticleSdk.CodeFixes.Tests.Code;

/// <summary>Members that must be set are set, to values that are valid by the schema where one is found.</summary>
public sealed class RequiredMemberFixTests
{
    private const string Schema = """
        {
          "type": "object",
          "required": ["headline", "kind", "words", "published", "author", "parts", "lead", "any", "class"],
          "properties": {
            "headline": { "type": "string", "minLength": 3 },
            "kind": { "enum": ["news", "opinion"] },
            "words": { "type": "integer", "exclusiveMinimum": 10, "multipleOf": 4 },
            "published": { "type": "string", "format": "date" },
            "author": { "type": "object", "required": ["name", "home", "age"], "properties": {
              "name": { "type": "string", "pattern": "^[A-Z]$" }, "home": { "type": "string", "format": "uri" }, "age": { "type": "number", "minimum": 18.5 } } },
            "parts": { "type": "array", "minItems": 2, "items": { "type": "string" } },
            "lead": { "oneOf": [
              { "type": "object", "required": ["type", "text"], "properties": { "type": { "const": "text" }, "text": { "type": "string" } } },
              { "type": "object", "required": ["type"], "properties": { "type": { "const": "rule" } } }
            ] },
            "any": { "type": ["string", "boolean"] },
            "class": { "type": "boolean", "const": true }
          }
        }
        """;

    private const string Small = """
        { "type": "object", "required": ["headline", "words"], "properties": { "headline": { "type": "string", "minLength": 1 }, "words": { "type": "integer" }, "byline": { "type": "string" } } }
        """;

    [Fact]
    public Task Members_OfAllTypes_GetValuesThatAreValid() => Verifier.Fixes(
        Schema,
        """
        using News;
        class User
        {
            Article Make() => new {|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:Article|}|}|}|}|}|}|}|}();
        }
        """,
        """
        using News;
        class User
        {
            Article Make() => new Article()
            {
                Headline = "xxx",
                Kind = ArticleKind.News,
                Words = 12,
                Published = System.DateOnly.Parse("2000-01-01", System.Globalization.CultureInfo.InvariantCulture),
                Author = new ArticleAuthor { Name = "X", Home = new System.Uri("https://example.org/"), Age = 18.5 },
                Parts = ["", ""],
                Lead = new ArticleLeadText { Text = "" },
                Any = "",
            };
        }
        """);

    [Fact]
    public Task Enum_OfIntegers_GetsAValueThatIsValid() => Verifier.Fixes(
        """{ "type": "object", "required": ["state"], "properties": { "state": { "enum": [1, 2], "x-enumNames": ["Draft", "Ready"], "minimum": 2 } } }""",
        "using News; class User { Article Make() => new {|CS9035:Article|}(); }",
        "using News; class User { Article Make() => new Article() { State = ArticleState.Ready }; }");

    [Theory]
    [InlineData("new {|CS9035:{|CS9035:Article|}|} { }", "new Article { Headline = \"x\", Words = 0 }")]
    [InlineData("new {|CS9035:Article|} { Words = 3, Byline = null }", "new Article { Words = 3, Byline = null, Headline = \"x\" }")]
    [InlineData("new {|CS9035:Article|} {Headline = \"y\",}", "new Article {Headline = \"y\", Words = 0, }")]
    [InlineData("{|CS9035:{|CS9035:new|}|}()", "new() { Headline = \"x\", Words = 0 }")]
    public Task Initializer_InOneLine_StaysInIt(string before, string after) =>
        Verifier.Fixes(Small, "using News; class User { Article Make() => " + before + "; }", "using News; class User { Article Make() => " + after + "; }");

    [Fact]
    public Task Initializer_OverLines_GetsALineForEach() => Verifier.Fixes(
        Small,
        """
        class User
        {
            object Make()
            {
                return new {|CS9035:News.Article|}
                {
                    Headline = "y" // so far
                };
            }
        }
        """,
        """
        class User
        {
            object Make()
            {
                return new News.Article
                {
                    Headline = "y", // so far
                    Words = 0
                };
            }
        }
        """);

    [Fact]
    public Task Initializer_WithSyntaxErrors_IsLeftAlone() =>
        Verifier.FixesNothing(Small, "using News; class User { Article Make() => new {|CS9035:Article|} { Headline = {|CS1525:}|}; }");

    [Fact]
    public Task Record_OfTheUser_IsLeftAlone() =>
        Verifier.FixesNothing(Small, "class Own { public required string Name { get; init; } } class User { Own Make() => new {|CS9035:Own|}(); }");
}
