namespace ArticleSdk.Shared.Evaluation;

/// <summary>A schema with a URI of its own.</summary>
internal sealed class ProgramResource
{
    public static ProgramResource None { get; } = new();

    /// <summary>The program it is in.</summary>
    public EvaluationProgram? Program { get; init; }

    /// <summary>Absolute, without a fragment.</summary>
    public string Uri { get; init; } = "";

    /// <summary>Its dialect.</summary>
    public Draft Draft { get; init; }

    /// <summary>The numbers of its schemas with a dynamic anchor, by that.</summary>
    public Dictionary<string, int> Anchors { get; init; } = [];

    /// <summary>The length of the JSON Pointer of its root.</summary>
    public int RootLength { get; init; }

    /// <summary>Whether <c>1.0</c> is an integer.</summary>
    public bool IntegerByValue => Draft >= Draft.Draft6;
}
