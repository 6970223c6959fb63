using System.Buffers;
using System.ComponentModel;
using System.Numerics;

namespace ArticleSdk.Runtime;

/// <summary>
/// Which properties (by ordinal in the document) or items (by index) of one value were evaluated: what <c>unevaluatedProperties</c> and
/// <c>unevaluatedItems</c> ask. A default one is empty.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct Evaluated
{
    private int _count;         // of all that could be in the set + 1; 0: not known
    private int _first;         // 0 … _first - 1 are in the set; int.MaxValue: all that there are
    private ulong _inline;      // 0 … 63
    private ulong[]? _more;     // 64 …, pooled; words beyond _moreCount are not cleared
    private int _moreCount;

    internal readonly int WordCount => _moreCount;

    internal readonly bool IsEmpty => _first == 0 && _inline == 0 && _moreCount == 0;

    /// <summary>Adds one.</summary>
    public void Add(int index)
    {
        if (index < 64)
            _inline |= 1UL << index;
        else
            Word((index >> 6) - 1) |= 1UL << index;
    }

    /// <summary>Adds the first so many; of <see cref="int.MaxValue"/>, all that there are.</summary>
    public void AddFirst(int count) => _first = Math.Max(_first, count);

    /// <summary>Says how many there are, once a walk has gone through all of them.</summary>
    public void Walked(int count) => _count = count + 1;

    /// <summary>Whether all that there are are known to be in the set: then there is nothing left to look for.</summary>
    public readonly bool IsComplete
    {
        get
        {
            if (_first == int.MaxValue)
                return true;
            var count = _count - 1;
            if (count < 0)
                return false;
            if (count <= _first)
                return true;
            return count <= 64 && (FirstWord(count) & ~FirstWord(_first) & ~_inline) == 0;
        }
    }

    /// <summary>Whether one is in the set.</summary>
    public readonly bool Contains(int index)
    {
        if (index < _first)
            return true;
        if (index < 64)
            return (_inline >> index & 1) != 0;
        var word = (index >> 6) - 1;
        return word < _moreCount && (_more![word] >> index & 1) != 0;
    }

    /// <summary>Adds what a branch evaluated, and disposes of the branch.</summary>
    public void Merge(ref Evaluated branch)
    {
        _count = Math.Max(_count, branch._count);
        _first = Math.Max(_first, branch._first);
        _inline |= branch._inline;
        if (branch._moreCount > 0 && _more is null)
        {
            (_more, _moreCount) = (branch._more, branch._moreCount);
            branch = default;
            return;
        }

        for (var i = branch._moreCount - 1; i >= 0; i--)
            Word(i) |= branch._more![i];
        branch.Dispose();
    }

    /// <summary>Gives a pooled buffer back and empties the set.</summary>
    public void Dispose()
    {
        if (_more is not null)
            ArrayPool<ulong>.Shared.Return(_more);
        this = default;
    }

    internal readonly void Save(Span<ulong> words)
    {
        words[0] = (ulong)_moreCount;
        words[1] = (ulong)_first;
        words[2] = _inline;
        _more.AsSpan(0, _moreCount).CopyTo(words.Slice(3));
    }

    internal void Load(ReadOnlySpan<ulong> words)
    {
        _first = Math.Max(_first, (int)words[1]);
        _inline |= words[2];
        for (var i = (int)words[0] - 1; i >= 0; i--)
            Word(i) |= words[3 + i];
    }

    private static ulong FirstWord(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;

    private ref ulong Word(int index)
    {
        if (index >= _moreCount)
            Grow(index + 1);
        return ref _more![index];
    }

    private void Grow(int count)
    {
        if (_more is null || _more.Length < count)
        {
            var more = ArrayPool<ulong>.Shared.Rent((int)BitOperations.RoundUpToPowerOf2((uint)count));
            _more.AsSpan(0, _moreCount).CopyTo(more);
            if (_more is not null)
                ArrayPool<ulong>.Shared.Return(_more);
            _more = more;
        }

        _more.AsSpan(_moreCount, count - _moreCount).Clear();
        _moreCount = count;
    }
}
