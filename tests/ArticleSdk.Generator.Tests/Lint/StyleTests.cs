using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Tests.Schema;
using static ArticleSdk.Generator.Tests.Lint.LintRuleTests;

namespace ArticleSdk.Generator.Tests.Lint;

/// <summary>What is said twice, what makes poor C#, what is dangerous.</summary>
public class StyleTests
{
    [Theory]
    [InlineData(2020, """{ "minLength": 0 }""", true)]
    [InlineData(2020, """{ "required": [] }""", true)]
    [InlineData(3, """{ "properties": { "a": { "required": false } } }""", true)]
    [InlineData(4, """{ "minimum": 1, "exclusiveMinimum": false }""", true)]
    [InlineData(7, """{ "additionalProperties": true }""", true)]
    [InlineData(2020, """{ "additionalProperties": true, "unevaluatedProperties": false }""", false)]
    [InlineData(2020, """{ "minLength": 1, "uniqueItems": true }""", false)]
    [InlineData(2020, """{ "contains": true, "minContains": 0 }""", false)]
    [InlineData(2020, """{ "default": 0, "const": false }""", false)]
    public void Default_Said_IsInformation(int draft, string schema, bool expected) => Assert.Equal(expected, Of(schema, draft, LintIds.KeywordAtDefault).Length == 1);

    [Theory]
    [InlineData(2020, """{ "allOf": [{ "$ref": "#/$defs/a" }], "$defs": { "a": {} } }""", true)]
    [InlineData(2020, """{ "oneOf": [{ "type": "string" }] }""", true)]
    [InlineData(2020, """{ "not": { "not": { "type": "string" } } }""", true)]
    [InlineData(7, """{ "allOf": [{ "$ref": "#/definitions/a" }], "description": "d", "definitions": { "a": {} } }""", false)]
    [InlineData(2020, """{ "minLength": 1, "allOf": [{ "minLength": 2 }] }""", false)]
    [InlineData(2020, """{ "properties": { "a": {} }, "allOf": [{ "additionalProperties": { "type": "string" } }] }""", false)]
    [InlineData(2020, """{ "properties": { "a": {} }, "additionalProperties": false, "allOf": [{ "patternProperties": { "^b": true } }] }""", false)]
    public void Wrapper_OfOneSchema_IsInformation(int draft, string schema, bool expected) => Assert.Equal(expected, Of(schema, draft, LintIds.NeedlessWrapper).Length == 1);

    [Theory]
    [InlineData(2020, """{ "type": "string", "const": "a" }""", true)]
    [InlineData(2020, """{ "type": ["string", "null"], "enum": ["a", null] }""", true)]
    [InlineData(2020, """{ "type": "string", "enum": ["a", null] }""", false)]
    [InlineData(4, """{ "type": "integer", "enum": [1, 1.5] }""", false)]
    [InlineData(4, """{ "type": "string", "enum": ["a"] }""", true)]
    [InlineData(4, """{ "type": "integer", "enum": [1] }""", false)]
    public void Type_BesideValuesOfIt_IsInformation(int draft, string schema, bool expected) => Assert.Equal(expected, Of(schema, draft, LintIds.TypeBesideValues).Length == 1);

    [Theory]
    [InlineData(7, """{ "enum": ["a"] }""", true)]
    [InlineData(4, """{ "enum": ["a"] }""", false)]
    [InlineData(4, """{ "type": ["string"] }""", true)]
    [InlineData(7, """{ "enum": ["a", "b"], "type": ["string", "null"] }""", false)]
    public void List_OfOne_IsInformation(int draft, string schema, bool expected) => Assert.Equal(expected, Of(schema, draft, LintIds.ListOfOne).Length == 1);

    [Theory]
    [InlineData(2020, """{ "minimum": 1, "exclusiveMinimum": 1 }""", "/minimum")]
    [InlineData(2020, """{ "maximum": 1, "exclusiveMaximum": 5 }""", "/exclusiveMaximum")]
    [InlineData(2020, """{ "minimum": 2, "maximum": 2 }""", "/minimum")]
    [InlineData(4, """{ "type": "integer", "maximum": 2.5 }""", "/maximum")]
    [InlineData(2020, """{ "minimum": 1.5, "maximum": 2 }""", null)]
    [InlineData(4, """{ "minimum": 1, "exclusiveMinimum": true, "maximum": 2 }""", null)]
    public void Bounds_InALongWay_AreInformation(int draft, string schema, string? pointer) => Assert.Equal(pointer, Of(schema, draft, LintIds.LongBounds).SingleOrDefault()?.Pointer);

    [Theory]
    [InlineData("""{ "properties": { "a": { "type": "string" } } }""", "/properties")]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/$defs/a" }, "$defs": { "a": { "items": { "type": "string" } } } }""", "/$defs/a/items")]
    [InlineData("""{ "type": "object", "allOf": [{ "properties": { "a": { "type": "string" } } }] }""", null)]
    [InlineData("""{ "type": "object", "if": { "properties": { "a": { "const": 1 } } }, "then": { "properties": { "b": { "type": "string" } } } }""", null)]
    [InlineData("""{ "type": "array", "items": { "type": "string" }, "contains": { "properties": {} } }""", null)]
    [InlineData("""{ "title": "anything" }""", null)]
    public void Untyped_ValueOfADocument_IsInformation(string schema, string? pointer) => Assert.Equal(pointer, Of(schema, 2020, LintIds.UntypedSchema).SingleOrDefault()?.Pointer);

    [Theory]
    [InlineData("""{ "anyOf": [{ "type": "object", "properties": { "a": {} } }, { "type": "object", "properties": { "b": {} } }] }""", true)]
    [InlineData("""{ "anyOf": [{ "type": "object", "properties": { "a": {} } }, { "type": "string" }] }""", false)]
    [InlineData("""{ "type": "object", "properties": { "a": {}, "b": {} }, "anyOf": [{ "required": ["a"] }, { "required": ["b"] }] }""", false)]
    [InlineData("""{ "anyOf": [{ "type": "object", "properties": { "k": { "const": 1 } } }, { "type": "object", "properties": { "k": { "const": 2 } } }] }""", false)]
    public void Union_WithoutDiscriminator_IsInformation(string schema, bool expected) => Assert.Equal(expected, Of(schema, 2020, LintIds.UnionWithoutDiscriminator).Length == 1);

    [Theory]
    [InlineData("""{ "properties": { "a": { "properties": { "x": {}, "y": {} } }, "b": { "properties": { "x": {}, "y": {} } } } }""", true)]
    [InlineData("""{ "properties": { "a": { "properties": { "x": {} } }, "b": { "properties": { "x": {} } } } }""", false)]
    [InlineData("""{ "properties": { "a": { "properties": { "x": {}, "y": {} } }, "b": { "properties": { "x": {}, "z": {} } } } }""", false)]
    public void Object_ThatStandsTwice_IsInformation(string schema, bool expected) => Assert.Equal(expected, Of(schema, 2020, LintIds.RepeatedObject).Length == 1);

    [Theory]
    [InlineData("""{ "properties": { "byLine": {}, "byline": {} } }""", "/properties/byline")]
    [InlineData("""{ "properties": { "by-line": {}, "by_line": {} } }""", "/properties/by_line")]
    [InlineData("""{ "properties": { "###": {} } }""", "/properties/###")]
    [InlineData("""{ "properties": { "@id": {}, "type": {}, "中文": {} } }""", null)]
    [InlineData("""{ "properties": { "byLine": {}, "byline": { "x-csharp-name": "Line" } } }""", null)]
    public void Name_ThatIsPoor_IsInformation(string schema, string? pointer) => Assert.Equal(pointer, Of(schema, 2020, LintIds.PoorName).SingleOrDefault()?.Pointer);

    [Theory]
    [InlineData(2020, """{ "$defs": { "a": { "type": "string" } } }""", "/$defs/a")]
    [InlineData(7, """{ "definitions": { "a": { "items": { "$ref": "#/definitions/a" } } } }""", "/definitions/a")]
    [InlineData(2020, """{ "$defs": { "a": { "type": "string" } }, "items": { "$ref": "#/$defs/a" } }""", null)]
    [InlineData(2020, """{ "$defs": { "a": { "$anchor": "x" } }, "items": { "$ref": "#x" } }""", null)]
    [InlineData(2020, """{ "$defs": { "a": { "properties": { "b": { "type": "string" } } } }, "items": { "$ref": "#/$defs/a/properties/b" } }""", null)]
    [InlineData(2020, """{ "$id": "https://example.org/x", "$defs": { "a": { "$id": "y" } } }""", null)]
    [InlineData(2020, """{ "allOf": [{ "$ref": "#/$defs/a" }], "$defs": { "a": { "allOf": [{ "$ref": "#" }] } } }""", null)]
    [InlineData(2020, """{ "$ref": "#/nowhere", "$defs": { "a": { "type": "string" } } }""", null)]
    public void Definition_Unused_IsInformation(int draft, string schema, string? pointer) => Assert.Equal(pointer, Of(schema, draft, LintIds.UnusedDefinition).SingleOrDefault()?.Pointer);

    [Fact]
    public void Definition_UsedByAnotherFile_IsNone() =>
        Assert.DoesNotContain(LintHarness.Find(Schema.Build.File("a.json", """{ "$defs": { "a": { "type": "string" } } }"""), Schema.Build.File("b.json", """{ "$ref": "a.json#/$defs/a" }""")), finding => finding.Id == LintIds.UnusedDefinition);

    [Theory]
    [InlineData("""{ "pattern": "^a" }""", LintIds.UnboundedValue, true)]
    [InlineData("""{ "format": "regex" }""", LintIds.UnboundedValue, true)]
    [InlineData("""{ "pattern": "^a", "maxLength": 5 }""", LintIds.UnboundedValue, false)]
    [InlineData("""{ "pattern": "^a", "enum": ["a"] }""", LintIds.UnboundedValue, false)]
    [InlineData("""{ "uniqueItems": true, "allOf": [{ "maxItems": 2 }] }""", LintIds.UnboundedValue, false)]
    [InlineData("""{ "patternProperties": { "(a)\\1": {} } }""", LintIds.BackReference, true)]
    [InlineData("""{ "pattern": "(a)\\\\1" }""", LintIds.BackReference, false)]
    public void Exposure_OfCostlyChecks_IsFound(string schema, string id, bool expected) => Assert.Equal(expected, Of(schema, 2020, id).Length == 1);

    [Fact]
    public void Exposure_Rules_AreOffByDefault_AndOnBySwitch()
    {
        string[] off = LintDescriptors.All.Where(d => !d.IsEnabledByDefault).Select(d => d.Id).ToArray();
        Assert.Equal(["ASDK0601", "ASDK0602", "ASDK0603"], off);
        string[] config = File.ReadAllLines(Path.Combine(DescriptorTests.RepositoryRoot(), "src/ArticleSdk/build/net8.0/UntrustedDocuments.globalconfig"));
        Assert.Equal(off.Select(id => "dotnet_diagnostic." + id + ".severity = warning"), config.Where(line => line.StartsWith("dotnet_", StringComparison.Ordinal)));
    }
}
