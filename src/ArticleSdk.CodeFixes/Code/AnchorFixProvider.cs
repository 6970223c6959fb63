using System.Collections.Immutable;
using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Code;

/// <summary>Writes the converter at an anchored type, where other source generators see it; and <c>partial</c>, where that is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnchorFixProvider))]
public sealed class AnchorFixProvider : CodeTextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CodeDescriptors.AnchorWithoutConverter.Id);

    private protected override CodeTextFix? Find(FixTarget target)
    {
        if (target.Around<BaseTypeDeclarationSyntax>() is not { AttributeLists.Count: > 0 } declaration
            || target.Model.GetDeclaredSymbol(declaration, target.Cancellation) is not { } type
            || target.Model.Compilation.GetTypeByMetadataName(AnchorReader.Converter) is null
            || ConverterOf(type, target.Model.Compilation) is not { } converter)
        {
            return null;
        }

        AttributeListSyntax last = declaration.AttributeLists[declaration.AttributeLists.Count - 1];
        int position = declaration.SpanStart;
        string text = target.Attribute(AnchorReader.Converter, "typeof(" + converter.ToMinimalDisplayString(target.Model, position) + ")", position);
        SyntaxToken next = last.GetLastToken().GetNextToken();
        string apart = target.Text.IsFirstInLine(next.SpanStart) ? target.Text.LineBreak() + target.Text.IndentationAt(last.SpanStart) : " ";
        List<TextChange> changes = [new TextChange(new TextSpan(last.Span.End, 0), apart + text)];
        if (declaration is TypeDeclarationSyntax { Keyword: var keyword } && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            changes.Add(new TextChange(new TextSpan(keyword.SpanStart, 0), "partial "));
        return new CodeTextFix("Add " + text, changes);
    }

    private static INamedTypeSymbol? ConverterOf(INamedTypeSymbol type, Compilation compilation) => type.TypeKind != TypeKind.Enum
        ? compilation.GetTypeByMetadataName("ArticleSdk.SchemaJsonConverter`1")?.Construct(type)
        : DeclaredEnums.ValuesOf(type) is { } values ? DeclaredEnums.ConverterFor(type, values, compilation) : null;
}
