using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Turns what a schema asks of the names and constants of an object into questions about what a walk over it has found.</summary>
internal static class FactsFinder
{
    /// <summary>All that the schema asserts, where the walk over the object answers it; else null.</summary>
    /// <param name="tests">What the schema asserts.</param>
    /// <param name="names">The names that the walk knows.</param>
    public static ObjectFacts? Find(BranchTests tests, IReadOnlyList<string> names)
    {
        if (!tests.IsExact || tests.Kinds is not (JsonTypes.Any or JsonTypes.Object) || tests.Allowed is not null)
            return null;
        if (!tests.Required.Concat(tests.Forbidden).Concat(tests.Properties.Select(p => p.Name)).All(names.Contains))
            return null;
        if (tests.Properties.Any(p => p.Constants.Count == 0 || p.Constants.Any(v => v.Kind != JsonKind.String)))
            return null;
        return new ObjectFacts(
            tests.Kinds == JsonTypes.Object,
            tests.Required,
            tests.Forbidden,
            tests.Properties.Select(p => new ValueFact(p.Name, p.Constants.Select(v => v.Text).ToEquatableArray())).ToEquatableArray());
    }

    /// <summary>What the names alone say against a schema; null where they say nothing.</summary>
    public static NameFacts? FindNames(BranchTests tests, IReadOnlyList<string> names)
    {
        EquatableArray<string> required = tests.Required.Where(names.Contains).ToEquatableArray();
        EquatableArray<string> forbidden = tests.Allowed is { } allowed ? names.Where(n => !allowed.Contains(n)).ToEquatableArray() : default;
        bool isClosed = tests.Allowed is { } all && all.All(names.Contains);
        return required.Count + forbidden.Count == 0 && !isClosed ? null : new NameFacts(required, forbidden, isClosed);
    }
}
