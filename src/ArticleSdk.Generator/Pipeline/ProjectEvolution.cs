using System.Threading;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Evolution;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>Compares the schemas of a project with their baselines: a file again when it or its baseline, or what one of them reaches, has changed.</summary>
internal sealed class ProjectEvolution
{
    private const int LongestWitness = 160;

    private static readonly ContentCache<Request, Answer> Known = new();

    private readonly IReadOnlyList<FileContent> _contents;
    private readonly Dictionary<string, Baseline> _baselines;
    private readonly IReadOnlyList<FileContent> _old;
    private readonly ProjectOptions _options;
    private readonly CancellationToken _cancellation;

    private ProjectEvolution(IReadOnlyList<FileContent> contents, IReadOnlyList<Baseline> baselines, ProjectOptions options, CancellationToken cancellation)
    {
        _contents = contents;
        _baselines = baselines.ToDictionary(b => b.Schema, StringComparer.Ordinal);
        // What has no baseline is taken to be as it was.
        _old = [.. contents.Select(c => _baselines.TryGetValue(c.Path, out Baseline? baseline) && baseline.Content.Root is not null ? baseline.Content : c)];
        _options = options;
        _cancellation = cancellation;
    }

    /// <param name="contents">The files, each once.</param>
    /// <param name="baselines">What some of them were.</param>
    /// <param name="options">What the project says.</param>
    /// <param name="anchors">The types that users declared.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    public static IReadOnlyList<SchemaDiagnostic> Find(IReadOnlyList<FileContent> contents, IReadOnlyList<Baseline> baselines, ProjectOptions options, EquatableArray<Anchor> anchors, CancellationToken cancellation) =>
        contents.Any(c => c.Options.Compatibility != Compatibility.None) ? new ProjectEvolution(contents, baselines, options, cancellation).Find(anchors) : [];

    private List<SchemaDiagnostic> Find(EquatableArray<Anchor> anchors)
    {
        List<SchemaDiagnostic> found = [];
        List<FileContent> compared = [];
        foreach (FileContent content in _contents.Where(c => c.Options.Compatibility != Compatibility.None))
        {
            if (!_baselines.TryGetValue(content.Path, out Baseline? baseline))
                found.Add(Of(EvolutionIds.NoBaseline, content.Path, "", Baselines.PathFor(content.Path, _options)));
            else if (baseline.Content.Root is null)
                found.Add(Of(EvolutionIds.UnusableBaseline, content.Path, "", baseline.Path));
            else if (content.Root is not null)
                compared.Add(content);
        }

        if (compared.Count > 0)
        {
            found.AddRange(Documents(compared));
            if (compared.Exists(c => c.Options.Compatibility.HasFlag(Compatibility.Source)) && !_contents.SequenceEqual(_old))
                found.AddRange(Source(compared, anchors));
        }

        // Two files that refer to a third have the same to say of it.
        return [.. found.GroupBy(f => (f.Id, f.Document, f.Pointer, Text: IsOfDocuments(f.Id) ? "" : string.Join("\n", f.Arguments))).Select(group => group.First())];
    }

    private static bool IsOfDocuments(string id) => id is EvolutionIds.DocumentBreak or EvolutionIds.DocumentUnknown or EvolutionIds.ReaderBreak or EvolutionIds.ReaderUnknown;

    private IEnumerable<SchemaDiagnostic> Documents(IReadOnlyList<FileContent> compared)
    {
        var components = new ProjectComponents(_contents, ProjectLinks.Of(_contents, _options, _cancellation), _cancellation);
        var old = new ProjectComponents(_old, ProjectLinks.Of(_old, _options, _cancellation), _cancellation);
        foreach (FileContent content in compared)
        {
            var request = new Request(ComponentOf(components, content.Path), ComponentOf(old, content.Path), content.Path, _options.DefaultDialect, _options.AssertFormat);
            Answer answer = Known.Find(content, request) ?? Known.Add(content, request, TryCompare(request, content.Options.Compatibility));
            foreach (SchemaDiagnostic diagnostic in answer.Diagnostics)
                yield return diagnostic;
        }
    }

    private static ComponentInput ComponentOf(ProjectComponents components, string path) => components.All.First(component => component.Own.Any(file => file.Path == path));

    private Answer TryCompare(Request request, Compatibility compatibility)
    {
        // A schema is compatible with itself, also where nothing could be proved of it.
        if (request.New == request.Old)
            return new Answer([]);
        try
        {
            SchemaSet newSet = SchemaGraphs.Of(request.New, _options, _cancellation);
            SchemaSet oldSet = SchemaGraphs.Of(request.Old, _options, _cancellation);
            SchemaNode @new = newSet.Roots[request.Path];
            SchemaNode old = oldSet.Roots[request.Path];
            List<SchemaDiagnostic> found = [];
            if (compatibility.HasFlag(Compatibility.Document))
                found.AddRange(SchemaComparison.Find(old, oldSet, @new, newSet, _cancellation).Select(b => Of(b, request.Path, EvolutionIds.DocumentBreak, EvolutionIds.DocumentUnknown)));
            if (compatibility.HasFlag(Compatibility.Reader))
                found.AddRange(SchemaComparison.Find(@new, newSet, old, oldSet, _cancellation).Select(b => Of(b, request.Path, EvolutionIds.ReaderBreak, EvolutionIds.ReaderUnknown)));
            return new Answer(found.ToEquatableArray());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Answer(EquatableArray.Create(Failure(request.Path, exception)));
        }
    }

    private IEnumerable<SchemaDiagnostic> Source(IReadOnlyList<FileContent> compared, EquatableArray<Anchor> anchors)
    {
        HashSet<string> asked = new(compared.Where(c => c.Options.Compatibility.HasFlag(Compatibility.Source)).Select(c => c.Path), StringComparer.Ordinal);
        try
        {
            return TypeComparison.Find(TypesOf(_old), TypesOf(_contents));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [Failure(compared[0].Path, exception)];
        }

        IEnumerable<TypeDefinition> TypesOf(IReadOnlyList<FileContent> contents) =>
            ProjectCompiler.Compile(contents, _options, anchors, _cancellation).Units.OfType<TypeUnit>().Select(unit => unit.Type).Where(type => asked.Contains(type.Document));
    }

    // In a file that is not there any more, or that is built in, no line can be marked.
    private SchemaDiagnostic Of(SchemaBreak found, string path, string breakId, string unknownId)
    {
        bool isOfFile = _contents.Any(c => c.Path == found.Schema.Document.Path);
        string document = isOfFile ? found.Schema.Document.Path : path;
        string pointer = isOfFile ? found.Pointer : "";
        if (found.Witness is not { } witness)
            return Of(unknownId, document, pointer, found.Path.Length == 0 ? "the schemas are too different, or too large, to be compared as a whole" : "what this asks for is not implied by what the other asks for, as far as that is understood");
        return Of(breakId, document, pointer, Shortened(JsonText.Write(witness)), found.Error is { } error ? (error.InstanceLocation.Length == 0 ? "" : error.InstanceLocation + ": ") + error.Message : "it is refused");
    }

    private static string Shortened(string json)
    {
        if (json.Length <= LongestWitness)
            return json;
        int end = char.IsHighSurrogate(json[LongestWitness - 1]) ? LongestWitness - 1 : LongestWitness;
        return json.Substring(0, end) + "…";
    }

    private static SchemaDiagnostic Failure(string path, Exception exception) => Of(EvolutionIds.Failure, path, "", $"{exception.GetType().Name}: {exception.Message}");

    private static SchemaDiagnostic Of(string id, string document, string pointer, params string[] arguments) => new(id, document, pointer, AtName: true, EquatableArray.Create(arguments));

    private sealed record Request(ComponentInput New, ComponentInput Old, string Path, Draft DefaultDialect, bool AssertFormat);

    private sealed record Answer(EquatableArray<SchemaDiagnostic> Diagnostics);
}
