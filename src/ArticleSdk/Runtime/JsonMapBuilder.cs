using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Collects the properties of a map. The default is empty. Of those with the same name the last one counts; it stands where the first one stood.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonMapBuilder<T>
{
    // Below this, comparing names one by one is quicker than hashing.
    private const int IndexedFrom = 9;

    private KeyValuePair<string, T>[]? _properties;
    private Dictionary<string, int>? _index;
    private int _count;

    internal JsonMapBuilder(ReadOnlySpan<KeyValuePair<string, T>> properties)
    {
        _properties = properties.IsEmpty ? null : new KeyValuePair<string, T>[properties.Length];
        foreach (var (name, value) in properties)
            Set(name, value);
    }

    /// <summary>Adds a property, or replaces its value.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    internal void Set(string name, T value) => Place(name, out _) = new(name, value);

    /// <summary>Reads the value of a property by a codec, and adds it.</summary>
    /// <param name="json">The cursor.</param>
    /// <param name="name">Its name; null: the last that the cursor read.</param>
    /// <param name="start">Where it starts, if a name is given; otherwise the cursor is there.</param>
    /// <returns>Whether it could be read.</returns>
    public bool Read<TCodec>(ref JsonCursor json, string? name = null, CursorMark start = default)
        where TCodec : struct, IValueCodec<T>
    {
        if (name is null)
            name = json.PropertyName.ToString();
        else
            json.Reset(start);
        var value = TCodec.Read(ref json, out var ok);
        if (ok)
            Set(name, value);
        return ok;
    }

    /// <summary>The map of what was added. The builder is of no use afterwards.</summary>
    public readonly JsonMap<T> Build() =>
        _properties is null ? JsonMap<T>.Empty : new(_count == _properties.Length ? _properties : _properties.AsSpan(0, _count).ToArray(), _index);

    // Where the property of a name stands, or is to be put.
    internal ref KeyValuePair<string, T> Place(string name, out bool isThere)
    {
        ArgumentNullException.ThrowIfNull(name);
        _properties ??= new KeyValuePair<string, T>[4];
        var place = _index is null ? Find(_properties.AsSpan(0, _count), name) : _index.GetValueOrDefault(name, -1);
        isThere = place >= 0;
        if (isThere)
            return ref _properties[place];
        if (_count == _properties.Length)
            Array.Resize(ref _properties, _count * 2);
        if (_index is null && _count + 1 == IndexedFrom)
        {
            _index = new(_properties.Length, StringComparer.Ordinal);
            for (var i = 0; i < _count; i++)
                _index.Add(_properties[i].Key, i);
        }

        _index?.Add(name, _count);
        return ref _properties[_count++];
    }

    internal static int Find(ReadOnlySpan<KeyValuePair<string, T>> properties, string name)
    {
        for (var i = 0; i < properties.Length; i++)
        {
            if (properties[i].Key == name)
                return i;
        }

        return -1;
    }
}
