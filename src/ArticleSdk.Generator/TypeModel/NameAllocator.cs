using System.Globalization;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// Gives every type a name of its own. Names that differ only in case clash too: each is also the name of a generated file, which Roslyn compares so.
/// </summary>
internal sealed class NameAllocator(List<SchemaDiagnostic> diagnostics)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the name, or if it is gone the full path's, and says so.</summary>
    public string Take(SchemaNode node, string space, string name, string fullPath, bool withValue)
    {
        if (TryTake(space, name, withValue))
            return name;
        string result = fullPath;
        for (int i = 2; !TryTake(space, result, withValue); i++)
            result = fullPath + i.ToString(CultureInfo.InvariantCulture);
        diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.NameClash, node, name, result));
        return result;
    }

    /// <summary>A name for a type that belongs to another: its interface.</summary>
    public string TakeFree(string space, string name)
    {
        string result = name;
        for (int i = 2; !TryTake(space, result, withValue: false); i++)
            result = name + i.ToString(CultureInfo.InvariantCulture);
        return result;
    }

    // An enum's codec stands beside it and is called after it.
    private bool TryTake(string space, string name, bool withValue)
    {
        string full = space + "." + name;
        if (_taken.Contains(full) || (withValue && _taken.Contains(full + "Value")))
            return false;
        _taken.Add(full);
        if (withValue)
            _taken.Add(full + "Value");
        return true;
    }
}
