using ArticleSdk.CodeFixes.Code;
using ArticleSdk.CodeFixes.Tests.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Emit;

namespace ArticleSdk.CodeFixes.Tests.Code;

/// <summary>Fixes in a project that has no schemas, and knows the models by their assembly alone.</summary>
public sealed class OtherProjectFixTests
{
    private const string Schema = """
        {
          "type": "object",
          "required": ["headline", "kind", "lead"],
          "properties": {
            "headline": { "type": "string", "minLength": 3 },
            "kind": { "enum": ["news", "opinion"] },
            "lead": { "oneOf": [
              { "type": "object", "required": ["type", "text"], "properties": { "type": { "const": "text" }, "text": { "type": "string" } } },
              { "type": "object", "required": ["type"], "properties": { "type": { "const": "rule" } } }
            ] }
          }
        }
        """;

    [Fact]
    public Task Switch_OverARecordOfTheModels_GetsItsMissingArm() => Fixes<SwitchFixProvider>(
        """
        using System;
        class User
        {
            int Of(ArticleLead lead) => lead {|ASDK2001:switch|}
            {
                ArticleLeadText => 1,
            };
        }
        """,
        """
        using System;
        class User
        {
            int Of(ArticleLead lead) => lead switch
            {
                ArticleLeadText => 1,
                ArticleLeadRule => throw new NotImplementedException(),
            };
        }
        """);

    [Fact]
    public Task RequiredMembers_OfTheModels_GetValuesThatTheirSchemaAllows() => Fixes<RequiredMemberFixProvider>(
        """
        class User
        {
            Article Make() => new {|CS9035:{|CS9035:{|CS9035:Article|}|}|}();
        }
        """,
        """
        class User
        {
            Article Make() => new Article() { Headline = "xxx", Kind = ArticleKind.News, Lead = new ArticleLeadText { Text = "" } };
        }
        """);

    [Fact]
    public Task Value_InATextForTheModels_GetsTheNearestOfItsSchema() => Fixes<NearestValueFixProvider>(
        """
        class User
        {
            bool Ask() => Article.IsValid("{ \"headline\": \"Flood\", \"kind\": {|ASDK2011:\"opinon\"|}, \"lead\": { \"type\": \"rule\" } }");
        }
        """,
        """
        class User
        {
            bool Ask() => Article.IsValid("{ \"headline\": \"Flood\", \"kind\": \"opinion\", \"lead\": { \"type\": \"rule\" } }");
        }
        """);

    private static async Task Fixes<TFix>(string before, string after)
        where TFix : CodeFixProvider, new()
    {
        CodeFixHarness<TFix> test = new(Schema) { TestCode = before, FixedCode = after };
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalReferences.Add(await Models());
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<MetadataReference> Models()
    {
        using SchemaFixHarness project = new(("/news/article.schema.json", Schema));
        Compilation models = (await project.Project.WithCompilationOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddAnalyzerReference(new GeneratorReference()).GetCompilationAsync())!;
        using MemoryStream assembly = new();
        EmitResult emitted = models.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}
