using System.Collections.Immutable;
using ArticleSdk.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Names the records of a union, or the values of a generated enum, that a <c>switch</c> has no arm for.</summary>
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
                Report(node, SwitchCoverage.Of(expression, node.SemanticModel, node.CancellationToken), expression.GoverningExpression, expression.SwitchKeyword);
            },
            SyntaxKind.SwitchExpression);
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                var statement = (SwitchStatementSyntax)node.Node;
                Report(node, SwitchCoverage.Of(statement, node.SemanticModel, node.CancellationToken), statement.Expression, statement.SwitchKeyword);
            },
            SyntaxKind.SwitchStatement);
    }

    private static void Report(SyntaxNodeAnalysisContext context, SwitchCoverage? coverage, ExpressionSyntax governing, SyntaxToken keyword)
    {
        if (coverage is not { Left.Count: > 0 })
            return;
        string left = string.Join(", ", coverage.Left.Select(symbol => symbol.Name).OrderBy(name => name, StringComparer.Ordinal));
        context.ReportDiagnostic(Diagnostic.Create(CodeDescriptors.IncompleteSwitch, keyword.GetLocation(), SwitchCoverage.TypeOf(context.SemanticModel.GetTypeInfo(governing))!.Name, left));
    }
}
