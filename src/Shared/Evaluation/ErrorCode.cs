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
    /// <summary>The code as text: the name of the keyword, where one keyword has one code.</summary>
    public static string NameOf(ErrorCode code) => code switch
    {
        ErrorCode.Malformed => "json.malformed",
        ErrorCode.TooDeep => "json.tooDeep",
        ErrorCode.OutOfStack => "json.outOfStack",
        ErrorCode.TooLarge => "json.tooLarge",
        ErrorCode.DuplicateName => "json.duplicateName",
        ErrorCode.NotFinite => "json.notFinite",
        ErrorCode.Unrepresentable => "type.unrepresentable",
        ErrorCode.Unexplained => "unexplained",
        ErrorCode.FalseSchema => "falseSchema",
        ErrorCode.Type => "type",
        ErrorCode.Enum => "enum",
        ErrorCode.Const => "const",
        ErrorCode.MultipleOf => "multipleOf",
        ErrorCode.Maximum => "maximum",
        ErrorCode.ExclusiveMaximum => "exclusiveMaximum",
        ErrorCode.Minimum => "minimum",
        ErrorCode.ExclusiveMinimum => "exclusiveMinimum",
        ErrorCode.MaxLength => "maxLength",
        ErrorCode.MinLength => "minLength",
        ErrorCode.Pattern => "pattern",
        ErrorCode.PatternBound => "pattern.bound",
        ErrorCode.Format => "format",
        ErrorCode.ContentEncoding => "contentEncoding",
        ErrorCode.ContentMediaType => "contentMediaType",
        ErrorCode.MaxItems => "maxItems",
        ErrorCode.MinItems => "minItems",
        ErrorCode.UniqueItems => "uniqueItems",
        ErrorCode.Contains => "contains",
        ErrorCode.MinContains => "minContains",
        ErrorCode.MaxContains => "maxContains",
        ErrorCode.Items => "items",
        ErrorCode.AdditionalItems => "additionalItems",
        ErrorCode.UnevaluatedItems => "unevaluatedItems",
        ErrorCode.MaxProperties => "maxProperties",
        ErrorCode.MinProperties => "minProperties",
        ErrorCode.Required => "required",
        ErrorCode.DependentRequired => "dependentRequired",
        ErrorCode.PropertyNames => "propertyNames",
        ErrorCode.AdditionalProperties => "additionalProperties",
        ErrorCode.UnevaluatedProperties => "unevaluatedProperties",
        ErrorCode.AnyOf => "anyOf",
        ErrorCode.OneOf => "oneOf",
        ErrorCode.Discriminator => "discriminator",
        ErrorCode.DiscriminatorMissing => "discriminator.missing",
        ErrorCode.OneOfMany => "oneOf.many",
        ErrorCode.Not => "not",
        ErrorCode.Disallow => "disallow",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
