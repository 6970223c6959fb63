using System.Globalization;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>The names of a method's locals: what they are called after, and a number where that is taken.</summary>
internal sealed class Locals(params string[] taken)
{
    /// <summary>Longer names are cut.</summary>
    public const int MaxLength = 40;

    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>A new local.</summary>
    /// <param name="hint">What it is called after: an identifier, or any name of a schema's.</param>
    public Identifier New(string hint)
    {
        string name = TypeModel.Names.Pascal(hint);
        name = TypeModel.Names.Identifier(name.Length > MaxLength ? name.Substring(0, MaxLength) : name);
        name = char.ToLowerInvariant(name[0]) + name.Substring(1);
        string unique = name;
        for (int i = 2; !_taken.Add(unique); i++)
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        return new Identifier(unique);
    }
}
