using System.Threading;
using ArticleSdk.Generator.Analyzers.Constants;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>What the arms of a <c>switch</c> over a generated union or enum leave out.</summary>
internal sealed class SwitchCoverage
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly List<ISymbol> _left;
    private bool _isNullLeft;

    private SwitchCoverage(SemanticModel model, List<ISymbol> all, bool canBeNull, CancellationToken cancellation)
    {
        _model = model;
        _cancellation = cancellation;
        _left = all;
        _isNullLeft = canBeNull;
    }

    /// <summary>The records or values that no arm without a condition takes, in the order of the schema.</summary>
    public IReadOnlyList<ISymbol> Left => _left;

    /// <summary>Whether every record or value is taken, and null too where it can be there.</summary>
    public bool IsComplete => _left.Count == 0 && !_isNullLeft;

    /// <summary>The coverage of a switch expression; null where it is over no generated union or enum.</summary>
    public static SwitchCoverage? Of(SwitchExpressionSyntax node, SemanticModel model, CancellationToken cancellation)
    {
        SwitchCoverage? coverage = Over(node.GoverningExpression, model, cancellation);
        foreach (SwitchExpressionArmSyntax arm in node.Arms.Where(arm => arm.WhenClause is null))
            coverage?.Take(arm.Pattern);
        return coverage;
    }

    /// <summary>The coverage of a switch statement; null where it is over no generated union or enum.</summary>
    public static SwitchCoverage? Of(SwitchStatementSyntax node, SemanticModel model, CancellationToken cancellation)
    {
        SwitchCoverage? coverage = Over(node.Expression, model, cancellation);
        foreach (SwitchLabelSyntax label in node.Sections.SelectMany(section => section.Labels))
            coverage?.Take(label);
        return coverage;
    }

    private static SwitchCoverage? Over(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        TypeInfo governing = model.GetTypeInfo(expression, cancellation);
        if (TypeOf(governing) is not { } type || MembersOf(type) is not { } members)
            return null;
        // Without nullable annotations nobody knows.
        bool canBeNull = (type.TypeKind == TypeKind.Interface || !SymbolEqualityComparer.Default.Equals(type, governing.Type)) && governing.Nullability.FlowState != NullableFlowState.NotNull;
        return new SwitchCoverage(model, [.. members.Distinct(SymbolEqualityComparer.Default)], canBeNull, cancellation);
    }

    /// <summary>The union or enum that a switch is over: of a nullable enum, the enum.</summary>
    public static INamedTypeSymbol? TypeOf(TypeInfo governing) =>
        governing.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [INamedTypeSymbol value] } ? value : governing.Type as INamedTypeSymbol;

    // Of a union its records, of an enum its values; null for types that are not generated.
    private static IEnumerable<ISymbol>? MembersOf(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
            return GeneratedTypes.Contains(type) ? GeneratedNames.ValuesOf(type) : null;
        return GeneratedTypes.BranchesOf(type);
    }

    private void Take(SwitchLabelSyntax label)
    {
        switch (label)
        {
            case DefaultSwitchLabelSyntax:
                _left.Clear();
                _isNullLeft = false;
                break;
            case CasePatternSwitchLabelSyntax { WhenClause: null } pattern:
                Take(pattern.Pattern);
                break;
            case CaseSwitchLabelSyntax constant:
                TakeConstant(constant.Value);
                break;
        }
    }

    private void Take(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case ParenthesizedPatternSyntax inner:
                Take(inner.Pattern);
                break;
            case BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either:
                Take(either.Left);
                Take(either.Right);
                break;
            case DiscardPatternSyntax or VarPatternSyntax:
                _left.Clear();
                _isNullLeft = false;
                break;
            case UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } when IsNull(constant.Expression):
                _left.Clear();
                break;
            case DeclarationPatternSyntax declaration:
                Take(declaration.Type);
                break;
            case TypePatternSyntax type:
                Take(type.Type);
                break;
            case RecursivePatternSyntax { Type: { } type, PositionalPatternClause: null, PropertyPatternClause: null or { Subpatterns.Count: 0 } }:
                Take(type);
                break;
            case RecursivePatternSyntax { Type: null, PositionalPatternClause: null, PropertyPatternClause.Subpatterns.Count: 0 }:
                _left.Clear();
                break;
            case ConstantPatternSyntax constant:
                TakeConstant(constant.Expression);
                break;
        }
    }

    private void TakeConstant(ExpressionSyntax expression)
    {
        if (IsNull(expression))
            _isNullLeft = false;
        else
            Take(expression);
    }

    // A record by its type (a type alone parses as a constant), or a value of an enum.
    private void Take(ExpressionSyntax expression)
    {
        ISymbol? symbol = _model.GetSymbolInfo(expression, _cancellation).Symbol;
        if (symbol is INamedTypeSymbol type)
            _left.RemoveAll(branch => IsOrImplements((INamedTypeSymbol)branch, type));
        else if (symbol is IFieldSymbol { HasConstantValue: true } field)
            _left.RemoveAll(value => value is IFieldSymbol other && Equals(other.ConstantValue, field.ConstantValue));
    }

    private static bool IsOrImplements(INamedTypeSymbol record, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(record, type) || record.AllInterfaces.Contains(type, SymbolEqualityComparer.Default) || type.SpecialType == SpecialType.System_Object;

    private static bool IsNull(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.NullLiteralExpression);
}
