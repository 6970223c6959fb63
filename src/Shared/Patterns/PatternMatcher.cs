using System.Runtime.InteropServices;
using System.Threading;

namespace ArticleSdk.Shared;

/// <summary>A pattern, ready to match: loaded from the program that <see cref="EcmaPattern.Compile"/> gave. Safe for use by several threads.</summary>
internal abstract class PatternMatcher
{
    /// <summary>Loads a program.</summary>
    public static PatternMatcher Load(string program)
    {
        var reader = new ProgramReader(program, 0);
        return Load(ref reader);
    }

    /// <summary>Whether the pattern is found in the string. False is returned if the bound of steps was reached, which needs back-references.</summary>
    public abstract bool TryIsMatch(ReadOnlySpan<byte> utf8, out bool matched);

    /// <summary>Whether the pattern is found in the string.</summary>
    /// <exception cref="PatternTimeoutException">It was not decided within the bound of steps, which needs back-references.</exception>
    public bool IsMatch(ReadOnlySpan<byte> utf8) => TryIsMatch(utf8, out bool matched) ? matched : throw new PatternTimeoutException();

    private static PatternMatcher Load(ref ProgramReader reader)
    {
        char kind = reader.ReadKind();
        switch (kind)
        {
            case ProgramKind.Always or ProgramKind.Never:
                return new ConstantMatcher(kind == ProgramKind.Always);
            case ProgramKind.Equal or ProgramKind.StartsWith or ProgramKind.EndsWith or ProgramKind.Contains:
                var literal = new List<byte>();
                for (int left = reader.ReadNumber(); left > 0; left--)
                    Utf8Text.Write(literal, reader.ReadNumber());
                return new LiteralMatcher(kind, [.. literal]);
            case ProgramKind.OneClass:
                int min = reader.ReadNumber(), max = reader.ReadNumber();
                return new OneClassMatcher(reader.ReadSet(), min, max == 0 ? RepeatNode.Unbounded : max);
            case ProgramKind.Automaton:
                return new AutomatonMatcher(reader.ReadTree(), hasLooks: false);
            case ProgramKind.Looking:
                return new AutomatonMatcher(reader.ReadTree(), hasLooks: true);
            case ProgramKind.Backtracking:
                return new BacktrackingMatcher(reader.ReadTree());
            case ProgramKind.Any:
                var alternatives = new (bool Positive, PatternMatcher Matcher)[reader.ReadNumber()][];
                for (int i = 0; i < alternatives.Length; i++)
                {
                    reader.ReadKind();
                    alternatives[i] = new (bool, PatternMatcher)[reader.ReadNumber()];
                    for (int j = 0; j < alternatives[i].Length; j++)
                        alternatives[i][j] = (reader.ReadKind() == ProgramKind.Positive, Load(ref reader));
                }
                return new ConditionMatcher(alternatives);
            default:
                throw new FormatException("The pattern's program is damaged.");
        }
    }
}

/// <summary>Matches always, or never.</summary>
internal sealed class ConstantMatcher(bool result) : PatternMatcher
{
    public override bool TryIsMatch(ReadOnlySpan<byte> utf8, out bool matched)
    {
        matched = result;
        return true;
    }
}

/// <summary>A literal: at the start, at the end, both, or anywhere.</summary>
internal sealed class LiteralMatcher(char kind, byte[] literal) : PatternMatcher
{
    public override bool TryIsMatch(ReadOnlySpan<byte> utf8, out bool matched)
    {
        matched = kind switch
        {
            ProgramKind.Equal => utf8.SequenceEqual(literal),
            ProgramKind.StartsWith => utf8.StartsWith(literal),
            ProgramKind.EndsWith => utf8.EndsWith(literal),
            _ => utf8.IndexOf(literal) >= 0,
        };
        return true;
    }
}

/// <summary>One class, repeated, from the start to the end.</summary>
internal sealed class OneClassMatcher : PatternMatcher
{
    private readonly bool[] _ascii = new bool[128];
#if NET8_0_OR_GREATER
    private readonly byte[] _run = new byte[AsciiRun.Size];
#endif
    private readonly Alphabet _alphabet;
    private readonly int _index;
    private readonly int _min;
    private readonly int _max;

    public OneClassMatcher(CodePointSet set, int min, int max)
    {
        _min = min;
        _max = max;
        _alphabet = Alphabet.Of(new SetNode(set));
        _index = _alphabet.IndexOf(set);
        for (int i = 0; i < _ascii.Length; i++)
            _ascii[i] = set.Contains(i);
#if NET8_0_OR_GREATER
        for (int i = 0; i < _ascii.Length; i++)
        {
            if (_ascii[i])
                AsciiRun.Add(_run, i);
        }
#endif
    }

    public override bool TryIsMatch(ReadOnlySpan<byte> utf8, out bool matched)
    {
        int count = 0;
        matched = false;
        bool[] ascii = _ascii;
        int i = 0;
#if NET8_0_OR_GREATER
        if (AsciiRun.IsFast && utf8.Length >= AsciiRun.Size)
            count = i = AsciiRun.Skip(ref MemoryMarshal.GetArrayDataReference(_run), utf8, 0);
#endif
        for (; i < utf8.Length; count++)
        {
            byte b = utf8[i];
            if (b < 0x80)
            {
                if (!ascii[b])
                    return true;
                i++;
            }
            else
            {
                // A copy is handed over: so the place itself stays in a register.
                int next = i;
                if (!_alphabet.Contains(_index, _alphabet.ReadClass(utf8, ref next)))
                    return true;
                i = next;
            }
        }
        matched = count >= _min && count <= _max;
        return true;
    }
}

/// <summary>Any of several groups of conditions, in each of which all must hold.</summary>
internal sealed class ConditionMatcher((bool Positive, PatternMatcher Matcher)[][] alternatives) : PatternMatcher
{
    public override bool TryIsMatch(ReadOnlySpan<byte> utf8, out bool matched)
    {
        foreach ((bool Positive, PatternMatcher Matcher)[] conditions in alternatives)
        {
            matched = true;
            foreach ((bool positive, PatternMatcher matcher) in conditions)
            {
                if (matcher.IsMatch(utf8) == positive)
                    continue;
                matched = false;
                break;
            }
            if (matched)
                return true;
        }
        matched = false;
        return true;
    }
}

/// <summary>A deterministic automaton, and where that would grow too large the simulation of one that is not.</summary>
internal sealed class AutomatonMatcher : PatternMatcher
{
    /// <summary>Larger automata are simulated at once.</summary>
    private const int MostStates = 30_000, MostStatesOfLooks = 1_000;

    private readonly PatternNode _tree;
    private readonly Alphabet _alphabet;
    private readonly bool _hasLooks;
    private LazyDfa? _dfa;
    private LookMatcher? _simulation;

    public AutomatonMatcher(PatternNode tree, bool hasLooks)
    {
        _tree = tree;
        _alphabet = Alphabet.Of(tree);
        _hasLooks = hasLooks;
        if (NfaBuilder.CountStates(tree, int.MaxValue) > (hasLooks ? MostStatesOfLooks : MostStates))
            return;
        Nfa nfa = NfaBuilder.BuildAhead(tree, _alphabet);
        if (!nfa.LooksBehind)
            _dfa = new LazyDfa(nfa, _alphabet);
    }

    public override bool TryIsMatch(ReadOnlySpan<byte> utf8, out bool matched)
    {
        if (_dfa is { } dfa)
        {
            if (dfa.TryRun(utf8, out matched))
                return true;
            // A move that is too much is tried once: that it is costs more than to simulate.
            if (_hasLooks)
                _dfa = null;
        }

        return (_simulation ??= new LookMatcher(_tree, _alphabet)).TryIsMatch(utf8, out matched);
    }
}

/// <summary>
/// Simulation, with the look-arounds decided first, each in one pass over the string: from its end for a look-ahead, from its start for a
/// look-behind, inner before outer. So these take linear time too.
/// </summary>
internal sealed class LookMatcher : PatternMatcher
{
    /// <summary>Scratch memory for longer strings is not kept.</summary>
    private const int LongestKept = 1 << 16;

    private readonly Alphabet _alphabet;
    private readonly Nfa _nfa;
    private readonly List<LookAutomaton> _looks = [];
    private Scratch? _idle;

    public LookMatcher(PatternNode tree)
        : this(tree, Alphabet.Of(tree))
    {
    }

    public LookMatcher(PatternNode tree, Alphabet alphabet)
    {
        _alphabet = alphabet;
        _nfa = NfaBuilder.Build(tree, alphabet, NfaBuilder.FewCounts, _looks);
    }

    public override bool TryIsMatch(ReadOnlySpan<byte> utf8, out bool matched)
    {
        matched = Run(utf8, out _);
        return true;
    }

    /// <summary>Matches, and says how many states were looked at.</summary>
    public bool Run(ReadOnlySpan<byte> utf8, out long steps)
    {
        Scratch scratch = Interlocked.Exchange(ref _idle, null) ?? new Scratch(_nfa, _alphabet, _looks);
        ReadOnlySpan<ushort> symbols = scratch.Decode(utf8, _alphabet);
        steps = 0;
        for (int i = 0; i < _looks.Count; i++)
        {
            scratch.Simulations[i].Run(symbols, backward: !_looks[i].Behind, scratch.Results, scratch.Results.Reset(i, symbols.Length));
            steps += scratch.Simulations[i].Steps;
        }
        NfaSimulation main = scratch.Simulations[_looks.Count];
        bool matched = main.Run(symbols, backward: false, scratch.Results, places: null);
        steps += main.Steps;
        if (utf8.Length <= LongestKept)
            Volatile.Write(ref _idle, scratch);
        return matched;
    }

    private sealed class Scratch
    {
        private ushort[] _symbols = [];

        public Scratch(Nfa nfa, Alphabet alphabet, List<LookAutomaton> looks)
        {
            Results = new LookResults(looks);
            Simulations = [.. looks.ConvertAll(look => new NfaSimulation(look.Nfa, alphabet)), new NfaSimulation(nfa, alphabet)];
        }

        public LookResults Results { get; }

        /// <summary>One for each look-around, then the pattern's own.</summary>
        public NfaSimulation[] Simulations { get; }

        public ReadOnlySpan<ushort> Decode(ReadOnlySpan<byte> utf8, Alphabet alphabet)
        {
            if (_symbols.Length < utf8.Length)
                _symbols = new ushort[Math.Max(utf8.Length, Math.Min(2 * _symbols.Length, LongestKept))];
            int count = 0;
            for (int i = 0; i < utf8.Length; count++)
            {
                byte b = utf8[i];
                _symbols[count] = b < 0x80 ? alphabet.Ascii[utf8[i++]] : (ushort)alphabet.ReadClass(utf8, ref i);
            }
            return _symbols.AsSpan(0, count);
        }
    }
}
