using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// The name that each schema would give a type, from its own path alone: a root's from its file, a definition's from the root and its key, an inline
/// one's from its owner and property, singular for items.
/// </summary>
internal sealed class TypeNames(SchemaShapes shapes, Func<SchemaNode, TypeKind?> kindOf)
{
    private readonly Dictionary<SchemaNode, string> _names = [];
    private readonly HashSet<SchemaNode> _definitions = [];
    private readonly HashSet<SchemaNode> _branches = [];
    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);

    public bool IsDefinition(SchemaNode node) => _definitions.Contains(node);

    /// <summary>Whether a union needs a record of this schema, whatever it declares.</summary>
    public bool IsBranch(SchemaNode node) => _branches.Contains(node);

    public IEnumerable<SchemaNode> Definitions => _definitions;

    /// <summary>The documents that the walked ones refer to and that were not walked yet.</summary>
    public HashSet<string> Referenced { get; } = new(StringComparer.Ordinal);

    /// <summary>The name for this schema. One that stands at no place that JSON Schema knows (it was referred to by its pointer) is named after its last step.</summary>
    public string NameOf(SchemaNode node, string rootName)
    {
        if (node.Annotations.CSharpName is { } given && Names.IsIdentifier(given))
            return given;
        if (_names.TryGetValue(node, out string? name))
            return name;
        return rootName + Names.Pascal(JsonPointer.Unescape(node.Pointer.Substring(node.Pointer.LastIndexOf('/') + 1)));
    }

    /// <summary>The schema at this place, if JSON Schema knows the place.</summary>
    public SchemaNode? Find(string document, string pointer) =>
        _names.Keys.FirstOrDefault(node => node.Pointer == pointer && node.Document.Path == document);

    /// <summary>The name that no other schema of the file can have: every step of its path.</summary>
    public static string FullPathOf(SchemaNode node, string rootName) =>
        rootName + string.Concat(node.Pointer.Split('/').Skip(1).Select(token => Names.Pascal(JsonPointer.Unescape(token))));

    /// <summary>Names every schema of a document.</summary>
    public void Walk(SchemaNode root, string name)
    {
        if (_documents.Add(root.Document.Path))
            Name(root, name);
    }

    private void Name(SchemaNode node, string name)
    {
        if (node.Annotations.CSharpName is { } given && Names.IsIdentifier(given) && node.Pointer.Length > 0 && kindOf(node) is not null)
            name = given;
        if (_names.ContainsKey(node))
            return;
        _names.Add(node, name);
        MarkBranches(node);
        bool isType = node.Pointer.Length == 0 || kindOf(node) is not null;
        foreach (Keyword keyword in node.Keywords)
            NameBelow(node, keyword, name, isType);
    }

    private void NameBelow(SchemaNode node, Keyword keyword, string name, bool isType)
    {
        string singular = Names.Singular(name);
        string item = isType ? name + "Item" : singular;
        string value = isType || singular == name ? name + "Value" : singular;
        switch (keyword)
        {
            case RefKeyword reference:
                Referenced.Add(reference.Target.Document.Path);
                break;
            case DynamicRefKeyword reference:
                Referenced.Add(reference.Initial.Document.Path);
                break;
            case DefinitionsKeyword definitions:
                foreach (NamedSchema definition in definitions.Schemas)
                {
                    _definitions.Add(definition.Schema);
                    Name(definition.Schema, name + Names.Pascal(definition.Name));
                }

                break;
            case PropertiesKeyword properties:
                foreach (NamedSchema property in properties.Properties)
                    Name(property.Schema, name + Names.Pascal(property.Name));
                break;
            case PatternPropertiesKeyword patterns:
                foreach (NamedSchema pattern in patterns.Patterns)
                    Name(pattern.Schema, value);
                break;
            case AdditionalPropertiesKeyword additional:
                Name(additional.Schema, value);
                break;
            case UnevaluatedPropertiesKeyword unevaluated:
                Name(unevaluated.Schema, value);
                break;
            case PropertyNamesKeyword names:
                Name(names.Schema, name + "Name");
                break;
            case ItemsKeyword items:
                Name(items.Schema, item);
                break;
            case UnevaluatedItemsKeyword items:
                Name(items.Schema, item);
                break;
            case ContainsKeyword contains:
                Name(contains.Schema, item);
                break;
            case PrefixItemsKeyword prefix:
                for (int i = 0; i < prefix.Schemas.Count; i++)
                    Name(prefix.Schemas[i], name + "Item" + (i + 1));
                break;
            case AllOfKeyword all:
                NameAll(all.Schemas, name);
                break;
            case NotKeyword not:
                NameAll(not.Schemas, name);
                break;
            case AnyOfKeyword any:
                NameBranches(node, any.Schemas, name);
                break;
            case OneOfKeyword one:
                NameBranches(node, one.Schemas, name);
                break;
            case IfKeyword conditional:
                Name(conditional.If, name);
                if (conditional.Then is not null)
                    Name(conditional.Then, name);
                if (conditional.Else is not null)
                    Name(conditional.Else, name);
                break;
            case DependentSchemasKeyword dependent:
                foreach (NamedSchema schema in dependent.Schemas)
                    Name(schema.Schema, name);
                break;
        }
    }

    private void NameAll(EquatableArray<SchemaNode> schemas, string name)
    {
        foreach (SchemaNode schema in schemas)
            Name(schema, name);
    }

    private void NameBranches(SchemaNode node, EquatableArray<SchemaNode> branches, string name)
    {
        TypeKind? kind = kindOf(node);
        bool several = kind is TypeKind.UnionInterface or TypeKind.UnionStruct;
        bool oneObject = kind == TypeKind.UnionStruct && Alternatives.ObjectBranches(shapes, node).Count == 1;
        for (int i = 0; i < branches.Count; i++)
        {
            SchemaNode branch = branches[i];
            // The branches of what is one type (properties that only sometimes appear, null or the one) are named as if they were that type.
            Name(branch, several && (kindOf(branch) is not null || _branches.Contains(branch)) ? name + Suffix(branch, i, oneObject) : name);
        }
    }

    private string Suffix(SchemaNode branch, int index, bool oneObject)
    {
        if ((shapes.Analysis.MeaningOf(branch) & JsonTypes.Object) == 0)
            return shapes.KindsOf(branch) == JsonTypes.String ? "String" : "Option" + (index + 1);
        if (oneObject)
            return "Object";
        foreach (PropertyShape property in shapes.ObjectOf(branch).Properties)
        {
            if (property.Required && property.Always.Count > 0 && shapes.Analysis.ConstantOf(property.Always[0]) is { Kind: Json.JsonKind.String } value)
                return Names.Pascal(value.Text);
        }

        return branch.Annotations.Title is { Length: > 0 and <= 60 } title ? Names.Pascal(title) : "Option" + (index + 1);
    }

    private void MarkBranches(SchemaNode node)
    {
        JsonTypes kinds = shapes.KindsOf(node);
        // What stands for another schema has that one's branches, which are marked there.
        if ((kinds & JsonTypes.Object) == 0 || shapes.Resolve(node) != node)
            return;
        if (kinds == JsonTypes.Object)
            _branches.UnionWith(shapes.ObjectOf(node).Branches);
        else
            _branches.UnionWith(Alternatives.ObjectBranches(shapes, node));
    }
}
