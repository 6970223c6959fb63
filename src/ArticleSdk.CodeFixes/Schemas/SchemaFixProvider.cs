using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Lint;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Schemas;

/// <summary>Repairs what is said of a schema file or a document, or silences it in the schema. The analyzers say how: the diagnostic carries it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SchemaFixProvider), DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) }, DocumentExtensions = new[] { ".json" })]
public sealed class SchemaFixProvider : CodeFixProvider
{
    internal const string RepairKey = "ArticleSdk.Repair";
    internal const string ExcludeKey = "ArticleSdk.Exclude";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = LintDescriptors.All.Select(descriptor => descriptor.Id).Append(DocumentDescriptors.Invalid.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => SchemaFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (string key in new[] { RepairKey, ExcludeKey })
            {
                if (RepairOf(key, diagnostic, text) is { } repair && JsonPatcher.Apply(text, repair.Operations.ToArray<PatchOperation>()) is { } repaired)
                    context.RegisterCodeFix(CodeAction.Create(repair.Title, _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, repaired)), key + diagnostic.Id), diagnostic);
            }
        }
    }

    /// <summary>What a fix does in a text.</summary>
    /// <param name="key">Which fix: <see cref="RepairKey"/> or <see cref="ExcludeKey"/>.</param>
    /// <param name="diagnostic">What was found.</param>
    /// <param name="text">The text now.</param>
    internal static SchemaRepair? RepairOf(string key, Diagnostic diagnostic, SourceText text) =>
        key.StartsWith(RepairKey, StringComparison.Ordinal) ? FixProperties.RepairOf(diagnostic) : Exclusion(diagnostic, text);

    // An exclusion that silences nothing is not silenced by another.
    private static SchemaRepair? Exclusion(Diagnostic diagnostic, SourceText text)
    {
        if (FixProperties.SchemaOf(diagnostic) is not { } schema || diagnostic.Id == LintIds.IdleExclusion || JsonLayout.Read(text) is not { } layout)
            return null;
        string place = schema + "/" + Exclusions.Keyword;
        JsonValue id = JsonValue.String(diagnostic.Id);
        // Of several findings in a schema the first has written it.
        if (layout.Items(place).Contains(id))
            return null;
        PatchOperation added = layout.ValueAt(place) is null
            ? new PatchOperation(PatchKind.Add, place) { Value = JsonValue.Array(Generator.EquatableArray.Create(id)) }
            : new PatchOperation(PatchKind.Add, place + "/-") { Value = id };
        return new SchemaRepair("Silence " + diagnostic.Id + " in this schema (x-lint-exclude)", Generator.EquatableArray.Create(added));
    }
}
