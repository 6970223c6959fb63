using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeDiscovery
{
    /// <summary>The values of an enum, with the names and the texts that the schema has for them.</summary>
    private IReadOnlyList<EnumValueSketch> EnumValuesOf(SchemaNode node)
    {
        Dictionary<string, EnumValueSketch> described = new(StringComparer.Ordinal);
        foreach (SchemaNode conjunct in analysis.ConjunctsOf(node).Schemas)
        {
            foreach (SchemaNode branch in conjunct.Keywords.Where(keyword => keyword is AnyOfKeyword or OneOfKeyword).SelectMany(Subschemas.InPlace))
            {
                foreach (SchemaNode schema in analysis.ConjunctsOf(branch).Schemas.Prepend(branch))
                    Describe(schema);
            }

            Describe(conjunct);
        }

        return [.. analysis.StringsOf(node)!.Names.Select(name => described.TryGetValue(name, out EnumValueSketch? value) ? value : new EnumValueSketch(name, null, null, null))];

        void Describe(SchemaNode schema)
        {
            foreach (EnumKeyword values in schema.Keywords.OfType<EnumKeyword>())
            {
                for (int i = 0; i < values.Values.Count; i++)
                {
                    // A text beside several values is about all of them: it is the enum's.
                    bool isAlone = values.Values.Count == 1;
                    if (values.Values[i].Kind == JsonKind.String && !described.ContainsKey(values.Values[i].Text))
                    {
                        described.Add(values.Values[i].Text, new EnumValueSketch(
                            values.Values[i].Text,
                            TextAt(schema, i, "x-enumNames", "x-enum-varnames") ?? (isAlone ? schema.Annotations.CSharpName : null),
                            isAlone ? schema.Annotations.Title : null,
                            TextAt(schema, i, "x-enumDescriptions", "x-enum-descriptions", "enumDescriptions", "markdownEnumDescriptions") ?? (isAlone ? schema.Annotations.Description : null)));
                    }
                }
            }
        }
    }

    // What other tools write beside "enum", value by value.
    private static string? TextAt(SchemaNode node, int index, params string[] keywords) => keywords
        .Select(keyword => node.Json.TryGet(keyword, out JsonValue texts) && texts.Kind == JsonKind.Array && index < texts.Items.Count && texts.Items[index].Kind == JsonKind.String ? texts.Items[index].Text : null)
        .FirstOrDefault(text => text is not null);
}
