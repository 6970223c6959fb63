using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace ArticleSdk.Shared;

/// <summary>
/// A deterministic automaton that is made while it runs: a state when it is first reached. Reading takes no lock: a move is one cell of a
/// table, and is either there or not. When the bound of memory is reached no more is made, and a string that needs more is simulated.
/// </summary>
internal sealed class LazyDfa
{
    /// <summary>The moves of all states together: 1 MB.</summary>
    public const int MaxCells = 1 << 18;

    /// <summary>The sizes of all states together: 1 MB.</summary>
    public const int MaxMembers = 1 << 18;

    /// <summary>Before the moves of a state: an <c>AsciiRun</c> of the characters that are known to lead from the state to itself.</summary>
    private const int RunCells = 4;

    /// <summary>The states without moves: there was no room for one more; nothing matches any more; it matches whatever follows.</summary>
    public const int Unknown = 0, Dead = 1, Match = 2;

    private const int FirstRow = 4 + RunCells;

    /// <summary>So many strings are matched before it is worth while to see whether the whole automaton is small.</summary>
    private const int RunsBeforeShifts = 4;

    private readonly Nfa _nfa;
    private readonly Alphabet _alphabet;
    private readonly ushort[] _ascii;
    private readonly int _end;
    private readonly int _stride;
    private readonly bool _hasContext;
    private readonly LookaheadMoves? _looks;
    private readonly Dictionary<StateKey, int> _known = [];
    private readonly List<StateKey> _states = [];
    private readonly int[] _marks;
    private readonly List<int> _stack = [];
    private readonly List<int> _members = [];
    private int _mark;
    private int _memberCount;
    private int _start;
    private int[] _table = new int[64];
    private ShiftDfa? _shifts;
    private int _runs;

    public LazyDfa(Nfa nfa, Alphabet alphabet)
    {
        _nfa = nfa;
        _alphabet = alphabet;
        _ascii = alphabet.Ascii;
        _end = alphabet.Count;
        _stride = _end + 1 + RunCells;
        _marks = new int[nfa.Ops.Length];
        for (int i = 0; i < nfa.Ops.Length; i++)
            _hasContext |= nfa.Ops[i] == NfaOp.Assert && (PatternAssertion)nfa.Arguments[i] > PatternAssertion.End;
        if (Array.IndexOf(nfa.Ops, NfaOp.Look) >= 0)
        {
            _looks = new LookaheadMoves(nfa, alphabet);
            _start = StateOf(_looks.Start, PatternContext.AtStart);
            return;
        }

        _mark++;
        Expand(nfa.Start);
        _start = StateOf(PatternContext.AtStart);
    }

    /// <summary>The state before the first character.</summary>
    public int Start => _start;

    /// <summary>False if the bound was reached, and the string must be simulated.</summary>
    public bool TryRun(ReadOnlySpan<byte> utf8, out bool matched)
    {
        if (Volatile.Read(ref _shifts) is { } shifts)
        {
            if (shifts.TryRun(utf8, out matched))
                return true;
        }
        else if (_runs <= RunsBeforeShifts && ++_runs == RunsBeforeShifts)
            Volatile.Write(ref _shifts, ShiftDfa.TryMake(_ascii, _end, _start, Dead, Match, Move));
        int[] table = Volatile.Read(ref _table);
        ushort[] ascii = _ascii;
        int state = _start;
        for (int i = 0; state > Match && i < utf8.Length;)
        {
            byte b = utf8[i];
            int symbol;
            if (b < 0x80)
            {
                symbol = ascii[b];
                i++;
            }
            else
            {
                // A copy is handed over: so the place itself stays in a register.
                int after = i;
                symbol = _alphabet.ReadClass(utf8, ref after);
                i = after;
            }
            int cell = state + symbol;
            int next = (uint)cell < (uint)table.Length ? table[cell] : Unknown;
            if (next == Unknown)
            {
                next = Move(state, symbol);
                table = Volatile.Read(ref _table);
            }
#if NET8_0_OR_GREATER
            // Where one character stayed in the state, more are likely to. A state without moves has no row.
            if (next == state && AsciiRun.IsFast && b < 0x80 && i < utf8.Length)
                i = AsciiRun.Skip(ref Unsafe.As<int, byte>(ref table[state - RunCells]), utf8, i);
#endif
            state = next;
        }
        if (state > Match)
        {
            int end = state + _end;
            int last = end < table.Length ? table[end] : Unknown;
            state = last == Unknown ? Move(state, _end) : last;
        }
        matched = state == Match;
        return state != Unknown;
    }

    /// <summary>Makes the move of a state on a symbol, or on the end of the string (the last symbol); <see cref="Unknown"/> if there is no room.</summary>
    public int Move(int state, int symbol)
    {
        // A move only ever appears: that another thread is making it too is the only thing to wait for.
        lock (_known)
        {
            int cell = state + symbol;
            if (_table[cell] != Unknown)
                return _table[cell];
            int next = Compute(_states[(state - FirstRow) / _stride], symbol);
            if (next != Unknown)
                _table[cell] = next;
            if (next == state)
                AddToRun(state, symbol);
            return next;
        }
    }

    private void AddToRun(int state, int symbol)
    {
#if NET8_0_OR_GREATER
        Span<byte> run = MemoryMarshal.AsBytes(_table.AsSpan(state - RunCells, RunCells));
        for (int i = 0; i < _ascii.Length; i++)
        {
            if (_ascii[i] == symbol)
                AsciiRun.Add(run, i);
        }
#endif
    }

    private int Compute(StateKey state, int symbol)
    {
        bool atEnd = symbol == _end;
        PatternContext context = state.Context;
        if (atEnd)
            context |= PatternContext.AtEnd;
        else
        {
            if (_alphabet.IsWord[symbol])
                context |= PatternContext.WordAfter;
            if (_alphabet.IsLineTerminator[symbol])
                context |= PatternContext.TerminatorAfter;
        }
        if (_looks is not null)
        {
            return !_looks.TryMove(state.Members, context, atEnd ? -1 : symbol, _members) ? Unknown
                : _members.Count == 0 ? Dead
                : _members[0] < 0 ? Match
                : StateOf([.. _members], ContextBehind(symbol));
        }

        // First the moves that depend on what is on both sides of this place; the list grows while it is walked.
        _members.Clear();
        _members.AddRange(state.Members);
        _mark++;
        foreach (int member in state.Members)
            _marks[member] = _mark;
        for (int i = 0; i < _members.Count; i++)
        {
            int member = _members[i];
            if (_nfa.Ops[member] == NfaOp.Assert && Nfa.Holds((PatternAssertion)_nfa.Arguments[member], context))
                Expand(_nfa.Next[member]);
            else if (_nfa.Ops[member] == NfaOp.Match)
                return Match;
        }
        if (atEnd)
            return Dead;
        int[] closure = [.. _members];
        _members.Clear();
        _mark++;
        foreach (int member in closure)
        {
            if (_nfa.Ops[member] == NfaOp.Set && _alphabet.Contains(_nfa.Arguments[member], symbol))
                Expand(_nfa.Next[member]);
        }
        if (!_nfa.IsAnchored)
            Expand(_nfa.Start);
        return StateOf(ContextBehind(symbol));
    }

    /// <summary>What is known of the place behind a symbol.</summary>
    private PatternContext ContextBehind(int symbol)
    {
        PatternContext before = PatternContext.None;
        if (_hasContext)
        {
            if (_alphabet.IsWord[symbol])
                before |= PatternContext.WordBefore;
            if (_alphabet.IsLineTerminator[symbol])
                before |= PatternContext.TerminatorBefore;
        }
        return before;
    }

    /// <summary>Adds what is reached without reading, up to assertions.</summary>
    private void Expand(int node)
    {
        _stack.Add(node);
        while (_stack.Count > 0)
        {
            node = _stack[_stack.Count - 1];
            _stack.RemoveAt(_stack.Count - 1);
            if (_marks[node] == _mark)
                continue;
            _marks[node] = _mark;
            if (_nfa.Ops[node] == NfaOp.Split)
            {
                _stack.Add(_nfa.Other[node]);
                _stack.Add(_nfa.Next[node]);
            }
            else
                _members.Add(node);
        }
    }

    /// <summary>The state of the members, made if it is new and there is room.</summary>
    private int StateOf(PatternContext context)
    {
        if (_members.Count == 0)
            return Dead;
        foreach (int member in _members)
        {
            if (_nfa.Ops[member] == NfaOp.Match)
                return Match;
        }
        _members.Sort();
        return StateOf([.. _members], context);
    }

    private int StateOf(int[] members, PatternContext context)
    {
        var key = new StateKey(members, context);
        if (_known.TryGetValue(key, out int row))
            return row;
        row = FirstRow + _states.Count * _stride;
        if (row + _stride > MaxCells || _memberCount + key.Members.Length > MaxMembers)
            return Unknown;
        _known.Add(key, row);
        _states.Add(key);
        _memberCount += key.Members.Length;
        if (row + _stride > _table.Length)
        {
            // Those who hold the old table know its states and no others: what is new is only in the new one.
            var table = new int[Math.Max(2 * _table.Length, row + _stride)];
            Array.Copy(_table, table, _table.Length);
            Volatile.Write(ref _table, table);
        }
        return row;
    }

    private readonly struct StateKey : IEquatable<StateKey>
    {
        private readonly int _hash;

        public StateKey(int[] members, PatternContext context)
        {
            Members = members;
            Context = context;
            _hash = (int)context;
            foreach (int member in members)
                _hash = unchecked(_hash * 31 + member);
        }

        public int[] Members { get; }
        public PatternContext Context { get; }

        public bool Equals(StateKey other) => Context == other.Context && Members.AsSpan().SequenceEqual(other.Members);

        public override bool Equals(object? obj) => obj is StateKey other && Equals(other);

        public override int GetHashCode() => _hash;
    }
}
