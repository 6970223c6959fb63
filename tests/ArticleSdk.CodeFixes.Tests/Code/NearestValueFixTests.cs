using Verifier = ArticleSdk.CodeFixes.Tests.Code.CodeFixHarness<ArticleSdk.CodeFixes.Code.NearestValueFixProvider>;

namespace ArticleSdk.CodeFixes.Tests.Code;

/// <summary>Texts in code that are none of a schema's values, and the values that are meant.</summary>
public sealed class NearestValueFixTests
{
    private const string Schema = """
        {
          "type": "object",
          "properties": { "kind": { "$ref": "#/$defs/kind" }, "items": { "type": "array", "items": { "oneOf": [{ "const": "text" }, { "type": "number" }] } } },
          "$defs": { "kind": { "enum": ["news", "photo-essay", "say \"hello\""] } }
        }
        """;

    [Theory]
    [InlineData("Article.Read(\"{\\\"kind\\\":{|ASDK2010:\\\"nwes\\\"|}}\")", "Article.Read(\"{\\\"kind\\\":\\\"news\\\"}\")")]
    [InlineData("Article.Read(@\"{\"\"kind\"\":{|ASDK2010:\"\"photo_essay\"\"|}}\")", "Article.Read(@\"{\"\"kind\"\":\"\"photo-essay\"\"}\")")]
    [InlineData("Article.Read(\"\"\"{ \"kind\": {|ASDK2010:\"News\"|} }\"\"\")", "Article.Read(\"\"\"{ \"kind\": \"news\" }\"\"\")")]
    [InlineData("Article.IsValid(\"\"\"{ \"kind\": {|ASDK2011:\"News\"|} }\"\"\"u8)", "Article.IsValid(\"\"\"{ \"kind\": \"news\" }\"\"\"u8)")]
    public Task Text_NearToAValue_BecomesIt(string before, string after) => Verifier.Fixes(Schema, Code(before), Code(after));

    [Theory]
    [InlineData("Article.Read(\"\"\"{ \"kind\": {|ASDK2010:\"obituary\"|} }\"\"\")")]
    [InlineData("Article.Read(\"\"\"{ \"kind\": {|ASDK2010:\"say hello\"|} }\"\"\")")]
    [InlineData("Article.Read(\"\"\"{ \"kind\": {|ASDK2010:7|} }\"\"\")")]
    public Task Text_NearToNone_IsLeftAlone(string expression) => Verifier.FixesNothing(Schema, Code(expression));

    private static string Code(string expression) => "using News; class User { object? Of() => " + expression + "; }";
}
