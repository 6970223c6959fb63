namespace ArticleSdk.Generator.TypeModel;

/// <summary>What kind of C# value a JSON value becomes.</summary>
internal enum ValueForm : byte
{
    /// <summary>The JSON, kept as it is: what everything falls back to that has no better type.</summary>
    Data,
    Boolean,
    Int32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    String,
    DateTimeOffset,
    DateOnly,
    Uri,
    Guid,
    List,
    Map,

    /// <summary>An array of so many items, each of its own type: a value tuple.</summary>
    Tuple,

    /// <summary>A type or any other JSON: <c>JsonOr&lt;T&gt;</c>.</summary>
    Or,

    /// <summary>One of several types of different kinds of JSON: <c>Union&lt;…&gt;</c>.</summary>
    Union,

    /// <summary>A generated C# enum of strings.</summary>
    Enum,

    /// <summary>A generated C# enum whose values are those of JSON.</summary>
    IntegerEnum,

    /// <summary>A generated record or interface.</summary>
    Class,

    /// <summary>A generated struct.</summary>
    Struct,
}

/// <summary>How the value of a property, item or alternative is typed, read and written.</summary>
internal sealed record TypeRef
{
    private TypeRef(ValueForm form, TypeName name, TypeName codec)
    {
        Form = form;
        Name = name;
        Codec = codec;
    }

    public ValueForm Form { get; }

    /// <summary>The C# type, without the <c>?</c> of <see cref="Nullable"/>.</summary>
    public TypeName Name { get; }

    /// <summary>The struct that reads and writes values of <see cref="Name"/> (an <c>IValueCodec</c>).</summary>
    public TypeName Codec { get; }

    /// <summary>Of lists and maps: what they hold.</summary>
    public TypeRef? Element { get; private init; }

    /// <summary>Of tuples and unions: the types of the elements or alternatives; a tuple's list of others is one of them.</summary>
    public EquatableArray<TypeRef> Parts { get; private init; }

    /// <summary>Whether the schema allows <c>null</c> here. <see cref="ValueForm.Data"/> holds null itself, and is never nullable.</summary>
    public bool Nullable { get; private init; }

    /// <summary>Whether it is a generated interface: C# has no user-defined conversions from those.</summary>
    public bool IsInterface { get; private init; }

    /// <summary>Whether the runtime reads and writes it as it is: a number (an enum of integers too), a string, a date, any JSON.</summary>
    public bool IsScalar => Form is ValueForm.String || Codec.Name == ScalarCodec;

    /// <summary>Whether it is a generated type, with a codec of its own.</summary>
    public bool IsGenerated => Form is ValueForm.Enum or ValueForm.IntegerEnum or ValueForm.Class or ValueForm.Struct;

    public bool IsValueType => Form is not (ValueForm.String or ValueForm.Uri or ValueForm.List or ValueForm.Map or ValueForm.Class);

    /// <summary>The C# type with its <c>?</c>.</summary>
    public TypeName FullName => Name.OrNull(Nullable);

    /// <summary>The codec of <see cref="FullName"/>.</summary>
    public TypeName FullCodec => !Nullable ? Codec : TypeName.Runtime(IsValueType ? "NullableCodec" : "OrNullCodec", Name, Codec);

    /// <summary>
    /// Whether <c>==</c> of the C# type says what JSON's text says. <see cref="DateTimeOffset"/> leaves out the offset, <see cref="System.Uri"/> what it
    /// normalises: a record holds them in a field whose equality is exact.
    /// </summary>
    public bool HasExactEquality => Form is not (ValueForm.DateTimeOffset or ValueForm.Uri or ValueForm.Tuple) || (Form == ValueForm.Tuple && Parts.All(part => part.HasExactEquality));

    /// <summary>The types that a value of it is, or holds without a list, map or union between.</summary>
    public IEnumerable<TypeRef> Held => Form == ValueForm.Tuple ? Parts.SelectMany(part => part.Held) : [this];

    /// <summary>It and all types that it holds.</summary>
    public IEnumerable<TypeRef> All => Parts.Concat(Element is null ? [] : [Element]).SelectMany(part => part.All).Prepend(this);

    public static TypeRef Data { get; } = Scalar(ValueForm.Data, TypeName.Sdk("JsonData"));

    public static TypeRef Boolean { get; } = Scalar(ValueForm.Boolean, TypeName.Keyword("bool"));

    public static TypeRef Int32 { get; } = Scalar(ValueForm.Int32, TypeName.Keyword("int"));

    public static TypeRef Int64 { get; } = Scalar(ValueForm.Int64, TypeName.Keyword("long"));

    public static TypeRef UInt64 { get; } = Scalar(ValueForm.UInt64, TypeName.Keyword("ulong"));

    public static TypeRef Single { get; } = Scalar(ValueForm.Single, TypeName.Keyword("float"));

    public static TypeRef Double { get; } = Scalar(ValueForm.Double, TypeName.Keyword("double"));

    public static TypeRef Decimal { get; } = Scalar(ValueForm.Decimal, TypeName.Keyword("decimal"));

    public static TypeRef String { get; } = new(ValueForm.String, TypeName.Keyword("string"), TypeName.Runtime("StringCodec"));

    public static TypeRef DateTimeOffset { get; } = Scalar(ValueForm.DateTimeOffset, TypeName.System("DateTimeOffset"));

    public static TypeRef DateOnly { get; } = Scalar(ValueForm.DateOnly, TypeName.System("DateOnly"));

    public static TypeRef Uri { get; } = new(ValueForm.Uri, TypeName.System("Uri"), TypeName.Runtime("StringCodec"));

    public static TypeRef Guid { get; } = Scalar(ValueForm.Guid, TypeName.System("Guid"));

    /// <summary>A type of the framework, or the JSON as it is.</summary>
    public static TypeRef Of(ValueForm form) => form switch
    {
        ValueForm.Boolean => Boolean,
        ValueForm.Int32 => Int32,
        ValueForm.Int64 => Int64,
        ValueForm.UInt64 => UInt64,
        ValueForm.Single => Single,
        ValueForm.Double => Double,
        ValueForm.Decimal => Decimal,
        ValueForm.String => String,
        ValueForm.DateTimeOffset => DateTimeOffset,
        ValueForm.DateOnly => DateOnly,
        ValueForm.Uri => Uri,
        ValueForm.Guid => Guid,
        _ => Data,
    };

    public static TypeRef List(TypeRef element) => Of(ValueForm.List, "JsonList", "ListCodec", element);

    public static TypeRef Map(TypeRef element) => Of(ValueForm.Map, "JsonMap", "MapCodec", element);

    /// <summary>A generated type: enums of strings, and those that users declared, have their codec beside them, others of integers none of their own, all else within.</summary>
    public static TypeRef Generated(ValueForm form, TypeName name, bool isInterface = false, bool isDeclared = false) =>
        new(form, name, form switch
        {
            ValueForm.Enum => name with { Name = name.Name + "Codec" },
            ValueForm.IntegerEnum when isDeclared => name with { Name = name.Name + "Codec" },
            ValueForm.IntegerEnum => TypeName.Runtime(ScalarCodec, name),
            _ => name.Nested("Codec"),
        }) { IsInterface = isInterface };

    /// <summary>A generated enum.</summary>
    public static TypeRef OfEnum(TypeDefinition type) => Generated(type.HasIntegers ? ValueForm.IntegerEnum : ValueForm.Enum, type.FullName, isDeclared: type.IsDeclared);

    /// <summary>A value of the type or any other JSON.</summary>
    public static TypeRef Or(TypeRef type) => Of(ValueForm.Or, "JsonOr", "JsonOrCodec", type);

    /// <summary>A value of one of the types.</summary>
    public static TypeRef Union(IReadOnlyList<TypeRef> types) => new(
        ValueForm.Union,
        TypeName.Sdk("Union", [.. types.Select(type => type.Name)]),
        TypeName.Runtime("UnionCodec", [.. types.SelectMany(type => new[] { type.Name, type.Codec })])) { Parts = types.ToEquatableArray() };

    /// <summary>A tuple.</summary>
    /// <param name="elements">The elements; of a tuple with others, a list comes last.</param>
    public static TypeRef Tuple(IReadOnlyList<TupleElement> elements) => new(
        ValueForm.Tuple,
        TypeName.Tuple([.. elements.Select(element => element.ClrType)], [.. elements.Select(element => element.Name)]),
        TypeName.Runtime("TupleCodec", [.. elements.SelectMany(element => new[] { element.ClrType, element.Codec })])) { Parts = elements.Select(element => element.Type).ToEquatableArray() };

    private const string ScalarCodec = "ValueCodec";

    private static TypeRef Scalar(ValueForm form, TypeName name) => new(form, name, TypeName.Runtime(ScalarCodec, name));

    private static TypeRef Of(ValueForm form, string type, string codec, TypeRef element) =>
        new(form, TypeName.Sdk(type, element.FullName), TypeName.Runtime(codec, element.FullName, element.FullCodec)) { Element = element };

    public TypeRef OrNull(bool nullable = true) => Form is ValueForm.Data or ValueForm.Or || nullable == Nullable ? this : this with { Nullable = nullable };
}

/// <summary>How often an element of a tuple is there.</summary>
internal enum TuplePresence : byte
{
    Required,

    /// <summary>An item that may be missing: the schema does not ask for so many.</summary>
    Optional,

    /// <summary>All items after those of the other elements, as a list.</summary>
    Others,
}

/// <summary>An element of a tuple, before it has a C# type.</summary>
/// <param name="Type">The type of its value; of <see cref="TuplePresence.Others"/>, a list.</param>
/// <param name="Presence">How often it is there.</param>
/// <param name="Name">Its name; null where the schema gives none.</param>
internal sealed record TupleElement(TypeRef Type, TuplePresence Presence, string? Name)
{
    public TypeName ClrType => Presence != TuplePresence.Optional ? Type.FullName
        : TakesNull ? TypeName.Sdk("Optional", Type.FullName)
        : Type.Name.OrNull();

    /// <summary>The struct that reads and writes it (an <c>ITupleElement</c>).</summary>
    public TypeName Codec => Presence switch
    {
        TuplePresence.Required => TypeName.Runtime("TupleItem", Type.FullName, Type.FullCodec),
        TuplePresence.Others => TypeName.Runtime("OtherTupleItems", Type.Element!.FullName, Type.Element.FullCodec),
        _ when TakesNull => TypeName.Runtime("OptionalTupleItem", Type.FullName, Type.FullCodec),
        _ => TypeName.Runtime("TupleItemOrNull", ClrType, Type.OrNull().FullCodec),
    };

    private bool TakesNull => Type.Nullable || Type.Form is ValueForm.Data or ValueForm.Or;
}
