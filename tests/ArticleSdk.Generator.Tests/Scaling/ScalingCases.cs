using System.Globalization;
using System.Text;

namespace ArticleSdk.Generator.Tests.Scaling;

/// <summary>A schema and documents for it, of any size.</summary>
/// <param name="Name">The type.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Size">A size at which work that is exponential, or quadratic, would not come to an end within <see cref="Growth.Patience"/>.</param>
/// <param name="Document">The document of a size.</param>
/// <param name="IsValid">What it is.</param>
public sealed record ScalingCase(string Name, string Schema, int Size, Func<int, string> Document, bool IsValid);

internal static class ScalingCases
{
    /// <summary>The depth at which the branches of recursive schemas part: two branches at every level make 2^40 ways there.</summary>
    private const int Depth = 40;

    public static IReadOnlyList<ScalingCase> All { get; } =
    [
        .. Recursive("AnyOf", """{"anyOf": [{"properties": {"n": {"$ref": "#"}, "leaf": {"const": "a"}}}, {"properties": {"n": {"$ref": "#"}, "leaf": {"const": "b"}}}]}"""),
        .. Recursive("OneOf", """{"oneOf": [{"properties": {"n": {"$ref": "#"}, "leaf": {"const": "a"}}, "required": ["n"]}, {"properties": {"n": {"$ref": "#"}, "leaf": {"const": "b"}}, "required": ["m"]}, {"properties": {"leaf": {"const": "b"}}, "required": ["leaf"]}]}"""),
        .. Recursive("AllOf", """{"allOf": [{"properties": {"n": {"$ref": "#"}}}, {"properties": {"n": {"$ref": "#"}, "leaf": {"const": "b"}}}]}"""),
        .. Recursive("If", """{"if": {"properties": {"n": {"$ref": "#"}, "leaf": {"const": "b"}}}, "then": {"properties": {"n": {"$ref": "#"}}}, "else": {"properties": {"n": {"$ref": "#"}, "leaf": {"const": "b"}}}}"""),
        .. Recursive("NotNot", """{"not": {"not": {"allOf": [{"properties": {"n": {"$ref": "#"}}}, {"properties": {"n": {"$ref": "#"}, "leaf": {"const": "b"}}}]}}}"""),
        .. Recursive("Unevaluated", """{"anyOf": [{"properties": {"n": {"$ref": "#"}, "m": true, "leaf": {"const": "a"}}}, {"properties": {"n": {"$ref": "#"}, "m": true, "leaf": {"const": "b"}}}], "unevaluatedProperties": false}"""),
        .. Recursive("UnevaluatedInPlace", """{"$ref": "#/$defs/node", "unevaluatedProperties": false, "$defs": {"node": {"anyOf": [{"properties": {"n": {"$ref": "#/$defs/node"}, "m": true, "leaf": {"const": "a"}}}, {"properties": {"n": {"$ref": "#/$defs/node"}, "m": true, "leaf": {"const": "b"}}}]}}}"""),
        .. Recursive("Dependent", """{"dependentSchemas": {"n": {"properties": {"n": {"$ref": "#"}}}, "m": {"properties": {"n": {"$ref": "#"}}}}, "properties": {"leaf": {"const": "b"}}}"""),
        .. Recursive("Patterns", """{"properties": {"n": {"$ref": "#"}, "leaf": {"const": "b"}}, "patternProperties": {"^n": {"$ref": "#"}}}"""),
        .. Recursive("Contains", """{"properties": {"leaf": {"const": "b"}, "n": {"$ref": "#"}, "m": true}, "allOf": [{"$ref": "#/$defs/x"}, {"$ref": "#/$defs/x"}, {"$ref": "#/$defs/y"}], "$defs": {"x": {"allOf": [{"$ref": "#/$defs/y"}, {"$ref": "#/$defs/y"}]}, "y": {"allOf": [{"$ref": "#/$defs/z"}, {"$ref": "#/$defs/z"}]}, "z": {"properties": {"n": {"$ref": "#"}}}}}"""),

        // Every level is decided by what stands behind the next one.
        new("DecidedLate", """{"items": {"$ref": "#/$defs/o"}, "$defs": {"o": {"oneOf": [{"type": "object", "properties": {"n": {"$ref": "#/$defs/o"}, "v": {"const": 1}}}, {"type": "object", "properties": {"n": {"$ref": "#/$defs/o"}, "v": {"const": 2}}}, {"type": "string"}], "required": ["v"]}}}""", 400, n => Array(n, _ => Repeat("{\"n\": ", 64) + "\"leaf\"" + Repeat(", \"v\": 2}", 64)), true),
        new("DecidedFarBehind", """{"oneOf": [{"properties": {"v": {"const": 1}, "n": {"type": "array"}}}, {"properties": {"v": {"const": 2}, "n": {"type": "array"}}}], "required": ["v"]}""", 1_000_000, n => $"{{\"n\": {Array(n, i => "\"value\"")}, \"v\": 2}}", true),
        new("DecidedByNobody", $$"""{"items": {"anyOf": [{{Join(500, i => $"{{\"properties\": {{\"v\": {{\"const\": {i}}}}}}}")}}]} }""", 20_000, n => Array(n, i => $"{{\"v\": {i % 500}}}"), true),

        new("UniqueDeep", """{"uniqueItems": true}""", 100_000, n => Array(n, i => Nest(20, $"{{\"leaf\": {i}}}")), true),
        new("UniqueDeepEqual", """{"uniqueItems": true}""", 100_000, n => Array(n, i => Nest(20, $"{{\"leaf\": {Math.Min(i, n - 2)}}}")), false),
        new("UniqueNumbers", """{"uniqueItems": true}""", 400_000, n => Array(n, i => i.ToString(CultureInfo.InvariantCulture) + ".0"), true),
        new("UniqueNested", """{"$ref": "#/$defs/u", "$defs": {"u": {"uniqueItems": true, "items": {"$ref": "#/$defs/u"}}}}""", 40_000, n => Array(n, i => Repeat("[", 40) + i + Repeat("]", 40)), true),
        new("EnumStrings", $$"""{"items": {"enum": [{{Join(10_000, i => $"\"value{i}\"")}}]} }""", 1_000_000, n => Array(n, i => $"\"value{i * 7 % 10_000}\""), true),
        new("EnumObjects", $$"""{"items": {"enum": [{{Join(10_000, i => $"{{\"a\": [{i}]}}")}}]} }""", 400_000, n => Array(n, i => $"{{\"a\": [{i * 7 % 10_000}.0]}}"), true),
        new("EnumMiss", $$"""{"items": {"enum": [{{Join(10_000, i => $"{{\"a\": [{i}]}}")}}]} }""", 200_000, n => Array(n, i => $"{{\"a\": [{-1 - i}]}}"), false),
        new("ContainsBounds", """{"contains": {"required": ["a"], "properties": {"a": {"type": "integer"}}}, "minContains": 3, "maxContains": 1000000}""", 400_000, n => Array(n, i => $"{{\"a\": {i}}}"), true),
        new("ContainsTooMany", """{"contains": {"type": "integer"}, "maxContains": 3, "items": {"minimum": 10}}""", 800_000, n => Array(n, i => "5"), false),
        new("Patterns200", $$"""{"patternProperties": { {{Join(200, i => $"\"^p[a-z]*{i}$\": {{\"type\": \"integer\"}}")}} }, "additionalProperties": false}""", 20_000, n => Object(n, i => $"pxyz{i % 200}", _ => "1"), true),
        new("PropertiesUnknown", """{"additionalProperties": {"type": "integer"}, "propertyNames": {"maxLength": 20}}""", 400_000, n => Object(n, i => "name" + i, i => i.ToString(CultureInfo.InvariantCulture)), true),
        new("PropertiesForbidden", """{"additionalProperties": false}""", 400_000, n => Object(n, i => "name" + i, _ => "1"), false),
        new("PropertiesUnevaluated", """{"anyOf": [{"patternProperties": {"[02468]$": true}}, {"properties": {"x": false}}], "unevaluatedProperties": {"type": "integer"}}""", 400_000, n => Object(n, i => "name" + i, i => "1"), true),
        new("PropertiesKnown", $$"""{"properties": { {{Join(1_000, i => $"\"name{i}\": {{\"type\": \"integer\"}}")}} }, "required": [{{Join(1_000, i => $"\"name{i}\"")}}]}""", 400_000, n => Object(n, i => i < 1_000 ? "name" + (999 - i) : "more" + i, _ => "1"), true),
        new("PropertiesRepeated", """{"properties": {"a": {"type": "integer"}}}""", 400_000, n => Object(n, _ => "a", _ => "1"), false),
        new("TextPattern", """{"pattern": "^(a+)+$", "minLength": 1, "maxLength": 1000000000}""", 8_000_000, n => "\"" + Repeat("a", n) + "!\"", false),
        new("TextAlternatives", """{"pattern": "^(a|a)*$"}""", 8_000_000, n => "\"" + Repeat("a", n) + "!\"", false),
        new("TextNested", """{"pattern": "((x+x+)+y|(x*)*z)$"}""", 2_000_000, n => "\"" + Repeat("x", n) + "\"", false),
        new("TextCounted", """{"pattern": "([a-z]{1,50}[ ,.]){20}[0-9]{3}"}""", 400_000, n => "\"" + Repeat("word ", n / 5) + "\"", false),
        new("TextSearch", """{"pattern": "a[^b]*a[^b]*b.*c"}""", 2_000_000, n => "\"" + Repeat("a", n) + "\"", false),
        new("TextEscaped", """{"minLength": 1, "pattern": "é$"}""", 400_000, n => "\"" + Repeat("\\u00e9", n) + "\"", true),
        new("TextSkipped", """{}""", 10_000_000, n => "\"" + Repeat("a", n) + "\"", true),
        new("TextMany", """{"items": {"type": "string", "maxLength": 2}}""", 1_000_000, n => Array(n, _ => "\"😀😀\""), true),
        new("NumberBounds", """{"minimum": 5, "exclusiveMaximum": 1e1000000000, "type": "integer"}""", 1_000_000, n => Repeat("9", n), true),
        new("NumberFraction", """{"minimum": 0.5, "type": "integer"}""", 1_000_000, n => "1." + Repeat("0", n) + "1", false),
        new("NumberMultiple", """{"multipleOf": 0.01}""", 1_000_000, n => Repeat("9", n) + ".99", true),
        new("NumberMultipleOdd", """{"multipleOf": 7.3}""", 1_000_000, n => Repeat("73", n / 2), true),
        new("NumberEqual", """{"enum": [1, 2.5]}""", 1_000_000, n => "1." + Repeat("0", n), true),
        new("NumberUnique", """{"uniqueItems": true}""", 1_000_000, n => $"[1.{Repeat("0", n)}, 1, 2]", false),
        new("ExponentMultiple", """{"items": {"multipleOf": 3e-300}}""", 100_000, n => Array(n, i => i % 2 == 0 ? "3e300" : "6e308"), true),
        new("ExponentExtreme", """{"items": {"multipleOf": 7}}""", 100_000, n => Array(n, i => "1e" + (100_000 + i)), false),
        new("ErrorsOfItems", """{"items": {"type": "string"}}""", 400_000, n => Array(n, _ => "1"), false),
        new("DepthValid", """{"properties": {"n": {"$ref": "#"}, "leaf": {"type": "string"}}}""", 4_000, n => Array(n, _ => Nest(100, "{\"leaf\": \"x\"}")), true),
        new("ErrorsOfDepth", """{"items": {"$ref": "#/$defs/o"}, "$defs": {"o": {"properties": {"n": {"$ref": "#/$defs/o"}}, "required": ["leaf"]}}}""", 400, n => Array(n, _ => Nest(100, "{\"leaf\": 1}")), false),
        new("SumOfSets", $$"""{"items": {"allOf": [{{Join(50, i => $"{{\"properties\": {{\"p{i}\": true}} }}")}}], "unevaluatedProperties": false} }""", 4_000, n => Array(n, _ => Object(50, i => "p" + i, i => "1")), true),
    ];

    /// <summary>The schema and two kinds of document: one whose leaves satisfy it, and one whose leaves satisfy no branch.</summary>
    private static IEnumerable<ScalingCase> Recursive(string name, string schema)
    {
        string items = $$"""{"items": {"$ref": "urn:{{name}}"}, "$defs": {"s": {"$id": "urn:{{name}}", {{schema[1..]}} } }""";
        yield return new ScalingCase(name + "Valid", items, 100, n => Array(n, _ => Nest(Depth, name == "OneOf" ? "{\"leaf\": \"b\"}" : "{\"leaf\": \"b\", \"m\": 1}")), true);
        yield return new ScalingCase(name + "Invalid", items, 100, n => Array(n, _ => Nest(Depth, "{\"leaf\": \"c\", \"m\": 1}")), false);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Nest(int depth, string leaf) => Repeat("{\"n\": ", depth) + leaf + Repeat("}", depth);

    private static string Join(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));

    private static string Array(int count, Func<int, string> item) => "[" + Join(count, item) + "]";

    private static string Object(int count, Func<int, string> name, Func<int, string> value) => "{" + Join(count, i => $"\"{name(i)}\": {value(i)}") + "}";
}
