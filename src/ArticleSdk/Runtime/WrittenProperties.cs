using System.ComponentModel;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Runtime;

/// <summary>
/// The properties that the maps of one object have written: a property whose name matches several patterns stands in the map of each, and is written once. With another value it is a repeated name, which
/// validation finds. The default is empty. A map may hold a number as the nearest double, which another map has with all its digits and has written before.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct WrittenProperties
{
    private Dictionary<string, (int Start, int End)>? _values;

    // Whether the value at the end of the output is to stay: no map has written the same under this name.
    internal bool TryAdd(JsonOutput output, string name, int start)
    {
        _values ??= new(StringComparer.Ordinal);
        if (_values.TryAdd(name, (start, output.Length)))
            return true;
        var (first, end) = _values[name];
        if (JsonEquality.EqualsRounded(output.Written[first..end], output.Written[start..]))
            return false;
        output.NoteRepeated(start, name);
        return true;
    }
}
