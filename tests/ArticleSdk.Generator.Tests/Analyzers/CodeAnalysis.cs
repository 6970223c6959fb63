using ArticleSdk.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>What is said of a user's code, as <c>text in the code: id message</c>.</summary>
internal static class CodeAnalysis
{
    public const string Article = """
        {
          "type": "object",
          "required": ["headline"],
          "additionalProperties": false,
          "properties": {
            "headline": { "type": "string", "minLength": 3, "maxLength": 20 },
            "byline": { "type": "string", "pattern": "^[A-Z]" },
            "words": { "type": "integer", "minimum": 1, "multipleOf": 5 },
            "tags": { "type": "array", "items": { "type": "string", "minLength": 2 }, "minItems": 1, "uniqueItems": true },
            "quotes": { "type": "array", "items": { "$ref": "#/$defs/quote" } }
          },
          "$defs": {
            "quote": {
              "oneOf": [
                { "type": "object", "title": "person", "required": ["kind", "name"], "properties": { "kind": { "const": "person" }, "name": { "type": "string", "minLength": 1 } } },
                { "type": "object", "title": "outlet", "required": ["kind", "url"], "properties": { "kind": { "const": "outlet" }, "url": { "type": "string" } } }
              ]
            }
          }
        }
        """;

    private static readonly CodeProject Project = new(("/news/article.schema.json", Article));

    /// <summary>The code of a method, in a class with what its tests need.</summary>
    public static string InMethod(string code, string members = "") => $$""""
        using System; using System.Collections.Generic; using System.Diagnostics.CodeAnalysis; using ArticleSdk; using News;
        class User
        {
            {{members}}
            void Run(string text, int number, string? maybe)
            {
        {{code}}
            }
        }
        """";

    /// <summary>What analyzers say of code that uses <see cref="Article"/>.</summary>
    public static Task<string[]> Of(string code, params DiagnosticAnalyzer[] analyzers) => Project.Analyze([code], analyzers);

    /// <summary>The same of several files.</summary>
    public static Task<string[]> Of(string[] files, params DiagnosticAnalyzer[] analyzers) => Project.Analyze(files, analyzers);

    /// <summary>Diagnostics with the code that they are about, in its order.</summary>
    public static string[] Show(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.GetMessage(), StringComparer.Ordinal).Select(d => d.Location.SourceTree!.ToString().Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length) + ": " + d.Id + " " + d.GetMessage()),
    ];
}

/// <summary>A project with schemas, whose types code uses.</summary>
internal sealed class CodeProject(params (string Path, string Json)[] schemas)
{
    private readonly Lazy<CSharpCompilation> _compilation = new(() =>
    {
        GeneratorHarness harness = new();
        foreach ((string path, string json) in schemas)
            harness.Schema(path, json);
        return harness.WithCode("");
    });

    /// <summary>What analyzers say of code, which compiles.</summary>
    public Task<string[]> Analyze(string code, params DiagnosticAnalyzer[] analyzers) => Analyze([code], analyzers);

    /// <summary>The same of several files.</summary>
    public async Task<string[]> Analyze(string[] files, params DiagnosticAnalyzer[] analyzers)
    {
        CSharpCompilation compilation = With(files);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
        return CodeAnalysis.Show(await compilation.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The project with code that need not compile.</summary>
    public CSharpCompilation With(params string[] files)
    {
        CSharpCompilation project = _compilation.Value;
        return project.AddSyntaxTrees(files.Select((code, i) =>
            CSharpSyntaxTree.ParseText(SourceText.From(code, System.Text.Encoding.UTF8), (CSharpParseOptions)project.SyntaxTrees.First().Options, $"user{i}.cs")));
    }
}
