using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Emit.Types;

internal static partial class TypeEmitter
{
    private static void EmitUnionInterface(SourceWriter writer, TypeModel.TypeModel type, string t)
    {
        OpenType(writer, type, t, "partial interface", [SchemaType(t)]);
        writer.Line("// " + string.Join(" | ", type.Branches.Select(branch => branch.Name)));
        foreach (MemberModel member in type.Members)
            writer.Line($"{member.ClrType} {member.Name} {{ get; }}");
        EmitApi(writer, type, t);
        OpenCodec(writer, "Codec", t);
        EmitDiscriminatorTables(writer, type);
        writer.Open($"public static bool Read(ref {Cursor} json, out {t} value)");
        EmitObjectBranches(writer, type, type.Branches, branch => $"return {Codecs}.ReadAs<{t}, {branch.Type.Name}, {branch.Type.Codec}>(ref json, out value);");
        writer.Line($"value = null!;\nreturn json.Misfit(json.Offset, {SourceWriter.Literal(t)});").Close().Blank();
        EmitNullSafeWrite(writer, t, $"(({SchemaType(t)})value).WriteValue(output)");
        writer.Close().Close();
    }

    private static void EmitDiscriminatorTables(SourceWriter writer, TypeModel.TypeModel type)
    {
        if (type.Discriminator is not { } discriminator)
            return;
        writer.Line($"private static readonly {NameTable} s_property = {Table([discriminator.Property])};")
            .Line($"private static readonly {NameTable} s_values = {Table(discriminator.Values.Select(value => value.Value))};").Blank();
    }

    /// <summary>Finds the branch and reads it: by the discriminator, or by asking the branches' checks; the last one needs no question only if it is the only one.</summary>
    private static void EmitObjectBranches(
        SourceWriter writer, TypeModel.TypeModel type, IReadOnlyList<BranchModel> branches, Func<BranchModel, string> read)
    {
        if (type.Discriminator is { } discriminator)
        {
            writer.Open($"switch ({Codecs}.Discriminate(ref json, s_property, s_values))");
            string labels = "";
            for (int i = 0; i < discriminator.Values.Count; i++)
            {
                labels += $"case {i}: ";
                bool falls = i + 1 < discriminator.Values.Count && discriminator.Values[i + 1].Branch == discriminator.Values[i].Branch;
                if (falls)
                    continue;
                writer.Line(labels + read(type.Branches[discriminator.Values[i].Branch]));
                labels = "";
            }

            writer.Close();
            return;
        }

        foreach (BranchModel branch in branches)
            writer.Line($"if ({Codecs}.Matches<{branch.Type.Name}>(ref json)) {read(branch)}");
    }

    private static void EmitUnionStruct(SourceWriter writer, TypeModel.TypeModel type, string t)
    {
        OpenType(writer, type, t, "readonly partial record struct", [SchemaType(t)]);
        writer.Line("private readonly byte _kind;");
        foreach (BranchModel branch in type.Branches)
            writer.Line($"private readonly {FieldType(branch.Type, Kept(branch.Type))} {Field(branch)};");
        for (int i = 0; i < type.Branches.Count; i++)
        {
            BranchModel branch = type.Branches[i];
            string value = branch.Type.HasExactEquality ? "value" : "new(value)";
            writer.Blank()
                .Line($"public {type.Name}({branch.Type.Name} value) {{ _kind = {i + 1}; {Field(branch)} = {value}; }}")
                .Line($"public static implicit operator {t}({branch.Type.Name} value) => new(value);")
                .Line($"public bool TryGet{branch.Name}({(branch.Type.IsValueType ? "" : NotNull)}out {Kept(branch.Type)} value) {{ value = {Get(branch)}; return _kind == {i + 1}; }}");
        }

        writer.Blank().Line("/// <summary>The value, whichever it is: for <c>switch</c>.</summary>")
            .Line("public object? Value => _kind switch\n{");
        for (int i = 0; i < type.Branches.Count; i++)
            writer.Line($"{i + 1} => {Get(type.Branches[i])},");
        writer.Line("_ => null,").Close(";").Blank();
        if (type.AllowsNull)
            writer.Line("public bool IsNull => _kind == 0;").Blank();
        EmitMatch(writer, type);
        writer.Blank().Line("public override string ToString() => $\"{Value}\";");
        EmitApi(writer, type, t);
        writer.Blank().Open($"private void WriteValue({Output} output)").Open("switch (_kind)");
        for (int i = 0; i < type.Branches.Count; i++)
            writer.Line($"case {i + 1}: {type.Branches[i].Type.Codec}.Write(output, {Get(type.Branches[i])}); break;");
        writer.Line("default: output.WriteNull(); break;").Close().Close();
        EmitUnionStructCodec(writer, type, t);
        writer.Close();
    }

    private static void EmitMatch(SourceWriter writer, TypeModel.TypeModel type)
    {
        IEnumerable<string> parameters = type.Branches.Select(branch => $"global::System.Func<{branch.Type.Name}, TResult> {Parameter(branch)}");
        if (type.AllowsNull)
            parameters = parameters.Append("global::System.Func<TResult> whenNull");
        writer.Line($"public TResult Match<TResult>({string.Join(", ", parameters)}) => _kind switch\n{{");
        for (int i = 0; i < type.Branches.Count; i++)
            writer.Line($"{i + 1} => {Parameter(type.Branches[i])}({Get(type.Branches[i])}!),");
        writer.Line(type.AllowsNull ? "_ => whenNull()," : "_ => throw new global::System.InvalidOperationException(\"The union holds no value.\"),").Close(";");
    }

    private static void EmitUnionStructCodec(SourceWriter writer, TypeModel.TypeModel type, string t)
    {
        BranchModel[] objects = [.. type.Branches.Where(branch => branch.Kinds == JsonTypes.Object)];
        OpenCodec(writer, "Codec", t);
        EmitDiscriminatorTables(writer, type);
        writer.Open($"public static bool Read(ref {Cursor} json, out {t} value)").Line("value = default;").Open("switch (json.Kind)");
        for (int i = 0; i < type.Branches.Count; i++)
        {
            BranchModel branch = type.Branches[i];
            if (branch.Kinds == JsonTypes.Object && objects.Length > 1)
                continue;
            string labels = string.Join(" ", Kinds(branch.Kinds).Select(kind => $"case {Runtime}JsonKind.{kind}:"));
            writer.Line($"{labels} {{ {ReadInto(branch)} }}");
        }

        if (objects.Length > 1)
        {
            writer.Line($"case {Runtime}JsonKind.Object:");
            EmitObjectBranches(writer, type, objects, branch => $"{{ {ReadInto(branch)} }}");
            writer.Line("break;");
        }

        if (type.AllowsNull)
            writer.Line($"case {Runtime}JsonKind.Null: return json.ReadLiteral();");
        writer.Close().Line($"return json.Misfit(json.Offset, {SourceWriter.Literal(t)});").Close();
        EmitStructWrite(writer, t);
        writer.Close();

        string ReadInto(BranchModel branch) => $"bool ok = {branch.Type.Codec}.Read(ref json, out var v); value = new(v); return ok;";
    }

    private static IEnumerable<string> Kinds(JsonTypes types) => types switch
    {
        JsonTypes.String => ["String"],
        JsonTypes.Boolean => ["True", "False"],
        JsonTypes.Array => ["Array"],
        JsonTypes.Object => ["Object"],
        _ => ["Number"],
    };

    private static string Kept(TypeRef type) => type.IsValueType ? type.Name : type.Name + "?";

    private static string Get(BranchModel branch) => branch.Type.HasExactEquality ? Field(branch) : Field(branch) + ".Value";

    private static string Field(BranchModel branch) => "_" + char.ToLowerInvariant(branch.Name[0]) + branch.Name.Substring(1);

    private static string Parameter(BranchModel branch) => "when" + branch.Name;
}
