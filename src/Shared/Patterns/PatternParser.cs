namespace ArticleSdk.Shared;

/// <summary>
/// Parses a regular expression by the grammar of ECMA-262 (22.2.1) with the <c>u</c> flag, and where that refuses, by that of Annex B
/// (B.1.2), which is then noted as sloppy. Groups nest on a stack of the parser's own: no pattern is too deep for it.
/// </summary>
internal sealed partial class PatternParser
{
    private readonly string _source;
    private readonly Stack<Frame> _open = new();
    private readonly Dictionary<string, List<NamedGroup>> _names = new(StringComparer.Ordinal);
    private readonly List<(BackReferenceNode Node, string Name, int Offset)> _namedReferences = [];
    private int _at;
    private int _groups;
    private int _groupTotal;
    private bool _hasNames;
    private bool _mayRefer;
    private Frame _frame = null!;
    private bool _dotAll;
    private bool _multiline;

    /// <summary>Only by Annex B: <c>\u{61}</c> and <c>\p{L}</c> are letters then, as they are without the <c>u</c> flag.</summary>
    private readonly bool _annexB;

    private PatternParser(string source, bool annexB) => (_source, _annexB) = (source, annexB);

    /// <summary>Whether a back-reference occurs: what captures, and the order in which matches are tried, matter then.</summary>
    public bool HasBackReferences { get; private set; }

    /// <summary>Where the first part stands that only Annex B allows, or -1.</summary>
    public int SloppyOffset { get; private set; } = -1;

    public string? SloppyDescription { get; private set; }

    /// <summary>A feature that is valid and not supported.</summary>
    public PatternError? Unsupported { get; private set; }

    /// <summary>The tree, or null with an error.</summary>
    public static PatternNode? Parse(string source, out PatternParser parser, out PatternError? error)
    {
        parser = new PatternParser(source, annexB: false);
        try
        {
            error = null;
            PatternNode tree = parser.Parse();
            // Something that only Annex B allows, next to something that it does not, is legal in neither way. Otherwise the rest is
            // read as with the u flag, which is what its author meant.
            if (parser.SloppyOffset >= 0)
                new PatternParser(source, annexB: true).Parse();
            return tree;
        }
        catch (PatternSyntaxException e)
        {
            error = new(PatternErrorKind.Syntax, e.Offset, e.Message);
            return null;
        }
    }

    private PatternNode Parse()
    {
        CountGroups();
        _frame = new Frame { Path = new Path(null, 0, 0) };
        int frames = 1;
        while (_at < _source.Length)
        {
            switch (_source[_at])
            {
                case '(':
                    _open.Push(_frame);
                    _frame = OpenGroup(frames++);
                    break;
                case ')':
                    if (_open.Count == 0)
                        throw Error(_at, "')' has no '('");
                    _at++;
                    CloseGroup();
                    break;
                case '|':
                    _at++;
                    _frame.EndAlternative();
                    break;
                case '*' or '+' or '?':
                    throw Error(_at, "there is nothing to repeat");
                default:
                    int groups = _groups;
                    PatternNode atom = ParseAtom();
                    if (atom is AssertionNode)
                    {
                        if (AtQuantifier())
                            throw Error(_at, "there is nothing to repeat: an assertion cannot be");
                        _frame.Sequence.Add(atom);
                    }
                    else
                        _frame.Sequence.Add(Quantify(atom, groups + 1));
                    break;
            }
        }
        if (_open.Count > 0)
            throw Error(_frame.Offset, "'(' has no ')'");
        foreach ((BackReferenceNode node, string name, int offset) in _namedReferences)
        {
            if (!_names.TryGetValue(name, out List<NamedGroup>? groups))
                throw Error(offset, $"no group is named '{name}'");
            node.Groups = [.. groups.ConvertAll(group => group.Number)];
        }
        return _frame.End();
    }

    /// <summary>How many groups capture, and whether one has a name: <c>\1</c> and <c>\k</c> are read by that wherever they stand (ECMA-262, B.1.2).</summary>
    private void CountGroups()
    {
        bool inClass = false;
        for (int i = 0; i < _source.Length; i++)
        {
            switch (_source[i])
            {
                case '\\':
                    i++;
                    _mayRefer |= Peek(i) is (>= '1' and <= '9') or 'k';
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass:
                    if (Peek(i + 1) != '?')
                        _groupTotal++;
                    else if (Peek(i + 2) == '<' && Peek(i + 3) is not ('=' or '!'))
                    {
                        _groupTotal++;
                        _hasNames = true;
                    }
                    break;
            }
        }
    }

    private PatternNode ParseAtom()
    {
        int start = _at;
        char c = _source[_at];
        switch (c)
        {
            case '^':
                _at++;
                return new AssertionNode(_multiline ? PatternAssertion.LineStart : PatternAssertion.Start);
            case '$':
                _at++;
                return new AssertionNode(_multiline ? PatternAssertion.LineEnd : PatternAssertion.End);
            case '.':
                _at++;
                return _dotAll ? new SetNode(CodePointSet.All) : new SetNode(CodePointSet.LineTerminators.Complement());
            case '[':
                return ParseClass();
            case '\\':
                return ParseAtomEscape();
            case '{':
                if (TryReadBraces(out _, out _))
                    throw Error(start, "there is nothing to repeat");
                Sloppy(start, "'{' that is no quantifier must be escaped");
                _at++;
                return Literal('{');
            case '}' or ']':
                Sloppy(start, $"'{c}' must be escaped");
                _at++;
                return Literal(c);
            default:
                return Literal(ReadCodePoint());
        }
    }

    private bool AtQuantifier()
    {
        int start = _at;
        bool quantifier = Peek(_at) is '*' or '+' or '?' || Peek(_at) == '{' && TryReadBraces(out _, out _);
        _at = start;
        return quantifier;
    }

    private PatternNode Quantify(PatternNode atom, int firstGroup)
    {
        int min, max;
        switch (Peek(_at))
        {
            case '*':
                (min, max) = (0, RepeatNode.Unbounded);
                _at++;
                break;
            case '+':
                (min, max) = (1, RepeatNode.Unbounded);
                _at++;
                break;
            case '?':
                (min, max) = (0, 1);
                _at++;
                break;
            case '{' when TryReadBraces(out min, out max):
                break;
            default:
                return atom;
        }
        bool lazy = Peek(_at) == '?';
        if (lazy)
            _at++;
        return new RepeatNode(atom, min, max, lazy, firstGroup, _groups);
    }

    /// <summary>Reads <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; if something else stands there, stays where it is.</summary>
    private bool TryReadBraces(out int min, out int max)
    {
        int start = _at, i = _at + 1;
        min = max = 0;
        string first = Digits(ref i), second = first;
        if (first.Length == 0)
            return false;
        bool open = false;
        if (Peek(i) == ',')
        {
            i++;
            second = Digits(ref i);
            open = second.Length == 0;
        }
        if (Peek(i) != '}')
            return false;
        _at = i + 1;
        min = Count(first, RepeatNode.Unbounded - 1);
        max = open ? RepeatNode.Unbounded : Count(second, RepeatNode.Unbounded);
        if (!open && Compare(first, second) > 0)
            throw Error(start, "the numbers of the quantifier are out of order");
        return true;

        static int Count(string digits, int most) => long.TryParse(digits, out long count) && count < most ? (int)count : most;
        static int Compare(string a, string b)
        {
            a = a.TrimStart('0');
            b = b.TrimStart('0');
            return a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(a, b);
        }
    }

    private string Digits(ref int i)
    {
        int start = i;
        while (Peek(i) is >= '0' and <= '9')
            i++;
        return _source.Substring(start, i - start);
    }

    private static SetNode Literal(int codePoint) => new(CodePointSet.Of(codePoint));

    /// <summary>The code unit at a place, or NUL beyond the end, which no part of the grammar looks for.</summary>
    private char Peek(int at) => at < _source.Length ? _source[at] : '\0';

    private int ReadCodePoint()
    {
        char c = _source[_at++];
        return char.IsHighSurrogate(c) && _at < _source.Length && char.IsLowSurrogate(_source[_at]) ? char.ConvertToUtf32(c, _source[_at++]) : c;
    }

    private void Sloppy(int offset, string description)
    {
        if (SloppyOffset >= 0)
            return;
        SloppyOffset = offset;
        SloppyDescription = description;
    }

    private static PatternSyntaxException Error(int offset, string message) => new(offset, message);

    private sealed class PatternSyntaxException(int offset, string message) : Exception(message)
    {
        public int Offset { get; } = offset;
    }
}
