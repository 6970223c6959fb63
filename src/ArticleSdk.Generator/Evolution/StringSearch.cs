using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evolution;

/// <summary>
/// Looks for a string that some patterns match and others do not, of a length between two: by walking through the automata of all patterns at once, shortest strings first.
/// </summary>
internal static class StringSearch
{
    /// <summary>The states of all automata together that are looked at.</summary>
    private const int MostStates = 10_000;

    /// <summary>The strings that are made without looking at automata.</summary>
    private const int LongestPlain = 20_000;

    /// <param name="patterns">The patterns, and whether they match.</param>
    /// <param name="min">The least number of characters.</param>
    /// <param name="max">The greatest.</param>
    /// <param name="excluded">Strings that are not wanted.</param>
    /// <param name="accepts">What else is asked of the string.</param>
    /// <param name="work">How many states were looked at.</param>
    /// <returns>Never only where there is no such string by patterns and lengths alone.</returns>
    public static Outcome Find(IReadOnlyCollection<(string Text, bool Is)> patterns, long min, long max, IReadOnlyCollection<string> excluded, Func<string, bool> accepts, out int work)
    {
        work = 0;
        if (min > max)
            return Outcome.Never;
        if (patterns.Count == 0 && excluded.Count == 0 && min <= LongestPlain && new string('a', (int)min) is var plain && accepts(plain))
            return Outcome.Found(JsonValue.String(plain));
        List<(PatternNode Tree, bool Is)> trees = [];
        bool isWhole = true;
        foreach ((string text, bool isMatch) in patterns)
        {
            if (EcmaPattern.TryParse(text, out EcmaPattern? pattern, out _) && pattern.Automaton is { } tree)
                trees.Add((tree, isMatch));
            else
                isWhole = false;
        }

        if (excluded.Count > 0)
            trees.Add((OneOf(excluded), false));
        if (trees.Sum(tree => NfaBuilder.CountStates(tree.Tree, int.MaxValue)) > MostStates)
            return Outcome.Unknown;
        return new Walk(trees).Find(min, max, text => accepts(text) && (isWhole || patterns.All(p => IsMatch(p.Text, text) == p.Is)), out work);
    }

    private static bool IsMatch(string pattern, string text) =>
        EcmaPattern.TryParse(pattern, out EcmaPattern? parsed, out _) && PatternMatcher.Load(parsed.Compile()).TryIsMatch(Encoding.UTF8.GetBytes(text), out bool isMatch) && isMatch;

    private static PatternNode OneOf(IEnumerable<string> texts) => new AlternationNode([.. texts.Select(text => (PatternNode)new SequenceNode(
        [new AssertionNode(PatternAssertion.Start), .. CodePoints(text).Select(c => new SetNode(CodePointSet.Of(c))), new AssertionNode(PatternAssertion.End)]))]);

    private static IEnumerable<int> CodePoints(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                yield return char.ConvertToUtf32(text[i], text[++i]);
            else
                yield return text[i];
        }
    }

    private sealed class Walk
    {
        private readonly List<(LazyDfa Dfa, bool Is)> _automata = [];
        private readonly Alphabet _alphabet;
        private readonly int[] _samples;

        public Walk(List<(PatternNode Tree, bool Is)> trees)
        {
            PatternNode all = new SequenceNode([.. trees.Select(tree => tree.Tree)]);
            _alphabet = Alphabet.Of(all);
            foreach ((PatternNode tree, bool isMatch) in trees)
                _automata.Add((new LazyDfa(NfaBuilder.Build(tree, _alphabet, int.MaxValue, []), _alphabet), isMatch));
            _samples = SamplesOf(_alphabet, Alphabet.SetsOf(all));
        }

        public Outcome Find(long min, long max, Func<string, bool> accepts, out int work)
        {
            work = 0;
            // A state: of each automaton, and how long the string is, as far as that matters.
            HashSet<string> seen = new(StringComparer.Ordinal);
            Queue<(int[] States, long Length, Step? Step)> open = new();
            open.Enqueue(([.. _automata.Select(a => a.Dfa.Start)], 0, null));
            bool isCertain = true;
            while (open.Count > 0)
            {
                (int[] states, long length, Step? step) = open.Dequeue();
                work++;
                if (length >= min && IsEnd(states, ref isCertain))
                {
                    if (step is null || step.IsText)
                    {
                        string text = step?.Text() ?? "";
                        if (accepts(text))
                            return Outcome.Found(JsonValue.String(text));
                    }

                    isCertain = false;
                }

                if (length == max)
                    continue;
                for (int symbol = 0; symbol < _samples.Length; symbol++)
                {
                    if (Move(states, symbol, ref isCertain) is not { } next)
                        continue;
                    long nextLength = length + 1;
                    if (!seen.Add(string.Join(",", next) + ":" + Math.Min(nextLength, min)))
                        continue;
                    if (seen.Count > MostStates)
                        return Outcome.Unknown;
                    open.Enqueue((next, nextLength, new Step(step, _samples[symbol])));
                }
            }

            return isCertain ? Outcome.Never : Outcome.Unknown;
        }

        private int[]? Move(int[] states, int symbol, ref bool isCertain)
        {
            int[] next = new int[states.Length];
            for (int i = 0; i < states.Length; i++)
            {
                (LazyDfa dfa, bool isMatch) = _automata[i];
                next[i] = states[i] is LazyDfa.Dead or LazyDfa.Match ? states[i] : dfa.Move(states[i], symbol);
                if (next[i] == LazyDfa.Unknown)
                    isCertain = false;
                if (next[i] == LazyDfa.Unknown || next[i] == (isMatch ? LazyDfa.Dead : LazyDfa.Match))
                    return null;
            }

            return next;
        }

        private bool IsEnd(int[] states, ref bool isCertain)
        {
            for (int i = 0; i < states.Length; i++)
            {
                (LazyDfa dfa, bool isMatch) = _automata[i];
                int end = states[i] is LazyDfa.Dead or LazyDfa.Match ? states[i] : dfa.Move(states[i], _alphabet.Count);
                if (end == LazyDfa.Unknown)
                    isCertain = false;
                if (end == LazyDfa.Unknown || (end == LazyDfa.Match) != isMatch)
                    return false;
            }

            return true;
        }

        /// <summary>A code point of each class, one that people read where there is one; of a class of surrogates, which no text has, -1.</summary>
        private static int[] SamplesOf(Alphabet alphabet, List<CodePointSet> sets)
        {
            int[] samples = new int[alphabet.Count];
            for (int i = 0; i < samples.Length; i++)
                samples[i] = -1;
            IEnumerable<int> readable = "axeiouAXEIOU012345789".Select(c => (int)c).Concat(Enumerable.Range('a', 26)).Concat(Enumerable.Range('A', 26)).Concat(Enumerable.Range('0', 10)).Concat(Enumerable.Range(0x20, 0x5F));
            IEnumerable<int> edges = sets.SelectMany(set => Edges(set)).Concat(Enumerable.Range(0, 0x20)).Append(0x7F).Append(0xE9).Append(CodePointSet.Last);
            foreach (int codePoint in readable.Concat(edges))
            {
                if (codePoint is < 0 or > CodePointSet.Last or (>= 0xD800 and <= 0xDFFF))
                    continue;
                byte[] utf8 = Encoding.UTF8.GetBytes(char.ConvertFromUtf32(codePoint));
                int position = 0;
                int symbol = codePoint < 0x80 ? alphabet.Ascii[codePoint] : alphabet.ReadClass(utf8, ref position);
                if (samples[symbol] < 0)
                    samples[symbol] = codePoint;
            }

            return samples;
        }

        private static IEnumerable<int> Edges(CodePointSet set)
        {
            int[] bounds = set.Bounds.ToArray();
            return bounds.Concat(bounds.Select(bound => bound + 1)).Concat(bounds.Select(bound => bound - 1)).Append(0xE000).Append(0xD7FF);
        }
    }

    private sealed class Step(Step? before, int codePoint)
    {
        /// <summary>Whether all characters up to here are known.</summary>
        public bool IsText { get; } = codePoint >= 0 && (before is null || before.IsText);

        private Step? Before { get; } = before;

        private int CodePoint { get; } = codePoint;

        public string Text()
        {
            List<string> characters = [];
            for (Step? step = this; step is not null; step = step.Before)
                characters.Add(char.ConvertFromUtf32(step.CodePoint));
            characters.Reverse();
            return string.Concat(characters);
        }
    }
}
