using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Pipeline;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using FileOptions = ArticleSdk.Generator.Pipeline.FileOptions;

namespace ArticleSdk.Generator.Tests.Pipeline;

/// <summary>Every step ends when it is not wanted any more, and neither takes that for a failure nor keeps anything of it.</summary>
public sealed class CancellationTests
{
    private static readonly ProjectOptions Project = new() { Namespace = "News" };
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public void Step_Cancelled_EndsAndIsDoneAnew()
    {
        FileContent[] files = [File("a.schema.json", """{"type": "object", "properties": {"b": {"$ref": "b.schema.json"}}}"""), File("b.schema.json", """{"type": "string", "pattern": "x"}""")];
        Assert.ThrowsAny<OperationCanceledException>(() => ProjectLinks.Of(files, Project, Cancelled));
        ProjectLinks links = ProjectLinks.Of(files, Project, default);
        var components = new ProjectComponents(files, links, default);
        ProjectAnchors anchors = ProjectAnchors.Of(files, [], default);
        ComponentInput component = components.Find("a.schema.json")!;
        Assert.ThrowsAny<OperationCanceledException>(() => SchemaGraphs.Of(component, Project, Cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => SchemaBuilder.Build([.. files.Select(f => f.ToSchemaFile(Project))], Cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => new ProjectComponents(files, ProjectLinks.Of([.. files], Project, default), Cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => ProjectAnchors.Of(files, [], Cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => ProjectTypes.Of(components, Project, anchors, Cancelled));
        ProjectTypes types = ProjectTypes.Of(components, Project, anchors, default);
        Assert.ThrowsAny<OperationCanceledException>(() => ComponentCompiler.Compile(types.InputOf(component, Project), Cancelled));
        CompiledComponent compiled = ComponentCompiler.Compile(types.InputOf(component, Project), default);
        Assert.NotEmpty(compiled.Units);
        Assert.Empty(compiled.Diagnostics);
        Assert.ThrowsAny<OperationCanceledException>(() => ResolverUnit.Of([compiled], Project, Cancelled).ToList());
        Assert.ThrowsAny<OperationCanceledException>(() => ProjectDiagnostics.Of([], components, Project, Cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => new Findings(default, [new LocatedFile(new SchemaSource(new TextFile("a.json"), new FileOptions()), null, files[0])], Project).Report(_ => { }, Cancelled));
    }

    [Fact]
    public void Stage_CancelledOnTheWay_TakesNoFurtherFile()
    {
        FileContent[] files = [.. Enumerable.Range(0, 40).Select(i => File($"a{i}.schema.json", $$"""{"type": "object", "properties": {"p{{i}}": {"type": "string"} } }"""))];
        EquatableArray<FileContent> none = SchemaProject.Metaschemas(files);
        FileOutline[] outlines = [.. files.Select(f => SchemaProject.OutlineOf(f, none, Project, default))];
        ProjectLinks links = ProjectLinks.Of(files, Project, default);
        ProjectTypes types = ProjectTypes.Of(new ProjectComponents(files, links, default), Project, ProjectAnchors.Of(files, [], default), default);
        AssertEnds(outlines, (list, cancellation) => FileGraph.Of(list, cancellation));
        AssertEnds([.. types.Outlines], (list, cancellation) => TypeLinker.Link(list, cancellation));
        AssertEnds(files, (list, cancellation) => new ProjectComponents(list, ProjectLinks.Of(files, Project, default), cancellation));

        // Counts what a stage takes from a list that is cancelled when some of it was taken.
        static void AssertEnds<T>(IReadOnlyList<T> items, Action<IReadOnlyList<T>, CancellationToken> stage)
        {
            using var source = new CancellationTokenSource();
            CountingList<T> list = new(items, taken => { if (taken == 10) source.Cancel(); });
            Assert.ThrowsAny<OperationCanceledException>(() => stage(list, source.Token));
            Assert.InRange(list.Taken, 10, 11);
        }
    }

    [Fact]
    public void Driver_CancelledWhileItReads_ReadsNoFurtherFile()
    {
        using var source = new CancellationTokenSource();
        int read = 0;
        TextFile[] files = [.. Enumerable.Range(0, 40).Select(i => new TextFile($"/p/a{i}.schema.json", () => { if (++read == 10) source.Cancel(); }))];
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ArticleGenerator().AsSourceGenerator()], files, optionsProvider: new SchemaOptions());
        Assert.ThrowsAny<OperationCanceledException>(() => driver.RunGenerators(CSharpCompilation.Create("P"), source.Token));
        Assert.Equal(10, read);
    }

    /// <summary>All files are schemas.</summary>
    private sealed class SchemaOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(false);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(false);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(true);

        private sealed class Options(bool isSchema) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = isSchema && key == "build_metadata.AdditionalFiles.ArticleSdkKind" ? "schema" : null;
                return value is not null;
            }
        }
    }

    private sealed class TextFile(string path, Action? onRead = null) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default)
        {
            onRead?.Invoke();
            return SourceText.From("{}");
        }
    }

    /// <summary>A list that says how many of its items were taken so far.</summary>
    private sealed class CountingList<T>(IReadOnlyList<T> items, Action<int> onTaken) : IReadOnlyList<T>
    {
        public int Taken { get; private set; }

        public int Count => items.Count;

        public T this[int index]
        {
            get
            {
                onTaken(++Taken);
                return items[index];
            }
        }

        public IEnumerator<T> GetEnumerator()
        {
            for (int i = 0; i < items.Count; i++)
                yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private static FileContent File(string path, string json) => new(path, new FileOptions(), JsonReader.Read(json).Value);
}
