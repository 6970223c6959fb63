using System.Globalization;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>Enums: those of C#, of strings with their codec beside them, and structs around strings or integers where a schema allows others than it names.</summary>
internal static class EnumCode
{
    /// <summary>The string literals of an assembly are 16 MB at most (CS8103): longer names are read and written, and have no strings of their own.</summary>
    private const int MaxNames = 1 << 16;

    /// <summary>The field of a codec that holds the table of the names.</summary>
    public static readonly Identifier Names = new("Names");

    private static readonly Identifier Values = new("Values");

    private static Fragment KindsOf(TypeDefinition type) => $"public static {TypeName.Runtime("JsonKind")} Kinds => {TypeName.Runtime("JsonKind")}.{(type.HasIntegers ? $"Number" : (Fragment)$"String")};";

    public static void Declare(CodeBlock content, TypeDefinition type)
    {
        if (!type.IsDeclared)
            DeclareValues(content, type);
        if (!type.HasIntegers)
        {
            if (type.Values.Sum(value => value.JsonValue.Length) <= MaxNames)
                AddNames(content, type);
            AddStringCodec(content, type);
        }
        else if (type.IsDeclared)
        {
            // A cast is the way between such a value and the one in JSON, and the runtime's codec knows it.
            TypeName t = type.FullName;
            AddCodec(content, type)
                .Line($"public static {t} Read(ref {Cursor} json, out bool ok) => json.Read<{t}>(out ok);")
                .Line($"public static void Write({Output} output, {t} value) => output.Write(value);");
        }
    }

    // It is named in the enum's attribute: whoever sees the one has to see the other. The user's own enum has no place for attributes of ours.
    private static CodeBlock AddCodec(CodeBlock content, TypeDefinition type)
    {
        content.Blank();
        if (type.IsDeclared)
            AddPlace(content.Line(Generated), type);
        return content.Line(Hidden).Block($"{Accessibility(type)} readonly struct {new Identifier(type.Name + "Codec")} : {TypeName.Runtime("IValueCodec", type.FullName)}").Line(KindsOf(type));
    }

    private static void DeclareValues(CodeBlock content, TypeDefinition type)
    {
        TypeName[] underlying = type.Value!.Form is ValueForm.String or ValueForm.Int32 ? [] : [type.Value.Name];
        CodeBlock body = TypeParts.Declare(content, type, $"enum", underlying);
        foreach (EnumValueModel value in type.Values)
        {
            CodeBlock declaration = body.AddRange(DocCode.Of(value.Docs));
            if (type.HasIntegers)
                declaration.Line($"{new Identifier(value.Name)} = {Integer(value)},");
            else
                AddJsonName(declaration, value.Name, value.JsonValue).Line($"{new Identifier(value.Name)},");
        }
    }

    // The values of an enum that is generated are their indices.
    private static void AddStringCodec(CodeBlock content, TypeDefinition type)
    {
        TypeName t = type.FullName;
        CodeBlock codec = AddCodec(content, type);
        codec.Line($"internal static readonly {TypeName.Runtime("NameTable")} {Names} = {Table.OfNames(type.Values.Select(value => value.JsonValue))};");
        if (type.IsDeclared)
            codec.Line($"internal static readonly {t}[] {Values} = {{ {type.Values.Select(value => (Fragment)$"{t}.{new Identifier(value.Name)}")} }};");
        Fragment read = $"json.ReadName({Names}, {Literal.Of(type.Name)}, out ok)";
        codec.Blank().Line($"public static {t} Read(ref {Cursor} json, out bool ok) => {(type.IsDeclared ? (Fragment)$"{Values}[{read}]" : $"({t}){read}")};");
        Fragment written = type.IsDeclared ? (Fragment)$"{TypeName.System("Array")}.IndexOf({Values}, value)" : $"(int)value";
        codec.Line($"public static void Write({Output} output, {t} value) => output.WriteName({Names}, {written});");
    }

    private static Fragment Integer(EnumValueModel value) => Literal.Of(long.Parse(value.JsonValue, CultureInfo.InvariantCulture));

    // The way between the values and their names in JSON.
    private static void AddNames(CodeBlock content, TypeDefinition type)
    {
        TypeName t = type.FullName;
        CodeBlock names = content.Blank().Add(new XmlDoc("The names in JSON of " + type.Name + ".")).Block($"{Accessibility(type)} static class {new Identifier(type.Name + "Names")}");
        CodeBlock all = new($"public static string ToJsonName(this {t} value) => value switch") { Tail = $";" };
        foreach (EnumValueModel value in type.Values)
            all.Line($"{t}.{new Identifier(value.Name)} => {Literal.Of(value.JsonValue)},");
        names.Add(new XmlDoc("The name of a value in JSON.")).Add(all.Line($"_ => throw new {TypeName.System("ArgumentOutOfRangeException")}(nameof(value)),"));
        CodeBlock parse = names.Blank().Add(new XmlDoc("The value with this name in JSON, if there is one."))
            .Block($"public static bool TryParse({TypeName.System("ReadOnlySpan", TypeName.Keyword("char"))} jsonName, out {t} value)");
        Fragment equal = $"{TypeName.System("MemoryExtensions")}.SequenceEqual(jsonName, ";
        if (type.IsDeclared)
            parse.Block($"foreach ({t} known in {TypeRef.OfEnum(type).Codec}.{Values})").Block($"if ({equal}known.ToJsonName()))").Line($"value = known;").Line($"return true;");
        else
            parse.Block($"for (value = 0; (int)value < {type.Values.Count}; value++)").If($"{equal}value.ToJsonName())", $"return true;");
        parse.Line($"value = default;").Line($"return false;");
    }

    /// <returns>Its codec, into which its check functions go.</returns>
    public static CodeBlock DeclareOpen(CodeBlock content, TypeDefinition type, Checks.StaticTables tables)
    {
        TypeName t = type.FullName;
        TypeName clr = type.Value!.Name;
        bool isString = !type.HasIntegers;
        CodeBlock body = TypeParts.Declare(content, type, $"readonly partial record struct", [GeneratedType(type)]);
        body.Line($"private readonly {clr.OrNull(isString)} _value;")
            .Blank().Line($"public {new Identifier(type.Name)}({clr} value) => _value = value;")
            .Blank().Line($"public {clr} Value => _value{(isString ? $" ?? {Literal.Of("")}" : Fragment.Empty)};")
            .Blank();
        foreach (EnumValueModel value in type.Values)
            AddJsonName(body.AddRange(DocCode.Of(value.Docs)), value.Name, value.JsonValue).Line($"public static {t} {new Identifier(value.Name)} => new({Constant(value)});");
        body.Blank().Add(new XmlDoc("Whether the schema names the value."))
            .Line($"public bool IsKnown => Value is {Fragment.Join($" or ", type.Values.Select(Constant))};")
            .Blank().Line($"public static implicit operator {t}({clr} value) => new(value);")
            .Blank().Line(isString ? (Fragment)$"public override string ToString() => Value;" : $"public override string ToString() => Value.ToString({TypeName.System("Globalization.CultureInfo")}.InvariantCulture);");
        AddApi(body, type);
        return ValueStructCode.AddCodecOf(body, type, type.Value, tables)
            .Line($"public static void Write({Output} output, {t} value) => output.Write(value._value);").Line(KindsOf(type));

        Fragment Constant(EnumValueModel value) => isString ? Literal.Of(value.JsonValue) : Integer(value);
    }
}
