using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Enums that users declare for a schema: used in its place, and compared with it, in every draft.</summary>
public sealed class DeclaredEnumTests
{
    private const string Schema = """
        {
          "$schema": "DRAFT", "type": "object", "required": ["section"],
          "properties": {
            "section": { "$ref": "#/definitions/section" },
            "other": { "$ref": "#/definitions/section", "default": "op-ed" },
            "sections": { "type": "array", "items": { "$ref": "#/definitions/section" } },
            "code": { "$ref": "#/definitions/code", "default": 404 },
            "inline": { "enum": ["a", "b"] }
          },
          "definitions": {
            "section": { "enum": ["news", "op-ed", "sport"] },
            "code": { "enum": [200, 404], "x-enumNames": ["Ok", "NotFound"] },
            "text": { "type": "string" }
          }
        }
        """;

    private const string Declarations = """
        using System.Linq; using System.Text.Json; using System.Text.Json.Serialization; using ArticleSdk; using News;
        namespace Desk
        {
            [FromSchema("article.schema.json#/definitions/section")]
            [JsonConverter(typeof(SchemaEnumConverter<Section>))]
            public enum Section { Sport = 7, News = 1, [JsonPropertyName("op-ed")] Opinion = 4 }

            [FromSchema("article.schema.json#/definitions/code")]
            [JsonConverter(typeof(SchemaIntegerEnumConverter<Code>))]
            public enum Code : long { NotFound = 404, Ok = 200 }

            [FromSchema("article.schema.json#/properties/inline")]
            [JsonConverter(typeof(SchemaEnumConverter<Letter>))]
            internal enum Letter { A, B }
        }
        """;

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#")]
    [InlineData("http://json-schema.org/draft-07/schema#")]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    public void Enum_OfTheUser_StandsForTheSchema(string draft)
    {
        object? result = Run(draft, Declarations + """
            public static class Test
            {
                public sealed class Page { public Desk.Section Section { get; set; } public System.Collections.Generic.Dictionary<Desk.Section, Desk.Code>? Codes { get; set; } }

                public static string Run()
                {
                    Article read = Article.Read("{\"section\":\"op-ed\",\"sections\":[\"sport\",\"news\"],\"inline\":\"b\"}");
                    var built = new Article { Section = Desk.Section.Sport, Other = Desk.Section.News, Code = Desk.Code.Ok };
                    var page = JsonSerializer.Deserialize<Page>("{\"Section\":\"op-ed\",\"Codes\":{\"sport\":404}}")!;
                    var options = new JsonSerializerOptions { TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(ArticleSdkJson.Resolver, new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver()) };
                    return string.Join("\n", read.Section, read.Other, string.Join(' ', read.Sections!), read.Code, read.Inline, System.Text.Encoding.UTF8.GetString(read.ToUtf8Json()), System.Text.Encoding.UTF8.GetString(built.ToUtf8Json()),
                        built.Validate().IsValid, (built with { Section = 0 }).Validate().Errors[0], Desk.SectionNames.ToJsonName(Desk.Section.Opinion), Desk.SectionNames.TryParse("op-ed", out var section) + " " + section,
                        Desk.SectionNames.TryParse("Opinion", out _), page.Section + " " + page.Codes![Desk.Section.Sport], JsonSerializer.Serialize(page), JsonSerializer.Serialize(page, options));
                }
            }
            """);
        Assert.Equal("""
            Opinion
            Opinion
            Sport News
            NotFound
            B
            {"section":"op-ed","sections":["sport","news"],"inline":"b"}
            {"section":"sport","other":"news","code":200}
            True
            1:12 /section: must be one of "news", "op-ed", "sport", but is -1 (enum)
            op-ed
            True Opinion
            False
            Opinion NotFound
            {"Section":"op-ed","Codes":{"sport":404}}
            {"Section":"op-ed","Codes":{"sport":404}}
            """.ReplaceLineEndings("\n"), result);
    }

    [Theory]
    [InlineData("section", "[JsonConverter(typeof(SchemaEnumConverter<E>))] public enum E { News, Sport, [JsonPropertyName(\"op-ed\")] OpEd }")]
    [InlineData("section", "[JsonConverter(typeof(SchemaEnumConverter<E>))] public enum E { News, Sport, [JsonStringEnumMemberName(\"op-ed\")] OpEd }")]
    [InlineData("section", "[JsonConverter(typeof(SchemaEnumConverter<E>))] public enum E { News, Sport, [JsonStringEnumMemberName(\"op-ed\"), JsonPropertyName(\"op-ed\")] OpEd }")]
    [InlineData("section", "[JsonConverter(typeof(SchemaEnumConverter<E>))] public enum E { News, Sport, [JsonPropertyName(\"opEd\"), JsonStringEnumMemberName(\"op-ed\")] OpEd }", "OpEd: ASDK2043 'E.OpEd' is \"op-ed\" in JSON, and \"opEd\" by another attribute")]
    [InlineData("section", "[JsonConverter(typeof(SchemaEnumConverter<E>))] public enum E { News, Sport, [JsonStringEnumMemberName(\"op-ed\")] OpEd, [JsonPropertyName(\"news\")] Current }", "Current: ASDK2043 'E.Current' is \"news\" in JSON, and so is 'E.News'")]
    [InlineData("section", "[JsonConverter(typeof(SchemaEnumConverter<E>))] public enum E { News, OpEd }", "E: ASDK2041 'E' has no member for \"op-ed\", \"sport\": what its schema allows so cannot be read", "OpEd: ASDK2042 'E.OpEd' is \"opEd\" in JSON, which its schema does not allow")]
    [InlineData("section", "public enum E { News, Sport, [JsonPropertyName(\"op-ed\")] OpEd }", "E: ASDK2040 Other source generators cannot see what is generated for 'E', and would serialize it as a plain type: add [JsonConverter(typeof(SchemaEnumConverter<E>))]")]
    [InlineData("code", "[JsonConverter(typeof(SchemaIntegerEnumConverter<E>))] public enum E { Fine = 200, Bad = 500 }", "E: ASDK2041 'E' has no member for 404: what its schema allows so cannot be read", "Bad: ASDK2042 'E.Bad' is 500 in JSON, which its schema does not allow")]
    [InlineData("code", "public enum E { Fine = 200, Bad = 404 }", "E: ASDK2040 Other source generators cannot see what is generated for 'E', and would serialize it as a plain type: add [JsonConverter(typeof(SchemaIntegerEnumConverter<E>))]")]
    public async Task Enum_IsComparedWithItsSchema(string definition, string declaration, params string[] expected)
    {
        CSharpCompilation compilation = Compile("https://json-schema.org/draft/2020-12/schema", $"using ArticleSdk; using System.Text.Json.Serialization; [FromSchema(\"article.schema.json#/definitions/{definition}\")] {declaration}", out IReadOnlyList<Diagnostic> said);
        Assert.Empty(said);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(expected, CodeAnalysis.Show(await compilation.WithAnalyzers([new AnchorAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("section", "public enum E { News, Again = News }", "without two names for one value")]
    [InlineData("text", "public enum E { News }", "for a schema of strings or named integers")]
    [InlineData("section", "public partial record E;", "an enum")]
    [InlineData("code", "public enum E : byte { Ok = 200 }", "of int or long")]
    public void Enum_ThatCannotStandForTheSchema_IsAnError(string definition, string declaration, string expected)
    {
        Compile("https://json-schema.org/draft/2020-12/schema", $"using ArticleSdk; [FromSchema(\"article.schema.json#/definitions/{definition}\")] {declaration}", out IReadOnlyList<Diagnostic> said);
        Assert.Equal("'E' cannot be tied to its schema: it must be " + expected, Assert.Single(said, diagnostic => diagnostic.Id == "ASDK0032").GetMessage());
    }

    // A root has a struct around its values, which validates documents.
    [Theory]
    [InlineData("Desk", "Section", "Desk.Section", "News.Section", """{"enum": ["news", "op-ed"]}""", "\"op-ed\"")]
    [InlineData("News", "Section", "News.Section", "News.SectionDocument", """{"enum": ["news", "op-ed"]}""", "\"op-ed\"")]
    [InlineData("News", "Kind", "News.Kind", "News.Section", """{"type": ["string", "null"], "enum": ["news", "op-ed", null]}""", "null")]
    [InlineData("News", "Section", "News.Section", "News.SectionDocument", """{"oneOf": [{"const": "news"}, {"const": "op-ed", "title": "Opinion"}], "$defs": {"more": {"type": "object", "properties": {"in": {"$ref": "#"}}}}}""", "\"news\"")]
    public void Enum_OfARoot_IsTheValueOfItsStruct(string space, string name, string value, string root, string schema, string json)
    {
        GeneratorHarness harness = new();
        string declaration = $"using ArticleSdk; using System.Text.Json.Serialization; namespace {space} {{ [FromSchema(\"section.schema.json\")] [JsonConverter(typeof(SchemaEnumConverter<{name}>))] public enum {name} {{ News, [JsonStringEnumMemberName(\"op-ed\")] Opinion }} }}";
        harness.Compilation = harness.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(declaration, (CSharpParseOptions)harness.Compilation.SyntaxTrees[0].Options, "user.cs", System.Text.Encoding.UTF8, TestContext.Current.CancellationToken));
        (System.Reflection.Assembly? assembly, IReadOnlyList<Diagnostic> diagnostics) = harness.Schema("/news/section.schema.json", schema).Compile();
        Assert.Empty(diagnostics);
        Type declared = assembly!.GetType(value, throwOnError: true)!;
        Type document = assembly.GetType(root, throwOnError: true)!;
        Assert.Contains(document.GetProperty("Value")!.PropertyType, new[] { declared, typeof(Nullable<>).MakeGenericType(declared) });
        GeneratedType type = new(document);
        Assert.Equal(json, type.RoundTrip(json));
        Assert.False(type.IsValid("\"opinion\""));
        if (json != "null")
            Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize(json, declared), declared));
    }

    [Fact]
    public async Task Enum_IsKnownToAnalyzers()
    {
        CSharpCompilation compilation = Compile("https://json-schema.org/draft/2020-12/schema", Declarations + """
            class User
            {
                int Of(Desk.Section section) => section switch { Desk.Section.News => 1, Desk.Section.Sport => 2, Desk.Section.Opinion => 3 };
                int Few(Desk.Code code) => code switch { Desk.Code.Ok => 1 };
                Article Make() => new() { Section = Desk.Section.Opinion, Code = (Desk.Code)7 };
            }
            """, out _);
        var found = (await compilation.WithAnalyzers([new SwitchAnalyzer(), new ExhaustiveSwitchSuppressor(), new ValueAnalyzer()]).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken))
            .Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity > DiagnosticSeverity.Hidden);
        Assert.Equal(
            ["switch: CS8509", "switch: ASDK2001", "(Desk.Code)7: ASDK2020"],
            CodeAnalysis.Show(found).Select(text => text[..(text.IndexOf(": ", StringComparison.Ordinal) + 2)] + text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(' ')[0]));
    }

    private static CSharpCompilation Compile(string draft, string code, out IReadOnlyList<Diagnostic> said)
    {
        GeneratorHarness harness = Harness(draft, code);
        GeneratorDriverRunResult run = harness.Run();
        said = [.. run.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        return harness.Compilation.AddSyntaxTrees(run.GeneratedTrees);
    }

    private static object? Run(string draft, string code)
    {
        (System.Reflection.Assembly? assembly, IReadOnlyList<Diagnostic> diagnostics) = Harness(draft, code).Compile();
        Assert.True(assembly is not null, string.Join('\n', diagnostics));
        return assembly.GetType("Test")!.GetMethod("Run")!.Invoke(null, null);
    }

    private static GeneratorHarness Harness(string draft, string code)
    {
        GeneratorHarness harness = new();
        harness.Compilation = harness.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)harness.Compilation.SyntaxTrees[0].Options, "user.cs", System.Text.Encoding.UTF8, TestContext.Current.CancellationToken));
        return harness.Schema("/news/article.schema.json", Schema.Replace("DRAFT", draft, StringComparison.Ordinal));
    }
}
