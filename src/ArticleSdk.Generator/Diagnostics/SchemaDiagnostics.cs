using ArticleSdk.Generator.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Diagnostics;

/// <summary>The edge to Roslyn: findings by pointer become diagnostics at a line of the text as it is now.</summary>
internal static class SchemaDiagnostics
{
    /// <param name="diagnostic">The finding.</param>
    /// <param name="path">The file's path as the compiler knows it.</param>
    /// <param name="text">The file's text now.</param>
    /// <param name="positions">The places in that text; null if it could not be read.</param>
    public static Diagnostic ToDiagnostic(SchemaDiagnostic diagnostic, string path, SourceText text, JsonPositions? positions)
    {
        JsonSpan span = default;
        positions?.TryFind(diagnostic.Pointer, diagnostic.AtName, out span);
        return ToDiagnostic(diagnostic, LocationOf(path, text, span));
    }

    public static Diagnostic ToDiagnostic(SchemaDiagnostic diagnostic, Location location)
    {
        DiagnosticDescriptor descriptor = Descriptors.Get(diagnostic.Id);
        DiagnosticSeverity severity = diagnostic.IsUnused && descriptor.DefaultSeverity == DiagnosticSeverity.Error ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity;
        return Diagnostic.Create(descriptor, location, severity, additionalLocations: null, FixProperties.Of(diagnostic), diagnostic.Arguments.ToArray<object?>());
    }

    /// <summary>A mistake in the JSON itself.</summary>
    public static Diagnostic ToDiagnostic(JsonError error, string path, SourceText text) =>
        Diagnostic.Create(
            error.Kind switch
            {
                JsonErrorKind.DuplicateName => Descriptors.DuplicateName,
                JsonErrorKind.TooDeep => Descriptors.TooDeep,
                _ => Descriptors.InvalidJson,
            },
            LocationOf(path, text, new JsonSpan(error.Start, error.Length)),
            error.Message);

    /// <summary>A place in a file that is no C# code. Of a value over several lines only the first is marked: the whole would hide the text.</summary>
    public static Location LocationOf(string path, SourceText text, JsonSpan span)
    {
        int start = Math.Min(span.Start, text.Length);
        int end = Math.Min(span.End, text.Length);
        TextLine line = text.Lines.GetLineFromPosition(start);
        if (end > line.End)
            end = Math.Max(start, line.End);
        TextSpan marked = TextSpan.FromBounds(start, end);
        return Location.Create(path, marked, text.Lines.GetLinePositionSpan(marked));
    }
}
