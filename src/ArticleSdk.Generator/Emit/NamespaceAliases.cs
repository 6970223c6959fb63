using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Emit;

/// <summary>
/// How types are written in one file: by an alias of their namespace, for <c>Runtime::JsonCursor</c> is looked up among aliases alone, so that, as with <c>global::</c>, no type or member of the
/// user's can come between; and it is shorter.
/// </summary>
internal sealed class NamespaceAliases
{
    /// <summary>Within its file a type stands under its name alone; names of deeply nested types are long, and an alias stands for one.</summary>
    private const int LongName = 30;
    private const string SelfAlias = "ThisGeneratedType";

    private readonly List<(string Namespace, string Alias)> _known;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly TypeName? _self;
    private bool _usesSelf;

    /// <param name="own">The namespace of the file.</param>
    /// <param name="self">The type that it declares, if that is one.</param>
    public NamespaceAliases(string own, TypeName? self)
    {
        _self = self;
        _known = [("ArticleSdk.Runtime", "Runtime"), ("ArticleSdk", "Sdk"), ("System.Diagnostics.CodeAnalysis", "CodeAnalysis"), ("System", "DotNet")];
        if (own.Length > 0 && _known.All(known => known.Namespace != own))
            _known.Add((own, "Types"));
        // Where one lies within another ("System.Article"), the longer name is tried first.
        _known.Sort((a, b) => b.Namespace.Length - a.Namespace.Length);
    }

    /// <summary>The type as this file writes it.</summary>
    public string Write(TypeName type) => type.IsTuple
        ? "(" + string.Join(", ", type.Arguments.Select((element, i) => Write(element) + (type.ElementNames[i] is { } name ? " " + Identifier.EscapeDotted(name) : ""))) + ")" + (type.IsNullable ? "?" : "")
        : Qualified(type) + (type.Arguments.Count == 0 ? "" : "<" + string.Join(", ", type.Arguments.Select(Write)) + ">") + (type.IsNullable ? "?" : "");

    /// <summary>The declarations of the aliases that were used, in the order of their names.</summary>
    public IEnumerable<string> Declarations()
    {
        IEnumerable<string> namespaces = DeclaredNamespaces();
        return _usesSelf ? namespaces.Append($"using {SelfAlias} = global::{Identifier.EscapeDotted(_self!.Namespace!.Length == 0 ? _self.Name : _self.Namespace + "." + _self.Name)};") : namespaces;
    }

    private IEnumerable<string> DeclaredNamespaces() => _known.Where(known => _used.Contains(known.Alias)).OrderBy(known => known.Alias, StringComparer.Ordinal)
        .Select(known => $"using {known.Alias} = global::{Identifier.EscapeDotted(known.Namespace)};");

    private string Qualified(TypeName type)
    {
        if (_self is not null && type.Namespace == _self.Namespace && (type.Name == _self.Name || type.Name.StartsWith(_self.Name + ".", StringComparison.Ordinal)))
        {
            // No member of a type has its name, and no local begins with a capital; of what is nested in it, one may.
            if (_self.Name.Length > LongName)
            {
                _usesSelf = true;
                return SelfAlias + Identifier.EscapeDotted(type.Name.Substring(_self.Name.Length));
            }

            if (type.Name == _self.Name && char.IsUpper(type.Name[0]))
                return Identifier.EscapeDotted(type.Name);
        }

        string name = Identifier.EscapeDotted(type.Name);
        if (type.Namespace is null)
            return type.Name;
        foreach ((string space, string alias) in _known)
        {
            bool isWithin = type.Namespace.StartsWith(space, StringComparison.Ordinal) && (type.Namespace.Length == space.Length || type.Namespace[space.Length] == '.');
            if (!isWithin)
                continue;
            _used.Add(alias);
            string rest = type.Namespace.Length == space.Length ? "" : Identifier.EscapeDotted(type.Namespace.Substring(space.Length + 1)) + ".";
            return alias + "::" + rest + name;
        }

        return "global::" + (type.Namespace.Length == 0 ? "" : Identifier.EscapeDotted(type.Namespace) + ".") + name;
    }
}
