namespace ArticleSdk.Generator.Evaluation;

/// <summary>What an evaluation is asked for, and its bounds.</summary>
internal sealed record EvaluationOptions
{
    /// <summary>The verdict alone.</summary>
    public static EvaluationOptions VerdictOnly { get; } = new() { CollectErrors = false };

    /// <summary>The verdict with all errors.</summary>
    public static EvaluationOptions WithErrors { get; } = new();

    /// <summary>The verdict with all errors, or the annotations of a valid instance.</summary>
    public static EvaluationOptions WithAnnotations { get; } = new() { CollectAnnotations = true };

    /// <summary>How deep arrays and objects may be nested.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>How many errors are reported; the result says when there were more.</summary>
    public int MaxErrors { get; init; } = 1000;

    /// <summary>
    /// How many annotations are reported. Every evaluation path has its own, and schemas can have exponentially many paths to one value: the bound
    /// keeps the time of such a schema in hand.
    /// </summary>
    public int MaxAnnotations { get; init; } = 100_000;

    public bool CollectErrors { get; init; } = true;

    public bool CollectAnnotations { get; init; }
}
