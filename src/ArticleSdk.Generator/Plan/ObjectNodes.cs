using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c> of one schema, or of several that apply together.</summary>
/// <param name="Properties">What the values of known names are checked by: as properties, by the patterns that match the name, or as additional ones.</param>
/// <param name="Patterns">For names that are not known.</param>
/// <param name="Additional">For names that neither are known nor match a pattern; null: nothing is said of them.</param>
internal sealed record PropertiesNode(EquatableArray<PropertyPlan> Properties, EquatableArray<PatternPlan> Patterns, Subcheck? Additional) : ObjectNode
{
    public static PropertiesNode Empty { get; } = new(default, default, null);

    public override IEnumerable<string> Names => Properties.Select(p => p.Name);

    /// <summary>Whether no name may occur that is not known.</summary>
    public bool IsClosed => Patterns.Count == 0 && Additional is Nothing;
}

/// <param name="Name">The property's name.</param>
/// <param name="Checks">Each is applied to its value. None: the value may be anything.</param>
/// <param name="IsEvaluated">Whether some keyword evaluates the property.</param>
internal sealed record PropertyPlan(string Name, EquatableArray<Subcheck> Checks, bool IsEvaluated);

internal sealed record PatternPlan(string Source, Subcheck Check);

/// <summary><c>propertyNames</c>.</summary>
internal sealed record PropertyNamesNode(Subcheck Check) : ObjectNode
{
    public override IEnumerable<string> Names => [];
}

/// <summary>Names that branches know: the walk looks for them on behalf of those, and because none of them may be repeated.</summary>
internal sealed record KnownNamesNode(EquatableArray<string> Known) : ObjectNode
{
    public override IEnumerable<string> Names => Known;
}

/// <summary><c>unevaluatedProperties</c>, where it depends on the document what is left.</summary>
internal sealed record UnevaluatedPropertiesNode(Subcheck Check) : UnevaluatedNode(Check);
