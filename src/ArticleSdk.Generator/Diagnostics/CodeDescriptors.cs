using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Diagnostics;

/// <summary>What is said about C# code.</summary>
internal static class CodeDescriptors
{
    public const string CodeCategory = "ArticleSdk.Code";

    public static readonly DiagnosticDescriptor IncompleteSwitch = new(
        "ASDK2001", "Switch leaves out what a schema allows", "The switch over '{0}' has no arm for {1}", CodeCategory, DiagnosticSeverity.Info, true, helpLinkUri: Descriptors.HelpLink + "ASDK2001.md");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [IncompleteSwitch];
}
