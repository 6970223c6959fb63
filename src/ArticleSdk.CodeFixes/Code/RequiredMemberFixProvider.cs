using System.Collections.Immutable;
using ArticleSdk.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Code;

/// <summary>Sets the required members of a generated record that an initialiser leaves out, to values that the schema allows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequiredMemberFixProvider))]
public sealed class RequiredMemberFixProvider : CodeTextFixProvider
{
    private const int MostInALine = 100;

    /// <summary>"Required member '…' must be set in the object initializer or attribute constructor."</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS9035");

    private protected override CodeTextFix? Find(FixTarget target)
    {
        // Where an initialiser with syntax errors ends is a guess of the parser's.
        if (target.Around<BaseObjectCreationExpressionSyntax>() is not { ContainsDiagnostics: false } creation
            || target.Model.GetTypeInfo(creation, target.Cancellation).Type is not INamedTypeSymbol type || !GeneratedTypes.Contains(type))
        {
            return null;
        }

        HashSet<string> set = [.. creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Select(assignment => assignment.Left).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText) ?? []];
        string[] members = [.. new PlaceholderWriter(target.Model, creation.SpanStart).Members(type, set.Contains)];
        if (members.Length == 0)
            return null;
        return new CodeTextFix("Set the missing required member" + (members.Length == 1 ? "" : "s"), creation.Initializer is { } initializer ? Added(target.Text, initializer, members) : [New(target.Text, creation, members)]);
    }

    private static TextChange New(SourceText text, BaseObjectCreationExpressionSyntax creation, string[] members)
    {
        string inline = " { " + string.Join(", ", members) + " }";
        int end = creation.Span.End;
        if (inline.Length <= MostInALine)
            return new TextChange(new TextSpan(end, 0), inline);
        string line = text.LineBreak(), outer = text.IndentationAt(creation.SpanStart), inner = outer + TextLayout.IndentationStep(outer, "");
        return new TextChange(new TextSpan(end, 0), line + outer + "{" + line + string.Concat(members.Select(member => inner + member + "," + line)) + outer + "}");
    }

    private static List<TextChange> Added(SourceText text, InitializerExpressionSyntax initializer, string[] members)
    {
        SeparatedSyntaxList<ExpressionSyntax> expressions = initializer.Expressions;
        bool needsComma = expressions.Count > expressions.SeparatorCount;
        int end = initializer.CloseBraceToken.GetPreviousToken().Span.End;
        if (!text.IsFirstInLine(initializer.CloseBraceToken.SpanStart))
        {
            bool isApart = char.IsWhiteSpace(text[initializer.CloseBraceToken.SpanStart - 1]);
            return [new TextChange(new TextSpan(end, 0), (needsComma ? ", " : " ") + string.Join(", ", members) + (needsComma || expressions.Count == 0 ? "" : ",") + (isApart ? "" : " "))];
        }

        string outer = text.IndentationAt(initializer.CloseBraceToken.SpanStart);
        string inner = expressions.Count > 0 && text.IsFirstInLine(expressions[0].SpanStart) ? text.IndentationAt(expressions[0].SpanStart) : outer + TextLayout.IndentationStep(outer, "");
        string lines = string.Join("," + text.LineBreak(), members.Select(member => inner + member)) + (needsComma ? "" : ",") + text.LineBreak();
        TextChange added = new(new TextSpan(text.Lines.GetLineFromPosition(initializer.CloseBraceToken.SpanStart).Start, 0), lines);
        return needsComma ? [new TextChange(new TextSpan(end, 0), ","), added] : [added];
    }
}
