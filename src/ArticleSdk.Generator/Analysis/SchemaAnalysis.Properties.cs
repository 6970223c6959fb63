using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Analysis;

/// <summary>What is said of the value of one property of an object: all of the schemas hold, and of each choice one alternative.</summary>
internal sealed record PropertyConstraint(IReadOnlyList<SchemaNode> Schemas, IReadOnlyList<IReadOnlyList<PropertyConstraint>> Choices)
{
    public bool SaysNothing => Schemas.All(schema => schema.Boolean is true) && Choices.Count == 0;
}

internal sealed partial class SchemaAnalysis
{
    private static readonly PropertyConstraint Unconstrained = new([], []);

    private readonly Dictionary<(SchemaNode Node, string Name), PropertyConstraint?> _constraints = [];

    /// <summary>
    /// What a valid object's property of this name is asserted to be; null where a valid object has none. Sound: the value satisfies it. Not exact: what
    /// <c>not</c>, dynamic references, unevaluated properties and branches of too many branches say is left out.
    /// </summary>
    public PropertyConstraint? ConstraintOf(SchemaNode node, string name) => ConstraintOf(node, name, AnalysisLimits.NestedBranches);

    private PropertyConstraint? ConstraintOf(SchemaNode node, string name, int depth)
    {
        node = EndOf(node);
        if (depth == 0)
            return Unconstrained;
        if (_constraints.TryGetValue((node, name), out PropertyConstraint? known))
            return known;
        _constraints[(node, name)] = Unconstrained;
        return _constraints[(node, name)] = ReadConstraint(node, name, depth - 1);
    }

    private PropertyConstraint? ReadConstraint(SchemaNode node, string name, int depth)
    {
        List<SchemaNode> schemas = [];
        List<IReadOnlyList<PropertyConstraint>> choices = [];
        foreach (SchemaNode conjunct in ConjunctsOf(node).Schemas)
        {
            if (conjunct.Boolean is false)
                return null;
            schemas.AddRange(AppliedTo(conjunct, name));
            foreach (Keyword keyword in conjunct.Keywords)
            {
                if (AlternativesOf(keyword, name, depth) is not { } alternatives)
                    continue;
                switch (alternatives.Count)
                {
                    case 0:
                        return null;
                    case 1:
                        schemas.AddRange(alternatives[0].Schemas);
                        choices.AddRange(alternatives[0].Choices);
                        break;
                    default:
                        if (!alternatives.Any(alternative => alternative.SaysNothing))
                            choices.Add(alternatives);
                        break;
                }
            }
        }

        return schemas.Any(schema => schema.Boolean is false) ? null : new PropertyConstraint([.. schemas.Distinct()], choices);
    }

    /// <summary>The subschemas that a schema's own keywords apply to a property of this name.</summary>
    private IEnumerable<SchemaNode> AppliedTo(SchemaNode node, string name)
    {
        bool isApplied = false;
        foreach (Keyword keyword in node.Keywords)
        {
            IEnumerable<SchemaNode> applied = keyword switch
            {
                PropertiesKeyword properties => properties.Properties.Where(property => property.Name == name).Select(property => property.Schema),
                PatternPropertiesKeyword patterns => patterns.Patterns.Where(pattern => IsMatch(pattern.Name, name)).Select(pattern => pattern.Schema),
                _ => [],
            };
            foreach (SchemaNode schema in applied)
            {
                isApplied = true;
                yield return schema;
            }
        }

        if (!isApplied && node.Find<AdditionalPropertiesKeyword>() is { } additional)
            yield return additional.Schema;
    }

    // The alternatives that an object with the property has under the keyword; null where it says nothing.
    private List<PropertyConstraint>? AlternativesOf(Keyword keyword, string name, int depth)
    {
        switch (keyword)
        {
            case AnyOfKeyword any when (any.Types & JsonTypes.Object) == 0:
                return Branches(any.Schemas);
            case OneOfKeyword one:
                return Branches(one.Schemas);
            case IfKeyword { Then: { } then } condition:
                return Alternatives(Merge(ConstraintOf(condition.If, name, depth), ConstraintOf(then, name, depth)), condition.Else is null ? Unconstrained : ConstraintOf(condition.Else, name, depth));
            case IfKeyword { Else: { } other }:
                return Alternatives(Unconstrained, ConstraintOf(other, name, depth));
            case DependentSchemasKeyword dependent:
                List<PropertyConstraint> sum = [Unconstrained];
                foreach (NamedSchema schema in dependent.Schemas.Where(schema => schema.Name == name))
                    sum = Merge(sum[0], ConstraintOf(schema.Schema, name, depth)) is { } both ? [both] : [];
                return sum;
            default:
                return null;
        }

        List<PropertyConstraint>? Branches(EquatableArray<SchemaNode> branches)
        {
            List<PropertyConstraint> alternatives = [];
            foreach (SchemaNode branch in branches)
            {
                if ((KindsOf(branch) & JsonTypes.Object) == 0 || ConstraintOf(branch, name, depth) is not { } alternative)
                    continue;
                if (alternative.SaysNothing && branches.Count > 1)
                    return null;
                alternatives.Add(alternative);
            }

            return alternatives;
        }

        static List<PropertyConstraint> Alternatives(PropertyConstraint? one, PropertyConstraint? other) => [.. new[] { one, other }.OfType<PropertyConstraint>()];
    }

    private static PropertyConstraint? Merge(PropertyConstraint? one, PropertyConstraint? other) =>
        one is null || other is null ? null : new([.. one.Schemas.Union(other.Schemas)], [.. one.Choices, .. other.Choices]);
}
