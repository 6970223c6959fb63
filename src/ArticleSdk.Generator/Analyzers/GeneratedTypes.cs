using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>The types that the generator made, in this compilation or in one that it refers to.</summary>
internal static class GeneratedTypes
{
    /// <summary>Whether the type is one of them: it says so itself.</summary>
    public static bool Contains(ITypeSymbol type) => type.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments is [{ Value: "ArticleSdk" }, ..]);
}
