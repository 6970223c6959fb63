using System.Globalization;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Code;

/// <summary>
/// How tables of names and values are made in C#: of literals, which people can read, or where they are many or long of one UTF-8 literal that holds a JSON array. A
/// method that loads a hundred thousand literals is no good to the just-in-time compiler, and all string literals of an assembly together may have 16 MB (CS8103).
/// </summary>
internal static class Table
{
    private const int MaxLiterals = 1_000;
    private const int MaxLength = 50_000;

    /// <summary>An expression for a pattern, where its type is known.</summary>
    public static Fragment OfPattern(string source) => EcmaPattern.TryParse(source, out EcmaPattern? pattern, out PatternError? error)
        ? (Fragment)$"new({Literal.Of(pattern.Compile())})"
        : throw new InvalidOperationException($"{source}: {error}");

    /// <summary>An expression for a table of names, where its type is known.</summary>
    public static Fragment OfNames(IEnumerable<string> names)
    {
        List<string> all = [.. names];
        // A lone surrogate has no UTF-8.
        return IsLarge(all) && all.TrueForAll(JsonText.HasUtf8)
            ? OfArray(all.Select(name => JsonText.Write(JsonValue.String(name))))
            : OfLiterals(all);
    }

    /// <summary>An expression for a table of values, where its type is known.</summary>
    /// <param name="values">The JSON texts of the values.</param>
    public static Fragment OfValues(IEnumerable<string> values) => $"new({Literal.RawUtf8("[" + string.Join(",", values) + "]")})";

    /// <summary>An expression for the table of a decision, where its type is known.</summary>
    public static Fragment OfDecision(DecisionPlan decision) => $"new({Literal.RawUtf8(TextOf(decision))})";

    /// <summary>The table of a decision, as the runtime reads it.</summary>
    public static string TextOf(DecisionPlan decision)
    {
        return Array([
            .. decision.OfKinds.Select(Bits), Bits(decision.OfUnknown), Bits(decision.Exact),
            .. decision.Properties.Select(property => Of(property, JsonText.Write(JsonValue.String(property.Name)))), .. decision.Items.Select(item => Of(item, Bits((ulong)item.Name))),
            .. decision.Alternatives.Select(alternatives => Array(["true", Bits(alternatives.Test), Bits(alternatives.Tests)])),
            .. decision.Likely.Select(likely => Array(["false", Bits(likely.Test), Bits(likely.Names), Bits(likely.Known)]))]);

        static string Of<TName>(Decisive<TName> part, string name) => Array([
            name, Bits(part.Absent), Bits(part.Other), .. part.Constants.Select(constants => Array([Bits(constants.Open), .. constants.Values.Select(JsonText.Write)]))]);

        static string Array(IEnumerable<string> items) => "[" + string.Join(",", items) + "]";

        static string Bits(ulong bits) => bits.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsLarge(List<string> texts) => texts.Count > MaxLiterals || texts.Sum(text => (long)text.Length) > MaxLength;

    private static Fragment OfLiterals(IEnumerable<string> texts) => $"new({texts.Select(Literal.Of)})";

    private static Fragment OfArray(IEnumerable<string> json) => $"new({Literal.Utf8("[" + string.Join(",", json) + "]")})";
}
