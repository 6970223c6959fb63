using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Code;

/// <summary>A provider of one fix for a diagnostic in C# code, alone or for all of a document, project or solution.</summary>
public abstract class CodeTextFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) =>
        {
            List<TextChange> changes = [];
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (await FindAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } fix)
                    changes.AddRange(fix.Changes);
            }

            return await ApplyAsync(document, changes, context.CancellationToken).ConfigureAwait(false);
        });

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } fix)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, cancellation => ApplyAsync(context.Document, fix.Changes, cancellation), GetType().Name),
                    diagnostic);
            }
        }
    }

    /// <summary>The fix; null where there is none.</summary>
    private protected abstract CodeTextFix? Find(FixTarget target);

    private async Task<CodeTextFix?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            ? Find(new FixTarget(root, model, await document.GetTextAsync(cancellation).ConfigureAwait(false), diagnostic, cancellation))
            : null;

    /// <summary>Several diagnostics may ask for one change, and of two changes at one place only the first can be made.</summary>
    private static async Task<Document> ApplyAsync(Document document, IEnumerable<TextChange> changes, CancellationToken cancellation)
    {
        List<TextChange> apart = [];
        foreach (TextChange change in changes.Distinct().OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            if (apart.Count == 0 || apart[apart.Count - 1].Span.End <= change.Span.Start)
                apart.Add(change);
        }

        return document.WithText((await document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(apart));
    }
}
