namespace ArticleSdk.Shared.Evaluation;

/// <summary>What an engine interprets: the normalised schemas of one file. Its text is read when it is asked for first.</summary>
internal sealed class EvaluationProgram
{
    private readonly byte[] _text;
    private readonly Func<int, string, PatternMatcher> _patterns;
    private readonly Func<int, EvaluationProgram> _imports;
    private readonly object _lock = new();
    private int[] _entries = new int[256];
    private List<string> _sources = [];
    private PatternMatcher?[] _matchers = [];
    private NameSet? _asked;
    private ProgramNode[]? _nodes;

    /// <param name="text">The program, as <see cref="ProgramOp"/> describes it.</param>
    /// <param name="patterns">Gives a pattern by its number and source.</param>
    /// <param name="imports">The programs of other files, by their numbers.</param>
    public EvaluationProgram(byte[] text, Func<int, string, PatternMatcher> patterns, Func<int, EvaluationProgram> imports)
    {
        _text = text;
        _patterns = patterns;
        _imports = imports;
    }

    public ProgramNode Root => NodeOf(0);

    /// <summary>Whether a schema of it does: see <see cref="ProgramNode.NeedsEvaluated"/>.</summary>
    public bool NeedsEvaluated { get; set; }

    /// <summary>The program's own text, for the values in it.</summary>
    public JsonIndex Index => new(_text, _entries);

    public ProgramNode NodeOf(int number)
    {
        if (_nodes is null)
            Load();
        return _nodes![number];
    }

    /// <summary>The schema at a JSON Pointer.</summary>
    public ProgramNode Find(string pointer)
    {
        ProgramNode? found = Root.Find(pointer);
        for (int i = 1; found is null && i < _nodes!.Length; i++)
        {
            // What stands elsewhere is not found from the root.
            ProgramNode node = _nodes[i];
            if (node.Holder is null && pointer.StartsWith(node.Segment, StringComparison.Ordinal))
                found = node.Find(pointer.Substring(node.Segment.Length));
        }

        return found ?? throw new FormatException("The program has no schema at " + pointer + ".");
    }

    /// <summary>Another file's program; -1 is this one.</summary>
    public EvaluationProgram Import(int number) => number < 0 ? this : _imports(number);

    public PatternMatcher Pattern(int number) => _matchers[number] ??= _patterns(number, _sources[number]);

    /// <summary>The names that its schemas may ask an object for before they are applied to it.</summary>
    public NameSet Asked => _asked ??= ProgramScreen.NamesAskedBy(_nodes!);

    /// <summary>One of them.</summary>
    public ProgramName NameOf(ReadOnlySpan<byte> name) => new(this, Asked.Find(name));

    /// <summary>A pattern from its source, where nobody has compiled it before.</summary>
    public static PatternMatcher Compile(int number, string source) => EcmaPattern.TryParse(source, out EcmaPattern? pattern, out PatternError? error)
        ? PatternMatcher.Load(pattern.Compile())
        : throw new InvalidOperationException("The schema builder let a pattern through that is none: " + error.Message);

    private void Load()
    {
        lock (_lock)
        {
            if (_nodes is not null)
                return;
            if (!JsonIndexReader.TryRead(_text, int.MaxValue, ref _entries, out int count, out JsonFault fault))
                throw new FormatException("The program is damaged: " + fault);
            Array.Resize(ref _entries, count);
            EvaluationProgramReader reader = new(this, Index);
            ProgramNode[] nodes = reader.Read(out _sources);
            _matchers = new PatternMatcher[_sources.Count];
            _nodes = nodes;
        }
    }
}
