namespace ArticleSdk;

/// <summary>What a schema says about a value without asserting it (JSON Schema 2020-12 core, section 7.7): a title, a default, which properties it applied to.</summary>
public sealed record SchemaAnnotation
{
    /// <summary>The keyword: <c>title</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>The annotation.</summary>
    public required JsonData Value { get; init; }

    /// <summary>The value that it is about, as a JSON Pointer from the root of the document.</summary>
    public required string InstanceLocation { get; init; }

    /// <summary>The keyword's place as evaluation came to it, through every reference: a JSON Pointer from the root schema.</summary>
    public required string KeywordLocation { get; init; }

    /// <summary>The keyword's place in the schema that it stands in: a URI.</summary>
    public required string AbsoluteKeywordLocation { get; init; }
}
