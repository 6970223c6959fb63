namespace ArticleSdk.Shared.Evaluation;

/// <summary>Which properties (by ordinal) or items (by index) of one instance were evaluated, for <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>.</summary>
internal sealed class EvaluatedSet
{
    private const int Few = 64;

    private ulong _few;         // of the first members
    private ulong[]? _more;     // made when a member behind them is added: most sets are empty, or all
    private int _first;
    private int _count;

    /// <summary>Makes it empty, for an instance with so many members.</summary>
    public void Reset(int count) => (_few, _more, _first, _count) = (0, null, 0, count);

    /// <summary>Adds one.</summary>
    public void Add(int index)
    {
        if (index < _first)
            return;
        if (index < Few)
            _few |= 1UL << index;
        else
            More()[index >> 6] |= 1UL << (index & 63);
    }

    public void AddAll() => _first = _count;

    public bool Contains(int index) => index < _first || ((index < Few ? _few : _more is null ? 0 : _more[index >> 6]) & (1UL << (index & 63))) != 0;

    /// <summary>Adds what another set over the same instance holds.</summary>
    public void Merge(EvaluatedSet? other)
    {
        if (other is null)
            return;
        _first = Math.Max(_first, other._first);
        _few |= other._few;
        if (other._more is null || _first == _count)
            return;
        ulong[] more = More();
        for (int i = 0; i < more.Length; i++)
            more[i] |= other._more[i];
    }

    private ulong[] More() => _more ??= new ulong[(_count + 63) >> 6];
}
