using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.Generator.Tests.Pipeline;

public class PipelineTests
{
    private const string Headline = """{ "type": "object", "properties": { "headline": { "type": "string", "minLength": 1 } } }""";

    [Fact]
    public void File_ListedTwice_GeneratesOnce()
    {
        var harness = new GeneratorHarness().Schema("/news/article.schema.json", Headline).AlsoList("/news/article.schema.json", Headline);
        Assert.Empty(harness.Compile().Diagnostics);
    }

    [Theory]
    [InlineData("news-app", "news_app.Article")]
    [InlineData("1st.News", "_1st.News.Article")]
    [InlineData("class.event", "class.event.Article")]
    [InlineData("", "Article")]
    public void RootNamespace_ThatIsNoNamespace_IsMadeOne(string root, string type)
    {
        var (assembly, diagnostics) = new GeneratorHarness().Property("RootNamespace", root).Schema("/news/article.schema.json", Headline).Compile();
        Assert.Empty(diagnostics);
        Assert.NotNull(assembly!.GetType(type));
    }

    [Fact]
    public void Option_WithAWrongValue_IsReportedAndTheDefaultUsed()
    {
        var (assembly, diagnostics) = new GeneratorHarness()
            .Property("ArticleSdkAccessibility", "secret")
            .Schema("/news/article.schema.json", Headline, ("AssertFormat", "perhaps")).Compile();
        Assert.All(diagnostics, d => Assert.Equal("ASDK0040", d.Id));
        Assert.Equal(2, diagnostics.Count);
        Assert.True(assembly!.GetType("News.Article")!.IsPublic);
    }

    [Fact]
    public void File_CalledLikeTheResolver_HasTypesOfOtherNames()
    {
        var (assembly, diagnostics) = new GeneratorHarness()
            .Schema("/news/ArticleSdkJson.schema.json", """{ "type": "object", "properties": { "part": { "type": "object", "properties": { "a": {} } } } }""")
            .Schema("/news/article.schema.json", """{ "type": "object", "properties": { "sdkJson": { "type": "object", "properties": { "a": {} } } } }""").Compile();
        Assert.All(diagnostics, d => Assert.Equal("ASDK0030", d.Id));
        Assert.Equal(
            ["Article", "ArticlePropertiesSdkJson", "ArticleSdkJson", "ArticleSdkJsonPart", "NewsArticleSdkJsonSchemaJson"],
            assembly!.GetTypes().Where(t => t.Namespace == "News" && !t.IsNested && t.Name.IndexOf('_') < 0 && t.Name != "Program").Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/news#1/app/")]
    [InlineData("/news app/100%/")]
    public void ProjectFolder_WithCharactersOfUris_IsAFolder(string folder)
    {
        var (assembly, diagnostics) = new GeneratorHarness().Property("ProjectDir", folder)
            .Schema(folder + "a#b/article.schema.json", """{ "type": "object", "properties": { "quote": { "$ref": "../quote.schema.json" } } }""")
            .Schema(folder + "quote.schema.json", Headline).Compile();
        Assert.Empty(diagnostics);
        Assert.Equal("Quote", assembly!.GetType("News.Article")!.GetProperty("Quote")!.PropertyType.Name);
    }

    [Theory]
    [InlineData("keep", "Optional`1 Optional`1 String", """{"a":null,"c":null}""")]
    [InlineData("collapse", "String Nullable`1 String", "{}")]
    public void OptionalNull_OfProject_IsKeptOrCollapsed(string option, string types, string back)
    {
        var (assembly, diagnostics) = new GeneratorHarness().Property("ArticleSdkOptionalNull", option)
            .Schema("/news/article.schema.json", """{ "type": "object", "properties": { "a": { "type": ["string", "null"], "minLength": 1 }, "b": { "type": ["integer", "null"] }, "c": { "type": ["string", "null"], "default": "x" } } }""").Compile();
        Assert.Empty(diagnostics);
        Type article = assembly!.GetType("News.Article")!;
        Assert.Equal(types, string.Join(" ", new[] { "A", "B", "C" }.Select(name => article.GetProperty(name)!.PropertyType.Name)));
        Assert.Equal(back, RoundTrip(article, """{"a":null,"c":null}"""));
        Assert.Equal("""{"a":"x","b":2,"c":"y"}""", RoundTrip(article, """{"a":"x","b":2,"c":"y"}"""));

        static string RoundTrip(Type type, string json)
        {
            object value = type.GetMethod("Read", [typeof(string)])!.Invoke(null, [json])!;
            return System.Text.Encoding.UTF8.GetString((byte[])type.GetMethod("ToUtf8Json")!.Invoke(value, null)!);
        }
    }

    [Fact]
    public void File_ThatIsMissing_IsNamedOnceWhereItIsUsed()
    {
        const string Missing = "https://example.org/traits.json";
        var (_, diagnostics) = new GeneratorHarness()
            .Schema("/news/a.schema.json", $$"""{ "$defs": { "unused": { "$ref": "{{Missing}}" } } }""")
            .Schema("/news/b.schema.json", $$"""{ "properties": { "x": { "$ref": "{{Missing}}#/a" }, "y": { "$ref": "{{Missing}}#/b" }, "z": { "$ref": "other.json" } } }""")
            .Schema("/news/c.schema.json", $$"""{ "allOf": [{ "$ref": "{{Missing}}" }] }""").Compile();
        Assert.Equal(
            [
                $"b.schema.json Error: The reference '{Missing}#/a' leads to no schema: no schema file of the project has the URI '{Missing}'; nothing is fetched: "
                    + $"add the file with <ArticleSchema Include=\"…\" BaseUri=\"{Missing}\" Generate=\"false\" /> (3 other references lead there too)",
                "b.schema.json Error: The reference 'other.json' leads to no schema: no schema file of the project has the URI 'file:///news/other.json', nor does the path lead to one; nothing is fetched: "
                    + "add the file with <ArticleSchema Include=\"news/other.json\" Generate=\"false\" />",
            ],
            diagnostics.Where(d => d.Id == "ASDK0005").Select(d => $"{Path.GetFileName(d.Location.GetLineSpan().Path)} {d.Severity}: {d.GetMessage()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PublicType_ThatShowsAnInternalOne_IsInternalAndReported()
    {
        var (assembly, diagnostics) = new GeneratorHarness()
            .Schema("/news/page.schema.json", """{ "type": "object", "properties": { "articles": { "items": { "$ref": "article.schema.json" } }, "hidden": { "not": { "$ref": "quote.schema.json" } } } }""")
            .Schema("/news/article.schema.json", """{ "type": "object", "properties": { "quote": { "$ref": "quote.schema.json" } } }""")
            .Schema("/news/quote.schema.json", Headline, ("Accessibility", "internal"))
            .Schema("/news/tag.schema.json", """{ "type": "object", "properties": { "word": { "type": "string" } } }""").Compile();
        Assert.Equal(
            ["ASDK0034 article.schema.json: 'Article' is internal, because it shows 'Quote', which is", "ASDK0034 page.schema.json: 'Page' is internal, because it shows 'Article', which is"],
            diagnostics.Select(d => $"{d.Id} {Path.GetFileName(d.Location.GetLineSpan().Path)}: {d.GetMessage()}").Order(StringComparer.Ordinal));
        Assert.Equal(["News.Tag"], assembly!.GetTypes().Where(type => type is { IsPublic: true }).Select(type => type.FullName));
    }

    [Fact]
    public void BuiltInSchemas_BesideTheProjectsOwn_GiveWay()
    {
        const string Own = """{ "$id": "urn:own", "type": "object", "required": ["mine"], "properties": { "mine": { "type": "string" } } }""";
        const string BuiltIn = """{ "$id": "urn:own", "type": "object", "properties": { "part": { "type": "object", "properties": { "a": { "type": "string" } } } } }""";
        var (assembly, diagnostics) = new GeneratorHarness()
            .Schema("/news/schemas/article.schema.json", Own)
            .Schema("/news/user.schema.json", """{ "$ref": "urn:own" }""")
            .Schema("/packages/articlesdk/schemas/article.schema.json", BuiltIn, ("ArticleSdkBuiltIn", "true"))
            .Schema("/packages/articlesdk/schemas/quote.schema.json", """{ "type": "object", "properties": { "part": { "type": "object", "properties": { "a": { "type": "string" } } } } }""", ("ArticleSdkBuiltIn", "true"))
            .Compile();
        Assert.DoesNotContain(diagnostics, d => d.Severity > DiagnosticSeverity.Info);
        Assert.NotNull(assembly!.GetType("News.Article")!.GetProperty("Mine"));
        Assert.Equal(
            ["Article", "ArticleSdkArticleSchemaJson", "ArticleSdkArticleSchemaJsonPart", "Quote", "QuotePart", "User"],
            assembly.GetTypes().Where(type => type is { IsPublic: true, IsClass: true } && type.GetMethod("ToUtf8Json") is not null).Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Anchor_OfAFileThatThePackageHasToo_IsForTheProjectsOwn()
    {
        var harness = new GeneratorHarness()
            .Schema("/news/far/down/in/folders/article.schema.json", Headline)
            .Schema("/packages/articlesdk/schemas/article.schema.json", """{ "type": "object", "properties": { "other": { "type": "string" } } }""", ("ArticleSdkBuiltIn", "true"));
        harness.Compilation = harness.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "namespace News { [ArticleSdk.FromSchema(\"article.schema.json\")] [System.Text.Json.Serialization.JsonConverter(typeof(ArticleSdk.SchemaJsonConverter<Mine>))] public sealed partial record Mine; }"));
        var (assembly, diagnostics) = harness.Compile();
        Assert.DoesNotContain(diagnostics, d => d.Severity > DiagnosticSeverity.Info);
        Assert.NotNull(assembly!.GetType("News.Mine")!.GetProperty("Headline"));
    }

    [Fact]
    public void Types_WhoseNamesDifferInCase_AreGeneratedBoth()
    {
        var (assembly, diagnostics) = new GeneratorHarness()
            .Schema("/news/article.schema.json", Headline, ("TypeName", "Article"))
            .Schema("/news/other.schema.json", Headline, ("TypeName", "ARTICLE")).Compile();
        Assert.DoesNotContain(diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Contains(diagnostics, d => d.Id == "ASDK0030");
        Assert.NotNull(assembly);
    }

    [Fact]
    public void BrokenFile_AmongOthers_LosesNothingElse()
    {
        var (assembly, diagnostics) = new GeneratorHarness()
            .Schema("/news/broken.schema.json", "{ \"type\": ")
            .Schema("/news/article.schema.json", Headline).Compile();
        Diagnostic only = Assert.Single(diagnostics);
        Assert.Equal("ASDK0001", only.Id);
        Assert.EndsWith("broken.schema.json", only.Location.GetLineSpan().Path);
        Assert.NotNull(assembly!.GetType("News.Article"));
    }

    [Theory]
    [InlineData("article.schema.json", null)]
    [InlineData("schemas/article.schema.json", null)]
    [InlineData("nowhere.schema.json", "ASDK0032")]
    public void Anchor_NamesItsFile_ByPathOrName(string path, string? expected)
    {
        var harness = new GeneratorHarness().Property("MSBuildProjectDirectory", "/news").Schema("/news/schemas/article.schema.json", Headline);
        harness.Compilation = harness.Compilation.AddSyntaxTrees(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(
            $$"""namespace Desk { [ArticleSdk.FromSchema("{{path}}")] public sealed partial record Story; }""", cancellationToken: TestContext.Current.CancellationToken));
        var (assembly, diagnostics) = harness.Compile();
        Assert.Equal(expected is null ? [] : new[] { expected }, diagnostics.Select(d => d.Id));
        if (expected is null)
            Assert.NotNull(assembly!.GetType("Desk.Story")!.GetMethod("Read", [typeof(string)]));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(" : System.IDisposable", false, "public void Dispose() { }")]
    [InlineData(" : Stored", true)]
    [InlineData(" : SchemaRecord", true)]
    [InlineData(" : ArticleSdk.SchemaRecord<Section>", false)]
    public void AnchorOfADefinition_InheritsWhatReads_OrDeclaresItBesideABaseOfTheUsers(string bases, bool declares, string members = "")
    {
        var harness = new GeneratorHarness().Schema("/news/article.schema.json", """{ "type": "object", "$defs": { "section": { "type": "object", "properties": { "name": { "type": "string" } } } } }""");
        harness.Compilation = harness.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            $$"""
            namespace Desk
            {
                public abstract record Stored { public int Key { get; init; } }
                public abstract record SchemaRecord;
                [ArticleSdk.FromSchema("article.schema.json#/$defs/section")] public sealed partial record Section{{bases}} { {{members}} }
                public static class Use { public static readonly Section Read = Section.Read("{\"name\": \"Sport\"}"); }
            }
            """,
            cancellationToken: TestContext.Current.CancellationToken));
        var (assembly, diagnostics) = harness.Compile();
        Assert.Empty(diagnostics);
        object section = assembly!.GetType("Desk.Use")!.GetField("Read")!.GetValue(null)!;
        Assert.Equal("""{"name":"Sport"}""", System.Text.Encoding.UTF8.GetString((byte[])section.GetType().GetMethod("ToUtf8Json")!.Invoke(section, null)!));
        Assert.Equal(declares, section.GetType().GetMethod("Read", [typeof(string)]) is not null);
    }

    [Fact]
    public void Output_OfAProjectElsewhere_IsTheSame()
    {
        string[] Texts(string folder) => [.. new GeneratorHarness().Property("MSBuildProjectDirectory", folder)
            .Schema(folder + "/schemas/article.schema.json", Headline).Run().GeneratedTrees.Select(t => t.ToString())];
        Assert.Equal(Texts("/home/desk/news"), Texts("C:/build/agent/1/s"));
    }

    [Fact]
    public void Output_InAnotherCulture_IsTheSame()
    {
        string[] Texts() => [.. new GeneratorHarness().Schema("/news/article.schema.json", """{ "type": "number", "minimum": -1.5, "multipleOf": 0.01, "title": "İstanbul" }""")
            .Run().GeneratedTrees.Select(t => t.ToString())];
        string[] invariant = Texts();
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            var turkish = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            turkish.NumberFormat.NumberDecimalSeparator = ",";
            turkish.NumberFormat.NegativeSign = "minus ";
            System.Globalization.CultureInfo.CurrentCulture = turkish;
            Assert.Equal(invariant, Texts());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
