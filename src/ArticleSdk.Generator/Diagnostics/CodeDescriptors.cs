using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Diagnostics;

/// <summary>What is said about C# code.</summary>
internal static class CodeDescriptors
{
    public const string CodeCategory = "ArticleSdk.Code";

    public static readonly DiagnosticDescriptor IncompleteSwitch = new(
        "ASDK2001", "Switch leaves out what a schema allows", "The switch over '{0}' has no arm for {1}", CodeCategory, DiagnosticSeverity.Info, true, helpLinkUri: Descriptors.HelpLink + "ASDK2001.md");

    public static readonly DiagnosticDescriptor InvalidText = new(
        "ASDK2010", "JSON in code is not valid", "This is not a valid {0}: {1}", CodeCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + "ASDK2010.md");

    public static readonly DiagnosticDescriptor InvalidTextAskedAbout = new(
        "ASDK2011", "JSON in code is never valid", "This is not a valid {0}: {1}", CodeCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + "ASDK2011.md");

    public static readonly DiagnosticDescriptor InvalidValue = new(
        "ASDK2020", "Value in code is not valid", "This is not a valid {0}: {1}", CodeCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + "ASDK2020.md");

    public static readonly DiagnosticDescriptor InvalidObject = new(
        "ASDK2021", "Object in code is not valid", "This is not a valid {0}: {1}", CodeCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + "ASDK2021.md");

    public static readonly DiagnosticDescriptor InvalidNull = new(
        "ASDK2022", "Required value is null", "This is not a valid {0}: {1}", CodeCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + "ASDK2022.md");

    public static readonly DiagnosticDescriptor AnchorWithoutConverter = new(
        "ASDK2040", "Anchored type has no converter of its own", "Other source generators cannot see what is generated for '{0}', and would serialize it as a plain type: add [JsonConverter(typeof({1}))]", CodeCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + "ASDK2040.md");

    public static readonly DiagnosticDescriptor MissingEnumMember = new(
        "ASDK2041", "Enum lacks values of its schema", "'{0}' has no member for {1}: what its schema allows so cannot be read", CodeCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + "ASDK2041.md");

    public static readonly DiagnosticDescriptor UnknownEnumMember = new(
        "ASDK2042", "Enum has a member that its schema does not allow", "'{0}' is {1} in JSON, which its schema does not allow", CodeCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + "ASDK2042.md");

    public static readonly DiagnosticDescriptor ConflictingEnumMember = new(
        "ASDK2043", "Names of an enum's members conflict", "'{0}' is {1} in JSON, and {2}", CodeCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + "ASDK2043.md");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [IncompleteSwitch, InvalidText, InvalidTextAskedAbout, InvalidValue, InvalidObject, InvalidNull, AnchorWithoutConverter, MissingEnumMember, UnknownEnumMember, ConflictingEnumMember];
}
