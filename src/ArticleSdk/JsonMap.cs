using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>
/// Immutable properties by name, in the order in which they were added: what the members of a JSON object are that its schema allows and does not name.
/// Two maps are equal if they have equal values under the same names, in whatever order.
/// </summary>
/// <remarks>
/// A name stands in a map once. Where one is given twice (in a collection expression, to <see cref="SetItems"/>), the last value counts, and stands where the first
/// one stood, as when JSON is read; only <see cref="Add"/> and <see cref="AddRange"/> refuse it.
/// </remarks>
/// <example><c>JsonMap&lt;int&gt; words = [new("en", 640), new("de", 710)];</c></example>
/// <typeparam name="T">The type of the values.</typeparam>
[CollectionBuilder(typeof(JsonMap), nameof(JsonMap.Create))]
[JsonConverter(typeof(JsonValueConverter))]
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(JsonMapDebugView<>))]
public sealed class JsonMap<T> : IReadOnlyDictionary<string, T>, IEquatable<JsonMap<T>>, IConvertedValue
{
    private readonly KeyValuePair<string, T>[] _properties;
    private readonly Dictionary<string, int>? _index;

    // Takes the array and the index over; the names are unique.
    internal JsonMap(KeyValuePair<string, T>[] properties, Dictionary<string, int>? index)
    {
        _properties = properties;
        _index = index;
    }

    /// <summary>The map without properties.</summary>
    public static JsonMap<T> Empty { get; } = new([], null);

    /// <summary>The number of properties.</summary>
    public int Count => _properties.Length;

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            foreach (var property in _properties)
                yield return property.Key;
        }
    }

    /// <summary>The values, in order.</summary>
    public IEnumerable<T> Values
    {
        get
        {
            foreach (var property in _properties)
                yield return property.Value;
        }
    }

    /// <summary>The value of a property.</summary>
    /// <exception cref="KeyNotFoundException">There is no property with this name.</exception>
    public T this[string key] =>
        IndexOf(key) is >= 0 and var index ? _properties[index].Value : throw new KeyNotFoundException($"There is no property \"{key}\".");

    /// <summary>The properties, in order.</summary>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _properties;

    /// <summary>Whether there is a property with this name.</summary>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <summary>Gets the value of a property if it is there.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? _properties[index].Value : default;
        return index >= 0;
    }

    /// <summary>A map with one more property at its end.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">There is a property with this name and another value.</exception>
    public JsonMap<T> Add(string key, T value) => AddRange([new(key, value)]);

    /// <summary>A map with more properties at its end.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> or a name in it is null.</exception>
    /// <exception cref="ArgumentException">There is a property with one of these names and another value.</exception>
    public JsonMap<T> AddRange(IEnumerable<KeyValuePair<string, T>> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var builder = new JsonMapBuilder<T>(AsSpan());
        foreach (var (key, value) in pairs)
        {
            ref var place = ref builder.Place(key, out var isThere);
            if (isThere && !Exact.Equals(place.Value, value))
                throw new ArgumentException($"There is a property \"{key}\" with another value.", nameof(pairs));
            place = new(key, value);
        }

        return builder.Build();
    }

    /// <summary>A map with one property added at the end, or with another value in its place.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public JsonMap<T> SetItem(string key, T value) => SetItems([new(key, value)]);

    /// <summary>A map with properties added at the end, or with other values in their places.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> or a name in it is null.</exception>
    public JsonMap<T> SetItems(IEnumerable<KeyValuePair<string, T>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var builder = new JsonMapBuilder<T>(AsSpan());
        foreach (var (key, value) in items)
            builder.Set(key, value);
        return builder.Build();
    }

    /// <summary>A map without a property; the map itself if there is none of this name.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public JsonMap<T> Remove(string key) => IndexOf(key) < 0 ? this : RemoveRange([key]);

    /// <summary>A map without some properties.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> is null.</exception>
    public JsonMap<T> RemoveRange(IEnumerable<string> keys)
    {
        var removed = new HashSet<string>(keys, StringComparer.Ordinal);
        return Array.FindAll(_properties, property => !removed.Contains(property.Key)).ToJsonMap();
    }

    /// <summary>A map of what a dictionary holds, or null.</summary>
    [return: NotNullIfNotNull(nameof(properties))]
    public static implicit operator JsonMap<T>?(Dictionary<string, T>? properties) => properties?.ToJsonMap();

    /// <summary>Goes through the properties.</summary>
    public JsonList<KeyValuePair<string, T>>.Enumerator GetEnumerator() => new(_properties);

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, T>>)_properties).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    IValueConverter IConvertedValue.CreateConverter() => new MapConverter<T>();

    /// <summary>Whether the maps have equal values under the same names.</summary>
    public static bool operator ==(JsonMap<T>? left, JsonMap<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the maps differ in a name or a value.</summary>
    public static bool operator !=(JsonMap<T>? left, JsonMap<T>? right) => !(left == right);

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The values are nested too deep.</exception>
    public bool Equals(JsonMap<T>? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (other is null || Count != other.Count)
            return false;
        foreach (var (name, value) in _properties)
        {
            if (!other.TryGetValue(name, out var otherValue) || !Exact.Equals(value, otherValue))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonMap<T>);

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The values are nested too deep.</exception>
    public override int GetHashCode()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var sum = Count;
        foreach (var (name, value) in _properties)
            sum += HashCode.Combine(name, Exact.GetHashCode(value));
        return sum;
    }

    /// <summary>The first properties as text, in braces.</summary>
    /// <exception cref="InsufficientExecutionStackException">The values are nested too deep.</exception>
    public override string ToString()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        const int Shown = 8;
        var text = new StringBuilder("{");
        for (var i = 0; i < Math.Min(Shown, Count); i++)
            text.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{_properties[i].Key}: {_properties[i].Value}");
        return text.Append(Count > Shown ? $", … {Count - Shown} more}}" : "}").ToString();
    }

    private int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_index is not null)
            return _index.TryGetValue(name, out var index) ? index : -1;
        return JsonMapBuilder<T>.Find(_properties, name);
    }
}

/// <summary>Makes <see cref="JsonMap{T}"/>s.</summary>
public static class JsonMap
{
    /// <summary>A map of these properties. Of those with the same name, the last one counts.</summary>
    /// <param name="properties">The properties; they are copied.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    public static JsonMap<T> Create<T>(ReadOnlySpan<KeyValuePair<string, T>> properties) => new JsonMapBuilder<T>(properties).Build();

    /// <summary>A map of these properties. Of those with the same name, the last one counts.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="properties"/> or a name in it is null.</exception>
    public static JsonMap<T> ToJsonMap<T>(this IEnumerable<KeyValuePair<string, T>> properties) =>
        properties as JsonMap<T> ?? JsonMap<T>.Empty.SetItems(properties);
}

internal sealed class JsonMapDebugView<T>(JsonMap<T> map)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public KeyValuePair<string, T>[] Properties => map.AsSpan().ToArray();
}
