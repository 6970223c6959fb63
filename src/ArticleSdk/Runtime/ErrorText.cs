using ArticleSdk.Shared;
using System.Globalization;

namespace ArticleSdk.Runtime;

/// <summary>The messages: what was expected, and what was found.</summary>
internal static class ErrorText
{
    private const int LongestList = 200;

    /// <summary>The message of an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="json">The document from the error's place on.</param>
    /// <param name="isName">Whether that place is a property's name.</param>
    public static string Message(FoundError error, ReadOnlySpan<byte> json, bool isName)
    {
        if (error.Message is { } own)
            return own;
        if (!isName)
            return OfValue(error, json);
        var name = DocumentText.Cut(DocumentText.Unescape(json.Slice(0, EndOfName(json))));
        return error.Code switch
        {
            CheckCode.DuplicateName => $"the property \"{name}\" stands in this object twice",
            CheckCode.PropertyNames => $"the property \"{name}\" is not allowed: no name is",
            CheckCode.FalseSchema or CheckCode.AdditionalProperties or CheckCode.UnevaluatedProperties => $"the property \"{name}\" is not allowed",
            _ => $"the property name \"{name}\" {OfValue(error, json)}",
        };
    }

    private static int EndOfName(ReadOnlySpan<byte> json)
    {
        var end = 1;
        while (end < json.Length && json[end] != '"')
            end += json[end] == '\\' ? 2 : 1;
        return Math.Min(end + 1, json.Length);
    }

    private static string OfValue(FoundError error, ReadOnlySpan<byte> json)
    {
        var expected = error.Expected ?? "";
        return error.Code switch
        {
            CheckCode.Type => $"must be {Types(expected)}, but is {DocumentText.KindAndValue(json)}",
            CheckCode.Disallow => $"must not be {Types(expected)}, but is {DocumentText.KindAndValue(json)}",
            CheckCode.Enum => $"must be one of {DocumentText.Cut(expected, LongestList)}, but is {DocumentText.Value(json)}",
            CheckCode.Const => $"must be {DocumentText.Cut(expected, LongestList)}, but is {DocumentText.Value(json)}",
            CheckCode.MultipleOf => $"must be a multiple of {expected}, but is {DocumentText.Value(json)}",
            CheckCode.Maximum => $"must be at most {expected}, but is {DocumentText.Value(json)}",
            CheckCode.ExclusiveMaximum => $"must be less than {expected}, but is {DocumentText.Value(json)}",
            CheckCode.Minimum => $"must be at least {expected}, but is {DocumentText.Value(json)}",
            CheckCode.ExclusiveMinimum => $"must be greater than {expected}, but is {DocumentText.Value(json)}",
            CheckCode.MaxLength => $"must be at most {Amount(expected, "character", "characters")} long, but is {Text(DocumentText.Length(json))}",
            CheckCode.MinLength => DocumentText.Length(json) is var length && length == 0 && expected == "1"
                ? "must not be empty"
                : $"must be at least {Amount(expected, "character", "characters")} long, but is {Text(length)}",
            CheckCode.Pattern => $"must match the pattern {DocumentText.Cut(expected, LongestList)}, but is {DocumentText.Value(json)}",
            CheckCode.PatternBound => $"took too long to match with the pattern {DocumentText.Cut(expected, LongestList)}, and was given up",
            CheckCode.Format => $"must have the format {expected}, but is {DocumentText.Value(json)}",
            CheckCode.ContentEncoding => $"must be encoded as {expected}, but is {DocumentText.Value(json)}",
            CheckCode.ContentMediaType => $"must hold {expected}, but is {DocumentText.Value(json)}",
            CheckCode.FalseSchema => $"is not allowed here, but is {DocumentText.KindAndValue(json)}",
            CheckCode.AnyOf => $"must match at least one of the alternatives, but {DocumentText.KindAndValue(json)} matches none",
            CheckCode.OneOf => $"must match exactly one of the alternatives, but {DocumentText.KindAndValue(json)} matches none",
            CheckCode.Discriminator => $"must be one of {DocumentText.Cut(expected, LongestList)}, which says what the object is, but is {DocumentText.Value(json)}",
            CheckCode.DiscriminatorMissing => json.StartsWith("{"u8)
                ? $"must have a property that says what it is: {DocumentText.Cut(expected, LongestList)}"
                : $"must be an object with a property that says what it is ({DocumentText.Cut(expected, LongestList)}), but is {DocumentText.KindAndValue(json)}",
            CheckCode.OneOfMany => $"must match exactly one of the alternatives, but matches more{(expected.Length == 0 ? "" : $" ({expected})")}",
            CheckCode.Not => $"must not match the schema of \"{KeywordPath.Keyword(error.Path)}\", but does: it is {DocumentText.KindAndValue(json)}",
            CheckCode.Misfit => $"is valid, but does not fit the type {expected}: it is {DocumentText.KindAndValue(json)}",
            CheckCode.References => $"must be equal to a value at {expected}, but is {DocumentText.Value(json)}, which is none of them",
            CheckCode.UniqueBy => $"must differ from the other items in {expected}, but does not",
            CheckCode.NotBefore => $"must not be before \"{expected}\", but is {DocumentText.Value(json)}",
            CheckCode.NotAfter => $"must not be after \"{expected}\", but is {DocumentText.Value(json)}",
            CheckCode.Excerpts => $"must occur in the text at {expected}, but {DocumentText.Value(json)} does not",
            CheckCode.Counts => $"must be {expected}, as counted in the document, but is {DocumentText.Value(json)}",
            _ => OfContainer(error, expected, json),
        };
    }

    private static string OfContainer(FoundError error, string expected, ReadOnlySpan<byte> json) => error.Code switch
    {
        CheckCode.Required => $"the required property \"{expected}\" is missing",
        CheckCode.DependentRequired => KeywordPath.Key(error.Path) is { Length: > 0 } key
            ? $"the property \"{expected}\" is missing, which \"{Shared.JsonPointer.Unescape(key)}\" requires"
            : $"the property \"{expected}\" is missing, which another one requires",
        CheckCode.MaxItems => $"must have at most {Amount(expected, "item", "items")}, but has {Text(DocumentText.Count(json))}",
        CheckCode.MinItems => DocumentText.Count(json) is var count && count == 0 && expected == "1"
            ? "must not be empty"
            : $"must have at least {Amount(expected, "item", "items")}, but has {Text(count)}",
        CheckCode.MaxProperties => $"must have at most {Amount(expected, "property", "properties")}, but has {Text(DocumentText.Count(json))}",
        CheckCode.MinProperties => $"must have at least {Amount(expected, "property", "properties")}, but has {Text(DocumentText.Count(json))}",
        CheckCode.UniqueItems => DocumentText.TryFindEqualItems(json, out var first, out var second)
            ? $"must not have equal items, but items {Text(first)} and {Text(second)} are equal"
            : "must not have equal items, but has some",
        CheckCode.Contains => DocumentText.Count(json) is var count && count == 0
            ? "must contain a matching item, but is empty"
            : $"must contain a matching item, but none of {Text(count)} matches",
        CheckCode.MinContains => $"must contain at least {Amount(First(expected), "matching item", "matching items")}, but contains {Second(expected) ?? "fewer"}",
        CheckCode.MaxContains => $"must contain at most {Amount(First(expected), "matching item", "matching items")}, but contains {Second(expected) ?? "more"}",
        CheckCode.Items or CheckCode.AdditionalItems or CheckCode.UnevaluatedItems =>
            $"this item is not allowed: the schema has no place for it, but it is {DocumentText.KindAndValue(json)}",
        CheckCode.AdditionalProperties or CheckCode.UnevaluatedProperties or CheckCode.PropertyNames => "is a property that is not allowed",
        CheckCode.Malformed => $"the text is not JSON: {expected}",
        CheckCode.TooDeep => $"objects and arrays must be nested at most {expected} deep, but are nested deeper",
        CheckCode.TooLarge => "a document must be at most 2 GB large, but is larger",
        CheckCode.DuplicateName => "stands in this object twice",
        CheckCode.NotFinite => $"must be a number that JSON has, but is {expected}",
        _ => throw new ArgumentOutOfRangeException(nameof(error)),
    };

    private static string Types(string expected)
    {
        switch (expected)
        {
            case "string":
                return "a string";
            case "object":
                return "an object";
            case "array":
                return "an array";
            case "integer":
                return "an integer";
        }

        var types = expected.Split([',', ' ', '|'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = types[i] switch
            {
                "string" or "number" or "boolean" => "a " + types[i],
                "integer" or "object" or "array" => "an " + types[i],
                var other => other,
            };
        }

        return types.Length switch
        {
            0 => "something else",
            1 => types[0],
            _ => $"{string.Join(", ", types, 0, types.Length - 1)} or {types[^1]}",
        };
    }

    // A bound and, where it is known, what was counted.
    private static string First(string expected) => expected.IndexOf(' ') is >= 0 and var space ? expected.Substring(0, space) : expected;

    private static string? Second(string expected) => expected.IndexOf(' ') is >= 0 and var space ? expected.Substring(space + 1) : null;

    private static string Amount(string number, string one, string many) => $"{number} {(number == "1" ? one : many)}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
