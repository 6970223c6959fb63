using System.Globalization;
using System.Text;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>A location as the evaluation builds it up, written out only where something is reported.</summary>
internal sealed class LocationPath
{
    private readonly LocationPath? _parent;
    private readonly string _pointer;

    private LocationPath(LocationPath? parent, string pointer)
    {
        _parent = parent;
        _pointer = pointer;
    }

    public static LocationPath Root { get; } = new(null, "");

    /// <summary>The location of a property.</summary>
    public LocationPath Property(string name) => new(this, "/" + JsonPointer.Escape(name));

    /// <summary>The location of an item.</summary>
    public LocationPath Item(int index) => new(this, "/" + index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The location that <paramref name="pointer"/> leads to from here.</summary>
    public LocationPath Then(string pointer) => new(this, pointer);

    public override string ToString()
    {
        Stack<string> parts = new();
        for (LocationPath? path = this; path is not null; path = path._parent)
            parts.Push(path._pointer);
        StringBuilder builder = new();
        foreach (string part in parts)
            builder.Append(part);
        return builder.ToString();
    }
}
