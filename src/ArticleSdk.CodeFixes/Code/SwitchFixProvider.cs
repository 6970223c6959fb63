using System.Collections.Immutable;
using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Code;

/// <summary>Adds the arms that a <c>switch</c> over a union or a generated enum leaves out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwitchFixProvider))]
public sealed class SwitchFixProvider : CodeTextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CodeDescriptors.IncompleteSwitch.Id);

    private protected override CodeTextFix? Find(FixTarget target) => target.Around<SyntaxNode>() switch
    {
        SwitchExpressionSyntax expression => Arms(target, expression),
        SwitchStatementSyntax statement => Sections(target, statement),
        _ => null,
    };

    private static CodeTextFix? Arms(FixTarget target, SwitchExpressionSyntax node)
    {
        if (node.ContainsDiagnostics || SwitchCoverage.Of(node, target.Model, target.Cancellation) is not { Left.Count: > 0 } coverage)
            return null;
        string exception = target.Model.Compilation.GetTypeByMetadataName("System.NotImplementedException")?.ToMinimalDisplayString(target.Model, node.SpanStart) ?? "System.NotImplementedException";
        string[] arms = [.. Names(target, node.SpanStart, coverage).Select(name => name + " => throw new " + exception + "()")];
        bool needsComma = node.Arms.Count > node.Arms.SeparatorCount;
        int end = node.CloseBraceToken.GetPreviousToken().Span.End;
        if (!target.Text.IsFirstInLine(node.CloseBraceToken.SpanStart))
        {
            string inline = (needsComma ? ", " : " ") + string.Join(", ", arms) + (needsComma || node.Arms.Count == 0 ? "" : ",");
            return new CodeTextFix(Title(arms.Length, "arm"), [new TextChange(new TextSpan(end, 0), inline)]);
        }

        string outer = target.Text.IndentationAt(node.CloseBraceToken.SpanStart);
        string indentation = node.Arms.Count > 0 && target.Text.IsFirstInLine(node.Arms[0].SpanStart) ? target.Text.IndentationAt(node.Arms[0].SpanStart) : outer + TextLayout.IndentationStep(outer, "");
        string lines = string.Join("," + target.Text.LineBreak(), arms.Select(arm => indentation + arm)) + (needsComma ? "" : ",") + target.Text.LineBreak();
        TextChange added = new(new TextSpan(target.Text.Lines.GetLineFromPosition(node.CloseBraceToken.SpanStart).Start, 0), lines);
        return new CodeTextFix(Title(arms.Length, "arm"), needsComma ? [new TextChange(new TextSpan(end, 0), ","), added] : [added]);
    }

    private static CodeTextFix? Sections(FixTarget target, SwitchStatementSyntax node)
    {
        if (node.ContainsDiagnostics || SwitchCoverage.Of(node, target.Model, target.Cancellation) is not { Left.Count: > 0 } coverage)
            return null;
        string[] names = [.. Names(target, node.SpanStart, coverage)];
        if (!target.Text.IsFirstInLine(node.CloseBraceToken.SpanStart))
        {
            string inline = string.Concat(names.Select(name => "case " + name + ": break; "));
            bool isApart = char.IsWhiteSpace(target.Text[node.CloseBraceToken.SpanStart - 1]);
            return new CodeTextFix(Title(names.Length, "case"), [new TextChange(new TextSpan(node.CloseBraceToken.SpanStart, 0), isApart ? inline : " " + inline)]);
        }

        string outer = target.Text.IndentationAt(node.CloseBraceToken.SpanStart);
        SwitchSectionSyntax? first = node.Sections.FirstOrDefault(section => target.Text.IsFirstInLine(section.SpanStart));
        string label = first is null ? outer + TextLayout.IndentationStep(outer, "") : target.Text.IndentationAt(first.SpanStart);
        StatementSyntax? body = first?.Statements.FirstOrDefault(statement => target.Text.IsFirstInLine(statement.SpanStart));
        string step = TextLayout.IndentationStep(label, body is null ? "" : target.Text.IndentationAt(body.SpanStart));
        string line = target.Text.LineBreak();
        string lines = string.Concat(names.Select(name => label + "case " + name + ":" + line + label + step + "break;" + line));
        return new CodeTextFix(Title(names.Length, "case"), [new TextChange(new TextSpan(target.Text.Lines.GetLineFromPosition(node.CloseBraceToken.SpanStart).Start, 0), lines)]);
    }

    private static string Title(int count, string what) => "Add the missing " + what + (count == 1 ? "" : "s");

    // In the order of their declaration, which is that of the schema.
    private static IEnumerable<string> Names(FixTarget target, int position, SwitchCoverage coverage) =>
        coverage.Left.Select(symbol => symbol is IFieldSymbol value ? value.ContainingType.ToMinimalDisplayString(target.Model, position) + "." + value.ToDisplayString(MemberName) : symbol.ToMinimalDisplayString(target.Model, position));

    private static readonly SymbolDisplayFormat MemberName = new(miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);
}
