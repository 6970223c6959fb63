using System.Collections.Immutable;
using System.Threading;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Says that an anchor has no converter: the one that is generated for it is seen by no other source generator.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnchorAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CodeDescriptors.AnchorWithoutConverter);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AnchorReader.Attribute) is { } anchor && start.Compilation.GetTypeByMetadataName(AnchorReader.Converter) is { } converter)
            {
                start.RegisterSyntaxNodeAction(
                    node => Look(node, anchor, converter),
                    SyntaxKind.RecordDeclaration, SyntaxKind.RecordStructDeclaration, SyntaxKind.ClassDeclaration, SyntaxKind.StructDeclaration, SyntaxKind.InterfaceDeclaration);
            }
        });
    }

    private static void Look(SyntaxNodeAnalysisContext context, INamedTypeSymbol anchor, INamedTypeSymbol converter)
    {
        var declaration = (TypeDeclarationSyntax)context.Node;
        // Only a type that the generator has taken up can have the converter: of any other it is said what is wrong.
        if (declaration.AttributeLists.Count == 0 || context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } type || !GeneratedTypes.Contains(type))
            return;
        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        if (attributes.Any(attribute => Is(attribute, anchor) && DeclarationOf(attribute, context.CancellationToken) == declaration)
            && !attributes.Any(attribute => Is(attribute, converter) && DeclarationOf(attribute, context.CancellationToken) is { } by && !IsGenerated(by)))
        {
            context.ReportDiagnostic(Diagnostic.Create(CodeDescriptors.AnchorWithoutConverter, declaration.Identifier.GetLocation(), type.Name));
        }
    }

    private static bool Is(AttributeData attribute, INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);

    private static SyntaxNode? DeclarationOf(AttributeData attribute, CancellationToken cancellation) => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent;

    // The generated part of the type names its generator.
    private static bool IsGenerated(SyntaxNode declaration) =>
        declaration is MemberDeclarationSyntax member && member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().EndsWith("GeneratedCode", StringComparison.Ordinal));
}
