using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>What came out of evaluating an instance.</summary>
/// <param name="IsValid">The verdict.</param>
/// <param name="Errors">Why it is not valid; empty for valid instances, or when no errors were asked for.</param>
/// <param name="Annotations">What valid subschemas say about the instance; empty for invalid instances (JSON Schema 2020-12 core, 7.7.1.2).</param>
/// <param name="IsCutOff">Whether there were more errors or annotations than the options allow.</param>
internal sealed record EvaluationResult(
    bool IsValid,
    IReadOnlyList<EvaluationError> Errors,
    IReadOnlyList<EvaluationAnnotation> Annotations,
    bool IsCutOff);

/// <summary>One failed assertion.</summary>
/// <param name="Kind">What went wrong, independent of the words.</param>
/// <param name="Schema">The schema whose keyword failed; null for the document as a whole (too deep).</param>
/// <param name="Keyword">The keyword as the schema spells it.</param>
/// <param name="Expected">The bound, the types, the names: what the schema asked for.</param>
/// <param name="Found">The value that stands there, in short.</param>
/// <param name="Message">What a person reads.</param>
/// <param name="InstanceLocation">JSON Pointer of the offending value; of the property itself where it is forbidden.</param>
/// <param name="EvaluationPath">The path by which the evaluation came to the schema, references included.</param>
/// <param name="KeywordPath">The path from that schema to the keyword.</param>
internal sealed record EvaluationError(
    EvaluationErrorKind Kind,
    SchemaNode? Schema,
    string Keyword,
    string Expected,
    string Found,
    string Message,
    string InstanceLocation,
    string EvaluationPath,
    string KeywordPath)
{
    /// <summary>The stable code, as the runtime has it.</summary>
    public string Code => Kind.ToCode();

    public string KeywordLocation => EvaluationPath + KeywordPath;

    public string AbsoluteKeywordLocation => Schema is null ? "" : SchemaLocations.Of(Schema, KeywordPath);

    public override string ToString() => $"{InstanceLocation}: {Message} ({Keyword})";
}

/// <summary>What one keyword of one schema says about one place of the instance.</summary>
/// <param name="Schema">The schema that says it.</param>
/// <param name="Keyword">The keyword as the schema spells it.</param>
/// <param name="Value">The value of the annotation.</param>
/// <param name="InstanceLocation">JSON Pointer of the value it is about.</param>
/// <param name="EvaluationPath">The path by which the evaluation came to the schema, references included.</param>
internal sealed record EvaluationAnnotation(SchemaNode Schema, string Keyword, JsonValue Value, string InstanceLocation, string EvaluationPath)
{
    private string KeywordPath => "/" + Shared.JsonPointer.Escape(Keyword);

    public string KeywordLocation => EvaluationPath + KeywordPath;

    public string AbsoluteKeywordLocation => SchemaLocations.Of(Schema, KeywordPath);

    public override string ToString() => $"{InstanceLocation} {Keyword} {KeywordLocation}";
}
