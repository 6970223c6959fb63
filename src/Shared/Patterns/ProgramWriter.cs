using System.Text;

namespace ArticleSdk.Shared;

/// <summary>Writes a tree as text: the sets that occur, each once, then the nodes in prefix order.</summary>
internal sealed class ProgramWriter
{
    public const char Set = 's', Text = 't', Sequence = 'c', Alternation = 'a', Repeat = 'r', LazyRepeat = 'z', Empty = 'e', Assertion = 'b',
        Look = 'l', Capture = 'g', BackReference = 'k';

    private readonly StringBuilder _sets = new();
    private readonly StringBuilder _nodes = new();
    private readonly Dictionary<CodePointSet, int> _indexes = [];

    private ProgramWriter()
    {
    }

    public static void Write(StringBuilder text, PatternNode tree)
    {
        var writer = new ProgramWriter();
        writer.Write(tree);
        PatternText.WriteNumber(text, writer._indexes.Count);
        text.Append(writer._sets).Append(writer._nodes);
    }

    /// <summary>Alternating lengths of what is outside and inside.</summary>
    public static void WriteSet(StringBuilder text, CodePointSet set)
    {
        ReadOnlySpan<int> bounds = set.Bounds;
        PatternText.WriteNumber(text, bounds.Length);
        int at = 0;
        for (int i = 0; i < bounds.Length; i++)
        {
            int edge = i % 2 == 0 ? bounds[i] : bounds[i] + 1;
            PatternText.WriteNumber(text, edge - at);
            at = edge;
        }
    }

    private void Write(PatternNode node)
    {
        switch (node)
        {
            case SetNode set:
                WriteSet(set);
                break;
            case SequenceNode sequence:
                WriteSequence(sequence.Items);
                break;
            case AlternationNode alternation:
                Start(Alternation, alternation.Alternatives.Count);
                alternation.Alternatives.ForEach(Write);
                break;
            case RepeatNode repeat:
                Start(repeat.Lazy ? LazyRepeat : Repeat, repeat.Min);
                Number(repeat.Max == RepeatNode.Unbounded ? 0 : repeat.Max);
                Number(repeat.FirstGroup);
                Number(Math.Max(0, repeat.LastGroup + 1 - repeat.FirstGroup));
                Write(repeat.Body);
                break;
            case EmptyNode:
                _nodes.Append(Empty);
                break;
            case AssertionNode assertion:
                Start(Assertion, (int)assertion.Kind);
                break;
            case LookNode look:
                Start(Look, (look.Behind ? 1 : 0) + (look.Negative ? 2 : 0));
                Write(look.Body);
                break;
            case CaptureNode capture:
                Start(Capture, capture.Group);
                Write(capture.Body);
                break;
            case BackReferenceNode reference:
                Start(BackReference, reference.Groups.Length);
                foreach (int group in reference.Groups)
                    Number(group);
                break;
            default:
                throw new InvalidOperationException("The tree is not simplified.");
        }
    }

    private void WriteSet(SetNode node)
    {
        if (node.Set.Single >= 0)
        {
            Start(Text, 1);
            Number(node.Set.Single);
            return;
        }
        if (!_indexes.TryGetValue(node.Set, out int index))
        {
            _indexes.Add(node.Set, index = _indexes.Count);
            WriteSet(_sets, node.Set);
        }
        Start(Set, index);
    }

    /// <summary>Runs of single code points are written as one text.</summary>
    private void WriteSequence(List<PatternNode> items)
    {
        static bool IsCharacter(PatternNode node) => node is SetNode { Set.Single: >= 0 };
        int count = 0;
        for (int i = 0; i < items.Count; i++)
        {
            if (i == 0 || !IsCharacter(items[i]) || !IsCharacter(items[i - 1]))
                count++;
        }
        if (count > 1)
            Start(Sequence, count);
        for (int i = 0; i < items.Count;)
        {
            int end = i;
            while (end < items.Count && IsCharacter(items[end]))
                end++;
            if (end == i)
            {
                Write(items[i++]);
                continue;
            }
            Start(Text, end - i);
            for (; i < end; i++)
                Number(((SetNode)items[i]).Set.Single);
        }
    }

    private void Start(char kind, int number)
    {
        _nodes.Append(kind);
        Number(number);
    }

    private void Number(int number) => PatternText.WriteNumber(_nodes, number);
}

/// <summary>Reads what <see cref="ProgramWriter"/> wrote.</summary>
internal ref struct ProgramReader(string program, int position)
{
    private int _at = position;
    private CodePointSet[] _sets = [];

    public readonly int Position => _at;

    public char ReadKind() => program[_at++];

    public int ReadNumber() => PatternText.ReadNumber(program, ref _at);

    public CodePointSet ReadSet()
    {
        var bounds = new List<int>();
        int count = ReadNumber(), at = 0;
        for (int i = 0; i < count; i++)
        {
            at += ReadNumber();
            bounds.Add(i % 2 == 0 ? at : at - 1);
        }
        return CodePointSet.FromRanges(bounds);
    }

    public PatternNode ReadTree()
    {
        _sets = new CodePointSet[ReadNumber()];
        for (int i = 0; i < _sets.Length; i++)
            _sets[i] = ReadSet();
        return ReadNode();
    }

    private PatternNode ReadNode()
    {
        char kind = ReadKind();
        if (kind == ProgramWriter.Empty)
            return EmptyNode.Instance;
        int number = ReadNumber();
        switch (kind)
        {
            case ProgramWriter.Set:
                return new SetNode(_sets[number]);
            case ProgramWriter.Text:
                var characters = new List<PatternNode>(number);
                for (int i = 0; i < number; i++)
                    characters.Add(new SetNode(CodePointSet.Of(ReadNumber())));
                return number == 1 ? characters[0] : new SequenceNode(characters);
            case ProgramWriter.Sequence:
                return new SequenceNode(ReadNodes(number));
            case ProgramWriter.Alternation:
                return new AlternationNode(ReadNodes(number));
            case ProgramWriter.Repeat or ProgramWriter.LazyRepeat:
                int max = ReadNumber(), first = ReadNumber(), groups = ReadNumber();
                return new RepeatNode(ReadNode(), number, max == 0 ? RepeatNode.Unbounded : max, kind == ProgramWriter.LazyRepeat, first, first + groups - 1);
            case ProgramWriter.Assertion:
                return new AssertionNode((PatternAssertion)number);
            case ProgramWriter.Look:
                return new LookNode(ReadNode(), (number & 1) != 0, (number & 2) != 0);
            case ProgramWriter.Capture:
                return new CaptureNode(ReadNode(), number);
            case ProgramWriter.BackReference:
                var references = new int[number];
                for (int i = 0; i < number; i++)
                    references[i] = ReadNumber();
                return new BackReferenceNode(references);
            default:
                throw new FormatException("The pattern's program is damaged.");
        }
    }

    private List<PatternNode> ReadNodes(int count)
    {
        var nodes = new List<PatternNode>(count);
        for (int i = 0; i < count; i++)
            nodes.Add(ReadNode());
        return nodes;
    }
}
