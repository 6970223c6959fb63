using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Diagnostics;

/// <summary>Every diagnostic of the SDK: ASDK0001 on are about schemas, 1001 documents, 2001 C# code, 3001 schema evolution.</summary>
internal static class Descriptors
{
    public const string SchemaCategory = "ArticleSdk.Schema";

    public const string HelpLink = "https://github.com/articlesdk/articlesdk/blob/main/docs/diagnostics/";

    public static readonly DiagnosticDescriptor InvalidJson = new(
        DiagnosticIds.InvalidJson, "Schema file is not JSON", "The schema is not valid JSON: {0}", SchemaCategory, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + DiagnosticIds.InvalidJson + ".md");

    public static readonly DiagnosticDescriptor DuplicateName = new(
        DiagnosticIds.DuplicateName, "Name is repeated in an object", "The object has the name '{0}' already; the last one counts", SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + DiagnosticIds.DuplicateName + ".md");

    public static readonly DiagnosticDescriptor TooDeep = new(
        DiagnosticIds.TooDeep, "Schema is nested too deep", "The schema is nested deeper than {0} levels", SchemaCategory, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + DiagnosticIds.TooDeep + ".md");

    public static readonly DiagnosticDescriptor InvalidKeywordValue = new(
        DiagnosticIds.InvalidKeywordValue, "Keyword has a wrong value", "'{0}' must be {1}, not {2}", SchemaCategory, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + DiagnosticIds.InvalidKeywordValue + ".md");

    public static readonly DiagnosticDescriptor UnresolvableReference = new(
        DiagnosticIds.UnresolvableReference, "Reference leads to no schema", "The reference '{0}' leads to no schema: {1}", SchemaCategory, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + DiagnosticIds.UnresolvableReference + ".md");

    public static readonly DiagnosticDescriptor ReferenceCycle = new(
        DiagnosticIds.ReferenceCycle, "Reference leads back to itself", "The reference leads back to itself at the same place of the document, so validation would never end: {0}", SchemaCategory, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + DiagnosticIds.ReferenceCycle + ".md");

    public static readonly DiagnosticDescriptor TooLongChain = new(
        DiagnosticIds.TooLongChain, "Schemas lead on too far", "'{0}' leads on at the same value over more than {1} schemas, and is left out", SchemaCategory, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + DiagnosticIds.TooLongChain + ".md");

    public static readonly DiagnosticDescriptor UnknownDialect = new(
        DiagnosticIds.UnknownDialect, "Dialect is not known", "'{0}' {2}; the schema is read by '{1}'", SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + DiagnosticIds.UnknownDialect + ".md");

    public static readonly DiagnosticDescriptor UnknownVocabulary = new(
        DiagnosticIds.UnknownVocabulary, "Required vocabulary is not known", "The vocabulary '{0}', which the metaschema '{1}' requires, is not known", SchemaCategory, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + DiagnosticIds.UnknownVocabulary + ".md");

    public static readonly DiagnosticDescriptor UnsupportedKeyword = new(
        DiagnosticIds.UnsupportedKeyword, "Keyword is not supported yet", "The keyword '{0}' is not supported yet and is not checked", SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + DiagnosticIds.UnsupportedKeyword + ".md");

    public static readonly DiagnosticDescriptor InvalidPattern = new(
        DiagnosticIds.InvalidPattern, "Pattern cannot be used", "The pattern '{0}' cannot be used: {1}", SchemaCategory, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + DiagnosticIds.InvalidPattern + ".md");

    public static readonly DiagnosticDescriptor SloppyPattern = new(
        DiagnosticIds.SloppyPattern, "Pattern is not Unicode-aware ECMA-262", "The pattern '{0}' is a regular expression only without the flag 'u'; it is read so", SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + DiagnosticIds.SloppyPattern + ".md");

    public static readonly DiagnosticDescriptor DuplicateIdentifier = new(
        DiagnosticIds.DuplicateIdentifier, "Two schemas have the same URI", "A schema of '{1}' has the URI '{0}' too; references lead to that one", SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + DiagnosticIds.DuplicateIdentifier + ".md");

    public static readonly DiagnosticDescriptor DuplicateAnchor = new(
        DiagnosticIds.DuplicateAnchor, "Two schemas of one resource have the same anchor", "Another schema of the same resource has the anchor '{0}' too", SchemaCategory, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + DiagnosticIds.DuplicateAnchor + ".md");

    public static readonly DiagnosticDescriptor SloppyKeywordValue = new(
        DiagnosticIds.SloppyKeywordValue, "Keyword has a doubtful value", "'{0}' has a doubtful value: {1}", SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + DiagnosticIds.SloppyKeywordValue + ".md");

    public static readonly DiagnosticDescriptor NameClash = new(
        TypeDiagnostics.NameClash, "Two schemas ask for one type name", "Another type would be called '{0}' too; this one is called '{1}'. Set \"x-csharp-name\" in the schema to choose its name.", SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + TypeDiagnostics.NameClash + ".md");

    public static readonly DiagnosticDescriptor Fallback = new(
        TypeDiagnostics.Fallback, "Construct has no C# type", "{0}; {1}", SchemaCategory, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + TypeDiagnostics.Fallback + ".md");

    public static readonly DiagnosticDescriptor WrongAnchor = new(
        TypeDiagnostics.WrongAnchor, "Type cannot be tied to its schema", "'{0}' cannot be tied to its schema: it must be {1}", SchemaCategory, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + TypeDiagnostics.WrongAnchor + ".md");

    public static readonly DiagnosticDescriptor InvalidName = new(
        TypeDiagnostics.InvalidName, "Name is no C# identifier", "'{0}' is no C# identifier; '{1}' is used", SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + TypeDiagnostics.InvalidName + ".md");

    public static readonly DiagnosticDescriptor LoweredAccessibility = new(
        TypeDiagnostics.LoweredAccessibility, "Type is less accessible than it is meant to be", "'{0}' is internal, because it shows '{1}', which is", SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + TypeDiagnostics.LoweredAccessibility + ".md");

    public static readonly DiagnosticDescriptor BadOption = new(
        DiagnosticIds.BadOption, "MSBuild property or metadata has a wrong value", "'{0}' is '{1}', but must be {2}; its default is used", SchemaCategory, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + DiagnosticIds.BadOption + ".md");

    public static readonly DiagnosticDescriptor InternalError = new(
        DiagnosticIds.InternalError, "The generator failed", "ArticleSdk failed on this schema, and generated nothing for it: {0}. Please report it, with the schema.", SchemaCategory, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + DiagnosticIds.InternalError + ".md");

    /// <summary>All that are not lint, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        InvalidJson, DuplicateName, TooDeep, InvalidKeywordValue, UnresolvableReference, ReferenceCycle, TooLongChain, UnknownDialect, UnknownVocabulary,
        UnsupportedKeyword, InvalidPattern, SloppyPattern, DuplicateIdentifier, DuplicateAnchor, SloppyKeywordValue,
        NameClash, Fallback, WrongAnchor, InvalidName, LoweredAccessibility, BadOption, InternalError,
    ];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = All.Concat(LintDescriptors.All).Concat(DocumentDescriptors.All).Concat(CodeDescriptors.All).Concat(EvolutionDescriptors.All).ToDictionary(d => d.Id, StringComparer.Ordinal);

    public static DiagnosticDescriptor Get(string id) => ById[id];

    /// <summary>Whether a schema with this finding cannot have a correct validator, unless nothing uses it.</summary>
    public static bool IsError(string id) => ById[id].DefaultSeverity == DiagnosticSeverity.Error;
}
