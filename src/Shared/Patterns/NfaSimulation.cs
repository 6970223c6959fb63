namespace ArticleSdk.Shared;

/// <summary>
/// Runs an automaton state set by state set: in time linear in the string, whatever the pattern. A repeated set with a count is one state
/// that holds the places where it was entered, oldest first; all their counts grow together, so that a step takes constant time however
/// large the count (a counting-set automaton).
/// </summary>
internal sealed class NfaSimulation
{
    private readonly Nfa _nfa;
    private readonly Alphabet _alphabet;
    private readonly int[] _marks;
    private readonly int[] _closure;
    private readonly int[] _stack;
    private readonly int[] _kernel;
    private readonly CountingSet[] _counts;
    private readonly int[] _exits;
    private readonly int[] _active;
    private readonly bool[] _entered;
    private int _activeCount;
    private int _mark;
    private int _closureCount;

    public NfaSimulation(Nfa nfa, Alphabet alphabet)
    {
        _nfa = nfa;
        _alphabet = alphabet;
        int states = nfa.Ops.Length;
        _marks = new int[states];
        _closure = new int[states];
        _stack = new int[states + 1];
        _kernel = new int[states + 1];
        _counts = new CountingSet[nfa.Counters.Length];
        for (int i = 0; i < _counts.Length; i++)
            _counts[i] = new CountingSet();
        _exits = new int[_counts.Length];
        for (int i = 0; i < states; i++)
        {
            if (nfa.Ops[i] == NfaOp.Counter)
                _exits[nfa.Arguments[i]] = nfa.Next[i];
        }
        _active = new int[_counts.Length];
        _entered = new bool[_counts.Length];
    }

    /// <summary>How many states the last run looked at: what tests of its growth count.</summary>
    public long Steps { get; private set; }

    /// <summary>
    /// Reads all symbols, forwards or backwards. Without <paramref name="places"/> it says whether a match is found and stops there;
    /// with it, it sets the bit of every place where a match ends.
    /// </summary>
    public bool Run(ReadOnlySpan<ushort> symbols, bool backward, LookResults looks, ulong[]? places)
    {
        foreach (CountingSet counts in _counts)
            counts.Clear();
        _activeCount = 0;
        Steps = 0;
        int kernel = 0;
        for (int time = 0; ; time++)
        {
            int place = backward ? symbols.Length - time : time;
            if (Close(kernel, ContextAt(symbols, place), looks, place, time, addStart: time == 0 || !_nfa.IsAnchored))
            {
                if (places is null)
                    return true;
                places[place >> 6] |= 1UL << (place & 63);
            }
            if (time == symbols.Length || _closureCount == 0 && _activeCount == 0 && _nfa.IsAnchored)
                return false;
            Steps += 1 + _closureCount + _activeCount;
            kernel = Step(symbols[backward ? place - 1 : place], time);
        }
    }

    private PatternContext ContextAt(ReadOnlySpan<ushort> symbols, int place)
    {
        PatternContext context = PatternContext.None;
        if (place == 0)
            context |= PatternContext.AtStart;
        else
        {
            if (_alphabet.IsWord[symbols[place - 1]])
                context |= PatternContext.WordBefore;
            if (_alphabet.IsLineTerminator[symbols[place - 1]])
                context |= PatternContext.TerminatorBefore;
        }
        if (place == symbols.Length)
            return context | PatternContext.AtEnd;
        if (_alphabet.IsWord[symbols[place]])
            context |= PatternContext.WordAfter;
        if (_alphabet.IsLineTerminator[symbols[place]])
            context |= PatternContext.TerminatorAfter;
        return context;
    }

    /// <summary>Follows the empty moves; what is left in the closure reads a symbol. True if the end is among them.</summary>
    private bool Close(int kernel, PatternContext context, LookResults looks, int place, int time, bool addStart)
    {
        _mark++;
        _closureCount = 0;
        bool match = false;
        for (int i = 0; i < kernel; i++)
            match |= Follow(_kernel[i], context, looks, place);
        for (int i = 0; i < _activeCount; i++)
        {
            int counter = _active[i];
            if (_counts[counter].Oldest(time) >= _nfa.Counters[counter].Min)
                match |= Follow(_exits[counter], context, looks, place);
        }
        return addStart ? match | Follow(_nfa.Start, context, looks, place) : match;
    }

    private bool Follow(int state, PatternContext context, LookResults looks, int place)
    {
        bool match = false;
        int depth = 0;
        _stack[depth++] = state;
        while (depth > 0)
        {
            state = _stack[--depth];
            if (_marks[state] == _mark)
                continue;
            _marks[state] = _mark;
            switch (_nfa.Ops[state])
            {
                case NfaOp.Match:
                    match = true;
                    break;
                case NfaOp.Split:
                    // A state is pushed at most once for each move into it that has not been marked: at most two for each state popped.
                    Push(_nfa.Other[state]);
                    Push(_nfa.Next[state]);
                    break;
                case NfaOp.Assert:
                    if (Nfa.Holds((PatternAssertion)_nfa.Arguments[state], context))
                        Push(_nfa.Next[state]);
                    break;
                case NfaOp.Look:
                    if (looks.Holds(_nfa.Arguments[state], place))
                        Push(_nfa.Next[state]);
                    break;
                default:
                    _closure[_closureCount++] = state;
                    break;
            }
        }
        return match;

        void Push(int next)
        {
            if (_marks[next] != _mark)
                _stack[depth++] = next;
        }
    }

    private int Step(ushort symbol, int time)
    {
        int kernel = 0;
        for (int i = 0; i < _closureCount; i++)
        {
            int state = _closure[i];
            if (_nfa.Ops[state] == NfaOp.Counter)
            {
                int counter = _nfa.Arguments[state];
                _entered[counter] = true;
                if (!_counts[counter].IsActive)
                {
                    _counts[counter].IsActive = true;
                    _active[_activeCount++] = counter;
                }
            }
            else if (_alphabet.Contains(_nfa.Arguments[state], symbol))
                _kernel[kernel++] = _nfa.Next[state];
        }
        int left = 0;
        for (int i = 0; i < _activeCount; i++)
        {
            int counter = _active[i];
            CountingSet counts = _counts[counter];
            (int set, _, int max) = _nfa.Counters[counter];
            bool entered = _entered[counter];
            _entered[counter] = false;
            if (!_alphabet.Contains(set, symbol))
            {
                counts.Clear();
                continue;
            }
            if (entered)
                counts.Enter(time);
            counts.Expire(time + 1, max);
            if (counts.IsEmpty)
                counts.Clear();
            else
                _active[left++] = counter;
        }
        _activeCount = left;
        return kernel;
    }
}
