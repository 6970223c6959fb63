using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>
/// A generated type goes before an internal one of another project that has the same name, and is visible by <c>InternalsVisibleTo</c>: each project that has schemas has its own
/// <c>ArticleSdkJson</c>, and those of one root namespace meet. Where a public type is hidden so, the compiler's warning stays.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImportedTypeSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Internal = new("ASDKS003", "CS0436", "The other type is internal to its project.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(Internal);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && context.GetSemanticModel(tree).GetSymbolInfo(tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), context.CancellationToken).Symbol is INamedTypeSymbol type
                && IsGenerated(type)
                && !IsPublicElsewhere(type, context.Compilation))
            {
                context.ReportSuppression(Suppression.Create(Internal, diagnostic));
            }
        }
    }

    private static bool IsGenerated(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments is [{ Value: "ArticleSdk" }, ..]);

    private static bool IsPublicElsewhere(INamedTypeSymbol type, Compilation compilation)
    {
        string name = type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;
        return compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => assembly.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public });
    }
}
