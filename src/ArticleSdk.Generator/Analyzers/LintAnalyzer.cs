using System.Collections.Immutable;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Says what is odd about the schema files of a project, each in its file. What makes a validator wrong is said by <see cref="SchemaAnalyzer"/>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LintAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = LintDescriptors.All.Append(Descriptors.InternalError).ToImmutableArray();

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
                if (!SchemaProject.IsSchema(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider))
                    return;
                foreach (Diagnostic diagnostic in ProjectSchemas.Of(options, file.CancellationToken).Lint(file.CancellationToken).FindingsOf(file.AdditionalFile))
                    file.ReportDiagnostic(diagnostic);
            });
        });
    }
}
