using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>Enums: those of C#, with their codec beside them, and structs around strings where a schema allows others than it names.</summary>
internal static class EnumCode
{
    private static readonly Identifier Names = new("s_names");

    public static void Declare(CodeBlock content, TypeModel.TypeModel type)
    {
        Identifier t = new(type.Name);
        CodeBlock body = TypeParts.Declare(content, type, $"enum", []);
        foreach (EnumValueModel value in type.Values)
            body.Line($"{new Identifier(value.Name)},");
        CodeBlock codec = AddCodec(content, new(type.Name + "Codec"), type);
        codec.Line(Table.Field(Names, type.Values.Select(value => value.JsonValue))).Blank();
        codec.Block($"public static bool Read(ref {Cursor} json, out {t} value)")
            .Line($"bool ok = {Codecs}.ReadName(ref json, {Names}, {Literal.Of(type.Name)}, out int index);")
            .Line($"value = ({t})index;")
            .Line($"return ok;");
        codec.Blank().Line($"public static void Write({Output} output, {t} value) => {Codecs}.WriteName(output, {Names}, (int)value);");
    }

    public static void DeclareOpen(CodeBlock content, TypeModel.TypeModel type)
    {
        Identifier t = new(type.Name);
        CodeBlock body = TypeParts.Declare(content, type, $"readonly partial record struct", [SchemaType(type.FullName)]);
        body.Line($"private readonly string? _value;")
            .Blank().Line($"public {t}(string value) => _value = value;")
            .Blank().Line($"public string Value => _value ?? {Literal.Of("")};")
            .Blank();
        foreach (EnumValueModel value in type.Values)
            body.Line($"public static {t} {new Identifier(value.Name)} => new({Literal.Of(value.JsonValue)});");
        body.Blank().Add(new XmlDoc("Whether the schema names the value."))
            .Line($"public bool IsKnown => Value is {Fragment.Join($" or ", type.Values.Select(value => Literal.Of(value.JsonValue)))};")
            .Blank().Line($"public static implicit operator {t}(string value) => new(value);")
            .Blank().Line($"public override string ToString() => Value;");
        AddApi(body, type);
        body.Line($"private void WriteValue({Output} output) => output.Write(_value);");
        ValueStructCode.AddCodecOf(body, type, TypeRef.String);
    }
}
