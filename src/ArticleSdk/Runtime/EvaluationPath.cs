namespace ArticleSdk.Runtime;

/// <summary>The way from the root schema to where the evaluation is: the paths that it entered, and, where it was needed, their concatenation up to each.</summary>
internal struct EvaluationPath
{
    private string[] _paths = new string[8];
    private string[] _locations = new string[8];
    private int _depth;
    private int _known;     // so many of the locations are those of the paths; some may be deeper than where the evaluation is now

    public EvaluationPath()
    {
    }

    /// <summary>The concatenation. Each part of it is made once, however much is found beyond it.</summary>
    public string Location
    {
        get
        {
            for (; _known < _depth; _known++)
                _locations[_known] = _known == 0 ? _paths[0] : _locations[_known - 1] + _paths[_known];
            return _depth == 0 ? "" : _locations[_depth - 1];
        }
    }

    public void Enter(string path)
    {
        if (_depth == _paths.Length)
        {
            Array.Resize(ref _paths, _depth * 2);
            Array.Resize(ref _locations, _depth * 2);
        }

        // One item after the other is entered by the same path.
        if (_known > _depth && !ReferenceEquals(_paths[_depth], path))
            _known = _depth;
        _paths[_depth++] = path;
    }

    public void Leave() => _depth--;
}
