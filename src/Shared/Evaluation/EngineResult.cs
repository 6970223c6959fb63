namespace ArticleSdk.Shared.Evaluation;

/// <summary>What an engine is asked for, and its bounds.</summary>
/// <param name="MaxErrors">How many errors are reported.</param>
/// <param name="MaxAnnotations">
/// How many annotations of a valid document are reported. Every evaluation path has its own, and schemas can have exponentially many paths to one value: the bound
/// keeps the time of such a schema in hand.
/// </param>
/// <param name="Verified">How far a verdict that is false has come, as an offset: see <see cref="ProgramOrder"/>. 0: nothing is known.</param>
internal readonly record struct EngineOptions(int MaxErrors, int MaxAnnotations = 0, int Verified = 0)
{
    /// <summary>How many annotations are usually wanted, where any are.</summary>
    public const int AllAnnotations = 100_000;
}

/// <summary>What came out of evaluating a document.</summary>
internal sealed class EngineResult(bool isValid, List<EngineError> errors, List<EngineAnnotation> annotations, bool isTruncated)
{
    /// <summary>The verdict.</summary>
    public bool IsValid => isValid;

    /// <summary>Why it is not valid, in the order of the document.</summary>
    public List<EngineError> Errors => errors;

    /// <summary>What valid subschemas say about a valid document (JSON Schema 2020-12 core, 7.7.1.2), in its order.</summary>
    public List<EngineAnnotation> Annotations => annotations;

    /// <summary>Whether there were more errors or annotations than the options allow.</summary>
    public bool IsTruncated => isTruncated;
}

/// <summary>An error.</summary>
internal sealed class EngineError
{
    public required ErrorCode Code { get; init; }

    /// <summary>The keyword as the schema spells it; empty for what is wrong whatever the schema says.</summary>
    public string Keyword { get; init; } = "";

    public required string Message { get; init; }

    public string InstanceLocation { get; init; } = "";

    public string KeywordLocation { get; init; } = "";

    public string AbsoluteKeywordLocation { get; init; } = "";

    /// <summary>Where the value starts in the UTF-8 text, or the name of a property that is itself the matter.</summary>
    public required int Offset { get; init; }

    public int Line { get; set; } = 1;

    /// <summary>In UTF-16 code units.</summary>
    public int Column { get; set; } = 1;

    public override string ToString() => $"{InstanceLocation}: {Message} ({ErrorCodes.NameOf(Code)})";
}

/// <summary>What one keyword of one schema says about one place of the document.</summary>
internal sealed class EngineAnnotation
{
    public required string Keyword { get; init; }

    /// <summary>The value as JSON.</summary>
    public required string Value { get; init; }

    public required string InstanceLocation { get; init; }

    public required string KeywordLocation { get; init; }

    public required string AbsoluteKeywordLocation { get; init; }

    public required int Offset { get; init; }
}
