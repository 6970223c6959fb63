using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>
/// The kinds of failure; <see cref="SchemaValidationError.Code"/> is their stable name. The comment of each says what <c>expected</c> is for
/// <see cref="ICheckSink.Fail"/>: text as it goes into the message. Where it says nothing, there is none.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum CheckCode : byte
{
    /// <summary><c>json.malformed</c>: the text is not JSON.</summary>
    Malformed,

    /// <summary><c>json.tooDeep</c>: nested deeper than allowed.</summary>
    TooDeep,

    /// <summary><c>json.tooLarge</c>: more than 2 GB in one document.</summary>
    TooLarge,

    /// <summary><c>json.duplicateName</c>: a name that a schema knows stands twice in an object.</summary>
    DuplicateName,

    /// <summary><c>json.notFinite</c>: a value built in code holds NaN or an infinity.</summary>
    NotFinite,

    /// <summary><c>type.misfit</c>: a valid value that its CLR type cannot hold. The CLR type.</summary>
    Misfit,

    /// <summary><c>falseSchema</c>: the subschema <c>false</c>, wherever there is no code of its own.</summary>
    FalseSchema,

    /// <summary><c>type</c>. The allowed types, separated by a comma and a space: <c>string, null</c>.</summary>
    Type,

    /// <summary><c>enum</c>. The allowed values as JSON, separated by a comma and a space.</summary>
    Enum,

    /// <summary><c>const</c>. The value as JSON.</summary>
    Const,

    /// <summary><c>multipleOf</c> (<c>divisibleBy</c>). The divisor.</summary>
    MultipleOf,

    /// <summary><c>maximum</c>. The bound.</summary>
    Maximum,

    /// <summary><c>exclusiveMaximum</c>. The bound.</summary>
    ExclusiveMaximum,

    /// <summary><c>minimum</c>. The bound.</summary>
    Minimum,

    /// <summary><c>exclusiveMinimum</c>. The bound.</summary>
    ExclusiveMinimum,

    /// <summary><c>maxLength</c>. The bound.</summary>
    MaxLength,

    /// <summary><c>minLength</c>. The bound.</summary>
    MinLength,

    /// <summary><c>pattern</c>. The pattern.</summary>
    Pattern,

    /// <summary><c>pattern.bound</c>: matching took too long and was given up. The pattern.</summary>
    PatternBound,

    /// <summary><c>format</c>. The format.</summary>
    Format,

    /// <summary><c>contentEncoding</c>. The encoding.</summary>
    ContentEncoding,

    /// <summary><c>contentMediaType</c>. The media type.</summary>
    ContentMediaType,

    /// <summary><c>maxItems</c>. The bound.</summary>
    MaxItems,

    /// <summary><c>minItems</c>. The bound.</summary>
    MinItems,

    /// <summary><c>uniqueItems</c>.</summary>
    UniqueItems,

    /// <summary><c>contains</c>: no item matches.</summary>
    Contains,

    /// <summary><c>minContains</c>. The bound and, if known, how many items match: <c>2 1</c>.</summary>
    MinContains,

    /// <summary><c>maxContains</c>. The bound and, if known, how many items match: <c>2 3</c>.</summary>
    MaxContains,

    /// <summary><c>items</c>: an item beyond those the schema allows (<c>items: false</c>). At the item.</summary>
    Items,

    /// <summary><c>additionalItems</c>: the same in older drafts. At the item.</summary>
    AdditionalItems,

    /// <summary><c>unevaluatedItems</c>. At the item.</summary>
    UnevaluatedItems,

    /// <summary><c>maxProperties</c>. The bound.</summary>
    MaxProperties,

    /// <summary><c>minProperties</c>. The bound.</summary>
    MinProperties,

    /// <summary><c>required</c>. The name of the missing property; <see cref="ICheckSink.Missing"/> gives it.</summary>
    Required,

    /// <summary><c>dependentRequired</c> (<c>dependencies</c>). The name of the missing property; <see cref="ICheckSink.Missing"/> gives it.</summary>
    DependentRequired,

    /// <summary><c>propertyNames</c>: <c>false</c>. At the name.</summary>
    PropertyNames,

    /// <summary><c>additionalProperties</c>: <c>false</c>. At the name.</summary>
    AdditionalProperties,

    /// <summary><c>unevaluatedProperties</c>: <c>false</c>. At the name.</summary>
    UnevaluatedProperties,

    /// <summary><c>anyOf</c>: no branch matches.</summary>
    AnyOf,

    /// <summary><c>oneOf</c>: no branch matches.</summary>
    OneOf,

    /// <summary><c>discriminator</c>: the property that names the alternative names none. Its values as JSON, separated by a comma and a space. At its value.</summary>
    Discriminator,

    /// <summary><c>discriminator.missing</c>: the property that names the alternative is missing. The property and its values: <c>"kind": "person", "outlet"</c>.</summary>
    DiscriminatorMissing,

    /// <summary><c>oneOf.many</c>: more than one branch matches. Which ones, if known: <c>0 and 2</c>.</summary>
    OneOfMany,

    /// <summary><c>not</c>.</summary>
    Not,

    /// <summary><c>disallow</c> of draft 3. The types that are not allowed, separated by a comma and a space.</summary>
    Disallow,

    /// <summary><c>x-references</c>. What is referred to: the second pattern. At the value.</summary>
    References,

    /// <summary><c>x-uniqueBy</c>. The properties, separated by a comma and a space. At the item.</summary>
    UniqueBy,

    /// <summary><c>x-notBefore</c>. The sibling property's name. At the value.</summary>
    NotBefore,

    /// <summary><c>x-notAfter</c>. The sibling property's name. At the value.</summary>
    NotAfter,

    /// <summary><c>x-excerpts</c>. Where the text must occur: the second pattern. At the value.</summary>
    Excerpts,

    /// <summary><c>x-counts</c>. The right count. At the value.</summary>
    Counts,
}
