using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Types;

/// <summary><c>ArticleSdkJson.Resolver</c>: what tells System.Text.Json of all generated types.</summary>
internal static class ResolverCode
{
    public const string ClassName = Names.ResolverClass;

    /// <summary>What generated code and runtime know of each other, as a number: it rises with what breaks code that was generated before.</summary>
    public const string Contract = "1";

    /// <param name="space">The namespace of <c>ArticleSdkNamespace</c>; empty for the global one.</param>
    /// <param name="types">The types of the project, in the order of <see cref="TypeMap.Types"/>.</param>
    public static CodeFile Of(string space, IEnumerable<ResolverEntry> types)
    {
        CodeBlock content = new();
        content.Add(new XmlDoc("All types that are generated from JSON Schemas, for System.Text.Json: without reflection."))
            .Line(TypeParts.Generated)
            .Block($"internal static class {new Identifier(ClassName)}")
            .Add(new Continued(
                $"public static {TypeName.System("Text.Json.Serialization.Metadata.IJsonTypeInfoResolver")} Resolver {{ get; }} = new {TypeName.Sdk("SchemaTypeInfoResolver")}()",
                [.. types.Select(Add)]))
            .Line($";");
        return new CodeFile(space, content) { Assembly = $"[assembly: {TypeName.System("Reflection.AssemblyMetadata")}({Literal.Of("ArticleSdk.Contract")}, {Literal.Of(Contract)})]" };
    }

    private static Fragment Add(ResolverEntry type) => type.Form switch
    {
        ValueForm.Enum => $".AddEnum<{type.Name}, {type.Codec!}>()",
        ValueForm.Tuple => $".AddTuple<{type.Name}, {type.Codec!}>()",
        ValueForm.Struct => $".AddValue<{type.Name}>()",
        _ => $".Add<{type.Name}>()",
    };
}

/// <summary>A type as the resolver names it.</summary>
/// <param name="Name">Its name; of a tuple, without names of elements.</param>
/// <param name="Form">What it is.</param>
/// <param name="Codec">Of an enum or a tuple: its codec. That of other types is known by their name.</param>
internal readonly record struct ResolverEntry(TypeName Name, ValueForm Form, TypeName? Codec = null)
{
    public static EquatableArray<ResolverEntry> Of(IEnumerable<TypeDefinition> types)
    {
        List<ResolverEntry> entries = [];
        HashSet<string> tuples = [];
        foreach (TypeDefinition type in types)
        {
            if (type.Kind == TypeKind.Enum)
                entries.Add(new ResolverEntry(type.FullName, ValueForm.Enum, TypeRef.OfEnum(type).Codec));
            else if (type.IsSchemaType)
                entries.Add(new ResolverEntry(type.FullName, type.IsReference ? ValueForm.Class : ValueForm.Struct));
            // To C# tuples are one type whatever their elements are called.
            foreach (TypeRef tuple in type.Shown.SelectMany(shown => shown.All).Where(shown => shown.Form == ValueForm.Tuple && tuples.Add(shown.Name.ToString())))
                entries.Add(new ResolverEntry(tuple.Name, ValueForm.Tuple, tuple.Codec));
        }

        return entries.ToEquatableArray();
    }
}
