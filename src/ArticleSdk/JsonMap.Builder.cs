using System.Collections;

namespace ArticleSdk;

public sealed partial class JsonMap<T>
{
    /// <summary>Collects properties for a map. Of those with the same name, the last one counts; it stands where the first one stood.</summary>
    public sealed class Builder
    {
        private readonly List<KeyValuePair<string, T>> _properties = [];
        private Dictionary<string, int>? _index;

        /// <summary>The number of properties so far.</summary>
        public int Count => _properties.Count;

        /// <summary>Adds a property, or replaces its value.</summary>
        /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
        public Builder Add(string name, T value)
        {
            ArgumentNullException.ThrowIfNull(name);
            var index = IndexOf(name);
            if (index >= 0)
            {
                _properties[index] = new(name, value);
                return this;
            }

            _index?.Add(name, _properties.Count);
            _properties.Add(new(name, value));
            return this;
        }

        /// <summary>The map of what was added so far.</summary>
        public JsonMap<T> Build() => _properties.Count == 0 ? Empty : new(ToArray());

        internal KeyValuePair<string, T>[] ToArray() => _properties.ToArray();

        private int IndexOf(string name)
        {
            if (_properties.Count < IndexedFrom)
                return _properties.FindIndex(property => property.Key == name);
            if (_index is null)
            {
                _index = new(StringComparer.Ordinal);
                for (var i = 0; i < _properties.Count; i++)
                    _index.Add(_properties[i].Key, i);
            }

            return _index.TryGetValue(name, out var index) ? index : -1;
        }
    }

    /// <summary>Goes through the properties of a map.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<string, T>>
    {
        private readonly KeyValuePair<string, T>[] _properties;
        private int _position;

        internal Enumerator(KeyValuePair<string, T>[] properties)
        {
            _properties = properties;
            _position = -1;
        }

        /// <inheritdoc/>
        public readonly KeyValuePair<string, T> Current => _properties[_position];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_position < _properties.Length;

        /// <inheritdoc/>
        public void Reset() => _position = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
