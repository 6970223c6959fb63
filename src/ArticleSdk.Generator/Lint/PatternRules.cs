using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Lint;

/// <summary>Patterns that no string matches.</summary>
internal static class PatternRules
{
    public static void Find(LintContext context, SchemaNode node)
    {
        foreach (Keyword keyword in node.Keywords)
        {
            if (keyword is PatternKeyword pattern && IsNever(pattern.Pattern))
                context.Report(LintIds.PatternWithoutMatch, node, pattern.Path, atName: false, pattern.Pattern);
            if (keyword is PatternPropertiesKeyword patterns)
            {
                foreach (NamedSchema named in patterns.Patterns.Where(named => IsNever(named.Name)))
                    context.Report(LintIds.PatternWithoutMatch, named.Schema, "", atName: true, named.Name);
            }
        }
    }

    /// <summary>Whether no string matches. Sound: an empty class, or an anchor where it cannot hold, on every way through the pattern.</summary>
    public static bool IsNever(string pattern) =>
        PatternParser.Parse(pattern, out PatternParser parser, out _) is { } tree && parser.Unsupported is null && !parser.HasBackReferences && tree.Depth <= PatternLimits.Depth
        && IsNever(new PatternSimplifier(exact: false).Simplify(tree));

    // The parser bounds the depth of the tree.
    private static bool IsNever(PatternNode node) => node switch
    {
        SetNode set => set.Set.IsEmpty,
        AlternationNode alternation => alternation.Alternatives.TrueForAll(IsNever),
        RepeatNode repeat => repeat.Min > 0 && IsNever(repeat.Body),
        CaptureNode capture => IsNever(capture.Body),
        SequenceNode sequence => sequence.Items.Exists(IsNever) || HasMisplacedAnchor(sequence.Items),
        _ => false,
    };

    private static bool HasMisplacedAnchor(List<PatternNode> items)
    {
        int start = items.FindLastIndex(item => item is AssertionNode { Kind: PatternAssertion.Start });
        int end = items.FindIndex(item => item is AssertionNode { Kind: PatternAssertion.End });
        return items.FindIndex(Consumes) is var first && first >= 0 && (first < start || (end >= 0 && items.FindLastIndex(Consumes) > end));
    }

    /// <summary>Whether it matches at least one character.</summary>
    private static bool Consumes(PatternNode node) => node switch
    {
        SetNode => true,
        AlternationNode alternation => alternation.Alternatives.TrueForAll(Consumes),
        RepeatNode repeat => repeat.Min > 0 && Consumes(repeat.Body),
        CaptureNode capture => Consumes(capture.Body),
        SequenceNode sequence => sequence.Items.Exists(Consumes),
        _ => false,
    };
}
