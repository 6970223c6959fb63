namespace ArticleSdk.Shared.Evaluation;

/// <summary>Which properties (by ordinal) or items (by index) of one instance were evaluated, for <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>.</summary>
internal sealed class EvaluatedSet(int count)
{
    private const int Few = 64;

    private ulong _few;         // of the first members
    private ulong[]? _more;     // made when a member behind them is added: most sets are empty, or all
    private int _first;

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

    /// <summary>Adds all below <paramref name="length"/>.</summary>
    public void AddFirst(int length) => _first = Math.Max(_first, Math.Min(length, count));

    public void AddAll() => _first = count;

    public bool Contains(int index) => index < _first || ((index < Few ? _few : _more is null ? 0 : _more[index >> 6]) & (1UL << (index & 63))) != 0;

    /// <summary>Adds what another set over the same instance holds.</summary>
    public void Merge(EvaluatedSet? other)
    {
        if (other is null)
            return;
        _first = Math.Max(_first, other._first);
        _few |= other._few;
        if (other._more is null || _first == count)
            return;
        ulong[] more = More();
        for (int i = 0; i < more.Length; i++)
            more[i] |= other._more[i];
    }

    private ulong[] More() => _more ??= new ulong[(count + 63) >> 6];
}
