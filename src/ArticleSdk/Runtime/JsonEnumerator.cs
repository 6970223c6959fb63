using System.Collections;
using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Goes through what a list or a map holds.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonEnumerator<T> : IEnumerator<T>
{
    private readonly T[] _items;
    private int _index;

    internal JsonEnumerator(T[] items)
    {
        _items = items;
        _index = -1;
    }

    /// <inheritdoc/>
    public readonly T Current => _items[_index];

    readonly object? IEnumerator.Current => Current;

    /// <inheritdoc/>
    public bool MoveNext() => ++_index < _items.Length;

    /// <inheritdoc/>
    public void Reset() => _index = -1;

    /// <inheritdoc/>
    public readonly void Dispose()
    {
    }
}
