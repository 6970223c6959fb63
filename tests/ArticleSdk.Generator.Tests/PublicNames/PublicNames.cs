using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArticleSdk.Generator.Tests.PublicNames;

/// <summary>The public types and members of generated code, as text. What every generated type has is not repeated.</summary>
internal static class PublicNames
{
    private static readonly HashSet<string> Common = ["IsValid", "Validate", "Read", "TryRead", "ToUtf8Json", "WriteTo", "SchemaUtf8", "Equals", "GetHashCode", "ToString"];

    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(CSharpCompilation compilation) => string.Concat(TypesIn(compilation.Assembly.GlobalNamespace).Select(Describe).Order(StringComparer.Ordinal));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol parent) => parent.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .Where(member => member is INamespaceSymbol or { DeclaredAccessibility: Accessibility.Public } and not { ContainingType: not null, Name: "Codec" })
        .SelectMany(member => TypesIn(member).Concat(member is INamedTypeSymbol type ? [type] : []));

    private static string Describe(INamedTypeSymbol type)
    {
        string kind = type.IsRecord ? "record" : type.TypeKind.ToString().ToLowerInvariant();
        IEnumerable<string> interfaces = type.Interfaces.Where(i => i.ContainingAssembly.Equals(type.ContainingAssembly, SymbolEqualityComparer.Default)).Select(i => i.ToDisplayString(Format)).Order(StringComparer.Ordinal);
        StringBuilder text = new();
        text.Append(type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)).Append(' ').Append(kind).AppendJoin("", interfaces.Select(i => " : " + i)).Append('\n');
        foreach (string member in type.GetMembers().Where(IsListed).Select(Describe).Distinct().Order(StringComparer.Ordinal))
            text.Append("    ").Append(member).Append('\n');
        return text.ToString();
    }

    private static bool IsListed(ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared && !Common.Contains(member.Name)
        && member is IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: true } or IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Conversion, IsOverride: false };

    private static string Describe(ISymbol member) => member switch
    {
        IPropertySymbol property => (property.IsRequired ? "required " : "") + property.Type.ToDisplayString(Format) + " " + property.Name,
        IFieldSymbol { ContainingType.TypeKind: Microsoft.CodeAnalysis.TypeKind.Enum } value => value.Name + " = " + value.ConstantValue,
        IFieldSymbol field => field.Type.ToDisplayString(Format) + " " + field.Name,
        IMethodSymbol { MethodKind: MethodKind.Conversion } conversion => "from " + conversion.Parameters[0].Type.ToDisplayString(Format) + " to " + conversion.ReturnType.ToDisplayString(Format),
        IMethodSymbol method => $"{method.ReturnType.ToDisplayString(Format)} {method.Name}({string.Join(", ", method.Parameters.Select(p => p.Type.ToDisplayString(Format)))})",
        _ => throw new InvalidOperationException(member.ToString()),
    };
}
