namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// What a file says of its types to the link step: which it has, what each would be called, and what each needs. A function of the file and what it reaches.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="RootName">What its root's type is called, which the names of its other types begin with.</param>
/// <param name="LongRootName">The same from its whole path, for where files meet.</param>
/// <param name="IsGenerated">Whether its types are wanted for their own sake.</param>
internal sealed record TypeOutline(string Path, string Namespace, string RootName, string LongRootName, bool IsGenerated)
{
    public EquatableArray<TypeProposal> Types { get; init; }

    /// <summary>Whether its types give way where they meet the project's own.</summary>
    public bool IsBuiltIn { get; init; }
}

/// <summary>A type of a file, and what it would be called.</summary>
/// <param name="Names">The names that it would take, the best first; the last is no other type's.</param>
internal sealed record TypeProposal(TypeId Id, TypeKind Kind, string Namespace, EquatableArray<string> Names)
{
    /// <summary>Whether the name is the user's choice: it is kept whatever others ask for.</summary>
    public bool IsPinned { get; init; }

    /// <summary>Whether it is generated though no other type needs it: a root or a definition.</summary>
    public bool IsStart { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public string Accessibility { get; init; } = "public";

    /// <summary>Whether the user's own declaration of it has a <c>[JsonConverter]</c>.</summary>
    public bool HasConverter { get; init; }

    /// <summary>Whether the user's own declaration of it has a base class.</summary>
    public bool HasBase { get; init; }

    /// <summary>Of an enum that the user declared: its members.</summary>
    public EquatableArray<AnchorValue>? Declared { get; init; }

    /// <summary>The types that it needs.</summary>
    public EquatableArray<TypeId> Uses { get; init; }

    /// <summary>Those that its members show: they cannot be less accessible than it is.</summary>
    public EquatableArray<TypeId> Shown { get; init; }

    /// <summary>The records whose interface it implements.</summary>
    public EquatableArray<TypeId> Parts { get; init; }
}

/// <summary>What the link step decides of one file: of most files nothing.</summary>
internal sealed record TypeLink
{
    public static TypeLink None { get; } = new();

    /// <summary>Types that other files need and the file's own do not.</summary>
    public EquatableArray<TypeId> Needed { get; init; }

    /// <summary>Names other than the proposed ones, for types that met others.</summary>
    public EquatableArray<TypeRename> Renamed { get; init; }

    /// <summary>Records whose interface other files' records implement.</summary>
    public EquatableArray<TypeId> Parts { get; init; }

    /// <summary>Types that are internal because they show internal ones.</summary>
    public EquatableArray<TypeId> Internal { get; init; }
}

/// <param name="Id">The type.</param>
/// <param name="Name">Its name.</param>
internal readonly record struct TypeRename(TypeId Id, string Name);
