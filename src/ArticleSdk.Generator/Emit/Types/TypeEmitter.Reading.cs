using ArticleSdk.Generator.Emit.Checks;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Emit.Types;

internal static partial class TypeEmitter
{
    /// <summary>A constructor: it may set what is <c>init</c>, without a local for every property. Where <c>checks</c> is true, the value was not checked before.</summary>
    private static void EmitRecordReading(SourceWriter writer, TypeModel.TypeModel type)
    {
        writer.Blank();
        if (type.Members.Count > 0 || type.Additional is not null)
            writer.Line($"private static readonly {NameTable} s_names = {Table(type.Members.Select(member => member.JsonName))};").Blank();
        writer.Line($"public {type.Name}() {{ }}").Blank();
        if (type.Members.Any(IsRequired))
            writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        writer.Open($"private {type.Name}(ref {Cursor} json, out bool ok)");
        if (type.Members.Count == 0 && type.Additional is null)
        {
            writer.Line($"ok = json.Kind == {Runtime}JsonKind.Object ? json.Skip() : json.Misfit(json.Offset, {SourceWriter.Literal(type.Name)});").Close();
            return;
        }

        if (Checks(type))
            writer.Line("bool checks = json.ChecksWhatIsRead;");
        if (type.Reading is { } reading && reading.Members.Any(m => m.Functions.Count > 0))
            writer.Line($"{Runtime}Verdict verdict = default;");
        writer.Line($"ok = {Codecs}.Begin(ref json, {SourceWriter.Literal(type.Name)});");
        int words = (type.Members.Count + 63) / 64 - 1;
        writer.Line(words > 0
            ? $"var scan = new {Runtime}ObjectScan(stackalloc ulong[{words}]);"
            : $"var scan = new {Runtime}ObjectScan();");
        if (type.Additional is { } more)
            writer.Line($"var more = new {Runtime}JsonMapBuilder<{more.FullName}>();");
        writer.Open("while (ok && json.NextProperty(s_names, ref scan))");
        string rest = type.Additional is null ? "json.Skip()" : $"{Codecs}.ReadProperty{Additional(type.Additional)}(ref json, ref more)";
        if (type.Reading is { IsClosed: true })
            rest = "!checks && " + rest;
        if (type.Members.Count == 0)
        {
            writer.Line($"ok = {rest};");
        }
        else
        {
            writer.Open("switch (scan.Name)");
            for (int i = 0; i < type.Members.Count; i++)
                EmitMemberReading(writer, type.Members[i], type.Reading is { Members.Count: > 0 } plan ? plan.Members[i] : null, i);
            writer.Line($"default: ok = {rest}; break;").Close();
        }

        writer.Close();
        if (type.Reading is { Required.Count: > 0 } required)
            writer.Line($"if (checks && {Any(FunctionEmitter.Tests(required.Required, "scan", "!=", "!"))}) ok = false;");
        if (type.Additional is not null)
            writer.Line("AdditionalProperties = more.Build();");
        writer.Close();
    }

    private static bool Checks(TypeModel.TypeModel type) =>
        type.Reading is { } reading && (reading.IsClosed || reading.Required.Count > 0 || reading.Members.Any(m => !m.IsPlain));

    private static void EmitMemberReading(SourceWriter writer, MemberModel member, MemberReading? reading, int i)
    {
        string asked = reading is { Functions.Count: > 0 }
            ? $"if (checks && {Any(reading.Functions.Select(f => $"!json.Passed(json.Mark(), {f}(ref json, ref verdict))").ToList())}) {{ ok = false; break; }} "
            : "";
        string condition = reading is null ? "" : Condition(reading, "v" + i);
        if (condition.Length > 0)
            condition = $" && (!checks || {condition})";
        if (HasUriField(member))
        {
            string check = reading is { ChecksUri: true } ? ", checks" : "";
            writer.Line($"case {i}: {asked}ok = {Runtime}UriField.Read(ref json, out {FieldOf(member)}{check}); break;");
            return;
        }

        string value = member.IsOptionalOrNull ? $"new(v{i})" : $"v{i}";
        string codec = member.IsOptionalOrNull || member.Required ? member.Type.FullCodec : member.Type.Codec;
        string likely = member is { Preset: not null, Type: { Form: ValueForm.String, Nullable: false } } ? $"{member.Name}, " : "";
        writer.Line($"case {i}: {asked}ok = {codec}.Read(ref json, {likely}out var v{i}){condition}; {member.Name} = {value}; break;");
    }

    /// <summary>An expression: whether a value, as it was read, is what its schema says. Empty if its type says all.</summary>
    private static string Condition(MemberReading reading, string value)
    {
        var tests = new List<string>();
        if (reading.Constant is { } constant)
            tests.Add($"{value} == {SourceWriter.Literal(constant)}");
        tests.AddRange(reading.Counts.Select(count => count.Kind switch
        {
            CountKind.MinLength => count.Value == 1 ? $"{value}.Length > 0" : $"!{Codecs}.IsShorter({value}, {SourceWriter.Literal(count.Value)})",
            CountKind.MaxLength => $"!{Codecs}.IsLonger({value}, {SourceWriter.Literal(count.Value)})",
            CountKind.MinItems => $"{value}.Count >= {SourceWriter.Literal(count.Value)}",
            _ => $"{value}.Count <= {SourceWriter.Literal(count.Value)}",
        }));
        tests.AddRange(reading.Bounds.Select(bound =>
        {
            string comparison = bound.Kind switch { BoundKind.Minimum => ">=", BoundKind.ExclusiveMinimum => ">", BoundKind.Maximum => "<=", _ => "<" };
            return bound.Value.TryGetInt64(out long number) ? $"{value} {comparison} {SourceWriter.Literal(number)}" : throw new InvalidOperationException("The bound of an integer is one.");
        }));
        return string.Join(" && ", tests);
    }

    private static string Any(List<string> tests) => tests.Count == 1 ? tests[0] : $"({string.Join(" || ", tests)})";
}
