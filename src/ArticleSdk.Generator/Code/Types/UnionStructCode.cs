using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>
/// Structs that hold one of several values of different JSON kinds. Where the language has unions they are ones: the constructors are its cases, and <c>TryGetValue</c> is how patterns ask for one without boxing it.
/// </summary>
internal static class UnionStructCode
{
    private static readonly TypeName UnionAttribute = TypeName.System("Runtime.CompilerServices.Union");
    private static readonly TypeName Kind = TypeName.Runtime("JsonKind");
    private static readonly TypeName Holder = TypeName.Runtime("UnionValue");

    /// <returns>Its codec, into which its check functions go.</returns>
    public static CodeBlock Declare(CodeBlock content, TypeDefinition type, StaticTables tables, LanguageFeatures language)
    {
        TypeName t = type.FullName;
        CodeBlock body = TypeParts.Declare(content, type, $"readonly partial record struct", [GeneratedType(type)], language.HasUnions ? [UnionAttribute] : []);
        body.Line($"private readonly {Holder} _value;");
        // JSON's null is no alternative: one of the others takes C#'s for it, which also tells the language that a switch needs an arm for null.
        BranchModel? forNull = !type.AllowsNull ? null : type.Branches.FirstOrDefault(branch => !branch.Type.IsValueType) ?? type.Branches[0];
        for (int i = 0; i < type.Branches.Count; i++)
        {
            BranchModel branch = type.Branches[i];
            TypeName parameter = branch.Type.Name.OrNull(branch == forNull);
            Fragment value = branch == forNull ? (Fragment)$"value is {{ }} given ? {Holder}.Of({i + 1}, given) : default" : $"{Holder}.Of({i + 1}, value)";
            body.Blank()
                .Line($"public {new Identifier(type.Name)}({parameter} value) => _value = {value};")
                .Line($"public static implicit operator {t}({parameter} value) => new(value);")
                .Line(TryGet(new("TryGet" + branch.Name), branch, i + 1));
            if (language.HasUnions && branch.Name != "Value")
                body.Line(TryGet(new("TryGetValue"), branch, i + 1));
        }

        body.Blank();
        if (language.HasUnions)
            body.Line($"public bool HasValue => _value.Index != 0;").Blank();
        body.Add(new XmlDoc("The value, whichever it is: for switch.")).Line($"public object? Value => _value.Get<object?>();").Blank();
        if (type.AllowsNull)
            body.Line($"public bool IsNull => _value.Index == 0;").Blank();
        AddMatch(body, type);
        body.Blank().Line($"public override string ToString() => {TypeName.System("FormattableString")}.Invariant($\"{{_value.Get<object?>()}}\");");
        AddApi(body, type);
        return AddCodec(body, type, tables);
    }

    private static Fragment TryGet(Identifier name, BranchModel branch, int index)
    {
        Fragment notNull = branch.Type.IsValueType ? Fragment.Empty : $"[{TypeName.System("Diagnostics.CodeAnalysis.NotNullWhen")}(true)] ";
        return $"public bool {name}({notNull}out {branch.Type.Name.OrNull(!branch.Type.IsValueType)} value) => _value.TryGet({index}, out value);";
    }

    private static void AddMatch(CodeBlock body, TypeDefinition type)
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
            : $"_ => throw new {TypeName.System("InvalidOperationException")}({Literal.Of("The union holds no value.")}),"));
    }

    private static CodeBlock AddCodec(CodeBlock body, TypeDefinition type, StaticTables tables)
    {
        BranchModel[] objects = [.. type.Objects];
        CodeBlock codec = TypeParts.AddCodec(body, type);
        Fragment discriminated = UnionCode.Discriminated(type, tables);
        ValueReadingCode values = new(type, tables, $"validates");
        List<Section> sections = [.. type.Branches.Select((branch, i) => (branch, i)).Where(b => b.branch.Kinds != JsonTypes.Object || objects.Length == 1)
            .Select(b => new Section(Kinds(b.branch.Kinds), null, Read(values, b.branch, type.Reading?.Members[b.i])))];
        if (objects.Length > 1)
        {
            CodeBlock records = new();
            if (type.Reading?.Choice is { } choice)
            {
                UnionCode.AddChoice(records.Block($""), type, choice, discriminated, tables);
            }
            else
            {
                if (type.Reading is not null)
                    AddValidation(records, type);
                UnionCode.AddObjectBranches(records, type, discriminated, objects, branch => Read(values, branch, null));
            }

            sections.Add(new Section(Kinds(JsonTypes.Object), null, records.Line($"break;")));
        }

        if (type.AllowsNull)
            sections.Add(new Section([$"{Kind}.Null"], null, new CodeBlock().Line($"ok = json.Skip();").Line($"return default;")));
        CodeBlock read = codec.Block($"public static {type.FullName} Read(ref {Cursor} json, out bool ok)");
        if (type.Reading is null)
            AddValidation(read, type);
        read.Switch($"json.Kind", sections)
            .Line($"ok = json.Unrepresentable({Literal.Of(type.Name)});")
            .Line($"return default;");
        IEnumerable<Section> writing = type.Branches.Select((branch, i) =>
            new Section([Literal.Of(i + 1)], null, new CodeBlock().Line($"{Write(branch.Type, isNullable: false, $"value.{Get(branch)}")};").Line($"break;")));
        codec.Blank().Block($"public static void Write({Output} output, {type.FullName} value)")
            .Switch($"value._value.Index", [.. writing, new Section([], null, new CodeBlock().Line($"output.Write(null);").Line($"break;"))]);
        return codec;
    }

    // In braces: the sections of a switch share their locals.
    private static CodeBlock Read(ValueReadingCode values, BranchModel branch, Plan.MemberReading? reading)
    {
        CodeBlock read = new($"");
        values.AddAlone(read, branch.Type, reading, v => read.Line($"var given = {v};").Line($"return ok ? new(given) : default;"));
        return new CodeBlock().Add(read);
    }

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
