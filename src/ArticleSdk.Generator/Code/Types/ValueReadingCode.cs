using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;
using static ArticleSdk.Generator.Code.Types.TypeParts;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>The reading of a value that nobody may have validated: what is asked before, and what is tested after.</summary>
/// <param name="type">The type whose code it is.</param>
/// <param name="tables">The tables of its codec.</param>
/// <param name="validates">An expression: whether the value is to be validated.</param>
internal sealed class ValueReadingCode(TypeDefinition type, StaticTables tables, Fragment validates)
{
    /// <summary>Statements that read the value at the cursor, and say in <c>ok</c> whether they could.</summary>
    /// <param name="code">Where they go.</param>
    /// <param name="value">Its type.</param>
    /// <param name="reading">How it is validated.</param>
    /// <param name="likely">A last argument for the codec, with its comma.</param>
    /// <param name="locals">For those that the statements need.</param>
    /// <param name="hint">What the value is called.</param>
    /// <param name="take">Adds the statements that take the value, an expression.</param>
    /// <param name="taken">What the value is tested as once it is taken; null: it is tested before, as a local.</param>
    public void Add(CodeBlock code, TypeRef value, MemberReading reading, Fragment likely, Locals locals, string hint, Action<Fragment> take, Fragment? taken = null)
    {
        Identifier text = reading.IsScanned ? locals.New(hint + " text") : default;
        Fragment read = reading.IsScanned ? $"json.ReadText(out ok, out var {text})"
            : reading.NamePattern is { } pattern ? $"json.ReadMap<{value.Element!.FullName}, {value.Element.FullCodec}>({tables.Shared.Pattern(pattern)}, out ok)"
            : TypeParts.Read(value, value.Nullable, likely);
        if (reading.Tests.Count == 0)
        {
            take(read);
            return;
        }

        Fragment asked = taken ?? locals.New(hint);
        if (taken is null)
            code.Line($"var {asked} = {read};");
        else
            take(read);
        List<Fragment> tests = TestsOf(reading, test => reading.IsScanned ? ((ScalarNode)test).Fails(text, tables.Shared)
            : test is ItemCountNode count ? count.Fails($"{asked}.Count")
            : ((ScalarNode)test).FailsRead(new ClrValue(asked, value.Form)));
        if (tests.Count > 0)
            code.Line($"ok = ok && !({validates} && {Any(tests)});");
        if (taken is null)
            take(asked);
    }

    /// <summary>The same for the one value of a codec, which is asked for before it is read.</summary>
    /// <param name="code">Where the statements go.</param>
    /// <param name="value">Its type.</param>
    /// <param name="reading">How it is validated; null: it was.</param>
    /// <param name="take">Adds the statements that take the value, an expression.</param>
    public void AddAlone(CodeBlock code, TypeRef value, MemberReading? reading, Action<Fragment> take)
    {
        MemberReading known = reading ?? MemberReading.Plain;
        // It is asked before the value is read: behind that it says something of what follows.
        if (!known.IsPlain)
            code.Line($"bool {validates} = json.ValidatesOnRead;");
        AddAsked(code, known, $"return default!;");
        Add(code, value, known, Fragment.Empty, new Locals("json", "ok", "value", "validates"), "v", take);
    }

    /// <summary>Asks what is asked before a value is read.</summary>
    /// <param name="code">Where the statements go.</param>
    /// <param name="reading">How the value is validated.</param>
    /// <param name="leave">The statement that does not read it.</param>
    public void AddAsked(CodeBlock code, MemberReading reading, Fragment leave)
    {
        if (reading.Functions.Count > 0)
            code.Line($"ok = {Asked(reading, Fragment.Empty)};").Line($"if (!ok) {leave}");
    }

    /// <summary>An expression: whether what is asked before says yes; with an operator behind it. Empty where nothing is asked.</summary>
    public Fragment Asked(MemberReading reading, Fragment and)
    {
        if (reading.Functions.Count == 0)
            return Fragment.Empty;
        Fragment all = Fragment.Join($" && ", reading.Functions.Select(f => (Fragment)$"json.Validated(json.Mark(), {NameOf(f)}(ref json))"));
        return and.IsEmpty ? (Fragment)$"!{validates} || {all}" : $"(!{validates} || {all}){and}";
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
