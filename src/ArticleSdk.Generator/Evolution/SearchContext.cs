using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evolution;

/// <summary>What all parts of a search ask: what follows from schemas, which are the same, and how they fail.</summary>
internal sealed class SearchContext(SchemaAnalysis analysis, SchemaClasses classes)
{
    private readonly Dictionary<SchemaNode, PropertyRule?> _rules = [];

    public SchemaAnalysis Analysis { get; } = analysis;

    public SchemaClasses Classes { get; } = classes;

    public WaysToFail Ways { get; } = new(analysis);

    /// <summary>What the schema's own keywords say of properties by their names; null where they say nothing.</summary>
    public PropertyRule? RuleOf(SchemaNode node)
    {
        if (!_rules.TryGetValue(node, out PropertyRule? rule))
            _rules.Add(node, rule = PropertyRule.Of(node));
        return rule;
    }
}
