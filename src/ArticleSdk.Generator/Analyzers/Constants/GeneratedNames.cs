using System.Globalization;
using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>What members of generated types are called in JSON, as their declarations say it: <see cref="Names.CamelCase"/>, or an attribute.</summary>
internal static class GeneratedNames
{
    private const string EnumMemberAttribute = "JsonStringEnumMemberNameAttribute";
    private const string PropertyAttribute = "JsonPropertyNameAttribute";

    /// <summary>Whether a member is a property, and no map of properties without a name that is called like one.</summary>
    public static bool IsProperty(ISymbol member) => !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonIgnoreAttribute");

    /// <summary>The values of an enum, in their order.</summary>
    public static IEnumerable<IFieldSymbol> ValuesOf(ITypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue);

    /// <summary>What a value of an enum is in JSON: the string, or the integer in digits.</summary>
    public static string InJson(IFieldSymbol value) => GeneratedTypes.HasIntegers(value.ContainingType) ? IntegerOf(value) : Of(value);

    /// <summary>The integer of a value of an enum, in digits.</summary>
    public static string IntegerOf(IFieldSymbol value) => Convert.ToString(value.ConstantValue, CultureInfo.InvariantCulture)!;

    /// <summary>The name in JSON of a property of a record, or of a value of an enum of strings.</summary>
    public static string Of(ISymbol member) => Given(member).FirstOrDefault() ?? Names.CamelCase(member.Name);

    /// <summary>The names in JSON that attributes give a member: that of System.Text.Json's own enums first.</summary>
    public static IEnumerable<string> Given(ISymbol member) => new[] { EnumMemberAttribute, PropertyAttribute }.SelectMany(name => member.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name == name).Select(attribute => attribute.ConstructorArguments is [{ Value: string given }] ? given : null).OfType<string>());
}
