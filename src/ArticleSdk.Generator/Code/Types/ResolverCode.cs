using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Types;

/// <summary><c>ArticleSdkJson.Resolver</c>: what tells System.Text.Json of all generated types.</summary>
internal static class ResolverCode
{
    public const string ClassName = "ArticleSdkJson";

    /// <summary>What generated code and runtime know of each other, as a number: it rises with what breaks code that was generated before.</summary>
    public const int Contract = 1;

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
        return new CodeFile(space, content) { Assembly = $"[assembly: {TypeName.Runtime("SchemaContract")}({Contract})]" };
    }

    private static Fragment Add(ResolverEntry type) => type.Form switch
    {
        ValueForm.Enum => $".AddEnum<{type.Name}, {EnumCode.CodecOf(type.Name)}>()",
        ValueForm.Struct => $".AddValue<{type.Name}>()",
        _ => $".Add<{type.Name}>()",
    };
}

/// <summary>A type as the resolver names it.</summary>
internal readonly record struct ResolverEntry(TypeName Name, ValueForm Form)
{
    public static EquatableArray<ResolverEntry> Of(IEnumerable<TypeModel.TypeModel> types) => types
        .Where(type => type.IsSchemaType || type.Kind == TypeKind.Enum)
        .Select(type => new ResolverEntry(type.FullName, type.Kind == TypeKind.Enum ? ValueForm.Enum : type.IsReference ? ValueForm.Class : ValueForm.Struct))
        .ToEquatableArray();
}
