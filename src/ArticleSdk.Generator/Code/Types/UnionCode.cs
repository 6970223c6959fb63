using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>Unions of objects: an interface that the records of the branches implement.</summary>
internal static class UnionCode
{
    /// <returns>Its codec, into which its check functions go.</returns>
    public static CodeBlock DeclareInterface(CodeBlock content, TypeDefinition type, StaticTables tables)
    {
        TypeName t = type.FullName;
        CodeBlock body = TypeParts.Declare(content, type, $"partial interface", [GeneratedType(type)]);
        RecordCode.AddInterfaceMembers(body, type);
        AddApi(body, type);
        CodeBlock codec = AddCodec(body, type);
        Fragment discriminated = Discriminated(type, tables);
        CodeBlock read = codec.Block($"public static {t} Read(ref {Cursor} json, out bool ok)");
        if (type.Reading is null)
            AddValidation(read, type);
        if (type.Reading?.Choice is { } choice)
            AddChoice(read, type, choice, discriminated, tables);
        else
            AddObjectBranches(read, type, discriminated, type.Branches, branch => new CodeBlock().Line($"return {TypeParts.Read(branch.Type, isNullable: false, Fragment.Empty)};"));
        read.Line($"ok = json.Unrepresentable({Literal.Of(type.UnrepresentableName)});").Line($"return null!;");
        return codec;
    }

    /// <summary>Finds the record as the check does, and reads it: its codec validates the rest.</summary>
    public static void AddChoice(CodeBlock read, TypeDefinition type, ChoiceReading choice, Fragment discriminated, StaticTables tables)
    {
        bool asks = choice.Known.Count > 0;
        if (asks)
            read.Line($"bool validates = json.ValidatesOnRead;").Line($"var start = json.Mark();");
        if (choice.Decision is not { } decision)
        {
            IEnumerable<Section> named = type.Discriminator!.Values.Select((value, i) => (value, i)).GroupBy(v => v.value.Branch, v => v).Select(group => new Section(
                [.. group.Select(v => Literal.Of(v.i))], string.Join(", ", group.Select(v => v.value.Value)), new CodeBlock().Add(Taken(new($""), type.Branches[group.Key]))));
            read.Switch(discriminated, [.. named]);
            return;
        }

        ulong all = choice.Bits.Aggregate(0UL, (bits, own) => bits | own);
        read.Line($"ulong open = json.Decide({tables.Shared.Decision(decision)}) & {Literal.Of(all)};");
        // Where several are open, the first that the value is one of.
        BranchModel[] records = [.. type.Objects];
        CodeBlock several = read.Block($"if ((open & (open - 1)) != 0)");
        AddValidation(several, type);
        several.Line($"open &= {Fragment.Join($" : ", records.Select((record, i) => (Fragment)$"{Codecs}.Matches<{record.Type.Name}>(ref json) ? {Literal.Of(choice.Bits[i])}"))} : 0;");
        for (int i = 0; i < records.Length; i++)
            Taken(read.Block($"if ((open & {Literal.Of(choice.Bits[i])}) != 0)"), records[i]);

        CodeBlock Taken(CodeBlock block, BranchModel record)
        {
            Fragment value = TypeParts.Read(record.Type, isNullable: false, Fragment.Empty);
            if (!asks && type.IsReference)
                return block.Line($"return {value};");
            block.Line($"var given = {value};");
            // A name that only another branch knows must not be repeated either.
            if (asks)
                block.If($"validates", $"json.CheckRepeatedNames(start, {tables.Shared.NamesOf(choice.Known)});");
            return block.Line(type.IsReference ? (Fragment)$"return given;" : $"return ok ? new(given) : default;");
        }
    }

    /// <summary>An expression: the number of the value that names the branch.</summary>
    public static Fragment Discriminated(TypeDefinition type, StaticTables tables) => type.Discriminator is { } discriminator
        ? $"json.Discriminate({tables.Shared.NamesOf([discriminator.Property])}, {tables.Shared.NamesOf(discriminator.Values.Select(value => value.Value).ToList())})"
        : Fragment.Empty;

    /// <summary>Finds the branch and reads it: by the discriminator, or by asking the branches' checks.</summary>
    public static void AddObjectBranches(CodeBlock body, TypeDefinition type, Fragment discriminated, IReadOnlyList<BranchModel> branches, Func<BranchModel, CodeBlock> read)
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
