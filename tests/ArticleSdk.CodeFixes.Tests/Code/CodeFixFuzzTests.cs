using System.Globalization;
using ArticleSdk.CodeFixes.Tests.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Tests.Code;

/// <summary>Whatever is half typed: no fix throws, and what is fixed is no worse C# than before.</summary>
public sealed class CodeFixFuzzTests
{
    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("ARTICLESDK_FIX_CASES") ?? "500", CultureInfo.InvariantCulture);

    private const string Schema = """
        {
          "type": "object", "required": ["headline", "lead", "related"],
          "properties": {
            "headline": { "type": "string", "minLength": 1 },
            "kind": { "enum": ["news", "photo-essay", "class"] },
            "related": { "type": "array", "items": { "$ref": "#" }, "minItems": 1 },
            "lead": { "oneOf": [
              { "type": "object", "required": ["type", "text"], "properties": { "type": { "const": "text" }, "text": { "type": "string" } } },
              { "type": "object", "required": ["type"], "properties": { "type": { "const": "rule" } } }
            ] }
          }
        }
        """;

    private const string Code = """
        using System.Text.Json.Serialization;
        using ArticleSdk;
        using News;

        [FromSchema("article.schema.json#/properties/lead")] public partial interface Lead;

        class User
        {
            int One(Lead lead) => lead switch { ArticleLeadText text => text.Text.Length };

            int Two(ArticleKind kind)
            {
                switch (kind)
                {
                    case ArticleKind.News: // first
                        return 1;
                }

                return kind switch
                {
                    ArticleKind.Nwes => 2,
                    { } when true => 3
                };
            }

            object Three(Article? article) => new object[]
            {
                new Article(), new Article { Headlin = "x", Kind = ArticleKind.photo_essay }, article! with { Hedline = article?.headline?.Lenght },
                new News.Article
                {
                    Headline = $"{article switch { null => 1, _ => 2 }}",
                    Lead = new() { },
                },
            };
        }
        """;

    [Fact]
    public async Task Fixes_OfMutatedCode_LeaveCode()
    {
        using SchemaFixHarness harness = new(("/news/article.schema.json", Schema));
        DocumentId id = DocumentId.CreateNewId(harness.Project.Id);
        Solution solution = harness.Project.AddAnalyzerReference(new GeneratorReference()).Solution.AddDocument(id, "User.cs", Code);
        var random = new Random(20261);
        int fixes = 0;
        for (int i = 0; i <= Cases / 3; i++)
        {
            Document document = solution.WithDocumentText(id, SourceText.From(i == 0 ? Code : Mutate(Code, random))).GetDocument(id)!;
            SemanticModel model = (await document.GetSemanticModelAsync())!;
            IEnumerable<Diagnostic> found = model.GetDiagnostics().Concat(await model.Compilation.WithAnalyzers([.. CodeFixes.Analyzers]).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None));
            foreach (Diagnostic diagnostic in found)
            {
                foreach (CodeFixProvider provider in CodeFixes.Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
                {
                    List<CodeAction> actions = [];
                    await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
                    foreach (CodeAction action in actions)
                    {
                        Document after = ((ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None))).ChangedSolution.GetDocument(id)!;
                        fixes++;
                        Assert.True(SyntaxErrors(await after.GetTextAsync()) <= SyntaxErrors(await document.GetTextAsync()), $"{diagnostic}\n{await document.GetTextAsync()}\n{await after.GetTextAsync()}");
                    }
                }
            }
        }

        Assert.True(fixes > Cases, fixes.ToString(CultureInfo.InvariantCulture));
    }

    // Parsed anew: a tree that was changed in place can have other errors for the same broken text.
    private static int SyntaxErrors(SourceText text) => CSharpSyntaxTree.ParseText(text).GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Mutate(string code, Random random)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(code.Length - 1);
            code = random.Next(4) switch
            {
                0 => code.Remove(at, Math.Min(code.Length - at - 1, random.Next(1, 12))),
                1 => code.Insert(at, "{}()<>,;:\"\n?.="[random.Next(14)].ToString()),
                2 => code[..(at + 1)],
                _ => code.Replace(code.Substring(at, 1) == " " ? " " : code.Substring(at, Math.Min(3, code.Length - at)), "", StringComparison.Ordinal) is { Length: > 10 } shorter ? shorter : code,
            };
        }

        return code;
    }
}
