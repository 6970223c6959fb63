using System.Reflection;
using System.Text.RegularExpressions;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Tests.Schema;

/// <summary>Every diagnostic has an id of its own, a row in the release tracking, a page and a link to it.</summary>
public class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] All = [.. Descriptors.All, .. LintDescriptors.All, .. DocumentDescriptors.All, .. CodeDescriptors.All, .. EvolutionDescriptors.All];

    [Fact]
    public void Descriptors_All_AreListedOnce()
    {
        DiagnosticDescriptor[] fields = new[] { typeof(Descriptors), typeof(LintDescriptors), typeof(DocumentDescriptors), typeof(CodeDescriptors), typeof(EvolutionDescriptors) }.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor)).Select(f => (DiagnosticDescriptor)f.GetValue(null)!).ToArray();
        Assert.True(fields.Length > 50);
        Assert.Equal(fields.Select(f => f.Id), All.Select(d => d.Id));
        Assert.All(fields, f => Assert.Same(f, Descriptors.Get(f.Id)));
        Assert.Equal(fields.Length, fields.Select(f => f.Id).Distinct().Count());
        Assert.All(fields, f => Assert.Matches("^ASDK[0-9]{4}$", f.Id));
    }

    [Fact]
    public void Descriptors_All_AreTrackedAndDocumented()
    {
        string root = RepositoryRoot();
        string tracked = File.ReadAllText(Path.Combine(root, "src/ArticleSdk.Generator/AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(root, "src/ArticleSdk.Generator/AnalyzerReleases.Shipped.md"));
        foreach (DiagnosticDescriptor descriptor in All)
        {
            Assert.Contains(descriptor.Id + " | " + descriptor.Category + " | " + (descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled") + " | " + descriptor.Title + "\n", tracked);
            string page = Path.Combine(root, "docs/diagnostics", descriptor.Id + ".md");
            Assert.True(File.Exists(page), page);
            string text = File.ReadAllText(page);
            Assert.StartsWith("# " + descriptor.Id + ": " + descriptor.Title + "\n", text);
            Assert.Contains("\nSeverity: " + descriptor.DefaultSeverity + (descriptor.IsEnabledByDefault ? "" : " (off by default)") + "\n", text);
            Assert.Contains("\n## Example\n", text);
            Assert.Contains("\n## How to fix it\n", text);
            Assert.Contains("\n## How to silence it\n", text);
            Assert.Equal("https://github.com/articlesdk/articlesdk/blob/main/docs/diagnostics/" + descriptor.Id + ".md", descriptor.HelpLinkUri);
        }

        // The package's targets speak before there is a compiler.
        string targets = File.ReadAllText(Path.Combine(root, "src/ArticleSdk/build/net8.0/ArticleSdk.targets"));
        string[] codes = [.. Regex.Matches(targets, "Code=\"(ASDK[0-9]{4})\"").Select(code => code.Groups[1].Value)];
        Assert.Equal(["ASDK0041", "ASDK0042"], codes);
        Assert.DoesNotContain(All, descriptor => codes.Contains(descriptor.Id));
        foreach (string code in codes)
        {
            string text = File.ReadAllText(Path.Combine(root, "docs/diagnostics", code + ".md"));
            Assert.StartsWith("# " + code + ": ", text);
            Assert.Contains("\nSeverity: Error, of the build\n", text);
            Assert.Contains("HelpLink=\"https://github.com/articlesdk/articlesdk/blob/main/docs/diagnostics/" + code + ".md\"", targets);
        }

        // And no page is left over.
        Assert.Equal(All.Length + codes.Length, Directory.GetFiles(Path.Combine(root, "docs/diagnostics"), "ASDK*.md").Length);
    }

    [Theory]
    [InlineData("/a/minLength", false, 2, 21, 24)]
    [InlineData("/a/minLength", true, 2, 8, 19)]
    [InlineData("/a", false, 2, 7, 25)]
    [InlineData("", false, 1, 1, 2)]
    [InlineData("/gone/x", false, 1, 1, 2)]
    public void ToDiagnostic_Pointer_BecomesALine(string pointer, bool atName, int line, int start, int end)
    {
        const string Text = "{\n \"a\": {\"minLength\": \"3\"}\n}";
        var finding = new SchemaDiagnostic(DiagnosticIds.InvalidKeywordValue, "a.json", pointer, atName, EquatableArray.Create("minLength", "a number", "\"3\""));
        Diagnostic diagnostic = SchemaDiagnostics.ToDiagnostic(finding, "a.json", SourceText.From(Text), JsonReader.Read(Text, withPositions: true).Positions);
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.Equal("a.json", span.Path);
        Assert.Equal("'minLength' must be a number, not \"3\"", diagnostic.GetMessage());
        Assert.Equal((line, start, line, end), (span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1));
    }

    [Theory]
    [InlineData("", "ASDK0001", 1, 1)]
    [InlineData("{\n  \"a\": 1,\n  \"a\": 2\n}", "ASDK0002", 3, 3)]
    [InlineData("{\n  \"a\": ", "ASDK0001", 2, 8)]
    public void ToDiagnostic_JsonError_BecomesALine(string text, string id, int line, int column)
    {
        Diagnostic diagnostic = SchemaDiagnostics.ToDiagnostic(JsonReader.Read(text).Errors[0], "a.json", SourceText.From(text));
        LinePosition start = diagnostic.Location.GetLineSpan().StartLinePosition;
        Assert.Equal((id, line, column), (diagnostic.Id, start.Line + 1, start.Character + 1));
    }

    internal static string RepositoryRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArticleSdk.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
