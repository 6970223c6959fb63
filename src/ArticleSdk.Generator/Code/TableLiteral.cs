using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Code;

/// <summary>
/// How tables of names and values are made in C#: of literals, which people can read, or where they are many or long of one UTF-8 literal that holds a JSON array. A
/// method that loads a hundred thousand literals is no good to the just-in-time compiler, and all string literals of an assembly together may have 16 MB (CS8103).
/// </summary>
internal static class TableLiteral
{
    private const int MaxLiterals = 1_000;
    private const int MaxLength = 50_000;

    public static Fragment OfNames(IReadOnlyList<string> names) =>
        // A lone surrogate has no UTF-8.
        IsLarge(names) && names.All(JsonText.HasUtf8) ? OfArray(names.Select(name => JsonText.Write(JsonValue.String(name)))) : OfLiterals(names);

    public static Fragment OfValues(IReadOnlyList<JsonValue> values)
    {
        List<string> texts = values.Select(JsonText.Write).ToList();
        return IsLarge(texts) && texts.All(JsonText.HasUtf8) ? OfArray(texts) : OfLiterals(texts);
    }

    private static bool IsLarge(IReadOnlyList<string> texts) => texts.Count > MaxLiterals || texts.Sum(text => (long)text.Length) > MaxLength;

    private static Fragment OfLiterals(IEnumerable<string> texts) => $"new({texts.Select(Literal.Of)})";

    private static Fragment OfArray(IEnumerable<string> json) => $"new({Literal.Utf8("[" + string.Join(",", json) + "]")})";
}
