namespace ArticleSdk.Shared.Evaluation;

/// <summary>Which properties (by ordinal) or items (by index) of one instance were evaluated, for <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>.</summary>
internal sealed class EvaluatedSet(int count)
{
    // Made when the first single member is added: most sets are empty, or all.
    private ulong[]? _bits;
    private int _first;

    /// <summary>Adds one.</summary>
    public void Add(int index)
    {
        if (index < _first)
            return;
        _bits ??= new ulong[(count + 63) >> 6];
        _bits[index >> 6] |= 1UL << (index & 63);
    }

    /// <summary>Adds all below <paramref name="length"/>.</summary>
    public void AddFirst(int length) => _first = Math.Max(_first, Math.Min(length, count));

    public void AddAll() => _first = count;

    public bool Contains(int index) => index < _first || (_bits is not null && (_bits[index >> 6] & (1UL << (index & 63))) != 0);

    /// <summary>Adds what another set over the same instance holds.</summary>
    public void Merge(EvaluatedSet? other)
    {
        if (other is null)
            return;
        _first = Math.Max(_first, other._first);
        if (other._bits is null || _first == count)
            return;
        _bits ??= new ulong[(count + 63) >> 6];
        for (int i = 0; i < _bits.Length; i++)
            _bits[i] |= other._bits[i];
    }
}
