using ArticleSdk.Generator.Json;
using System.Text;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Emit.Types;

internal static partial class TypeEmitter
{
    private static void EmitRecord(SourceWriter writer, TypeModel.TypeModel type, string self)
    {
        List<string> bases = [SchemaType(self), .. type.Unions, .. type.Parts.Select(part => part.Interface)];
        OpenType(writer, type, self, "sealed partial record", bases);
        foreach (MemberModel member in type.Members)
            EmitMember(writer, member);
        if (type.Additional is { } additional)
        {
            string map = $"global::ArticleSdk.JsonMap<{additional.FullName}>";
            writer.Blank().Line("/// <summary>Properties that the schema does not name.</summary>")
                .Line($"public {map} AdditionalProperties {{ get; init; }} = {map}.Empty;");
        }

        EmitApi(writer, type, self);
        foreach (string union in type.Unions)
            writer.Line($"void {SchemaType(union)}.WriteValue({Output} output) => WriteValue(output);");
        foreach (PartModel part in type.Parts)
        {
            foreach (ExplicitMemberModel member in part.Explicit)
                writer.Line($"{member.Type} {part.Interface}.{member.Name} => {member.Expression};");
        }

        EmitRecordReading(writer, type);
        EmitRecordWriting(writer, type);
        OpenCodec(writer, "Codec", self);
        writer.Line($"public static bool Read(ref {Cursor} json, out {self} value) {{ value = new(ref json, out bool ok); return ok; }}");
        EmitNullSafeWrite(writer, self, "value.WriteValue(output)");
        writer.Close().Close();
    }

    private static void EmitMember(SourceWriter writer, MemberModel member)
    {
        writer.Blank();
        Docs.Write(writer, member.Docs);
        if (member.Docs.Deprecated)
            writer.Line(Docs.Obsolete);
        string field = FieldOf(member);
        string required = IsRequired(member) ? "required " : "";
        if (member.Default is { } fallback)
        {
            string kept = fallback;
            if (Values.IsCostly(member.Type))
            {
                kept = "s_default" + field;
                writer.Line($"public {member.ClrType} {member.Name} {{ get => {field} ?? {kept}; init => {field} = value; }}")
                    .Line($"private static readonly {member.ClrType} {kept} = {fallback};");
            }
            else
            {
                writer.Line($"public {member.ClrType} {member.Name} {{ get => {field} ?? {kept}; init => {field} = value; }}");
            }

            writer.Line($"private readonly {member.Type.Name}? {field};");
        }
        else if (HasUriField(member))
        {
            writer.Line($"public {required}{member.ClrType} {member.Name} {{ get => {field}.Value; init => {field} = new(value); }}")
                .Line($"private {Runtime}UriField {field};");
        }
        else if (HasExactField(member))
        {
            writer.Line($"public {required}{member.ClrType} {member.Name} {{ get => {field}.Value; init => {field} = new(value); }}")
                .Line($"private readonly {Runtime}Exact<{member.ClrType}> {field};");
        }
        else
        {
            string preset = member.Preset is null ? "" : $" = {member.Preset};";
            writer.Line($"public {required}{member.ClrType} {member.Name} {{ get; init; }}{preset}");
        }
    }

    /// <summary>Whether who makes a value must set the member.</summary>
    private static bool IsRequired(MemberModel member) => member.Required && member.Preset is null;

    private static bool HasExactField(MemberModel member) => !member.Type.HasExactEquality && !member.IsOptionalOrNull;

    /// <summary>Whether the member's URI is kept as its text until it is asked for.</summary>
    private static bool HasUriField(MemberModel member) => member.Type is { Form: ValueForm.Uri, Nullable: false } && member.Default is null;

    private static string FieldOf(MemberModel member) => "_" + char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1);

    private static void EmitRecordWriting(SourceWriter writer, TypeModel.TypeModel type)
    {
        writer.Blank().Open($"private void WriteValue({Output} output)").Line("output.BeginObject();");
        for (int i = 0; i < type.Members.Count; i++)
        {
            MemberModel member = type.Members[i];
            StringBuilder encoded = new();
            JsonText.WriteString(encoded, member.JsonName);
            string name = $"output.Name({SourceWriter.Utf8Literal(encoded.Append(':').ToString())});";
            string source = member.Default is null ? member.Name : FieldOf(member);
            if (HasUriField(member))
                writer.Line(member.Required ? $"{name} output.Write({FieldOf(member)}.Text);" : $"if ({FieldOf(member)}.Text is {{ }} v{i}) {{ {name} output.Write(v{i}); }}");
            else if (member.Required)
                writer.Line($"{name} {Write(member.Type, member.Type.FullCodec)}{source});");
            else if (member.IsOptionalOrNull)
                writer.Line($"if ({source}.HasValue) {{ {name} {Write(member.Type, member.Type.FullCodec)}{source}.Value); }}");
            else
                writer.Line($"if ({source} is {{ }} v{i}) {{ {name} {Write(member.Type, member.Type.Codec)}v{i}); }}");
        }

        if (type.Additional is { } additional)
            writer.Line($"{Codecs}.WriteProperties{Additional(additional)}(output, AdditionalProperties);");
        writer.Line("output.EndObject();").Close();
    }

    /// <summary>The call that writes a value, up to the value: what is a string needs no codec.</summary>
    private static string Write(TypeRef type, string codec) => type is { Form: ValueForm.String } ? "output.Write(" : codec + ".Write(output, ";

    private static string Additional(TypeRef type) => type.Form == ValueForm.Data ? "" : $"<{type.FullName}, {type.FullCodec}>";

    // A null that nullable annotations forbid is written as null, for the validator to find.
    private static void EmitNullSafeWrite(SourceWriter writer, string type, string write) =>
        writer.Line($"public static void Write({Output} output, {type} value) {{ if (value is null) output.WriteNull(); else {write}; }}");

    private static void EmitPartInterface(SourceWriter writer, TypeModel.TypeModel type)
    {
        OpenType(writer, type, type.Name, "partial interface", []);
        foreach (MemberModel member in type.Members)
            writer.Line($"{member.ClrType} {member.Name} {{ get; }}");
        writer.Close();
    }
}
