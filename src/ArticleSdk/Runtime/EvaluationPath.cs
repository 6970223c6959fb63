namespace ArticleSdk.Runtime;

/// <summary>The way from the root schema to where the evaluation is: the paths that it entered, and, where it was needed, their concatenation up to each.</summary>
internal struct EvaluationPath
{
    private string[] _paths = new string[8];
    private string?[] _locations = new string?[8];
    private int _depth;

    public EvaluationPath()
    {
    }

    /// <summary>The concatenation. Each part of it is made once, however much is found beyond it.</summary>
    public readonly string Location
    {
        get
        {
            if (_depth == 0)
                return "";
            var from = _depth;
            while (from > 0 && _locations[from - 1] is null)
                from--;
            var location = from == 0 ? "" : _locations[from - 1]!;
            for (; from < _depth; from++)
                _locations[from] = location += _paths[from];
            return location;
        }
    }

    public void Enter(string path)
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

    public void Leave() => _depth--;
}
