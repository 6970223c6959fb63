using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>The file of a generated type.</summary>
internal static class TypeFile
{
    /// <param name="type">The type.</param>
    /// <param name="checks">Its check functions; null of what has no codec of its own.</param>
    /// <param name="language">What the language of the project has.</param>
    public static CodeFile Of(TypeDefinition type, Plan.CheckClass? checks, LanguageFeatures language)
    {
        CodeBlock content = new();
        switch (type.Kind)
        {
            case TypeKind.Enum:
                EnumCode.Declare(content, type);
                break;
            case TypeKind.PartInterface:
                RecordCode.DeclarePart(content, type);
                break;
            case TypeKind.BranchOfUnions:
                RecordCode.DeclareBranch(content, type);
                break;
            default:
                StaticTables tables = new(checks!);
                CheckCode.AddTo(DeclareSchemaType(content, type, tables, language).Blank(), checks!, tables);
                break;
        }

        return new CodeFile(type.Namespace, content) { Self = type.FullName };
    }

    private static CodeBlock DeclareSchemaType(
        CodeBlock content, TypeDefinition type, StaticTables tables, LanguageFeatures language) => type.Kind switch
    {
        TypeKind.Record => RecordCode.Declare(content, type, tables),
        TypeKind.OpenEnum => EnumCode.DeclareOpen(content, type, tables),
        TypeKind.UnionInterface => UnionCode.DeclareInterface(content, type, tables),
        TypeKind.UnionStruct => UnionStructCode.Declare(content, type, tables, language),
        TypeKind.ValueStruct => ValueStructCode.Declare(content, type, tables),
        _ => throw new InvalidOperationException(type.Kind.ToString()),
    };
}
