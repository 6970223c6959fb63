using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>An immutable list: what a JSON array is in C#. Two lists are equal if their items are.</summary>
/// <example><c>JsonList&lt;string&gt; tags = ["politics", "economy"];</c></example>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(JsonList), nameof(JsonList.Create))]
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(JsonListDebugView<>))]
public sealed class JsonList<T> : IReadOnlyList<T>, IEquatable<JsonList<T>>
{
    private readonly T[] _items;

    // Takes the array over.
    internal JsonList(T[] items) => _items = items;

    /// <summary>The list without items.</summary>
    public static JsonList<T> Empty { get; } = new([]);

    /// <summary>The number of items.</summary>
    public int Count => _items.Length;

    /// <summary>The item at an index from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such item.</exception>
    public T this[int index] => _items[index];

    /// <summary>The items.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>A list with one more item at its end.</summary>
    /// <param name="item">The item.</param>
    public JsonList<T> Add(T item) => new([.. _items, item]);

    /// <summary>Goes through the items.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>Whether the lists have equal items.</summary>
    public static bool operator ==(JsonList<T>? left, JsonList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the lists differ in an item.</summary>
    public static bool operator !=(JsonList<T>? left, JsonList<T>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(JsonList<T>? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _items.Length == other._items.Length && _items.AsSpan().SequenceEqual(other._items, ExactComparer<T>.Default));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_items.Length);
        foreach (var item in _items)
            hash.Add(Exact.GetHashCode(item));
        return hash.ToHashCode();
    }

    /// <summary>The first items as text, in brackets.</summary>
    public override string ToString()
    {
        const int Shown = 8;
        var text = new StringBuilder("[");
        for (var i = 0; i < Math.Min(Shown, _items.Length); i++)
            text.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{_items[i]}");
        return text.Append(_items.Length > Shown ? $", … {_items.Length - Shown} more]" : "]").ToString();
    }

    /// <summary>Goes through the items of a list.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
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
}

/// <summary>Makes <see cref="JsonList{T}"/>s.</summary>
public static class JsonList
{
    /// <summary>A list of these items.</summary>
    /// <param name="items">The items; they are copied.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static JsonList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? JsonList<T>.Empty : new(items.ToArray());

    /// <summary>A list of these items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static JsonList<T> ToJsonList<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items is JsonList<T> list ? list : items.ToArray() is { Length: > 0 } copy ? new(copy) : JsonList<T>.Empty;
    }
}

internal sealed class JsonListDebugView<T>(JsonList<T> list)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T[] Items => list.AsSpan().ToArray();
}
