using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading;
using ArticleSdk.Generator.Analyzers.Constants;
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

    private const string Base = "ArticleSdk.SchemaRecord<TSelf>";

    private static readonly ConditionalWeakTable<SyntaxTree, TreeAnchors> Trees = new();

    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is BaseTypeDeclarationSyntax;

    public static Anchor? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Read(context.TargetSymbol, (BaseTypeDeclarationSyntax)context.TargetNode, context.Attributes[0]);

    /// <summary>
    /// All of a compilation: for analyzers, which have no index of attributes. Each tree is searched once, and a type is asked for its symbol only where an attribute is called as an anchor may be.
    /// </summary>
    public static EquatableArray<Anchor> ReadAll(Compilation compilation, CancellationToken cancellation)
    {
        if (compilation.GetTypeByMetadataName(Attribute) is not { } attribute)
            return default;
        var trees = new List<TreeAnchors>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            trees.Add(Trees.TryGetValue(tree, out TreeAnchors? known) ? known : Trees.GetValue(tree, t => TreeAnchors.Find(t, cancellation)));
        }

        // An alias may stand in a global using of another tree.
        var names = new HashSet<string>(trees.SelectMany(t => t.Aliases), StringComparer.Ordinal) { TreeAnchors.AttributeName };
        var anchors = new List<Anchor>();
        foreach (BaseTypeDeclarationSyntax candidate in trees.SelectMany(t => t.Candidates(names)))
        {
            if (compilation.GetSemanticModel(candidate.SyntaxTree).GetDeclaredSymbol(candidate, cancellation) is { } symbol
                && symbol.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute)) is { } data
                && data.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent == candidate && Read(symbol, candidate, data) is { } anchor)
                anchors.Add(anchor);
        }

        return anchors.ToEquatableArray();
    }

    private static Anchor? Read(ISymbol symbol, BaseTypeDeclarationSyntax declaration, AttributeData attribute)
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
            HasBase = type.BaseType is { SpecialType: SpecialType.None, TypeKind: not Microsoft.CodeAnalysis.TypeKind.Error } given && given.OriginalDefinition.ToDisplayString() != Base,
            Values = ValuesOf(type),
            Underlying = type.EnumUnderlyingType?.ToDisplayString() ?? "",
        };
    }

    private static EquatableArray<AnchorValue> ValuesOf(INamedTypeSymbol type) => type.TypeKind != Microsoft.CodeAnalysis.TypeKind.Enum ? default
        : GeneratedNames.ValuesOf(type).Select(field => new AnchorValue(field.Name, GeneratedNames.Of(field), field.ConstantValue is ulong value ? unchecked((long)value) : Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture))).ToEquatableArray();

    private static AnchorForm FormOf(INamedTypeSymbol type) => type.TypeKind switch
    {
        Microsoft.CodeAnalysis.TypeKind.Interface => AnchorForm.Interface,
        Microsoft.CodeAnalysis.TypeKind.Enum => AnchorForm.Enum,
        Microsoft.CodeAnalysis.TypeKind.Struct => type.IsRecord ? AnchorForm.RecordStruct : AnchorForm.Struct,
        _ => type.IsRecord ? AnchorForm.Record : AnchorForm.Class,
    };

    /// <summary>The types of a tree that have attributes, and by which other names it calls that of an anchor.</summary>
    private sealed class TreeAnchors(List<BaseTypeDeclarationSyntax> types, List<string> aliases)
    {
        public const string AttributeName = "FromSchemaAttribute";

        public IReadOnlyList<string> Aliases => aliases;

        public static TreeAnchors Find(SyntaxTree tree, CancellationToken cancellation)
        {
            List<SyntaxNode> nodes = tree.GetRoot(cancellation).DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).ToList();
            return new TreeAnchors(
                nodes.OfType<BaseTypeDeclarationSyntax>().Where(t => t.AttributeLists.Count > 0).ToList(),
                nodes.OfType<UsingDirectiveSyntax>().Where(u => u.Alias is not null && SimpleName(u.Name) == AttributeName).Select(u => u.Alias!.Name.Identifier.ValueText).ToList());
        }

        public IEnumerable<BaseTypeDeclarationSyntax> Candidates(HashSet<string> names) =>
            types.Where(t => t.AttributeLists.Any(list => list.Attributes.Any(a => SimpleName(a.Name) is { } name && (names.Contains(name) || names.Contains(name + "Attribute")))));

        private static string? SimpleName(NameSyntax? name) => name switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            _ => null,
        };
    }
}
