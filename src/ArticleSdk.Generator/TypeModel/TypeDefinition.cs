namespace ArticleSdk.Generator.TypeModel;

/// <summary>What a schema becomes in C#.</summary>
internal enum TypeKind : byte
{
    /// <summary>A <c>sealed record</c>.</summary>
    Record,

    /// <summary>A <c>readonly record struct</c> around one value: what a root schema becomes that is no object.</summary>
    ValueStruct,

    /// <summary>A C# enum; beside one of strings, its codec.</summary>
    Enum,

    /// <summary>A struct around a string or integer, with properties for the values that the schema names.</summary>
    OpenEnum,

    /// <summary>An interface that the records of its branches implement.</summary>
    UnionInterface,

    /// <summary>An interface with the members of a record that other records take up by <c>allOf</c> or <c>$ref</c>.</summary>
    PartInterface,

    /// <summary>A struct that holds one of several values of different JSON kinds.</summary>
    UnionStruct,

    /// <summary>A part of the declaration of another file's record: that it is a branch of unions of this one.</summary>
    BranchOfUnions,
}

/// <summary>One C# type, which is one file.</summary>
internal sealed record TypeDefinition
{
    public required TypeKind Kind { get; init; }

    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public required string Accessibility { get; init; }

    /// <summary>The schema file and the pointer of the schema in it.</summary>
    public required string Document { get; init; }

    public required string Pointer { get; init; }

    /// <summary>The pointer of the schema of the file that says why a value is invalid; null where what several files say of one property has no such schema.</summary>
    public string? ExplainedBy { get; init; }

    public DocModel Docs { get; init; } = DocModel.None;

    public EquatableArray<MemberModel> Members { get; init; }

    /// <summary>The maps of properties by patterns of their names.</summary>
    public EquatableArray<PatternModel> Patterns { get; init; }

    /// <summary>What <c>AdditionalProperties</c> holds; null where the schema allows no properties that it does not name.</summary>
    public TypeRef? Additional { get; init; }

    /// <summary>Of a <see cref="TypeKind.ValueStruct"/>: its value. Of an enum, closed or open: what its values are in JSON.</summary>
    public TypeRef? Value { get; init; }

    /// <summary>The unions that a record is a branch of, and their members that it types otherwise.</summary>
    public EquatableArray<PartModel> Unions { get; init; }

    /// <summary>The parts that a record takes up.</summary>
    public EquatableArray<PartModel> Parts { get; init; }

    /// <summary>The values of an enum, closed or open.</summary>
    public EquatableArray<EnumValueModel> Values { get; init; }

    /// <summary>The branches of a union interface, or the alternatives of a union struct.</summary>
    public EquatableArray<BranchModel> Branches { get; init; }

    /// <summary>Of a union: the branches that are records.</summary>
    public IEnumerable<BranchModel> Objects => Kind == TypeKind.UnionInterface ? Branches : Branches.Where(branch => branch.Kinds == JsonTypes.Object);

    /// <summary>How a union interface finds the branch; null: by asking the branches' checks in turn.</summary>
    public DiscriminatorModel? Discriminator { get; init; }

    /// <summary>Of a union struct, whether <c>null</c> is one of its values (only a root's is: elsewhere the member is nullable).</summary>
    public bool AllowsNull { get; init; }

    /// <summary>Of a root type: the schema's JSON, minified.</summary>
    public string? SchemaJson { get; init; }

    /// <summary>Whether it stands for all that its schema says; not so what a root's struct wraps.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The type whose check functions hold for this one too: of what a root's struct wraps, that struct; of a schema that repeats another, the other's. Null: its own.</summary>
    public TypeName? CheckedBy { get; init; }

    /// <summary>The class that holds the program of the schema file.</summary>
    public TypeName? Program { get; init; }

    /// <summary>Whether documents may repeat a name that only branches know: the program says whether they do.</summary>
    public bool WatchesNames { get; init; }

    /// <summary>Whether the schema has a name of its own: a root's or a definition's. Their types read whole documents.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Of an enum: whether the user declared it, so that only what stands beside it is generated.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>Whether the user's own declaration of the type has a <c>[JsonConverter]</c> already.</summary>
    public bool HasConverter { get; init; }

    /// <summary>Whether it inherits the members that read and write whole documents: a record that is no root, and has no other base.</summary>
    public bool InheritsApi { get; init; }

    /// <summary>Whether it gives annotations too.</summary>
    public bool Evaluates { get; init; }

    /// <summary>How it is checked while it is read; null where that takes a pass of its own.</summary>
    public Plan.ReadingPlan? Reading { get; init; }

    /// <summary>Its name, as others refer to it.</summary>
    public TypeName FullName => new(Namespace, Name);

    /// <summary>The types of its members, alternatives, value.</summary>
    public IEnumerable<TypeRef> Shown =>
        Members.Select(member => member.Type).Concat(Patterns.Select(pattern => pattern.Type)).Concat(Branches.Select(branch => branch.Type)).Concat(new[] { Additional, Value }.OfType<TypeRef>());

    /// <summary>Whether its schema describes an object and lets values of other kinds through, which it cannot hold.</summary>
    public bool IsLoose { get; init; }

    /// <summary>What it is called where a value does not fit it: with what would help.</summary>
    public string UnrepresentableName => IsLoose ? Name + " (add \"type\": \"object\" to its schema)" : Name;

    /// <summary>The name of its file among the generated ones, without the extension.</summary>
    public string HintName => (Namespace.Length == 0 ? Name : Namespace + "." + Name) + (Kind == TypeKind.BranchOfUnions ? "." + Names.FromFile(Document) : "");

    // Models are keys: a hash over thousands of members each time would cost more than an equal name now and then.
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(HintName);

    /// <summary>Whether its values may hold others of it, without a list or map between: to any depth, then.</summary>
    public bool IsRecursive { get; init; }

    /// <summary>Of a record: whether it holds anything.</summary>
    public bool HasProperties => Members.Count > 0 || Patterns.Count > 0 || Additional is not null;

    /// <summary>Whether its values are references: null may stand where one is missing.</summary>
    public bool IsReference => Kind is TypeKind.Record or TypeKind.UnionInterface or TypeKind.PartInterface;

    /// <summary>Whether it is an enum, or struct around values, whose values are integers.</summary>
    public bool HasIntegers => Kind is TypeKind.Enum or TypeKind.OpenEnum && Value!.Form != ValueForm.String;

    /// <summary>Whether it implements <c>ISchemaType</c> (and so has a check function of its own).</summary>
    public bool IsSchemaType => Kind is not (TypeKind.Enum or TypeKind.PartInterface or TypeKind.BranchOfUnions);
}

/// <summary>A property of a record.</summary>
internal sealed record MemberModel
{
    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    /// <summary>The name in JSON.</summary>
    public required string JsonName { get; init; }

    public required TypeRef Type { get; init; }

    public bool Required { get; init; }

    /// <summary>The value that the schema fixes: a required member is preset to it.</summary>
    public ValueModel? Preset { get; init; }

    /// <summary>What the member gives while the property is absent.</summary>
    public ValueModel? Default { get; init; }

    public DocModel Docs { get; init; } = DocModel.None;

    /// <summary>Both absent and <c>null</c> are possible, and kept apart.</summary>
    public bool IsOptionalOrNull => !Required && Type.Nullable && !CollapsesNull;

    /// <summary>Whether an optional <c>null</c> is read as absent.</summary>
    public bool CollapsesNull { get; init; }

    /// <summary>Whether the C# property says so too: with a default, it is never absent.</summary>
    public bool ShowsOptional => IsOptionalOrNull && Default is null;

    /// <summary>Whether the C# property cannot be set to say that it is absent: another, beside it, can.</summary>
    public bool HidesAbsence => Default is not null && (IsOptionalOrNull || (Type.IsValueType && !Type.Nullable));

    /// <summary>The type of the C# property.</summary>
    public TypeName ClrType => ShowsOptional ? TypeName.Sdk("Optional", Type.FullName)
        : Required || Default is not null ? Type.FullName
        : Type.Name.OrNull();
}

/// <summary>The map of the properties whose names match a pattern.</summary>
/// <param name="Name">The C# name of the member.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="Type">The type of each value.</param>
/// <param name="Docs">What the schema says of them.</param>
internal sealed record PatternModel(string Name, string Pattern, TypeRef Type, DocModel Docs);

/// <summary>A part that a record takes up by reference: its interface, and the members that must be implemented explicitly because the record narrows them.</summary>
internal sealed record PartModel(TypeName Interface, EquatableArray<ExplicitMemberModel> Explicit);

/// <param name="Type">The type that the interface gives the member.</param>
/// <param name="Name">The member of the interface.</param>
/// <param name="Source">The record's own member that it is made from.</param>
/// <param name="Conversion">How.</param>
internal sealed record ExplicitMemberModel(TypeName Type, string Name, MemberModel Source, MemberConversion Conversion)
{
    /// <summary>Of <see cref="MemberConversion.ByJson"/>: the type that the interface has.</summary>
    public TypeRef? Target { get; init; }
}

/// <summary>How a member of a record becomes that of an interface.</summary>
internal enum MemberConversion : byte
{
    /// <summary>It is one, or converts implicitly.</summary>
    Implicit,

    /// <summary>A value that is there, as an optional one.</summary>
    ToOptional,

    /// <summary>A value or null, as an optional one: null is absent.</summary>
    ToOptionalOrAbsent,

    /// <summary>Through its JSON.</summary>
    ByJson,

    /// <summary>Through its JSON, if it is not null.</summary>
    ByJsonOrNull,
}

/// <param name="Name">The C# name.</param>
/// <param name="JsonValue">The string, or the integer in digits.</param>
internal sealed record EnumValueModel(string Name, string JsonValue)
{
    public DocModel Docs { get; init; } = DocModel.None;
}

/// <summary>A branch of a union.</summary>
/// <param name="Name">The name of its alternative in a union struct (<c>String</c>, <c>Object</c>).</param>
/// <param name="Type">Its type.</param>
/// <param name="Kinds">The JSON kinds it stands for in a union struct.</param>
internal sealed record BranchModel(string Name, TypeRef Type, JsonTypes Kinds);

/// <summary>The property that tells the branches of a union apart.</summary>
/// <param name="Property">Its name in JSON.</param>
/// <param name="Values">The values, each with the branch it stands for.</param>
internal sealed record DiscriminatorModel(string Property, EquatableArray<DiscriminatorValue> Values);

internal readonly record struct DiscriminatorValue(string Value, int Branch);

/// <summary>What the schema says about a type or member, for its XML documentation and attributes.</summary>
internal sealed record DocModel
{
    public static DocModel None { get; } = new();

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Further sentences: read-only, write-only, examples, the default.</summary>
    public EquatableArray<string> Remarks { get; init; }

    public bool Deprecated { get; init; }
}
