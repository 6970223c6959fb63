using ArticleSdk.Generator.Analyzers.Constants;
using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>The types that the generator made, in this compilation or in one that it refers to.</summary>
internal static class GeneratedTypes
{
    /// <summary>The records that an interface is the union of, in the order of the schema; null for any other type.</summary>
    public static IEnumerable<INamedTypeSymbol>? BranchesOf(ITypeSymbol type) => type.TypeKind != TypeKind.Interface ? null : type.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == TypePrograms.PlaceAttributeName)?
        .ConstructorArguments[2].Values.Select(value => value.Value).OfType<INamedTypeSymbol>();

    /// <summary>Whether the values of an enum, or of a struct for known and other values, are integers in JSON, and no strings.</summary>
    public static bool HasIntegers(ITypeSymbol type) => type.TypeKind == TypeKind.Enum
        ? ConverterOf(type) is { Name: "SchemaIntegerEnumConverter" }
        : type.GetMembers("Value").OfType<IPropertySymbol>().Any(property => property.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64);

    /// <summary>Whether the type is one of them: it says so itself. An enum that a user declared for a schema, with our converter, is as good.</summary>
    public static bool Contains(ITypeSymbol type) => type.GetAttributes().Any(attribute =>
            attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments is [{ Value: "ArticleSdk" }, ..])
        || (type.TypeKind == TypeKind.Enum && type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == AnchorReader.Attribute)
            && ConverterOf(type) is { Name: "SchemaEnumConverter" or "SchemaIntegerEnumConverter" });

    private static INamedTypeSymbol? ConverterOf(ITypeSymbol type) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.ToDisplayString() == AnchorReader.Converter && attribute.ConstructorArguments.Length == 1)
        .Select(attribute => attribute.ConstructorArguments[0].Value as INamedTypeSymbol).FirstOrDefault();
}
