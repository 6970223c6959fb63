using System.Text;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Analysis;

/// <summary>The characters of names, as far as a name can be made of them.</summary>
[Flags]
internal enum PatternAlphabet : byte
{
    None = 0,
    Digits = 1,
    Letters = 2,
    LettersAndDigits = 3,
    Any = 7,
}

/// <summary>What can be said of all strings that a pattern matches.</summary>
internal static class PatternLanguage
{
    /// <summary>The strings that match, if they are finitely many and few; else null.</summary>
    public static IReadOnlyList<string>? NamesOf(string pattern)
    {
        if (Parse(pattern) is not { } tree)
            return null;
        List<string> names = [];
        foreach (PatternNode alternative in tree is AlternationNode { Alternatives: var all } ? all : [tree])
        {
            // A search finds the pattern anywhere: without both anchors there is no end of strings that match.
            if (alternative is not SequenceNode { Items: [AssertionNode { Kind: PatternAssertion.Start }, .., AssertionNode { Kind: PatternAssertion.End }] items }
                || StringsOf(items.GetRange(1, items.Count - 2)) is not { } strings)
            {
                return null;
            }

            names.AddRange(strings);
        }

        return names.Count is > 0 and <= AnalysisLimits.PatternNames ? [.. names.Distinct(StringComparer.Ordinal)] : null;
    }

    /// <summary>Whether the pattern asks at most for one character that is no line end.</summary>
    public static bool IsAnyName(string pattern)
    {
        PatternNode[] rest = Parse(pattern) switch
        {
            null => [new BackReferenceNode([])],
            SequenceNode sequence => [.. sequence.Items.Where(item => item is not AssertionNode { Kind: PatternAssertion.Start or PatternAssertion.End })],
            EmptyNode or AssertionNode { Kind: PatternAssertion.Start or PatternAssertion.End } => [],
            var single => [single],
        };
        return rest switch
        {
            [] => pattern != "^$",
            [SetNode { Set: var one }] => IsAny(one) && !pattern.EndsWith("$", StringComparison.Ordinal),
            [RepeatNode { Min: <= 1, Max: RepeatNode.Unbounded, Body: SetNode { Set: var many } }] => IsAny(many),
            _ => false,
        };
    }

    /// <summary>What a pattern asks for letter by letter, all else as spaces: <c>^x-</c> asks for "x-", <c>^(get|put)_.+$</c> for "get put_".</summary>
    public static string WordsOf(string pattern)
    {
        StringBuilder words = new();
        if (Parse(pattern) is { } tree)
            AddWords(tree, words);
        return words.ToString();
    }

    /// <summary>The characters that a pattern lets a name have, where it does not ask for one of them.</summary>
    public static PatternAlphabet AlphabetOf(string pattern)
    {
        PatternAlphabet alphabet = PatternAlphabet.None;
        if (Parse(pattern) is { } tree)
            AddAlphabet(tree, ref alphabet);
        return alphabet;
    }

    // The parser bounds the depth of the tree.
    private static void AddWords(PatternNode node, StringBuilder words)
    {
        switch (node)
        {
            case SetNode { Set.Bounds: [var only, var same] } when only == same && only is < 0xD800 or > 0xDFFF:
                words.Append(char.ConvertFromUtf32(only));
                break;
            case SequenceNode sequence:
                foreach (PatternNode item in sequence.Items)
                    AddWords(item, words);
                break;
            case CaptureNode capture:
                AddWords(capture.Body, words);
                break;
            case AlternationNode alternation:
                foreach (PatternNode alternative in alternation.Alternatives)
                {
                    AddWords(alternative, words);
                    words.Append(' ');
                }

                break;
            case RepeatNode { Min: 1, Max: 1 } once:
                AddWords(once.Body, words);
                break;
            case SetNode or RepeatNode:
                words.Append(' ');
                break;
        }
    }

    private static void AddAlphabet(PatternNode node, ref PatternAlphabet alphabet)
    {
        switch (node)
        {
            case SetNode { Set: var set }:
                ReadOnlySpan<int> bounds = set.Bounds;
                for (int i = 0; i < bounds.Length; i += 2)
                    alphabet |= AlphabetOf(bounds[i], bounds[i + 1]);
                break;
            case SequenceNode sequence:
                foreach (PatternNode item in sequence.Items)
                    AddAlphabet(item, ref alphabet);
                break;
            case CaptureNode capture:
                AddAlphabet(capture.Body, ref alphabet);
                break;
            case RepeatNode repeat:
                AddAlphabet(repeat.Body, ref alphabet);
                break;
            case AlternationNode alternation:
                foreach (PatternNode alternative in alternation.Alternatives)
                    AddAlphabet(alternative, ref alphabet);
                break;
        }
    }

    private static PatternAlphabet AlphabetOf(int first, int last) => (first, last) switch
    {
        ( >= '0', <= '9') => PatternAlphabet.Digits,
        ( >= 'A', <= 'Z') or ( >= 'a', <= 'z') => PatternAlphabet.Letters,
        // Between words, or the end of one.
        _ when first == last && first < 0x80 => PatternAlphabet.None,
        _ => PatternAlphabet.Any,
    };

    private static bool IsAny(CodePointSet set) => set.Complement() is var left && (left.IsEmpty || left.Equals(CodePointSet.LineTerminators));

    private static PatternNode? Parse(string pattern) => PatternParser.Parse(pattern, out PatternParser parser, out _) is { } tree
        && parser.Unsupported is null && !parser.HasBackReferences && tree.Depth <= PatternLimits.Depth
            ? new PatternSimplifier(exact: false).Simplify(tree)
            : null;

    private static List<string>? StringsOf(IEnumerable<PatternNode> sequence)
    {
        List<string> strings = [""];
        foreach (PatternNode item in sequence)
        {
            if (StringsOf(item) is not { } next || strings.Count * next.Count > AnalysisLimits.PatternNames)
                return null;
            strings = [.. strings.SelectMany(start => next, (start, end) => start + end)];
        }

        return strings;
    }

    // The parser bounds the depth of the tree.
    private static List<string>? StringsOf(PatternNode node)
    {
        switch (node)
        {
            case EmptyNode:
                return [""];
            case SequenceNode sequence:
                return StringsOf(sequence.Items);
            case CaptureNode capture:
                return StringsOf(capture.Body);
            case RepeatNode { Min: 0, Max: 1 } optional:
                return StringsOf(optional.Body) is { } body ? ["", .. body] : null;
            case RepeatNode { Max: <= AnalysisLimits.PatternNames } repeat when repeat.Min == repeat.Max:
                return StringsOf(Enumerable.Repeat(repeat.Body, repeat.Min));
            case AlternationNode alternation:
                List<string> all = [];
                foreach (PatternNode alternative in alternation.Alternatives)
                {
                    if (StringsOf(alternative) is not { } strings || all.Count + strings.Count > AnalysisLimits.PatternNames)
                        return null;
                    all.AddRange(strings);
                }

                return all;
            case SetNode set:
                return CodePoints(set.Set);
            default:
                return null;
        }
    }

    private static List<string>? CodePoints(CodePointSet set)
    {
        List<string> all = [];
        ReadOnlySpan<int> bounds = set.Bounds;
        for (int i = 0; i < bounds.Length; i += 2)
        {
            if (bounds[i + 1] - bounds[i] >= AnalysisLimits.PatternNames - all.Count)
                return null;
            for (int c = bounds[i]; c <= bounds[i + 1]; c++)
            {
                if (c is >= 0xD800 and <= 0xDFFF)
                    return null;
                all.Add(char.ConvertFromUtf32(c));
            }
        }

        return all;
    }
}
