using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Turns what a schema asks of the names and constants of an object into questions about what a walk over it has found.</summary>
internal static class FactsFinder
{
    /// <summary>As many names as the first word of a walk's bit set holds.</summary>
    public const int MaxNames = 64;

    /// <summary>All that the schema asserts, where the walk over the object answers it; else null.</summary>
    /// <param name="tests">What the schema asserts.</param>
    /// <param name="names">The names that the walk knows.</param>
    public static ObjectFacts? Find(BranchTests tests, IReadOnlyList<string> names)
    {
        if (!tests.IsExact || tests.Kinds is not (JsonTypes.Any or JsonTypes.Object) || tests.Allowed is not null)
            return null;
        ulong required = 0, forbidden = 0;
        var values = new List<ValueFact>();
        foreach (string name in tests.Required.Concat(tests.Forbidden).Concat(tests.Properties.Select(p => p.Name)))
        {
            if (IndexOf(names, name) < 0)
                return null;
        }

        foreach (string name in tests.Required)
            required |= 1UL << IndexOf(names, name);
        foreach (string name in tests.Forbidden)
            forbidden |= 1UL << IndexOf(names, name);
        foreach (PropertyTest property in tests.Properties)
        {
            if (property.Constants.Count == 0 || property.Constants.Any(v => v.Kind != JsonKind.String))
                return null;
            values.Add(new ValueFact(IndexOf(names, property.Name), property.Constants));
        }

        return new ObjectFacts(tests.Kinds == JsonTypes.Object, required, forbidden, values.ToEquatableArray());
    }

    /// <summary>What the names alone say against a schema; the rest of it is not looked at.</summary>
    public static NameFacts FindNames(BranchTests tests, IReadOnlyList<string> names)
    {
        ulong required = tests.Required.Aggregate(0UL, (bits, name) => bits | Bit(names, name));
        if (tests.Allowed is not { } allowed)
            return new NameFacts(required, 0, Closed: false);
        ulong known = names.Count >= MaxNames ? ulong.MaxValue : (1UL << names.Count) - 1;
        return new NameFacts(required, known & ~allowed.Aggregate(0UL, (bits, name) => bits | Bit(names, name)), allowed.All(name => Bit(names, name) != 0));
    }

    private static ulong Bit(IReadOnlyList<string> names, string name) => IndexOf(names, name) is >= 0 and var index ? 1UL << index : 0;

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
}
