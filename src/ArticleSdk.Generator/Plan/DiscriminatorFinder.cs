using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Finds the property that tells the branches of a union apart.</summary>
internal static class DiscriminatorFinder
{
    /// <summary>How far <c>$ref</c> and <c>allOf</c> are followed: beyond it nothing is found, which is slower and not wrong.</summary>
    private const int MaxHops = 16;

    /// <summary>A property that every branch requires, as one of strings that no other branch allows; or null.</summary>
    public static Discriminator? Find(IReadOnlyList<SchemaNode> branches)
    {
        if (branches.Count < 2)
            return null;
        List<Dictionary<string, IReadOnlyList<string>>> all = branches.Select(RequiredConstants).ToList();
        foreach (string property in all[0].Keys)
        {
            if (Distinguishes(property, all) is { } found)
                return found;
        }

        return null;
    }

    private static Discriminator? Distinguishes(string property, List<Dictionary<string, IReadOnlyList<string>>> branches)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var values = new List<DiscriminatorValue>();
        for (int i = 0; i < branches.Count; i++)
        {
            if (!branches[i].TryGetValue(property, out IReadOnlyList<string>? constants))
                return null;
            foreach (string constant in constants)
            {
                if (!seen.Add(constant))
                    return null;
                values.Add(new DiscriminatorValue(constant, i));
            }
        }

        return new Discriminator(property, values.ToEquatableArray());
    }

    private static Dictionary<string, IReadOnlyList<string>> RequiredConstants(SchemaNode branch)
    {
        var parts = new List<SchemaNode>();
        Flatten(branch, parts, MaxHops);
        // What is no object satisfies "required" and "properties" of every branch.
        if (!parts.Any(p => p.Find<TypeKeyword>() is { Types: JsonTypes.Object }))
            return [];
        var required = new HashSet<string>(parts.SelectMany(p => p.Keywords.OfType<RequiredKeyword>()).SelectMany(r => r.Names), StringComparer.Ordinal);
        var constants = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (NamedSchema property in parts.SelectMany(p => p.Keywords.OfType<PropertiesKeyword>()).SelectMany(p => p.Properties))
        {
            if (!required.Contains(property.Name) || constants.ContainsKey(property.Name))
                continue;
            var definition = new List<SchemaNode>();
            Flatten(property.Schema, definition, MaxHops);
            EnumKeyword? values = definition.SelectMany(d => d.Keywords.OfType<EnumKeyword>()).FirstOrDefault();
            if (values is { Values.Count: > 0 } && values.Values.All(v => v.Kind == JsonKind.String))
                constants.Add(property.Name, values.Values.Select(v => v.Text).Distinct(StringComparer.Ordinal).ToList());
        }

        return constants;
    }

    /// <summary>The schema and what holds with it always.</summary>
    private static void Flatten(SchemaNode node, List<SchemaNode> parts, int hops)
    {
        if (hops == 0 || parts.Contains(node))
            return;
        parts.Add(node);
        foreach (Keyword keyword in node.Keywords)
        {
            if (keyword is RefKeyword or AllOfKeyword)
            {
                foreach (SchemaNode part in Subschemas.InPlace(keyword))
                    Flatten(part, parts, hops - 1);
            }
        }
    }
}
