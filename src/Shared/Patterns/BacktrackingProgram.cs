namespace ArticleSdk.Shared;

internal enum BacktrackOp : byte
{
    /// <summary>The end of the pattern, or of a look-around.</summary>
    Match,
    Character,
    Split,
    Jump,
    Assert,

    /// <summary>Writes the place to a register.</summary>
    Save,

    /// <summary>Sets a register to a value.</summary>
    Set,
    BackReference,
    Look,
    LoopHead,
    LoopEnter,
    LoopEnd,
}

/// <summary>One instruction: what the operands are depends on the operation.</summary>
internal readonly struct BacktrackInstruction(BacktrackOp op, int a = 0, int b = 0, bool backward = false, bool flag = false, object? data = null)
{
    public BacktrackOp Op { get; } = op;
    public int A { get; } = a;
    public int B { get; } = b;

    /// <summary>Whether the string is read towards its start, as in a look-behind.</summary>
    public bool Backward { get; } = backward;

    /// <summary>Lazy, or negative.</summary>
    public bool Flag { get; } = flag;
    public object? Data { get; } = data;
}

/// <summary>Compiles a tree to instructions that try one way after the other in the order of ECMA-262 (22.2.2).</summary>
internal sealed class BacktrackingProgram
{
    private readonly List<BacktrackInstruction> _code = [];

    private BacktrackingProgram(PatternNode tree)
    {
        Registers = 2 * (CountGroups(tree) + 1);
        Compile(tree, backward: false);
        Emit(new(BacktrackOp.Match));
    }

    /// <summary>Two for the bounds of each group, then two for each loop: how often it has run, and where its last iteration began.</summary>
    public int Registers { get; private set; }

    public static BacktrackingProgram Of(PatternNode tree, out BacktrackInstruction[] code)
    {
        var program = new BacktrackingProgram(tree);
        code = [.. program._code];
        return program;
    }

    private static int CountGroups(PatternNode node) => node switch
    {
        CaptureNode capture => Math.Max(capture.Group, CountGroups(capture.Body)),
        SequenceNode sequence => Most(sequence.Items.ConvertAll(CountGroups)),
        AlternationNode alternation => Most(alternation.Alternatives.ConvertAll(CountGroups)),
        RepeatNode repeat => Math.Max(repeat.LastGroup, CountGroups(repeat.Body)),
        LookNode look => CountGroups(look.Body),
        BackReferenceNode reference => Most(reference.Groups),
        _ => 0,
    };

    private static int Most(IEnumerable<int> numbers)
    {
        int most = 0;
        foreach (int number in numbers)
            most = Math.Max(most, number);
        return most;
    }

    private int Emit(BacktrackInstruction instruction)
    {
        _code.Add(instruction);
        return _code.Count - 1;
    }

    private void Compile(PatternNode node, bool backward)
    {
        switch (node)
        {
            case SetNode one:
                Emit(new(BacktrackOp.Character, backward: backward, data: one.Set));
                break;
            case SequenceNode sequence:
                for (int i = 0; i < sequence.Items.Count; i++)
                    Compile(sequence.Items[backward ? sequence.Items.Count - 1 - i : i], backward);
                break;
            case AlternationNode alternation:
                var jumps = new List<int>();
                for (int i = 0; i < alternation.Alternatives.Count - 1; i++)
                {
                    int split = Emit(default);
                    Compile(alternation.Alternatives[i], backward);
                    jumps.Add(Emit(default));
                    _code[split] = new(BacktrackOp.Split, split + 1, _code.Count);
                }
                Compile(alternation.Alternatives[alternation.Alternatives.Count - 1], backward);
                foreach (int jump in jumps)
                    _code[jump] = new(BacktrackOp.Jump, _code.Count);
                break;
            case RepeatNode repeat:
                Compile(repeat, backward);
                break;
            case AssertionNode assertion:
                Emit(new(BacktrackOp.Assert, (int)assertion.Kind));
                break;
            case LookNode look:
                int at = Emit(default);
                Compile(look.Body, look.Behind);
                Emit(new(BacktrackOp.Match));
                _code[at] = new(BacktrackOp.Look, at + 1, _code.Count, flag: look.Negative);
                break;
            case CaptureNode capture:
                // A group has taken part only when both of its bounds are set.
                Emit(new(BacktrackOp.Save, 2 * capture.Group + (backward ? 1 : 0)));
                Compile(capture.Body, backward);
                Emit(new(BacktrackOp.Save, 2 * capture.Group + (backward ? 0 : 1)));
                break;
            case BackReferenceNode reference:
                Emit(new(BacktrackOp.BackReference, backward: backward, data: reference.Groups));
                break;
        }
    }

    private void Compile(RepeatNode repeat, bool backward)
    {
        int register = Registers;
        Registers += 2;
        Emit(new(BacktrackOp.Set, register, 0));
        int head = Emit(default);
        Emit(new(BacktrackOp.LoopEnter, register, data: repeat));
        Compile(repeat.Body, backward);
        Emit(new(BacktrackOp.LoopEnd, register, head));
        _code[head] = new(BacktrackOp.LoopHead, register, _code.Count, flag: repeat.Lazy, data: repeat);
    }
}
