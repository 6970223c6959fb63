using System.Text;

namespace ArticleSdk.Generator.Tests.Scaling;

/// <summary>Schemas that are nested, or refer on, to any depth, one of each keyword that holds others.</summary>
internal static class DeepSchemas
{
    public const string Path = "/project/deep.schema.json";

    private static readonly Dictionary<string, (string Item, string End)> Chains = new(StringComparer.Ordinal)
    {
        ["refs"] = ("NEXT", Text),
        ["dynamicRefs"] = ("""{"$dynamicAnchor": "aHERE", "$dynamicRef": "#aTHERE"}""", """{"$dynamicAnchor": "aHERE", "type": "string"}"""),
        ["arrays"] = ("""{"type": "array", "items": NEXT}""", Text),
        ["bareItems"] = ("""{"items": NEXT}""", Text),
        ["tuples"] = ("""{"type": "array", "prefixItems": [NEXT], "minItems": 1, "items": false}""", Text),
        ["contains"] = ("""{"type": "array", "contains": NEXT}""", Text),
        ["unevaluatedItems"] = ("""{"type": "array", "prefixItems": [{"type": "integer"}], "unevaluatedItems": NEXT}""", Text),
        ["maps"] = ("""{"type": "object", "additionalProperties": NEXT}""", Text),
        ["patternMaps"] = ("""{"type": "object", "patternProperties": {"^a": NEXT}, "additionalProperties": false}""", Text),
        ["propertyNames"] = ("""{"type": "object", "propertyNames": NEXT}""", Text),
        ["objects"] = ("""{"type": "object", "properties": {"n": NEXT}}""", Text),
        ["requiredObjects"] = ("""{"type": "object", "properties": {"n": NEXT, "k": {"const": HERE}}, "required": ["n", "k"], "additionalProperties": false}""", Text),
        ["allOf"] = ("""{"allOf": [NEXT, {"maxLength": 100}]}""", Text),
        ["allOfObjects"] = ("""{"allOf": [NEXT, {"type": "object", "properties": {"a": {"type": "string"}}}]}""", """{"type": "object", "properties": {"b": {"type": "string"}}}"""),
        ["allOfNames"] = ("""{"allOf": [NEXT], "properties": {"pHERE": {"type": "string"}}}""", """{"type": "object"}"""),
        ["anyOf"] = ("""{"anyOf": [NEXT, {"type": "integer"}]}""", Text),
        ["anyOfConstants"] = ("""{"anyOf": [NEXT, {"const": "cHERE"}]}""", """{"const": "end"}"""),
        ["anyOfObjects"] = ("""{"anyOf": [NEXT, {"type": "object", "properties": {"kind": {"const": "kHERE"}}, "required": ["kind"]}]}""", """{"type": "object", "properties": {"kind": {"const": "end"}}, "required": ["kind"]}"""),
        ["oneOf"] = ("""{"oneOf": [NEXT, {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}]}""", Text),
        ["oneOfObjects"] = ("""{"oneOf": [NEXT, {"type": "object", "properties": {"kind": {"const": "kHERE"}}, "required": ["kind"]}]}""", """{"type": "object", "properties": {"kind": {"const": "end"}}, "required": ["kind"]}"""),
        ["not"] = ("""{"not": NEXT}""", Text),
        ["if"] = ("""{"if": {"type": "string"}, "then": NEXT, "else": {"type": "object"}}""", Text),
        ["ifConditions"] = ("""{"if": NEXT, "then": {"type": "string"}, "else": {"type": "object"}}""", Text),
        ["elses"] = ("""{"if": {"properties": {"k": {"const": HERE}}}, "then": {"required": ["a"]}, "else": NEXT}""", """{"type": "object"}"""),
        ["dependent"] = ("""{"type": "object", "dependentSchemas": {"a": NEXT}}""", """{"required": ["b"]}"""),
        ["unevaluated"] = ("""{"allOf": [NEXT], "unevaluatedProperties": {"type": "string"}}""", """{"properties": {"a": {"type": "integer"}}}"""),
        ["unevaluatedBranches"] = ("""{"anyOf": [NEXT, {"properties": {"b": {"type": "integer"}}}], "unevaluatedProperties": {"type": "string"}}""", """{"properties": {"a": {"type": "integer"}}}"""),
        ["mixed"] = ("""{"type": "object", "properties": {"n": {"type": "array", "items": {"anyOf": [{"type": "integer"}, {"allOf": [NEXT]}]}}}, "patternProperties": {"^x": {"not": NEXT}}}""", Text),
        ["ring"] = ("NEXT", """{"$ref": "#/$defs/d0"}"""),
        ["ringOfObjects"] = ("""{"type": "object", "properties": {"n": NEXT}}""", """{"$ref": "#/$defs/d0"}"""),
        ["ringOfUnions"] = ("""{"anyOf": [{"type": "object", "properties": {"n": NEXT, "kind": {"const": "kHERE"}}, "required": ["kind"]}, {"type": "null"}]}""", """{"$ref": "#/$defs/d0"}"""),
    };

    private static readonly Dictionary<string, (string Open, string Leaf, string Close)> Nestings = new(StringComparer.Ordinal)
    {
        ["inlineArrays"] = ("""{"items":""", Text, "}"),
        ["inlineObjects"] = ("""{"properties":{"n":""", Text, "}}"),
        ["inlineAllOf"] = ("""{"allOf":[""", Text, "]}"),
        ["inlineAnyOf"] = ("""{"anyOf":[{"type":"integer"},""", Text, "]}"),
        ["inlineThen"] = ("""{"if":{"type":"object"},"then":""", Text, "}"),
        ["inlinePatterns"] = ("""{"patternProperties":{"^a":""", Text, "}}"),
        ["inlineNot"] = ("""{"not":""", Text, "}"),
        ["inlineConst"] = ("[", "1", "]"),
        ["inlineDefault"] = ("[", "1", "]"),
        ["tooDeep"] = ("""{"not":""", Text, "}"),
    };

    private const string Text = """{"type": "string"}""";

    /// <summary>The keywords of which a schema refers to the next.</summary>
    public static IEnumerable<string> Referring => Chains.Keys;

    /// <summary>Whether another shape goes the same way through most of the code: it need not be as deep.</summary>
    public static bool IsVariant(string shape) => shape is "bareItems" or "contains" or "unevaluatedItems" or "propertyNames" or "patternMaps" or "requiredObjects" or "allOfObjects"
        or "anyOfConstants" or "anyOfObjects" or "oneOf" or "ifConditions" or "unevaluatedBranches" or "ring" or "ringOfUnions";

    /// <summary>The schema of a shape.</summary>
    public static string Of(string shape, int depth)
    {
        if (Chains.TryGetValue(shape, out (string Item, string End) chain))
            return Chain(chain.Item, chain.End, depth);
        (string open, string leaf, string close) = Nestings[shape];
        string nested = new StringBuilder().Insert(0, open, depth).Append(leaf).Insert(depth * open.Length + leaf.Length, close, depth).ToString();
        return shape switch
        {
            "inlineConst" => """{"const":""" + nested + "}",
            "inlineDefault" => """{"properties": {"a": {"default":""" + nested + "}}}",
            _ => nested,
        };
    }

    // Definitions that each refer to the next. HERE is its number, and THERE that of the next.
    private static string Chain(string item, string end, int depth)
    {
        var json = new StringBuilder("""{"$ref": "#/$defs/d0", "$defs": {""");
        for (int i = 0; i <= depth; i++)
        {
            string text = (i == depth ? end : item).Replace("NEXT", $$"""{"$ref": "#/$defs/d{{i + 1}}"}""", StringComparison.Ordinal)
                .Replace("THERE", $"{i + 1}", StringComparison.Ordinal).Replace("HERE", $"{i}", StringComparison.Ordinal);
            json.Append(i == 0 ? "" : ",").Append("\"d").Append(i).Append("\": ").Append(text);
        }

        return json.Append("}}").ToString();
    }
}
