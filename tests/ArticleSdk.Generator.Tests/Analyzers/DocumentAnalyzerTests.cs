using System.Text;
using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>What is said of the documents of a project: every error at its place, and where a document is not checked, why.</summary>
public sealed class DocumentAnalyzerTests
{
    private const string Schema = """
        {
          "$id": "https://example.org/article",
          "type": "object",
          "required": ["headline"],
          "additionalProperties": false,
          "properties": {
            "headline": { "type": "string", "minLength": 1 },
            "quotes": { "type": "array", "items": { "$ref": "#/$defs/quote" } }
          },
          "$defs": { "quote": { "type": "string", "maxLength": 3, "$anchor": "quote" } }
        }
        """;

    private const string Open = """{ "$id": "open", "properties": { "a": { "type": "integer" } } }""";

    [Fact]
    public async Task Document_WithErrors_HasThemAtLineAndColumn()
    {
        string[] found = await Check("""
            {
              "headline": "",
              "é": "😀", "quotes": ["abc", "abcd", 7],
              "more": { "a": [1, 2] }
            }
            """);
        Assert.Equal(
            [
                "2:15-2:17 ASDK1001 /headline: must not be empty (minLength, by https://example.org/article#/properties/headline/minLength)",
                "3:3-3:6 ASDK1001 /é: the property \"é\" is not allowed (additionalProperties, by https://example.org/article#/additionalProperties)",
                "3:32-3:38 ASDK1001 /quotes/1: must be at most 3 characters long, but is 4 (maxLength, by https://example.org/article#/$defs/quote/maxLength)",
                "3:40-3:41 ASDK1001 /quotes/2: must be a string, but is a number (7) (type, by https://example.org/article#/$defs/quote/type)",
                "4:3-4:9 ASDK1001 /more: the property \"more\" is not allowed (additionalProperties, by https://example.org/article#/additionalProperties)",
            ],
            found);
    }

    [Fact]
    public async Task Error_ForTools_HasItsPartsAsProperties()
    {
        GeneratorHarness harness = News().Document("/news/a.json", """{ "headline": "x", "quotes": [7] }""", ("ArticleSdkSchema", "article.schema.json"));
        Diagnostic diagnostic = Assert.Single(await harness.Analyze(new DocumentAnalyzer()));
        Assert.Equal(
            ["absoluteKeywordLocation=https://example.org/article#/$defs/quote/type", "code=type", "instanceLocation=/quotes/0", "keyword=type", "keywordLocation=/properties/quotes/items/$ref/type"],
            diagnostic.Properties.Select(p => p.Key + "=" + p.Value).Order(StringComparer.Ordinal));
        Assert.Equal("/news/a.json", diagnostic.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("""{ "headline": "Flood", }""", "1:24-1:25 ASDK1002 (root)/: expected '\"'")]
    [InlineData("", "1:1-1:1 ASDK1002 (root): expected a value")]
    [InlineData("{ \"headline\": \"\n\" }", "1:16-1:17 ASDK1002 /headline: control characters in strings must be escaped")]
    public async Task Document_Malformed_HasOneError(string json, string expected)
    {
        string found = Assert.Single(await Check(json));
        string place = expected[..expected.IndexOf(' ', StringComparison.Ordinal)];
        Assert.StartsWith(place + " ASDK1002 ", found);
        Assert.Contains(expected[(expected.LastIndexOf(':') + 2)..], found);
        // Without a schema it is the same error.
        Assert.Equal(found, Assert.Single(await Check(json, schema: "")));
    }

    [Theory]
    [InlineData("schemas/article.schema.json")]
    [InlineData("./schemas/article.schema.json")]
    [InlineData("schemas\\article.schema.json")]
    [InlineData("/news/schemas/article.schema.json")]
    [InlineData("article.schema.json")]
    [InlineData("https://example.org/article")]
    [InlineData("https://example.org/article%23")]
    [InlineData("https://example.org/article#/$defs/quote")]
    [InlineData("article.schema.json%23/$defs/quote")]
    [InlineData("article.schema.json#quote")]
    public async Task Schema_OfTheItem_IsAPathOrAnIdentifier(string schema) =>
        Assert.Contains("ASDK1001 (root): must be a", Assert.Single(await Check("7", schema)));

    [Theory]
    [InlineData("../schemas/article.schema.json")]
    [InlineData("https://example.org/article")]
    [InlineData("https://example.org/article#/$defs/quote")]
    public async Task Schema_OfTheDocument_IsAPathFromItOrAnIdentifier(string schema) =>
        Assert.Contains(await Check($$"""{ "$schema": "{{schema}}", "headline": 7 }""", schema: ""), line => line.Contains(" ASDK1001 ", StringComparison.Ordinal));

    [Fact]
    public async Task SchemaMember_ThatTheSchemaForbids_IsAnErrorLikeAnyOther() => Assert.Equal(
        ["1:3-1:12 ASDK1001 /$schema: the property \"$schema\" is not allowed (additionalProperties, by https://example.org/article#/additionalProperties)"],
        await Check("""{ "$schema": "../schemas/article.schema.json", "headline": "x" }""", schema: ""));

    [Theory]
    [InlineData("{}", "", "1:1-1:1 ASDK1003 The document is not checked: it has no '$schema', and its ArticleDocument item no 'Schema'")]
    [InlineData("[1]", "", "1:1-1:1 ASDK1003 The document is not checked: it has no '$schema', and its ArticleDocument item no 'Schema'")]
    [InlineData("""{"$schema": 7}""", "", "1:1-1:1 ASDK1003 The document is not checked: it has no '$schema', and its ArticleDocument item no 'Schema'")]
    [InlineData("{}", "artcle.schema.json", "1:1-1:1 ASDK1004 The document is not checked: no schema of the project has the path or the '$id' 'artcle.schema.json'")]
    [InlineData("{}", "article.schema.json#/$defs/none", "1:1-1:1 ASDK1004 The document is not checked: there is no schema at '#/$defs/none' in 'schemas/article.schema.json'")]
    [InlineData("{}", "twice.schema.json", "1:1-1:1 ASDK1004 The document is not checked: 'twice.schema.json' may be 'a/twice.schema.json' or 'b/twice.schema.json'")]
    [InlineData("""{"$schema": "https://example.org/none"}""", "", "1:1-1:1 ASDK1004 The document is not checked: no schema of the project has the path or the '$id' 'https://example.org/none'")]
    [InlineData("{}", "wrong.schema.json", "1:1-1:1 ASDK1005 The document is not checked: its schema 'wrong.schema.json' has a mistake, with which errors would be wrong")]
    [InlineData("{", "broken.schema.json", "1:1-1:1 ASDK1005 The document is not checked: its schema 'broken.schema.json' has a mistake, with which errors would be wrong")]
    public async Task Document_ThatIsNotChecked_SaysWhy(string json, string schema, string expected) => Assert.Equal([expected], await Check(json, schema));

    [Theory]
    [InlineData("""{ "headline": "x" }""", "invalid", "1:1-1:1 ASDK1006 The document is valid, and its ArticleDocument item says Expect=\"invalid\"")]
    [InlineData("""{ "headline": "" }""", "invalid", "")]
    [InlineData("""{ "headline": """, "Invalid", "")]
    [InlineData("""{ "headline": "x" }""", "valid", "")]
    [InlineData("""{ "headline": "x" }""", "perhaps", "1:1-1:1 ASDK0040 'Expect' is 'perhaps', but must be valid or invalid; its default is used")]
    public async Task Document_ThatMustFail_IsAnErrorIfItIsValid(string json, string expect, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [expected], await Check(json, "article.schema.json", "a.json", ("Expect", expect)));

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.NDJSON")]
    public async Task Lines_AreDocumentsEach(string file)
    {
        string[] found = await Check("{ \"headline\": \"😀\" }\n\n  \r\n{ \"headline\": \"\" }\r\n{ \"headline\": \"x\" }\n{\n{ \"headline\": 7 }", "article.schema.json", file);
        Assert.Equal(["4:15-4:17 ASDK1001", "6:2-6:2 ASDK1002", "7:15-7:16 ASDK1001"], found.Select(f => string.Join(' ', f.Split(' ')[..2])));
    }

    [Fact]
    public async Task Line_ThatIsNotWhole_IsWrongAtItsEnd() =>
        Assert.Equal(["1:4-1:4 ASDK1002"], (await Check("{  \r\n{ \"headline\": \"x\" }\r\n", "article.schema.json", "a.jsonl")).Select(f => string.Join(' ', f.Split(' ')[..2])));

    [Theory]
    [InlineData("{ \"quotes\": [", "/quotes: the text")]
    [InlineData("{ \"quotes\": [[], [", "/quotes/1: the text")]
    [InlineData("{ \"quotes\": [1,", "/quotes/1: the text")]
    [InlineData("[", "(root): the text")]
    public async Task Document_ThatEndsInAnArray_IsWrongAtWhatIsThere(string json, string expected) =>
        Assert.Contains(" ASDK1002 " + expected, Assert.Single(await Check(json)));

    [Fact]
    public async Task Lines_HaveTheirPlacesInTheWholeText()
    {
        const string Text = "{ \"headline\": \"😀\" }\n{ \"headline\": true }";
        GeneratorHarness harness = News().Document("/news/a.jsonl", Text, ("ArticleSdkSchema", "article.schema.json"));
        Diagnostic diagnostic = Assert.Single(await harness.Analyze(new DocumentAnalyzer()));
        Assert.Equal("true", Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task Lines_ThatNameTheirOwnSchemas_AreCheckedByThem()
    {
        string[] found = await Check("{\"$schema\":\"https://example.org/none\"}\n{\"$schema\":\"https://example.org/none\"}\n{\"$schema\":\"../schemas/open.schema.json\",\"a\":\"x\"}\n7\n8", schema: "", file: "a.jsonl");
        Assert.Equal(["1:1-1:1 ASDK1004", "3:46-3:49 ASDK1001", "4:1-4:1 ASDK1003"], found.Select(f => string.Join(' ', f.Split(' ')[..2])));
    }

    [Fact]
    public async Task Document_WithManyErrors_HasTheFirstAndSaysSo()
    {
        string[] found = await Check($$"""{ "headline": "x", "quotes": [{{string.Join(',', Enumerable.Repeat("1", 60))}}] }""");
        Assert.Equal(DocumentCheck.MaxErrors, found.Count(f => f.Contains(" ASDK1001 ", StringComparison.Ordinal)));
        Assert.Equal(["1:1-1:1 ASDK1007 The file has more errors: only the first 50 are shown"], found.Where(f => !f.Contains(" ASDK1001 ", StringComparison.Ordinal)));
        found = await Check(string.Concat(Enumerable.Repeat("7\n", 60)), "article.schema.json", "a.jsonl");
        Assert.Equal(DocumentCheck.MaxErrors + 1, found.Length);
        Assert.Equal(DocumentCheck.MaxErrors, (await Check(string.Concat(Enumerable.Repeat("7\n", 50)), "article.schema.json", "a.jsonl")).Length);
    }

    [Fact]
    public async Task Warning_ThatTheItemSilences_IsNotSaid()
    {
        Assert.Empty(await Check("{}", "", "a.json", ("ArticleSdkNoWarn", "ASDK0101,asdk1003")));
        // Errors are not silenced so.
        Assert.Single(await Check("{}", "article.schema.json", "a.json", ("ArticleSdkNoWarn", "ASDK1001")));
    }

    [Fact]
    public async Task NameInADocument_BreaksNoLine() =>
        Assert.Contains("/a\\nb\\u001b: ", Assert.Single(await Check("""{ "headline": "x", "a\nb\u001b": 1 }""")));

    [Fact]
    public async Task LineEnds_AreThoseOfTheProgram() =>
        Assert.Equal(["3:1-3:2 ASDK1001"], (await Check("{ \"headline\": \"x\u2028\u0085\",\r\"quotes\": [\r\n7] }")).Select(f => string.Join(' ', f.Split(' ')[..2])));

    [Fact]
    public async Task File_ThatIsNotUtf8_IsNoJsonForPrograms()
    {
        foreach (Encoding encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1 })
        {
            GeneratorHarness harness = News().Document("/news/a.json", """{ "headline": "x" }""", encoding, ("ArticleSdkSchema", "article.schema.json"));
            Assert.Equal("(root): the file is not UTF-8, but " + encoding.WebName, Assert.Single(await harness.Analyze(new DocumentAnalyzer())).GetMessage());
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xE9 }, "1:16 the text is not JSON: the text is not well-formed UTF-8")]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBD }, null)]
    public async Task File_ThatIsNotWellFormedUtf8_IsNoJsonForPrograms(byte[] content, string? expected)
    {
        foreach (byte[] mark in new[] { Array.Empty<byte>(), [0xEF, 0xBB, 0xBF] })
        {
            // As the compiler reads a file.
            using var stream = new MemoryStream([.. mark, .. "{ \"headline\": \""u8, .. content, .. "\" }"u8]);
            GeneratorHarness harness = News().Document("/news/a.json", Microsoft.CodeAnalysis.Text.SourceText.From(stream, Encoding.UTF8), ("ArticleSdkSchema", "article.schema.json"));
            Assert.Equal(expected, (await harness.Analyze(new DocumentAnalyzer())).Select(d => $"1:{d.Location.GetLineSpan().StartLinePosition.Character + 1} {d.GetMessage()["(root): ".Length..]}").SingleOrDefault());
        }
    }

    [Fact]
    public async Task Document_OfFiftyMegabytesOrManyLevels_IsChecked()
    {
        string quotes = string.Concat(Enumerable.Repeat("\"abc\",\n", 50 * 1024 * 1024 / 7));
        Assert.StartsWith($"{quotes.Count(c => c == '\n') + 1}:1-", Assert.Single(await Check($$"""{ "headline": "x", "quotes": [{{quotes}}7] }""")));
        string deep = new string('[', 100_000) + new string(']', 100_000);
        Assert.Contains(" ASDK1002 ", Assert.Single(await Check($$"""{ "headline": {{deep}} }""")));
        Assert.Contains(" ASDK1002 ", Assert.Single(await Check($$"""{ "headline": {{deep}} }""", schema: "")));
        Assert.Contains(" ASDK1002 ", Assert.Single(await Check(new string('[', 100_000))));
    }

    [Fact]
    public async Task Document_ThatIsUnchanged_IsNotReadAgain()
    {
        GeneratorHarness harness = News()
            .Document("/news/a.json", """{ "headline": 1 }""", ("ArticleSdkSchema", "article.schema.json"))
            .Document("/news/b.json", """{ "a": "x" }""", ("ArticleSdkSchema", "open.schema.json"))
            .Document("/news/c.json", """{ "$schema": "schemas/open.schema.json" }""");
        Assert.Equal(2, (await harness.Analyze(new DocumentAnalyzer())).Count);
        IReadOnlyList<Diagnostic> before = await harness.Analyze(new DocumentAnalyzer());
        Assert.Equal((1, 1, 1), (harness.Reads("/news/a.json"), harness.Reads("/news/b.json"), harness.Reads("/news/c.json")));

        // An edit of a schema costs its documents.
        harness.Edit("/news/schemas/open.schema.json", """{ "properties": { "a": { "type": "string" } }, "required": ["b"] }""");
        IReadOnlyList<Diagnostic> after = await harness.Analyze(new DocumentAnalyzer());
        Assert.Equal((1, 2, 2), (harness.Reads("/news/a.json"), harness.Reads("/news/b.json"), harness.Reads("/news/c.json")));
        Assert.Equal(3, after.Count);
        Assert.Contains(before.Single(d => d.Location.GetLineSpan().Path == "/news/a.json"), after);

        // One that appears is found; what the item says is heard.
        harness.Edit("/news/c.json", """{ "$schema": "schemas/late.schema.json" }""");
        Assert.Contains(await harness.Analyze(new DocumentAnalyzer()), d => d.Id == "ASDK1004");
        harness.Schema("/news/schemas/late.schema.json", "true");
        Assert.DoesNotContain(await harness.Analyze(new DocumentAnalyzer()), d => d.Id == "ASDK1004");
        harness.Metadata("/news/a.json", ("ArticleSdkKind", "document"), ("ArticleSdkSchema", "article.schema.json"), ("Expect", "invalid"));
        Assert.DoesNotContain(await harness.Analyze(new DocumentAnalyzer()), d => d.Location.GetLineSpan().Path == "/news/a.json");
    }

    [Fact]
    public async Task File_ThatCannotBeRead_IsSaidToBe()
    {
        GeneratorHarness harness = News().Document("/news/a.json", (Microsoft.CodeAnalysis.Text.SourceText?)null, ("ArticleSdkSchema", "article.schema.json")).Document("/news/b.json", "7", ("ArticleSdkSchema", "article.schema.json"));
        IReadOnlyList<Diagnostic> found = await harness.Analyze(new DocumentAnalyzer());
        Assert.Equal(["ASDK1002 (root): the file cannot be read", "ASDK1001 (root): must be an object, but is a number (7) (type, by https://example.org/article#/type)"], found.OrderBy(d => d.Location.GetLineSpan().Path).Select(d => d.Id + " " + d.GetMessage()));
    }

    [Fact]
    public void Failure_OfOneDocument_IsSaidOfIt()
    {
        SchemaPrograms schemas = ProjectSchemas.Of(News().AnalyzerOptions, TestContext.Current.CancellationToken).Programs(TestContext.Current.CancellationToken);
        var document = new DocumentSource(new ThrowingText(), new DocumentOptions { Schema = "article.schema.json" });
        Diagnostic diagnostic = Assert.Single(new DocumentCheck(document, new DocumentSchemas(schemas, "a.json"), TestContext.Current.CancellationToken).Run());
        Assert.Equal("ASDK1099", diagnostic.Id);
        Assert.Contains("IOException: gone", diagnostic.GetMessage());
    }

    private sealed class ThrowingText : AdditionalText
    {
        public override string Path => "/news/a.json";

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => throw new IOException("gone");
    }

    private static GeneratorHarness News() => new GeneratorHarness()
        .Property("ProjectDir", "/news/")
        .Schema("/news/schemas/article.schema.json", Schema)
        .Schema("/news/schemas/open.schema.json", Open)
        .Schema("/news/schemas/wrong.schema.json", """{ "$ref": "none.schema.json" }""")
        .Schema("/news/schemas/broken.schema.json", "{")
        .Schema("/news/a/twice.schema.json", "{}")
        .Schema("/news/b/twice.schema.json", "{}");

    private static async Task<string[]> Check(string json, string schema = "article.schema.json", string file = "a.json", params (string, string)[] metadata)
    {
        GeneratorHarness harness = News().Document("/news/content/" + file, json, [("ArticleSdkSchema", schema), .. metadata]);
        return [.. (await harness.Analyze(new DocumentAnalyzer())).OrderBy(d => d.Location.SourceSpan.Start).Select(d =>
        {
            FileLinePositionSpan span = d.Location.GetLineSpan();
            return $"{span.StartLinePosition.Line + 1}:{span.StartLinePosition.Character + 1}-{span.EndLinePosition.Line + 1}:{span.EndLinePosition.Character + 1} {d.Id} {d.GetMessage()}";
        })];
    }
}
