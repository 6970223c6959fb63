using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Evolution;

/// <summary>What is found between two schemas, keyword by keyword. A document in the expectation was confirmed by the engine.</summary>
public class ContainmentTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", """{ "type": ["string", "null"] }""")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "number" }""")]
    [InlineData("""{ "enum": ["a", "b"] }""", """{ "enum": ["b", "a", "c"] }""")]
    [InlineData("""{ "enum": ["a", 1] }""", """{ "type": ["string", "number"] }""")]
    [InlineData("""{ "const": "abc" }""", """{ "pattern": "b", "maxLength": 3 }""")]
    [InlineData("""{ "minimum": 3 }""", """{ "exclusiveMinimum": 2 }""")]
    [InlineData("""{ "type": "integer", "minimum": 1 }""", """{ "type": "integer", "exclusiveMinimum": 0 }""")]
    [InlineData("""{ "type": "integer", "multipleOf": 6 }""", """{ "multipleOf": 3 }""")]
    [InlineData("""{ "type": "integer" }""", """{ "multipleOf": 0.5 }""")]
    [InlineData("""{ "type": "number", "minimum": 1, "maximum": 2, "multipleOf": 0.5 }""", """{ "enum": [1, 1.5, 2] }""")]
    [InlineData("""{ "type": "string", "maxLength": 5 }""", """{ "type": "string", "maxLength": 6 }""")]
    [InlineData("""{ "type": "string", "pattern": "^[a-c]{2}$" }""", """{ "pattern": "^[a-z]+$", "maxLength": 2 }""")]
    [InlineData("""{ "type": "string", "pattern": "^(a|b)$" }""", """{ "enum": ["a", "b"] }""")]
    [InlineData("""{ "type": "string", "format": "uri" }""", """{ "type": "string", "format": "uri-reference" }""")]
    [InlineData("""{ "type": "object", "required": ["a", "b"] }""", """{ "type": "object", "required": ["b"], "minProperties": 2 }""")]
    [InlineData("""{ "properties": { "a": { "type": "string" } } }""", """{ "properties": { "a": { "type": ["string", "null"] }, "b": true } }""")]
    [InlineData("""{ "properties": { "a": true }, "additionalProperties": false }""", """{ "properties": { "a": true, "b": { "type": "string" } }, "additionalProperties": false }""")]
    [InlineData("""{ "properties": { "ab": true }, "additionalProperties": false }""", """{ "patternProperties": { "^a": true }, "additionalProperties": false }""")]
    [InlineData("""{ "patternProperties": { "^a[0-9]$": true }, "additionalProperties": false }""", """{ "propertyNames": { "pattern": "^[a-c]", "maxLength": 2 } }""")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" } }""", """{ "type": "array", "items": { "type": "number" } }""")]
    [InlineData("""{ "type": "array", "prefixItems": [{ "const": 1 }], "minItems": 1 }""", """{ "type": "array", "contains": { "type": "integer" } }""")]
    [InlineData("""{ "type": "array", "minItems": 2, "uniqueItems": true }""", """{ "type": "array", "minItems": 1 }""")]
    [InlineData("""{ "type": "array", "maxItems": 1 }""", """{ "type": "array", "uniqueItems": true }""")]
    [InlineData("""{ "allOf": [{ "type": "string" }, { "minLength": 2 }] }""", """{ "type": "string", "minLength": 1 }""")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "null" }] }""", """{ "type": ["null", "string"] }""")]
    [InlineData("""{ "type": ["null", "string"] }""", """{ "oneOf": [{ "type": "string" }, { "type": "null" }] }""")]
    [InlineData("""{ "not": { "type": "string" } }""", """{ "not": { "type": "string", "minLength": 3 } }""")]
    [InlineData("""{ "type": "object", "if": { "required": ["a"] }, "then": { "required": ["b"] } }""", """{ "type": "object", "dependentRequired": { "a": ["b"] } }""")]
    [InlineData("""{ "type": "object", "dependentRequired": { "a": ["b"] } }""", """{ "type": "object", "dependentSchemas": { "a": { "required": ["b"] } } }""")]
    [InlineData("""{ "$ref": "#/$defs/s", "$defs": { "s": { "type": "string" } } }""", """{ "type": "string" }""")]
    [InlineData("""{ "type": "object", "properties": { "next": { "$ref": "#" } } }""", """{ "$ref": "#/$defs/n", "$defs": { "n": { "type": "object", "properties": { "next": { "$ref": "#/$defs/n" }, "x": true } } } }""")]
    [InlineData("""{ "type": "array", "items": { "$ref": "#" }, "minItems": 1 }""", """{ "const": 1 }""")]
    [InlineData("""{ "properties": { "a": true }, "unevaluatedProperties": false }""", """{ "properties": { "a": true, "b": true }, "additionalProperties": false }""")]
    [InlineData("""{ "pattern": "^(?=.*a)b(.)\\1$", "minLength": 1 }""", """{ "pattern": "^(?=.*a)b(.)\\1$" }""")]
    [InlineData("""{ "type": "object", "required": ["k"], "oneOf": [{ "properties": { "k": { "const": "a" }, "x": { "maxLength": 3 } } }, { "properties": { "k": { "const": "b" } } }] }""", """{ "type": "object", "required": ["k"], "oneOf": [{ "properties": { "k": { "const": "b" } } }, { "properties": { "k": { "const": "a" }, "x": { "maxLength": 4 } } }, { "properties": { "k": { "const": "c" } } }] }""")]
    public void Find_WhatWasValidStays_FindsNothing(string old, string @new) => Assert.Empty(EvolutionHarness.Find(old, @new).Select(EvolutionHarness.Show));

    [Theory]
    [InlineData("""{ "type": ["string", "null"] }""", """{ "type": "string" }""", "/type: null")]
    [InlineData("""{ "type": "number" }""", """{ "type": "integer" }""", "/type: 0.5")]
    [InlineData("""{ "enum": ["a", "b"] }""", """{ "enum": ["a", "c"] }""", "/enum: \"b\"")]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "maxLength": 2 }""", "/maxLength: \"aaa\"")]
    [InlineData("""{ "type": "string", "pattern": "^[a-z]+$" }""", """{ "type": "string", "pattern": "^[b-z]+$" }""", "/pattern: \"a\"")]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "format": "date" }""", "/format: \"\"")]
    [InlineData("""{ "type": "integer", "multipleOf": 2 }""", """{ "type": "integer", "multipleOf": 4 }""", "/multipleOf: 2")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string" } } }""", """{ "type": "object", "properties": { "a": { "type": "string", "minLength": 1 } } }""", "/properties/a/minLength: {\"a\":\"\"}")]
    [InlineData("""{ "type": "object", "properties": { "a": true } }""", """{ "type": "object", "properties": { "a": true }, "required": ["a"] }""", "/required: {}")]
    [InlineData("""{ "type": "object", "properties": { "a": { "const": 1 }, "b": { "const": 2 } }, "additionalProperties": false }""", """{ "type": "object", "properties": { "a": true }, "additionalProperties": false }""", "/additionalProperties: {\"b\":2}")]
    [InlineData("""{ "type": "object" }""", """{ "type": "object", "patternProperties": { "^x-": { "type": "string" } } }""", "/patternProperties/^x-: {\"x-\":0}")]
    [InlineData("""{ "type": "object" }""", """{ "type": "object", "propertyNames": { "maxLength": 1 } }""", "/propertyNames: {\"aa\":\"\"}")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", """{ "type": "array", "items": { "type": "string", "minLength": 1 } }""", "/items/minLength: [\"\"]")]
    [InlineData("""{ "type": "array" }""", """{ "type": "array", "uniqueItems": true }""", "/uniqueItems: [\"\",\"\"]")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" } }""", """{ "type": "array", "items": { "type": "integer" }, "contains": { "minimum": 5 } }""", "/contains: []")]
    [InlineData("""{ "type": ["string", "integer"] }""", """{ "anyOf": [{ "type": "string" }, { "type": "integer", "minimum": 0 }] }""", "/anyOf/1/minimum: -1")]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "not": { "const": "x" } }""", "/not: \"x\"")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "integer", "oneOf": [{ "minimum": 3 }, { "maximum": 4 }] }""", "/oneOf: 3")]
    [InlineData("""{ "type": "object", "properties": { "k": { "enum": ["a", "b"] } }, "required": ["k"] }""", """{ "type": "object", "required": ["k"], "if": { "properties": { "k": { "const": "a" } } }, "then": { "required": ["x"] } }""", "/then/required: {\"k\":\"a\"}")]
    [InlineData("""{ "type": "object", "properties": { "l": { "$ref": "#" }, "v": { "type": "string" } } }""", """{ "type": "object", "properties": { "l": { "$ref": "#" }, "v": { "type": "string", "maxLength": 1 } } }""", "/properties/v/maxLength: {\"v\":\"aa\"}")]
    [InlineData("""{ "properties": { "a": true } }""", """{ "properties": { "a": true }, "unevaluatedProperties": false }""", "/unevaluatedProperties: {\"x\":\"\"}")]
    public void Find_WhatWasValidIsRefused_ShowsTheInnermostPlace(string old, string @new, string expected) =>
        Assert.Equal(expected, string.Join(" ", EvolutionHarness.Find(old, @new).Select(EvolutionHarness.Show)));

    [Fact]
    public void Find_SeveralChanges_FindsEach() => Assert.Equal(
        ["/properties/a/type: {\"a\":null}", "/properties/b/maxLength: {\"b\":\"aaaa\"}", "/required: {}"],
        EvolutionHarness.Find(
            """{ "type": "object", "properties": { "a": { "type": ["string", "null"] }, "b": { "type": "string" }, "c": { "type": "string" } } }""",
            """{ "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string", "maxLength": 3 }, "c": { "type": "string" } }, "required": ["c"] }""").Select(EvolutionHarness.Show).Order(StringComparer.Ordinal));

    [Fact]
    public void Find_IntegerByTextBecomesByValue_IsNoBreakButTheReverseIs()
    {
        const string Old = """{ "$schema": "http://json-schema.org/draft-04/schema#", "type": "integer" }""";
        const string New = """{ "type": "integer" }""";
        Assert.Empty(EvolutionHarness.Find(Old, New));
        Assert.Equal("/type: 0.0", string.Join(" ", EvolutionHarness.Find(New, Old).Select(EvolutionHarness.Show)));
    }

    [Fact]
    public void Find_WhatIsNotUnderstood_IsSaidOnlyWhereItChanged()
    {
        const string Unchanged = """{ "type": "object", "anyOf": [{ "properties": { "a": true } }, { "properties": { "b": true } }], "unevaluatedProperties": false }""";
        Assert.Empty(EvolutionHarness.Find("{ \"properties\": { \"x\": " + Unchanged + " } }", "{ \"properties\": { \"x\": " + Unchanged + ", \"y\": true } }"));
        string[] changed = [.. EvolutionHarness.Find(Unchanged, Unchanged.Replace("\"a\": true", "\"a\": { \"minLength\": 0 }", StringComparison.Ordinal)).Select(EvolutionHarness.Show)];
        Assert.Equal(["/unevaluatedProperties: ?"], changed);
    }
}
