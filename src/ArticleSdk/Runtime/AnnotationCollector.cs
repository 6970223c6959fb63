using System.ComponentModel;
using System.Text;
using System.Text.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>The sink that keeps what schemas say about a value that is known to be valid, up to a limit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct AnnotationCollector : ICheckSink
{
    /// <summary>
    /// How many annotations are kept. Every path by which a schema is reached has its own, and their number can double with every level of the document.
    /// </summary>
    internal const int MaxAnnotations = 100_000;

    private readonly List<Found> _found = [];

    // Where a check function had nothing to say, it need not be asked again: so that ways without annotations cost nothing twice.
    private readonly HashSet<(MemoKey Function, int Offset)> _silent = [];

    // The names that a keyword applied to at a place come one by one.
    private readonly Dictionary<(int Offset, string KeywordLocation), Found> _names = [];
    private EvaluationPath _path = new();

    /// <summary>An empty collector.</summary>
    public AnnotationCollector()
    {
    }

    /// <inheritdoc/>
    public bool IsFull { readonly get; private set; }

    /// <inheritdoc/>
    public int Said { readonly get; private set; }

    /// <inheritdoc/>
    public static bool Collects => true;

    /// <inheritdoc/>
    public static bool Annotates => true;

    /// <inheritdoc/>
    public readonly bool Fail(ref JsonCursor json, int offset, CheckCode code, string schema, string path, string? expected = null, string? message = null) => false;

    /// <inheritdoc/>
    public readonly bool WrongType(ref JsonCursor json, string schema, string path, string expected, string? message = null)
    {
        json.Skip();
        return false;
    }

    /// <inheritdoc/>
    public readonly bool Missing(
        ref JsonCursor json, int offset, NameTable names, ref ObjectScan scan, ReadOnlySpan<int> required, string schema, string path, string? message = null) => false;

    /// <inheritdoc/>
    public void Enter(string schema, string path) => _path.Enter(path);

    /// <inheritdoc/>
    public void Leave() => _path.Leave();

    /// <inheritdoc/>
    public void Annotate(int offset, string schema, string path, string json) =>
        Keep(new Found(offset, schema, path, _path.Location + path) { Json = json });

    /// <inheritdoc/>
    public void AnnotateName(int offset, string schema, string path, JsonString name)
    {
        var location = _path.Location + path;
        if (!_names.TryGetValue((offset, location), out var found))
        {
            found = new Found(offset, schema, path, location) { Names = [] };
            if (!Keep(found))
                return;
            _names.Add((offset, location), found);
        }

        found.Names!.Add(name.ToString());
    }

    /// <inheritdoc/>
    public readonly bool IsSilent(MemoKey function, int offset) => _silent.Contains((function, offset));

    /// <inheritdoc/>
    public readonly void Leave(MemoKey function, int offset, int saidBefore)
    {
        if (Said == saidBefore)
            _silent.Add((function, offset));
    }

    /// <summary>The annotations in the order of their places, each once: a branch may have been entered again.</summary>
    internal readonly IReadOnlyList<SchemaAnnotation> Report(ReadOnlySpan<byte> utf8Json)
    {
        var walker = new DocumentWalker(utf8Json);
        var known = new HashSet<(int, string)>();
        var annotations = new List<SchemaAnnotation>(_found.Count);
        foreach (var found in _found.OrderBy(static found => found.Offset))
        {
            if (!known.Add((found.Offset, found.KeywordLocation)))
                continue;
            var place = walker.MoveTo(found.Offset);
            annotations.Add(new SchemaAnnotation
            {
                Keyword = KeywordPath.Keyword(found.Path),
                Value = JsonData.Parse(found.Names is null ? found.Json : ToJson(found.Names)),
                InstanceLocation = place.Pointer,
                KeywordLocation = found.KeywordLocation,
                AbsoluteKeywordLocation = found.Schema + JsonPointer.ToFragment(found.Path),
            });
        }

        return annotations;
    }

    private bool Keep(Found found)
    {
        Said++;
        if (_found.Count == MaxAnnotations)
            IsFull = true;
        else
            _found.Add(found);
        return !IsFull;
    }

    private static string ToJson(List<string> names)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            foreach (var name in names.Distinct())
                writer.WriteStringValue(name);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed record Found(int Offset, string Schema, string Path, string KeywordLocation)
    {
        public string Json { get; init; } = "null";

        public List<string>? Names { get; init; }
    }
}
