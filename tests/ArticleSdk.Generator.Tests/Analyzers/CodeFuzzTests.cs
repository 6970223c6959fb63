using System.Globalization;
using ArticleSdk.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>Whatever code is there, half typed or broken, no analyzer fails, and nothing is said of places that are not in the file.</summary>
public sealed class CodeFuzzTests
{
    // ARTICLESDK_FUZZ asks for more, as in every test of this kind.
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("ARTICLESDK_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int cases) ? cases : 2_000;

    private const int Seed = 20261127;
    private const int InOneProject = 25;

    private static readonly string[] Codes =
    [
        CodeAnalysis.InMethod("""""
                    Article.Read("{\"headline\": \"\"}"); Article.Read(@"{""headline"": """"}"u8);
                    Article.TryRead($$"""
                        {
                          "headline": "{{text}}",
                          "words": {{number}}, {{maybe}},
                          "quotes": [{"kind": "person", "name": ""}, {{text}}]
                        }
                        """, out _);
                    const string Json = "{" + "\u0022a\x22: \U0001F600" + "}"; SchemaJson.Validate<Article>("{}"u8 + "[]"u8);
                    Marked(number > 1 ? Json : $"{{{Json}}}" + text);
            """"", "[JsonOf<Article>, StringSyntax(\"Json\")] string Field = \"{}\"; static void Marked([JsonOf<Article>] string json = \"[1\") { }"),
        CodeAnalysis.InMethod("""
                    var article = new Article { Headline = "a" + "b", Byline = null!, Words = 7, Tags = [.. new[] { "x" }, "y", default!], Quotes = [new ArticleQuotePerson { Name = "" }] };
                    article = article with { Words = -1, Tags = JsonList.Create<string>(["a", "a"]), Quotes = [new ArticleQuoteOutlet { Url = $"{text}" }] };
                    Article other = new() { Headline = number switch { 1 => "x", _ => "y" } };
            """),
    ];

    private static readonly string[] Pieces = ["\"", "\"\"\"", "{", "}", "(", ")", "[", "]", ";", ",", "\\", "$", "@", "u8", "new", "with", "default", "null!", "..", "\n", "\r", "\ud800", "#if X", "/*", "{{", "=>", "1e999", "const "];

    private static readonly CodeProject Project = new(("/news/article.schema.json", CodeAnalysis.Article));

    [Fact]
    public void Code_TruncatedOrMutated_FailsNoAnalyzer()
    {
        var random = new Random(Seed);
        for (int done = 0; done < Cases; done += InOneProject)
            Check([.. Enumerable.Range(0, InOneProject).Select(_ => Mutate(Codes[random.Next(Codes.Length)], random.Next(), random.Next(31), random.Next((Pieces.Length * 2) + 1)))]);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public void Code_ThatIsNestedDeep_FailsNoAnalyzer(int depth)
    {
        string sum = string.Join(" + ", Enumerable.Repeat("\"[\"", Math.Min(depth, 2_000)));
        string nested = string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));
        Check([CodeAnalysis.InMethod($"Article.Read({sum}); Article.Read(\"{nested}\"); SchemaJson.Read<Article>(\"{nested}\"u8, new SchemaValidationOptions());")]);
    }

    private static string Mutate(string code, int position, int length, int piece)
    {
        int at = position % code.Length;
        return piece == Pieces.Length * 2 ? code.Substring(0, at) : code.Remove(at, Math.Min(length, code.Length - at)).Insert(at, piece < Pieces.Length ? Pieces[piece] : "");
    }

    private static void Check(string[] files)
    {
        CSharpCompilation compilation = Project.With(files);
        CompilationWithAnalyzers analyzed = compilation.WithAnalyzers(
            [new JsonTextAnalyzer(), new ValueAnalyzer(), new SwitchAnalyzer(), new AnchorAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, analyzer, _) => Assert.Fail($"{analyzer}: {exception}"), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        foreach (Diagnostic diagnostic in analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult())
        {
            Assert.StartsWith("ASDK2", diagnostic.Id);
            Assert.True(diagnostic.Location.SourceSpan.End <= diagnostic.Location.SourceTree!.Length, diagnostic.ToString());
        }
    }
}
