using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>Reads what the compiler knows of the text that an expression gives: literals of all kinds, what is put together of them, and constants.</summary>
internal sealed class TextValueReader(ExpressionSyntax whole, SemanticModel model, CancellationToken cancellation)
{
    // A constant may be defined by others.
    private const int MaxConstants = 32;

    private readonly MappedText _text = new(whole.Span);
    private int _constants;

    /// <summary>What is known of the text; null where nothing is.</summary>
    public static MappedText? Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        // Most arguments are none of these.
        if (Plain(expression) is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax))
            return null;
        TextValueReader reader = new(expression, model, cancellation);
        reader.Add(expression);
        return reader._text.Length == 0 && (reader._text.Holes.Count > 0 || !IsText(expression, model, cancellation)) ? null : reader._text;
    }

    /// <summary>The expressions that one of gives the value: the arms of a condition.</summary>
    public static IEnumerable<ExpressionSyntax> Alternatives(ExpressionSyntax expression)
    {
        Stack<ExpressionSyntax> left = new([expression]);
        while (left.Count > 0)
        {
            ExpressionSyntax next = Plain(left.Pop());
            switch (next)
            {
                case ConditionalExpressionSyntax conditional:
                    left.Push(conditional.WhenFalse);
                    left.Push(conditional.WhenTrue);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either:
                    left.Push(either.Right);
                    left.Push(either.Left);
                    break;
                case SwitchExpressionSyntax choice:
                    foreach (SwitchExpressionArmSyntax arm in choice.Arms.Reverse())
                        left.Push(arm.Expression);
                    break;
                default:
                    yield return next;
                    break;
            }
        }
    }

    /// <summary>An expression without what does not change its value.</summary>
    public static ExpressionSyntax Plain(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner:
                    expression = inner.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }

    private static bool IsText(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(expression, cancellation).Type is { } type && (type.SpecialType == SpecialType.System_String || IsUtf8(type));

    private void Add(ExpressionSyntax expression)
    {
        // Concatenations of thousands lean to the left.
        Stack<ExpressionSyntax> operands = new([expression]);
        while (operands.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            ExpressionSyntax next = Plain(operands.Pop());
            if (next is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && IsConcatenation(sum))
            {
                operands.Push(sum.Right);
                operands.Push(sum.Left);
            }
            else
            {
                AddOperand(next);
            }
        }
    }

    // In a sum the left operand may be a sum of numbers.
    private bool IsConcatenation(BinaryExpressionSyntax sum) => model.GetTypeInfo(sum, cancellation).Type is { } type && (type.SpecialType == SpecialType.System_String || IsUtf8(type));

    /// <summary>Whether it is what a literal of UTF-8 has for a type.</summary>
    public static bool IsUtf8(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }, TypeArguments: [{ SpecialType: SpecialType.System_Byte }] };

    private void AddOperand(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression } literal:
                LiteralDecoder.Add(_text, literal.Token);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                AddInterpolated(interpolated);
                break;
            default:
                AddConstant(expression);
                break;
        }
    }

    private void AddInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
                LiteralDecoder.AddInterpolated(_text, text.TextToken, interpolated.StringStartToken, interpolated.StringEndToken);
            else if (content is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole && model.GetTypeInfo(hole.Expression, cancellation).Type?.SpecialType == SpecialType.System_String)
                Add(hole.Expression);
            else
                _text.AddHole(content.Span);
        }
    }

    // What is defined in this file is read where that is; another constant stands for its value as a whole.
    private void AddConstant(ExpressionSyntax expression)
    {
        ISymbol? symbol = expression is IdentifierNameSyntax or MemberAccessExpressionSyntax ? model.GetSymbolInfo(expression, cancellation).Symbol : null;
        if (_constants < MaxConstants && DefinitionOf(symbol) is { } definition && definition.SyntaxTree == expression.SyntaxTree)
        {
            _constants++;
            Add(definition);
            _constants--;
        }
        else if (model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: string value })
        {
            _text.Add(value, expression.Span);
        }
        else
        {
            _text.AddHole(expression.Span);
        }
    }

    // The value of a constant, or of a local variable that never gets another.
    private ExpressionSyntax? DefinitionOf(ISymbol? symbol)
    {
        if (symbol is not (IFieldSymbol { IsConst: true } or ILocalSymbol { RefKind: RefKind.None }) || symbol.DeclaringSyntaxReferences is not [{ } reference]
            || reference.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator)
        {
            return null;
        }

        return symbol is IFieldSymbol or ILocalSymbol { IsConst: true } || !IsAssigned(declarator) ? value : null;
    }

    // By the name alone: one that is like it costs a finding.
    private static bool IsAssigned(VariableDeclaratorSyntax local)
    {
        SyntaxNode? scope = local.Parent?.Parent?.Parent;
        // What stands in one section of a switch is seen in the others.
        scope = scope is GlobalStatementSyntax or SwitchSectionSyntax ? scope.Parent : scope;
        return scope is null || scope.DescendantNodes().Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == local.Identifier.ValueText && IsTarget(name));
    }

    private static bool IsTarget(ExpressionSyntax variable) => variable.Parent switch
    {
        ParenthesizedExpressionSyntax inner => IsTarget(inner),
        AssignmentExpressionSyntax assignment => assignment.Left == variable,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        RefExpressionSyntax => true,
        _ => false,
    };
}
