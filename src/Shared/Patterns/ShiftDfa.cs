namespace ArticleSdk.Shared;

/// <summary>
/// A whole automaton of few states for short ASCII strings. Each character has one word, which holds the next state of every state at the bit that is the
/// state's number: a move is a shift, and that its word is loaded depends on no move before.
/// </summary>
internal sealed class ShiftDfa
{
    /// <summary>Longer strings are left to the automaton that can stop early, and skip runs.</summary>
    private const int Longest = 64;

    /// <summary>A state's number has so many bits.</summary>
    private const int Bits = 6;

    /// <summary>The last of the states has fewer bits than a number needs in the word: nothing may follow it but the state 0.</summary>
    private const int MaxStates = 64 / Bits + 1;

    private readonly ulong[] _moves = new ulong[128];
    private ulong _accepting;

    private ShiftDfa()
    {
    }

    /// <summary>Makes one of an automaton by its moves, whose states are any numbers.</summary>
    /// <param name="ascii">The symbol of each character.</param>
    /// <param name="end">The symbol of the end of a string.</param>
    /// <param name="start">The first state.</param>
    /// <param name="dead">The state that no string leaves, and that does not accept.</param>
    /// <param name="match">The state that no string leaves, and that accepts.</param>
    /// <param name="move">The state that follows another on a symbol; 0 if there is no room for it.</param>
    /// <returns>Null if there are too many states.</returns>
    public static ShiftDfa? TryMake(ushort[] ascii, int end, int start, int dead, int match, Func<int, int, int> move)
    {
        // The state 0 is dead: its moves lead to itself without a bit being set.
        var states = new List<int> { dead };
        if (start == dead)
            return null;
        states.Add(start);
        var moves = new List<int[]> { new int[end + 1] };
        HashSet<int> symbols = [.. Array.ConvertAll(ascii, static symbol => (int)symbol), end];
        for (int i = 1; i < states.Count; i++)
        {
            var row = new int[end + 1];
            foreach (int symbol in symbols)
            {
                int next = states[i] == match ? match : move(states[i], symbol);
                if (next == 0)
                    return null;
                int index = states.IndexOf(next);
                if (index < 0)
                {
                    if (states.Count == MaxStates)
                        return null;
                    index = states.Count;
                    states.Add(next);
                }
                row[symbol] = index;
            }
            moves.Add(row);
        }

        // The order is free but for the first, which is dead, the second, which is the start, and the last if all places are taken.
        int last = MaxStates - 1;
        int leaf = last;
        if (states.Count == MaxStates)
        {
            leaf = moves.FindIndex(2, row => IsLeaf(row, end));
            if (leaf < 0)
                return null;
        }

        var automaton = new ShiftDfa();
        for (int state = 0; state < states.Count; state++)
        {
            int place = Place(state);
            for (int b = 0; b < automaton._moves.Length; b++)
                automaton._moves[b] |= (ulong)(Bits * Place(moves[state][ascii[b]])) << Bits * place;
            if (states[moves[state][end]] == match)
                automaton._accepting |= 1UL << Bits * place;
        }
        return automaton;

        int Place(int state) => state == leaf ? last : state == last ? leaf : state;
    }

    /// <summary>False if the string must be left to the other automaton.</summary>
    public bool TryRun(ReadOnlySpan<byte> utf8, out bool matched)
    {
        matched = false;
        if (utf8.Length > Longest)
            return false;
        ulong[] moves = _moves;
        ulong state = Bits;
        uint seen = 0;
        foreach (byte b in utf8)
        {
            // Of the count only the lowest six bits count, whatever is above them.
            seen |= b;
            state = moves[b & 0x7F] >> (int)state;
        }
        matched = (_accepting >> (int)state & 1) != 0;
        return seen < 0x80;
    }

    private static bool IsLeaf(int[] row, int end)
    {
        for (int symbol = 0; symbol < end; symbol++)
        {
            if (row[symbol] != 0)
                return false;
        }
        return true;
    }
}
