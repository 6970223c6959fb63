using System.Globalization;
using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>What members of generated types are called in JSON, as their declarations say it: <see cref="Names.CamelCase"/>, or an attribute.</summary>
internal static class GeneratedNames
{
    /// <summary>Whether a member is a property, and no map of properties without a name that is called like one.</summary>
    public static bool IsProperty(ISymbol member) => !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonIgnoreAttribute");

    /// <summary>The values of an enum, in their order.</summary>
    public static IEnumerable<IFieldSymbol> ValuesOf(ITypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue);

    /// <summary>What a value of an enum is in JSON: the string, or the integer in digits.</summary>
    public static string InJson(IFieldSymbol value) => GeneratedTypes.HasIntegers(value.ContainingType) ? IntegerOf(value) : Of(value);

    /// <summary>The integer of a value of an enum, in digits.</summary>
    public static string IntegerOf(IFieldSymbol value) => Convert.ToString(value.ConstantValue, CultureInfo.InvariantCulture)!;

    /// <summary>The name in JSON of a property of a record, or of a value of an enum of strings.</summary>
    public static string Of(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonPropertyNameAttribute", ConstructorArguments: [{ Value: string name }] })
                return name;
        }

        return Names.CamelCase(member.Name);
    }
}
