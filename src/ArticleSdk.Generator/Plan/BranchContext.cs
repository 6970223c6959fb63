using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>What branches may ask of the walk over the object before them.</summary>
/// <param name="Names">The names that the walk looks for.</param>
/// <param name="IsEvaluated">The names whose properties the walk evaluates.</param>
/// <param name="Tracks">Whether it is noted what the branches evaluate.</param>
/// <param name="Analysis">What schemas ask.</param>
internal sealed record BranchContext(IReadOnlyList<string> Names, ISet<string> IsEvaluated, bool Tracks, SchemaAnalysis Analysis)
{
    /// <summary>As many names as the first word of a walk's bit set holds.</summary>
    private const int MaxNames = 64;

    public static BranchContext None { get; } = new([], new HashSet<string>(), Tracks: false, new SchemaAnalysis());

    private bool Answers => Names.Count is > 0 and <= MaxNames;

    /// <summary>All that a schema asserts, where the walk answers it; else null.</summary>
    public ObjectFacts? FactsOf(SchemaNode schema)
    {
        if (!Answers || schema.Boolean is not null || FactsFinder.Find(Analysis.TestsOf(schema), Names) is not { } facts)
            return null;
        // A function notes what the schema evaluates; the answer does not.
        return Tracks && !facts.Values.Select(v => v.Name).Concat(facts.Forbidden).All(IsEvaluated.Contains) ? null : facts;
    }

    /// <summary>What the names say against a schema; null where they say nothing.</summary>
    public NameFacts? NamesOf(SchemaNode schema) => Answers ? FactsFinder.FindNames(Analysis.TestsOf(schema), Names) : null;
}
