using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Lint;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;

namespace ArticleSdk.Generator.Tests.Lint;

/// <summary>Files that are looked at one by one, each with what it reaches, come to what all of them come to together.</summary>
public class LintResultTests
{
    [Theory]
    // Used by another file, whole or in part; and not used.
    [InlineData("""{ "$defs": { "a": { "type": "string" }, "b": { "type": "string" } } }""", """{ "$ref": "a.json#/$defs/a" }""", "ASDK0505 /$defs/b")]
    [InlineData("""{ "parts": { "a": { "type": "string" } } }""", """{ "$ref": "a.json#/parts/a" }""", "")]
    [InlineData("""{ "parts": { "a": { "type": "string" } } }""", """{ "type": "string" }""", "ASDK0102 /parts")]
    // What a file joins it may describe, and what it only refers to it may not.
    [InlineData("""{ "$defs": { "m": { "type": "object", "required": ["z"], "properties": { "y": {} } } } }""", """{ "$ref": "a.json#/$defs/m", "properties": { "z": {} } }""", "")]
    [InlineData("""{ "$defs": { "m": { "type": "object", "required": ["z"], "properties": { "y": {} } } } }""", """{ "type": "array", "items": { "$ref": "a.json#/$defs/m" } }""", "ASDK0302 /$defs/m/required/0")]
    public void Look_FileByFile_ComesToTheSame(string first, string second, string expected)
    {
        SchemaFile a = Build.File("a.json", first), b = Build.File("b.json", second);
        LintResult[] apart = [Look([a], "a.json"), Look([a, b], "b.json")];
        Assert.Equal(expected, string.Join(" ", LintResult.Resolve(apart).Select(finding => finding.Id + " " + finding.Pointer)));
        Assert.Equal(LintHarness.Find(a, b).Select(LintHarness.Show), LintResult.Resolve(apart).Select(LintHarness.Show));
    }

    private static LintResult Look(SchemaFile[] files, string document) =>
        SchemaLint.Look(SchemaBuilder.Build(files), new SchemaAnalysis(), [document], TestContext.Current.CancellationToken);
}
