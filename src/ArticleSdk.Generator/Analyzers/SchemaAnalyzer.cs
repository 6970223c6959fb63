using System.Collections.Immutable;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Says what is wrong with the schema files of a project, each in its file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.All.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            AnalyzerOptions options = start.Options;
            var anchors = new AnchorsOfCompilation(start.Compilation);
            start.RegisterAdditionalFileAction(file =>
            {
                if (!SchemaProject.IsSchema(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider))
                    return;
                foreach (Diagnostic diagnostic in ProjectSchemas.Of(options, file.CancellationToken).Findings(anchors.Read(file.CancellationToken), file.CancellationToken).DiagnosticsOf(file.AdditionalFile))
                    file.ReportDiagnostic(diagnostic);
            });
        });
    }
}
