using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Emit.Types;

internal static partial class TypeEmitter
{
    private static void EmitEnum(SourceWriter writer, TypeModel.TypeModel type, string t)
    {
        OpenType(writer, type, t, "enum", []);
        foreach (EnumValueModel value in type.Values)
            writer.Line(value.Name + ",");
        writer.Close();
        OpenCodec(writer, type.Name + "Codec", t);
        writer.Line($"private static readonly {NameTable} s_names = {Table(type.Values.Select(value => value.JsonValue))};").Blank()
            .Open($"public static bool Read(ref {Cursor} json, out {t} value)")
            .Line($"bool ok = {Codecs}.ReadName(ref json, s_names, {SourceWriter.Literal(type.Name)}, out int index);\nvalue = ({t})index;\nreturn ok;")
            .Close().Blank()
            .Line($"public static void Write({Output} output, {t} value) => {Codecs}.WriteName(output, s_names, (int)value);")
            .Close();
    }

    private static void EmitOpenEnum(SourceWriter writer, TypeModel.TypeModel type, string t)
    {
        OpenType(writer, type, t, "readonly partial record struct", [SchemaType(t)]);
        writer.Line($"""
            private readonly string? _value;

            public {type.Name}(string value) => _value = value;

            public string Value => _value ?? "";

            """);
        foreach (EnumValueModel value in type.Values)
            writer.Line($"public static {t} {value.Name} => new({SourceWriter.Literal(value.JsonValue)});");
        writer.Blank().Line($"""
            /// <summary>Whether the schema names the value.</summary>
            public bool IsKnown => Value is {string.Join(" or ", type.Values.Select(value => SourceWriter.Literal(value.JsonValue)))};

            public static implicit operator {t}(string value) => new(value);

            public override string ToString() => Value;
            """);
        EmitApi(writer, type, t);
        writer.Line($"private void WriteValue({Output} output) => output.Write(_value);");
        EmitStructCodec(writer, t, TypeRef.String);
        writer.Close();
    }

    private static void EmitValueStruct(SourceWriter writer, TypeModel.TypeModel type, string t)
    {
        TypeRef value = type.Value!;
        bool isList = value is { Form: ValueForm.List, Nullable: false };
        List<string> bases = [SchemaType(t)];
        if (isList)
            bases.Add($"global::System.Collections.Generic.IReadOnlyList<{value.Element!.FullName}>");
        OpenType(writer, type, t, "readonly partial record struct", bases);
        string clr = value.FullName;
        bool canBeMissing = !value.IsValueType && !value.Nullable;
        string kept = canBeMissing ? clr + "?" : clr;
        string get = value.HasExactEquality ? "_value" : "_value.Value";
        string missing = !canBeMissing ? "" : value.Form switch
        {
            ValueForm.List or ValueForm.Map => $" ?? {clr}.Empty",
            ValueForm.String => " ?? \"\"",
            _ => "!",
        };
        writer.Line($"""
            private readonly {FieldType(value, kept)} _value;

            public {type.Name}({clr} value) => _value = {(value.HasExactEquality ? "value" : "new(value)")};

            public {clr} Value => {get}{missing};
            """);
        if (!value.IsInterface)
            writer.Blank().Line($"public static implicit operator {t}({clr} value) => new(value);");
        writer.Blank().Line(isList ? "public override string ToString() => Value.ToString();" : "public override string ToString() => $\"{Value}\";");
        if (isList)
        {
            string item = value.Element!.FullName;
            writer.Blank().Line($"""
                public int Count => Value.Count;
                public {item} this[int index] => Value[index];
                public {clr}.Enumerator GetEnumerator() => Value.GetEnumerator();
                global::System.Collections.Generic.IEnumerator<{item}> global::System.Collections.Generic.IEnumerable<{item}>.GetEnumerator() => Value.GetEnumerator();
                global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => Value.GetEnumerator();
                """);
        }

        EmitApi(writer, type, t);
        writer.Line($"private void WriteValue({Output} output) => {value.FullCodec}.Write(output, {get});");
        EmitStructCodec(writer, t, value);
        writer.Close();
    }

    private static void EmitStructCodec(SourceWriter writer, string type, TypeRef value)
    {
        OpenCodec(writer, "Codec", type);
        writer.Open($"public static bool Read(ref {Cursor} json, out {type} value)")
            .Line($"bool ok = {value.FullCodec}.Read(ref json, out var v);\nvalue = new(v);\nreturn ok;").Close();
        EmitStructWrite(writer, type);
        writer.Close();
    }

    private static void EmitStructWrite(SourceWriter writer, string type) =>
        writer.Blank().Line($"public static void Write({Output} output, {type} value) => value.WriteValue(output);");
}
