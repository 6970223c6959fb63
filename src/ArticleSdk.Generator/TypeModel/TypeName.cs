namespace ArticleSdk.Generator.TypeModel;

/// <summary>The name of a C# type, as a value: how it is written (with <c>global::</c>, by an alias) is decided where it is printed.</summary>
/// <param name="Namespace">Its namespace; empty for the global one, null for a keyword of C# (<c>string</c>).</param>
/// <param name="Name">Its name; with dots where it is nested in another type.</param>
internal sealed record TypeName(string? Namespace, string Name)
{
    /// <summary>The type arguments.</summary>
    public EquatableArray<TypeName> Arguments { get; init; }

    /// <summary>Of a tuple with names: that of each element, or null.</summary>
    public EquatableArray<string?> ElementNames { get; init; }

    /// <summary>Whether a <c>?</c> follows.</summary>
    public bool IsNullable { get; init; }

    /// <summary>A type that C# has a keyword for, or a type parameter.</summary>
    public static TypeName Keyword(string keyword) => new(null, keyword);

    /// <summary>A type of the namespace <c>System</c>, or below it: <c>Text.Json.Utf8JsonWriter</c>.</summary>
    public static TypeName System(string name, params TypeName[] arguments)
    {
        int dot = name.LastIndexOf('.');
        return new(dot < 0 ? "System" : "System." + name.Substring(0, dot), name.Substring(dot + 1)) { Arguments = EquatableArray.Create(arguments) };
    }

    /// <summary>A type of the runtime that users see.</summary>
    public static TypeName Sdk(string name, params TypeName[] arguments) => new("ArticleSdk", name) { Arguments = EquatableArray.Create(arguments) };

    /// <summary>A type of the runtime that generated code alone uses.</summary>
    public static TypeName Runtime(string name, params TypeName[] arguments) => new("ArticleSdk.Runtime", name) { Arguments = EquatableArray.Create(arguments) };

    /// <summary>A value tuple.</summary>
    public static TypeName Tuple(IReadOnlyList<TypeName> elements, IReadOnlyList<string?> names) =>
        new(null, "") { Arguments = elements.ToEquatableArray(), ElementNames = names.ToEquatableArray() };

    /// <summary>Whether it is a value tuple, which has no name.</summary>
    public bool IsTuple => Name.Length == 0;

    /// <summary>A type that is nested in this one.</summary>
    public TypeName Nested(string name) => new(Namespace, Name + "." + name);

    /// <summary>The same type with a <c>?</c>, or without.</summary>
    public TypeName OrNull(bool nullable = true) => nullable == IsNullable ? this : this with { IsNullable = nullable };

    /// <summary>The name in full, for messages and as a key.</summary>
    public override string ToString() => IsTuple ? "(" + string.Join(", ", Arguments) + ")" + (IsNullable ? "?" : "") :
        (Namespace is null ? "" : Namespace.Length == 0 ? "global::" : "global::" + Namespace + ".") + Name
        + (Arguments.Count == 0 ? "" : "<" + string.Join(", ", Arguments) + ">") + (IsNullable ? "?" : "");
}
