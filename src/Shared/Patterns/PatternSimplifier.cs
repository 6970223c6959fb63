namespace ArticleSdk.Shared;

/// <summary>
/// Makes a tree smaller without changing which strings it matches. With back-references, what captures and in which order things are tried
/// matters, and only the classes are worked out.
/// </summary>
internal sealed class PatternSimplifier(bool exact)
{
    private static readonly SetNode Never = new(CodePointSet.None);

    public static bool IsNever(PatternNode node) => node is SetNode { Set.IsEmpty: true };

    public PatternNode Simplify(PatternNode node)
    {
        switch (node)
        {
            case ClassNode c:
                return new SetNode(c.Expression.Resolve());
            case SequenceNode sequence:
                return Sequence(sequence.Items.ConvertAll(Simplify));
            case AlternationNode alternation:
                return Alternation(alternation.Alternatives.ConvertAll(Simplify));
            case RepeatNode repeat:
                return Repeat(Simplify(repeat.Body), repeat);
            case CaptureNode capture:
                return exact ? new CaptureNode(Simplify(capture.Body), capture.Group) : Simplify(capture.Body);
            case LookNode look:
                PatternNode body = Simplify(look.Body);
                if (exact)
                    return new LookNode(body, look.Behind, look.Negative);
                // Whatever follows what a look-ahead looks for is open, as is what precedes what a look-behind looks for.
                body = look.Behind ? TrimStart(body) : TrimEnd(body);
                if (IsNever(body))
                    return look.Negative ? EmptyNode.Instance : Never;
                if (body is EmptyNode)
                    return look.Negative ? Never : EmptyNode.Instance;
                return new LookNode(body, look.Behind, look.Negative);
            default:
                return node;
        }
    }

    /// <summary>What a search for the node in a string comes to: its start and its end are open, so what may be anything there need not be looked at.</summary>
    public PatternNode Search(PatternNode node) => exact ? node : TrimEnd(TrimStart(node));

    public PatternNode Sequence(List<PatternNode> items)
    {
        var list = new List<PatternNode>();
        foreach (PatternNode item in items)
        {
            if (item is SequenceNode inner)
                list.AddRange(inner.Items);
            else if (IsNever(item))
                return Never;
            else if (item is not EmptyNode)
                list.Add(item);
        }
        return list.Count switch { 0 => EmptyNode.Instance, 1 => list[0], _ => new SequenceNode(list) };
    }

    private PatternNode Alternation(List<PatternNode> alternatives)
    {
        var flat = new List<PatternNode>();
        foreach (PatternNode alternative in alternatives)
            flat.AddRange(alternative is AlternationNode inner ? inner.Alternatives : [alternative]);
        var list = new List<PatternNode>();
        var ranges = new List<int>();
        int set = -1;
        bool empty = false;
        foreach (PatternNode alternative in flat)
        {
            if (IsNever(alternative))
                continue;
            if (!exact && alternative is SetNode one)
            {
                foreach (int bound in one.Set.Bounds)
                    ranges.Add(bound);
                if (set < 0)
                {
                    set = list.Count;
                    list.Add(one);
                }
                continue;
            }
            if (!exact && alternative is EmptyNode)
            {
                if (empty)
                    continue;
                empty = true;
            }
            list.Add(alternative);
        }
        if (set >= 0)
            list[set] = new SetNode(CodePointSet.FromRanges(ranges));
        return list.Count switch { 0 => Never, 1 => list[0], _ => new AlternationNode(list) };
    }

    private PatternNode Repeat(PatternNode body, RepeatNode repeat)
    {
        int min = repeat.Min, max = repeat.Max;
        if (max == 0)
            return EmptyNode.Instance;
        if (exact)
            return new RepeatNode(body, min, max, repeat.Lazy, repeat.FirstGroup, repeat.LastGroup);
        if (body is EmptyNode || IsNever(body))
            return min == 0 ? EmptyNode.Instance : body;
        if (body is AssertionNode or LookNode)
            return min == 0 ? EmptyNode.Instance : body;
        return Repeat(body, min, max);
    }

    private static PatternNode Repeat(PatternNode body, int min, int max)
    {
        if (max == 0)
            return EmptyNode.Instance;
        if (min == 1 && max == 1)
            return body;
        if (body is RepeatNode inner)
        {
            // (x{a,b}){c,d} is x{ac,bd} if no count between is left out: (k+1)a <= kb + 1 for the least k, and so for all.
            long a = inner.Min, b = inner.Max;
            bool open = inner.Max == RepeatNode.Unbounded;
            if (min == max || (open ? min > 0 || a <= 1 : (min + 1L) * a <= min * b + 1))
            {
                long least = Math.Min(min * a, RepeatNode.Unbounded - 1);
                long most = open || max == RepeatNode.Unbounded ? RepeatNode.Unbounded : Math.Min(max * b, RepeatNode.Unbounded);
                return Repeat(inner.Body, (int)least, (int)most);
            }
        }
        return new RepeatNode(body, min, max, lazy: false, 1, 0);
    }

    /// <summary>Any string, then the node: what is optional at its start is not needed.</summary>
    private PatternNode TrimStart(PatternNode node) => Trim(node, end: false);

    /// <summary>The node, then any string: what is optional at its end is not needed.</summary>
    private PatternNode TrimEnd(PatternNode node) => Trim(node, end: true);

    private PatternNode Trim(PatternNode node, bool end)
    {
        switch (node)
        {
            case RepeatNode repeat:
                return repeat.Min switch
                {
                    0 => EmptyNode.Instance,
                    1 => Trim(repeat.Body, end),
                    int min => Repeat(repeat.Body, min, min),
                };
            case LookNode { Negative: false } look when look.Behind != end:
                // foo(?=bar) finds what foobar finds.
                return Trim(look.Body, end);
            case AlternationNode alternation:
                List<PatternNode> trimmed = alternation.Alternatives.ConvertAll(alternative => Trim(alternative, end));
                return trimmed.Exists(alternative => alternative is EmptyNode) ? EmptyNode.Instance : Alternation(trimmed);
            case SequenceNode sequence:
                var items = new List<PatternNode>(sequence.Items);
                while (items.Count > 0)
                {
                    int last = end ? items.Count - 1 : 0, beforeLast = end ? last - 1 : 1;
                    if (items.Count > 1 && IsAnything(items[beforeLast]) && items[last] is AssertionNode { Kind: var kind }
                        && kind == (end ? PatternAssertion.End : PatternAssertion.Start))
                    {
                        items.RemoveRange(Math.Min(last, beforeLast), 2);
                        continue;
                    }
                    PatternNode item = Trim(items[last], end);
                    if (item is not EmptyNode)
                    {
                        items[last] = item;
                        break;
                    }
                    items.RemoveAt(last);
                }
                return Sequence(items);
            default:
                return node;
        }
    }

    private static bool IsAnything(PatternNode node) => node is RepeatNode { Min: 0, Max: RepeatNode.Unbounded, Body: SetNode { Set.IsAll: true } };
}
