using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.Generator.Tests.Pipeline;

public class IncrementalityTests
{
    private const int FileCount = 50;

    [Fact]
    public void CSharpEdit_With50Schemas_LeavesEveryStepCached()
    {
        GeneratorHarness harness = Project();
        harness.Run();
        harness.Compilation = harness.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Irrelevant { }", cancellationToken: TestContext.Current.CancellationToken));
        GeneratorRunResult second = harness.Run().Results[0];
        foreach (string step in AllSteps)
            Assert.All(Reasons(second, step), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}"));
        Assert.All(Outputs(second), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void WhiteSpaceEdit_OfASchema_PrintsNothingAgain()
    {
        GeneratorHarness harness = Project();
        harness.Run();
        GeneratorRunResult second = harness.Edit(Path(7), Schema(7).Replace("{", "{\n\n   ")).Run().Results[0];
        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(second, TrackingNames.Texts));
        Assert.All(Reasons(second, TrackingNames.Contents), NotModified);
        Assert.All(Reasons(second, TrackingNames.Units), NotModified);
        Assert.All(SourceOutputs(second), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void SchemaEdit_OfOneType_PrintsOnlyThatTypeAgain()
    {
        GeneratorHarness harness = Project();
        GeneratorRunResult first = harness.Run().Results[0];
        GeneratorRunResult second = harness.Edit(Path(7), Schema(7).Replace("\"maxLength\": 100", "\"maxLength\": 101")).Run().Results[0];
        string[] changed = Changed(first, second);
        Assert.All(changed, name => Assert.StartsWith("News.Story7", name));
        Assert.DoesNotContain(changed, name => name.StartsWith("News.Story7Author", StringComparison.Ordinal));
        Assert.NotEmpty(changed);
        Assert.Equal(changed.Length, SourceOutputs(second).Count(r => r == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void Description_OfAProperty_ChangesTheTypeAlone()
    {
        GeneratorHarness harness = Project();
        GeneratorRunResult first = harness.Run().Results[0];
        GeneratorRunResult second = harness.Edit(Path(3), Schema(3).Replace("The headline", "The line at the head")).Run().Results[0];
        Assert.All(Changed(first, second), name => Assert.StartsWith("News.Story3.", name));
    }

    [Fact]
    public void Leaf_OfACommonFile_IsCompiledAlone()
    {
        GeneratorHarness harness = Leaves();
        harness.Run();
        GeneratorRunResult second = harness.Edit(Path(6), Leaf(6).Replace("\"maxLength\": 100", "\"maxLength\": 101")).Run().Results[0];
        AssertModified(second, TrackingNames.Inputs, 1);
        AssertModified(second, TrackingNames.Components, 1);
        Assert.All(Reasons(second, TrackingNames.Links), NotModified);
        Assert.All(Reasons(second, TrackingNames.Types), NotModified);
        Assert.All(Printed(second), name => Assert.StartsWith("News.Story6", name));
    }

    [Fact]
    public void CommonFile_IsCompiledWithThoseThatReferToIt()
    {
        GeneratorHarness harness = Leaves();
        harness.Schema("/news/schemas/alone.schema.json", """{"type": "object"}""");
        harness.Run();
        GeneratorRunResult second = harness.Edit(CommonPath, Common.Replace("\"minLength\": 1", "\"minLength\": 2")).Run().Results[0];
        AssertModified(second, TrackingNames.Inputs, FileCount + 1);
        // What they call of it is called as before.
        AssertModified(second, TrackingNames.Components, 1);
        Assert.All(Printed(second), name => Assert.StartsWith("News.Common", name));
    }

    [Fact]
    public void BrokenQuote_LosesTheTypesOfItsFile_AndRepairBringsThemBack()
    {
        GeneratorHarness harness = Leaves();
        string[] before = Texts(harness.Run().Results[0]);
        GeneratorRunResult broken = harness.Edit(CommonPath, Common.Replace("\"person\"", "\"person")).Run().Results[0];
        Assert.DoesNotContain(broken.GeneratedSources, s => s.HintName.StartsWith("News.Common", StringComparison.Ordinal));
        Assert.Equal(FileCount, broken.GeneratedSources.Count(s => s.SourceText.ToString().Contains("JsonData? Author")));
        Assert.Equal(before, Texts(harness.Edit(CommonPath, Common).Run().Results[0]));
    }

    [Fact]
    public void NewFile_InTheMiddle_CompilesNoOther()
    {
        GeneratorHarness harness = Project();
        harness.Run();
        GeneratorRunResult second = harness.Schema("/news/schemas/between.schema.json", """{"type": "object", "properties": {"x": {"type": "string"}}}""").Run().Results[0];
        Assert.Single(Reasons(second, TrackingNames.Components), r => r == IncrementalStepRunReason.New);
        AssertModified(second, TrackingNames.Components, 0);
    }

    [Fact]
    public void RemovedFile_TakesItsTypesAlong()
    {
        GeneratorHarness harness = Project();
        int before = harness.Run().Results[0].GeneratedSources.Length;
        GeneratorRunResult second = harness.Remove(Path(48)).Run().Results[0];
        Assert.Equal(before - (before / FileCount), second.GeneratedSources.Length);
        Assert.DoesNotContain(second.GeneratedSources, s => s.HintName.Contains("Story48"));
    }

    [Fact]
    public void MovedFile_KeepsItsTypes()
    {
        GeneratorHarness harness = Project();
        GeneratorRunResult first = harness.Run().Results[0];
        GeneratorRunResult second = harness.Remove(Path(49)).Schema("/news/elsewhere/story49.schema.json", Schema(49)).Run().Results[0];
        Assert.Equal(first.GeneratedSources.Select(s => s.HintName).Order(), second.GeneratedSources.Select(s => s.HintName).Order());
    }

    [Fact]
    public void Models_HoldNothingOfRoslyn()
    {
        GeneratorRunResult run = Project().Run().Results[0];
        foreach (string step in AllSteps.Except([TrackingNames.Texts]))
        {
            foreach (object value in run.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Value))
                ObjectGraph.AssertNoRoslyn(value, step);
        }
    }

    private static readonly string[] AllSteps =
    [
        TrackingNames.Texts, TrackingNames.Contents, TrackingNames.Options, TrackingNames.Language, TrackingNames.Anchors, TrackingNames.Links, TrackingNames.Types,
        TrackingNames.Inputs, TrackingNames.Components, TrackingNames.Units,
    ];

    private static GeneratorHarness Project()
    {
        var harness = new GeneratorHarness();
        for (int i = 0; i < FileCount; i++)
            harness.Schema(Path(i), Schema(i));
        return harness;
    }

    private static GeneratorHarness Leaves()
    {
        var harness = new GeneratorHarness().Schema(CommonPath, Common);
        for (int i = 0; i < FileCount; i++)
            harness.Schema(Path(i), Leaf(i));
        return harness;
    }

    private const string CommonPath = "/news/schemas/common.schema.json";

    private const string Common = """
        { "$id": "https://news.example/common", "$defs": { "person": { "type": "object", "properties": { "name": { "type": "string", "minLength": 1 } } } } }
        """;

    private static string Leaf(int i) => Schema(i).Replace("""{ "type": "object", "properties": { "name": { "type": "string" } } }""", """{ "$ref": "common#/$defs/person" }""");

    private static void AssertModified(GeneratorRunResult run, string step, int count) =>
        Assert.Equal(count, Reasons(run, step).Count(r => r == IncrementalStepRunReason.Modified));

    private static string[] Texts(GeneratorRunResult run) => [.. run.GeneratedSources.OrderBy(s => s.HintName, StringComparer.Ordinal).Select(s => s.HintName + s.SourceText)];

    /// <summary>The files that are printed again.</summary>
    private static string[] Printed(GeneratorRunResult run) =>
        [.. run.TrackedSteps[TrackingNames.Units].SelectMany(s => s.Outputs).Where(o => o.Reason == IncrementalStepRunReason.Modified).Select(o => ((OutputUnit)o.Value).HintName)];

    private static string Path(int i) => $"/news/schemas/story{i}.schema.json";

    private static string Schema(int i) => $$"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://news.example/story{{i}}",
          "type": "object",
          "required": ["headline"],
          "properties": {
            "headline": { "type": "string", "maxLength": 100, "description": "The headline" },
            "author": { "type": "object", "properties": { "name": { "type": "string" } } },
            "next": { "$ref": "story{{i | 1}}" }
          }
        }
        """;

    private static void NotModified(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult run, string step) =>
        run.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Reason);

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRunResult run) =>
        run.TrackedOutputSteps.Values.SelectMany(s => s).SelectMany(s => s.Outputs).Select(o => o.Reason);

    /// <summary>The output steps that add sources; the one that reports is not among them.</summary>
    private static IEnumerable<IncrementalStepRunReason> SourceOutputs(GeneratorRunResult run) =>
        run.TrackedOutputSteps.Values.SelectMany(s => s)
            .Where(s => s.Inputs.All(i => i.Source.Name != TrackingNames.Findings))
            .SelectMany(s => s.Outputs).Select(o => o.Reason);

    private static string[] Changed(GeneratorRunResult first, GeneratorRunResult second)
    {
        Dictionary<string, string> before = first.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        return [.. second.GeneratedSources.Where(s => !before.TryGetValue(s.HintName, out string? text) || text != s.SourceText.ToString()).Select(s => s.HintName)];
    }
}
