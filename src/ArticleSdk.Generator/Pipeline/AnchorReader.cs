using System.Threading;
using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>Reads the declarations that <c>[FromSchema("…")]</c> ties to a schema file.</summary>
internal static class AnchorReader
{
    public const string Attribute = "ArticleSdk.FromSchemaAttribute";

    private const string Converter = "System.Text.Json.Serialization.JsonConverterAttribute";

    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is TypeDeclarationSyntax;

    public static Anchor? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type
            || context.Attributes[0].ConstructorArguments is not [{ Value: string path }, ..])
        {
            return null;
        }

        var declaration = (TypeDeclarationSyntax)context.TargetNode;
        return new Anchor(
            path.Replace('\\', '/'),
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            type.Name,
            type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
            FormOf(type))
        {
            IsPartial = declaration.Modifiers.Any(SyntaxKind.PartialKeyword),
            IsNestedOrGeneric = type.ContainingType is not null || type.IsGenericType,
            HasConverter = type.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() == Converter),
        };
    }

    private static AnchorForm FormOf(INamedTypeSymbol type) => type.TypeKind switch
    {
        Microsoft.CodeAnalysis.TypeKind.Interface => AnchorForm.Interface,
        Microsoft.CodeAnalysis.TypeKind.Struct => type.IsRecord ? AnchorForm.RecordStruct : AnchorForm.Struct,
        _ => type.IsRecord ? AnchorForm.Record : AnchorForm.Class,
    };
}
