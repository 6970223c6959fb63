namespace ArticleSdk.Shared.Evaluation;

/// <summary>
/// The words of a program. A program is a JSON array: the version of the format, then the schemas of a file, the root first. A schema is an array of words, each followed by its
/// arguments; before them stands its JSON Pointer, if it is not the root and no schema before it holds it.
/// </summary>
/// <remarks>
/// The arguments are named below. <c>node</c> is the number of a schema, counted from the root's 0; -1 is <c>true</c>, -2 <c>false</c>. <c>nodes</c> is an array of them, for schemas at
/// <c>/keyword/0</c> and so on, or an object of them by their paths from the schema that holds them; <c>map</c> is an object of them, for schemas at <c>/keyword/name</c>. A number never
/// gets another meaning: what changes gets a new word, and a runtime reads the programs of all versions up to its own.
/// </remarks>
internal enum ProgramOp : byte
{
    /// <summary>name: how the schema spells the next keyword, where that is not as usual.</summary>
    Named = 0,

    /// <summary>path: where the next keyword stands, from its schema.</summary>
    At = 1,

    /// <summary>URI, draft, dynamic anchors (an object of schema numbers), length of the JSON Pointer of the resource's root: the resource from here on inwards.</summary>
    Resource = 2,

    /// <summary>text: what takes the place of the text of the schema's errors.</summary>
    Message = 3,

    /// <summary>An object: what the schema says of itself.</summary>
    Annotations = 4,

    /// <summary>map: applies nothing.</summary>
    Definitions = 5,

    /// <summary>Schema number.</summary>
    Ref = 6,

    /// <summary>Number of an import, JSON Pointer in it.</summary>
    RefOut = 7,

    /// <summary>Anchor; then as <see cref="Ref"/>: where the search starts.</summary>
    DynamicRef = 8,

    /// <summary>Anchor; then as <see cref="RefOut"/>.</summary>
    DynamicRefOut = 9,

    // Assertions, with the operands that ProgramOps.OperandOf says.
    Type = 10,
    Enum = 11,
    Const = 12,
    Minimum = 13,
    ExclusiveMinimum = 14,
    Maximum = 15,
    ExclusiveMaximum = 16,
    MultipleOf = 17,
    MinLength = 18,
    MaxLength = 19,
    MinItems = 20,
    MaxItems = 21,
    MinProperties = 22,
    MaxProperties = 23,
    Pattern = 24,
    Format = 25,
    ContentEncoding = 26,
    ContentMediaType = 27,
    UniqueItems = 28,
    Required = 29,
    DependentRequired = 30,

    /// <summary>nodes.</summary>
    AllOf = 31,

    /// <summary>nodes.</summary>
    AnyOf = 32,

    /// <summary>nodes.</summary>
    OneOf = 33,

    /// <summary>
    /// The property that tells those branches of the next <see cref="AnyOf"/> or <see cref="OneOf"/> apart that allow objects, and an object of branch numbers by its values; each of them requires it.
    /// </summary>
    Discriminator = 34,

    /// <summary>Types that satisfy the next <see cref="AnyOf"/> by themselves (draft 3).</summary>
    OrTypes = 35,

    /// <summary>node.</summary>
    Not = 36,

    /// <summary>Types, nodes (draft 3).</summary>
    Disallow = 37,

    /// <summary>node, then node or null, else node or null.</summary>
    If = 38,

    /// <summary>map.</summary>
    DependentSchemas = 39,

    /// <summary>map.</summary>
    Properties = 40,

    /// <summary>map; its names are patterns, numbered like those of <see cref="Pattern"/>.</summary>
    PatternProperties = 41,

    /// <summary>node.</summary>
    AdditionalProperties = 42,

    /// <summary>node.</summary>
    PropertyNames = 43,

    /// <summary>nodes.</summary>
    PrefixItems = 44,

    /// <summary>node, number of the first item.</summary>
    Items = 45,

    /// <summary>node, least number, greatest number or null, whether <c>minContains</c> is there, whether matching items count as evaluated.</summary>
    Contains = 46,

    /// <summary>node.</summary>
    UnevaluatedProperties = 47,

    /// <summary>node.</summary>
    UnevaluatedItems = 48,

    /// <summary>As <see cref="Discriminator"/>, of a property that the branches do not all require.</summary>
    OptionalDiscriminator = 49,
}

internal static class ProgramOps
{
    /// <summary>The version of the format that is written, and the last that is read.</summary>
    public const int Version = 1;

    /// <summary>How the current dialect spells a keyword; empty for words that are none.</summary>
    public static string NameOf(ProgramOp op)
    {
        switch (op)
        {
            case ProgramOp.Definitions:
                return "$defs";
            case ProgramOp.Ref or ProgramOp.RefOut:
                return "$ref";
            case ProgramOp.DynamicRef or ProgramOp.DynamicRefOut:
                return "$dynamicRef";
            case < ProgramOp.Type:
                return "";
            default:
                return InCamelCase(op.ToString());
        }
    }

    /// <summary>Whether a word looks at a value and applies no schemas: then it has a row in <see cref="AssertionTable"/>.</summary>
    public static bool IsAssertion(ProgramOp op) => op is >= ProgramOp.Type and <= ProgramOp.DependentRequired;

    /// <summary>How the operand of an assertion stands in a program.</summary>
    public static OperandShape OperandOf(ProgramOp op) => op switch
    {
        ProgramOp.Type => OperandShape.Types,
        ProgramOp.Enum => OperandShape.Values,
        ProgramOp.Const => OperandShape.Value,
        >= ProgramOp.Minimum and <= ProgramOp.MultipleOf => OperandShape.Number,
        >= ProgramOp.MinLength and <= ProgramOp.MaxProperties => OperandShape.Count,
        ProgramOp.Pattern => OperandShape.Pattern,
        ProgramOp.Format => OperandShape.Format,
        ProgramOp.ContentMediaType => OperandShape.Flag,
        ProgramOp.Required => OperandShape.Names,
        ProgramOp.DependentRequired => OperandShape.NamesByName,
        _ => OperandShape.None,
    };

    /// <summary>The types of value that a word is about: others satisfy it. None for <c>enum</c> and <c>const</c>, which name values, and all for what applies schemas to the same value.</summary>
    public static JsonTypes AboutOf(ProgramOp op) => op switch
    {
        ProgramOp.Enum or ProgramOp.Const => JsonTypes.None,
        >= ProgramOp.Minimum and <= ProgramOp.MultipleOf => JsonTypes.Number,
        ProgramOp.MinLength or ProgramOp.MaxLength or (>= ProgramOp.Pattern and <= ProgramOp.ContentMediaType) => JsonTypes.String,
        ProgramOp.MinItems or ProgramOp.MaxItems or ProgramOp.UniqueItems or (>= ProgramOp.PrefixItems and <= ProgramOp.Contains) or ProgramOp.UnevaluatedItems => JsonTypes.Array,
        ProgramOp.MinProperties or ProgramOp.MaxProperties or ProgramOp.Required or ProgramOp.DependentRequired
            or (>= ProgramOp.Properties and <= ProgramOp.PropertyNames) or ProgramOp.UnevaluatedProperties => JsonTypes.Object,
        _ => JsonTypes.Any,
    };

    public static string InCamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
