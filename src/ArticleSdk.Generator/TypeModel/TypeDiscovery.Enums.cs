using System.Globalization;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeDiscovery
{
    // The strings or integers that a schema of one of these kinds names.
    private KnownValues? KnownOf(SchemaNode node) => KindsOf(node) == JsonTypes.Integer ? analysis.IntegersOf(node) : analysis.StringsOf(node);

    /// <summary>The kind of enum that a schema of strings or of integers is; null where it names no values, or one, or integers without names.</summary>
    private TypeKind? EnumKindOf(SchemaNode node)
    {
        if (KnownOf(node) is not { } known || (KindsOf(node) == JsonTypes.Integer && !AreNamedIntegers(node, known)))
            return null;
        return known.IsOpen ? TypeKind.OpenEnum : known.Values.Count > 1 ? TypeKind.Enum : null;
    }

    // 1, 2 and 3 alone say no more as an enum than they do as numbers.
    private bool AreNamedIntegers(SchemaNode node, KnownValues known)
    {
        ValueForm form = IntegerOf(node).Form;
        return form is ValueForm.Int32 or ValueForm.Int64 && known.Values.All(value => ValueModel.FitsNumber(form, value.Text)) && EnumValuesOf(node).Any(value => value.Asked is not null);
    }

    /// <summary>What the values of an enum are in JSON.</summary>
    private ValueShape EnumValueOf(SchemaNode node) => KindsOf(node) == JsonTypes.Integer ? IntegerOf(node) : new ValueShape(ValueForm.String);

    /// <summary>The values of an enum, with the names and the texts that the schema has for them.</summary>
    private IReadOnlyList<EnumValueSketch> EnumValuesOf(SchemaNode node)
    {
        Dictionary<JsonValue, EnumValueSketch> described = new(JsonEquality.Comparer);
        foreach (SchemaNode conjunct in analysis.ConjunctsOf(node).Schemas)
        {
            foreach (SchemaNode branch in conjunct.Keywords.Where(keyword => keyword is AnyOfKeyword or OneOfKeyword).SelectMany(Subschemas.InPlace))
            {
                foreach (SchemaNode schema in analysis.ConjunctsOf(branch).Schemas.Prepend(branch))
                    Describe(schema);
            }

            Describe(conjunct);
        }

        return [.. KnownOf(node)!.Values.Select(value => (described.TryGetValue(value, out EnumValueSketch? known) ? known : new EnumValueSketch(value, null, null, null)) with { Json = Canonical(value) })];

        void Describe(SchemaNode schema)
        {
            foreach (EnumKeyword values in schema.Keywords.OfType<EnumKeyword>())
            {
                // A text beside several values is about all of them: it is the enum's.
                bool isAlone = values.Values.Count == 1;
                for (int i = 0; i < values.Values.Count; i++)
                {
                    JsonValue value = values.Values[i];
                    if (described.ContainsKey(value))
                        continue;
                    string? title = isAlone ? schema.Annotations.Title : null;
                    // A number says nothing that could be a name; the title does.
                    string? asked = TextAt(schema, i, "x-enumNames", "x-enum-varnames") ?? (isAlone ? schema.Annotations.CSharpName : null) ?? (value.Kind == ValueKind.Number && title?.Length <= Names.GoodLength ? title : null);
                    described.Add(value, new EnumValueSketch(
                        value,
                        asked,
                        title,
                        TextAt(schema, i, "x-enumDescriptions", "x-enum-descriptions", "enumDescriptions", "markdownEnumDescriptions") ?? (isAlone ? schema.Annotations.Description : null)));
                }
            }
        }
    }

    // An integer in digits, however the schema writes it.
    private static JsonValue Canonical(JsonValue value) =>
        value.Kind == ValueKind.Number && ExactNumber.Parse(value.Text).TryGetInt64(out long integer) ? JsonValue.Number(integer.ToString(CultureInfo.InvariantCulture)) : value;

    // What other tools write beside "enum", value by value.
    private static string? TextAt(SchemaNode node, int index, params string[] keywords) => keywords
        .Select(keyword => node.Json.TryGet(keyword, out JsonValue texts) && texts.Kind == ValueKind.Array && index < texts.Items.Count && texts.Items[index].Kind == ValueKind.String ? texts.Items[index].Text : null)
        .FirstOrDefault(text => text is not null);
}
