using ArticleSdk.Generator.Code;
using ArticleSdk.Generator.Code.Checks;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Types;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>
/// Two keywords that the tests alone have, checked by nodes of types that no part of the generator knows: nothing folds them, reads by them or decides by them. Wherever they stand, documents that are
/// invalid only through them must be found to be.
/// </summary>
public sealed class UnknownNodeTests
{
    private static readonly KeywordPlanners Planners = KeywordPlanners.Standard
        .With<ForbidKeyword>((keyword, _) => [new ForbidNode(keyword.Value)])
        .With<AvoidKeyword>((keyword, _) => [new AvoidNode(keyword.Pattern)]);

    private static readonly (string Path, string Json)[] Schemas =
    [
        ("all.schema.json", """{ "allOf": [{ "type": "object", "properties": { "a": { "type": "string" } } }, { "x-forbid": { "a": "x" } }] }"""),
        ("merged.schema.json", """
            { "type": "object", "$ref": "#/$defs/base", "properties": { "a": { "x-forbid": "y" }, "b": { "type": "integer" } }, "required": ["b"],
              "$defs": { "base": { "type": "object", "properties": { "a": { "type": "string", "x-avoid": "z" } }, "required": ["a"], "x-forbid": { "a": "x", "b": 1 } } } }
            """),
        ("fused.schema.json", """{ "type": "object", "properties": { "a": { "type": "string", "minLength": 1, "x-avoid": "^x$" }, "b": { "type": "integer", "x-forbid": 1 }, "c": { "type": "array", "items": { "type": "string", "x-forbid": "x" } } } }"""),
        ("record.schema.json", """{ "type": "object", "properties": { "a": { "type": "string" } }, "x-forbid": { "a": "x" } }"""),
        ("union.schema.json", """
            { "oneOf": [
              { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "cat" }, "a": { "type": "string" } }, "additionalProperties": false, "x-forbid": { "kind": "cat", "a": "x" } },
              { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "dog" } }, "additionalProperties": false } ] }
            """),
        ("kinds.schema.json", """{ "anyOf": [{ "type": "string", "x-avoid": "x" }, { "type": "array", "items": { "type": "string" }, "x-forbid": ["x"] }] }"""),
        ("left.schema.json", """{ "properties": { "a": { "type": "string" } }, "unevaluatedProperties": { "x-forbid": 1 } }"""),
        ("leftOfBranches.schema.json", """{ "properties": { "a": { "type": "string" } }, "anyOf": [{ "properties": { "b": true }, "x-forbid": { "b": 1 } }, { "properties": { "c": true } }], "unevaluatedProperties": { "x-avoid": "x", "x-forbid": 1 } }"""),
        ("condition.schema.json", """{ "type": "object", "properties": { "a": true, "b": true }, "if": { "required": ["a"], "x-forbid": { "a": "x" } }, "then": { "required": ["b"] } }"""),
        ("not.schema.json", """{ "not": { "required": ["a"], "x-forbid": { "a": 1 } } }"""),
        ("names.schema.json", """{ "propertyNames": { "x-avoid": "x" } }"""),
        ("recursive.schema.json", """{ "anyOf": [{ "properties": { "a": { "$ref": "#" } }, "x-forbid": { "a": 1 } }, { "properties": { "a": { "$ref": "#" } }, "required": ["b"] }] }"""),
    ];

    private static readonly Lazy<TypeHarness> Harness = new(() => TypeHarness.Of(new TypeOptions { Planners = Planners, Prepare = AddKeywords }, Schemas));

    [Theory]
    [InlineData("All", """{"a":"y"}""", """{"a":"x"}""")]
    [InlineData("Merged", """{"a":"x","b":2}""", """{"a":"x","b":1}""")]
    [InlineData("Merged", """{"a":"x","b":2}""", """{"a":"y","b":2}""")]
    [InlineData("Merged", """{"a":"x","b":2}""", """{"a":"xzx","b":2}""")]
    [InlineData("MergedBase", """{"a":"y"}""", """{"a":"z"}""")]
    [InlineData("Fused", """{"a":"xx","b":2,"c":["y"]}""", """{"a":"x"}""")]
    [InlineData("Fused", """{"b":2}""", """{"b":1.0}""")]
    [InlineData("Fused", """{"c":[]}""", """{"c":["y","x"]}""")]
    [InlineData("Record", """{"a":"y"}""", """{"a":"x"}""")]
    [InlineData("Union", """{"kind":"cat","a":"y"}""", """{"kind":"cat","a":"x"}""")]
    [InlineData("Kinds", "\"y\"", "\"yx\"")]
    [InlineData("Kinds", "[\"y\"]", "[\"x\"]")]
    [InlineData("Left", """{"a":"s","b":2}""", """{"a":"s","b":1}""")]
    [InlineData("LeftOfBranches", """{"a":"s","b":2,"d":2}""", """{"a":"s","c":2,"d":1}""")]
    [InlineData("LeftOfBranches", """{"c":"x","d":"y"}""", """{"c":"x","d":"x"}""")]
    [InlineData("LeftOfBranches", """{"b":2}""", """{"b":1}""")]
    [InlineData("Condition", """{"a":"x"}""", """{"a":"y"}""")]
    [InlineData("Not", """{"a":1}""", """{"a":2}""")]
    [InlineData("Names", """{"y":1}""", """{"x":1}""")]
    [InlineData("Recursive", """{"a":{"a":{"b":2}}}""", """{"a":{"a":{"a":1}}}""")]
    public void Verdict_OfWhatOnlyAnUnknownNodeRefuses_IsRight(string type, string valid, string invalid)
    {
        GeneratedType generated = Harness.Value.Type(type);
        Assert.True(generated.IsValid(valid));
        Assert.False(generated.IsValid(invalid));
        Assert.NotNull(generated.Read(valid));
        Assert.Throws<SchemaValidationException>(() => generated.Read(invalid));
    }

    [Fact]
    public void Keyword_ThatNobodyPlans_IsAnException()
    {
        Exception exception = Assert.ThrowsAny<Exception>(() => TypeHarness.Of(new TypeOptions { Prepare = AddKeywords }, Schemas[0]));
        Assert.Contains("x-forbid", exception.Message, StringComparison.Ordinal);
    }

    private static void AddKeywords(SchemaSet set)
    {
        var seen = new HashSet<SchemaNode>();
        var work = new Stack<SchemaNode>(set.Roots.Values);
        while (work.Count > 0)
        {
            SchemaNode node = work.Pop();
            if (!seen.Add(node))
                continue;
            foreach (SchemaNode next in node.Keywords.SelectMany(k => k is DefinitionsKeyword defs ? defs.Schemas.Select(s => s.Schema) : Subschemas.Of(k)))
                work.Push(next);
            List<Keyword> keywords = [.. node.Keywords];
            if (node.Boolean is null && node.Json.TryGet("x-forbid", out JsonValue forbidden))
                keywords.Add(new ForbidKeyword("x-forbid", forbidden));
            if (node.Boolean is null && node.Json.TryGet("x-avoid", out JsonValue pattern))
                keywords.Add(new AvoidKeyword("x-avoid", pattern.Text));
            node.Complete(keywords.ToEquatableArray());
        }
    }

    /// <summary>The value is not this one.</summary>
    private sealed record ForbidKeyword(string Name, JsonValue Value) : Keyword(Name);

    /// <summary>A string that does not match.</summary>
    private sealed record AvoidKeyword(string Name, string Pattern) : Keyword(Name);

    private sealed record ForbidNode(JsonValue Value) : ValueNode
    {
        public override Fragment Fails(Fragment json, JsonTypes kinds, ITables tables) => $"{tables.Values([Value])}.Contains(ref {json})";
    }

    private sealed record AvoidNode(string Pattern) : StringNode
    {
        public override Fragment Fails(Fragment scanned, ITables tables) => $"json.Matches({tables.Pattern(Pattern)}, {scanned})";
    }
}
