using System.Globalization;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Program;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>Has the engine judge what the compiler knows, as the program would.</summary>
internal static class ConstantCheck
{
    private const int MaxErrors = 100;

    /// <summary>What is wrong with a document, whatever is in its holes.</summary>
    public static IReadOnlyList<TextError> Find(ProgramNode schema, ConstantJson json, int maxDepth)
    {
        List<EngineError> errors = json.LoneSurrogate >= 0 ? FindLoneSurrogate(json)
            : !json.IsWhole ? FindFault(json)
            : KnownErrors.Of(schema, ProgramSet.Evaluate(schema, json.Utf8, maxDepth, new EngineOptions(MaxErrors)).Errors, json.Utf8, json.Holes);
        return TextEvaluation.Place(json.Utf8, errors);
    }

    /// <summary>An error as it is said of the code.</summary>
    public static Diagnostic Diagnose(DiagnosticDescriptor descriptor, ProgramNode schema, TextError error, ConstantJson json, ITypeSymbol type, SyntaxTree tree) => Diagnostic.Create(
        descriptor,
        Location.Create(tree, json.SpanOf(error.Start, error.Length)),
        NearestValue.Of(schema, error.Error, json.Utf8) is var (written, meant) ? FixProperties.OfMisspelling(written, meant) : null,
        type.Name,
        TextOf(error.Error));

    private static string TextOf(EngineError error) =>
        OneLine.Of($"{(error.InstanceLocation.Length == 0 ? "" : error.InstanceLocation + ": ")}{error.Message} ({ErrorCodes.NameOf(error.Code)})");

    private static List<EngineError> FindLoneSurrogate(ConstantJson json) => DocumentEvaluation.OfDocument(
        json.Utf8, ErrorCode.Malformed, json.OffsetOf(json.LoneSurrogate), "", string.Format(CultureInfo.InvariantCulture, "a lone surrogate (U+{0:X4})", (int)json.Text[json.LoneSurrogate])).Errors;

    // Of a text whose end is not known, what cannot become JSON any more.
    private static List<EngineError> FindFault(ConstantJson json)
    {
        int[] entries = new int[64];
        return JsonIndexReader.TryRead(json.Utf8, int.MaxValue, ref entries, out _, out JsonFault fault) || fault.Offset >= json.Utf8.Length
            ? []
            : DocumentEvaluation.OfFault(json.Utf8, fault, int.MaxValue).Errors;
    }
}
