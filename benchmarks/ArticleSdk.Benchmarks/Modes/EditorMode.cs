using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using ArticleSdk.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>
/// What all analyzers of the package take together in an editor, with 50 schemas that are compared with their baselines, 200 documents and 100 C# files, after an edit: for a C# file and a JSON file that are open, and for the whole
/// project, which is also what a build asks. Times are those of the analyzers alone, as the compiler counts them, on one thread; the least of several.
/// </summary>
internal static class EditorMode
{
    private const int Turns = 9;

    public static async Task<int> RunAsync(TextWriter output, string[] arguments)
    {
        string generator = arguments.Length > 0 ? arguments[0]
            : typeof(EditorMode).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Generator").Value!;
        var project = new EditorProject(Assembly.LoadFrom(generator));
        project.Generate();
        await project.AnalyzeAll().ConfigureAwait(false);

        var summary = new Table("ms", "open C# file", "open JSON file", "whole project", "the generator");
        var ofProject = new List<IReadOnlyDictionary<string, double>>();
        var ofFile = new List<IReadOnlyDictionary<string, double>>();
        foreach ((string name, Action<int> edit) in new (string, Action<int>)[] { ("C# file", project.EditCode), ("schema", project.EditSchema), ("document", project.EditDocument), ("nothing: a build", project.Reload) })
        {
            var files = new Cost();
            var all = new Cost();
            var code = new Cost();
            double generating = double.MaxValue;
            for (int turn = 0; turn < Turns; turn++)
            {
                edit(turn);
                generating = Math.Min(generating, project.Generate());
                code.Take(await project.AnalyzeEditedCode().ConfigureAwait(false));
                files.Take(await project.AnalyzeEditedJson().ConfigureAwait(false));
                edit(turn + Turns);
                project.Generate();
                all.Take(await project.AnalyzeAll().ConfigureAwait(false));
            }

            summary.Add(name, Show(code.Sum), Show(files.Sum), Show(all.Sum), Show(generating));
            ofProject.Add(all.ByAnalyzer);
            ofFile.Add(files.ByAnalyzer);
        }

        summary.Print(output);
        Print("ms, whole project", ofProject);
        Print("ms, open JSON file", ofFile);
        output.WriteLine($"\nThe compiler itself takes {Show(project.Compile(Turns))} ms for this project, warm, parsing aside.");
        return 0;

        void Print(string what, List<IReadOnlyDictionary<string, double>> columns)
        {
            var table = new Table(what, "C# edit", "schema edit", "document edit", "build");
            foreach (string analyzer in columns[0].Keys.Order(StringComparer.Ordinal))
                table.Add([analyzer, .. columns.Select(column => Show(column.GetValueOrDefault(analyzer)))]);
            table.Print(output);
        }
    }

    private static string Show(double milliseconds) => milliseconds.ToString(milliseconds < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    /// <summary>The least that the analyzers took.</summary>
    private sealed class Cost
    {
        public double Sum { get; private set; } = double.MaxValue;

        public IReadOnlyDictionary<string, double> ByAnalyzer { get; private set; } = new Dictionary<string, double>();

        public void Take(IReadOnlyDictionary<string, double> turn)
        {
            if (turn.Values.Sum() >= Sum)
                return;
            Sum = turn.Values.Sum();
            ByAnalyzer = turn;
        }
    }
}

/// <summary>The project that is edited.</summary>
internal sealed class EditorProject
{
    private const int Schemas = 50;
    private const int Documents = 200;
    private const int Files = 100;

    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly Assembly _package;
    private readonly Dictionary<string, string> _files = [];
    private ImmutableArray<AdditionalText> _texts;
    private CSharpCompilation _compilation;
    private Compilation _generated;
    private GeneratorDriver _driver;
    private SyntaxTree _edited;
    private bool _schemaIsEdited;
    private string _editedJson = "/p/content/0.json";

    public EditorProject(Assembly package)
    {
        _package = package;
        _analyzers = [.. package.GetTypes().Where(t => t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsAbstract).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];
        _files["/p/common.schema.json"] = Common;
        for (int i = 1; i < Schemas; i++)
            _files[$"/p/story{i}.schema.json"] = Schema(i, "A story");
        foreach ((string path, string schema) in _files.ToArray())
            _files[path.Replace(".schema.json", ".schema.baseline.json", StringComparison.Ordinal)] = schema;
        for (int i = 0; i < Documents; i++)
            _files[$"/p/content/{i}.json"] = Document(i, "Flood");
        _texts = [.. _files.Select(f => new MemoryText(f.Key, f.Value))];
        SyntaxTree[] trees = [.. Enumerable.Range(0, Files).Select(i => CSharpSyntaxTree.ParseText(Code(i, "Flood"), path: $"/p/Desk{i}.cs"))];
        _edited = trees[0];
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        _compilation = CSharpCompilation.Create(
            "News",
            trees,
            platform.Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "netstandard.dll" or "ArticleSdk.dll").Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));
        _generated = _compilation;
        _driver = NewDriver();
        Generate();
        if (_generated.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException("The project does not compile: " + error);
    }

    private AnalyzerOptions Options { get; set; } = new([]);

    public double Generate()
    {
        long start = Stopwatch.GetTimestamp();
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out _generated, out _);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        // As an editor, which makes new ones after every edit.
        Options = new AnalyzerOptions(_texts, FileMetadata.Provider);
        return time;
    }

    public void EditCode(int turn)
    {
        SyntaxTree edited = CSharpSyntaxTree.ParseText(Code(0, "Flood " + turn), path: _edited.FilePath);
        _compilation = _compilation.ReplaceSyntaxTree(_edited, edited);
        _edited = edited;
    }

    /// <summary>A length that the baseline does not have, so that evolution has something to find.</summary>
    public void EditSchema(int turn)
    {
        _schemaIsEdited = true;
        Edit("/p/story1.schema.json", Schema(1, "A story, edition " + turn, 60 + turn));
    }

    public void EditDocument(int turn) => Edit("/p/content/0.json", Document(0, "Flood " + turn));

    /// <summary>As a build has it: nothing of what was read before.</summary>
    public void Reload(int turn)
    {
        _texts = [.. _files.Select(f => new MemoryText(f.Key, f.Value))];
        _driver = NewDriver();
    }

    public async Task<IReadOnlyDictionary<string, double>> AnalyzeEditedCode()
    {
        CompilationWithAnalyzers analysis = Analysis();
        SemanticModel model = _generated.GetSemanticModel(_edited);
        model.GetDiagnostics();
        return Times(await analysis.GetAnalysisResultAsync(_edited, default).ConfigureAwait(false), await analysis.GetAnalysisResultAsync(model, null, default).ConfigureAwait(false));
    }

    public async Task<IReadOnlyDictionary<string, double>> AnalyzeEditedJson() =>
        Times(await Analysis().GetAnalysisResultAsync(_texts.Single(t => t.Path == _editedJson), default).ConfigureAwait(false));

    public async Task<IReadOnlyDictionary<string, double>> AnalyzeAll()
    {
        _generated.GetDiagnostics();
        AnalysisResult result = await Analysis().GetAnalysisResultAsync(default).ConfigureAwait(false);
        // The times would say nothing if an analyzer had nothing to do.
        if (_schemaIsEdited && !result.GetAllDiagnostics().Any(d => d.Id == "ASDK3001"))
            throw new InvalidOperationException("The edited schema was not compared with its baseline.");
        return Times(result);
    }

    /// <summary>What the compiler takes to bind, check and write the project.</summary>
    public double Compile(int turns) => Enumerable.Range(0, turns).Min(_ =>
    {
        Compilation fresh = _generated.Clone();
        long start = Stopwatch.GetTimestamp();
        using var stream = new MemoryStream();
        fresh.Emit(stream);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });

    private CompilationWithAnalyzers Analysis() =>
        new(_generated, _analyzers, new CompilationWithAnalyzersOptions(Options, Fail, concurrentAnalysis: false, logAnalyzerExecutionTime: true, reportSuppressedDiagnostics: false));

    private static void Fail(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) => throw new InvalidOperationException(analyzer + " failed", exception);

    // What one analysis says of its analyzers adds up.
    private static Dictionary<string, double> Times(params AnalysisResult[] results) => results
        .SelectMany(r => r.AnalyzerTelemetryInfo)
        .GroupBy(t => t.Key.GetType().Name)
        .ToDictionary(g => g.Key, g => g.Max(t => t.Value.ExecutionTime.TotalMilliseconds));

    private GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [((IIncrementalGenerator)Activator.CreateInstance(_package.GetType("ArticleSdk.Generator.ArticleGenerator", throwOnError: true)!)!).AsSourceGenerator()],
        _texts,
        (CSharpParseOptions)_edited.Options,
        FileMetadata.Provider);

    private void Edit(string path, string json)
    {
        AdditionalText old = _texts.Single(t => t.Path == path);
        var edited = new MemoryText(path, json);
        _files[path] = json;
        _editedJson = path;
        _texts = _texts.Replace(old, edited);
        _driver = _driver.ReplaceAdditionalText(old, edited);
    }

    private const string Common = """
        { "$id": "https://news.example/common", "$defs": {
            "person": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "minLength": 1 }, "born": { "type": "string", "format": "date" }, "links": { "type": "array", "items": { "$ref": "#/$defs/link" } } } },
            "link": { "type": "object", "required": ["href"], "properties": { "href": { "type": "string", "format": "uri" }, "title": { "type": "string" } } },
            "kind": { "enum": ["news", "comment", "interview"] } } }
        """;

    private static string Schema(int i, string description, int longest = 100) => $$"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://news.example/story{{i}}", "description": "{{description}}",
          "type": "object", "required": ["headline", "published"],
          "properties": {
            "headline": { "type": "string", "maxLength": {{longest}} }, "published": { "type": "string", "format": "date-time" },
            "author": { "$ref": "common#/$defs/person" }, "kind": { "$ref": "common#/$defs/kind" },
            "body": { "type": "array", "items": { "x-csharp-name": "Block{{i}}", "oneOf": [
              { "x-csharp-name": "Paragraph{{i}}", "type": "object", "required": ["type", "text"], "properties": { "type": { "const": "paragraph" }, "text": { "type": "string" } } },
              { "x-csharp-name": "Image{{i}}", "type": "object", "required": ["type", "source"], "properties": { "type": { "const": "image" }, "source": { "type": "string", "format": "uri" } } } ] } },
            "tags": { "type": "array", "items": { "type": "string", "pattern": "^[a-z]+$" }, "uniqueItems": true }
          }
        }
        """;

    // About 5 KB.
    private static string Document(int i, string headline) => $$"""
        {
          "$schema": "https://news.example/story{{(i % (Schemas - 1)) + 1}}", "headline": "{{headline}}", "published": "2026-11-26T12:00:00Z", "kind": "news", "tags": ["flood", "river"],
          "author": { "name": "A. Writer", "links": [{ "href": "https://news.example/writer" }] },
          "body": [
        {{string.Join(",\n", Enumerable.Range(0, 40).Select(n => $$"""    { "type": "paragraph", "text": "The river rose again in the night, and {{n}} houses near the bridge were left." }"""))}}
          ]
        }
        """;

    private static string Code(int i, string headline)
    {
        int story = (i % (Schemas - 1)) + 1;
        return $$""""
            namespace News;

            public static class Desk{{i}}
            {
                public static Story{{story}} Make() => new()
                {
                    Headline = "{{headline}}",
                    Published = System.DateTimeOffset.UnixEpoch,
                    Tags = ["flood", "river"],
                    Body = [new Paragraph{{story}} { Text = "The river rose again in the night." }],
                };

                public static bool Check() => Story{{story}}.IsValid("""{ "headline": "{{headline}}", "published": "2026-11-26T12:00:00Z", "tags": ["flood"] }""");

                public static string Show(Block{{story}} block) => block switch
                {
                    Paragraph{{story}} paragraph => paragraph.Text,
                    Image{{story}} image => image.Source.ToString(),
                };

                public static Story{{story}} Again(Story{{story}} story) => story with { Headline = story.Headline + "!" };
            }
            """";
    }
}
