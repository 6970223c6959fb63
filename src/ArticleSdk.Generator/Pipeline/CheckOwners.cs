using System.Text;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>Says in which class a schema's check functions stand.</summary>
/// <param name="types">The types, and the schemas that they stand for.</param>
/// <param name="defaultNamespace">Where classes stand that belong to no type.</param>
/// <param name="isOwn">Whether a document is one of the component.</param>
internal sealed class CheckOwners(TypeMap types, string defaultNamespace, Func<SchemaDocument, bool> isOwn) : ICheckOwners
{
    private readonly Dictionary<TypeDefinition, CheckOwner> _owners = [];
    private readonly Dictionary<SchemaDocument, CheckOwner> _withoutTypes = [];

    public CheckOwner? OwnerOf(SchemaNode schema)
    {
        if (!isOwn(schema.Document))
            return null;
        if (types.OwnerOf(schema) is not { } type)
            return OwnerWithoutType(schema.Document);
        if (!_owners.TryGetValue(type, out CheckOwner? owner))
            _owners.Add(type, owner = CheckOwner.Of(type));
        return owner;
    }

    public SchemaNode CheckedAs(SchemaNode schema) => types.CheckedAs(schema);

    public SchemaNode? MergedOf(SchemaNode schema, string property) => types.Discovery.MergedOf(schema, property);

    public FunctionName? ForeignCheckOf(SchemaNode schema)
    {
        TypeId id = TypeDiscovery.IdOf(schema);
        return types.Names.Find(id) is { Kind: not TypeKind.Enum } && types.Names.IsGenerated(id)
            ? new FunctionName(CheckOwner.ClassOf(types.Names.NameOf(id)), CheckOwner.RootFunction)
            : null;
    }

    /// <summary>Documents that no types are made for, such as metaschemas, have a static class.</summary>
    private CheckOwner OwnerWithoutType(SchemaDocument document)
    {
        if (!_withoutTypes.TryGetValue(document, out CheckOwner? owner))
        {
            var name = new StringBuilder("ArticleSdkChecks");
            foreach (char c in document.Path)
                name.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : '_');
            owner = new CheckOwner(new TypeName(defaultNamespace, name.ToString()), null, document.Path, "");
            _withoutTypes.Add(document, owner);
        }

        return owner;
    }
}
