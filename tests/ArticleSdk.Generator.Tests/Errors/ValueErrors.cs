using static ArticleSdk.Generator.Tests.Errors.ErrorCase;

namespace ArticleSdk.Generator.Tests.Errors;

/// <summary>Assertions about a value by itself.</summary>
internal static class ValueErrors
{
    public static IReadOnlyList<ErrorCase> Cases { get; } =
    [
        new("TypeOne", Draft202012,
            """{"type": "string"}""",
            """1""",
            """
            1:1 @0 (root) | type | type | /type | ~#/type | must be a string, but is a number (1)
            """),
        new("TypeSeveral", Draft202012,
            """{"type": ["string", "null", "array"]}""",
            """{"a": 1}""",
            """
            1:1 @0 (root) | type | type | /type | ~#/type | must be a string, an array or null, but is an object
            """),
        new("TypeInteger", Draft202012,
            """{"type": "integer"}""",
            """1.5""",
            """
            1:1 @0 (root) | type | type | /type | ~#/type | must be an integer, but is a number (1.5)
            """),
        new("TypeInProperty", Draft202012,
            """{"properties": {"head\nline": {"type": "boolean"}, "a/b~c": {"type": "boolean"}}}""",
            """
            {
              "head\nline": "yes",
              "a/b~c":
                null
            }
            """,
            """
            2:17 @18 /head\nline | type | type | /properties/head\nline/type | ~#/properties/head%0Aline/type | must be a boolean, but is a string ("yes")
            4:5 @40 /a~1b~0c | type | type | /properties/a~1b~0c/type | ~#/properties/a~1b~0c/type | must be a boolean, but is null
            """),
        new("TypeAfterMultibyte", Draft202012,
            """{"properties": {"tête": {"type": "string"}, "x": {"type": "null"}}}""",
            """{"tête": "中文 😀", "x": [1, 2]}""",
            """
            1:24 @30 /x | type | type | /properties/x/type | ~#/properties/x/type | must be null, but is an array
            """),
        new("TypeLongText", Draft202012,
            """{"type": "integer"}""",
            """
            "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij"
            """,
            """
            1:1 @0 (root) | type | type | /type | ~#/type | must be an integer, but is a string ("abcdefghijabcdefghijabcdefghijabcdefghij…")
            """),
        new("EnumStrings", Draft202012,
            """{"enum": ["politics", "sport"]}""",
            """
            "weather"
            """,
            """
            1:1 @0 (root) | enum | enum | /enum | ~#/enum | must be one of "politics", "sport", but is "weather"
            """),
        new("EnumStringsOtherKind", Draft202012,
            """{"enum": ["politics", "sport"]}""",
            """{"a": 1}""",
            """
            1:1 @0 (root) | enum | enum | /enum | ~#/enum | must be one of "politics", "sport", but is an object
            """),
        new("EnumMixed", Draft202012,
            """{"enum": ["a", 1, null, {"b": [2]}]}""",
            """{"b": [3]}""",
            """
            1:1 @0 (root) | enum | enum | /enum | ~#/enum | must be one of "a", 1, null, {"b":[2]}, but is an object
            """),
        new("EnumWithType", Draft202012,
            """{"type": "string", "enum": ["a", "b"]}""",
            """
            "c"
            """,
            """
            1:1 @0 (root) | enum | enum | /enum | ~#/enum | must be one of "a", "b", but is "c"
            """),
        new("ConstString", Draft202012,
            """{"const": "article"}""",
            """
            "quote"
            """,
            """
            1:1 @0 (root) | const | const | /const | ~#/const | must be "article", but is "quote"
            """),
        new("ConstNumber", Draft202012,
            """{"const": 1}""",
            """1.5""",
            """
            1:1 @0 (root) | const | const | /const | ~#/const | must be 1, but is 1.5
            """),
        new("ConstObject", Draft202012,
            """{"const": {"a": [1, 2]}}""",
            """{"a": [2, 1]}""",
            """
            1:1 @0 (root) | const | const | /const | ~#/const | must be {"a":[1,2]}, but is an object
            """),
        new("MultipleOf", Draft202012,
            """{"multipleOf": 0.01}""",
            """0.005""",
            """
            1:1 @0 (root) | multipleOf | multipleOf | /multipleOf | ~#/multipleOf | must be a multiple of 0.01, but is 0.005
            """),
        new("MultipleOfInteger", Draft202012,
            """{"multipleOf": 7}""",
            """8""",
            """
            1:1 @0 (root) | multipleOf | multipleOf | /multipleOf | ~#/multipleOf | must be a multiple of 7, but is 8
            """),
        new("Maximum", Draft202012,
            """{"maximum": 10}""",
            """10.5""",
            """
            1:1 @0 (root) | maximum | maximum | /maximum | ~#/maximum | must be at most 10, but is 10.5
            """),
        new("MaximumBig", Draft202012,
            """{"maximum": 1e30}""",
            """1e31""",
            """
            1:1 @0 (root) | maximum | maximum | /maximum | ~#/maximum | must be at most 1e+30, but is 1e31
            """),
        new("ExclusiveMaximum", Draft202012,
            """{"exclusiveMaximum": 10}""",
            """10""",
            """
            1:1 @0 (root) | exclusiveMaximum | exclusiveMaximum | /exclusiveMaximum | ~#/exclusiveMaximum | must be less than 10, but is 10
            """),
        new("Minimum", Draft202012,
            """{"minimum": -2.5}""",
            """-3""",
            """
            1:1 @0 (root) | minimum | minimum | /minimum | ~#/minimum | must be at least -2.5, but is -3
            """),
        new("ExclusiveMinimum", Draft202012,
            """{"exclusiveMinimum": 0}""",
            """0.0""",
            """
            1:1 @0 (root) | exclusiveMinimum | exclusiveMinimum | /exclusiveMinimum | ~#/exclusiveMinimum | must be greater than 0, but is 0.0
            """),
        new("BoundsBoth", Draft202012,
            """{"type": "number", "minimum": 5, "multipleOf": 2}""",
            """3""",
            """
            1:1 @0 (root) | minimum | minimum | /minimum | ~#/minimum | must be at least 5, but is 3
            1:1 @0 (root) | multipleOf | multipleOf | /multipleOf | ~#/multipleOf | must be a multiple of 2, but is 3
            """),
        new("MaxLength", Draft202012,
            """{"maxLength": 3}""",
            """
            "😀😀😀😀"
            """,
            """
            1:1 @0 (root) | maxLength | maxLength | /maxLength | ~#/maxLength | must be at most 3 characters long, but is 4
            """),
        new("MinLength", Draft202012,
            """{"minLength": 2}""",
            """
            "😀"
            """,
            """
            1:1 @0 (root) | minLength | minLength | /minLength | ~#/minLength | must be at least 2 characters long, but is 1
            """),
        new("MinLengthEmpty", Draft202012,
            """{"minLength": 1}""",
            """
            ""
            """,
            """
            1:1 @0 (root) | minLength | minLength | /minLength | ~#/minLength | must not be empty
            """),
        new("Pattern", Draft202012,
            """{"pattern": "^[a-z]+$"}""",
            """
            "Abc"
            """,
            """
            1:1 @0 (root) | pattern | pattern | /pattern | ~#/pattern | must match the pattern ^[a-z]+$, but is "Abc"
            """),
        new("PatternBound", Draft202012,
            """{"pattern": "^(?=(a+))\\1*(a|b|ab)*(\\1)+c$"}""",
            """
            "abababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababab"
            """,
            """
            1:1 @0 (root) | pattern.bound | pattern | /pattern | ~#/pattern | took too long to match with the pattern ^(?=(a+))\1*(a|b|ab)*(\1)+c$, and was given up
            """),
        new("Format", Draft202012,
            """{"format": "date-time"}""",
            """
            "2026-13-01T00:00:00Z"
            """,
            """
            1:1 @0 (root) | format | format | /format | ~#/format | must have the format date-time, but is "2026-13-01T00:00:00Z"
            """),
        new("FormatIpv6", Draft202012,
            """{"properties": {"ip": {"format": "ipv6"}}}""",
            """
            {
            	"ip": "::g"
            }
            """,
            """
            2:8 @9 /ip | format | format | /properties/ip/format | ~#/properties/ip/format | must have the format ipv6, but is "::g"
            """),
        new("LengthAndPattern", Draft202012,
            """{"type": "string", "maxLength": 2, "pattern": "^a"}""",
            """
            "bcd"
            """,
            """
            1:1 @0 (root) | maxLength | maxLength | /maxLength | ~#/maxLength | must be at most 2 characters long, but is 3
            1:1 @0 (root) | pattern | pattern | /pattern | ~#/pattern | must match the pattern ^a, but is "bcd"
            """),
        new("FalseAtRoot", Draft202012,
            """false""",
            """  [1]""",
            """
            1:3 @2 (root) | falseSchema |  |  | ~# | is not allowed here, but is an array
            """),
        new("FalseInProperty", Draft202012,
            """{"properties": {"a": false}}""",
            """{"b": 1, "a": {"c": 1}}""",
            """
            1:15 @14 /a | falseSchema | properties | /properties/a | ~#/properties/a | is not allowed here, but is an object
            """),
    ];
}
