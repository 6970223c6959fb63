using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Pipeline;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using FileOptions = ArticleSdk.Generator.Pipeline.FileOptions;

namespace ArticleSdk.Generator.Tests.Pipeline;

/// <summary>An exception of ours is said of the file that it came up with, and the others are compiled.</summary>
public sealed class FailureTests
{
    private static readonly KeywordPlanners Failing = KeywordPlanners.Standard.With<PatternKeyword>((_, _) => throw new InvalidOperationException("no such thing"));

    [Fact]
    public void Exception_InOneFile_IsSaidOfItAndLeavesTheOthers()
    {
        CompiledProject project = Compile(
            ("fine.schema.json", """{"type": "object", "properties": {"a": {"type": "string", "minLength": 1}}}"""),
            ("failing.schema.json", """{"type": "object", "properties": {"a": {"type": "string", "pattern": "x"}}}"""),
            ("refers.schema.json", """{"type": "object", "properties": {"next": {"$ref": "failing.schema.json"}, "b": {"type": "integer"}}}"""));
        Diagnostics.SchemaDiagnostic only = Assert.Single(project.Diagnostics);
        Assert.Equal(("ASDK0099", "failing.schema.json", "InvalidOperationException: no such thing"), (only.Id, only.Document, only.Arguments[0]));
        // Who refers to its types finds them.
        Assert.Equal(["Failing", "Fine", "Refers"], project.Units.OfType<TypeUnit>().Select(u => u.Type.Name).Order());
        Assert.All(project.Units, u => Assert.NotEmpty(u.Print(default)));
    }

    private static CompiledProject Compile(params (string Path, string Json)[] files) => ProjectCompiler.Compile(
        [.. files.Select(f => new FileContent(f.Path, new FileOptions(), JsonReader.Read(f.Json).Value))],
        new ProjectOptions { Namespace = "News" },
        [],
        input => ComponentCompiler.Compile(input, Failing, CancellationToken.None),
        CancellationToken.None);
}
