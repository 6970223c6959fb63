using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>The reading of a value that nobody may have validated: what is asked before, and what is tested after.</summary>
/// <param name="type">The type whose code it is.</param>
/// <param name="tables">The tables of its check functions; null where it has none.</param>
/// <param name="validates">An expression: whether the value is to be validated.</param>
internal sealed class ValueReadingCode(TypeModel.TypeModel type, StaticTables? tables, Fragment validates)
{
    /// <summary>Statements that read the value at the cursor into a new local, and say in another whether they could.</summary>
    /// <param name="code">Where they go.</param>
    /// <param name="value">Its type.</param>
    /// <param name="reading">How it is validated.</param>
    /// <param name="likely">An argument for the codec, with its comma.</param>
    /// <param name="local">The local.</param>
    /// <param name="text">What the text of a string may be called.</param>
    /// <param name="ok">The local that is set; with its type where it is declared.</param>
    public void Add(CodeBlock code, TypeRef value, MemberReading reading, Fragment likely, Identifier local, Identifier text, Fragment ok)
    {
        Fragment asked = Asked(reading, $" & ");
        if (!reading.IsScanned)
        {
            List<Fragment> tests = TestsOf(reading, test => test is ItemCountNode count ? count.Fails($"{local}.Count") : ((ScalarNode)test).FailsRead(new ClrValue(local, value.Form)));
            Fragment condition = tests.Count == 0 ? Fragment.Empty : $" && !({validates} && {Any(tests)})";
            Fragment read = reading.NamePattern is { } pattern
                ? $"{value.Codec}.Read(ref json, {tables!.Shared.Pattern(pattern)}, out var {local})"
                : TypeParts.Read(value, value.Nullable, likely, local);
            code.Line($"{ok} = {asked}{read}{condition};");
            return;
        }

        List<Fragment> scanned = TestsOf(reading, test => ((ScalarNode)test).Fails(text, tables!.Shared));
        code.Line($"{ok} = (json.TryReadString(out var {text}) || json.Unrepresentable({Literal.Of("string")})) && !({validates} && {Any(scanned)});")
            .Line($"string {local} = ok ? {text}.ToString() : {Literal.Of("")};");
    }

    /// <summary>The same for the one value of a codec, in locals of its own: <c>ok</c> and <c>v</c>.</summary>
    public void AddAlone(CodeBlock code, TypeRef value, MemberReading? reading)
    {
        MemberReading known = reading ?? MemberReading.Plain;
        // It is asked before the value is read: behind that it says something of what follows.
        if (!known.IsPlain)
            code.Line($"bool {validates} = json.ValidatesOnRead;");
        Add(code, value, known, Fragment.Empty, new("v"), new("text"), $"bool ok");
    }

    /// <summary>An expression: whether what is asked before says yes; with an operator behind it. Empty where nothing is asked.</summary>
    /// <remarks>Without a short cut where C# wants the value assigned: what is not valid is refused, whatever is read there.</remarks>
    public Fragment Asked(MemberReading reading, Fragment and)
    {
        if (reading.Functions.Count == 0)
            return Fragment.Empty;
        Fragment all = Fragment.Join($" && ", reading.Functions.Select(f => (Fragment)$"json.Validated(json.Mark(), {NameOf(f)}(ref json))"));
        return $"(!{validates} || {all}){and}";
    }

    /// <summary>A function, as the type's own code calls it.</summary>
    public Fragment NameOf(FunctionName function) =>
        function.Class == CheckOwner.ClassOf(type.FullName) ? (Fragment)$"{ChecksOf(type)}.{new Identifier(function.Name)}" : $"{function.Class}.{new Identifier(function.Name)}";

    /// <summary>An expression: one of the tests at least.</summary>
    public static Fragment Any(List<Fragment> tests) => tests.Count == 1 ? tests[0] : $"({Fragment.Join($" || ", tests)})";

    private static List<Fragment> TestsOf(MemberReading reading, Func<CheckNode, Fragment?> fails) => reading.Tests
        .Select(t => fails(t) ?? throw new InvalidOperationException($"{t} has no test of what is read."))
        .Where(t => !t.IsEmpty).ToList();
}
