using ArticleSdk.Generator.Pipeline;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Pipeline;

/// <summary>The schemas of a project as all analyzers share them.</summary>
public sealed class ProjectSchemasTests
{
    private const string Article = """
        {
          "$id": "https://example.org/article",
          "properties": { "quotes": { "items": { "$ref": "quote.schema.json" } } },
          "$defs": { "slug": { "$anchor": "slug", "pattern": "^[a-z]+$" }, "any": true, "part": { "$id": "part", "type": "object" } }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Project_OfLaterCompilation_IsTheSameUntilAFileChanges()
    {
        GeneratorHarness harness = News();
        ProjectSchemas first = ProjectSchemas.Of(harness.AnalyzerOptions, Cancellation);
        Assert.Same(first, ProjectSchemas.Of(harness.AnalyzerOptions, Cancellation));
        Assert.Same(first.Lint(Cancellation), first.Lint(Cancellation));
        Assert.Same(first.Findings(default, Cancellation), first.Findings(default, Cancellation));

        harness.Edit("/news/schemas/quote.schema.json", """{ "type": "array" }""");
        ProjectSchemas edited = ProjectSchemas.Of(harness.AnalyzerOptions, Cancellation);
        Assert.NotSame(first, edited);
        harness.Property("ArticleSdkAssertFormat", "false");
        Assert.NotSame(edited, ProjectSchemas.Of(harness.AnalyzerOptions, Cancellation));
    }

    [Fact]
    public void Program_AfterAnEdit_IsAnotherOnlyWhereTheSchemaReachesIt()
    {
        GeneratorHarness harness = News().Schema("/news/schemas/other.schema.json", "{}");
        SchemaPrograms before = ProgramsOf(harness);
        harness.Edit("/news/schemas/quote.schema.json", """{ "type": "array" }""");
        SchemaPrograms after = ProgramsOf(harness);
        Assert.Same(before.FindByPath("schemas/other.schema.json", "", Cancellation), after.FindByPath("schemas/other.schema.json", "", Cancellation));
        Assert.NotSame(before.FindByPath("schemas/article.schema.json", "", Cancellation), after.FindByPath("schemas/article.schema.json", "", Cancellation));
    }

    [Theory]
    [InlineData("file:///", "schemas/article.schema.json", "")]
    [InlineData("file:///content/a.json", "../schemas/article.schema.json", "")]
    [InlineData("file:///content/a.json", "../schemas/article.schema.json#", "")]
    [InlineData("file:///content/a.json", "https://example.org/article", "")]
    [InlineData("file:///", "https://example.org/article#/$defs/slug", "/$defs/slug")]
    [InlineData("file:///", "https://example.org/article#slug", "/$defs/slug")]
    [InlineData("file:///", "https://example.org/part", "/$defs/part")]
    [InlineData("file:///", "schemas/article.schema.json#/$defs/any", "/$defs/any")]
    [InlineData("file:///", "schemas/%61rticle.schema.json", "")]
    [InlineData("file:///", "article.schema.json", null)]
    [InlineData("file:///", "https://example.org/article#/$defs/none", null)]
    [InlineData("file:///", "https://example.org/article#none", null)]
    [InlineData("file:///", "https://example.org/none", null)]
    [InlineData("file:///", "::", null)]
    public void Schema_ByUri_IsFoundAsReferencesFindIt(string baseUri, string reference, string? pointer) =>
        Assert.Equal(pointer, ProgramsOf(News()).FindByUri(baseUri, reference, Cancellation)?.Root!.Pointer);

    [Fact]
    public void Schema_NamedByTheEndOfItsPath_IsAllThatEndSo()
    {
        SchemaPrograms programs = ProgramsOf(News().Schema("/news/old/quote.schema.json", "{}"));
        Assert.Equal(["schemas/article.schema.json"], programs.PathsEndingIn("article.schema.json"));
        Assert.Equal(["old/quote.schema.json", "schemas/quote.schema.json"], programs.PathsEndingIn("quote.schema.json"));
        Assert.Equal(["old/quote.schema.json"], programs.PathsEndingIn("old/quote.schema.json"));
        Assert.Empty(programs.PathsEndingIn("uote.schema.json"));
    }

    [Theory]
    [InlineData("""{ "properties": { "a": { "minLength": -1 } } }""", "", false)]
    [InlineData("""{ "properties": { "a": { "$ref": "#/$defs/b" } }, "$defs": { "b": { "pattern": "(" } } }""", "", false)]
    [InlineData("""{ "properties": { "a": { "$ref": "broken.schema.json" } } }""", "", false)]
    [InlineData("""{ "properties": { "a": { "$ref": "wrong.schema.json" } } }""", "", false)]
    [InlineData("""{ "$ref": "wrong.schema.json#/$defs/fine" }""", "", true)]
    [InlineData("""{ "type": "string", "$defs": { "b": { "minLength": -1 } } }""", "", true)]
    [InlineData("""{ "type": "string", "$defs": { "b": { "minLength": -1 } } }""", "/$defs/b", false)]
    [InlineData("""{ "enum": [1, 1] }""", "", true)]
    [InlineData("""{ """, "", false)]
    public void Program_OfASchemaWithAMistake_IsThereOnlyWhereTheMistakeDoesNotMatter(string schema, string pointer, bool expected)
    {
        SchemaPrograms programs = ProgramsOf(new GeneratorHarness()
            .Schema("a.schema.json", schema)
            .Schema("broken.schema.json", "{")
            .Schema("wrong.schema.json", """{ "maxLength": "x", "$defs": { "fine": {} } }"""));
        SchemaProgram? program = programs.FindByPath("a.schema.json", pointer, Cancellation);
        Assert.NotNull(program);
        Assert.Equal(expected, program.Root is not null);
    }

    [Fact]
    public void Text_WithErrors_HasThemAtItsOwnPlaces()
    {
        SchemaProgram program = ProgramsOf(News()).FindByPath("schemas/article.schema.json", "", Cancellation)!;
        string text = """{ "é": "😀", "quotes": ["😀", true, { "a": "\"b" }, "x"] }""";
        TextVerdict verdict = TextEvaluation.Evaluate(program.Root!, text, maxErrors: 10);
        Assert.Equal(["true", "{"], verdict.Errors.Select(e => text.Substring(e.Start, e.Length)));
        Assert.False(verdict.IsTruncated);
        Assert.True(TextEvaluation.Evaluate(program.Root!, text, maxErrors: 1).IsTruncated);
        Assert.True(TextEvaluation.Evaluate(program.Root!, "{}", maxErrors: 1).IsValid);
    }

    [Theory]
    [InlineData("""{ "quotes": [1 2] }""", "2")]
    [InlineData("""{ "quotes": [😀] }""", "😀")]
    [InlineData("""{ "quotes": """, "")]
    [InlineData("", "")]
    public void Text_Malformed_HasOneErrorAtOneCharacter(string text, string at)
    {
        SchemaProgram program = ProgramsOf(News()).FindByPath("schemas/article.schema.json", "", Cancellation)!;
        TextError error = Assert.Single(TextEvaluation.Evaluate(program.Root!, text, maxErrors: 10).Errors);
        Assert.Equal(ArticleSdk.Shared.Evaluation.ErrorCode.Malformed, error.Error.Code);
        Assert.Equal(at, text.Substring(error.Start, error.Length));
    }

    private static GeneratorHarness News() => new GeneratorHarness()
        .Property("ProjectDir", "/news/")
        .Schema("/news/schemas/article.schema.json", Article)
        .Schema("/news/schemas/quote.schema.json", """{ "type": "string" }""");

    private static SchemaPrograms ProgramsOf(GeneratorHarness harness) => ProjectSchemas.Of(harness.AnalyzerOptions, Cancellation).Programs(Cancellation);
}
