using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Finds what a schema asks of the names of an object, and of those few values that are as quickly compared as read.</summary>
internal static class FactsFinder
{
    private const int MaxHops = 16;

    /// <summary>All that the schema asserts, where the walk over the object answers it; else null.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="names">The names that the walk knows.</param>
    public static ObjectFacts? Find(SchemaNode node, IReadOnlyList<string> names)
    {
        var parts = new List<SchemaNode>();
        if (!Flatten(node, parts, MaxHops))
            return null;
        bool objectsOnly = false;
        var required = new List<string>();
        var forbidden = new List<string>();
        var values = new List<ValueFact>();
        foreach (Keyword keyword in parts.SelectMany(p => p.Keywords))
        {
            switch (keyword)
            {
                case RefKeyword or AllOfKeyword or DefinitionsKeyword:
                    break;
                case TypeKeyword { Types: JsonTypes.Object }:
                    objectsOnly = true;
                    break;
                case RequiredKeyword keys:
                    required.AddRange(keys.Names);
                    break;
                case PropertiesKeyword properties:
                    foreach (NamedSchema property in properties.Properties)
                    {
                        if (property.Schema.Boolean is false)
                            forbidden.Add(property.Name);
                        else if (Strings(property.Schema) is { } strings)
                            values.Add(new ValueFact(property.Name, strings));
                        else
                            return null;
                    }

                    break;
                default:
                    return null;
            }
        }

        return required.Concat(forbidden).Concat(values.Select(v => v.Name)).All(names.Contains)
            ? new ObjectFacts(objectsOnly, Distinct(required), Distinct(forbidden), values.ToEquatableArray())
            : null;
    }

    /// <summary>What the names alone say against a schema, or null if nothing; the rest of it is not looked at.</summary>
    public static NameFacts? FindNames(SchemaNode node, IReadOnlyList<string> names)
    {
        var parts = new List<SchemaNode>();
        Flatten(node, parts, MaxHops);
        var required = new List<string>();
        var forbidden = new List<string>();
        bool closed = false;
        foreach (SchemaNode part in parts)
        {
            required.AddRange(part.Keywords.OfType<RequiredKeyword>().SelectMany(r => r.Names).Where(names.Contains));
            if (part.Find<AdditionalPropertiesKeyword>() is not { Schema.Boolean: false } || part.Find<PatternPropertiesKeyword>() is not null)
                continue;
            var own = new HashSet<string>(part.Keywords.OfType<PropertiesKeyword>().SelectMany(p => p.Properties).Select(p => p.Name), StringComparer.Ordinal);
            closed |= own.All(names.Contains);
            forbidden.AddRange(names.Where(n => !own.Contains(n)));
        }

        return required.Count + forbidden.Count == 0 && !closed ? null : new NameFacts(Distinct(required), Distinct(forbidden), closed);
    }

    private static EquatableArray<string> Distinct(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).ToEquatableArray();

    private static EquatableArray<string>? Strings(SchemaNode node)
    {
        if (node.Boolean is not null || node.Keywords.Any(k => k is not (EnumKeyword or DefinitionsKeyword or TypeKeyword { Types: JsonTypes.String })))
            return null;
        List<EnumKeyword> enums = node.Keywords.OfType<EnumKeyword>().ToList();
        return enums.Count == 1 && enums[0].Values.Count > 0 && enums[0].Values.All(v => v.Kind == JsonKind.String) ? enums[0].Values.Select(v => v.Text).ToEquatableArray() : null;
    }

    /// <summary>The schema and what holds with it always; false where that is too much to follow, or the schema is true or false.</summary>
    private static bool Flatten(SchemaNode node, List<SchemaNode> parts, int hops)
    {
        if (hops == 0 || node.Boolean is not null)
            return false;
        if (parts.Contains(node))
            return true;
        parts.Add(node);
        bool all = true;
        foreach (SchemaNode part in node.Keywords.Where(k => k is RefKeyword or AllOfKeyword).SelectMany(Subschemas.InPlace))
            all &= Flatten(part, parts, hops - 1);
        return all;
    }
}
