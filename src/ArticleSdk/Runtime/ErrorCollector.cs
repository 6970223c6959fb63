using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>The sink that keeps every failure, each once, up to a limit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ErrorCollector : ICheckSink
{
    private readonly int _maxErrors;
    private readonly List<FoundError> _errors = [];
    private readonly HashSet<FoundError> _known = [];

    // The way from the root schema: the paths that Enter was given, and, where it was needed, their concatenation up to each.
    private string[] _paths = new string[8];
    private string?[] _locations = new string?[8];
    private int _depth;

    /// <summary>An empty collector.</summary>
    /// <param name="maxErrors">How many errors it keeps.</param>
    public ErrorCollector(int maxErrors) => _maxErrors = maxErrors;

    /// <inheritdoc/>
    public static bool Collects => true;

    internal readonly List<FoundError> Errors => _errors;

    internal bool IsTruncated { get; private set; }

    /// <inheritdoc/>
    public bool Fail(ref JsonCursor json, int offset, CheckCode code, string schema, string path, string? expected = null, string? message = null)
    {
        // After malformed JSON nothing is known about the values that were being read: what failed is the document.
        if (json.IsMalformed || IsTruncated)
            return false;
        var error = new FoundError(offset, code, schema, path, expected, Location(_depth) + path, message);
        if (!_known.Add(error))
            return false;
        if (_errors.Count == _maxErrors)
            IsTruncated = true;
        else
            _errors.Add(error);
        return false;
    }

    /// <inheritdoc/>
    public bool Missing(ref JsonCursor json, int offset, NameTable names, ref ObjectScan scan, ReadOnlySpan<int> required, string schema, string path, string? message = null)
    {
        var code = KeywordPath.Keyword(path) is "dependentRequired" or "dependencies" ? CheckCode.DependentRequired : CheckCode.Required;
        foreach (var name in required)
        {
            if (!scan.Has(name))
                Fail(ref json, offset, code, schema, path, names[name], message);
        }

        return false;
    }

    /// <inheritdoc/>
    public void Enter(string schema, string path)
    {
        if (_depth == _paths.Length)
        {
            Array.Resize(ref _paths, _depth * 2);
            Array.Resize(ref _locations, _depth * 2);
        }

        _paths[_depth] = path;
        _locations[_depth] = null;
        _depth++;
    }

    /// <inheritdoc/>
    public void Leave() => _depth--;

    // An error that is about the document and not about a schema.
    internal void AddDocumentError(int offset, CheckCode code)
    {
        if (_errors.Count == _maxErrors)
            IsTruncated = true;
        else
            _errors.Add(new(offset, code, "", "", null, ""));
    }

    // The concatenation of the first paths. Each is made once, however many errors lie beyond it.
    private readonly string Location(int depth)
    {
        if (depth == 0)
            return "";
        var from = depth;
        while (from > 0 && _locations[from - 1] is null)
            from--;
        var location = from == 0 ? "" : _locations[from - 1]!;
        for (; from < depth; from++)
            _locations[from] = location += _paths[from];
        return location;
    }
}
