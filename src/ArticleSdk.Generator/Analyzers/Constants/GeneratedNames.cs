using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>What members of generated types are called in JSON, as their declarations say it: <see cref="Names.CamelCase"/>, or an attribute.</summary>
internal static class GeneratedNames
{
    /// <summary>The name in JSON of a property of a record, or of a value of an enum.</summary>
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
