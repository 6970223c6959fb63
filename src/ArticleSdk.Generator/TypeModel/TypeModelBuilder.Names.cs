using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeModelBuilder
{
    private Func<SchemaNode, string> _nameOf = _ => "";

    private string NameOf(SchemaNode node) => _nameOf(node);

    private Anchor? AnchorOf(SchemaNode node) => _anchors.TryGetValue(node, out Anchor? anchor) ? anchor : null;

    // An anchored root takes the types of its file along.
    private string NamespaceOf(SchemaNode node) =>
        AnchorOf(node)?.Namespace ?? AnchorOf(_set.Roots[node.Document.Path])?.Namespace ?? _options[node.Document.Path].Namespace;

    private TypeName FullNameOf(SchemaNode node) => new(NamespaceOf(node), NameOf(node) + (WrapsContent(node) ? "Value" : ""));

    /// <summary>Roots choose first, then definitions, then inline types; among those, the one that stands higher.</summary>
    private Dictionary<SchemaNode, string> Allocate(NameAllocator allocator, HashSet<SchemaNode> needed)
    {
        Dictionary<SchemaNode, string> allocated = [];
        IEnumerable<SchemaNode> order = needed
            .OrderBy(node => AnchorOf(node) is not null ? -1 : node.Pointer.Length == 0 ? 0 : node.Annotations.CSharpName is not null ? 1 : _names.IsDefinition(node) ? 2 : 3)
            .ThenBy(node => node.Pointer.Count(c => c == '/'))
            .ThenBy(node => node.Document.Path, StringComparer.Ordinal)
            .ThenBy(node => node.Pointer, StringComparer.Ordinal);
        foreach (SchemaNode node in order)
        {
            string rootName = _rootNames[node.Document.Path];
            string name = AnchorOf(node)?.Name ?? Names.Identifier(node.Pointer.Length == 0 ? rootName : _names.NameOf(node, rootName));
            string fullPath = node.Pointer.Length == 0
                ? Names.Identifier(Names.Pascal(node.Document.Path))
                : Names.Identifier(TypeNames.FullPathOf(node, rootName));
            if (node.Annotations.CSharpName is { } given && node.Pointer.Length > 0 && !Names.IsIdentifier(given))
                _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.InvalidName, node, given, name));
            allocated.Add(node, allocator.Take(node, NamespaceOf(node), name, fullPath, WrapsContent(node)));
        }

        return allocated;
    }

    /// <summary>Ties the anchors to their schemas: roots by the file's path or the end of it, others by a JSON Pointer after <c>#</c>.</summary>
    private void AddAnchors(bool toRoots)
    {
        foreach (Anchor anchor in _given)
        {
            int hash = anchor.Path.IndexOf('#');
            string pointer = hash < 0 ? "" : anchor.Path.Substring(hash + 1);
            if ((pointer.Length == 0) != toRoots)
                continue;
            string file = hash < 0 ? anchor.Path : anchor.Path.Substring(0, hash);
            string[] paths = [.. _options.Keys.Where(path => path == file || path.EndsWith("/" + file, StringComparison.Ordinal)).OrderBy(path => path.Length)];
            SchemaNode? node = paths.Length == 0 ? null : toRoots ? _set.Roots[paths[0]] : _names.Find(paths[0], pointer);
            string? wrong = node is null ? "for a schema of the project" : WrongWith(anchor, node);
            if (wrong is null)
                _anchors.Add(node!, anchor);
            else
                _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.WrongAnchor, paths.Length == 0 ? file : paths[0], pointer, anchor.Name, wrong));
        }
    }

    private string? WrongWith(Anchor anchor, SchemaNode node)
    {
        if (anchor.IsNestedOrGeneric || !anchor.IsPartial)
            return "partial, not generic, and not within another type";
        if (_anchors.ContainsKey(node))
            return "the only one for its schema";
        if (node.Pointer.Length > 0 && (KindOf(node) is null or TypeKind.Enum || _shapes.Resolve(node) != node))
            return "for a schema that has a type of its own";
        AnchorForm expected = FormOf(node);
        return anchor.Form == expected ? null : expected switch
        {
            AnchorForm.Interface => "a partial interface",
            AnchorForm.RecordStruct => "a partial record struct",
            _ => "a partial record",
        };
    }

    private AnchorForm FormOf(SchemaNode node)
    {
        TypeKind? kind = KindOf(node);
        bool isReference = kind is TypeKind.Record or TypeKind.UnionInterface && (node.Pointer.Length > 0 || !_shapes.AllowsNull(node));
        return !isReference ? AnchorForm.RecordStruct : kind == TypeKind.Record ? AnchorForm.Record : AnchorForm.Interface;
    }
}
