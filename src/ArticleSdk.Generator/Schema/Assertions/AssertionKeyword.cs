using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Schema;

/// <summary>
/// What a schema says of a value and of nothing in it. One class holds all that the generator has to know of such a keyword: how its value is read, by what nodes it is checked, and what those print. What the engine
/// has to know is its row of <see cref="AssertionTable"/>, and what programs say of it <see cref="ProgramOps"/>. Whoever knows no more of it treats it as any other: it evaluates nothing, is folded with nothing, and shows in no C# type.
/// </summary>
internal abstract record AssertionKeyword(string Name) : Keyword(Name)
{
    /// <summary>Its word in programs.</summary>
    public abstract ProgramOp Op { get; }

    /// <summary>Its operand in programs, in the shape that <see cref="ProgramOps.OperandOf"/> says; null where it has none.</summary>
    public virtual JsonValue? Operand => null;

    /// <summary>The kinds of value that it is about: others satisfy it. None where it is about all.</summary>
    public JsonTypes About => ProgramOps.AboutOf(Op) is not JsonTypes.Any and var types ? types : JsonTypes.None;

    /// <summary>What is checked of a value.</summary>
    /// <param name="dialect">The schema's dialect.</param>
    public abstract IEnumerable<CheckNode> Nodes(Dialect dialect);

    protected static JsonValue Number(long value) => JsonValue.Number(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    protected static JsonValue Texts(EquatableArray<string> values) => JsonValue.Array(values.Select(JsonValue.String).ToEquatableArray());
}
