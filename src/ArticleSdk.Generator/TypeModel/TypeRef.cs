namespace ArticleSdk.Generator.TypeModel;

/// <summary>What kind of C# value a JSON value becomes.</summary>
internal enum ValueForm : byte
{
    /// <summary>The JSON, kept as it is: what everything falls back to that has no better type.</summary>
    Data,
    Boolean,
    Int32,
    Int64,
    Double,
    Decimal,
    String,
    DateTimeOffset,
    DateOnly,
    Uri,
    Guid,
    List,
    Map,

    /// <summary>A generated C# enum.</summary>
    Enum,

    /// <summary>A generated record or interface.</summary>
    Class,

    /// <summary>A generated struct.</summary>
    Struct,
}

/// <summary>How the value of a property, item or alternative is typed, read and written.</summary>
internal sealed record TypeRef
{
    private const string Root = "global::ArticleSdk.";
    private const string Runtime = "global::ArticleSdk.Runtime.";

    private TypeRef(ValueForm form, string name, string codec)
    {
        Form = form;
        Name = name;
        Codec = codec;
    }

    public ValueForm Form { get; }

    /// <summary>The C# type, fully qualified, without the <c>?</c> of <see cref="Nullable"/>.</summary>
    public string Name { get; }

    /// <summary>The struct that reads and writes values of <see cref="Name"/> (an <c>IValueCodec</c>), fully qualified.</summary>
    public string Codec { get; }

    /// <summary>Of lists and maps: what they hold.</summary>
    public TypeRef? Element { get; private init; }

    /// <summary>Whether the schema allows <c>null</c> here. <see cref="ValueForm.Data"/> holds null itself, and is never nullable.</summary>
    public bool Nullable { get; private init; }

    /// <summary>Whether it is a generated interface: C# has no user-defined conversions from those.</summary>
    public bool IsInterface { get; private init; }

    /// <summary>Lists of lists that go deeper keep their JSON: the names of such types do not fit metadata (CS7013).</summary>
    private const int MaxNesting = 16;

    public bool IsValueType => Form is not (ValueForm.String or ValueForm.Uri or ValueForm.List or ValueForm.Map or ValueForm.Class);

    /// <summary>The C# type with its <c>?</c>.</summary>
    public string FullName => Nullable ? Name + "?" : Name;

    /// <summary>The codec of <see cref="FullName"/>.</summary>
    public string FullCodec => !Nullable ? Codec
        : IsValueType ? $"{Runtime}NullableCodec<{Name}, {Codec}>"
        : $"{Runtime}OrNullCodec<{Name}, {Codec}>";

    /// <summary>
    /// Whether <c>==</c> of the C# type says what JSON's text says. <see cref="DateTimeOffset"/> leaves out the offset, <see cref="System.Uri"/> what it
    /// normalises: a record holds them in a field whose equality is exact.
    /// </summary>
    public bool HasExactEquality => Form is not (ValueForm.DateTimeOffset or ValueForm.Uri);

    public static TypeRef Data { get; } = new(ValueForm.Data, Root + "JsonData", Runtime + "DataCodec");

    public static TypeRef Boolean { get; } = new(ValueForm.Boolean, "bool", Runtime + "BooleanCodec");

    public static TypeRef Int32 { get; } = new(ValueForm.Int32, "int", Runtime + "Int32Codec");

    public static TypeRef Int64 { get; } = new(ValueForm.Int64, "long", Runtime + "Int64Codec");

    public static TypeRef Double { get; } = new(ValueForm.Double, "double", Runtime + "DoubleCodec");

    public static TypeRef Decimal { get; } = new(ValueForm.Decimal, "decimal", Runtime + "DecimalCodec");

    public static TypeRef String { get; } = new(ValueForm.String, "string", Runtime + "StringCodec");

    public static TypeRef DateTimeOffset { get; } = new(ValueForm.DateTimeOffset, "global::System.DateTimeOffset", Runtime + "DateTimeOffsetCodec");

    public static TypeRef DateOnly { get; } = new(ValueForm.DateOnly, "global::System.DateOnly", Runtime + "DateOnlyCodec");

    public static TypeRef Uri { get; } = new(ValueForm.Uri, "global::System.Uri", Runtime + "UriCodec");

    public static TypeRef Guid { get; } = new(ValueForm.Guid, "global::System.Guid", Runtime + "GuidCodec");

    public static TypeRef List(TypeRef element) => Of(ValueForm.List, "JsonList", "ListCodec", element);

    public static TypeRef Map(TypeRef element) => Of(ValueForm.Map, "JsonMap", "MapCodec", element);

    /// <summary>A generated type: enums have their codec beside them, the others within.</summary>
    public static TypeRef Generated(ValueForm form, string fullName, bool isInterface = false) =>
        new(form, fullName, form == ValueForm.Enum ? fullName + "Codec" : fullName + ".Codec") { IsInterface = isInterface };

    private static TypeRef Of(ValueForm form, string type, string codec, TypeRef element)
    {
        int nesting = 0;
        for (TypeRef? inner = element; inner is not null; inner = inner.Element)
            nesting++;
        if (nesting > MaxNesting)
            element = Data;
        return new TypeRef(form, $"{Root}{type}<{element.FullName}>", $"{Runtime}{codec}<{element.FullName}, {element.FullCodec}>") { Element = element };
    }

    public TypeRef OrNull(bool nullable = true) => Form == ValueForm.Data || nullable == Nullable ? this : this with { Nullable = nullable };
}
