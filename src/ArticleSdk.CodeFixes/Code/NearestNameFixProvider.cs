using System.Collections.Immutable;
using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Analyzers.Constants;
using ArticleSdk.Generator.Lint;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Code;

/// <summary>Gives the member of a generated type, or the value of a generated enum, that is meant by a name it does not have: a misspelt one, or the one that it has in JSON.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNameFixProvider))]
public sealed class NearestNameFixProvider : CodeTextFixProvider
{
    /// <summary>"'…' does not contain a definition for '…'", of a type, and of a value.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS0117", "CS1061");

    private protected override CodeTextFix? Find(FixTarget target)
    {
        if (NameAt(target) is not { Identifier.IsMissing: false } name || TypeOf(target, name) is not { } type || !GeneratedTypes.Contains(type))
            return null;
        string written = name.Identifier.ValueText;
        bool isStatic = target.Diagnostic.Id == "CS0117" && name.Parent is MemberAccessExpressionSyntax;
        ILookup<string, ISymbol> members = type.GetMembers()
            .Where(member => member is IFieldSymbol or IPropertySymbol { IsIndexer: false } && member.IsStatic == isStatic && target.Model.IsAccessible(name.SpanStart, member))
            .SelectMany(member => new[] { (Name: member.Name, Member: member), (Name: GeneratedNames.Of(member), Member: member) })
            .ToLookup(pair => pair.Name, pair => pair.Member, StringComparer.Ordinal);
        // What it is called in JSON is no misspelling.
        string? nearest = members.Contains(written) ? written : Spelling.Nearest(written, members.Select(group => group.Key));
        if (nearest is null || members[nearest].First().ToDisplayString(Display) is not { } member || member == written)
            return null;
        return new CodeTextFix("Change '" + written + "' to '" + member + "'", [new TextChange(name.Span, member)]);
    }

    private static readonly SymbolDisplayFormat Display = new(miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    // Of 'a?.b' the dot is marked too.
    private static IdentifierNameSyntax? NameAt(FixTarget target) => target.Around<SyntaxNode>() switch
    {
        MemberBindingExpressionSyntax binding => binding.Name as IdentifierNameSyntax,
        SyntaxNode node => node as IdentifierNameSyntax,
        _ => null,
    };

    private static ITypeSymbol? TypeOf(FixTarget target, IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name =>
            target.Model.GetSymbolInfo(access.Expression, target.Cancellation).Symbol as INamedTypeSymbol ?? target.Model.GetTypeInfo(access.Expression, target.Cancellation).Type,
        MemberBindingExpressionSyntax binding when binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.Span)) is { } conditional =>
            target.Model.GetTypeInfo(conditional.Expression, target.Cancellation).Type,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax made } } assignment when assignment.Left == name => target.Model.GetTypeInfo(made, target.Cancellation).Type,
        _ => null,
    };
}
