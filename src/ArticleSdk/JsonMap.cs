using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>
/// Immutable properties by name, in the order in which they were added: what the members of a JSON object are that its schema allows and does not name.
/// Two maps are equal if they have equal values under the same names, in whatever order.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(JsonMapDebugView<>))]
public sealed partial class JsonMap<T> : IReadOnlyDictionary<string, T>, IEquatable<JsonMap<T>>
{
    // Below this, comparing names one by one is quicker than hashing.
    private const int IndexedFrom = 9;

    private readonly KeyValuePair<string, T>[] _properties;
    private readonly Dictionary<string, int>? _index;

    // Takes the array over; its names are unique.
    internal JsonMap(KeyValuePair<string, T>[] properties)
    {
        _properties = properties;
        if (properties.Length < IndexedFrom)
            return;
        _index = new(properties.Length, StringComparer.Ordinal);
        for (var i = 0; i < properties.Length; i++)
            _index.Add(properties[i].Key, i);
    }

    /// <summary>A map with these properties. Of those with the same name, the last one counts.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="properties"/> or a name in it is null.</exception>
    public JsonMap(IEnumerable<KeyValuePair<string, T>> properties)
        : this(Collect(properties))
    {
    }

    /// <summary>The map without properties.</summary>
    public static JsonMap<T> Empty { get; } = new(Array.Empty<KeyValuePair<string, T>>());

    /// <summary>The number of properties.</summary>
    public int Count => _properties.Length;

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Keys => _properties.Select(static property => property.Key);

    /// <summary>The values, in order.</summary>
    public IEnumerable<T> Values => _properties.Select(static property => property.Value);

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

    /// <summary>A map with one property added at the end, or with another value in its place.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public JsonMap<T> With(string name, T value)
    {
        var index = IndexOf(name);
        if (index < 0)
            return new([.. _properties, new(name, value)]);
        var copy = _properties.AsSpan().ToArray();
        copy[index] = new(name, value);
        return new(copy);
    }

    /// <summary>A map without a property.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public JsonMap<T> Without(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? this : new([.. _properties.AsSpan(0, index), .. _properties.AsSpan(index + 1)]);
    }

    /// <summary>Goes through the properties.</summary>
    public Enumerator GetEnumerator() => new(_properties);

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, T>>)_properties).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    /// <summary>Whether the maps have equal values under the same names.</summary>
    public static bool operator ==(JsonMap<T>? left, JsonMap<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the maps differ in a name or a value.</summary>
    public static bool operator !=(JsonMap<T>? left, JsonMap<T>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(JsonMap<T>? other)
    {
        if (ReferenceEquals(this, other))
            return true;
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
    public override int GetHashCode()
    {
        var sum = Count;
        foreach (var (name, value) in _properties)
            sum += HashCode.Combine(name, Exact.GetHashCode(value));
        return sum;
    }

    /// <summary>The first properties as text, in braces.</summary>
    public override string ToString()
    {
        const int Shown = 8;
        var text = new StringBuilder("{");
        for (var i = 0; i < Math.Min(Shown, Count); i++)
            text.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{_properties[i].Key}: {_properties[i].Value}");
        return text.Append(Count > Shown ? $", … {Count - Shown} more}}" : "}").ToString();
    }

    private static KeyValuePair<string, T>[] Collect(IEnumerable<KeyValuePair<string, T>> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var builder = new Builder();
        foreach (var (name, value) in properties)
            builder.Add(name, value);
        return builder.ToArray();
    }

    private int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_index is not null)
            return _index.TryGetValue(name, out var index) ? index : -1;
        for (var i = 0; i < _properties.Length; i++)
        {
            if (_properties[i].Key == name)
                return i;
        }

        return -1;
    }
}

internal sealed class JsonMapDebugView<T>(JsonMap<T> map)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public KeyValuePair<string, T>[] Properties => map.AsSpan().ToArray();
}
