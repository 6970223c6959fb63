namespace ArticleSdk.Generator.Emit.Checks;

/// <summary>The reserved words of C#: a namespace may have one as a part, written with <c>@</c>.</summary>
internal static class Keywords
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate",
        "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in",
        "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private",
        "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this",
        "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    public static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>A dotted name, with <c>@</c> where a part is a reserved word.</summary>
    public static string Escape(string dotted) => string.Join(".", dotted.Split('.').Select(part => IsReserved(part) ? "@" + part : part));
}
