using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using ArticleSdk.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Schemas;

/// <summary>Repairs all schema files of a project or solution: the providers that Roslyn has know documents of C# only.</summary>
internal sealed class SchemaFixAllProvider : FixAllProvider
{
    public static SchemaFixAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        Solution solution = context.Solution;
        foreach (Project project in context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project])
        {
            ImmutableArray<Diagnostic> diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (IGrouping<string, Diagnostic> file in diagnostics.Where(diagnostic => context.DiagnosticIds.Contains(diagnostic.Id)).GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal))
            {
                if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == file.Key) is { } document)
                    solution = solution.WithAdditionalDocumentText(document.Id, await RepairAsync(document, file, context.CodeActionEquivalenceKey ?? "", context.CancellationToken).ConfigureAwait(false));
            }
        }

        return CodeAction.Create("Fix all of " + string.Join(", ", context.DiagnosticIds), _ => Task.FromResult(solution), context.CodeActionEquivalenceKey);
    }

    // From the end to the start: so no change moves an item that a later one is about.
    private static async Task<SourceText> RepairAsync(TextDocument document, IEnumerable<Diagnostic> diagnostics, string key, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in diagnostics.OrderByDescending(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            cancellation.ThrowIfCancellationRequested();
            if (SchemaFixProvider.RepairOf(key, diagnostic, text) is { } repair && JsonPatcher.Apply(text, repair.Operations.ToArray<PatchOperation>()) is { } repaired)
                text = repaired;
        }

        return text;
    }
}
