namespace ArticleSdk.Generator.Diagnostics;

/// <summary>The ids of what is said about schemas; <see cref="Descriptors"/> has the texts.</summary>
internal static class DiagnosticIds
{
    public const string InvalidJson = "ASDK0001";
    public const string DuplicateName = "ASDK0002";
    public const string TooDeep = "ASDK0003";
    public const string InvalidKeywordValue = "ASDK0004";
    public const string UnresolvableReference = "ASDK0005";
    public const string ReferenceCycle = "ASDK0006";
    public const string TooLongChain = "ASDK0007";
    public const string UnknownDialect = "ASDK0008";
    public const string UnknownVocabulary = "ASDK0009";
    public const string UnsupportedKeyword = "ASDK0010";
    public const string InvalidPattern = "ASDK0011";
    public const string SloppyPattern = "ASDK0012";
    public const string DuplicateIdentifier = "ASDK0013";
    public const string DuplicateAnchor = "ASDK0014";
    public const string SloppyKeywordValue = "ASDK0015";
    public const string BadOption = "ASDK0040";
    public const string InternalError = "ASDK0099";
}
