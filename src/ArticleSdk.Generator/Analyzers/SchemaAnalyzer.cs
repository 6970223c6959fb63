using System.Collections.Immutable;
using System.Threading;
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
            var project = new Project(start.Compilation, start.Options);
            start.RegisterAdditionalFileAction(file =>
            {
                if (!SchemaProject.IsSchema(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider))
                    return;
                foreach (Diagnostic diagnostic in project.DiagnosticsOf(file.AdditionalFile, file.CancellationToken))
                    file.ReportDiagnostic(diagnostic);
            });
        });
    }

    /// <summary>The schemas of a compilation, loaded when the first of them is asked about.</summary>
    private sealed class Project(Compilation compilation, AnalyzerOptions options)
    {
        private readonly object _gate = new();
        private LoadedProject? _loaded;

        public IEnumerable<Diagnostic> DiagnosticsOf(AdditionalText text, CancellationToken cancellation)
        {
            lock (_gate)
                _loaded ??= SchemaProject.Load(options.AdditionalFiles, options.AnalyzerConfigOptionsProvider, AnchorReader.ReadAll(compilation, cancellation), cancellation);
            return _loaded.DiagnosticsOf(text);
        }
    }
}
