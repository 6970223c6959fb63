namespace ArticleSdk.Generator.Diagnostics;

/// <summary>The ids of schema lint; <see cref="LintDescriptors"/> has the texts. A schema may silence them with <c>x-lint-exclude</c>.</summary>
internal static class LintIds
{
    // What does nothing, though it looks as if.
    public const string MisspeltKeyword = "ASDK0101";
    public const string UnknownKeyword = "ASDK0102";
    public const string KeywordOfOtherDraft = "ASDK0103";
    public const string SiblingOfReference = "ASDK0104";
    public const string KeywordOfOtherKind = "ASDK0105";
    public const string KeywordWithoutPartner = "ASDK0106";
    public const string MisplacedIdentifier = "ASDK0107";
    public const string UnknownFormat = "ASDK0108";
    public const string FormatNotAsserted = "ASDK0109";
    public const string ClosedBesideParts = "ASDK0110";
    public const string MisplacedSubschema = "ASDK0111";
    public const string IdleExclusion = "ASDK0120";

    // What nothing satisfies.
    public const string ContradictoryBounds = "ASDK0201";
    public const string NoKindLeft = "ASDK0202";
    public const string DeadEnumValue = "ASDK0203";
    public const string RequiredButForbidden = "ASDK0204";
    public const string DeadBranch = "ASDK0205";
    public const string EqualBranches = "ASDK0206";
    public const string OverlappingBranches = "ASDK0207";
    public const string SharedDiscriminator = "ASDK0208";
    public const string ConstantCondition = "ASDK0209";
    public const string PatternWithoutMatch = "ASDK0210";
    public const string Unsatisfiable = "ASDK0211";

    // What contradicts itself.
    public const string InvalidExample = "ASDK0301";
    public const string UndescribedRequired = "ASDK0302";
    public const string ReadOnlyAndWriteOnly = "ASDK0303";
    public const string RepeatedExample = "ASDK0304";

    // What is said twice, or in a long way.
    public const string KeywordAtDefault = "ASDK0401";
    public const string NeedlessWrapper = "ASDK0402";
    public const string TypeBesideValues = "ASDK0403";
    public const string ListOfOne = "ASDK0404";
    public const string LongBounds = "ASDK0405";

    // What makes poor C#.
    public const string UntypedSchema = "ASDK0501";
    public const string UnionWithoutDiscriminator = "ASDK0502";
    public const string RepeatedObject = "ASDK0503";
    public const string PoorName = "ASDK0504";
    public const string UnusedDefinition = "ASDK0505";

    // What is dangerous with documents from outside.
    public const string UnboundedValue = "ASDK0601";
    public const string UnboundedNames = "ASDK0602";
    public const string BackReference = "ASDK0603";
}
