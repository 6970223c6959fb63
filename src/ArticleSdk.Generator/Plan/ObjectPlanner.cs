using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Plan;

/// <summary>Plans the walk over an object: for every name that the schema knows, what its value is checked by is decided here.</summary>
internal sealed class ObjectPlanner(ValuePlanner values, SchemaNode node, SchemaAnalysis analysis, KnownNames knownNames)
{
    private readonly PropertiesKeyword? _properties = node.Find<PropertiesKeyword>();
    private readonly PatternPropertiesKeyword? _patterns = node.Find<PatternPropertiesKeyword>();
    private readonly AdditionalPropertiesKeyword? _additional = node.Find<AdditionalPropertiesKeyword>();
    private readonly PropertyNamesKeyword? _propertyNames = node.Find<PropertyNamesKeyword>();

    /// <summary>The plan, or null where an object needs no walk.</summary>
    public ObjectPlan? Plan()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in SchemaAnalysis.OwnNamesOf(node).Concat(knownNames.InBranches(node)))
        {
            if (!index.ContainsKey(name))
                index.Add(name, index.Count);
        }

        EquatableArray<CountPlan> counts = ValuePlanner.Counts(node, CountKind.MinProperties, CountKind.MaxProperties);
        if (index.Count == 0 && _patterns is null && _additional is null && _propertyNames is null && counts.Count == 0)
            return null;

        EquatableArray<PatternPropertyPlan> patternPlans = PlanPatterns();
        Subcheck? additional = _additional is null ? null : values.Child(_additional.Schema, _additional.Path);
        string[] names = index.OrderBy(n => n.Value).Select(n => n.Key).ToArray();
        return new ObjectPlan
        {
            Names = names.ToEquatableArray(),
            Properties = PlanProperties(names, patternPlans, additional),
            Patterns = patternPlans,
            Additional = additional,
            PropertyNames = _propertyNames is null ? null : values.Child(_propertyNames.Schema, _propertyNames.Path, inline: false),
            Required = node.Keywords.OfType<RequiredKeyword>()
                .Select(r => new RequiredPlan(r.Path, r.Names.Select(n => index[n]).ToEquatableArray())).ToEquatableArray(),
            Dependencies = node.Keywords.OfType<DependentRequiredKeyword>()
                .SelectMany(k => k.Dependencies.Select(d => new DependencyPlan(
                    k.Path + "/" + JsonPointer.Escape(d.Property), index[d.Property], d.Required.Select(n => index[n]).ToEquatableArray())))
                .ToEquatableArray(),
            Counts = counts,
        };
    }

    private EquatableArray<PatternPropertyPlan> PlanPatterns()
    {
        if (_patterns is null)
            return default;
        values.ChildrenOverlap();
        return _patterns.Patterns
            .Select(p => new PatternPropertyPlan(p.Name, values.Child(p.Schema, _patterns.Path + "/" + JsonPointer.Escape(p.Name))))
            .ToEquatableArray();
    }

    private EquatableArray<PropertyPlan> PlanProperties(string[] names, EquatableArray<PatternPropertyPlan> patternPlans, Subcheck? additional)
    {
        var declared = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (NamedSchema property in _properties?.Properties ?? default)
            declared[property.Name] = property.Schema;

        var plans = new List<PropertyPlan>(names.Length);
        foreach (string name in names)
        {
            var checks = new List<Subcheck>();
            if (declared.TryGetValue(name, out SchemaNode? schema))
                checks.Add(values.Child(schema, _properties!.Path + "/" + JsonPointer.Escape(name)));
            checks.AddRange(patternPlans.Where(p => analysis.IsMatch(p.Pattern, name)).Select(p => p.Check));
            if (checks.Count == 0 && additional is not null)
                checks.Add(additional);
            bool evaluates = checks.Count > 0;
            // What checks nothing is still an annotation of the keyword that applied it.
            if (!values.Annotates)
                checks.RemoveAll(c => c.Kind == SubcheckKind.Anything);
            plans.Add(new PropertyPlan(checks.ToEquatableArray(), evaluates));
        }

        return plans.ToEquatableArray();
    }
}
