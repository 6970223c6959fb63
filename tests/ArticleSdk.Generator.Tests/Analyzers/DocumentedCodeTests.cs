using System.Globalization;
using System.Text.RegularExpressions;
using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Tests.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>What the documentation says that the compiler says, it says.</summary>
public sealed class DocumentedCodeTests
{
    [Fact]
    public async Task Readme_FirstExample_IsWarnedOfAsItShows()
    {
        string text = File.ReadAllText(Path.Combine(DescriptorTests.RepositoryRoot(), "README.md")).ReplaceLineEndings("\n");
        CodeProject project = new(("/news/story.schema.json", Block(text, "json")));
        CSharpCompilation compilation = project.With("global using System; global using News;", Block(text, "csharp").Replace("MyNewsApp", "News"));
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
        IEnumerable<Diagnostic> found = await compilation.WithAnalyzers([new JsonTextAnalyzer(), new ValueAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Contains("```text\n" + string.Concat(found.OrderBy(d => d.Location.SourceSpan.Start).Select(Show)) + "```", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## JSON in C#")]
    [InlineData("## Values in C#")]
    public async Task Page_Examples_AreWarnedOfAsItShows(string section)
    {
        string text = File.ReadAllText(Path.Combine(DescriptorTests.RepositoryRoot(), "docs/compile-time.md")).ReplaceLineEndings("\n");
        CodeProject project = new(("/news/article.schema.json", Block(text.Substring(text.IndexOf("## JSON in C#", StringComparison.Ordinal)), "json")));
        text = text.Substring(text.IndexOf(section, StringComparison.Ordinal));
        int end = text.IndexOf("\n## ", StringComparison.Ordinal);
        string[] blocks = [.. Regex.Matches(end < 0 ? text : text.Substring(0, end), "^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Select(m => m.Groups[1].Value)];
        Assert.NotEmpty(blocks);
        foreach (string block in blocks)
        {
            string code = CodeAnalysis.InMethod(block);
            CSharpCompilation compilation = project.With(code);
            Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
            IEnumerable<Diagnostic> found = await compilation.WithAnalyzers([new JsonTextAnalyzer(), new ValueAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            string[] lines = code.ReplaceLineEndings("\n").Split('\n');
            IEnumerable<string> expected = lines.Select((line, i) => (i, Says: Regex.Match(line, "// (ASDK[0-9]{4}): (.*)$"))).Where(l => l.Says.Success).Select(l => $"{l.i} {l.Says.Groups[1].Value} {l.Says.Groups[2].Value}");
            Assert.Equal(expected, found.OrderBy(d => d.Location.SourceSpan.Start).Select(d => string.Create(
                CultureInfo.InvariantCulture, $"{d.Location.GetLineSpan().StartLinePosition.Line} {d.Id} {Regex.Replace(d.GetMessage(CultureInfo.InvariantCulture), "^This is not a valid Article: ", "")}")));
        }
    }

    private static string Show(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return string.Create(CultureInfo.InvariantCulture, $"Program.cs({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): warning {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
    }

    private static string Block(string text, string language) => Regex.Match(text, "^```" + language + "\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
}
