using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>An immutable list: what a JSON array is in C#. Two lists are equal if their items are.</summary>
/// <example><c>JsonList&lt;string&gt; tags = ["politics", "economy"];</c></example>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(JsonList), nameof(JsonList.Create))]
[JsonConverter(typeof(JsonValueConverter))]
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(JsonListDebugView<>))]
public sealed class JsonList<T> : IReadOnlyList<T>, IEquatable<JsonList<T>>, IConvertedValue
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

    /// <summary>Whether the list has an item that equals this one.</summary>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <summary>The index of the first item that equals this one, or -1.</summary>
    public int IndexOf(T item)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            if (Exact.Equals(_items[i], item))
                return i;
        }

        return -1;
    }

    /// <summary>The items in a range: what <c>list[1..^1]</c> gives.</summary>
    /// <param name="start">The index of the first of them.</param>
    /// <param name="length">Their number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such range.</exception>
    public JsonList<T> Slice(int start, int length) => JsonList.Create(AsSpan().Slice(start, length));

    /// <summary>A list with one more item at its end.</summary>
    public JsonList<T> Add(T item) => new([.. _items, item]);

    /// <summary>A list with more items at its end.</summary>
    public JsonList<T> AddRange(params ReadOnlySpan<T> items) => items.IsEmpty ? this : new([.. _items, .. items]);

    /// <summary>A list with more items at its end.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public JsonList<T> AddRange(IEnumerable<T> items) => AddRange(items.ToJsonList().AsSpan());

    /// <summary>A list with one more item.</summary>
    /// <param name="index">The index that the item gets.</param>
    /// <param name="item">The item.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is beyond the end.</exception>
    public JsonList<T> Insert(int index, T item) => new([.. AsSpan().Slice(0, index), item, .. AsSpan().Slice(index)]);

    /// <summary>A list with more items.</summary>
    /// <param name="index">The index that the first of them gets.</param>
    /// <param name="items">The items.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is beyond the end.</exception>
    public JsonList<T> InsertRange(int index, params ReadOnlySpan<T> items) => new([.. AsSpan().Slice(0, index), .. items, .. AsSpan().Slice(index)]);

    /// <summary>A list without the first item that equals this one; the list itself if there is none.</summary>
    public JsonList<T> Remove(T item) => IndexOf(item) is >= 0 and var index ? RemoveAt(index) : this;

    /// <summary>A list without the items that meet a condition.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="match"/> is null.</exception>
    public JsonList<T> RemoveAll(Predicate<T> match) => JsonList.Create<T>(Array.FindAll(_items, item => !match(item)));

    /// <summary>A list without the item at an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public JsonList<T> RemoveAt(int index) => RemoveRange(index, 1);

    /// <summary>A list without the items in a range.</summary>
    /// <param name="index">The index of the first of them.</param>
    /// <param name="count">Their number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such range.</exception>
    public JsonList<T> RemoveRange(int index, int count)
    {
        var behind = AsSpan().Slice(index).Slice(count);
        return JsonList.Create<T>([.. AsSpan().Slice(0, index), .. behind]);
    }

    /// <summary>A list with another item at an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public JsonList<T> SetItem(int index, T item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var items = AsSpan().ToArray();
        items[index] = item;
        return new(items);
    }

    /// <summary>Goes through the items.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    IValueConverter IConvertedValue.CreateConverter() => new ListConverter<T>();

    /// <summary>Whether the lists have equal items.</summary>
    public static bool operator ==(JsonList<T>? left, JsonList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the lists differ in an item.</summary>
    public static bool operator !=(JsonList<T>? left, JsonList<T>? right) => !(left == right);

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The items are nested too deep.</exception>
    public bool Equals(JsonList<T>? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return other is not null && AsSpan().SequenceEqual(other._items, ExactComparer<T>.Default);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonList<T>);

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The items are nested too deep.</exception>
    public override int GetHashCode()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var hash = default(HashCode);
        hash.Add(_items.Length);
        foreach (var item in _items)
            hash.Add(Exact.GetHashCode(item));
        return hash.ToHashCode();
    }

    /// <summary>The first items as text, in brackets.</summary>
    /// <exception cref="InsufficientExecutionStackException">The items are nested too deep.</exception>
    public override string ToString()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
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

        void IEnumerator.Reset() => _index = -1;

        readonly void IDisposable.Dispose()
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
