using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>Check functions as members of a codec, or of a class for those that belong to no type.</summary>
internal static class CheckCode
{
    /// <summary>The name of the file of check functions that belong to no type, without the extension.</summary>
    public static string HintNameOf(CheckClass checks)
    {
        TypeName type = checks.Owner.Class;
        return (string.IsNullOrEmpty(type.Namespace) ? "" : type.Namespace + ".") + type.Name;
    }

    /// <summary>The file of check functions that belong to no type.</summary>
    public static CodeFile FileOf(CheckClass checks)
    {
        CodeBlock content = new();
        TypeName type = checks.Owner.Class;
        AddTo(content.Block($"internal static class {new Identifier(type.Name)}"), checks, new StaticTables(checks));
        return new CodeFile(type.Namespace ?? "", content);
    }

    /// <summary>Adds check functions, and before them the tables that they share.</summary>
    /// <param name="block">What they become members of.</param>
    /// <param name="checks">The functions.</param>
    /// <param name="tables">The tables.</param>
    public static void AddTo(CodeBlock block, CheckClass checks, StaticTables tables)
    {
        List<CodeNode> methods = [];
        foreach (CheckFunction function in checks.Functions)
        {
            methods.Add(new Blank());
            methods.AddRange(new FunctionCode(function, tables).Methods());
        }

        block.AddRange(tables.Declarations).AddRange(methods);
    }
}
