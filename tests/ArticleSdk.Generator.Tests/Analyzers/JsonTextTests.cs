using ArticleSdk.Generator.Analyzers;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>JSON texts in code are judged as the program would judge them, and errors stand at their characters, however the text is written.</summary>
public sealed class JsonTextTests
{
    private const string Empty = """": ASDK2010 This is not a valid Article: /headline: must be at least 3 characters long, but is 0 (minLength)"""";

    [Theory]
    [InlineData("""Article.Read("{\"headline\": \"\"}");""", "\\\"\\\"")]
    [InlineData("""Article.Read("{\x22headline\u0022: \U00000022\u0022}");""", """\U00000022\u0022""")]
    [InlineData("""""Article.Read(@"{""headline"": """"}");""""", "\"\"\"\"")]
    [InlineData("""Article.Read("{\"headline\": \"\"}"u8);""", "\\\"\\\"")]
    [InlineData(""""Article.Read("""{"headline": ""}""");"""", "\"\"")]
    [InlineData(""""Article.Read("""{"headline": ""}"""u8);"""", "\"\"")]
    [InlineData("Article.Read(\"\"\"\n        {\n          \"headline\":\n            \"\"\n\n        }\n        \"\"\");", "\"\"")]
    [InlineData("Article.Read(\"\"\"\r\n        {\r\n          \"headline\":\r\n            \"\"\r\n        }\r\n        \"\"\"u8);", "\"\"")]
    [InlineData(""""Article.Read("{" + @"""headline""" + (":" + """ ""}"""));"""", "\"\"")]
    [InlineData(""""Article.Read("""{"headline": """u8 + "\"\"}"u8);"""", "\\\"\\\"")]
    [InlineData(""""const string Json = """{"headline": ""}"""; Article.Read(Json);"""", "\"\"")]
    [InlineData("""const string Empty = "\"\""; const string Json = "{\"headline\": " + Empty + "}"; Article.Read(Json);""", "\\\"\\\"")]
    [InlineData(""""string json = """{"headline": ""}"""; Article.Read(json);"""", "\"\"")]
    [InlineData(""""ReadOnlySpan<byte> json = """{"headline": ""}"""u8; SchemaJson.Read<Article>(json);"""", "\"\"")]
    [InlineData(""""Article.Read($$"""{"headline": ""}""");"""", "\"\"")]
    [InlineData("Article.Read($$\"\"\"\n        {\n          \"headline\":\n            \"\"\n        }\n        \"\"\");", "\"\"")]
    [InlineData("""Article.Read($"{{\"headline\": \"\"}}");""", "\\\"\\\"")]
    [InlineData("""""Article.Read($@"{{""headline"": """"}}");""""", "\"\"\"\"")]
    [InlineData("""Article.Read(json: ("{\"headline\": \"\"}")!);""", "\\\"\\\"")]
    [InlineData(""""Article.Read(number > 1 ? """{"headline": ""}""" : """{"headline": "fine"}""");"""", "\"\"")]
    [InlineData(""""SchemaJson.Read<Article>("""{"headline": ""}"""u8);"""", "\"\"")]
    public async Task Read_OfWrongText_IsWarnedOfAtTheCharacters(string code, string place) =>
        Assert.Equal([place + Empty], await Of(CodeAnalysis.InMethod(code)));

    [Theory]
    [InlineData("ArticleQuotePerson.Read(\"{}\");")]
    [InlineData("ArticleQuotePerson.Read(\"{}\"u8);")]
    [InlineData("SchemaRecord<ArticleQuotePerson>.Read(\"{}\");")]
    public async Task Read_ThatARecordInherits_IsWarnedOfAsItsOwn(string code) =>
        Assert.Equal(
            ["{: ASDK2010 This is not a valid ArticleQuotePerson: the required property \"kind\" is missing (required)", "{: ASDK2010 This is not a valid ArticleQuotePerson: the required property \"name\" is missing (required)"],
            await Of(CodeAnalysis.InMethod(code)));

    [Theory]
    [InlineData("Article.Read(\"\");", "\"\"")]
    [InlineData("Article.Read(\"\"u8);", "\"\"u8")]
    [InlineData("const string Nothing = \"\"; Article.Read(Nothing);", "Nothing")]
    public async Task Read_OfNothing_IsWarnedOfAtTheExpression(string code, string place) =>
        Assert.Equal([place + ": ASDK2010 This is not a valid Article: the text is not JSON: expected a value (json.malformed)"], await Of(CodeAnalysis.InMethod(code)));

    [Theory]
    [InlineData("Article.TryRead(\"{}\", out _);")]
    [InlineData("Article.TryRead(\"{}\"u8, out _, out _);")]
    [InlineData("Article.Validate(\"{}\");")]
    [InlineData("Article.IsValid(\"{}\"u8);")]
    [InlineData("SchemaJson.IsValid<Article>(\"{}\"u8);")]
    [InlineData("SchemaJson.TryRead<Article>(\"{}\"u8, out _, out _);")]
    public async Task Question_AboutWrongText_HasAnIdOfItsOwn(string code) =>
        Assert.Equal(["{: ASDK2011 This is not a valid Article: the required property \"headline\" is missing (required)"], await Of(CodeAnalysis.InMethod(code)));

    [Theory]
    [InlineData(""""Article.Read("""{"headline": "fine"}""");"""")]
    [InlineData("Article.Read(text);")]
    [InlineData("string json = \"{}\"; json = text; Article.Read(json);")]
    [InlineData("string json = \"{}\"; (json, _) = (text, text); Article.Read(json);")]
    [InlineData("string json = \"{}\"; void Set(out string to) => to = text; Set(out json); Article.Read(json);")]
    [InlineData("switch (number) { case 1: string json = \"{}\"; Article.Read(json); goto case 2; case 2: json = text; goto case 1; }")]
    [InlineData("string json = \"{}\"; (json) = text; Article.Read(json);")]
    [InlineData("Article.Read((string)null!);")]
    [InlineData("Article.Read(number.ToString() + text);")]
    [InlineData("string.IsNullOrEmpty(\"{}\");")]
    [InlineData("Other.Read(\"{}\");")]
    [InlineData("SchemaJson.Read<Article>(\"{\\\"headline\\\": \\\"fine\\\"}\"u8, new SchemaValidationOptions { MaxDepth = 3 });")]
    public async Task Text_ThatIsValidOrNotKnown_IsNotWarnedOf(string code) =>
        Assert.Empty(await Of(CodeAnalysis.InMethod(code) + "static class Other { public static void Read(string text) { } }"));

    [Theory]
    [InlineData("{\\\"headline\\\": fine}", "f", "/headline: the text is not JSON: expected null, true or false (json.malformed)")]
    [InlineData("{\\\"headline\\\": \\\"fine\\\"", "", "/headline: the text is not JSON: expected ',' or '}' (json.malformed)")]
    [InlineData("{\\\"headline\\\": \\\"\\ud800\\\"}", "\\ud800", "the text is not JSON: a lone surrogate (U+D800) (json.malformed)")]
    [InlineData("{\\\"\\U0001F600\\\": 1, \\\"headline\\\": \\\"\\U0001F600\\\"}", "\\\"\\U0001F600\\\"", "/\U0001F600: the property \"\U0001F600\" is not allowed (additionalProperties)", "\\\"\\U0001F600\\\"", "/headline: must be at least 3 characters long, but is 1 (minLength)")]
    [InlineData("{\\\"a\\\\nb\\\": 1, \\\"headline\\\": \\\"fine\\\"}", "\\\"a\\\\nb\\\"", "/a\\nb: the property \"a\nb\" is not allowed (additionalProperties)")]
    public async Task Text_WithAnError_HasTheProgramsText(string json, params string[] expected) =>
        Assert.Equal(expected.Chunk(2).Select(e => e[0] + ": ASDK2010 This is not a valid Article: " + e[1].Replace("\n", "\\n")), await Of(CodeAnalysis.InMethod($"Article.Read(\"{json}\");")));

    [Theory]
    // What stands between holes is checked, and where they can be nothing else.
    [InlineData(""""Article.Read($$"""{"headline": {{text}}, "words": 7}""");"""", "7", "/words: must be a multiple of 5, but is 7 (multipleOf)")]
    [InlineData(""""Article.Read($$"""{"headline": "by {{text}}", "colour": 7}""");"""", "\"colour\"", "/colour: the property \"colour\" is not allowed (additionalProperties)")]
    [InlineData(""""Article.Read($$"""{"words": {{number}}}""");"""", "{", "the required property \"headline\" is missing (required)")]
    [InlineData(""""Article.Read($$"""{"headline": ["{{text}}"]}""");"""", "[", "/headline: must be a string, but is an array (type)")]
    [InlineData(""""Article.Read($$"""{"headline": "fine", "quotes": [{"kind": "person", "name": "", "more": {{text}}}]}""");"""", "\"\"", "/quotes/0/name: must not be empty (minLength)")]
    [InlineData(""""Article.Read($$"""{"headline": "fine", "quotes": [{"kind": "person"}, {{text}}]}""");"""", "{", "/quotes/0: the required property \"name\" is missing (required)")]
    [InlineData(""""Article.Read($$"""{"headline": "fine", {{text}}, "words": 7}""");"""", "7", "/words: must be a multiple of 5, but is 7 (multipleOf)")]
    [InlineData(""""Article.Read($$"""{"headline": {{text}}, "words": 7""");"""", "", "/words: the text is not JSON: expected ',' or '}' (json.malformed)")]
    [InlineData(""""Article.Read($$"""{"headline": , "words": 1{{text}}""");"""", ",", "/headline: the text is not JSON: expected a value (json.malformed)")]
    [InlineData(""""Article.Read("{\"words\": 7, \"headline\": \"" + text + "\"}");"""", "7", "/words: must be a multiple of 5, but is 7 (multipleOf)")]
    // What depends on them is not.
    [InlineData(""""Article.Read($$"""{"headline": {{text}}}""");"""")]
    [InlineData(""""Article.Read($$"""{"headline": "{{text}}"}""");"""")]
    [InlineData(""""Article.Read($$"""{"headline": "{{text}}", "words": 1{{number}}}""");"""")]
    [InlineData(""""Article.Read($$"""{"words": 5, {{text}}}""");"""")]
    [InlineData(""""Article.Read($$"""{"words": 5, "{{text}}": "fine"}""");"""")]
    [InlineData(""""Article.Read($$"""{"words": 5, {{text}}: "fine"}""");"""")]
    [InlineData(""""Article.Read($$"""{"headline": "fine", "tags": [{{text}}]}""");"""")]
    [InlineData(""""Article.Read($$"""{"headline": "fine", "tags": ["same", "{{text}}"]}""");"""")]
    [InlineData(""""Article.Read($$"""{"headline": "fine", "quotes": [{{text}}, {"kind": "person"}]}""");"""")]
    [InlineData(""""Article.Read($$"""{"headline": "fine", "quotes": [{"kind": {{text}}}]}""");"""")]
    [InlineData(""""Article.Read($$"""{"headline": "fine", "quotes": [{"kind": "{{text}}"}]}""");"""")]
    [InlineData(""""Article.Read($$"""{{text}}""");"""")]
    [InlineData(""""Article.Read($$"""{{text}}{{text}}""");"""")]
    [InlineData(""""Article.Read($$"""{"headline": "\u00{{number}}"}""");"""")]
    [InlineData(""""Article.Read($$"""{"headline": tru{{text}}}""");"""")]
    [InlineData(""""Article.Read($$"""{"headline": {{text}} {{text}}""");"""")]
    public async Task Text_WithHoles_IsCheckedWhereItIsKnown(string code, params string[] expected) =>
        Assert.Equal(expected.Chunk(2).Select(e => e[0] + ": ASDK2010 This is not a valid Article: " + e[1]), await Of(CodeAnalysis.InMethod(code)));

    [Theory]
    [InlineData("Marked(\"{}\");")]
    [InlineData("Field = \"{}\";")]
    [InlineData("Property = \"{}\";")]
    [InlineData("var user = new User { Property = \"{}\" };")]
    [InlineData("Bytes(\"{}\"u8);")]
    public async Task Text_GivenToWhatIsMarked_IsChecked(string code) => Assert.Equal(
        ["{: ASDK2010 This is not a valid Article: the required property \"headline\" is missing (required)"],
        await Of(CodeAnalysis.InMethod(
            code,
            """
            [JsonOf<Article>, StringSyntax("Json")] string Field = "{\"headline\": \"fine\"}";
            [JsonOf<Article>] string? Property { get; set; }
            static void Marked([JsonOf<Article>] string json) { }
            static void Bytes([JsonOf<Article>] ReadOnlySpan<byte> json) { }
            """)));

    [Theory]
    [InlineData("[JsonOf<Article>] string Field = \"\";")]
    [InlineData("[JsonOf<Article>] string Property { get; } = string.Empty;")]
    [InlineData("static void Marked([JsonOf<Article>] string json = \"\") { }")]
    public async Task Initialiser_ThatIsEmpty_HoldsNoText(string member) =>
        Assert.Empty(await Of(CodeAnalysis.InMethod("", member)));

    [Theory]
    [InlineData("[JsonOf<Article>] string Field = \"{}\";")]
    [InlineData("[JsonOf<Article>] const string Field = \"{}\";")]
    [InlineData("[JsonOf<Article>] string Property { get; } = \"{}\";")]
    [InlineData("static void Marked([JsonOf<Article>] string json = \"{}\") { }")]
    public async Task Text_OfWhatIsMarked_IsChecked(string member) => Assert.Equal(
        ["{: ASDK2010 This is not a valid Article: the required property \"headline\" is missing (required)"], await Of(CodeAnalysis.InMethod("", member)));

    [Fact]
    public async Task Text_OfAConstantOfAnotherFile_IsWarnedOfWhereItIsUsed()
    {
        string code = CodeAnalysis.InMethod("Article.Read(Texts.Empty);");
        Assert.Equal(["Texts.Empty: ASDK2010 This is not a valid Article: the required property \"headline\" is missing (required)"], await CodeAnalysis.Of([code, "static class Texts { public const string Empty = \"{}\"; }"], new JsonTextAnalyzer()));
    }

    private static Task<string[]> Of(string code) => CodeAnalysis.Of(code, new JsonTextAnalyzer());
}
