using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>The file of a generated type.</summary>
internal static class TypeFile
{
    public static CodeFile Of(TypeModel.TypeModel type)
    {
        CodeBlock content = new();
        switch (type.Kind)
        {
            case TypeKind.Record:
                RecordCode.Declare(content, type);
                break;
            case TypeKind.Enum:
                EnumCode.Declare(content, type);
                break;
            case TypeKind.OpenEnum:
                EnumCode.DeclareOpen(content, type);
                break;
            case TypeKind.UnionInterface:
                UnionCode.DeclareInterface(content, type);
                break;
            case TypeKind.UnionStruct:
                UnionStructCode.Declare(content, type);
                break;
            case TypeKind.ValueStruct:
                ValueStructCode.Declare(content, type);
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

        return new CodeFile(type.Namespace, content);
    }
}
