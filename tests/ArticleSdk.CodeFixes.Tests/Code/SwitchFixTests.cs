using ArticleSdk.CodeFixes.Code;
using Verifier = ArticleSdk.CodeFixes.Tests.Code.CodeFixHarness<ArticleSdk.CodeFixes.Code.SwitchFixProvider>;

namespace ArticleSdk.CodeFixes.Tests.Code;

/// <summary>The arms that a switch leaves out, in the layout of the others.</summary>
public sealed class SwitchFixTests
{
    private const string Schema = """
        {
          "oneOf": [
            { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "circle" }, "fill": { "enum": ["none", "solid", "new"] }, "width": { "enum": [1, 4], "x-enumNames": ["Thin", "Thick"] } } },
            { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "box" } } },
            { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "line" } } }
          ]
        }
        """;

    [Fact]
    public Task Expression_OverLines_GetsALineForEachRecord() => Verifier.Fixes(
        Schema,
        """
        using System;
        using News;
        class User
        {
            int Of(Article article) => article {|ASDK2001:switch|}
            {
                ArticleCircle => 1, // round
            };
        }
        """,
        """
        using System;
        using News;
        class User
        {
            int Of(Article article) => article switch
            {
                ArticleCircle => 1, // round
                ArticleBox => throw new NotImplementedException(),
                ArticleLine => throw new NotImplementedException(),
            };
        }
        """);

    [Fact]
    public Task Expression_WithoutLastComma_StaysWithoutIt() => Verifier.Fixes(
        Schema,
        """
        class User
        {
        	int Of(News.Article article) => article {|ASDK2001:switch|}
        	{
        		News.ArticleCircle => 1,
        		News.ArticleBox => 2 // square
        	};
        }
        """,
        """
        class User
        {
        	int Of(News.Article article) => article switch
        	{
        		News.ArticleCircle => 1,
        		News.ArticleBox => 2, // square
        		News.ArticleLine => throw new System.NotImplementedException()
        	};
        }
        """);

    [Theory]
    [InlineData("{ ArticleCircle => 1, ArticleLine => 2 }", "{ ArticleCircle => 1, ArticleLine => 2, ArticleBox => throw new System.NotImplementedException() }")]
    [InlineData("{ ArticleCircle or ArticleLine => 1, }", "{ ArticleCircle or ArticleLine => 1, ArticleBox => throw new System.NotImplementedException(), }")]
    [InlineData("{ ArticleCircle => 1, ArticleLine => 2, ArticleBox b when b.Kind.Length > 1 => 2 }", "{ ArticleCircle => 1, ArticleLine => 2, ArticleBox b when b.Kind.Length > 1 => 2, ArticleBox => throw new System.NotImplementedException() }")]
    public Task Expression_InOneLine_StaysInIt(string before, string after) => Verifier.Fixes(
        Schema,
        "using News; class User { int Of(Article article) => article {|ASDK2001:switch|} " + before + "; }",
        "using News; class User { int Of(Article article) => article switch " + after + "; }");

    [Fact]
    public Task Expression_WithoutArms_GetsThemAll() => Verifier.Fixes(
        Schema,
        """
        using News;
        class User
        {
            int Of(Article article)
            {
                return article {|ASDK2001:switch|}
                {
                };
            }
        }
        """,
        """
        using News;
        class User
        {
            int Of(Article article)
            {
                return article switch
                {
                    ArticleCircle => throw new System.NotImplementedException(),
                    ArticleBox => throw new System.NotImplementedException(),
                    ArticleLine => throw new System.NotImplementedException(),
                };
            }
        }
        """);

    [Fact]
    public Task Expression_OverAnEnum_GetsItsValues() => Verifier.Fixes(
        Schema,
        "using static News.ArticleCircleFill; class User { int Of(News.ArticleCircleFill fill) => fill {|ASDK2001:switch|} { Solid => 1 }; }",
        "using static News.ArticleCircleFill; class User { int Of(News.ArticleCircleFill fill) => fill switch { Solid => 1, News.ArticleCircleFill.None => throw new System.NotImplementedException(), News.ArticleCircleFill.New => throw new System.NotImplementedException() }; }");

    [Fact]
    public Task Expression_OverAnEnumOfIntegers_GetsItsValues() => Verifier.Fixes(
        Schema,
        "using News; class User { int Of(ArticleCircleWidth width) => width {|ASDK2001:switch|} { ArticleCircleWidth.Thick => 1 }; }",
        "using News; class User { int Of(ArticleCircleWidth width) => width switch { ArticleCircleWidth.Thick => 1, ArticleCircleWidth.Thin => throw new System.NotImplementedException() }; }");

    [Fact]
    public Task Statement_OverLines_GetsASectionForEachRecord() => Verifier.Fixes(
        Schema,
        """
        using News;
        class User
        {
          void Of(Article article)
          {
            {|ASDK2001:switch|} (article)
            {
              case ArticleBox:
                System.Console.WriteLine();
                break;
              case ArticleCircle { Fill: null }:
                break;
            }
          }
        }
        """,
        """
        using News;
        class User
        {
          void Of(Article article)
          {
            switch (article)
            {
              case ArticleBox:
                System.Console.WriteLine();
                break;
              case ArticleCircle { Fill: null }:
                break;
              case ArticleCircle:
                break;
              case ArticleLine:
                break;
            }
          }
        }
        """);

    [Fact]
    public Task Statement_InOneLine_StaysInIt() => Verifier.Fixes(
        Schema,
        "using News; class User { void Of(ArticleCircleFill fill) { {|ASDK2001:switch|} (fill) { case ArticleCircleFill.New: break; case ArticleCircleFill.None: break; } } }",
        "using News; class User { void Of(ArticleCircleFill fill) { switch (fill) { case ArticleCircleFill.New: break; case ArticleCircleFill.None: break; case ArticleCircleFill.Solid: break; } } }");

    [Theory]
    [InlineData("switch (article) { case ArticleBox: break; default: break; }")]
    [InlineData("switch (article) { case ArticleBox or ArticleLine: break; case ArticleCircle c: break; }")]
    [InlineData("switch (article.Kind) { case \"box\": break; }")]
    public Task Statement_ThatTakesAll_IsLeftAlone(string statement) => Verifier.FixesNothing(Schema, "using News; class User { void Of(Article article) { " + statement + " } }");

    [Fact]
    public Task Switches_OfADocument_AreFixedTogether() => Verifier.Fixes(
        Schema,
        """
        using News;
        class User
        {
            int One(Article a) => a {|ASDK2001:switch|} { ArticleCircle => 1, ArticleBox => 2 };
            int Two(Article a) => a {|ASDK2001:switch|} { ArticleCircle => a {|ASDK2001:switch|} { ArticleBox or ArticleLine => 1 }, ArticleBox => 2 };
        }
        """,
        """
        using News;
        class User
        {
            int One(Article a) => a switch { ArticleCircle => 1, ArticleBox => 2, ArticleLine => throw new System.NotImplementedException() };
            int Two(Article a) => a switch { ArticleCircle => a switch { ArticleBox or ArticleLine => 1, ArticleCircle => throw new System.NotImplementedException() }, ArticleBox => 2, ArticleLine => throw new System.NotImplementedException() };
        }
        """);
}
