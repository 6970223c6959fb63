using ArticleSdk.Generator.Plan;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>Check functions as members of a type.</summary>
internal static class CheckCode
{
    /// <summary>The nested class that holds the check functions of a type, and the tables that they share.</summary>
    public static CodeBlock ClassOf(CheckClass checks)
    {
        CodeBlock block = new($"internal static class {new Identifier(CheckOwner.ClassName)}");
        StaticTables tables = new();
        List<CodeNode> methods = [];
        foreach (CheckFunction function in checks.Functions)
        {
            methods.Add(new Blank());
            methods.AddRange(new FunctionCode(function, tables).Methods());
        }

        return block.AddRange(tables.Declarations).AddRange(methods);
    }
}
