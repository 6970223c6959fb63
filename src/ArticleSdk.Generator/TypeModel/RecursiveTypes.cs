using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// Finds the records whose values may hold others of them to any depth. Their equality is the compiler's, which asks nobody for the stack; that of lists, maps and the runtime's unions does, so that what these hold
/// counts for nothing here. A circle of types lies within a component.
/// </summary>
internal static class RecursiveTypes
{
    public static IEnumerable<TypeDefinition> Mark(IReadOnlyList<TypeDefinition> types)
    {
        // What says of a record of another file that it is a branch has that record's name.
        Dictionary<TypeName, TypeDefinition> byName = types.Where(type => type.Kind != TypeKind.BranchOfUnions).ToDictionary(type => type.FullName);
        var recursive = new HashSet<TypeName>(StronglyConnected.Find(byName.Keys, name => HeldBy(byName[name]).Where(byName.ContainsKey)).SelectMany(circle => circle));
        return types.Select(type => type.Kind == TypeKind.Record && recursive.Contains(type.FullName) ? type with { IsRecursive = true } : type);
    }

    private static IEnumerable<TypeName> HeldBy(TypeDefinition type) =>
        type.Members.Select(member => member.Type).Concat(type.Branches.Select(branch => branch.Type)).Concat(type.Value is { } value ? [value] : []).SelectMany(of => of.Held).Select(of => of.Name);
}
