namespace ArticleSdk.Shared;

/// <summary>
/// A regular expression of JSON Schema's <c>pattern</c>: ECMA-262 with the <c>u</c> flag, which searches the string
/// (JSON Schema Validation, 6.3.3), so that only whether it matches is of interest.
/// </summary>
internal sealed class EcmaPattern
{
    private readonly PatternNode _tree;
    private readonly PatternSimplifier _simplifier;

    private EcmaPattern(PatternNode tree, PatternSimplifier simplifier, PatternParser parser)
    {
        _tree = tree;
        _simplifier = simplifier;
        NeedsBacktracking = parser.HasBackReferences;
        SloppyOffset = parser.SloppyOffset;
        SloppyDescription = parser.SloppyDescription;
    }

    /// <summary>Whether the pattern has a part that is legal only without the <c>u</c> flag (ECMA-262, Annex B); it is read as Annex B reads it.</summary>
    public bool IsSloppy => SloppyOffset >= 0;

    /// <summary>Where the first such part stands, or -1.</summary>
    public int SloppyOffset { get; }

    /// <summary>What it is.</summary>
    public string? SloppyDescription { get; }

    /// <summary>Whether back-references make it necessary to try and go back: the only patterns whose steps are bounded instead of linear.</summary>
    public bool NeedsBacktracking { get; }

    /// <summary>What an automaton searches for; null where it takes more than an automaton to know: back-references, look-around.</summary>
    public PatternNode? Automaton => NeedsBacktracking || PatternCompiler.HasLook(_tree) ? null : _tree;

    /// <summary>Whether ECMA-262 takes the text as a pattern with the <c>u</c> flag: the format <c>regex</c>.</summary>
    public static bool IsValid(string source) => PatternParser.Parse(source, out PatternParser parser, out _) is not null && parser.SloppyOffset < 0;

    /// <summary>Parses a pattern. Null, with an error, if it is none, or none that is supported.</summary>
    public static bool TryParse(string source, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EcmaPattern? pattern, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out PatternError? error)
    {
        pattern = null;
        if (source.Length > PatternLimits.Length)
        {
            error = new(PatternErrorKind.TooComplex, 0, "the pattern is too long");
            return false;
        }
        PatternNode? tree = PatternParser.Parse(source, out PatternParser parser, out error);
        error ??= parser.Unsupported;
        if (error is not null)
            return false;
        if (tree!.Depth > PatternLimits.Depth)
        {
            error = new(PatternErrorKind.TooComplex, 0, "the pattern nests too deep");
            return false;
        }
        var simplifier = new PatternSimplifier(exact: parser.HasBackReferences);
        tree = simplifier.Search(simplifier.Simplify(tree));
        if (!parser.HasBackReferences && NfaBuilder.CountStates(tree, NfaBuilder.FewCounts) > PatternLimits.States + source.Length)
        {
            error = new(PatternErrorKind.TooComplex, 0, "the counted repetitions multiply to too many states");
            return false;
        }
        if (!parser.HasBackReferences && Alphabet.SetsOf(tree).Count > PatternLimits.Sets)
        {
            error = new(PatternErrorKind.TooComplex, 0, "the pattern tests too many different sets of characters");
            return false;
        }
        pattern = new(tree, simplifier, parser);
        return true;
    }

    /// <summary>The program that <see cref="PatternMatcher.Load(string)"/> takes: ASCII without quotes and backslashes, the same on every machine.</summary>
    public string Compile() => PatternCompiler.Compile(_tree, _simplifier, NeedsBacktracking);
}
