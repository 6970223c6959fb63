using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Emit.Types;

/// <summary>Prints <c>ArticleSdkJson.Resolver</c>: what tells System.Text.Json of all generated types.</summary>
internal static class ResolverEmitter
{
    public const string ClassName = "ArticleSdkJson";

    /// <param name="space">The namespace of <c>ArticleSdkNamespace</c>; empty for the global one.</param>
    /// <param name="types">The types of the project, in the order of <see cref="TypeMap.Types"/>.</param>
    public static string Emit(string space, IEnumerable<ResolverEntry> types)
    {
        SourceWriter writer = new();
        TypeEmitter.Begin(writer, space);
        writer.Line("/// <summary>All types that are generated from JSON Schemas, for System.Text.Json: without reflection.</summary>")
            .Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"ArticleSdk\", \"{TypeEmitter.Version}\")]")
            .Open($"internal static class {ClassName}")
            .Line("public static global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver Resolver { get; } = new global::ArticleSdk.SchemaTypeInfoResolver()");
        foreach (ResolverEntry type in types)
            writer.Line($".Add{(type.IsStruct ? "Value" : "")}<{type.FullName}>()");
        return Aliases.Shorten(writer.Line(";").Close().ToString(), space);
    }
}

/// <summary>A type as the resolver names it.</summary>
internal readonly record struct ResolverEntry(string FullName, bool IsStruct)
{
    public static EquatableArray<ResolverEntry> Of(IEnumerable<TypeModel.TypeModel> types) => types
        .Where(type => type.IsSchemaType)
        .Select(type => new ResolverEntry(type.FullName, type.Kind is not (TypeKind.Record or TypeKind.UnionInterface)))
        .ToEquatableArray();
}
