using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>What the declarations of all generated types have.</summary>
internal static class TypeParts
{
    public const string Version = "0.1.0";

    public static readonly TypeName Cursor = TypeName.Runtime("JsonCursor");
    public static readonly TypeName Output = TypeName.Runtime("JsonOutput");
    public static readonly TypeName Codecs = TypeName.Runtime("Codecs");

    private static readonly TypeName Data = TypeName.Sdk("JsonData");
    private static readonly TypeName SchemaJson = TypeName.Sdk("SchemaJson");
    private static readonly TypeName Bytes = TypeName.System("ReadOnlySpan", TypeName.Keyword("byte"));
    private static readonly TypeName Result = TypeName.Sdk("SchemaValidationResult");
    // Editors colour constants that are given to it.
    private static readonly Fragment Json = $"[{TypeName.System("Diagnostics.CodeAnalysis.StringSyntax")}({Literal.Of("Json")})] string json";
    private static readonly TypeName NotNullWhen = TypeName.System("Diagnostics.CodeAnalysis.NotNullWhen");

    /// <summary>The type's declaration, into which its members go.</summary>
    /// <param name="content">The file.</param>
    /// <param name="type">The type.</param>
    /// <param name="keywords">Between its accessibility and its name.</param>
    /// <param name="bases">Its interfaces.</param>
    /// <param name="attributes">Its attributes beside those of every generated type.</param>
    public static CodeBlock Declare(CodeBlock content, TypeDefinition type, Fragment keywords, IEnumerable<TypeName> bases, params TypeName[] attributes)
    {
        content.AddRange(DocCode.Of(type.Docs)).Line(Generated);
        TypeName converter = type.Kind != TypeKind.Enum ? TypeName.Sdk("SchemaJsonConverter", type.FullName)
            : type.HasIntegers ? TypeName.Sdk("SchemaIntegerEnumConverter", type.FullName)
            : TypeName.Sdk("SchemaEnumConverter", type.FullName, TypeRef.OfEnum(type).Codec);
        if ((type.IsSchemaType || type.Kind == TypeKind.Enum) && !type.HasConverter)
            content.Line($"[{TypeName.System("Text.Json.Serialization.JsonConverter")}(typeof({converter}))]");
        if (type.IsSchemaType)
            AddPlace(content, type);
        foreach (TypeName attribute in attributes)
            content.Line($"[{attribute}]");
        Fragment all = Fragment.Join($", ", bases.Select(name => (Fragment)$"{name}"));
        return content.Block($"{Accessibility(type)} {keywords} {new Identifier(type.Name)}{(all.IsEmpty ? all : $" : {all}")}");
    }

    /// <summary>The way to the schema, and of a union to its records, for analyzers.</summary>
    public static void AddPlace(CodeBlock content, TypeDefinition type)
    {
        Fragment? place = type is { Program: { } program, ExplainedBy: { } pointer } ? (Fragment)$"{program}.{ProgramCode.Carrier}, {Literal.Of(pointer)}" : null;
        IEnumerable<Fragment> branches = type.Kind == TypeKind.UnionInterface ? type.Branches.Select(branch => (Fragment)$"typeof({branch.Type.Name})") : [];
        if (place is not null || branches.Any())
            content.Line($"[{TypeName.Runtime("SchemaPlace")}({Fragment.Join($", ", branches.Prepend(place ?? $"null, null"))})]");
    }

    /// <summary>The type's accessibility, in C#.</summary>
    public static Fragment Accessibility(TypeDefinition type) => type.Accessibility == "public" ? (Fragment)$"public" : $"internal";

    /// <summary>The attribute of generated types.</summary>
    public static Fragment Generated => $"[{TypeName.System("CodeDom.Compiler.GeneratedCode")}({Literal.Of("ArticleSdk")}, {Literal.Of(Version)})]";

    /// <summary>The interface that every generated type implements.</summary>
    public static TypeName GeneratedType(TypeDefinition type) =>
        TypeName.Runtime(type.IsReference ? "IGeneratedObject" : "IGeneratedType", type.FullName, type.FullName.Nested(Plan.CheckOwner.ClassName));

    /// <summary>
    /// The members that generated types have: those that read a whole document, for types with a name in the schema; the interface has them for all. Each implements a member of the interface, whose
    /// documentation editors show.
    /// </summary>
    public static void AddApi(CodeBlock body, TypeDefinition type)
    {
        TypeName t = type.FullName;
        body.Blank();
        if (type.SchemaJson is { } schema)
            body.Line($"public static {Bytes} SchemaUtf8 => {Literal.RawUtf8(schema)};").Blank();
        if (!type.InheritsApi)
            AddDeclaredApi(body, type);
        if (type.Evaluates)
        {
            body.Add(new XmlDoc("Validates a document, and finds what the schema says about a valid one: its annotations."))
                .Line($"public static {Result} Evaluate({Bytes} utf8Json) => {SchemaJson}.Evaluate<{t}>(utf8Json);")
                .Add(new XmlDoc("Validates a document, and gives errors or annotations in one of JSON Schema's output formats."))
                .Line($"public static {Data} Evaluate({Bytes} utf8Json, {TypeName.Sdk("SchemaOutputFormat")} format) => {SchemaJson}.Evaluate<{t}>(utf8Json, format);");
        }
    }

    private static void AddDeclaredApi(CodeBlock body, TypeDefinition type)
    {
        bool isInterface = type.Kind == TypeKind.UnionInterface;
        TypeName t = type.FullName;
        if (type.IsNamed)
        {
            Fragment hides = isInterface ? $"new " : Fragment.Empty;
            Fragment value = type.IsReference ? (Fragment)$"[{NotNullWhen}(true)] out {t}? value" : $"out {t} value";
            body.Line($"public static {hides}bool IsValid({Bytes} utf8Json) => {SchemaJson}.IsValid<{t}>(utf8Json);")
                .Line($"public static {hides}bool IsValid({Json}) => {SchemaJson}.IsValid<{t}>(json);")
                .Line($"public static {hides}{Result} Validate({Bytes} utf8Json) => {SchemaJson}.Validate<{t}>(utf8Json);")
                .Line($"public static {hides}{Result} Validate({Json}) => {SchemaJson}.Validate<{t}>(json);")
                .Line($"public static {hides}{t} Read({Bytes} utf8Json) => {SchemaJson}.Read<{t}>(utf8Json);")
                .Line($"public static {hides}{t} Read({Json}) => {SchemaJson}.Read<{t}>(json);")
                .Line($"public static {hides}bool TryRead({Bytes} utf8Json, {value}) => {SchemaJson}.TryRead(utf8Json, out value);")
                .Line($"public static {hides}bool TryRead({Json}, {value}) => {SchemaJson}.TryRead(json, out value);")
                .Line($"public static {hides}bool TryRead({Bytes} utf8Json, {value}, out {Result} result) => {SchemaJson}.TryRead(utf8Json, out value, out result);")
                .Line($"public static {hides}bool TryRead({Json}, {value}, out {Result} result) => {SchemaJson}.TryRead(json, out value, out result);");
        }

        if (!isInterface)
        {
            body.Line($"public {Result} Validate() => {SchemaJson}.Validate(this);")
                .Line($"public byte[] ToUtf8Json() => {SchemaJson}.ToUtf8Json(this);")
                .Line($"public void WriteTo({TypeName.System("Text.Json.Utf8JsonWriter")} writer) => {SchemaJson}.WriteTo(this, writer);");
        }

        // C# has no conversions from interfaces.
        if (type.IsNamed && !isInterface)
            body.Line($"public static implicit operator {Data}({t} value) => {Data}.From(value);");
    }

    /// <summary>Before a value is read that is not validated while that is done: it is validated, where nobody else did.</summary>
    public static void AddValidation(CodeBlock read, TypeDefinition type)
    {
        if (type.IsSchemaType)
            read.Block($"if (json.ValidatesOnRead && !json.Validated(json.Mark(), {ChecksOf(type)}.Check(ref json)))").Line($"ok = false;").Line($"return default!;");
    }

    /// <summary>The class of the check functions of a type.</summary>
    public static Fragment ChecksOf(TypeDefinition type) => $"{(type.CheckedBy is { } other ? $"{other}." : Fragment.Empty)}{new Identifier(Plan.CheckOwner.ClassName)}";

    /// <summary>The codec of a type that is generated from a schema: all that the runtime asks of the type. Its check functions go into it.</summary>
    public static CodeBlock AddCodec(CodeBlock body, TypeDefinition type)
    {
        body.Blank();
        // An interface names it as a type argument of its base: whoever sees the one has to see the other.
        bool isSeen = type.Kind == TypeKind.UnionInterface;
        if (isSeen)
            body.Line(Hidden);
        Identifier name = new(Plan.CheckOwner.ClassName);
        TypeName contract = type is { WatchesNames: true, Program: not null, ExplainedBy: not null }
            ? TypeName.Runtime("IWatchingCodec", type.FullName, Plan.CheckOwner.ClassOf(type.FullName)) : TypeName.Runtime("ISchemaCodec", type.FullName);
        CodeBlock codec = body.Block($"{(isSeen ? Accessibility(type) : $"internal")} readonly struct {name} : {contract}");
        if (type.Reading is null)
            codec.Line($"public static bool ValidatesOnRead => false;");
        if (type.Program is { } program && type.ExplainedBy is { } pointer)
        {
            codec.Line($"public static {TypeName.Runtime("SchemaProgram")} Schema => {program}.{(pointer.Length == 0 ? (Fragment)$"Program.Value" : $"At({Literal.Of(pointer)})")};");
            if (type.WatchesNames)
                codec.Line($"public static {TypeName.Runtime("NameTable")} WatchedNames => {program}.Watched.Names;");
        }

        if (type.CheckedBy is not null)
            codec.Line($"public static bool Check(ref {Cursor} json) => {ChecksOf(type)}.Check(ref json);");
        return codec;
    }

    /// <summary>Keeps a type that generated code alone uses out of IntelliSense.</summary>
    public static Fragment Hidden => $"[{TypeName.System("ComponentModel.EditorBrowsable")}({TypeName.System("ComponentModel.EditorBrowsableState")}.Never)]";

    /// <summary>An expression that reads a value of a type, and sets <c>ok</c>.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isNullable">Whether null may stand there.</param>
    /// <param name="likely">A last argument of the codec, with its comma.</param>
    public static Fragment Read(TypeRef type, bool isNullable, Fragment likely) => type switch
    {
        _ when isNullable => $"json.Read<{type.FullName}, {type.FullCodec}>(out ok)",
        { Form: ValueForm.String } => $"json.ReadString(out ok{likely})",
        { Form: ValueForm.List, Element: { } item } => $"json.ReadList<{item.FullName}, {item.FullCodec}>(out ok)",
        { IsScalar: true } => $"json.Read<{type.Name}>(out ok)",
        { IsGenerated: true } => $"{type.Codec}.Read(ref json, out ok)",
        _ => $"json.Read<{type.Name}, {type.Codec}>(out ok)",
    };

    /// <summary>A statement, without its end, that writes a value of a type.</summary>
    public static Fragment Write(TypeRef type, bool isNullable, Fragment value)
    {
        if (type.IsScalar && !(isNullable && type.IsValueType))
            return $"output.Write({value})";
        TypeName codec = isNullable ? type.FullCodec : type.Codec;
        return !isNullable && type.IsGenerated && type.IsValueType
            ? $"{codec}.Write(output, {value})"
            : (Fragment)$"output.Write<{(isNullable ? type.FullName : type.Name)}, {codec}>({value})";
    }

    /// <summary>Whether the output writes values of a type, where there are any, without a codec.</summary>
    public static bool IsKnownToOutput(TypeRef type) => type.IsScalar || type.Form == ValueForm.Class || type is { Form: ValueForm.List, Element: { Form: ValueForm.Class, Nullable: false } };

    /// <summary>Says what a member, or a value of an enum, is called in JSON, where that does not follow from its name: for analyzers.</summary>
    public static CodeBlock AddJsonName(CodeBlock body, string name, string jsonName) =>
        Names.CamelCase(name) == jsonName ? body : body.Line($"[{TypeName.System("Text.Json.Serialization.JsonPropertyName")}({Literal.Of(jsonName)})]");

    /// <summary>How a value is kept in a field, so that the equality that the compiler makes is exact.</summary>
    public static TypeName FieldType(TypeRef type, TypeName clrType) => type.HasExactEquality ? clrType : TypeName.Runtime("Exact", clrType);

    /// <summary>The field behind a member.</summary>
    public static Identifier FieldOf(string member) => new("_" + char.ToLowerInvariant(member[0]) + member.Substring(1));
}
