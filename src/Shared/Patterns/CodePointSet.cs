namespace ArticleSdk.Shared;

/// <summary>A set of code points: sorted, disjoint, non-adjacent ranges.</summary>
internal sealed class CodePointSet : IEquatable<CodePointSet>
{
    /// <summary>The last code point of Unicode.</summary>
    public const int Last = 0x10FFFF;

    public static readonly CodePointSet None = new([]);
    public static readonly CodePointSet All = new([0, Last]);
    public static readonly CodePointSet Digits = new(['0', '9']);
    public static readonly CodePointSet Word = new(['0', '9', 'A', 'Z', '_', '_', 'a', 'z']);

    /// <summary>LineTerminator (ECMA-262, 12.3): what <c>.</c> does not match.</summary>
    public static readonly CodePointSet LineTerminators = new(['\n', '\n', '\r', '\r', 0x2028, 0x2029]);

    /// <summary>WhiteSpace and LineTerminator (ECMA-262, 12.2 and 12.3): what <c>\s</c> matches.</summary>
    public static readonly CodePointSet WhiteSpace =
        new(['\t', '\r', ' ', ' ', 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF]);

    /// <summary>First, last, first, last, ...</summary>
    private readonly int[] _bounds;
    private int _hash;

    private CodePointSet(int[] bounds) => _bounds = bounds;

    /// <summary>The bounds of the ranges, both included: first, last, first, last, ...</summary>
    public ReadOnlySpan<int> Bounds => _bounds;

    public bool IsEmpty => _bounds.Length == 0;

    public bool IsAll => _bounds.Length == 2 && _bounds[0] == 0 && _bounds[1] == Last;

    /// <summary>The only code point of the set, or -1.</summary>
    public int Single => _bounds.Length == 2 && _bounds[0] == _bounds[1] ? _bounds[0] : -1;

    public static CodePointSet Of(int codePoint) => new([codePoint, codePoint]);

    public static CodePointSet Range(int first, int last) => new([first, last]);

    /// <summary>The set of the ranges given as first, last, first, last, in any order, overlapping or not.</summary>
    public static CodePointSet FromRanges(List<int> bounds)
    {
        var firsts = new int[bounds.Count / 2];
        var lasts = new int[bounds.Count / 2];
        for (int i = 0; i < firsts.Length; i++)
        {
            firsts[i] = bounds[2 * i];
            lasts[i] = bounds[2 * i + 1];
        }
        Array.Sort(firsts, lasts);
        var merged = new List<int>(bounds.Count);
        for (int i = 0; i < firsts.Length; i++)
        {
            if (merged.Count > 0 && firsts[i] <= merged[merged.Count - 1] + 1)
                merged[merged.Count - 1] = Math.Max(merged[merged.Count - 1], lasts[i]);
            else
            {
                merged.Add(firsts[i]);
                merged.Add(lasts[i]);
            }
        }
        return new([.. merged]);
    }

    public bool Contains(int codePoint)
    {
        int low = 0, high = _bounds.Length / 2 - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (codePoint < _bounds[2 * middle])
                high = middle - 1;
            else if (codePoint > _bounds[2 * middle + 1])
                low = middle + 1;
            else
                return true;
        }
        return false;
    }

    public CodePointSet Complement()
    {
        var bounds = new List<int>(_bounds.Length + 2);
        int next = 0;
        for (int i = 0; i < _bounds.Length; i += 2)
        {
            if (_bounds[i] > next)
            {
                bounds.Add(next);
                bounds.Add(_bounds[i] - 1);
            }
            next = _bounds[i + 1] + 1;
        }
        if (next <= Last)
        {
            bounds.Add(next);
            bounds.Add(Last);
        }
        return new([.. bounds]);
    }

    public CodePointSet Union(CodePointSet other)
    {
        var bounds = new List<int>(_bounds.Length + other._bounds.Length);
        bounds.AddRange(_bounds);
        bounds.AddRange(other._bounds);
        return FromRanges(bounds);
    }

    /// <summary>What is in one of the two sets and not in the other.</summary>
    public CodePointSet Difference(CodePointSet other) =>
        Complement().Union(other).Complement().Union(other.Complement().Union(this).Complement());

    public bool Equals(CodePointSet? other) => ReferenceEquals(this, other) || other is not null && _bounds.AsSpan().SequenceEqual(other._bounds);

    public override bool Equals(object? obj) => Equals(obj as CodePointSet);

    public override int GetHashCode()
    {
        if (_hash != 0)
            return _hash;
        int hash = _bounds.Length;
        foreach (int bound in _bounds)
            hash = unchecked(hash * 31 + bound);
        return _hash = hash;
    }
}
