using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>
/// The reading of records: a constructor, for it may set what is <c>init</c>, without a local for every property. Where <c>validates</c> is true, nobody else has validated the value.
/// </summary>
internal static class RecordReadingCode
{
    private static readonly Fragment Validates = $"validates";

    /// <param name="body">Where the members go.</param>
    /// <param name="type">The record.</param>
    /// <param name="tables">The tables of its check functions; null where it has none.</param>
    public static void Add(CodeBlock body, TypeModel.TypeModel type, StaticTables? tables)
    {
        Identifier t = new(type.Name);
        body.Blank();
        bool hasProperties = type.Members.Count > 0 || type.Patterns.Count > 0 || type.Additional is not null;
        Fragment? names = null;
        if (hasProperties)
            names = tables?.Shared(type.Members.Select(member => member.JsonName).ToList());
        if (hasProperties && names is null)
            body.Line(Table.Field(new("s_names"), type.Members.Select(member => member.JsonName))).Blank();
        List<Fragment> patterns = type.Patterns.Select((pattern, i) => tables?.SharedPattern(pattern.Pattern) ?? $"{new Identifier("s_pattern" + i)}").ToList();
        for (int i = 0; tables is null && i < patterns.Count; i++)
            body.Line($"private static readonly {TypeName.Runtime("Pattern")} {patterns[i]} = {Table.OfPattern(type.Patterns[i].Pattern)};").Blank();
        body.Line($"public {t}() {{ }}").Blank();
        if (type.Members.Any(RecordCode.IsRequired))
            body.Line($"[{TypeName.System("Diagnostics.CodeAnalysis.SetsRequiredMembers")}]");
        CodeBlock constructor = body.Block($"private {t}(ref {Cursor} json, out bool ok)");
        // What is not validated while it is read is validated before.
        Fragment validated = type.Reading is null ? $"(!json.ValidatesOnRead || json.Validated(json.Mark(), {ChecksOf(type)}.Check(ref json))) && " : Fragment.Empty;
        if (hasProperties)
            AddBody(constructor, type, validated, names ?? $"s_names", patterns);
        else
            constructor.Line($"ok = {validated}(json.Kind == {TypeName.Runtime("JsonKind")}.Object ? json.Skip() : json.Misfit({Literal.Of(type.MisfitName)}));");
    }

    private static void AddBody(CodeBlock constructor, TypeModel.TypeModel type, Fragment validated, Fragment names, IReadOnlyList<Fragment> patterns)
    {
        if (Tests(type))
            constructor.Line($"bool {Validates} = json.ValidatesOnRead;");
        // Where a schema without type describes an object, other values are valid.
        constructor.Line($"ok = {validated}(json.TryBeginObject() || json.Misfit({Literal.Of(type.MisfitName)}));");
        int words = ((type.Members.Count + 63) / 64) - 1;
        TypeName scan = TypeName.Runtime("ObjectScan");
        constructor.Line(words > 0 ? (Fragment)$"var scan = new {scan}(stackalloc ulong[{words}]);" : $"var scan = new {scan}();");
        Locals locals = LocalsOf(type, "json", "ok", "scan", "more", "validates", "required");
        List<Identifier> maps = type.Patterns.Select(pattern => locals.New(pattern.Name)).ToList();
        for (int i = 0; i < maps.Count; i++)
            constructor.Line($"var {maps[i]} = new {TypeName.Runtime("JsonMapBuilder", type.Patterns[i].Type.FullName)}();");
        if (type.Additional is { } more)
            constructor.Line($"var more = new {TypeName.Runtime("JsonMapBuilder", more.FullName)}();");
        CodeBlock loop = constructor.Block($"while (ok && json.NextProperty({names}, ref scan))");
        Fragment rest = type.Additional is null ? (Fragment)$"json.Skip()" : $"{Codecs}.ReadProperty{RecordCode.MapArguments(type.Additional)}(ref json, ref more)";
        if (type.Reading is { IsClosed: true })
            rest = $"!{Validates} && {rest}";
        CodeBlock unnamed = Unnamed(type, patterns, maps, locals, rest);
        if (type.Members.Count == 0)
        {
            loop.AddRange(unnamed.Nodes);
        }
        else
        {
            IEnumerable<Section> members = type.Members.Select((member, i) => Read(type, locals, member, type.Reading is { Members.Count: > 0 } plan ? plan.Members[i] : MemberReading.Plain, i));
            loop.Switch($"scan.Name", [.. members, new Section([], null, unnamed.Line($"break;"))]);
        }

        AddRequired(constructor, type);
        for (int i = 0; i < maps.Count; i++)
            constructor.Line($"{new Identifier(type.Patterns[i].Name)} = {maps[i]}.Build();");
        if (type.Additional is not null)
            constructor.Line($"AdditionalProperties = more.Build();");
    }

    // A property without a name goes into the map of every pattern that it matches. Its name is gone when its value is read: all patterns first.
    private static CodeBlock Unnamed(TypeModel.TypeModel type, IReadOnlyList<Fragment> patterns, IReadOnlyList<Identifier> maps, Locals locals, Fragment rest)
    {
        CodeBlock code = new();
        if (maps.Count == 0)
            return code.Line($"ok = {rest};");
        Identifier name = locals.New("name"), value = locals.New("value");
        List<Identifier> matches = maps.Select(_ => locals.New("matches")).ToList();
        for (int i = 0; i < maps.Count; i++)
            code.Line($"bool {matches[i]} = json.Matches({patterns[i]}, json.PropertyName);");
        code.Line($"string {name} = json.PropertyName.ToString();").Line($"var {value} = json.Mark();");
        IEnumerable<Fragment> reads = type.Patterns.Select((pattern, i) =>
            (Fragment)$"(!{matches[i]} || {Codecs}.ReadProperty<{pattern.Type.FullName}, {pattern.Type.FullCodec}>(ref json, {name}, {value}, ref {maps[i]}))");
        return code.Line($"ok = {Fragment.Join($" && ", reads)} && ({Fragment.Join($" || ", matches.Select(match => (Fragment)match))} || {rest});");
    }

    private static void AddRequired(CodeBlock constructor, TypeModel.TypeModel type)
    {
        if (type.Reading is not { Required.Count: > 0 } reading)
            return;
        List<Fragment> missing = reading.Required.Where(i => i >= 64).Select(i => (Fragment)$"!scan.Has({i})").ToList();
        ulong mask = reading.Required.Where(i => i < 64).Aggregate(0UL, (bits, i) => bits | (1UL << i));
        if (mask != 0)
        {
            constructor.Line($"const ulong required = {Literal.Of(mask)};");
            missing.Insert(0, $"(scan.Seen & required) != required");
        }

        constructor.If($"{Validates} && {Any(missing)}", $"ok = false;");
    }

    /// <summary>The locals of a method of a record: none is called like a member.</summary>
    public static Locals LocalsOf(TypeModel.TypeModel type, params string[] taken) =>
        new([.. type.Members.Select(member => member.Name), .. type.Patterns.Select(pattern => pattern.Name), RecordCode.AdditionalProperties, .. taken]);

    private static bool Tests(TypeModel.TypeModel type) =>
        type.Reading is { } reading && (reading.IsClosed || reading.Required.Count > 0 || reading.Members.Any(m => !m.IsPlain));

    private static Section Read(TypeModel.TypeModel type, Locals locals, MemberModel member, MemberReading reading, int i)
    {
        CodeBlock section = new();
        Identifier value = locals.New(member.JsonName);
        Identifier name = new(member.Name);
        // Without a short cut, for C# wants the value assigned: what is not valid is refused, whatever is read there.
        List<Fragment> asked = [.. reading.Functions.Select(f => (Fragment)$"json.Validated(json.Mark(), {Function(type, f)}(ref json))")];
        Fragment validated = asked.Count == 0 ? Fragment.Empty : $"(!{Validates} || {Fragment.Join($" && ", asked)}) & ";
        if (RecordCode.HasUriField(member))
        {
            section.Line($"ok = {validated}{TypeName.Runtime("UriField")}.Read(ref json, out {FieldOf(member.Name)});");
        }
        else
        {
            Operand operand = new ClrOperand(value, member.Type.Form);
            List<Fragment> tests = reading.Tests.Select(t => (t is ItemCountNode count ? count.Fails(operand) : ((ScalarNode)t).Fails(operand)) ?? throw new InvalidOperationException($"{t} has no test of {member.Type.Form}."))
                .Where(t => !t.IsEmpty).ToList();
            Fragment condition = tests.Count == 0 ? Fragment.Empty : $" && !({Validates} && {Any(tests)})";
            Fragment likely = member is { Preset: not null, Type: { Form: ValueForm.String, Nullable: false } } ? $"{name}, " : Fragment.Empty;
            section.Line($"ok = {validated}{TypeParts.Read(member.Type, member.Type.Nullable, likely, value)}{condition};")
                .Line(member.ShowsOptional ? (Fragment)$"{name} = new({value});" : $"{name} = {value};");
        }

        return new Section([Literal.Of(i)], member.JsonName, section.Line($"break;"));
    }

    private static Fragment Function(TypeModel.TypeModel type, FunctionName function) =>
        function.Class == CheckOwner.ClassOf(type.FullName) ? (Fragment)$"{ChecksOf(type)}.{new Identifier(function.Name)}" : $"{function.Class}.{new Identifier(function.Name)}";

    private static Fragment Any(List<Fragment> tests) => tests.Count == 1 ? tests[0] : $"({Fragment.Join($" || ", tests)})";
}
