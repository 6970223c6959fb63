using ArticleSdk.Shared;
using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>The sink that keeps every failure, each once, up to a limit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ErrorCollector : ICheckSink
{
    private readonly int _maxErrors;
    private readonly List<FoundError> _errors = [];

    private HashSet<FoundError>? _known;
    private EvaluationPath _path = new();
    private int _indexed;           // so many of the errors are among the known ones: those behind are each at a place of its own
    private int _furthest = -1;     // where one was found

    /// <summary>An empty collector.</summary>
    /// <param name="maxErrors">How many errors it keeps.</param>
    public ErrorCollector(int maxErrors) => _maxErrors = maxErrors;

    /// <inheritdoc/>
    public readonly bool IsFull => IsTruncated;

    /// <inheritdoc/>
    public static bool Collects => true;

    /// <inheritdoc/>
    public static bool Annotates => false;

    internal readonly List<FoundError> Errors => _errors;

    internal bool IsTruncated { readonly get; private set; }

    /// <inheritdoc/>
    public bool Fail(ref JsonCursor json, int offset, CheckCode code, string schema, string path, string? expected = null, string? message = null)
    {
        // After malformed JSON nothing is known about the values that were being read: what failed is the document.
        if (json.IsMalformed || IsTruncated)
            return false;
        var error = Make(offset, code, schema, path, expected, message);
        if (!IsNew(error))
            return false;
        if (_errors.Count == _maxErrors)
            IsTruncated = true;
        else
            _errors.Add(error);
        return false;
    }

    /// <inheritdoc/>
    public bool WrongType(ref JsonCursor json, string schema, string path, string expected, string? message = null)
    {
        Fail(ref json, json.Offset, CheckCode.Type, schema, path, expected, message);
        json.Skip();
        return false;
    }

    // Errors of the same keyword, one item after the other, share their strings.
    private FoundError Make(int offset, CheckCode code, string schema, string path, string? expected, string? message)
    {
        var parent = _path.Location;
        if (_errors.Count > 0 && _errors[^1] is var last && last.Path == path && last.KeywordLocation.Length == parent.Length + path.Length
            && last.KeywordLocation.StartsWith(parent, StringComparison.Ordinal))
        {
            return new(offset, code, schema, last.Path, expected, last.KeywordLocation, message);
        }

        return new(offset, code, schema, path, expected, parent + path, message);
    }

    // What is further on than all before is new without a look.
    private bool IsNew(FoundError error)
    {
        if (error.Offset > _furthest)
        {
            _furthest = error.Offset;
            return true;
        }

        _known ??= [];
        for (; _indexed < _errors.Count; _indexed++)
            _known.Add(_errors[_indexed]);
        return !_known.Contains(error);
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
    public readonly void Annotate(int offset, string schema, string path, string json)
    {
    }

    /// <inheritdoc/>
    public readonly void AnnotateName(int offset, string schema, string path, JsonString name)
    {
    }

    /// <inheritdoc/>
    public readonly int Said => 0;

    /// <inheritdoc/>
    public readonly bool IsSilent(MemoKey function, int offset) => false;

    /// <inheritdoc/>
    public readonly void Leave(MemoKey function, int offset, int saidBefore)
    {
    }

    /// <inheritdoc/>
    public void Enter(string schema, string path) => _path.Enter(path);

    /// <inheritdoc/>
    public void Leave() => _path.Leave();

    // An error that is about the document and not about a schema.
    internal void AddDocumentError(int offset, CheckCode code)
    {
        if (_errors.Count == _maxErrors)
            IsTruncated = true;
        else
            _errors.Add(new(offset, code, "", "", null, ""));
    }
}
