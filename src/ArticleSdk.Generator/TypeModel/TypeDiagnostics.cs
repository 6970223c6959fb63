using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>The findings of this stage. Their descriptors stand with all others.</summary>
internal static class TypeDiagnostics
{
    /// <summary>Two schemas ask for one type name. Arguments: the name, the name it got instead.</summary>
    public const string NameClash = "ASDK0030";

    /// <summary>A construct has no C# type. Arguments: what it is, what it falls back to.</summary>
    public const string Fallback = "ASDK0031";

    /// <summary>An anchor has the wrong form. Arguments: the type, what it must be.</summary>
    public const string WrongAnchor = "ASDK0032";

    /// <summary><c>x-csharp-name</c> or <c>TypeName</c> is no C# identifier. Arguments: the name, the one used instead.</summary>
    public const string InvalidName = "ASDK0033";

    /// <summary>A public type shows an internal one. Arguments: its name, the name of what it shows.</summary>
    public const string LoweredAccessibility = "ASDK0034";

    public static SchemaDiagnostic At(string id, SchemaNode node, params string[] arguments) =>
        new(id, node.Document.Path, node.Pointer, AtName: false, EquatableArray.Create(arguments));

    public static SchemaDiagnostic At(string id, string document, string pointer, params string[] arguments) =>
        new(id, document, pointer, AtName: false, EquatableArray.Create(arguments));
}
