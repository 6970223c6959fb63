using System.Collections.Immutable;
using ArticleSdk.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Names the records of a union, or the values of a generated enum, that a <c>switch</c> expression has no arm for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwitchAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CodeDescriptors.IncompleteSwitch);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                var expression = (SwitchExpressionSyntax)node.Node;
                if (SwitchCoverage.Of(expression, node.SemanticModel, node.CancellationToken) is not { Left.Count: > 0 } coverage)
                    return;
                string left = string.Join(", ", coverage.Left.Select(symbol => symbol.Name).OrderBy(name => name, StringComparer.Ordinal));
                node.ReportDiagnostic(Diagnostic.Create(CodeDescriptors.IncompleteSwitch, expression.SwitchKeyword.GetLocation(), node.SemanticModel.GetTypeInfo(expression.GoverningExpression).Type!.Name, left));
            },
            SyntaxKind.SwitchExpression);
    }
}
