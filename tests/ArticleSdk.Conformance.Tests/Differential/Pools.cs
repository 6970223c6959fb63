namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Few names, numbers and strings, so that schemas and instances meet; each there for a reason.</summary>
internal static class Pools
{
    /// <summary>Plain ones; names that need escapes in JSON, in JSON Pointers or in C#; names of the members that generated types have.</summary>
    public static readonly string[] Names =
    [
        "a", "b", "c", "id", "type", "kind", "value", "x-y", "x-z", "@id", "$ref", "é", "中文", "a/b", "m~n", "", "say \"a\"", "back\\slash", "tab\t", "😀", "read",
        "validate", "equals", "class", "Type", "additionalProperties", "%25", "a name that is longer than any vector register",
    ];

    public static readonly string[] CommonNames = ["a", "b", "c", "id", "type", "kind", "x-y", "é"];

    public static readonly string[] PlainNames = [.. Names.Where(n => n.Length > 0)];

    /// <summary>Keys of definitions: some need escapes in a reference.</summary>
    public static readonly string[] DefinitionNames = ["node", "x", "item", "a/b", "m~n", "é", "with space", "%25"];

    /// <summary>Extremes of the types that C# has, and of those that it has not.</summary>
    public static readonly string[] Numbers =
    [
        "0", "1", "2", "3", "-1", "0", "1", "2", "5", "10", "-0", "0.0", "1.0", "1e0", "10e-1", "0.5", "1.5", "-2.5", "0.1", "0.3", "0.30000000000000004", "99.99", "100", "1e2", "1E+2",
        "2147483647", "2147483648", "-2147483648", "4294967296", "9007199254740991", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "-9223372036854775809", "18446744073709551616", "123456789012345678901234567890", "0.12345678901234567890123456789", "1e-7", "1e308", "1.7976931348623157e308", "1e400", "-1e400",
        "5e-324", "1e-400", "1e1000000", "1e-1000000", "79228162514264337593543950335", "79228162514264337593543950336",
    ];

    /// <summary>Those whose arithmetic is exact in <c>double</c>, which is all that JavaScript has.</summary>
    public static readonly string[] PlainNumbers = ["0", "1", "2", "3", "4", "-1", "-2", "5", "10", "0.5", "1.5", "-2.5", "0.25", "100", "4096", "2147483648"];

    public static readonly string[] Divisors = ["1", "2", "3", "0.5", "0.1", "0.01", "1.5", "10", "1e-7", "1e308", "7e-400", "2.0", "9007199254740993", "1e10"];

    public static readonly string[] PlainDivisors = ["1", "2", "3", "0.5", "0.25", "1.5", "10"];

    public static readonly string[] Strings =
    [
        "", "a", "b", "ab", "abc", "x-y", "é", "e\u0301", "中文", "😀", "😀😀", "a\u0000b", "line\nbreak", "say \"a\"", "back\\slash", "  ", "A", "1", "true", "null", "\u2028", "/", "aaaaaaaaaaaaaaaaaaaaaaaa",
        "aab", "12", "c", "abac", "-", "a string that is longer than any vector register of the machine has bytes", "\ud7ff\ue000",
    ];

    /// <summary>Patterns with a string or two that match them.</summary>
    public static readonly (string Pattern, string[] Matches)[] Patterns =
    [
        ("^a", ["a", "ab", "a/b"]), ("b$", ["b", "ab"]), ("^[a-z]{1,3}$", ["abc", "id"]), ("^\\d+$", ["12", "0"]), ("^\\p{L}+$", ["é", "中文", "abc"]), ("^(a|b)*c$", ["c", "abac"]),
        ("[^a]", ["b", "ab"]), ("^.{2}$", ["ab", "é😀", "😀😀"]), ("^x-", ["x-y", "x-z"]), ("é", ["é"]), ("^😀+$", ["😀", "😀😀"]), ("^(?=a)ab", ["ab", "abc"]), ("", ["", "c"]), ("^$", [""]),
        ("^(?!x-)", ["a", "id"]), ("^(a+)\\1$", ["aa", "aaaa"]), ("\\s", ["  ", "tab\t"]), ("^[\\w-]+$", ["x-y", "kind"]), ("^\\u{1F600}", ["😀"]), ("^(a|b|c|id)$", ["a", "id"]), ("a|^$", ["", "a"]),
    ];

    /// <summary>Formats with strings near their boundary.</summary>
    public static readonly (string Format, string[] Texts)[] Formats =
    [
        ("date-time", ["2026-11-22T23:20:00Z", "2026-11-22T23:20:00.123456789+05:30", "2024-02-29t00:00:00z", "2023-02-29T00:00:00Z", "1998-12-31T23:59:60Z", "0001-01-01T00:00:00+14:00", "2026-11-22T23:20:00-15:00", "9999-12-31T23:59:59.9999999Z", "2026-11-22T23:20:00-00:00"]),
        ("date", ["2026-11-22", "2024-02-29", "2023-02-29", "0000-01-01", "0001-01-01"]), ("time", ["23:20:00Z", "23:59:60Z", "23:20:00", "24:00:00Z"]),
        ("uuid", ["2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638"]),
        ("uri", ["https://example.org/a?b#c", "urn:x:y", "relative", "http://EXAMPLE.org:80/%7Ea", "https://例え.jp/"]), ("email", ["a@example.org", "a.example.org"]), ("ipv4", ["127.0.0.1", "127.0.0.256"]),
        ("ipv6", ["::1", "12345::"]), ("hostname", ["example.org", "-a.org"]), ("regex", ["^a+$", "("]), ("json-pointer", ["/a~0b", "/a~2"]), ("uri-reference", ["/a?b", "\\"]), ("duration", ["P1D", "P1"]),
        ("unknown-format", ["anything"]),
    ];
}
