using ArticleSdk.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>Models in one project, use in another: that has the assembly alone, and no schema file.</summary>
public sealed class OtherProjectTests
{
    private const string Article = """
        {
          "type": "object",
          "required": ["headline"],
          "properties": { "headline": { "type": "string" }, "source": { "$ref": "source.schema.json" }, "pub_status": { "enum": ["usable", "on hold"] } },
          "if": { "required": ["pub_status"], "properties": { "pub_status": { "const": "on hold" } } },
          "then": { "required": ["source"] }
        }
        """;

    [Fact]
    public async Task Text_ForATypeOfAnotherAssembly_IsChecked()
    {
        string[] found = await Use(CodeAnalysis.InMethod(""""Article.Read("""{"headline": "fine", "source": {"name": "x"}}"""); Article.IsValid("{}"u8);""""), new JsonTextAnalyzer());
        Assert.Equal(
            [
                "\"x\": ASDK2010 This is not a valid Article: /source/name: must be at least 2 characters long, but is 1 (minLength)",
                "{: ASDK2011 This is not a valid Article: the required property \"headline\" is missing (required)",
            ],
            found);
    }

    [Theory]
    [InlineData("new Article { Headline = \"fine\", PubStatus = ArticlePubStatus.OnHold }", "new Article: ASDK2021 This is not a valid Article: the required property \"source\" is missing (required)")]
    [InlineData("new Article { Headline = text, Source = new Source { Name = \"x\" } }", "\"x\": ASDK2020 This is not a valid Source: /name: must be at least 2 characters long, but is 1 (minLength)")]
    [InlineData("new Article { Headline = null! }", "null: ASDK2022 This is not a valid Article: /headline: must be a string, but is null (type)")]
    [InlineData("new Article { Headline = \"fine\", PubStatus = ArticlePubStatus.OnHold, Source = new Source { Name = text } }")]
    public async Task Value_OfATypeOfAnotherAssembly_IsChecked(string code, params string[] expected) =>
        Assert.Equal(expected, await Use(CodeAnalysis.InMethod($"var value = {code};"), new ValueAnalyzer()));

    [Fact]
    public async Task Text_ForATypeWhoseAssemblyLostItsTexts_IsNotChecked()
    {
        // As if another version of the package had written the assembly.
        string[] found = await Use(CodeAnalysis.InMethod("Article.Read(\"{}\");"), code => code.Replace("SchemaText(", "SchemaText(\"[999]\" + "), new JsonTextAnalyzer());
        Assert.Empty(found);
        Assert.Empty(await Use(CodeAnalysis.InMethod("Article.Read(\"{}\");"), code => code.Replace("\"News.Article_Schema+Program\"", "\"News.Gone\""), new JsonTextAnalyzer()));
    }

    private static Task<string[]> Use(string code, params DiagnosticAnalyzer[] analyzers) => Use(code, models => models, analyzers);

    private static async Task<string[]> Use(string code, Func<string, string> edit, params DiagnosticAnalyzer[] analyzers)
    {
        GeneratorHarness models = new GeneratorHarness()
            .Schema("/news/article.schema.json", Article)
            .Schema("/news/source.schema.json", """{"type": "object", "properties": {"name": {"type": "string", "minLength": 2}}}""");
        CSharpCompilation project = models.WithCode("");
        foreach (SyntaxTree tree in project.SyntaxTrees)
            project = project.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(edit(tree.ToString()), (CSharpParseOptions)tree.Options));
        using MemoryStream assembly = new();
        Assert.True(project.Emit(assembly).Success);

        CSharpCompilation user = CSharpCompilation.Create(
            "Desk",
            [CSharpSyntaxTree.ParseText(code)],
            models.Compilation.References.Append(MetadataReference.CreateFromImage(assembly.ToArray())),
            models.Compilation.Options);
        Assert.DoesNotContain(user.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
        return CodeAnalysis.Show(await user.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }
}
