using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>Decides which C# types, members and names come out of the schemas of a project.</summary>
/// <remarks>
/// It runs twice over the same schemas: once to find which types are needed, with names that cannot clash, and once with the names that they get.
/// </remarks>
internal sealed partial class TypeModelBuilder
{
    private readonly SchemaSet _set;
    private readonly Dictionary<string, RootOptions> _options = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Anchor> _given;
    private readonly Dictionary<SchemaNode, Anchor> _anchors = [];
    private readonly List<SchemaDiagnostic> _diagnostics = [];
    private readonly SchemaShapes _shapes = new(new SchemaAnalysis());
    private readonly TypeNames _names;
    private readonly Dictionary<SchemaNode, TypeKind?> _kinds = [];
    private bool _walked;
    private readonly Dictionary<string, string> _rootNames = new(StringComparer.Ordinal);

    private TypeModelBuilder(SchemaSet set, IReadOnlyList<RootOptions> roots, IReadOnlyList<Anchor> anchors)
    {
        _set = set;
        _names = new TypeNames(_shapes, KindOf);
        foreach (RootOptions root in roots)
        {
            if (set.Roots.ContainsKey(root.Path))
                _options[root.Path] = root;
        }

        _given = anchors;
        AddAnchors(toRoots: true);
    }

    /// <summary>Builds the types.</summary>
    /// <param name="set">The schemas.</param>
    /// <param name="roots">The files that types are made for. A reference into any other keeps its JSON.</param>
    /// <param name="anchors">The types that users declared for root schemas.</param>
    public static TypeMap Build(SchemaSet set, IReadOnlyList<RootOptions> roots, IReadOnlyList<Anchor> anchors) =>
        new TypeModelBuilder(set, roots, anchors).Build();

    private TypeMap Build()
    {
        List<SchemaNode> documents = WalkDocuments();
        _walked = true;
        AddAnchors(toRoots: false);
        List<SchemaNode> start = [.. documents];
        start.AddRange(_names.Definitions.Where(node =>
            _options[node.Document.Path].Generate && KindOf(node) is not null && (!SchemaShapes.IsPureReference(node) || _shapes.Resolve(node) == node)));
        start = [.. start.Distinct()];

        // Once to find what is needed …
        HashSet<SchemaNode> needed = [.. start];
        Queue<SchemaNode> queue = new(start);
        _nameOf = node => node.Document.Path + "#" + node.Pointer;
        _use = node =>
        {
            if (needed.Add(node))
                queue.Enqueue(node);
        };
        _report = false;
        while (queue.Count > 0)
            _ = BuildAll(queue.Dequeue());

        // … and once with names.
        NameAllocator allocator = new(_diagnostics);
        Dictionary<SchemaNode, string> allocated = Allocate(allocator, needed);
        _nameOf = node => allocated[node];
        _use = _ => { };
        _report = true;
        _typeRefs.Clear();

        List<TypeModel> types = [];
        Dictionary<SchemaNode, TypeModel> byNode = [];
        foreach (SchemaNode node in needed)
        {
            (TypeModel own, TypeModel? content) = BuildAll(node);
            byNode.Add(node, own);
            if (content is not null)
                types.Add(content);
        }

        return Finish(types, byNode, allocator);
    }

    private List<SchemaNode> WalkDocuments()
    {
        List<SchemaNode> documents = [];
        Queue<string> queue = new(_options.Values.Where(root => root.Generate).Select(root => root.Path).OrderBy(path => path, StringComparer.Ordinal));
        HashSet<string> seen = [.. queue];
        while (queue.Count > 0)
        {
            string path = queue.Dequeue();
            SchemaNode root = _set.Roots[path];
            documents.Add(root);
            _rootNames[path] = RootNameOf(root);
            _names.Walk(root, _rootNames[path]);
            string[] found = [.. _names.Referenced];
            _names.Referenced.Clear();
            foreach (string referenced in found.Where(_options.ContainsKey).OrderBy(name => name, StringComparer.Ordinal))
            {
                if (seen.Add(referenced))
                    queue.Enqueue(referenced);
            }
        }

        return documents;
    }

    private string RootNameOf(SchemaNode root)
    {
        if (AnchorOf(root) is { } anchor)
            return anchor.Name;
        string fromFile = Names.FromFile(root.Document.Path);
        string? asked = _options[root.Document.Path].TypeName ?? root.Annotations.CSharpName;
        if (asked is null)
            return fromFile;
        if (Names.IsIdentifier(asked))
            return asked;
        _diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.InvalidName, root, asked, fromFile));
        return fromFile;
    }

    /// <summary>Whether types are made for the document of this schema.</summary>
    private bool IsTyped(SchemaNode node) => _options.ContainsKey(node.Document.Path);

    /// <summary>The kind of type that the values of this schema have when it is used within others; null: one of the framework's or the runtime's.</summary>
    private TypeKind? KindOf(SchemaNode node)
    {
        if (_kinds.TryGetValue(node, out TypeKind? known))
            return known;
        TypeKind? kind = FindKind(node);
        // While the documents are walked, unions still claim branches.
        if (_walked)
            _kinds.Add(node, kind);
        return kind;
    }

    private TypeKind? FindKind(SchemaNode node)
    {
        if (!IsTyped(node))
            return null;
        // What only stands for another schema has that one's type.
        if (node.Pointer.Length > 0 && !_names.IsDefinition(node) && _shapes.Resolve(node) != node)
            return null;
        JsonTypes kinds = _shapes.KindsOf(node);
        if (kinds == JsonTypes.Object)
        {
            ObjectShape shape = _shapes.ObjectOf(node);
            if (shape.Branches.Count > 0)
                return shape.Branches.All(IsObjectBranch) ? TypeKind.UnionInterface : null;
            return shape.Properties.Count > 0 || node.Pointer.Length == 0 || _names.IsBranch(node) || node.Annotations.CSharpName is not null
                || (_names.IsDefinition(node) && !SchemaShapes.IsPureReference(node))
                    ? TypeKind.Record
                    : null;
        }

        if (kinds == JsonTypes.String)
        {
            StringValues? strings = _shapes.Analysis.StringsOf(node);
            return strings is null ? null
                : strings.IsOpen ? TypeKind.OpenEnum
                : strings.Names.Count > 1 ? TypeKind.Enum
                : null;
        }

        if (SchemaAnalysis.IsMixed(_shapes.Analysis.MeaningOf(node)))
            return TypeKind.UnionStruct;
        return _names.IsBranch(node) ? TypeKind.Record : null;
    }

    // A branch becomes a record whatever it declares; only one that is a struct of its own cannot.
    private bool IsObjectBranch(SchemaNode branch)
    {
        if (!IsTyped(branch))
            return false;
        JsonTypes kinds = _shapes.KindsOf(branch);
        return kinds == JsonTypes.Object || (_names.IsBranch(branch) && !SchemaAnalysis.IsMixed(_shapes.Analysis.MeaningOf(branch)));
    }

    /// <summary>The types of a schema that needs some: the one that stands for the schema, and for a root that wraps another, that one.</summary>
    private (TypeModel Own, TypeModel? Content) BuildAll(SchemaNode node)
    {
        TypeKind? kind = KindOf(node);
        bool isRoot = node.Pointer.Length == 0;
        if (!isRoot)
            return (BuildContent(node, kind!.Value, NameOf(node)), null);
        // A root that may be null, or is no type of its own, is a struct around its value.
        bool wraps = kind is null or TypeKind.Enum || (kind != TypeKind.UnionStruct && _shapes.AllowsNull(node));
        if (!wraps)
            return (BuildContent(node, kind!.Value, NameOf(node)), null);
        TypeModel? content = kind is null ? null : BuildContent(node, kind.Value, NameOf(node) + "Value");
        TypeModel own = Describe(node, TypeKind.ValueStruct, NameOf(node)) with { Value = RefTo(node) };
        return (own, content is null ? null : content with { CheckedBy = own.FullName });
    }

    private bool WrapsContent(SchemaNode node) =>
        node.Pointer.Length == 0 && KindOf(node) is { } kind && (kind == TypeKind.Enum || (kind != TypeKind.UnionStruct && _shapes.AllowsNull(node)));

    private TypeModel BuildContent(SchemaNode node, TypeKind kind, string name)
    {
        TypeModel model = Describe(node, kind, name);
        return kind switch
        {
            TypeKind.Record => BuildRecord(node, model),
            TypeKind.Enum or TypeKind.OpenEnum => model with { Values = EnumValues(_shapes.Analysis.StringsOf(node)!.Names, kind == TypeKind.OpenEnum ? name : null) },
            TypeKind.UnionInterface => BuildUnionInterface(node, model),
            TypeKind.UnionStruct => BuildUnionStruct(node, model),
            _ => throw new InvalidOperationException(kind.ToString()),
        };
    }

    private TypeModel Describe(SchemaNode node, TypeKind kind, string name)
    {
        bool isRoot = node.Pointer.Length == 0;
        Anchor? anchor = AnchorOf(node);
        return new TypeModel
        {
            Kind = kind,
            Namespace = NamespaceOf(node),
            Name = name,
            Accessibility = anchor is not null && name == NameOf(node) ? anchor.Accessibility : _options[node.Document.Path].Accessibility,
            Document = node.Document.Path,
            Pointer = node.Pointer,
            Docs = DocsOf(node),
            IsNamed = isRoot || _names.IsDefinition(node),
            HasConverter = anchor is { HasConverter: true } && name == NameOf(node),
            SchemaJson = isRoot && kind != TypeKind.Enum && name == NameOf(node) ? JsonText.Write(node.Document.Root) : null,
        };
    }
}
