using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Which properties schemas may evaluate (JSON Schema 2020-12 core, 11.3). A keyword that is not known here may evaluate any.</summary>
internal static class EvaluatedProperties
{
    /// <summary>The subschemas that evaluate for the schema they stand in. What is not satisfied evaluates nothing, and <c>not</c> asks for that (2020-12 core, 7.7.1.2).</summary>
    public static IEnumerable<SchemaNode> Branches(Keyword keyword) => keyword is NotKeyword ? [] : Subschemas.InPlace(keyword);

    /// <summary>Whether a schema that allows no unevaluated properties may let an object through that has this one: something in it evaluates it.</summary>
    public static bool MayBe(string name, SchemaNode closed, SchemaAnalysis analysis) => Any([closed], (schema, keyword) => keyword switch
    {
        PropertiesKeyword properties => properties.Properties.Any(p => p.Name == name),
        PatternPropertiesKeyword patterns => patterns.Patterns.Any(p => analysis.IsMatch(p.Name, name)),
        UnevaluatedPropertiesKeyword => !ReferenceEquals(schema, closed),
        _ => true,
    });

    /// <summary>Whether the schemas may evaluate a property whose name is not among those given.</summary>
    public static bool MayBeMoreThan(ISet<string> names, IEnumerable<SchemaNode> schemas) =>
        Any(schemas, (_, keyword) => keyword is not PropertiesKeyword properties || properties.Properties.Any(p => !names.Contains(p.Name)));

    // Whether a keyword of the schemas, or of those that evaluate for them, evaluates what is asked for; of what applies to the value itself or evaluates nothing, it is not asked.
    private static bool Any(IEnumerable<SchemaNode> schemas, Func<SchemaNode, Keyword, bool> evaluates)
    {
        var seen = new HashSet<SchemaNode>();
        var work = new Stack<SchemaNode>(schemas);
        while (work.Count > 0)
        {
            SchemaNode schema = work.Pop();
            if (!seen.Add(schema))
                continue;
            foreach (Keyword keyword in schema.Keywords)
            {
                switch (keyword)
                {
                    case AssertionKeyword or PropertyNamesKeyword or PrefixItemsKeyword or ItemsKeyword or ContainsKeyword or UnevaluatedItemsKeyword or DefinitionsKeyword:
                        break;
                    case RefKeyword or AllOfKeyword or AnyOfKeyword or OneOfKeyword or NotKeyword or IfKeyword or DependentSchemasKeyword:
                        foreach (SchemaNode branch in Branches(keyword))
                            work.Push(branch);
                        break;
                    default:
                        if (evaluates(schema, keyword))
                            return true;
                        break;
                }
            }
        }

        return false;
    }
}
