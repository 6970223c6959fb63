using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Plan;

/// <summary>The check functions of one generated type, which stand in its codec.</summary>
internal sealed record CheckClass(CheckOwner Owner, EquatableArray<CheckFunction> Functions)
{
    /// <summary>The class that holds the patterns of the schema file; null where a file has none.</summary>
    public TypeName? Program { get; init; }

    /// <summary>The sources of those patterns, by their numbers.</summary>
    public EquatableArray<string> Patterns { get; init; }

    /// <summary>Tables of names that codecs of enums hold.</summary>
    public EquatableArray<EnumNames> Enums { get; init; }
}

/// <summary>The strings of an enum, in the order of its values, and the codec that has a table of them.</summary>
internal sealed record EnumNames(EquatableArray<string> Names, TypeName Codec);

/// <summary>The class that a schema's check functions stand in.</summary>
/// <param name="Class">The class.</param>
/// <param name="Kind">The kind of the generated type whose codec it is; null: a class for what belongs to no type.</param>
/// <param name="Document">The path of the schema file.</param>
/// <param name="Pointer">The pointer, in that file, of the schema that the type stands for.</param>
internal sealed record CheckOwner(TypeName Class, TypeKind? Kind, string Document, string Pointer)
{
    /// <summary>The name of a type's codec.</summary>
    public const string ClassName = "Codec";

    /// <summary>The name of the function for the schema that a type stands for.</summary>
    public const string RootFunction = "Check";

    /// <summary>The codec that is nested in a type.</summary>
    public static TypeName ClassOf(TypeName type) => type.Nested(ClassName);

    /// <summary>The type that a codec is nested in; null of a class for what belongs to no type.</summary>
    public static TypeName? TypeOf(TypeName codec) => codec.Name.EndsWith("." + ClassName, StringComparison.Ordinal) ? codec with { Name = codec.Name.Substring(0, codec.Name.Length - ClassName.Length - 1) } : null;

    public static CheckOwner Of(TypeDefinition type) =>
        new(ClassOf(type.FullName), type.Kind, type.Document, type.Pointer);
}

/// <summary>The name of a check function, and the class it stands in.</summary>
internal sealed record FunctionName(TypeName Class, string Name);

/// <summary>A function that checks the value at the cursor against one schema.</summary>
internal sealed record CheckFunction(FunctionName Name, ValuePlan Body)
{
    /// <summary>The function says which properties and items it evaluated, for an <c>unevaluated…</c> further out.</summary>
    public bool Tracks { get; init; }

    /// <summary>The body as it is known to who reads values.</summary>
    public ValuePlan AsRead => Body.Ahead ?? Body;

    /// <summary>What it is called on.</summary>
    public CheckSubject Subject { get; init; }

    /// <summary>Branches may reach it at the same value again and again: it remembers its verdicts.</summary>
    public bool IsMemoized { get; init; }

    /// <summary>It fails where there is no stack left: one of many that call each other on one value.</summary>
    public bool EnsuresStack { get; init; }
}

/// <summary>What a check function is called on.</summary>
internal enum CheckSubject : byte
{
    /// <summary>The value at the cursor, which is behind it after.</summary>
    Value,

    /// <summary>The value of a property whose name the cursor has read, and which the walk of the body does not look for; the cursor is behind it after.</summary>
    UnknownProperty,

    /// <summary>An object that whoever calls it has walked over: it is told the start, and what was found. The cursor may be anywhere after.</summary>
    WalkedObject,
}
