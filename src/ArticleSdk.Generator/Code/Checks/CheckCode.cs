using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>Check functions as members of a type.</summary>
internal static class CheckCode
{
    /// <summary>The name of the file of check functions that belong to no type, without the extension.</summary>
    public static string HintNameOf(CheckClass checks)
    {
        TypeName type = checks.Owner.Class;
        return (string.IsNullOrEmpty(type.Namespace) ? "" : type.Namespace + ".") + type.Name.Substring(0, type.Name.IndexOf('.'));
    }

    /// <summary>The file of check functions that belong to no type.</summary>
    public static CodeFile FileOf(CheckClass checks)
    {
        CodeBlock content = new();
        TypeName type = checks.Owner.Class;
        content.Block($"internal static class {new Identifier(type.Name.Substring(0, type.Name.IndexOf('.')))}").Add(ClassOf(checks, new StaticTables(checks)));
        return new CodeFile(type.Namespace ?? "", content);
    }

    /// <summary>The nested class that holds the check functions of a type, and the tables that they share.</summary>
    /// <param name="checks">The functions.</param>
    /// <param name="tables">The tables.</param>
    public static CodeBlock ClassOf(CheckClass checks, StaticTables tables)
    {
        CodeBlock block = new($"internal static class {new Identifier(CheckOwner.ClassName)}");
        List<CodeNode> methods = [];
        foreach (CheckFunction function in checks.Functions)
        {
            methods.Add(new Blank());
            methods.AddRange(new FunctionCode(function, tables).Methods());
        }

        return block.AddRange(tables.Declarations).AddRange(methods);
    }
}
