using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>The types that the generator made, in this compilation or in one that it refers to.</summary>
internal static class GeneratedTypes
{
    private const string BranchesAttribute = "ArticleSdk.Runtime.SchemaBranchesAttribute";

    /// <summary>The records that an interface is the union of, in the order of the schema; null for any other type.</summary>
    public static IEnumerable<INamedTypeSymbol>? BranchesOf(ITypeSymbol type) => type.TypeKind != TypeKind.Interface ? null : type.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == BranchesAttribute)?
        .ConstructorArguments[0].Values.Select(value => value.Value).OfType<INamedTypeSymbol>();

    /// <summary>Whether the values of an enum, or of a struct for known and other values, are integers in JSON, and no strings.</summary>
    public static bool HasIntegers(ITypeSymbol type) => type.TypeKind == TypeKind.Enum
        ? type.GetAttributes().Any(attribute => attribute is { AttributeClass.Name: "JsonConverterAttribute", ConstructorArguments: [{ Value: INamedTypeSymbol { Name: "SchemaEnumConverter", TypeArguments: [_, { Name: "ValueCodec" }] } }] })
        : type.GetMembers("Value").OfType<IPropertySymbol>().Any(property => property.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64);

    /// <summary>Whether the type is one of them: it says so itself.</summary>
    public static bool Contains(ITypeSymbol type) => type.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments is [{ Value: "ArticleSdk" }, ..]);
}
