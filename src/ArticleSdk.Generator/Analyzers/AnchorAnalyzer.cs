using System.Collections.Immutable;
using System.Threading;
using ArticleSdk.Generator.Analyzers.Constants;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Analyzers;

/// <summary>Says that an anchor has no converter (the one that is generated for it is seen by no other source generator), and that an enum has other members than its schema has values.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnchorAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CodeDescriptors.AnchorWithoutConverter, CodeDescriptors.MissingEnumMember, CodeDescriptors.UnknownEnumMember, CodeDescriptors.ConflictingEnumMember);

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
                    SyntaxKind.RecordDeclaration, SyntaxKind.RecordStructDeclaration, SyntaxKind.ClassDeclaration, SyntaxKind.StructDeclaration, SyntaxKind.InterfaceDeclaration, SyntaxKind.EnumDeclaration);
            }
        });
    }

    private static void Look(SyntaxNodeAnalysisContext context, INamedTypeSymbol anchor, INamedTypeSymbol converter)
    {
        var declaration = (BaseTypeDeclarationSyntax)context.Node;
        if (declaration.AttributeLists.Count == 0 || context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } type)
            return;
        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        if (!attributes.Any(attribute => Is(attribute, anchor) && DeclarationOf(attribute, context.CancellationToken) == declaration))
            return;
        // Only a type that the generator has taken up can have the converter: of any other it is said what is wrong.
        IReadOnlyList<JsonValue>? values = type.TypeKind == TypeKind.Enum ? DeclaredEnums.ValuesOf(type) : null;
        if (values is null && (type.TypeKind == TypeKind.Enum || !GeneratedTypes.Contains(type)))
            return;
        if (values is not null)
            CompareMembers(context, type, values);
        if (!attributes.Any(attribute => Is(attribute, converter) && DeclarationOf(attribute, context.CancellationToken) is { } by && !IsGenerated(by)))
        {
            string name = values is null ? "SchemaJsonConverter" : DeclaredEnums.ConverterFor(type, values, context.Compilation)?.Name ?? "";
            context.ReportDiagnostic(Diagnostic.Create(CodeDescriptors.AnchorWithoutConverter, declaration.Identifier.GetLocation(), type.Name, name + "<" + type.Name + ">"));
        }
    }

    private static void CompareMembers(SyntaxNodeAnalysisContext context, INamedTypeSymbol type, IReadOnlyList<JsonValue> values)
    {
        HashSet<JsonValue> allowed = new(values, JsonEquality.Comparer);
        Dictionary<JsonValue, IFieldSymbol> known = new(JsonEquality.Comparer);
        foreach (IFieldSymbol member in GeneratedNames.ValuesOf(type))
        {
            JsonValue json = DeclaredEnums.InJson(member, values);
            if (json.Kind == ValueKind.String && Conflict(member, json, known) is { } conflict)
                context.ReportDiagnostic(Diagnostic.Create(CodeDescriptors.ConflictingEnumMember, member.Locations[0], type.Name + "." + member.Name, JsonText.Write(json), conflict));
            if (!allowed.Contains(json))
                context.ReportDiagnostic(Diagnostic.Create(CodeDescriptors.UnknownEnumMember, member.Locations[0], type.Name + "." + member.Name, JsonText.Write(json)));
        }

        if (DeclaredEnums.MissingFrom(type, values) is { Count: > 0 } missing)
            context.ReportDiagnostic(Diagnostic.Create(CodeDescriptors.MissingEnumMember, ((EnumDeclarationSyntax)context.Node).Identifier.GetLocation(), type.Name, string.Join(", ", missing.Select(JsonText.Write))));
    }

    // Two names for one member, or two members of one name: of two that are read by a name one is never met.
    private static string? Conflict(IFieldSymbol member, JsonValue json, Dictionary<JsonValue, IFieldSymbol> known)
    {
        if (known.TryGetValue(json, out IFieldSymbol? other))
            return $"so is '{member.ContainingType.Name}.{other.Name}'";
        known.Add(json, member);
        return GeneratedNames.Given(member).FirstOrDefault(name => name != json.Text) is { } second ? $"{JsonText.Write(JsonValue.String(second))} by another attribute" : null;
    }

    private static bool Is(AttributeData attribute, INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);

    private static SyntaxNode? DeclarationOf(AttributeData attribute, CancellationToken cancellation) => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent;

    // The generated part of the type names its generator.
    private static bool IsGenerated(SyntaxNode declaration) =>
        declaration is MemberDeclarationSyntax member && member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().EndsWith("GeneratedCode", StringComparison.Ordinal));
}
