using ArticleSdk.Generator.Analysis;

namespace ArticleSdk.Generator.Evolution;

/// <summary>What all parts of a search ask: what follows from schemas, which are the same, and how they fail.</summary>
internal sealed class SearchContext(SchemaAnalysis analysis, SchemaClasses classes)
{
    public SchemaAnalysis Analysis { get; } = analysis;

    public SchemaClasses Classes { get; } = classes;

    public WaysToFail Ways { get; } = new(analysis);
}
