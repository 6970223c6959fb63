using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>Lint in the compiler: each finding in its file, at its place, once.</summary>
public sealed class LintAnalyzerTests
{
    [Fact]
    public async Task Lint_OfAProject_ReportsEachFindingInItsFile()
    {
        IReadOnlyList<Diagnostic> found = await new GeneratorHarness()
            .Schema("/news/a.schema.json", "{\n  \"type\": \"object\",\n  \"properties\": { \"b\": { \"$ref\": \"b.schema.json\" }, \"c\": { \"maxlength\": 3 } }\n}")
            .Schema("/news/b.schema.json", "{ \"type\": \"string\", \"minLength\": 3, \"maxLength\": 2 }")
            .Lint();
        Assert.Equal(
            [
                "/news/a.schema.json: (3,60)-(3,71): ASDK0101: Warning",
                "/news/b.schema.json: (1,1)-(1,53): ASDK0211: Error",
                "/news/b.schema.json: (1,21)-(1,32): ASDK0201: Warning",
            ],
            Show(found));
    }

    [Fact]
    public async Task Lint_SeveritiesOfTheProject_AreKept()
    {
        GeneratorHarness harness = new GeneratorHarness().Schema("/news/a.schema.json", """{ "type": "string", "maxlength": 3, "minLength": 3, "maxLength": 2, "pattern": "^a" }""");
        Assert.Equal(["ASDK0101", "ASDK0201", "ASDK0211"], (await harness.Lint()).Select(d => d.Id).Order());
        IReadOnlyList<Diagnostic> asked = await harness.Lint(("ASDK0101", ReportDiagnostic.Error), ("ASDK0211", ReportDiagnostic.Suppress));
        Assert.Equal(["ASDK0101: Error", "ASDK0201: Warning"], asked.Select(d => d.Id + ": " + d.Severity).Order());
    }

    [Fact]
    public async Task Lint_NoWarnOfTheItem_SilencesItInThatFile()
    {
        const string Schema = """{ "type": "string", "maxlength": 3, "minLength": 3, "maxLength": 2 }""";
        IReadOnlyList<Diagnostic> found = await new GeneratorHarness()
            .Schema("/news/a.schema.json", Schema, ("ArticleSdkNoWarn", "ASDK0101, asdk0211"))
            .Schema("/news/b.schema.json", Schema)
            .Lint();
        Assert.Equal(["ASDK0201"], found.Where(d => d.Location.GetLineSpan().Path == "/news/a.schema.json").Select(d => d.Id));
        Assert.Equal(["ASDK0101", "ASDK0201", "ASDK0211"], found.Where(d => d.Location.GetLineSpan().Path == "/news/b.schema.json").Select(d => d.Id).Order());
    }

    [Fact]
    public void NoWarn_OfAnErrorThatWeakensAValidator_SilencesNothing()
    {
        GeneratorHarness harness = new GeneratorHarness().Schema("/news/a.schema.json", """{ "minLength": -1, "enum": [1, 1] }""", ("ArticleSdkNoWarn", "ASDK0004,ASDK0015"));
        Assert.Equal("ASDK0004", Assert.Single(harness.Run().Diagnostics).Id);
    }

    [Fact]
    public async Task Lint_RulesThatAreOff_AreOnWhereAskedFor()
    {
        GeneratorHarness harness = new GeneratorHarness().Schema("/news/a.schema.json", """{ "type": "string", "pattern": "^a" }""");
        Assert.Empty(await harness.Lint());
        Assert.Equal("ASDK0601", Assert.Single(await harness.Lint(("ASDK0601", ReportDiagnostic.Warn))).Id);
    }

    [Fact]
    public async Task Lint_OfAnotherFilesUse_IsResolved()
    {
        GeneratorHarness harness = new GeneratorHarness()
            .Schema("/news/common.schema.json", """{ "$defs": { "name": { "type": "string" }, "old": { "type": "string" } } }""")
            .Schema("/news/a.schema.json", """{ "type": "array", "items": { "$ref": "common.schema.json#/$defs/name" } }""");
        Assert.Equal("Nothing refers to the definition 'old'; remove it, or refer to it", Assert.Single(await harness.Lint()).GetMessage());
    }

    [Fact]
    public async Task Lint_OfBrokenFiles_LeavesThemAlone()
    {
        IReadOnlyList<Diagnostic> found = await new GeneratorHarness()
            .Schema("/news/a.schema.json", """{ "type": "string", "maxlength": 3 """)
            .Schema("/news/b.schema.json", """{ "$ref": "a.schema.json", "maxlength": 3 }""")
            .Schema("/news/c.schema.json", "")
            .Lint();
        Assert.Equal(["/news/b.schema.json: (1,28)-(1,39): ASDK0101: Warning"], Show(found));
    }

    [Fact]
    public async Task Lint_AfterAnEdit_SaysWhatIsTrueNow()
    {
        GeneratorHarness harness = new GeneratorHarness()
            .Schema("/news/a.schema.json", """{ "type": "array", "$ref": "b.schema.json" }""")
            .Schema("/news/b.schema.json", """{ "type": "string" }""");
        Assert.Equal(["ASDK0202", "ASDK0211"], (await harness.Lint()).Select(d => d.Id).Order());
        harness.Edit("/news/b.schema.json", """{ "type": "array" }""");
        Assert.Empty(await harness.Lint());
    }

    private static string[] Show(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(d =>
    {
        FileLinePositionSpan span = d.Location.GetLineSpan();
        return $"{span.Path}: ({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}): {d.Id}: {d.Severity}";
    }).Order(StringComparer.Ordinal)];
}
