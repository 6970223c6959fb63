using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>Unions of objects: an interface that the records of the branches implement.</summary>
internal static class UnionCode
{
    /// <returns>Its codec, into which its check functions go.</returns>
    public static CodeBlock DeclareInterface(CodeBlock content, TypeModel.TypeModel type, StaticTables? tables)
    {
        TypeName t = type.FullName;
        CodeBlock body = TypeParts.Declare(content, type, $"partial interface", [GeneratedType(type.FullName)]);
        RecordCode.AddInterfaceMembers(body, type);
        AddApi(body, type);
        body.Blank().Line($"internal void WriteValue({Output} output);");
        CodeBlock codec = AddCodec(body, type);
        Fragment discriminated = Discriminated(codec, type, tables);
        CodeBlock read = codec.Block($"public static bool Read(ref {Cursor} json, out {t} value)");
        if (type.Reading is null)
            AddValidation(read, type);
        Locals locals = new("json", "value", "ok", "start", "validates", "open");
        read.Line($"bool ok;");
        if (type.Reading?.Choice is { } choice)
            AddChoice(read, type, choice, discriminated, tables!, locals);
        else
            AddObjectBranches(read, type, discriminated, type.Branches, branch => Read(branch, locals).Line($"return ok;"));
        read.Line($"value = null!;").Line($"return json.Unrepresentable({Literal.Of(type.UnrepresentableName)});");
        codec.Blank();
        AddNullSafeWrite(codec, type);
        return codec;
    }

    private static CodeBlock Read(BranchModel branch, Locals locals)
    {
        Identifier local = locals.New(branch.Name.Length <= Locals.MaxLength ? branch.Name : "branch");
        return new CodeBlock().Line($"ok = {TypeParts.Read(branch.Type, isNullable: false, Fragment.Empty, local)};").Line($"value = {local};");
    }

    /// <summary>Finds the branch as the check does, and reads it: its codec validates the rest.</summary>
    private static void AddChoice(CodeBlock read, TypeModel.TypeModel type, ChoiceReading choice, Fragment discriminated, StaticTables tables, Locals locals)
    {
        if (choice.Known.Count > 0)
            read.Line($"bool validates = json.ValidatesOnRead;").Line($"var start = json.Mark();");
        CodeBlock end = new();
        // A name that only another branch knows must not be repeated either.
        if (choice.Known.Count > 0)
            end.If($"validates", $"json.CheckRepeatedNames(start, {tables.Shared.NamesOf(choice.Known)});");
        end.Line($"return ok;");
        if (choice.Decision is not { } decision)
        {
            IEnumerable<Section> named = type.Discriminator!.Values.Select((value, i) => (value, i)).GroupBy(v => v.value.Branch, v => v).Select(group => new Section(
                [.. group.Select(v => Literal.Of(v.i))], string.Join(", ", group.Select(v => v.value.Value)), Read(type.Branches[group.Key], locals).AddRange(end.Nodes)));
            read.Switch(discriminated, [.. named]);
            return;
        }

        ulong all = choice.Bits.Aggregate(0UL, (bits, own) => bits | own);
        read.Line($"ulong open = json.Decide({tables.Shared.Decision(decision)}) & {Literal.Of(all)};");
        // Where several are open, the first that the value is one of.
        CodeBlock several = read.Block($"if ((open & (open - 1)) != 0)");
        AddValidation(several, type);
        several.Line($"open &= {Fragment.Join($" : ", type.Branches.Select((branch, i) => (Fragment)$"{Codecs}.Matches<{branch.Type.Name}>(ref json) ? {Literal.Of(choice.Bits[i])}"))} : 0;");
        for (int i = 0; i < type.Branches.Count; i++)
            read.Block($"if ((open & {Literal.Of(choice.Bits[i])}) != 0)").AddRange(Read(type.Branches[i], locals).AddRange(end.Nodes).Nodes);
    }

    /// <summary>An expression: the number of the value that names the branch. Its tables are those of the check functions, or the codec's own.</summary>
    public static Fragment Discriminated(CodeBlock codec, TypeModel.TypeModel type, StaticTables? tables)
    {
        if (type.Discriminator is not { } discriminator)
            return Fragment.Empty;
        if (tables is not null)
            return $"json.Discriminate({tables.Shared.NamesOf([discriminator.Property])}, {tables.Shared.NamesOf(discriminator.Values.Select(value => value.Value).ToList())})";
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
