using System.Runtime.CompilerServices;
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

    public const string Converter = "System.Text.Json.Serialization.JsonConverterAttribute";

    private static readonly ConditionalWeakTable<SyntaxTree, List<TypeDeclarationSyntax>> Candidates = new();

    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is TypeDeclarationSyntax;

    public static Anchor? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Read(context.TargetSymbol, (TypeDeclarationSyntax)context.TargetNode, context.Attributes[0]);

    /// <summary>All of a compilation: for analyzers, which have no index of attributes. Each tree is searched once.</summary>
    public static EquatableArray<Anchor> ReadAll(Compilation compilation, CancellationToken cancellation)
    {
        var anchors = new List<Anchor>();
        if (compilation.GetTypeByMetadataName(Attribute) is not { } attribute)
            return default;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Candidates.TryGetValue(tree, out List<TypeDeclarationSyntax>? candidates))
                candidates = Candidates.GetValue(tree, t => FindCandidates(t, cancellation));
            foreach (TypeDeclarationSyntax candidate in candidates)
            {
                if (compilation.GetSemanticModel(tree).GetDeclaredSymbol(candidate, cancellation) is { } symbol
                    && symbol.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute)) is { } data
                    && data.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent == candidate && Read(symbol, candidate, data) is { } anchor)
                    anchors.Add(anchor);
            }
        }

        return anchors.ToEquatableArray();
    }

    private static List<TypeDeclarationSyntax> FindCandidates(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>().Where(t => t.AttributeLists.Count > 0).ToList();

    private static Anchor? Read(ISymbol symbol, TypeDeclarationSyntax declaration, AttributeData attribute)
    {
        if (symbol is not INamedTypeSymbol type || attribute.ConstructorArguments is not [{ Value: string path }, ..])
            return null;
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
