using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>Structs around one value: what a root schema becomes that is no object.</summary>
internal static class ValueStructCode
{
    /// <returns>Its codec, into which its check functions go.</returns>
    public static CodeBlock Declare(CodeBlock content, TypeDefinition type, StaticTables tables)
    {
        TypeRef value = type.Value!;
        TypeName t = type.FullName;
        bool isList = value is { Form: ValueForm.List, Nullable: false };
        List<TypeName> bases = [GeneratedType(type)];
        if (isList)
            bases.Add(TypeName.System("Collections.Generic.IReadOnlyList", value.Element!.FullName));
        CodeBlock body = TypeParts.Declare(content, type, $"readonly partial record struct", bases);
        TypeName clr = value.FullName;
        bool canBeMissing = !value.IsValueType && !value.Nullable;
        Fragment get = value.HasExactEquality ? (Fragment)$"_value" : $"_value.Value";
        Fragment missing = !canBeMissing ? Fragment.Empty : value.Form switch
        {
            ValueForm.List or ValueForm.Map => $" ?? {clr}.Empty",
            ValueForm.String => $" ?? {Literal.Of("")}",
            _ => $"!",
        };
        body.Line($"private readonly {FieldType(value, clr.OrNull(canBeMissing || clr.IsNullable))} _value;")
            .Blank().Line($"public {new Identifier(type.Name)}({clr} value) => _value = {(value.HasExactEquality ? $"value" : (Fragment)$"new(value)")};")
            .Blank().Line($"public {clr} Value => {get}{missing};");
        if (!value.IsInterface)
            body.Blank().Line($"public static implicit operator {t}({clr} value) => new(value);");
        body.Blank().Line(isList ? (Fragment)$"public override string ToString() => Value.ToString();" : $"public override string ToString() => $\"{{Value}}\";");
        if (isList)
            AddListMembers(body, value.Element!.FullName);
        AddApi(body, type);
        return AddCodecOf(body, type, value, tables).Line($"public static void Write({Output} output, {t} value) => {Write(value, value.Nullable, $"value.{get}")};");
    }

    /// <summary>The codec of a struct, by that of its value.</summary>
    public static CodeBlock AddCodecOf(CodeBlock body, TypeDefinition type, TypeRef value, StaticTables tables)
    {
        CodeBlock codec = AddCodec(body, type);
        CodeBlock read = codec.Block($"public static {type.FullName} Read(ref {Cursor} json, out bool ok)");
        if (type.Reading is null)
            AddValidation(read, type);
        new ValueReadingCode(type, tables, $"validates").AddAlone(read, value, type.Reading?.Members[0], v => read.Line($"return new({v});"));
        return codec.Blank();
    }

    private static void AddListMembers(CodeBlock body, TypeName item)
    {
        TypeName enumerator = TypeName.System("Collections.Generic.IEnumerator", item);
        body.Blank().Line($"public int Count => Value.Count;")
            .Line($"public {item} this[int index] => Value[index];")
            .Line($"public {TypeName.Sdk("JsonList", item)}.Enumerator GetEnumerator() => Value.GetEnumerator();")
            .Line($"{enumerator} {TypeName.System("Collections.Generic.IEnumerable", item)}.GetEnumerator() => Value.GetEnumerator();")
            .Line($"{TypeName.System("Collections.IEnumerator")} {TypeName.System("Collections.IEnumerable")}.GetEnumerator() => Value.GetEnumerator();");
    }
}
