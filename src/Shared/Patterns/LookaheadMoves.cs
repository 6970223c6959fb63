namespace ArticleSdk.Shared;

/// <summary>
/// The moves of an automaton with look-aheads, each of which reads on from its place beside what follows it. What is left to hold of a string is one of several terms. All literals of a term must hold: a state
/// that leads to a match, or one (of a negative look-ahead) that does not.
/// </summary>
internal sealed class LookaheadMoves(Nfa nfa, Alphabet alphabet)
{
    /// <summary>What separates the terms in their list.</summary>
    private const int Separator = -1;

    /// <summary>So many terms are held at once, and so many states are looked at for one move: a string that needs more is simulated.</summary>
    private const int MaxTerms = 64, MaxSteps = 4_000;

    /// <summary>So much is done for all moves together: an automaton that needs more is not worth it.</summary>
    private const int MaxWork = 200_000;

    private static readonly List<int[]> Always = [[]], Never = [];

    private readonly HashSet<int> _path = [];
    private PatternContext _context;
    private int _symbol;
    private int _steps;
    private int _work;

    /// <summary>What is left before the first character.</summary>
    public int[] Start { get; } = [nfa.Start << 1];

    /// <summary>What is left behind a symbol, or (-1) the end of the string: empty where nothing can match any more, one separator where whatever follows matches. False where it is too much.</summary>
    public bool TryMove(int[] members, PatternContext context, int symbol, List<int> left)
    {
        (_context, _symbol, _steps) = (context, symbol, 0);
        List<int[]>? result = symbol >= 0 && !nfa.IsAnchored ? [Start] : Never;
        for (int i = 0; i < members.Length && result is not null; i++)
        {
            List<int[]>? term = Always;
            for (; i < members.Length && members[i] != Separator; i++)
                term = And(term, Read(members[i] >> 1, (members[i] & 1) != 0));
            result = Or(result, term);
        }

        left.Clear();
        if (result is null)
            return false;
        result.Sort(static (one, other) => one.AsSpan().SequenceCompareTo(other));
        foreach (int[] term in result)
        {
            if (left.Count > 0 || term.Length == 0)
                left.Add(Separator);
            left.AddRange(term);
        }

        return true;
    }

    /// <summary>What is left of one literal; null where that is too much.</summary>
    private List<int[]>? Read(int state, bool negative)
    {
        int literal = (state << 1) | (negative ? 1 : 0);
        if (++_steps > MaxSteps || ++_work > MaxWork)
            return null;
        // What leads back to itself without reading adds nothing to what it leads to.
        if (!_path.Add(literal))
            return Constant(negative);
        List<int[]>? left = nfa.Ops[state] switch
        {
            NfaOp.Match => Constant(!negative),
            NfaOp.Set when _symbol >= 0 && alphabet.Contains(nfa.Arguments[state], _symbol) => Behind(nfa.Next[state], negative),
            NfaOp.Set => Constant(negative),
            NfaOp.Split => Either(Read(nfa.Next[state], negative), Read(nfa.Other[state], negative), negative),
            NfaOp.Assert => Nfa.Holds((PatternAssertion)nfa.Arguments[state], _context) ? Read(nfa.Next[state], negative) : Constant(negative),
            _ => Either(Read(nfa.Next[state], negative), Read(nfa.Other[state], negative != (nfa.Arguments[state] != 0)), !negative),
        };
        _path.Remove(literal);
        return left;
    }

    private List<int[]> Behind(int next, bool negative) => nfa.Ops[next] == NfaOp.Match ? Constant(!negative) : [[(next << 1) | (negative ? 1 : 0)]];

    private static List<int[]> Constant(bool holds) => holds ? Always : Never;

    private List<int[]>? Either(List<int[]>? one, List<int[]>? other, bool isBoth) => isBoth ? And(one, other) : Or(one, other);

    private static List<int[]>? Or(List<int[]>? one, List<int[]>? other)
    {
        if (one is null || other is null)
            return null;
        List<int[]> both = [.. one];
        foreach (int[] term in other)
            Add(both, term);
        return both.Count > MaxTerms ? null : both;
    }

    private List<int[]>? And(List<int[]>? one, List<int[]>? other)
    {
        if (one is null || other is null)
            return null;
        List<int[]> both = [];
        foreach (int[] first in one)
        {
            foreach (int[] second in other)
            {
                List<int> term = [.. first, .. Array.FindAll(second, literal => Array.IndexOf(first, literal) < 0)];
                term.Sort();
                // A state and its opposite never hold together.
                if (!term.Exists(literal => (literal & 1) == 0 && term.BinarySearch(literal | 1) >= 0))
                    Add(both, [.. term]);
            }

            _work += other.Count;
            if (both.Count > MaxTerms || _work > MaxWork)
                return null;
        }

        return both;
    }

    /// <summary>Adds a term, unless one is there that asks no more; those that ask more are gone.</summary>
    private static void Add(List<int[]> terms, int[] term)
    {
        if (terms.Exists(known => Contains(term, known)))
            return;
        terms.RemoveAll(known => Contains(known, term));
        terms.Add(term);
    }

    private static bool Contains(int[] term, int[] part) => part.Length <= term.Length && Array.TrueForAll(part, literal => Array.BinarySearch(term, literal) >= 0);
}
