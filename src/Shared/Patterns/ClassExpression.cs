namespace ArticleSdk.Shared;

/// <summary>
/// A character class as it was written. It is worked out only when a pattern is compiled: asking whether a pattern is valid does not need
/// the sets of the Unicode properties.
/// </summary>
internal sealed class ClassExpression
{
    private readonly List<int> _ranges = [];
    private readonly List<Part> _parts = [];

    /// <summary><c>[^...]</c></summary>
    public bool Negated { get; set; }

    public static ClassExpression Of(int codePoint)
    {
        var expression = new ClassExpression();
        expression.Add(codePoint, codePoint);
        return expression;
    }

    public static ClassExpression Of(CodePointSet set)
    {
        var expression = new ClassExpression();
        expression.Add(set);
        return expression;
    }

    public void Add(int first, int last)
    {
        _ranges.Add(first);
        _ranges.Add(last);
    }

    public void Add(CodePointSet set)
    {
        foreach (int bound in set.Bounds)
            _ranges.Add(bound);
    }

    public void AddProperty(int index, int script, bool negated) => _parts.Add(new(index, script, negated));

    public void Add(ClassExpression other)
    {
        _ranges.AddRange(other._ranges);
        _parts.AddRange(other._parts);
    }

    public CodePointSet Resolve()
    {
        if (_ranges.Count == 0 && _parts.Count == 1)
        {
            CodePointSet only = UnicodeProperties.Get(_parts[0].Index, _parts[0].Script);
            return _parts[0].Negated == Negated ? only : only.Complement();
        }
        var ranges = new List<int>(_ranges);
        foreach (Part part in _parts)
        {
            CodePointSet set = UnicodeProperties.Get(part.Index, part.Script);
            foreach (int bound in (part.Negated ? set.Complement() : set).Bounds)
                ranges.Add(bound);
        }
        CodePointSet all = CodePointSet.FromRanges(ranges);
        return Negated ? all.Complement() : all;
    }

    private readonly struct Part(int index, int script, bool negated)
    {
        public int Index { get; } = index;
        public int Script { get; } = script;
        public bool Negated { get; } = negated;
    }
}
