using System.Text;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>Says in which type a schema's check functions stand.</summary>
internal sealed class CheckOwners(TypeMap types, string defaultNamespace)
{
    private readonly Dictionary<TypeModel.TypeModel, CheckOwner> _owners = [];
    private readonly Dictionary<SchemaDocument, CheckOwner> _builtIn = [];

    public CheckOwner OwnerOf(SchemaNode node)
    {
        if (types.OwnerOf(node) is not { } type)
            return OwnerOfBuiltIn(node.Document);
        if (!_owners.TryGetValue(type, out CheckOwner? owner))
        {
            string keyword = type.Kind switch
            {
                TypeKind.Record => "record",
                TypeKind.UnionInterface => "interface",
                _ => "record struct",
            };
            owner = new CheckOwner(type.Namespace, type.Name, $"partial {keyword} {type.Name}", type.Document, type.Pointer);
            _owners.Add(type, owner);
        }

        return owner;
    }

    /// <summary>Documents that no types are made for, such as metaschemas, have a static class.</summary>
    private CheckOwner OwnerOfBuiltIn(SchemaDocument document)
    {
        if (!_builtIn.TryGetValue(document, out CheckOwner? owner))
        {
            var name = new StringBuilder("ArticleSdkChecks");
            foreach (char c in document.Path)
                name.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : '_');
            owner = new CheckOwner(defaultNamespace, name.ToString(), $"internal static partial class {name}", document.Path, "");
            _builtIn.Add(document, owner);
        }

        return owner;
    }
}
