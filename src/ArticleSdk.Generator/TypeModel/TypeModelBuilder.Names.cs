using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeModelBuilder
{
    private Func<SchemaNode, string> _nameOf = _ => "";

    private string NameOf(SchemaNode node) => _nameOf(node);

    private Anchor? AnchorOf(SchemaNode node) => _anchors.TryGetValue(node.Document.Path, out Anchor? anchor) ? anchor : null;

    private string NamespaceOf(SchemaNode node) => AnchorOf(node)?.Namespace ?? _options[node.Document.Path].Namespace;

    private string FullNameOf(SchemaNode node)
    {
        string space = NamespaceOf(node);
        return (space.Length == 0 ? "global::" : "global::" + space + ".") + NameOf(node) + (WrapsContent(node) ? "Value" : "");
    }

    /// <summary>Roots choose first, then definitions, then inline types; among those, the one that stands higher.</summary>
    private Dictionary<SchemaNode, string> Allocate(NameAllocator allocator, HashSet<SchemaNode> needed)
    {
        Dictionary<SchemaNode, string> allocated = [];
        IEnumerable<SchemaNode> order = needed
            .OrderBy(node => node.Pointer.Length == 0 ? 0 : node.Annotations.CSharpName is not null ? 1 : _names.IsDefinition(node) ? 2 : 3)
            .ThenBy(node => node.Pointer.Count(c => c == '/'))
            .ThenBy(node => node.Document.Path, StringComparer.Ordinal)
            .ThenBy(node => node.Pointer, StringComparer.Ordinal);
        foreach (SchemaNode node in order)
        {
            string rootName = _rootNames[node.Document.Path];
            string name = Names.Identifier(node.Pointer.Length == 0 ? rootName : _names.NameOf(node, rootName));
            string fullPath = node.Pointer.Length == 0
                ? Names.Identifier(Names.Pascal(node.Document.Path))
                : Names.Identifier(TypeNames.FullPathOf(node, rootName));
            if (node.Annotations.CSharpName is { } given && node.Pointer.Length > 0 && !Names.IsIdentifier(given))
                _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.InvalidName, node, given, name));
            allocated.Add(node, allocator.Take(node, NamespaceOf(node), name, fullPath, WrapsContent(node)));
        }

        return allocated;
    }

    private void Add(Anchor anchor)
    {
        if (!_options.ContainsKey(anchor.Path))
            return;
        if (anchor.IsNestedOrGeneric || !anchor.IsPartial)
        {
            _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.WrongAnchor, anchor.Path, "", anchor.Name, "partial, not generic, and not within another type"));
            return;
        }

        if (_anchors.ContainsKey(anchor.Path))
        {
            _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.WrongAnchor, anchor.Path, "", anchor.Name, "the only one for its schema"));
            return;
        }

        SchemaNode root = _set.Roots[anchor.Path];
        AnchorForm expected = FormOf(root);
        if (anchor.Form != expected)
        {
            _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.WrongAnchor, anchor.Path, "", anchor.Name, expected switch
            {
                AnchorForm.Interface => "a partial interface",
                AnchorForm.RecordStruct => "a partial record struct",
                _ => "a partial record",
            }));
            return;
        }

        _anchors.Add(anchor.Path, anchor);
    }

    private AnchorForm FormOf(SchemaNode root)
    {
        TypeKind? kind = KindOf(root);
        bool isReference = kind is TypeKind.Record or TypeKind.UnionInterface && !_shapes.AllowsNull(root);
        return !isReference ? AnchorForm.RecordStruct : kind == TypeKind.Record ? AnchorForm.Record : AnchorForm.Interface;
    }
}
