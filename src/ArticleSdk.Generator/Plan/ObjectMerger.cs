using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>Merges the walks of two schemas over one object. Each keeps its own notion of the names that it knows: what that means for a name is decided here.</summary>
internal sealed class ObjectMerger(PlanMerger merger, SchemaAnalysis analysis)
{
    /// <summary>The plan without its paths, which would keep equal checks apart, and without checks that cannot fail.</summary>
    public static ObjectPlan Bare(ObjectPlan plan) => plan with
    {
        Properties = plan.Properties.Select(p => p with { Checks = p.Checks.Where(c => c.Kind != SubcheckKind.Anything).Select(Bare).ToEquatableArray() }).ToEquatableArray(),
        Patterns = plan.Patterns.Select(p => p with { Check = Bare(p.Check) }).ToEquatableArray(),
        Additional = plan.Additional is null ? null : Bare(plan.Additional),
        PropertyNames = plan.PropertyNames is null or { Kind: SubcheckKind.Anything } ? null : Bare(plan.PropertyNames),
        MayEndEarly = false,
    };

    /// <summary>What <c>unevaluatedProperties</c> says of a property, where nothing but this plan evaluates any.</summary>
    public static ObjectPlan WithUnevaluated(ObjectPlan plan, Subcheck unevaluated)
    {
        Subcheck check = Bare(unevaluated);
        EquatableArray<Subcheck> alone = check.Kind == SubcheckKind.Anything ? default : new[] { check }.ToEquatableArray();
        return plan with
        {
            Properties = plan.Properties.Select(p => p.Evaluates ? p : new PropertyPlan(alone, Evaluates: true)).ToEquatableArray(),
            Additional = plan.Additional ?? check,
        };
    }

    /// <param name="numbers">What the names of <paramref name="other"/> are numbered in the merged plan.</param>
    public ObjectPlan? Both(ObjectPlan one, ObjectPlan other, out int[] numbers)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in one.Names.Concat(other.Names))
        {
            if (!index.ContainsKey(name))
                index.Add(name, index.Count);
        }

        int[] renumbered = numbers = other.Names.Select(n => index[n]).ToArray();
        if (!Unknown(one, other, out EquatableArray<PatternPropertyPlan> unknownPatterns, out Subcheck? additional)
            || (one.PropertyNames is not null && other.PropertyNames is not null && one.PropertyNames != other.PropertyNames))
        {
            return null;
        }

        string[] names = index.OrderBy(n => n.Value).Select(n => n.Key).ToArray();
        var properties = new PropertyPlan?[names.Length];
        for (int i = 0; i < one.Names.Count; i++)
            properties[i] = one.Properties[i];
        var others = new PropertyPlan?[names.Length];
        for (int i = 0; i < renumbered.Length; i++)
            others[renumbered[i]] = other.Properties[i];
        int[] required = one.Required.SelectMany(r => r.Names).Concat(other.Required.SelectMany(r => r.Names).Select(n => renumbered[n])).Distinct().ToArray();
        return new ObjectPlan
        {
            Names = names.ToEquatableArray(),
            Properties = names.Select((n, i) => Both(properties[i] ?? OfUnknown(one, n), others[i] ?? OfUnknown(other, n))).ToEquatableArray(),
            Patterns = unknownPatterns,
            Additional = additional,
            PropertyNames = one.PropertyNames ?? other.PropertyNames,
            Required = required.Length == 0 ? default : new[] { new RequiredPlan("", required.ToEquatableArray()) }.ToEquatableArray(),
            Dependencies = one.Dependencies.Concat(other.Dependencies.Select(d =>
                new DependencyPlan(d.Path, renumbered[d.Trigger], d.Names.Select(n => renumbered[n]).ToEquatableArray()))).ToEquatableArray(),
            Counts = PlanMerger.Concat(one.Counts, other.Counts),
        };
    }

    private static Subcheck Bare(Subcheck check) => check with { Path = "", Message = null };

    /// <summary>What a schema says of a name that it does not know.</summary>
    private PropertyPlan OfUnknown(ObjectPlan plan, string name)
    {
        List<Subcheck> checks = plan.Patterns.Where(p => analysis.IsMatch(p.Pattern, name)).Select(p => p.Check).ToList();
        if (checks.Count == 0 && plan.Additional is not null)
            checks.Add(plan.Additional);
        return new PropertyPlan(checks.Where(c => c.Kind != SubcheckKind.Anything).ToEquatableArray(), checks.Count > 0);
    }

    private PropertyPlan Both(PropertyPlan one, PropertyPlan other)
    {
        var checks = one.Checks.ToList();
        foreach (Subcheck check in other.Checks)
        {
            int i = 0;
            while (i < checks.Count && merger.Both(checks[i], check) is null)
                i++;
            if (i < checks.Count)
                checks[i] = merger.Both(checks[i], check)!;
            else
                checks.Add(check);
        }

        return new PropertyPlan(checks.ToEquatableArray(), one.Evaluates || other.Evaluates);
    }

    /// <summary>
    /// What both say of names that neither knows. An additional check beside the patterns of another schema, which do not excuse a name from it, is not merged.
    /// </summary>
    private bool Unknown(ObjectPlan one, ObjectPlan other, out EquatableArray<PatternPropertyPlan> unknownPatterns, out Subcheck? additional)
    {
        if (IsClosed(one) || IsClosed(other))
        {
            unknownPatterns = default;
            additional = (IsClosed(one) ? one : other).Additional;
            return true;
        }

        unknownPatterns = PlanMerger.Concat(one.Patterns, other.Patterns);
        additional = one.Additional ?? other.Additional;
        if (one.Additional is { } a && other.Additional is { } b)
        {
            additional = merger.Both(a, b);
            return additional is not null && (one.Patterns.Count + other.Patterns.Count == 0 || additional.Kind == SubcheckKind.Anything);
        }

        return additional is null or { Kind: SubcheckKind.Anything } || (one.Additional is null ? one : other).Patterns.Count == 0;
    }

    private static bool IsClosed(ObjectPlan plan) => plan.Patterns.Count == 0 && plan.Additional is { Kind: SubcheckKind.Nothing };
}
