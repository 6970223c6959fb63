using System.Threading;

namespace ArticleSdk.Shared;

/// <summary>
/// Matches patterns with back-references, which no automaton can, by trying and going back, exactly as ECMA-262 does (22.2.2). The number of
/// steps is bounded in proportion to the string, so that the time is; beyond the bound nothing is decided.
/// </summary>
internal sealed class BacktrackingMatcher : PatternMatcher
{
    /// <summary>The steps that every string may take.</summary>
    public const long BaseSteps = 5_000_000;

    /// <summary>The steps that a string may take more for each of its code points.</summary>
    public const long StepsPerCodePoint = 64;

    private readonly BacktrackInstruction[] _code;
    private readonly BacktrackingProgram _program;
    private Run? _idle;

    public BacktrackingMatcher(PatternNode tree) => _program = BacktrackingProgram.Of(tree, out _code);

    public override bool TryIsMatch(ReadOnlySpan<byte> utf8, out bool matched)
    {
        Run run = Interlocked.Exchange(ref _idle, null) ?? new Run(_code, _program);
        bool decided = run.TrySearch(utf8, out matched);
        if (run.IsSmall)
            Volatile.Write(ref _idle, run);
        return decided;
    }

    private sealed class Run(BacktrackInstruction[] code, BacktrackingProgram program)
    {
        private const int MostEntries = 1 << 22;
        private const int MostKept = 1 << 14;

        private readonly int[] _registers = new int[program.Registers];
        private int[] _text = [];
        private int _length;
        private long _steps;
        private (int Instruction, int Place, int Trail)[] _choices = new (int, int, int)[16];
        private int _choiceCount;
        private (int Register, int Value)[] _trail = new (int, int)[16];
        private int _trailCount;

        public bool IsSmall => _text.Length <= MostKept && _choices.Length <= MostKept && _trail.Length <= MostKept;

        public bool TrySearch(ReadOnlySpan<byte> utf8, out bool matched)
        {
            if (_text.Length < utf8.Length)
                _text = new int[utf8.Length];
            _length = 0;
            for (int i = 0; i < utf8.Length;)
                _text[_length++] = Utf8Text.Read(utf8, ref i);
            _steps = BaseSteps + StepsPerCodePoint * _length;
            matched = false;
            for (int start = 0; start <= _length && !matched; start++)
            {
                _registers.AsSpan().Fill(-1);
                _choiceCount = _trailCount = 0;
                matched = Match(0, start);
                if (_steps <= 0)
                {
                    matched = false;
                    return false;
                }
            }
            return true;
        }

        /// <summary>Runs until the end of the pattern or of a look-around. What it did can be taken back by its caller, which knows how long the trail was.</summary>
        private bool Match(int instruction, int place)
        {
            int choices = _choiceCount;
            while (true)
            {
                if (--_steps <= 0)
                    return false;
                ref readonly BacktrackInstruction now = ref code[instruction];
                bool goOn = true;
                switch (now.Op)
                {
                    case BacktrackOp.Match:
                        _choiceCount = choices;
                        return true;
                    case BacktrackOp.Character:
                        goOn = now.Backward ? place > 0 && ((CodePointSet)now.Data!).Contains(_text[--place]) : place < _length && ((CodePointSet)now.Data!).Contains(_text[place++]);
                        instruction++;
                        break;
                    case BacktrackOp.Split:
                        Choose(now.B, place);
                        instruction = now.A;
                        break;
                    case BacktrackOp.Jump:
                        instruction = now.A;
                        break;
                    case BacktrackOp.Assert:
                        goOn = Nfa.Holds((PatternAssertion)now.A, ContextAt(place));
                        instruction++;
                        break;
                    case BacktrackOp.Save:
                        Set(now.A, place);
                        instruction++;
                        break;
                    case BacktrackOp.Set:
                        Set(now.A, now.B);
                        instruction++;
                        break;
                    case BacktrackOp.BackReference:
                        goOn = MatchReference((int[])now.Data!, now.Backward, ref place);
                        instruction++;
                        break;
                    case BacktrackOp.Look:
                        int trail = _trailCount;
                        bool found = Match(now.A, place);
                        if (_steps <= 0)
                            return false;
                        // What a positive one captured stays; a negative one leaves nothing behind.
                        if (now.Flag)
                            Undo(trail);
                        goOn = found != now.Flag;
                        instruction = now.B;
                        break;
                    case BacktrackOp.LoopHead:
                        var loop = (RepeatNode)now.Data!;
                        int count = _registers[now.A];
                        if (count >= loop.Max)
                            instruction = now.B;
                        else if (count < loop.Min)
                            instruction++;
                        else
                        {
                            Choose(now.Flag ? instruction + 1 : now.B, place);
                            instruction = now.Flag ? now.B : instruction + 1;
                        }
                        break;
                    case BacktrackOp.LoopEnter:
                        var body = (RepeatNode)now.Data!;
                        // RepeatMatcher, step 2.b: an iteration beyond the least number must not be empty.
                        Set(now.A + 1, _registers[now.A] < body.Min ? -1 : place);
                        Set(now.A, _registers[now.A] + 1);
                        for (int group = body.FirstGroup; group <= body.LastGroup; group++)
                        {
                            Set(2 * group, -1);
                            Set(2 * group + 1, -1);
                        }
                        instruction++;
                        break;
                    default:
                        goOn = _registers[now.A + 1] != place;
                        instruction = now.B;
                        break;
                }
                if (goOn)
                    continue;
                if (_choiceCount == choices)
                    return false;
                (instruction, place, int height) = _choices[--_choiceCount];
                Undo(height);
            }
        }

        private bool MatchReference(int[] groups, bool backward, ref int place)
        {
            foreach (int group in groups)
            {
                int from = _registers[2 * group], to = _registers[2 * group + 1];
                if (from < 0 || to < 0)
                    continue;
                int length = to - from, at = backward ? place - length : place;
                _steps -= length;
                if (at < 0 || at + length > _length || !_text.AsSpan(from, length).SequenceEqual(_text.AsSpan(at, length)))
                    return false;
                place = backward ? at : at + length;
                return true;
            }
            // A group that took no part matches the empty string (BackreferenceMatcher, step 1.d).
            return true;
        }

        private PatternContext ContextAt(int place)
        {
            PatternContext context = place == 0 ? PatternContext.AtStart : PatternContext.None;
            if (place == _length)
                context |= PatternContext.AtEnd;
            if (place > 0 && CodePointSet.Word.Contains(_text[place - 1]))
                context |= PatternContext.WordBefore;
            if (place > 0 && CodePointSet.LineTerminators.Contains(_text[place - 1]))
                context |= PatternContext.TerminatorBefore;
            if (place < _length && CodePointSet.Word.Contains(_text[place]))
                context |= PatternContext.WordAfter;
            if (place < _length && CodePointSet.LineTerminators.Contains(_text[place]))
                context |= PatternContext.TerminatorAfter;
            return context;
        }

        private void Choose(int instruction, int place)
        {
            if (_choiceCount == _choices.Length)
                Grow(ref _choices);
            _choices[_choiceCount++] = (instruction, place, _trailCount);
        }

        private void Set(int register, int value)
        {
            if (_registers[register] == value)
                return;
            if (_trailCount == _trail.Length)
                Grow(ref _trail);
            _trail[_trailCount++] = (register, _registers[register]);
            _registers[register] = value;
        }

        private void Undo(int height)
        {
            while (_trailCount > height)
            {
                (int register, int value) = _trail[--_trailCount];
                _registers[register] = value;
            }
        }

        /// <summary>Memory is bounded as steps are.</summary>
        private void Grow<T>(ref T[] entries)
        {
            if (entries.Length >= MostEntries)
                _steps = 0;
            Array.Resize(ref entries, 2 * entries.Length);
        }
    }
}
