using System.Collections.Immutable;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>Everything that is to be said, with the files it is said of: the last step, and the only one that knows lines.</summary>
internal sealed record Findings(EquatableArray<SchemaDiagnostic> Diagnostics, ImmutableArray<LocatedFile> Files, ProjectOptions Options)
{
    public void Report(Action<Diagnostic> report)
    {
        foreach (BadOption bad in Options.Bad)
            report(Diagnostic.Create(Descriptors.BadOption, Location.None, bad.Name, bad.Value, bad.Expected));
        ILookup<string, SchemaDiagnostic> byDocument = Diagnostics.ToLookup(d => d.Document, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (LocatedFile file in Files)
        {
            string path = Options.Relative(file.Source.Path);
            known.Add(path);
            Report(file, byDocument[path], report);
        }

        // An anchor's finding may name a file that is not there.
        foreach (SchemaDiagnostic diagnostic in Diagnostics.Where(d => !known.Contains(d.Document)))
            report(SchemaDiagnostics.ToDiagnostic(diagnostic, Location.None));
    }

    private static void Report(LocatedFile file, IEnumerable<SchemaDiagnostic> diagnostics, Action<Diagnostic> report)
    {
        SourceText text = file.Source.Text.GetText() ?? SourceText.From("");
        string path = file.Source.Text.Path;
        foreach (JsonError error in file.Errors)
            report(SchemaDiagnostics.ToDiagnostic(error, path, text));
        foreach (BadOption bad in file.Source.Options.Bad)
            report(Diagnostic.Create(Descriptors.BadOption, SchemaDiagnostics.LocationOf(path, text, default), bad.Name, bad.Value, bad.Expected));
        JsonPositions? positions = null;
        foreach (SchemaDiagnostic diagnostic in diagnostics)
        {
            positions ??= JsonReader.Read(text.ToString(), withPositions: true).Positions;
            report(SchemaDiagnostics.ToDiagnostic(diagnostic, path, text, positions));
        }
    }
}
