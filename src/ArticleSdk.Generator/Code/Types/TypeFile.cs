using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>The file of a generated type.</summary>
internal static class TypeFile
{
    /// <param name="type">The type.</param>
    /// <param name="checks">Its check functions; null where it has none.</param>
    /// <param name="language">What the language of the project has.</param>
    public static CodeFile Of(TypeModel.TypeModel type, Plan.CheckClass? checks, LanguageFeatures language)
    {
        CodeBlock content = new();
        StaticTables? tables = checks is null ? null : new(checks);
        switch (type.Kind)
        {
            case TypeKind.Record:
                RecordCode.Declare(content, type, tables);
                break;
            case TypeKind.Enum:
                EnumCode.Declare(content, type);
                break;
            case TypeKind.OpenEnum:
                EnumCode.DeclareOpen(content, type, tables);
                break;
            case TypeKind.UnionInterface:
                UnionCode.DeclareInterface(content, type, tables);
                break;
            case TypeKind.UnionStruct:
                UnionStructCode.Declare(content, type, tables, language);
                break;
            case TypeKind.ValueStruct:
                ValueStructCode.Declare(content, type, tables);
                break;
            case TypeKind.PartInterface:
                RecordCode.DeclarePart(content, type);
                break;
            case TypeKind.BranchOfUnions:
                RecordCode.DeclareBranch(content, type);
                break;
            default:
                throw new InvalidOperationException(type.Kind.ToString());
        }

        if (checks is not null)
            content.Nodes.OfType<CodeBlock>().First().Blank().Add(CheckCode.ClassOf(checks, tables!));
        return new CodeFile(type.Namespace, content) { Self = type.FullName };
    }
}
