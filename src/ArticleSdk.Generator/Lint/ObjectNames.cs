using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Lint;

/// <param name="By">The keyword that forbids the name.</param>
/// <param name="Reason">Why, for a message.</param>
internal sealed record Forbidden(PlacedKeyword By, string Reason);

/// <summary>Which names the objects of a schema cannot have.</summary>
internal sealed class ObjectNames(SchemaAnalysis analysis)
{
    /// <summary>Why a valid object does not have a property of the name, by the conjuncts of the schema; null where nothing says so.</summary>
    public Forbidden? WhyForbidden(SchemaNode node, string name)
    {
        foreach (SchemaNode schema in analysis.ConjunctsOf(node).Schemas)
        {
            foreach (Keyword keyword in schema.Keywords)
            {
                if (ReasonOf(schema, keyword, name) is { } reason)
                    return new Forbidden(new PlacedKeyword(schema, keyword), reason);
            }
        }

        return null;
    }

    /// <summary>Whether the schema itself describes the property, by its name or by a pattern.</summary>
    public bool IsDescribed(SchemaNode schema, string name) => schema.Keywords.Any(keyword => keyword switch
    {
        PropertiesKeyword properties => properties.Properties.Any(p => p.Name == name),
        PatternPropertiesKeyword patterns => patterns.Patterns.Any(p => analysis.IsMatch(p.Name, name)),
        _ => false,
    });

    private string? ReasonOf(SchemaNode schema, Keyword keyword, string name) => keyword switch
    {
        PropertiesKeyword properties => properties.Properties.Any(p => p.Name == name && p.Schema.Boolean is false) ? "its schema is false" : null,
        PatternPropertiesKeyword patterns => patterns.Patterns.FirstOrDefault(p => p.Schema.Boolean is false && analysis.IsMatch(p.Name, name)) is { Name: { } pattern }
            ? "the schema of the pattern '" + pattern + "' is false" : null,
        AdditionalPropertiesKeyword { Schema.Boolean: false } => IsDescribed(schema, name) ? null : "'additionalProperties' is false and it is not among the properties",
        PropertyNamesKeyword names => Allows(names.Schema, name) ? null : "'propertyNames' does not allow the name",
        NotKeyword { Types: JsonTypes.None, Schemas: { Count: 1 } schemas } when OnlyRequires(schemas[0], name) => "'not' forbids it",
        _ => null,
    };

    private static bool OnlyRequires(SchemaNode schema, string name) =>
        schema.Keywords is { Count: 1 } && schema.Keywords[0] is RequiredKeyword { Names: { Count: 1 } names } && names[0] == name;

    private bool Allows(SchemaNode names, string name)
    {
        if ((analysis.KindsOf(names) & JsonTypes.String) == 0)
            return false;
        JsonValue value = JsonValue.String(name);
        int length = name.Length - name.Count(char.IsLowSurrogate);
        return analysis.ConjunctsOf(names).Keywords.All(keyword => keyword switch
        {
            EnumKeyword values => values.Values.Contains(value, JsonEquality.Comparer),
            PatternKeyword pattern => analysis.IsMatch(pattern.Pattern, name) || HasBackReference(pattern.Pattern),
            CountKeyword { Kind: CountKind.MinLength } min => length >= min.Value,
            CountKeyword { Kind: CountKind.MaxLength } max => length <= max.Value,
            _ => true,
        });
    }

    // Matching such a pattern may be given up.
    private static bool HasBackReference(string pattern) => EcmaPattern.TryParse(pattern, out EcmaPattern? parsed, out _) && parsed.NeedsBacktracking;
}
