namespace ArticleSdk.Generator.TypeModel;

/// <summary>What the project says of a schema file's types.</summary>
/// <param name="Path">The file's path, as in the schema set.</param>
/// <param name="Namespace">The namespace of its types; empty for the global one.</param>
/// <param name="TypeName">The name of the root type; null: made from the file's name.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
internal sealed record RootOptions(string Path, string Namespace, string? TypeName = null, string Accessibility = "public")
{
    /// <summary>Whether types are wanted for their own sake; false: only those that other files refer to.</summary>
    public bool Generate { get; init; } = true;

    /// <summary>Whether its types give way where they meet the project's own.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>What the names of its definitions begin with; empty: with nothing; null: with the name of the root type.</summary>
    public string? DefinitionPrefix { get; init; }
}

/// <summary>How a user declared an anchored type.</summary>
internal enum AnchorForm : byte
{
    Class,
    Record,
    Struct,
    RecordStruct,
    Interface,
    Enum,
}

/// <summary>A type in the user's code that <c>[FromSchema]</c> ties to a schema.</summary>
/// <param name="Path">What the attribute says: the schema file's path or the end of it, with a JSON Pointer after <c>#</c> for a schema within.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Accessibility">Its accessibility: <c>public</c> or <c>internal</c>.</param>
/// <param name="Form">How it is declared.</param>
internal sealed record Anchor(string Path, string Namespace, string Name, string Accessibility, AnchorForm Form)
{
    public bool IsPartial { get; init; } = true;

    /// <summary>Nested in another type, or generic: what no anchor can be.</summary>
    public bool IsNestedOrGeneric { get; init; }

    /// <summary>It has a <c>[JsonConverter]</c> of its own, so that the generated part has none.</summary>
    public bool HasConverter { get; init; }

    /// <summary>It derives from a record of the user's, so that the generated part derives from none.</summary>
    public bool HasBase { get; init; }

    /// <summary>Of an enum: its members.</summary>
    public EquatableArray<AnchorValue> Values { get; init; }

    /// <summary>Of an enum: the type of its values, as C# calls it.</summary>
    public string Underlying { get; init; } = "int";
}

/// <summary>A member of an enum that a user declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="JsonName">What it is called in JSON, where the enum is one of strings: by an attribute, or the name in camel case.</param>
/// <param name="Value">Its value, as far as a <c>long</c> holds it.</param>
internal readonly record struct AnchorValue(string Name, string JsonName, long Value);
