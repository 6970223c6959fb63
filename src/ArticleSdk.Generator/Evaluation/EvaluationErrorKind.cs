namespace ArticleSdk.Generator.Evaluation;

/// <summary>What an error is about. Named as the runtime's codes are, so that an error has one code whoever finds it.</summary>
internal enum EvaluationErrorKind : byte
{
    /// <summary>The instance is nested deeper than the options allow.</summary>
    TooDeep,

    /// <summary>The schema refers to itself at the same instance, so that its evaluation would not end (JSON Schema 2020-12 core, 9.4.1).</summary>
    EndlessReference,

    /// <summary>The schema <c>false</c>, where no kind of its own says more.</summary>
    FalseSchema,
    PropertyNames,
    AdditionalProperties,
    UnevaluatedProperties,
    Items,
    AdditionalItems,
    UnevaluatedItems,
    Type,
    Enum,
    Const,
    Minimum,
    ExclusiveMinimum,
    Maximum,
    ExclusiveMaximum,
    MultipleOf,
    MinLength,
    MaxLength,
    MinItems,
    MaxItems,
    MinProperties,
    MaxProperties,
    Pattern,
    PatternBound,
    Format,
    ContentEncoding,
    ContentMediaType,
    UniqueItems,
    Required,
    DependentRequired,
    AnyOf,
    OneOf,
    OneOfMany,
    Not,
    Disallow,
    Contains,
    MinContains,
    MaxContains,
}

internal static class EvaluationErrorKinds
{
    /// <summary>The code as text: the name of the keyword, where one keyword has one code.</summary>
    public static string ToCode(this EvaluationErrorKind kind) => kind switch
    {
        EvaluationErrorKind.TooDeep => "json.tooDeep",
        EvaluationErrorKind.PatternBound => "pattern.bound",
        EvaluationErrorKind.OneOfMany => "oneOf.many",
        _ => kind.ToString() is var name ? char.ToLowerInvariant(name[0]) + name.Substring(1) : "",
    };
}
