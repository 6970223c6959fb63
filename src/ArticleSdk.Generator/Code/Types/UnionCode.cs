using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>Unions of objects: an interface that the records of the branches implement.</summary>
internal static class UnionCode
{
    public static void DeclareInterface(CodeBlock content, TypeModel.TypeModel type, StaticTables? tables)
    {
        TypeName t = type.FullName;
        CodeBlock body = TypeParts.Declare(content, type, $"partial interface", [SchemaType(type.FullName)]);
        RecordCode.AddInterfaceMembers(body, type);
        AddApi(body, type);
        CodeBlock codec = AddCodec(body, new("Codec"), type);
        Fragment discriminated = Discriminated(codec, type, tables);
        CodeBlock read = codec.Block($"public static bool Read(ref {Cursor} json, out {t} value)");
        AddValidation(read, type);
        Locals locals = new("json", "value", "ok");
        read.Line($"bool ok;");
        AddObjectBranches(read, type, discriminated, type.Branches, branch =>
        {
            Identifier local = locals.New(branch.Name.Length <= Locals.MaxLength ? branch.Name : "branch");
            return new CodeBlock().Line($"ok = {TypeParts.Read(branch.Type, isNullable: false, Fragment.Empty, local)};").Line($"value = {local};").Line($"return ok;");
        });
        read.Line($"value = null!;").Line($"return json.Misfit({Literal.Of(type.MisfitName)});");
        codec.Blank();
        AddNullSafeWrite(codec, type, $"(({SchemaType(type.FullName)})value).WriteValue(output)");
    }

    /// <summary>An expression: the number of the value that names the branch. Its tables are those of the check functions, or the codec's own.</summary>
    public static Fragment Discriminated(CodeBlock codec, TypeModel.TypeModel type, StaticTables? tables)
    {
        if (type.Discriminator is not { } discriminator)
            return Fragment.Empty;
        if (tables is not null)
            return $"json.Discriminate({tables.Shared([discriminator.Property])}, {tables.Shared(discriminator.Values.Select(value => value.Value).ToList())})";
        codec.Line(Table.Field(new("s_property"), [discriminator.Property]))
            .Line(Table.Field(new("s_values"), discriminator.Values.Select(value => value.Value)))
            .Blank();
        return $"json.Discriminate(s_property, s_values)";
    }

    /// <summary>Finds the branch and reads it: by the discriminator, or by asking the branches' checks.</summary>
    public static void AddObjectBranches(CodeBlock body, TypeModel.TypeModel type, Fragment discriminated, IReadOnlyList<BranchModel> branches, Func<BranchModel, CodeBlock> read)
    {
        if (type.Discriminator is not { } discriminator)
        {
            foreach (BranchModel branch in branches)
                body.Block($"if ({Codecs}.Matches<{branch.Type.Name}>(ref json))").AddRange(read(branch).Nodes);
            return;
        }

        IEnumerable<Section> sections = discriminator.Values.Select((value, i) => (value, i)).GroupBy(v => v.value.Branch, v => v)
            .Select(group => new Section(
                [.. group.Select(v => Literal.Of(v.i))], string.Join(", ", group.Select(v => v.value.Value)), read(type.Branches[group.Key])));
        body.Switch(discriminated, [.. sections]);
    }
}
