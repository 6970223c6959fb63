using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Pipeline;
using ArticleSdk.Generator.Schema;
using FileOptions = ArticleSdk.Generator.Pipeline.FileOptions;

namespace ArticleSdk.Generator.Tests.Pipeline;

/// <summary>Every step ends when it is not wanted any more, and neither takes that for a failure nor keeps anything of it.</summary>
public sealed class CancellationTests
{
    private static readonly ProjectOptions Options = new() { Namespace = "News" };
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public void Step_Cancelled_EndsAndIsDoneAnew()
    {
        FileContent[] files = [File("a.schema.json", """{"type": "object", "properties": {"b": {"$ref": "b.schema.json"}}}"""), File("b.schema.json", """{"type": "string", "pattern": "x"}""")];
        Assert.ThrowsAny<OperationCanceledException>(() => ProjectLinks.Of(files, Options, Cancelled));
        ProjectLinks links = ProjectLinks.Of(files, Options, default);
        var components = new ProjectComponents(files, links);
        ProjectAnchors anchors = ProjectAnchors.Of(files, []);
        ComponentInput component = components.Find("a.schema.json")!;
        Assert.ThrowsAny<OperationCanceledException>(() => SchemaGraphs.Of(component, Options, Cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => SchemaBuilder.Build([.. files.Select(f => f.ToSchemaFile(Options))], Cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => ProjectTypes.Of(components, Options, anchors, Cancelled));
        ProjectTypes types = ProjectTypes.Of(components, Options, anchors, default);
        Assert.ThrowsAny<OperationCanceledException>(() => ComponentCompiler.Compile(types.InputOf(component, Options), Cancelled));
        CompiledComponent compiled = ComponentCompiler.Compile(types.InputOf(component, Options), default);
        Assert.NotEmpty(compiled.Units);
        Assert.Empty(compiled.Diagnostics);
    }

    private static FileContent File(string path, string json) => new(path, new FileOptions(), JsonReader.Read(json).Value);
}
