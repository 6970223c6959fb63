using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Finds what a schema asks of the names of an object, and of those few values that are as quickly compared as read.</summary>
internal static class FactsFinder
{
    /// <summary>As many names as the first word of a walk's bit set holds.</summary>
    public const int MaxNames = 64;

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
        ulong required = 0, forbidden = 0;
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
                    foreach (string name in keys.Names)
                    {
                        if (!Bit(names, name, out ulong bit))
                            return null;
                        required |= bit;
                    }

                    break;
                case PropertiesKeyword properties:
                    foreach (NamedSchema property in properties.Properties)
                    {
                        if (!Bit(names, property.Name, out ulong bit))
                            return null;
                        if (property.Schema.Boolean is false)
                            forbidden |= bit;
                        else if (Strings(property.Schema) is { } strings)
                            values.Add(new ValueFact(IndexOf(names, property.Name), strings));
                        else
                            return null;
                    }

                    break;
                default:
                    return null;
            }
        }

        return new ObjectFacts(objectsOnly, required, forbidden, values.ToEquatableArray());
    }

    /// <summary>What the names alone say against a schema; the rest of it is not looked at.</summary>
    public static NameFacts FindNames(SchemaNode node, IReadOnlyList<string> names)
    {
        var parts = new List<SchemaNode>();
        Flatten(node, parts, MaxHops);
        ulong required = 0, allowed = ulong.MaxValue;
        bool closed = false;
        foreach (SchemaNode part in parts)
        {
            foreach (string name in part.Keywords.OfType<RequiredKeyword>().SelectMany(r => r.Names))
                required |= Bit(names, name, out ulong bit) ? bit : 0;
            if (part.Find<AdditionalPropertiesKeyword>() is not { Schema.Boolean: false } || part.Find<PatternPropertiesKeyword>() is not null)
                continue;
            ulong own = 0;
            bool all = true;
            foreach (NamedSchema property in part.Keywords.OfType<PropertiesKeyword>().SelectMany(p => p.Properties))
            {
                all &= Bit(names, property.Name, out ulong bit);
                own |= bit;
            }

            closed |= all;
            allowed &= own;
        }

        ulong known = names.Count >= MaxNames ? ulong.MaxValue : (1UL << names.Count) - 1;
        return new NameFacts(required, known & ~allowed, closed);
    }

    private static EquatableArray<JsonValue>? Strings(SchemaNode node)
    {
        if (node.Boolean is not null || node.Keywords.Any(k => k is not (EnumKeyword or DefinitionsKeyword or TypeKeyword { Types: JsonTypes.String })))
            return null;
        List<EnumKeyword> enums = node.Keywords.OfType<EnumKeyword>().ToList();
        return enums.Count == 1 && enums[0].Values.Count > 0 && enums[0].Values.All(v => v.Kind == JsonKind.String) ? enums[0].Values : null;
    }

    private static bool Bit(IReadOnlyList<string> names, string name, out ulong bit)
    {
        int index = IndexOf(names, name);
        bit = index >= 0 ? 1UL << index : 0;
        return bit != 0;
    }

    // Only names that have a bit are looked for: however many there are, that takes no longer.
    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count && i < MaxNames; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
                return i;
        }

        return -1;
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
