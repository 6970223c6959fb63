using System.Globalization;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>The C# names of a type's members, whatever order they come in.</summary>
internal static class MemberNames
{
    /// <summary>The members that every generated type or record has, and those that generated code uses. Other names that emitters make up have an underscore, which no name from a schema has.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "Clone", "EqualityContract", "PrintMembers", "Deconstruct",
        "IsValid", "Validate", "Read", "TryRead", "ToUtf8Json", "WriteTo", "SchemaUtf8", "Check", "ReadValue", "WriteValue", "Evaluate",
        "AdditionalProperties", "Codec", "SchemaChecks", "TryParse", "BindAsync",
    };

    /// <summary>Names for these properties: by the JSON name, and whether the schema asks for one.</summary>
    public static IReadOnlyDictionary<string, string> Assign(IReadOnlyList<(string JsonName, string? Asked)> properties, string typeName) =>
        Assign(properties, name => Reserved.Contains(name) || name == typeName, "Property");

    /// <summary>Names for the values of an enum. Those of an open one stand among a type's members; an enum of C# has no others.</summary>
    public static IReadOnlyDictionary<string, string> AssignValues(IReadOnlyList<string> values, string? typeName) => Assign(
        [.. values.Select(value => (value, (string?)null))],
        name => typeName is not null && (Reserved.Contains(name) || name == typeName || name is "Value" or "IsKnown"),
        "Known");

    private static IReadOnlyDictionary<string, string> Assign(
        IReadOnlyList<(string JsonName, string? Asked)> properties, Func<string, bool> isReserved, string suffix)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        // Who asks, gets; then who is spelled as the C# name is; then in the order of the alphabet, so that the schema's order is nothing.
        foreach ((string jsonName, string? asked) in properties
            .OrderBy(property => property.Asked is null ? 1 : 0)
            .ThenBy(property => Kinship(property.JsonName))
            .ThenBy(property => property.JsonName, StringComparer.Ordinal))
        {
            string name = Available(asked ?? Names.Pascal(jsonName), isReserved, suffix);
            if (!taken.Add(name))
            {
                string spelled = Available(Names.Spelled(jsonName), isReserved, suffix);
                name = spelled;
                for (int i = 2; !taken.Add(name); i++)
                    name = spelled + i.ToString(CultureInfo.InvariantCulture);
            }

            names.Add(jsonName, name);
        }

        return names;
    }

    // "Read" is a method, and a member cannot be called like its type: both become "…Property".
    private static string Available(string pascal, Func<string, bool> isReserved, string suffix)
    {
        string name = Names.Identifier(pascal);
        return isReserved(name) ? name + suffix : name;
    }

    private static int Kinship(string jsonName)
    {
        string pascal = Names.Pascal(jsonName);
        return pascal == jsonName ? 0 : pascal.Length == jsonName.Length && string.Equals(pascal, jsonName, StringComparison.OrdinalIgnoreCase) ? 1 : 2;
    }
}
