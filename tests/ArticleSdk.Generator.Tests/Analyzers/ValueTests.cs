using ArticleSdk.Generator.Analyzers;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>Constants that code gives to members of generated types are judged as the program would judge the object.</summary>
public sealed class ValueTests
{
    private const string Schema = """
        {
          "type": "object",
          "required": ["headline", "version"],
          "additionalProperties": false,
          "properties": {
            "headline": { "type": "string", "minLength": 3, "maxLength": 20 },
            "version": { "const": "1.0" },
            "byline": { "type": "string", "pattern": "^[A-Z]" },
            "words": { "type": "integer", "minimum": 1, "multipleOf": 5 },
            "score": { "type": "number", "exclusiveMaximum": 1 },
            "kind": { "enum": ["news", "op-ed"] },
            "state": { "enum": [1, 2, 3], "x-enumNames": ["Draft", "Ready", "Old"], "maximum": 2 },
            "grade": { "anyOf": [{ "enum": [1, 2], "x-enumNames": ["Good", "Better"] }, { "type": "integer" }], "maximum": 1 },
            "any": {},
            "role": { "anyOf": [{ "type": "string", "pattern": "^[a-z]+$" }, { "enum": ["chief"] }] },
            "published": { "type": "string", "format": "date" },
            "updated": { "type": "string", "format": "date-time" },
            "link": { "type": "string", "format": "uri" },
            "body_text": { "type": ["string", "null"], "maxLength": 5 },
            "tags": { "type": "array", "items": { "type": "string", "minLength": 2 }, "minItems": 1, "uniqueItems": true },
            "authors": { "type": "array", "items": { "$ref": "#/$defs/author" } },
            "source": { "$ref": "#/$defs/source" },
            "credits": { "type": "array", "items": { "$ref": "#/$defs/credit" } },
            "size": {
              "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 2 },
              "prefixItems": [{ "type": "integer", "minimum": 1 }, { "enum": ["px", "mm"] }, { "type": ["string", "null"], "minLength": 2 }]
            },
            "sizes": { "type": "array", "items": { "type": "array", "prefixItems": [{ "type": "integer" }, { "type": "integer" }], "items": { "type": "integer" } } },
            "counts": { "type": "object", "additionalProperties": { "type": "integer", "maximum": 9 } }
          },
          "if": { "properties": { "kind": { "const": "op-ed" } }, "required": ["kind"] },
          "then": { "required": ["byline"] },
          "$defs": {
            "credit": { "type": ["string", "integer"], "maxLength": 3 },
            "author": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "minLength": 1 }, "role": { "type": "string" } } },
            "source": {
              "oneOf": [
                { "type": "object", "title": "person", "required": ["kind", "name"], "properties": { "kind": { "const": "person" }, "name": { "type": "string", "minLength": 1 } } },
                { "type": "object", "title": "outlet", "required": ["kind", "url"], "properties": { "kind": { "const": "outlet" }, "url": { "type": "string" }, "name": { "type": "string" } } }
              ]
            }
          }
        }
        """;

    private static readonly CodeProject Project = new(("/news/article.schema.json", Schema));

    [Theory]
    [InlineData("new Article { Headline = \"ab\" }", "\"ab\"", "ASDK2020 Article: /headline: must be at least 3 characters long, but is 2 (minLength)")]
    [InlineData("new Article { Headline = \"a\" + \"b\" }", "\"a\" + \"b\"", "ASDK2020 Article: /headline: must be at least 3 characters long, but is 2 (minLength)")]
    [InlineData("new Article { Headline = \"fine\", Byline = \"jane\" }", "\"jane\"", "ASDK2020 Article: /byline: must match the pattern ^[A-Z], but is \"jane\" (pattern)")]
    [InlineData("new Article { Headline = text, Words = 7 }", "7", "ASDK2020 Article: /words: must be a multiple of 5, but is 7 (multipleOf)")]
    [InlineData("new Article { Headline = text, Words = -5 }", "-5", "ASDK2020 Article: /words: must be at least 1, but is -5 (minimum)")]
    [InlineData("new Article { Headline = text, Score = 1 }", "1", "ASDK2020 Article: /score: must be less than 1, but is 1 (exclusiveMaximum)")]
    // An item is said to be wrong once: by the schema of its own type, and not by the object's too.
    [InlineData("new Article { Headline = text, Credits = [\"Ada\", 5, \"Babbage\"] }", "\"Babbage\"", "ASDK2020 ArticleCredit: must be at most 3 characters long, but is 7 (maxLength)")]
    [InlineData("article with { Words = 7 }", "7", "ASDK2020 Article: /words: must be a multiple of 5, but is 7 (multipleOf)")]
    [InlineData("article with { BodyText = \"too long\" }", "\"too long\"", "ASDK2020 Article: /body_text: must be at most 5 characters long, but is 8 (maxLength)")]
    [InlineData("article with { Version = \"2.0\" }", "\"2.0\"", "ASDK2020 Article: /version: must be \"1.0\", but is \"2.0\" (const)")]
    [InlineData("article with { Role = \"UP\" }", "\"UP\"", "ASDK2020 ArticleRole: must match at least one of the alternatives, but a string (\"UP\") matches none (anyOf)", "ASDK2020 ArticleRole: must match the pattern ^[a-z]+$, but is \"UP\" (pattern)")]
    [InlineData("article with { State = (ArticleState)0 }", "(ArticleState)0", "ASDK2020 Article: /state: must be one of 1, 2, 3, but is 0 (enum)")]
    [InlineData("article with { State = ArticleState.Old }", "ArticleState.Old", "ASDK2020 Article: /state: must be at most 2, but is 3 (maximum)")]
    [InlineData("article with { Grade = ArticleGrade.Better }", "ArticleGrade.Better", "ASDK2020 Article: /grade: must be at most 1, but is 2 (maximum)")]
    [InlineData("article with { Grade = 9 }", "9", "ASDK2020 ArticleGrade: must be at most 1, but is 9 (maximum)")]
    [InlineData("article with { Published = new DateOnly(2026, 2, 30) }", "new DateOnly(2026, 2, 30)", "ASDK2020 Article: /published: must have the format date, but is \"2026-02-30\" (format)")]
    [InlineData("article with { Published = DateOnly.Parse(\"2026-02-30\") }", "DateOnly.Parse(\"2026-02-30\")", "ASDK2020 Article: /published: must have the format date, but is \"2026-02-30\" (format)")]
    [InlineData("article with { Updated = new(2026, 2, 1, 25, 0, 0, TimeSpan.Zero) }", "new(2026, 2, 1, 25, 0, 0, TimeSpan.Zero)", "ASDK2020 Article: /updated: must have the format date-time, but is \"2026-02-01T25:00:00Z\" (format)")]
    [InlineData("article with { Link = new Uri(\"no uri\") }", "new Uri(\"no uri\")", "ASDK2020 Article: /link: must have the format uri, but is \"no uri\" (format)")]
    [InlineData("article with { Tags = [] }", "[]", "ASDK2020 Article: /tags: must not be empty (minItems)")]
    [InlineData("article with { Tags = [\"politics\", \"x\"] }", "\"x\"", "ASDK2020 Article: /tags/1: must be at least 2 characters long, but is 1 (minLength)")]
    [InlineData("article with { Tags = [\"same\", \"same\"] }", "[\"same\", \"same\"]", "ASDK2020 Article: /tags: must not have equal items, but items 0 and 1 are equal (uniqueItems)")]
    [InlineData("article with { Tags = JsonList.Create<string>([\"politics\", \"x\"]) }", "\"x\"", "ASDK2020 Article: /tags/1: must be at least 2 characters long, but is 1 (minLength)")]
    [InlineData("article with { Counts = new Dictionary<string, long> { [\"a\"] = 1, [\"b\"] = 10 } }", "10", "ASDK2020 Article: /counts/b: must be at most 9, but is 10 (maximum)")]
    [InlineData("article with { Authors = [new ArticleAuthor { Name = \"\" }] }", "\"\"", "ASDK2020 ArticleAuthor: /name: must not be empty (minLength)")]
    [InlineData("article with { Authors = [new() { Name = \"\", Role = maybe }] }", "\"\"", "ASDK2020 ArticleAuthor: /name: must not be empty (minLength)")]
    [InlineData("article with { Source = new ArticleSourcePerson { Name = \"\" } }", "\"\"", "ASDK2020 ArticleSourcePerson: /name: must not be empty (minLength)")]
    [InlineData("article with { Source = new ArticleSourcePerson { Name = \"Ada\", Kind = \"outlet\" } }", "\"outlet\"", "ASDK2020 ArticleSourcePerson: /kind: must be \"person\", but is \"outlet\" (const)")]
    [InlineData("article with { Size = (0, null, default, []) }", "0", "ASDK2020 Article: /size/0: must be at least 1, but is 0 (minimum)")]
    [InlineData("article with { Size = (1, ArticleSizeItem2.Px, \"u\", [text]) }", "\"u\"", "ASDK2020 Article: /size/2: must be at least 2 characters long, but is 1 (minLength)")]
    [InlineData("article with { Size = (1, ArticleSizeItem2.Px, \"uu\", [text, \"v\"]) }", "\"v\"", "ASDK2020 Article: /size/4: must be at least 2 characters long, but is 1 (minLength)")]
    [InlineData("article with { Any = new ArticleAuthor { Name = \"\" } }", "\"\"", "ASDK2020 ArticleAuthor: /name: must not be empty (minLength)")]
    [InlineData("new Article { Headline = null! }", "null", "ASDK2022 Article: /headline: must be a string, but is null (type)")]
    [InlineData("new Article { Headline = default! }", "default", "ASDK2022 Article: /headline: must be a string, but is null (type)")]
    [InlineData("new Article { Headline = \"fine\", Kind = ArticleKind.OpEd }", "new Article", "ASDK2021 Article: the required property \"byline\" is missing (required)")]
    public async Task Value_ThatIsWrong_IsWarnedOf(string code, string place, params string[] expected) =>
        Assert.Equal(expected.Select(error => place + ": " + error.Insert(9, "This is not a valid ")), await Of(code));

    [Theory]
    [InlineData("new Article { Headline = \"fine\" }")]
    [InlineData("new Article { Headline = \"fine\", Kind = ArticleKind.OpEd, Byline = maybe }")]
    [InlineData("new Article { Headline = text, Byline = maybe, Words = number, Tags = [text, text], Kind = (ArticleKind)number }")]
    [InlineData("new Article { Headline = text, Byline = null, Words = null, Score = null, Tags = null, BodyText = null, Link = null, Published = default }")]
    [InlineData("new Article { Headline = \"fine\", Words = 5, Score = 0.5, Role = \"editor\", Published = new DateOnly(2024, 2, 29), Updated = DateTimeOffset.Now, Link = new Uri(\"https://example.org/\"), BodyText = \"short\" }")]
    [InlineData("new Article { Headline = \"fine\", Source = new ArticleSourcePerson { Name = \"Ada\" }, Authors = [new ArticleAuthor { Name = \"Ada\", Role = \"x\" }] }")]
    [InlineData("article with { Tags = [.. tags] }")]
    [InlineData("article with { Tags = [.. tags, \"x\" + text] }")]
    [InlineData("article with { Role = ArticleRole.Chief, Counts = [new(\"a\", 1), new(text, 100)] }")]
    [InlineData("article with { Kind = ArticleKind.OpEd }")]
    [InlineData("article with { State = ArticleState.Ready, Grade = ArticleGrade.Good }")]
    [InlineData("article with { State = (ArticleState)number, Grade = -1 }")]
    [InlineData("article with { Size = null }")]
    [InlineData("article with { Size = (1, null, default, []) }")]
    [InlineData("article with { Size = (number, ArticleSizeItem2.Px, null, [\"more\", .. tags]) }")]
    [InlineData("article with { Size = (1, ArticleSizeItem2.Mm, maybe, JsonList<string>.Empty) }")]
    [InlineData("article with { Sizes = [(1, 2, []), (1, null, []), (1, 2, [3, 4])] }")]
    [InlineData("article with { Link = new Uri(\"https://example.org/two words\") }")]
    [InlineData("article with { Link = new Uri(\" https://example.org \") }")]
    [InlineData("article with { Link = new Uri(\"/folder/file\") }")]
    [InlineData("article with { Link = new Uri(@\"C:\\folder\\file\") }")]
    [InlineData("article with { Updated = DateTimeOffset.Parse(\"2026-02-01T10:00:00 +01:00\") }")]
    [InlineData("article with { Slug = \"\" }")]
    [InlineData("new ArticleRole()")]
    public async Task Value_ThatIsValidOrNotKnown_IsNotWarnedOf(string code) => Assert.Empty(await Of(code));

    [Theory]
    [InlineData("new Plan { AdditionalProperties = [new(\"x\", 1)], XProperties = [new(\"x-a\", 1)], Vendor = [] }")]
    [InlineData("new Plan { AdditionalPropertiesProperty = \"fine\" } with { Vendor = [new(\"v-a\", \"b\")] }")]
    [InlineData("new Plan { AdditionalPropertiesProperty = \"\" }", "\"\": ASDK2020 This is not a valid Plan: /additionalProperties: must not be empty (minLength)")]
    public async Task Map_CalledLikeAProperty_IsNotTakenForIt(string code, params string[] expected)
    {
        var project = new CodeProject(("/news/plan.schema.json", """
            {
              "type": "object", "properties": { "additionalProperties": { "type": "string", "minLength": 1 }, "vendor": { "type": "string", "x-csharp-name": "Seller" } },
              "patternProperties": { "^x-": { "type": "integer" }, "^v-": { "type": "string", "x-csharp-name": "Vendor" } }, "additionalProperties": { "type": "integer" }
            }
            """));
        Assert.Equal(expected, await project.Analyze(CodeAnalysis.InMethod($"var value = {code};"), new ValueAnalyzer()));
    }

    private static Task<string[]> Of(string code) => Project.Analyze(
        CodeAnalysis.InMethod($"var value = {code};", "Article article = null!; string[] tags = [];") + "namespace News { public sealed partial record Article { public string? Slug { get; init; } } }", new ValueAnalyzer());
}
