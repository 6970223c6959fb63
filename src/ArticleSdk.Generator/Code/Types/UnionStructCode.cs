using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>Structs that hold one of several values of different JSON kinds.</summary>
internal static class UnionStructCode
{
    private static readonly TypeName Kind = TypeName.Runtime("JsonKind");
    private static readonly TypeName Holder = TypeName.Runtime("UnionValue");

    public static void Declare(CodeBlock content, TypeModel.TypeModel type, StaticTables? tables)
    {
        TypeName t = type.FullName;
        CodeBlock body = TypeParts.Declare(content, type, $"readonly partial record struct", [SchemaType(type.FullName)]);
        body.Line($"private readonly {Holder} _value;");
        for (int i = 0; i < type.Branches.Count; i++)
        {
            BranchModel branch = type.Branches[i];
            Fragment notNull = branch.Type.IsValueType ? Fragment.Empty : $"[{TypeName.System("Diagnostics.CodeAnalysis.NotNullWhen")}(true)] ";
            body.Blank()
                .Line($"public {new Identifier(type.Name)}({branch.Type.Name} value) => _value = {Holder}.Of({i + 1}, value);")
                .Line($"public static implicit operator {t}({branch.Type.Name} value) => new(value);")
                .Line($"public bool {new Identifier("TryGet" + branch.Name)}({notNull}out {branch.Type.Name.OrNull(!branch.Type.IsValueType)} value) => _value.TryGet({i + 1}, out value);");
        }

        body.Blank().Add(new XmlDoc("The value, whichever it is: for switch.")).Line($"public object? Value => _value.Boxed;").Blank();
        if (type.AllowsNull)
            body.Line($"public bool IsNull => _value.Index == 0;").Blank();
        AddMatch(body, type);
        body.Blank().Line($"public override string ToString() => _value.ToString();");
        AddApi(body, type);
        IEnumerable<Section> writing = type.Branches.Select((branch, i) =>
            new Section([Literal.Of(i + 1)], null, new CodeBlock().Line($"{Write(branch.Type, isNullable: false, Get(branch))};").Line($"break;")));
        body.Blank().Block($"private void WriteValue({Output} output)")
            .Switch($"_value.Index", [.. writing, new Section([], null, new CodeBlock().Line($"output.WriteNull();").Line($"break;"))]);
        AddCodec(body, type, tables);
    }

    private static void AddMatch(CodeBlock body, TypeModel.TypeModel type)
    {
        TypeName result = TypeName.Keyword("TResult");
        IEnumerable<Fragment> parameters = type.Branches.Select(branch => (Fragment)$"{TypeName.System("Func", branch.Type.Name, result)} {Parameter(branch)}");
        if (type.AllowsNull)
            parameters = parameters.Append((Fragment)$"{TypeName.System("Func", result)} whenNull");
        CodeBlock match = new($"public TResult Match<TResult>({parameters}) => _value.Index switch") { Tail = $";" };
        for (int i = 0; i < type.Branches.Count; i++)
            match.Line($"{i + 1} => {Parameter(type.Branches[i])}({Get(type.Branches[i])}),");
        body.Add(match.Line(type.AllowsNull
            ? (Fragment)$"_ => whenNull(),"
            : $"_ => throw {Holder}.None(),"));
    }

    private static void AddCodec(CodeBlock body, TypeModel.TypeModel type, StaticTables? tables)
    {
        BranchModel[] objects = [.. type.Branches.Where(branch => branch.Kinds == JsonTypes.Object)];
        CodeBlock codec = TypeParts.AddCodec(body, new("Codec"), type);
        Fragment discriminated = UnionCode.Discriminated(codec, type, tables);
        List<Section> sections = [.. type.Branches.Where(branch => branch.Kinds != JsonTypes.Object || objects.Length == 1)
            .Select(branch => new Section(Kinds(branch.Kinds), null, new CodeBlock().Add(Read(branch))))];
        if (objects.Length > 1)
        {
            CodeBlock choice = new();
            UnionCode.AddObjectBranches(choice, type, discriminated, objects, branch => new CodeBlock().Add(Read(branch)));
            sections.Add(new Section(Kinds(JsonTypes.Object), null, choice.Line($"break;")));
        }

        if (type.AllowsNull)
            sections.Add(new Section([$"{Kind}.Null"], null, new CodeBlock().Line($"return json.Skip();")));
        CodeBlock read = codec.Block($"public static bool Read(ref {Cursor} json, out {type.FullName} value)");
        AddValidation(read, type);
        read.Line($"value = default;")
            .Switch($"json.Kind", sections)
            .Line($"return json.Misfit({Literal.Of(type.Name)});");
        AddStructWrite(codec, type);
    }

    private static CodeBlock Read(BranchModel branch) => new CodeBlock($"")
        .Line($"bool ok = {TypeParts.Read(branch.Type, isNullable: false, Fragment.Empty, $"v")};").Line($"value = ok ? new(v) : default;").Line($"return ok;");

    private static IReadOnlyList<Fragment> Kinds(JsonTypes types) => types switch
    {
        JsonTypes.String => [$"{Kind}.String"],
        JsonTypes.Boolean => [$"{Kind}.True", $"{Kind}.False"],
        JsonTypes.Array => [$"{Kind}.Array"],
        JsonTypes.Object => [$"{Kind}.Object"],
        _ => [$"{Kind}.Number"],
    };

    private static Fragment Get(BranchModel branch) => $"_value.Get<{branch.Type.Name}>()";

    private static Identifier Parameter(BranchModel branch) => new("when" + branch.Name);
}
