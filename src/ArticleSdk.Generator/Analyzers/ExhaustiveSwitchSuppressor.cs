using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>
/// Says that a <c>switch</c> over all records of a union, or all values of a generated enum, is exhaustive: C# cannot know that there are no others. What it says of null (CS8655) stays.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExhaustiveSwitchSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Union = new("ASDKS001", "CS8509", "The switch has an arm for every record of the union.");
    private static readonly SuppressionDescriptor Enum = new("ASDKS002", "CS8524", "The switch has an arm for every value that the schema allows.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(Union, Enum);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree
                || tree.GetRoot(context.CancellationToken).FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<SwitchExpressionSyntax>() is not { } node)
            {
                continue;
            }

            if (SwitchCoverage.Of(node, context.GetSemanticModel(tree), context.CancellationToken) is { IsComplete: true })
                context.ReportSuppression(Suppression.Create(diagnostic.Id == Union.SuppressedDiagnosticId ? Union : Enum, diagnostic));
        }
    }
}
