using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>
/// What the generator takes for 50, 300 and 1,000 schemas: cold, after an edit of a description, of C# code, and after a quote was broken and repaired. Twice: independent schemas, and leaves that all refer
/// to one common file. Steps: the sum of what the tracked steps took; Roslyn's tracking makes the run itself slow, so wall time is of runs without it.
/// </summary>
internal static class GeneratorMode
{
    /// <summary>Roslyn's tracking takes time in the square of the number of files: of more, one edit is tracked.</summary>
    private const int MaxTracked = 300;
    private const int Edits = 7;
    private const int CancelledRuns = 3;

    public static int Run(TextWriter output, string[] arguments)
    {
        string generator = arguments.Length > 0 ? arguments[0]
            : typeof(GeneratorMode).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Generator").Value!;
        IIncrementalGenerator Create() => (IIncrementalGenerator)Activator.CreateInstance(Assembly.LoadFrom(generator).GetType("ArticleSdk.Generator.ArticleGenerator", throwOnError: true)!)!;
        output.WriteLine("| schemas | | cold | description | C# edit | quote broken | repaired | cancelled after |");
        output.WriteLine("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (bool leaves in new[] { false, true })
        {
            new Project(Create(), 5, leaves, tracks: true).Measure();
            foreach (int count in new[] { 50, 300, 1_000 })
            {
                string[] steps = count > MaxTracked ? new Project(Create(), count, leaves, tracks: true).MeasureDescription() : new Project(Create(), count, leaves, tracks: true).Measure();
                string[] wall = new Project(Create(), count, leaves, tracks: false).Measure();
                string cancelled = new Project(Create(), count, leaves, tracks: false).Cancel();
                string cells = string.Join(" | ", steps.Zip(wall, (s, w) => $"{s} ({w})"));
                output.WriteLine($"| {count.ToString("N0", CultureInfo.InvariantCulture)} | {(leaves ? "leaves of one file" : "independent")} | {cells} | {cancelled} |");
            }
        }

        output.WriteLine();
        output.WriteLine($"Milliseconds: sum of steps (wall time). Edits: the least of {Edits}. Cancelled: the least of {CancelledRuns} at each of several moments, and the most of these.");
        return 0;
    }

    private sealed class Project
    {
        private readonly int _count;
        private readonly bool _leaves;
        private readonly bool _tracks;
        private readonly MemoryText[] _texts;
        private CSharpCompilation _compilation = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText("class Program { }")], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        private GeneratorDriver _driver;
        private int _runs;

        public Project(IIncrementalGenerator generator, int count, bool leaves, bool tracks)
        {
            (_count, _leaves, _tracks) = (count, leaves, tracks);
            _texts = [.. Enumerable.Range(0, count).Select(i => new MemoryText(PathOf(i), Schema(i, "A story"))), .. leaves ? new[] { new MemoryText("/p/common.schema.json", Common) } : []];
            _driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], _texts, (CSharpParseOptions)_compilation.SyntaxTrees[0].Options, FileMetadata.Provider, new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracks));
        }

        public string[] Measure()
        {
            var cold = Time();
            int middle = _count / 2;
            var description = Least(i => Edit(middle, Schema(middle, "A story, edition " + i)));
            var code = Least(i => _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class C" + i + " { }")));
            var broken = Least(i => Edit(middle, Schema(middle, "A story " + i).Replace("\"headline\"", "\"headline", StringComparison.Ordinal)), i => Edit(middle, Schema(middle, "A story " + i)));
            var repaired = Least(i => Edit(middle, Schema(middle, "A story " + i)), i => Edit(middle, Schema(middle, "A story " + i).Replace("\"headline\"", "\"headline", StringComparison.Ordinal)));
            return [.. new[] { cold, description, code, broken, repaired }.Select(Text)];
        }

        /// <summary>A cold run and the edit of a description.</summary>
        public string[] MeasureDescription()
        {
            double cold = Time();
            int middle = _count / 2;
            return [Text(cold), Text(Least(i => Edit(middle, Schema(middle, "A story, edition " + i)))), "–", "–", "–"];
        }

        private static string Text(double milliseconds) => milliseconds.ToString(milliseconds < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

        /// <summary>How long after a cancellation a cold run ends, at worst of several moments.</summary>
        public string Cancel()
        {
            double worst = new[] { 5, 20, 50, 100, 200, 300, 400, 500, 600, 700, 800 }.Max(after => Enumerable.Range(0, CancelledRuns).Min(_ => Cancel(after)));
            return worst.ToString("0", CultureInfo.InvariantCulture);
        }

        // Of what else a busy machine does, the least of several runs has least.
        private double Cancel(int after)
        {
            using var source = new CancellationTokenSource();
            // Contents that nothing is known of: what an earlier run has kept would be found again.
            for (int i = 0; i < _count; i++)
                Edit(i, Schema(i, $"A story, run {++_runs}"));
            long cancelled = 0;
            source.Token.Register(() => cancelled = Stopwatch.GetTimestamp());
            source.CancelAfter(after);
            try
            {
                _driver.RunGenerators(_compilation, source.Token);
                return 0;
            }
            catch (OperationCanceledException)
            {
                return Stopwatch.GetElapsedTime(cancelled).TotalMilliseconds;
            }
        }

        private double Least(Action<int> edit, Action<int>? before = null) => Enumerable.Range(0, Edits).Min(i =>
        {
            if (before is not null)
            {
                before(i);
                Time();
            }

            edit(i);
            return Time();
        });

        private double Time()
        {
            long start = Stopwatch.GetTimestamp();
            _driver = _driver.RunGenerators(_compilation);
            double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (!_tracks)
                return wall;
            GeneratorRunResult result = _driver.GetRunResult().Results[0];
            if (result.Exception is not null || result.GeneratedSources.Length < _count)
                throw new InvalidOperationException("The generator failed: " + result.Exception);
            var seen = new HashSet<IncrementalGeneratorRunStep>();
            var open = new Stack<IncrementalGeneratorRunStep>(result.TrackedOutputSteps.Values.SelectMany(s => s));
            double sum = 0;
            while (open.TryPop(out IncrementalGeneratorRunStep? step))
            {
                if (!seen.Add(step))
                    continue;
                if (step.Outputs.Any(o => o.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified or IncrementalStepRunReason.Unchanged))
                    sum += step.ElapsedTime.TotalMilliseconds;
                foreach ((IncrementalGeneratorRunStep source, _) in step.Inputs)
                    open.Push(source);
            }

            return sum;
        }

        private void Edit(int i, string json)
        {
            var edited = new MemoryText(PathOf(i), json);
            _driver = _driver.ReplaceAdditionalText(_texts[i], edited);
            _texts[i] = edited;
        }

        private static string PathOf(int i) => $"/p/story{i}.schema.json";

        private const string Common = """
            { "$id": "https://news.example/common", "$defs": {
                "person": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "minLength": 1 }, "born": { "type": "string", "format": "date" }, "links": { "type": "array", "items": { "$ref": "#/$defs/link" } } } },
                "link": { "type": "object", "required": ["href"], "properties": { "href": { "type": "string", "format": "uri" }, "title": { "type": "string" } } },
                "kind": { "enum": ["news", "comment", "interview"] } } }
            """;

        private string Schema(int i, string description) => $$"""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://news.example/story{{i}}", "description": "{{description}}",
              "type": "object", "required": ["headline", "published"],
              "properties": {
                "headline": { "type": "string", "maxLength": 100 }, "published": { "type": "string", "format": "date-time" },
                "author": {{(_leaves ? """{ "$ref": "common#/$defs/person" }""" : """{ "type": "object", "properties": { "name": { "type": "string" } } }""")}},
                "kind": {{(_leaves ? """{ "$ref": "common#/$defs/kind" }""" : """{ "enum": ["news", "comment", "interview"] }""")}},
                "body": { "type": "array", "items": { "oneOf": [
                  { "type": "object", "required": ["type", "text"], "properties": { "type": { "const": "paragraph" }, "text": { "type": "string" } } },
                  { "type": "object", "required": ["type", "source"], "properties": { "type": { "const": "image" }, "source": { "type": "string", "format": "uri" } } } ] } },
                "tags": { "type": "array", "items": { "type": "string", "pattern": "^[a-z]+$" }, "uniqueItems": true }
              }
            }
            """;
    }
}
