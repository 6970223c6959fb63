namespace ArticleSdk.Shared.Evaluation;

/// <summary>What kind of failure an error is. Its name in <see cref="ErrorCodes"/> is stable over versions.</summary>
internal enum ErrorCode : byte
{
    /// <summary>The text is not JSON by RFC 8259.</summary>
    Malformed,

    /// <summary>Objects and arrays are nested deeper than was allowed.</summary>
    TooDeep,

    /// <summary>Objects, arrays or schemas are nested deeper than the stack reaches.</summary>
    OutOfStack,

    /// <summary>The document is larger than an array can be.</summary>
    TooLarge,

    /// <summary>A name that some schema for the object knows stands in it twice.</summary>
    DuplicateName,

    /// <summary>A value built in code holds a number that JSON does not have.</summary>
    NotFinite,

    /// <summary>A valid value that its CLR type cannot represent.</summary>
    Unrepresentable,

    /// <summary>The verdict was false, and the engine found no error.</summary>
    Unexplained,

    /// <summary>The schema <c>false</c>, where no code of its own says more.</summary>
    FalseSchema,
    Type,
    Enum,
    Const,
    MultipleOf,
    Maximum,
    ExclusiveMaximum,
    Minimum,
    ExclusiveMinimum,
    MaxLength,
    MinLength,
    Pattern,

    /// <summary>Matching a pattern with back-references took too many steps.</summary>
    PatternBound,
    Format,
    ContentEncoding,
    ContentMediaType,
    MaxItems,
    MinItems,
    UniqueItems,
    Contains,
    MinContains,
    MaxContains,
    Items,
    AdditionalItems,
    UnevaluatedItems,
    MaxProperties,
    MinProperties,
    Required,
    DependentRequired,
    PropertyNames,
    AdditionalProperties,
    UnevaluatedProperties,
    AnyOf,

    /// <summary>No branch of a <c>oneOf</c> matches.</summary>
    OneOf,

    /// <summary>The property that tells the branches apart has a value that none of them has.</summary>
    Discriminator,

    /// <summary>The property that tells the branches apart is missing, or the value is no object.</summary>
    DiscriminatorMissing,

    /// <summary>More than one branch of a <c>oneOf</c> matches.</summary>
    OneOfMany,
    Not,

    /// <summary>Draft 3's <c>disallow</c>, of plain types.</summary>
    Disallow,
}

internal static class ErrorCodes
{
    private static readonly string?[] Names = new string[byte.MaxValue + 1];

    /// <summary>The code as text: the name of the keyword, where one keyword has one code.</summary>
    public static string NameOf(ErrorCode code) => Names[(int)code] ??= code switch
    {
        <= ErrorCode.NotFinite => "json." + ProgramOps.InCamelCase(code.ToString()),
        ErrorCode.Unrepresentable => "type.unrepresentable",
        ErrorCode.PatternBound => "pattern.bound",
        ErrorCode.DiscriminatorMissing => "discriminator.missing",
        ErrorCode.OneOfMany => "oneOf.many",
        _ => ProgramOps.InCamelCase(code.ToString()),
    };
}
