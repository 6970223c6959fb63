using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>What branches may ask before any of them is tried.</summary>
/// <param name="Decision">What is asked so far.</param>
/// <param name="IsEvaluated">The names whose properties the walk over the object evaluates.</param>
/// <param name="Tracks">Whether it is noted what the branches evaluate.</param>
/// <param name="Analysis">What schemas ask.</param>
/// <param name="Walked">The names that the walk over the object looks for, where the value is sure to be one; null: else, or where nobody has walked over it.</param>
internal sealed record BranchContext(DecisionBuilder Decision, ISet<string> IsEvaluated, bool Tracks, SchemaAnalysis Analysis, ISet<string>? Walked = null)
{
    /// <summary>Whether what the branches evaluate is noted by name, in place.</summary>
    public bool NotesNames { get; init; }

    /// <summary>The kinds that the value can be of, once branches are asked.</summary>
    public JsonTypes Kinds { get; init; } = JsonTypes.Any;

    /// <summary>The schemas that the function asserts of the value in any case.</summary>
    public ISet<SchemaNode> Given { get; init; } = new HashSet<SchemaNode>();

    /// <summary>Whether the walk checks properties that it does not look for.</summary>
    public bool ChecksOthers { get; init; }

    /// <summary>The properties that branches of unions visit so far.</summary>
    public ISet<string> Visited { get; } = new HashSet<string>(StringComparer.Ordinal);

    public static BranchContext None { get; } = new(new DecisionBuilder([], looksAhead: false), new HashSet<string>(), Tracks: false, new SchemaAnalysis());

    /// <summary>A question that answers all that a schema asserts; null where there is none.</summary>
    public Decided? AnswerOf(SchemaNode schema) => MayAnswer(schema) && Decision.Exact(Analysis.TestsOf(schema)) is { } bit ? new Decided(bit) : null;

    /// <summary>Whether an answer is as good as a function that checks the schema.</summary>
    public bool MayAnswer(SchemaNode schema)
    {
        if (schema.Boolean is not null)
            return false;
        // A function notes what the schema evaluates; the answer does not.
        return !Tracks || Analysis.TestsOf(schema).Described.All(IsEvaluated.Contains);
    }
}
