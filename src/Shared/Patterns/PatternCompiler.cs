using System.Text;

namespace ArticleSdk.Shared;

/// <summary>What kind a program is: its first character.</summary>
internal static class ProgramKind
{
    public const char Always = 'T', Never = 'F', Equal = '=', StartsWith = '<', EndsWith = '>', Contains = '~', OneClass = '1',
        Automaton = 'A', Looking = 'L', Backtracking = 'K', All = '&', Any = '|', Positive = '+', Negative = '-';
}

/// <summary>
/// Chooses how a pattern is matched, and writes the program. Cheap forms first: a literal, a repeated class. Look-aheads at the start of
/// the string become conditions of their own, which are then automata too.
/// </summary>
internal static class PatternCompiler
{
    public static string Compile(PatternNode tree, PatternSimplifier simplifier, bool backtracking)
    {
        var text = new StringBuilder();
        if (backtracking)
            ProgramWriter.Write(text.Append(ProgramKind.Backtracking), tree);
        else
            Write(text, tree, simplifier);
        return text.ToString();
    }

    private static void Write(StringBuilder text, PatternNode tree, PatternSimplifier simplifier)
    {
        if (tree is EmptyNode)
            text.Append(ProgramKind.Always);
        else if (PatternSimplifier.IsNever(tree))
            text.Append(ProgramKind.Never);
        else if (!WriteLiteral(text, tree) && !WriteOneClass(text, tree) && !(HasLook(tree) && WriteConditions(text, tree, simplifier)))
            ProgramWriter.Write(text.Append(HasLook(tree) ? ProgramKind.Looking : ProgramKind.Automaton), tree);
    }

    private static bool WriteLiteral(StringBuilder text, PatternNode tree)
    {
        List<PatternNode> items = tree is SequenceNode sequence ? sequence.Items : [tree];
        int first = IsAssertion(items[0], PatternAssertion.Start) ? 1 : 0;
        int end = items.Count > first && IsAssertion(items[items.Count - 1], PatternAssertion.End) ? items.Count - 1 : items.Count;
        var literal = new List<int>();
        for (int i = first; i < end; i++)
        {
            int min = 1;
            PatternNode item = items[i];
            if (item is RepeatNode { Min: <= 64 } repeat && repeat.Min == repeat.Max)
                (min, item) = (repeat.Min, repeat.Body);
            // A lone surrogate has no UTF-8, and what is not UTF-8 reads as U+FFFD.
            if (item is not SetNode { Set.Single: >= 0 and (< 0xD800 or > 0xDFFF) and not 0xFFFD and var codePoint })
                return false;
            for (int n = 0; n < min; n++)
                literal.Add(codePoint);
        }
        if (literal.Count == 0 && (first == 0 || end == items.Count))
            return false;
        text.Append(first == 1 ? end < items.Count ? ProgramKind.Equal : ProgramKind.StartsWith : end < items.Count ? ProgramKind.EndsWith : ProgramKind.Contains);
        PatternText.WriteNumber(text, literal.Count);
        foreach (int codePoint in literal)
            PatternText.WriteNumber(text, codePoint);
        return true;
    }

    /// <summary><c>^[a-z]+$</c> and its like.</summary>
    private static bool WriteOneClass(StringBuilder text, PatternNode tree)
    {
        if (tree is not SequenceNode { Items: { Count: 3 } items } || !IsAssertion(items[0], PatternAssertion.Start) || !IsAssertion(items[2], PatternAssertion.End))
            return false;
        (PatternNode body, int min, int max) = items[1] is RepeatNode repeat ? (repeat.Body, repeat.Min, repeat.Max) : (items[1], 1, 1);
        if (body is not SetNode one)
            return false;
        text.Append(ProgramKind.OneClass);
        PatternText.WriteNumber(text, min);
        PatternText.WriteNumber(text, max == RepeatNode.Unbounded ? 0 : max);
        ProgramWriter.WriteSet(text, one.Set);
        return true;
    }

    /// <summary>Look-aheads at the start of the string and look-behinds at its end, where they stand outside everything else: <c>^(?=.*\d)(?!admin$)...</c></summary>
    private static bool WriteConditions(StringBuilder text, PatternNode tree, PatternSimplifier simplifier)
    {
        List<PatternNode> alternatives = tree is AlternationNode alternation ? alternation.Alternatives : [tree];
        bool split = alternatives.Count > 1;
        var all = new List<List<(bool Positive, PatternNode Node)>>();
        foreach (PatternNode alternative in alternatives)
        {
            List<(bool, PatternNode)> conditions = Split(alternative, simplifier);
            split |= conditions.Count > 1 || conditions[0].Item1 == false;
            all.Add(conditions);
        }
        if (!split)
            return false;
        text.Append(ProgramKind.Any);
        PatternText.WriteNumber(text, all.Count);
        foreach (List<(bool Positive, PatternNode Node)> conditions in all)
        {
            text.Append(ProgramKind.All);
            PatternText.WriteNumber(text, conditions.Count);
            foreach ((bool positive, PatternNode node) in conditions)
            {
                text.Append(positive ? ProgramKind.Positive : ProgramKind.Negative);
                Write(text, simplifier.Search(node), simplifier);
            }
        }
        return true;
    }

    private static List<(bool Positive, PatternNode Node)> Split(PatternNode node, PatternSimplifier simplifier)
    {
        var conditions = new List<(bool, PatternNode)>();
        List<PatternNode> items = node is SequenceNode sequence ? [.. sequence.Items] : [node];
        TakeOut(behind: false);
        TakeOut(behind: true);
        conditions.Insert(0, (true, simplifier.Sequence(items)));
        return conditions;

        // Assertions at one place hold in any order, so the looks need not stand next to the anchor.
        void TakeOut(bool behind)
        {
            if (behind)
                items.Reverse();
            int zeroWidth = items.FindIndex(item => item is not (AssertionNode or LookNode));
            if (zeroWidth < 0)
                zeroWidth = items.Count;
            PatternAssertion anchor = behind ? PatternAssertion.End : PatternAssertion.Start;
            if (items.FindIndex(0, zeroWidth, item => IsAssertion(item, anchor)) >= 0)
            {
                for (int i = zeroWidth - 1; i >= 0; i--)
                {
                    if (items[i] is not LookNode look || look.Behind != behind)
                        continue;
                    items.RemoveAt(i);
                    var assertion = new AssertionNode(anchor);
                    conditions.Add((!look.Negative, simplifier.Sequence(behind ? [look.Body, assertion] : [assertion, look.Body])));
                }
            }
            if (behind)
                items.Reverse();
        }
    }

    private static bool IsAssertion(PatternNode node, PatternAssertion kind) => node is AssertionNode assertion && assertion.Kind == kind;

    public static bool HasLook(PatternNode node) => node switch
    {
        LookNode => true,
        SequenceNode sequence => sequence.Items.Exists(HasLook),
        AlternationNode alternation => alternation.Alternatives.Exists(HasLook),
        RepeatNode repeat => HasLook(repeat.Body),
        _ => false,
    };
}
