using System.Collections.Immutable;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Diagnostics;

/// <summary>What is said about documents.</summary>
internal static class DocumentDescriptors
{
    public const string DocumentCategory = "ArticleSdk.Document";

    public static readonly DiagnosticDescriptor Invalid = new(
        "ASDK1001", "Document is not valid", "{0}: {1} ({2}{3})", DocumentCategory, DiagnosticSeverity.Error, true, helpLinkUri: Descriptors.HelpLink + "ASDK1001.md");

    public static readonly DiagnosticDescriptor Malformed = new(
        "ASDK1002", "Document is not JSON", "{0}: {1}", DocumentCategory, DiagnosticSeverity.Error, true, helpLinkUri: Descriptors.HelpLink + "ASDK1002.md");

    public static readonly DiagnosticDescriptor NoSchema = new(
        "ASDK1003", "Document names no schema", "The document is not checked: it has no '$schema', and its ArticleDocument item no 'Schema'", DocumentCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + "ASDK1003.md");

    public static readonly DiagnosticDescriptor UnknownSchema = new(
        "ASDK1004", "Schema of a document is not found", "The document is not checked: {0}", DocumentCategory, DiagnosticSeverity.Error, true, helpLinkUri: Descriptors.HelpLink + "ASDK1004.md");

    public static readonly DiagnosticDescriptor SpoiltSchema = new(
        "ASDK1005", "Schema of a document has a mistake", "The document is not checked: its schema '{0}' has a mistake, with which errors would be wrong", DocumentCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + "ASDK1005.md");

    public static readonly DiagnosticDescriptor Unexpected = new(
        "ASDK1006", "Document is valid and must not be", "The document is valid, and its ArticleDocument item says Expect=\"invalid\"", DocumentCategory, DiagnosticSeverity.Error, true, helpLinkUri: Descriptors.HelpLink + "ASDK1006.md");

    public static readonly DiagnosticDescriptor Truncated = new(
        "ASDK1007", "Document has more errors", "The file has more errors: only the first {0} are shown", DocumentCategory, DiagnosticSeverity.Warning, true, helpLinkUri: Descriptors.HelpLink + "ASDK1007.md");

    public static readonly DiagnosticDescriptor Failure = new(
        "ASDK1099", "The check of a document failed", "ArticleSdk failed on this document, and has not checked it: {0}. Please report it, with the document and its schema.", DocumentCategory, DiagnosticSeverity.Error, true, helpLinkUri: Descriptors.HelpLink + "ASDK1099.md");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Invalid, Malformed, NoSchema, UnknownSchema, SpoiltSchema, Unexpected, Truncated, Failure];

    /// <summary>An error that the engine found. Tools find in its properties what the message says in words.</summary>
    /// <param name="error">The error.</param>
    /// <param name="location">Its place.</param>
    /// <param name="repair">How the file can be changed so that it is gone, where that is known.</param>
    public static Diagnostic ToDiagnostic(EngineError error, Location location, SchemaRepair? repair = null)
    {
        string code = ErrorCodes.NameOf(error.Code);
        string place = OneLine.Of(error.InstanceLocation.Length == 0 ? "(root)" : error.InstanceLocation);
        string message = OneLine.Of(error.Message);
        ImmutableDictionary<string, string?> properties = (repair is null ? ImmutableDictionary<string, string?>.Empty : FixProperties.Of(repair))
            .Add("code", code)
            .Add("keyword", error.Keyword)
            .Add("instanceLocation", error.InstanceLocation)
            .Add("keywordLocation", error.KeywordLocation)
            .Add("absoluteKeywordLocation", error.AbsoluteKeywordLocation);
        return error.AbsoluteKeywordLocation.Length == 0
            ? Diagnostic.Create(IsAboutJson(error.Code) ? Malformed : Invalid, location, properties, place, message, code, "")
            : Diagnostic.Create(Invalid, location, properties, place, message, code, ", by " + OneLine.Of(InProject(error.AbsoluteKeywordLocation)));
    }

    private static bool IsAboutJson(ErrorCode code) => code is ErrorCode.Malformed or ErrorCode.TooDeep or ErrorCode.OutOfStack;

    // A schema without $id is known by its path in the project.
    private static string InProject(string uri) => uri.StartsWith("file:///", StringComparison.Ordinal) ? uri.Substring("file:///".Length) : uri;
}
