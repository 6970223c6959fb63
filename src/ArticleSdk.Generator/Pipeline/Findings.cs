using System.Threading;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>Everything that is to be said, with the files it is said of: the last step, and the only one that knows lines.</summary>
internal sealed record Findings(EquatableArray<SchemaDiagnostic> Diagnostics, IReadOnlyList<LocatedFile> Files, ProjectOptions Options)
{
    private static readonly SourceText Unreadable = SourceText.From("");

    /// <summary>
    /// Reports what the generator has to. What is said of a schema file is an analyzer's to say, because editors do not show a generator's diagnostics in other files than C#.
    /// Where no analyzers run, the generator says all of it. Where they do, it says errors again in a build: a compiler that finds errors in the C# code asks no analyzer any more, and
    /// of two equal diagnostics it shows one.
    /// </summary>
    public void Report(Action<Diagnostic> report, CancellationToken cancellation)
    {
        foreach (BadOption bad in Options.Bad)
            report(Diagnostic.Create(Descriptors.BadOption, Location.None, bad.Name, bad.Value, bad.Expected));
        ILookup<string, SchemaDiagnostic> byDocument = Diagnostics.ToLookup(d => d.Document, StringComparer.Ordinal);
        foreach (LocatedFile file in Files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Diagnostic diagnostic in Of(file, byDocument[file.Content.Path]))
            {
                if (!Options.RunsAnalyzers || (diagnostic.Severity == DiagnosticSeverity.Error && !Options.IsDesignTime))
                    report(diagnostic);
            }
        }

        // An anchor's finding may name a file that is not there.
        var known = new HashSet<string>(Files.Select(f => f.Content.Path), StringComparer.Ordinal);
        foreach (SchemaDiagnostic diagnostic in Diagnostics.Where(d => !known.Contains(d.Document)))
            report(SchemaDiagnostics.ToDiagnostic(diagnostic, Location.None));
    }

    /// <summary>What is to be said of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="diagnostics">What its schemas are said to be.</param>
    public static IEnumerable<Diagnostic> Of(LocatedFile file, IEnumerable<SchemaDiagnostic> diagnostics)
    {
        string path = file.Source.Text.Path;
        SourceText text = file.Text ?? Unreadable;
        ParsedText parsed = ParsedText.Of(text);
        foreach (JsonError error in file.Errors)
            yield return parsed.DiagnosticFor(path, error, () => SchemaDiagnostics.ToDiagnostic(error, path, text));
        foreach (BadOption bad in file.Source.Options.Bad)
            yield return parsed.DiagnosticFor(path, bad, () => Diagnostic.Create(Descriptors.BadOption, SchemaDiagnostics.LocationOf(path, text, default), bad.Name, bad.Value, bad.Expected));
        foreach (Diagnostic diagnostic in OfSchemas(file, diagnostics))
            yield return diagnostic;
    }

    // NoWarn is for warnings, and lint and evolution have errors that make no validator wrong. Nobody can mend a schema of the package, and the project's own goes before it.
    private static bool IsSilenced(LocatedFile file, SchemaDiagnostic diagnostic) =>
        (file.Source.Options.IsBuiltIn || file.Source.Options.NoWarn.Contains(diagnostic.Id, StringComparer.OrdinalIgnoreCase))
        && (LintDescriptors.IsKnown(diagnostic.Id) || EvolutionDescriptors.IsKnown(diagnostic.Id) || diagnostic.IsUnused || !Descriptors.IsError(diagnostic.Id));

    /// <summary>What is to be said of the schemas of a file that was read.</summary>
    public static IEnumerable<Diagnostic> OfSchemas(LocatedFile file, IEnumerable<SchemaDiagnostic> diagnostics)
    {
        string path = file.Source.Text.Path;
        SourceText text = file.Text ?? Unreadable;
        ParsedText parsed = ParsedText.Of(text);
        return diagnostics.Where(diagnostic => !IsSilenced(file, diagnostic)).Select(diagnostic => parsed.DiagnosticFor(path, diagnostic, () => SchemaDiagnostics.ToDiagnostic(diagnostic, path, text, parsed.Positions)));
    }
}
