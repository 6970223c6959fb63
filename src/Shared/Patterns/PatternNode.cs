namespace ArticleSdk.Shared;

/// <summary>A part of a regular expression (ECMA-262, 22.2.1).</summary>
internal abstract class PatternNode
{
    /// <summary>How deep the tree is below and with this node; bounded by <see cref="PatternLimits.Depth"/>, so that walking it needs no stack of its own.</summary>
    public int Depth { get; protected set; } = 1;
}

/// <summary>Matches the empty string.</summary>
internal sealed class EmptyNode : PatternNode
{
    public static readonly EmptyNode Instance = new();
}

/// <summary>One code point of a set, not yet worked out: as the parser found it.</summary>
internal sealed class ClassNode(ClassExpression expression) : PatternNode
{
    public ClassExpression Expression { get; } = expression;
}

/// <summary>One code point of a set.</summary>
internal sealed class SetNode(CodePointSet set) : PatternNode
{
    public CodePointSet Set { get; } = set;
}

internal sealed class SequenceNode : PatternNode
{
    public SequenceNode(List<PatternNode> items)
    {
        Items = items;
        foreach (PatternNode item in items)
            Depth = Math.Max(Depth, item.Depth + 1);
    }

    public List<PatternNode> Items { get; }
}

internal sealed class AlternationNode : PatternNode
{
    public AlternationNode(List<PatternNode> alternatives)
    {
        Alternatives = alternatives;
        foreach (PatternNode alternative in alternatives)
            Depth = Math.Max(Depth, alternative.Depth + 1);
    }

    public List<PatternNode> Alternatives { get; }
}

internal sealed class RepeatNode : PatternNode
{
    /// <summary><see cref="Max"/> of a repetition without an upper bound.</summary>
    public const int Unbounded = int.MaxValue;

    public RepeatNode(PatternNode body, int min, int max, bool lazy, int firstGroup, int lastGroup)
    {
        Body = body;
        Min = min;
        Max = max;
        Lazy = lazy;
        FirstGroup = firstGroup;
        LastGroup = lastGroup;
        Depth = body.Depth + 1;
    }

    public PatternNode Body { get; }
    public int Min { get; }
    public int Max { get; }
    public bool Lazy { get; }

    /// <summary>The groups inside, which every iteration resets: from this one (ECMA-262, RepeatMatcher, step 4).</summary>
    public int FirstGroup { get; }

    /// <summary>To this one; less than <see cref="FirstGroup"/> where there is none.</summary>
    public int LastGroup { get; }
}

/// <summary>What holds, or does not, between two code points.</summary>
internal enum PatternAssertion : byte
{
    /// <summary><c>^</c></summary>
    Start,

    /// <summary><c>$</c></summary>
    End,

    /// <summary><c>^</c> under the modifier <c>m</c></summary>
    LineStart,

    /// <summary><c>$</c> under the modifier <c>m</c></summary>
    LineEnd,

    /// <summary><c>\b</c></summary>
    WordBoundary,

    /// <summary><c>\B</c></summary>
    NoWordBoundary,
}

internal sealed class AssertionNode(PatternAssertion kind) : PatternNode
{
    public PatternAssertion Kind { get; } = kind;
}

/// <summary>Look-ahead or look-behind.</summary>
internal sealed class LookNode : PatternNode
{
    public LookNode(PatternNode body, bool behind, bool negative)
    {
        Body = body;
        Behind = behind;
        Negative = negative;
        Depth = body.Depth + 1;
    }

    public PatternNode Body { get; }
    public bool Behind { get; }
    public bool Negative { get; }
}

/// <summary>A capturing group, counted from 1.</summary>
internal sealed class CaptureNode : PatternNode
{
    public CaptureNode(PatternNode body, int group)
    {
        Body = body;
        Group = group;
        Depth = body.Depth + 1;
    }

    public PatternNode Body { get; }
    public int Group { get; }
}

/// <summary>A back-reference: to the one of the groups (several where they share a name) that took part in the match.</summary>
internal sealed class BackReferenceNode(int[] groups) : PatternNode
{
    /// <summary>The numbers of the groups; of a named one known only at the end of the pattern.</summary>
    public int[] Groups { get; set; } = groups;
}

/// <summary>What a pattern may need before it is refused as too complex. All are far beyond what people write.</summary>
internal static class PatternLimits
{
    /// <summary>The depth of the tree that is left when needless groups are gone.</summary>
    public const int Depth = 300;

    /// <summary>The states that counted repeats of more than one code point may grow to, beyond one for each character of the pattern.</summary>
    public const int States = 50_000;

    /// <summary>The different sets of code points that a pattern tests, single ones included.</summary>
    public const int Sets = 4_000;

    /// <summary>The length of a pattern.</summary>
    public const int Length = 1_000_000;
}
