using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Diagnostics;

/// <summary>What is said of schemas against their baselines.</summary>
internal static class EvolutionDescriptors
{
    public const string EvolutionCategory = "ArticleSdk.Evolution";

    public static readonly DiagnosticDescriptor DocumentBreak = new(
        EvolutionIds.DocumentBreak, "Documents that were valid are not any more", "Documents that were valid by the baseline are not any more, such as {0}: {1}", EvolutionCategory, DiagnosticSeverity.Error, true, helpLinkUri: Descriptors.HelpLink + EvolutionIds.DocumentBreak + ".md");

    public static readonly DiagnosticDescriptor DocumentUnknown = new(
        EvolutionIds.DocumentUnknown, "Documents that were valid may not be any more", "It could not be shown that all documents that were valid by the baseline still are: {0}", EvolutionCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + EvolutionIds.DocumentUnknown + ".md");

    public static readonly DiagnosticDescriptor ReaderBreak = new(
        EvolutionIds.ReaderBreak, "Readers with the baseline refuse what is valid now", "Who reads by the baseline refuses documents that are valid now, such as {0}: {1}", EvolutionCategory, DiagnosticSeverity.Error, true, helpLinkUri: Descriptors.HelpLink + EvolutionIds.ReaderBreak + ".md");

    public static readonly DiagnosticDescriptor ReaderUnknown = new(
        EvolutionIds.ReaderUnknown, "Readers with the baseline may refuse what is valid now", "It could not be shown that who reads by the baseline takes all documents that are valid now: {0}", EvolutionCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + EvolutionIds.ReaderUnknown + ".md");

    public static readonly DiagnosticDescriptor SourceBreak = new(
        EvolutionIds.SourceBreak, "C# code may not compile any more", "C# code that compiled with the baseline may not compile any more: {0}", EvolutionCategory, DiagnosticSeverity.Error, true, helpLinkUri: Descriptors.HelpLink + EvolutionIds.SourceBreak + ".md");

    public static readonly DiagnosticDescriptor UncoveredSwitch = new(
        EvolutionIds.UncoveredSwitch, "Switches do not cover what is new", "A switch that covered '{0}' does not any more: {1}", EvolutionCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + EvolutionIds.UncoveredSwitch + ".md");

    public static readonly DiagnosticDescriptor NoBaseline = new(
        EvolutionIds.NoBaseline, "Schema has no baseline", "There is no baseline to be compatible with: 'dotnet build -t:ArticleSdkAcceptBaseline' makes '{0}' of the schema as it is", EvolutionCategory, DiagnosticSeverity.Info, true, helpLinkUri: Descriptors.HelpLink + EvolutionIds.NoBaseline + ".md");

    public static readonly DiagnosticDescriptor UnusableBaseline = new(
        EvolutionIds.UnusableBaseline, "Baseline cannot be compared with", "The baseline '{0}' is no JSON, and nothing is compared with it", EvolutionCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + EvolutionIds.UnusableBaseline + ".md");

    public static readonly DiagnosticDescriptor Failure = new(
        EvolutionIds.Failure, "The comparison with a baseline failed", "ArticleSdk failed to compare this schema with its baseline: {0}. Please report it, with both.", EvolutionCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + EvolutionIds.Failure + ".md");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [DocumentBreak, DocumentUnknown, ReaderBreak, ReaderUnknown, SourceBreak, UncoveredSwitch, NoBaseline, UnusableBaseline, Failure];

    private static readonly HashSet<string> Ids = new(All.Select(d => d.Id), StringComparer.Ordinal);

    /// <summary>Whether the id is one of these: none of them makes a validator wrong.</summary>
    public static bool IsKnown(string id) => Ids.Contains(id);
}
