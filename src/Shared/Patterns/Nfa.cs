namespace ArticleSdk.Shared;

internal enum NfaOp : byte
{
    /// <summary>The end.</summary>
    Match,

    /// <summary>A code point of a set.</summary>
    Set,

    /// <summary>Either of two.</summary>
    Split,

    /// <summary>A <see cref="PatternAssertion"/>.</summary>
    Assert,

    /// <summary>A look-around: decided beforehand for every place, or (<see cref="NfaBuilder.BuildAhead"/>) another state that must lead to a match, or, with an argument, must not.</summary>
    Look,

    /// <summary>A set, repeated a counted number of times.</summary>
    Counter,
}

/// <summary>What can be known of a place between two code points.</summary>
[Flags]
internal enum PatternContext : byte
{
    None = 0,
    AtStart = 1,
    AtEnd = 2,
    WordBefore = 4,
    WordAfter = 8,
    TerminatorBefore = 16,
    TerminatorAfter = 32,
}

/// <summary>An automaton with empty moves, read forwards or backwards.</summary>
internal sealed class Nfa
{
    public required NfaOp[] Ops { get; init; }

    /// <summary>The set, assertion, look-around or counter.</summary>
    public required int[] Arguments { get; init; }
    public required int[] Next { get; init; }
    public required int[] Other { get; init; }
    public required int Start { get; init; }

    /// <summary>Of each counter: its set, least and most.</summary>
    public required (int Set, int Min, int Max)[] Counters { get; init; }

    /// <summary>Whether nothing matches but what starts at the start of the string.</summary>
    public required bool IsAnchored { get; init; }

    /// <summary>Whether something is looked for behind a place, which an automaton alone does not know.</summary>
    public bool LooksBehind { get; init; }

    public static bool Holds(PatternAssertion assertion, PatternContext context) => assertion switch
    {
        PatternAssertion.Start => (context & PatternContext.AtStart) != 0,
        PatternAssertion.End => (context & PatternContext.AtEnd) != 0,
        PatternAssertion.LineStart => (context & (PatternContext.AtStart | PatternContext.TerminatorBefore)) != 0,
        PatternAssertion.LineEnd => (context & (PatternContext.AtEnd | PatternContext.TerminatorAfter)) != 0,
        _ => ((context & PatternContext.WordBefore) != 0 != ((context & PatternContext.WordAfter) != 0)) == (assertion == PatternAssertion.WordBoundary),
    };
}

/// <summary>A look-around as an automaton that finds all the places where it holds.</summary>
internal sealed class LookAutomaton(Nfa nfa, bool behind, bool negative)
{
    /// <summary>Read backwards for a look-ahead, so that its matches end where the look-ahead stands.</summary>
    public Nfa Nfa { get; } = nfa;
    public bool Behind { get; } = behind;
    public bool Negative { get; } = negative;
}

/// <summary>Builds automata from trees.</summary>
internal sealed class NfaBuilder
{
    /// <summary>A set repeated more often than this is counted, where the automaton is simulated.</summary>
    public const int FewCounts = 8;

    /// <summary>The state that is the end, of the whole and of what is looked for ahead.</summary>
    private const int Match = 0;

    private readonly List<NfaOp> _ops = [];
    private readonly List<int> _arguments = [];
    private readonly List<int> _next = [];
    private readonly List<int> _other = [];
    private readonly List<(int, int, int)> _counters = [];
    private readonly Alphabet _alphabet;
    private readonly bool _backward;
    private readonly int _few;
    private readonly List<LookAutomaton>? _looks;
    private readonly Dictionary<LookNode, int> _lookIndexes;
    private bool _looksBehind;

    private NfaBuilder(Alphabet alphabet, bool backward, int few, List<LookAutomaton>? looks, Dictionary<LookNode, int> lookIndexes)
    {
        _alphabet = alphabet;
        _backward = backward;
        _few = few;
        _looks = looks;
        _lookIndexes = lookIndexes;
    }

    /// <summary>Builds the automaton of a tree, and those of its look-arounds, inner before outer.</summary>
    public static Nfa Build(PatternNode tree, Alphabet alphabet, int few, List<LookAutomaton> looks) =>
        new NfaBuilder(alphabet, backward: false, few, looks, []).Finish(tree);

    /// <summary>Builds the automaton of a tree, with its look-aheads as states that read on beside what follows them.</summary>
    public static Nfa BuildAhead(PatternNode tree, Alphabet alphabet) => new NfaBuilder(alphabet, backward: false, int.MaxValue, looks: null, []).Finish(tree);

    // Beyond this it is not counted.
    private const long Many = int.MaxValue;

    /// <summary>About how many states the tree needs when sets are counted beyond <paramref name="few"/>; it does not overflow.</summary>
    public static long CountStates(PatternNode node, int few)
    {
        switch (node)
        {
            case SequenceNode sequence:
                return CountStates(sequence.Items, 0, few);
            case AlternationNode alternation:
                return CountStates(alternation.Alternatives, 1, few);
            case RepeatNode repeat:
                int copies = repeat.Max == RepeatNode.Unbounded ? Math.Max(1, repeat.Min) : repeat.Max;
                return repeat.Body is SetNode && copies > few ? 3 : Math.Min(Many, (CountStates(repeat.Body, few) + 1) * copies);
            case LookNode look:
                return CountStates(look.Body, few) + 2;
            default:
                return 1;
        }
    }

    private static long CountStates(List<PatternNode> nodes, int more, int few)
    {
        long count = 0;
        foreach (PatternNode node in nodes)
            count = Math.Min(Many, count + CountStates(node, few) + more);
        return count;
    }

    private Nfa Finish(PatternNode tree)
    {
        Add(NfaOp.Match, 0, -1);
        int start = Build(tree, Match);
        return new Nfa
        {
            Ops = [.. _ops],
            Arguments = [.. _arguments],
            Next = [.. _next],
            Other = [.. _other],
            Counters = [.. _counters],
            Start = start,
            IsAnchored = !_backward && IsAnchored(tree),
            LooksBehind = _looksBehind,
        };
    }

    private static bool IsAnchored(PatternNode node) => node switch
    {
        AssertionNode assertion => assertion.Kind == PatternAssertion.Start,
        SequenceNode sequence => IsAnchored(sequence.Items),
        AlternationNode alternation => alternation.Alternatives.TrueForAll(IsAnchored),
        RepeatNode repeat => repeat.Min > 0 && IsAnchored(repeat.Body),
        _ => false,
    };

    // What stands behind assertions is at the start too.
    private static bool IsAnchored(List<PatternNode> items)
    {
        foreach (PatternNode item in items)
        {
            if (IsAnchored(item))
                return true;
            if (item is not (AssertionNode or LookNode))
                return false;
        }

        return false;
    }

    private int Add(NfaOp op, int argument, int next, int other = -1)
    {
        _ops.Add(op);
        _arguments.Add(argument);
        _next.Add(next);
        _other.Add(other);
        return _ops.Count - 1;
    }

    /// <summary>Adds what matches the node and then goes on at <paramref name="next"/>.</summary>
    private int Build(PatternNode node, int next)
    {
        switch (node)
        {
            case SetNode one:
                return Add(NfaOp.Set, _alphabet.IndexOf(one.Set), next);
            case SequenceNode sequence:
                for (int i = 0; i < sequence.Items.Count; i++)
                    next = Build(sequence.Items[_backward ? i : sequence.Items.Count - 1 - i], next);
                return next;
            case AlternationNode alternation:
                int entry = Build(alternation.Alternatives[alternation.Alternatives.Count - 1], next);
                for (int i = alternation.Alternatives.Count - 2; i >= 0; i--)
                    entry = Add(NfaOp.Split, 0, Build(alternation.Alternatives[i], next), entry);
                return entry;
            case RepeatNode repeat:
                return Build(repeat, next);
            case AssertionNode assertion:
                return Add(NfaOp.Assert, (int)assertion.Kind, next);
            case LookNode look when _looks is null:
                _looksBehind |= look.Behind;
                return Add(NfaOp.Look, look.Negative ? 1 : 0, next, Build(look.Body, Match));
            case LookNode look:
                return Add(NfaOp.Look, IndexOf(look), next);
            default:
                return next;
        }
    }

    private int Build(RepeatNode repeat, int next)
    {
        if (repeat.Max == RepeatNode.Unbounded)
        {
            int loop = Add(NfaOp.Split, 0, -1, next);
            int body = Build(repeat.Body, loop);
            _next[loop] = body;
            return repeat.Min == 0 ? loop : repeat.Min == 1 ? body : BuildCounted(repeat.Body, repeat.Min, repeat.Min, loop);
        }
        return BuildCounted(repeat.Body, repeat.Min, repeat.Max, next);
    }

    private int BuildCounted(PatternNode body, int min, int max, int next)
    {
        if (body is SetNode one && max > _few)
        {
            _counters.Add((_alphabet.IndexOf(one.Set), Math.Max(1, min), max));
            int counter = Add(NfaOp.Counter, _counters.Count - 1, next);
            return min == 0 ? Add(NfaOp.Split, 0, counter, next) : counter;
        }
        int entry = next;
        for (int i = max; i > min; i--)
            entry = Add(NfaOp.Split, 0, Build(body, entry), next);
        for (int i = 0; i < min; i++)
            entry = Build(body, entry);
        return entry;
    }

    private int IndexOf(LookNode look)
    {
        if (_lookIndexes.TryGetValue(look, out int index))
            return index;
        Nfa nfa = new NfaBuilder(_alphabet, backward: !look.Behind, _few, _looks, _lookIndexes).Finish(look.Body);
        _looks!.Add(new LookAutomaton(nfa, look.Behind, look.Negative));
        _lookIndexes.Add(look, _looks.Count - 1);
        return _looks.Count - 1;
    }
}
