using ArticleSdk.Generator.Emit.Checks;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>The reading of records: a constructor, for it may set what is <c>init</c>, without a local for every property. Where <c>checks</c> is true, the value was not checked before.</summary>
internal static class RecordReadingCode
{
    public static void Add(CodeBlock body, TypeModel.TypeModel type)
    {
        Identifier t = new(type.Name);
        body.Blank();
        bool hasProperties = type.Members.Count > 0 || type.Additional is not null;
        if (hasProperties)
            body.Line(Table.Field(new("s_names"), type.Members.Select(member => member.JsonName))).Blank();
        body.Line($"public {t}() {{ }}").Blank();
        if (type.Members.Any(RecordCode.IsRequired))
            body.Line($"[{TypeName.System("Diagnostics.CodeAnalysis.SetsRequiredMembers")}]");
        CodeBlock constructor = body.Block($"private {t}(ref {Cursor} json, out bool ok)");
        if (hasProperties)
            AddBody(constructor, type);
        else
            constructor.Line($"ok = json.Kind == {TypeName.Runtime("JsonKind")}.Object ? json.Skip() : json.Misfit(json.Offset, {Literal.Of(type.Name)});");
    }

    private static void AddBody(CodeBlock constructor, TypeModel.TypeModel type)
    {
        if (Checks(type))
            constructor.Line($"bool checks = json.ChecksWhatIsRead;");
        if (type.Reading is { } reading && reading.Members.Any(m => m.Functions.Count > 0))
            constructor.Line($"{TypeName.Runtime("Verdict")} verdict = default;");
        constructor.Line($"ok = {Codecs}.Begin(ref json, {Literal.Of(type.Name)});");
        int words = ((type.Members.Count + 63) / 64) - 1;
        TypeName scan = TypeName.Runtime("ObjectScan");
        constructor.Line(words > 0 ? (Fragment)$"var scan = new {scan}(stackalloc ulong[{words}]);" : $"var scan = new {scan}();");
        if (type.Additional is { } more)
            constructor.Line($"var more = new {TypeName.Runtime("JsonMapBuilder", more.FullName)}();");
        CodeBlock loop = constructor.Block($"while (ok && json.NextProperty(s_names, ref scan))");
        Fragment rest = type.Additional is null ? (Fragment)$"json.Skip()" : $"{Codecs}.ReadProperty{RecordCode.AdditionalArguments(type.Additional)}(ref json, ref more)";
        if (type.Reading is { IsClosed: true })
            rest = $"!checks && {rest}";
        if (type.Members.Count == 0)
        {
            loop.Line($"ok = {rest};");
        }
        else
        {
            IEnumerable<Section> members = type.Members.Select((member, i) => Read(member, type.Reading is { Members.Count: > 0 } plan ? plan.Members[i] : null, i));
            loop.Switch($"scan.Name", [.. members, new Section([], null, new CodeBlock().Line($"ok = {rest};").Line($"break;"))]);
        }

        if (type.Reading is { Required.Count: > 0 } required)
            constructor.If($"checks && {Any(FunctionEmitter.Tests(required.Required, "scan", "!=", "!").ConvertAll(Fragment.OfCode))}", $"ok = false;");
        if (type.Additional is not null)
            constructor.Line($"AdditionalProperties = more.Build();");
    }

    private static bool Checks(TypeModel.TypeModel type) =>
        type.Reading is { } reading && (reading.IsClosed || reading.Required.Count > 0 || reading.Members.Any(m => !m.IsPlain));

    private static Section Read(MemberModel member, MemberReading? reading, int i)
    {
        CodeBlock section = new();
        Identifier value = new("v" + i);
        Identifier name = new(member.Name);
        if (reading is { Functions.Count: > 0 })
        {
            List<Fragment> asked = [.. reading.Functions.Select(f => (Fragment)$"!json.Passed(json.Mark(), {Fragment.OfCode(f)}(ref json, ref verdict))")];
            section.Block($"if (checks && {Any(asked)})").Line($"ok = false;").Line($"break;");
        }

        if (RecordCode.HasUriField(member))
        {
            section.Line($"ok = {TypeName.Runtime("UriField")}.Read(ref json, out {FieldOf(member.Name)}{(reading is { ChecksUri: true } ? $", checks" : Fragment.Empty)});");
        }
        else
        {
            Fragment condition = reading is null ? Fragment.Empty : Condition(reading, value);
            if (!condition.IsEmpty)
                condition = $" && (!checks || {condition})";
            TypeName codec = member.IsOptionalOrNull || member.Required ? member.Type.FullCodec : member.Type.Codec;
            Fragment likely = member is { Preset: not null, Type: { Form: ValueForm.String, Nullable: false } } ? $"{name}, " : Fragment.Empty;
            section.Line($"ok = {codec}.Read(ref json, {likely}out var {value}){condition};")
                .Line(member.ShowsOptional ? (Fragment)$"{name} = new({value});" : $"{name} = {value};");
        }

        return new Section([Literal.Of(i)], member.JsonName, section.Line($"break;"));
    }

    /// <summary>An expression: whether a value, as it was read, is what its schema says. Empty if its type says all.</summary>
    private static Fragment Condition(MemberReading reading, Identifier value)
    {
        var tests = new List<Fragment>();
        if (reading.Constant is { } constant)
            tests.Add($"{value} == {Literal.Of(constant)}");
        tests.AddRange(reading.Counts.Select(count => (Fragment)(count.Kind switch
        {
            CountKind.MinLength => count.Value == 1 ? (Fragment)$"{value}.Length > 0" : $"!{Codecs}.IsShorter({value}, {Literal.Of(count.Value)})",
            CountKind.MaxLength => $"!{Codecs}.IsLonger({value}, {Literal.Of(count.Value)})",
            CountKind.MinItems => $"{value}.Count >= {Literal.Of(count.Value)}",
            _ => $"{value}.Count <= {Literal.Of(count.Value)}",
        })));
        tests.AddRange(reading.Bounds.Select(bound => (Fragment)$"{value} {Comparison(bound)}"));
        return Fragment.Join($" && ", tests);
    }

    private static Fragment Comparison(BoundPlan bound)
    {
        Fragment number = bound.Value.TryGetInt64(out long value) ? Literal.Of(value) : throw new InvalidOperationException("The bound of an integer is one.");
        return bound.Kind switch
        {
            BoundKind.Minimum => $">= {number}",
            BoundKind.ExclusiveMinimum => $"> {number}",
            BoundKind.Maximum => $"<= {number}",
            _ => $"< {number}",
        };
    }

    private static Fragment Any(List<Fragment> tests) => tests.Count == 1 ? tests[0] : $"({Fragment.Join($" || ", tests)})";
}
