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
    private readonly Dictionary<SchemaNode, Dictionary<string, SchemaNode>> _properties = [];
    private readonly Dictionary<SchemaNode, HashSet<string>> _required = [];

    /// <summary>The names that a valid object has, by the conjuncts of the schema.</summary>
    public HashSet<string> RequiredBy(SchemaNode node)
    {
        node = analysis.EndOf(node);
        return _required.TryGetValue(node, out HashSet<string>? known) ? known : _required[node] = new HashSet<string>(analysis.RequiredNamesOf(node), StringComparer.Ordinal);
    }

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
        PropertiesKeyword => PropertyOf(schema, name) is not null,
        PatternPropertiesKeyword patterns => patterns.Patterns.Any(p => analysis.IsMatch(p.Name, name)),
        _ => false,
    });

    // A schema may have thousands.
    private SchemaNode? PropertyOf(SchemaNode schema, string name)
    {
        if (!_properties.TryGetValue(schema, out Dictionary<string, SchemaNode>? properties))
        {
            _properties.Add(schema, properties = new Dictionary<string, SchemaNode>(StringComparer.Ordinal));
            foreach (NamedSchema property in schema.Keywords.OfType<PropertiesKeyword>().SelectMany(p => p.Properties))
                properties[property.Name] = property.Schema;
        }

        return properties.TryGetValue(name, out SchemaNode? found) ? found : null;
    }

    private string? ReasonOf(SchemaNode schema, Keyword keyword, string name) => keyword switch
    {
        PropertiesKeyword => PropertyOf(schema, name)?.Boolean is false ? "its schema is false" : null,
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
