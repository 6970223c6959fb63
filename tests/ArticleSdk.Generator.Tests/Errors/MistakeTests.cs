using System.Reflection;
using ArticleSdk.Generator.Tests.Checks;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Errors;

/// <summary>A mistake spoils the keyword it is in: everything else is generated as if that were not there, and works.</summary>
public sealed class MistakeTests
{
    [Theory]
    // Values that a keyword cannot have.
    [InlineData("""{"properties": {"a": {"type": "string", "minLength": -1, "maxLength": 3}}}""", "ASDK0004 Error", """{"a": "abc"}""", """{"a": "abcd"}""")]
    [InlineData("""{"properties": {"a": {"type": "text"}, "b": {"type": "string"}}}""", "ASDK0004 Error", """{"a": [], "b": ""}""", """{"b": 1}""")]
    [InlineData("""{"properties": {"a": 7, "b": {"type": "string"}}}""", "ASDK0004 Error", """{"a": [], "b": ""}""", """{"b": 1}""")]
    [InlineData("""{"properties": {"b": {"type": "string"}}, "required": "b"}""", "ASDK0004 Error", """{}""", """{"b": 1}""")]
    [InlineData("""{"properties": [], "additionalProperties": false, "minProperties": 1}""", "ASDK0004 Error", """{"a": 1}""", """{}""")]
    [InlineData("""{"patternProperties": {"(": true, "^a": {"type": "string"}}, "additionalProperties": false}""", "ASDK0011 Error", """{"b": 1}""", """{"a": 1}""")]
    [InlineData("""{"items": {"prefixItems": {}, "items": false, "minItems": 1}, "type": "array"}""", "ASDK0004 Error", """[[1]]""", """[[]]""")]
    [InlineData("""{"allOf": [{"anyOf": []}], "required": ["a"], "unevaluatedProperties": false}""", "ASDK0004 Error", """{"a": 1}""", """{}""")]
    // References that lead nowhere: to a definition, a file, an anchor.
    [InlineData("""{"properties": {"a": {"$ref": "#/$defs/x"}, "b": {"type": "string"}}}""", "ASDK0005 Error", """{"a": 1, "b": ""}""", """{"b": 1}""")]
    [InlineData("""{"properties": {"a": {"$ref": "nowhere.json"}, "b": {"type": "string"}}}""", "ASDK0005 Error", """{"a": 1, "b": ""}""", """{"b": 1}""")]
    [InlineData("""{"allOf": [{"$ref": "#x"}, {"required": ["b"]}]}""", "ASDK0005 Error", """{"b": ""}""", """{}""")]
    [InlineData("""{"allOf": [{"$ref": "#x"}], "properties": {"b": {"type": "string"}}, "unevaluatedProperties": false}""", "ASDK0005 Error", """{"a": 1, "b": ""}""", """{"b": 1}""")]
    // Circles: a definition that nothing uses, one that a member uses, one through branches, one that begins inside.
    [InlineData("""{"properties": {"a": {"type": "string"}}, "$defs": {"dead": {"allOf": [{"$ref": "#/$defs/dead"}, {"required": ["x"]}]}}}""", "ASDK0006 Warning", """{"a": "x"}""", """{"a": 1}""")]
    [InlineData("""{"properties": {"a": {"type": "string"}, "b": {"$ref": "#/$defs/dead"}}, "$defs": {"dead": {"allOf": [{"$ref": "#/$defs/dead"}, {"required": ["x"]}]}}}""", "ASDK0006 Error", """{"a": "x", "b": {"x": 1}}""", """{"b": {}}""")]
    [InlineData("""{"anyOf": [{"$ref": "#/$defs/a"}, {"type": "string"}], "minProperties": 1, "$defs": {"a": {"oneOf": [{"$ref": "#"}]}}}""", "ASDK0006 Error", """{"a": 1}""", """{}""")]
    [InlineData("""{"properties": {"a": {"$ref": "#/$defs/a/allOf/0"}}, "required": ["a"], "$defs": {"a": {"allOf": [{"$ref": "#/$defs/a"}]}}}""", "ASDK0006 Error", """{"a": 1}""", """{}""")]
    // A definition that nothing uses.
    [InlineData("""{"properties": {"a": {"type": "string"}}, "$defs": {"unused": {"properties": {"b": {"$ref": "#/nowhere"}}}}}""", "ASDK0005 Warning", """{"a": ""}""", """{"a": 1}""")]
    [InlineData("""{"properties": {"a": {"type": "string"}}, "$defs": {"unused": {"minLength": -1}}}""", "ASDK0004 Warning", """{"a": ""}""", """{"a": 1}""")]
    // A name twice.
    [InlineData("""{"properties": {"a": {"type": "integer"}, "a": {"type": "string"}}}""", "ASDK0002 Warning", """{"a": ""}""", """{"a": 1}""")]
    public void Mistake_InASchema_SpoilsItsKeywordAlone(string schema, string finding, string valid, string invalid)
    {
        var project = new GeneratedProject([("Article", schema)]);
        Assert.Equal(finding, string.Join(", ", project.Diagnostics.Where(d => d.Id is not ("ASDK0030" or "ASDK0031")).Select(d => d.Id + " " + d.Severity).Distinct()));
        GeneratedValidator article = project["Article"];
        Assert.True(article.IsValid(System.Text.Encoding.UTF8.GetBytes(valid)));
        Assert.False(article.IsValid(System.Text.Encoding.UTF8.GetBytes(invalid)));
        (bool isRead, SchemaValidationResult result) = article.Read(System.Text.Encoding.UTF8.GetBytes(valid));
        Assert.True(isRead, result.ToString());
    }

    [Theory]
    [InlineData("""{"$id": "https://news.example/lib", "$defs": {"ok": {"type": "string"}, "broken": {"$ref": "no-such-file"}}}""", "ASDK0005 Warning", "String")]
    [InlineData("""{"$id": "https://news.example/lib", "$defs": {"ok": {"type": "string", "minLength": -1}}}""", "ASDK0004 Error", "String")]
    [InlineData("""{"$id": "https://news.example/lib", "$defs": {"ok": {"type": "string} } }""", "ASDK0001 Error", "JsonData")]
    [InlineData("""{"$defs": {"ok": {"type": "string" "minLength": 1} }, "$id": "https://news.example/lib" }""", "ASDK0001 Error", "JsonData")]
    public void Mistake_InAnotherFile_SpoilsNoMore(string lib, string finding, string memberType)
    {
        var harness = new GeneratorHarness()
            .Schema("/project/lib.schema.json", lib, ("Generate", "false"))
            .Schema("/project/user.schema.json", """{"type": "object", "properties": {"a": {"$ref": "https://news.example/lib#/$defs/ok"}, "b": {"type": "integer"}}}""");
        (Assembly? assembly, IReadOnlyList<Diagnostic> diagnostics) = harness.Compile();
        Diagnostic only = Assert.Single(diagnostics, d => d.Id != "ASDK0031");
        Assert.Equal(finding, only.Id + " " + only.Severity);
        Assert.EndsWith("lib.schema.json", only.Location.GetLineSpan().Path);
        Assert.Equal(memberType, assembly!.GetType("News.User")!.GetProperty("A")!.PropertyType is var type && Nullable.GetUnderlyingType(type) is { } value ? value.Name : type.Name);
        Assert.Equal(typeof(long?), assembly.GetType("News.User")!.GetProperty("B")!.PropertyType);
    }

    /// <summary>The SDK's own schemas, of which all refer to each other.</summary>
    [Theory]
    [InlineData("source", "\"minLength\": 1", "\"minLength\": -1", "")]
    [InlineData("source", "\"title\": \"", "\"title\": ", "News.Source")]
    [InlineData("quote", "\"title\": \"", "\"title\": ", "News.Quote")]
    [InlineData("article", "\"title\": \"", "\"title\": ", "News.Article")]
    public void Mistake_InTheNewsSchemas_LosesTheTypesOfThatFileAlone(string file, string before, string after, string lost)
    {
        string[] whole = Names(News());
        string text = Text(file);
        int at = text.IndexOf(before, StringComparison.Ordinal);
        GeneratorHarness broken = News().Schema(PathOf(file), text[..at] + after + text[(at + before.Length)..]);
        string[] expected = [.. whole.Where(n => lost.Length == 0 || !n.StartsWith(lost, StringComparison.Ordinal) || n == "News.ArticleSdkJson.g.cs")];
        Assert.True(expected.Length > 10);
        Assert.Equal(expected, Names(broken));
        (Assembly? assembly, IReadOnlyList<Diagnostic> diagnostics) = broken.Compile();
        Assert.NotNull(assembly);
        Assert.Single(diagnostics, d => d.Severity == DiagnosticSeverity.Error);
    }

    private static string[] Names(GeneratorHarness harness) => [.. harness.Run().Results.Single().GeneratedSources.Select(s => s.HintName).Order(StringComparer.Ordinal)];

    private static GeneratorHarness News()
    {
        var harness = new GeneratorHarness();
        foreach (string file in new[] { "article", "quote", "source" })
            harness.Schema(PathOf(file), Text(file));
        return harness;
    }

    private static string PathOf(string file) => "/project/" + file + ".schema.json";

    private static string Text(string file)
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArticleSdk.sln")))
            folder = folder.Parent!;
        return File.ReadAllText(Path.Combine(folder.FullName, "schemas", file + ".schema.json"));
    }
}
