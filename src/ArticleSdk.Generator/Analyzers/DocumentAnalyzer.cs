using System.Collections.Immutable;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Says what is wrong with the JSON documents of a project, each in its file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DocumentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = DocumentDescriptors.All.Append(Descriptors.BadOption).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            AnalyzerOptions options = start.Options;
            start.RegisterAdditionalFileAction(file =>
            {
                if (!SchemaProject.IsDocument(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider))
                    return;
                var document = new DocumentSource(file.AdditionalFile, DocumentOptions.Read(file.Options.AnalyzerConfigOptionsProvider.GetOptions(file.AdditionalFile)));
                foreach (Diagnostic diagnostic in DocumentFindings.Of(document, ProjectSchemas.Of(options, file.CancellationToken), file.CancellationToken))
                    file.ReportDiagnostic(diagnostic);
            });
        });
    }
}
