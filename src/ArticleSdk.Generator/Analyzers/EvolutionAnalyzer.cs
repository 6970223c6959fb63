using System.Collections.Immutable;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Says where the schemas of a project break the compatibility with their baselines that the project asks for, each in its file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EvolutionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = EvolutionDescriptors.All.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            AnalyzerOptions options = start.Options;
            var anchors = new AnchorsOfCompilation(start.Compilation);
            var gate = new object();
            LoadedProject? compared = null;
            start.RegisterAdditionalFileAction(file =>
            {
                if (!SchemaProject.IsSchema(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider))
                    return;
                ProjectSchemas project = ProjectSchemas.Of(options, file.CancellationToken);
                if (!project.AsksForCompatibility)
                    return;
                lock (gate)
                    compared ??= project.Evolution(options, anchors.Read(file.CancellationToken), file.CancellationToken);
                foreach (Diagnostic diagnostic in compared.FindingsOf(file.AdditionalFile))
                    file.ReportDiagnostic(diagnostic);
            });
        });
    }
}
