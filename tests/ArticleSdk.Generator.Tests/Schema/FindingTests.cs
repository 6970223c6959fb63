using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Schema;

/// <summary>What is said about a schema that is not as it should be.</summary>
public class FindingTests
{
    [Theory]
    [InlineData("""3""", "ASDK0004 a.json#: the root | a schema (an object, true or false) | 3")]
    [InlineData("""{"minLength": "3"}""", "ASDK0004 a.json#/minLength: minLength | an integer of at least 0 | \"3\"")]
    [InlineData("""{"minLength": -1}""", "ASDK0004 a.json#/minLength: minLength | an integer of at least 0 | -1")]
    [InlineData("""{"maxItems": 1.5}""", "ASDK0004 a.json#/maxItems: maxItems | an integer of at least 0 | 1.5")]
    [InlineData("""{"minContains": null}""", "ASDK0004 a.json#/minContains: minContains | an integer of at least 0 | null")]
    [InlineData("""{"required": "a"}""", "ASDK0004 a.json#/required: required | an array of property names | \"a\"")]
    [InlineData("""{"required": ["a", 1]}""", "ASDK0004 a.json#/required/1: required | a property name | 1")]
    [InlineData("""{"required": ["a", "a"]}""", "ASDK0015 a.json#/required/1: required | the name stands there already")]
    [InlineData("""{"properties": []}""", "ASDK0004 a.json#/properties: properties | an object of schemas | an empty array")]
    [InlineData("""{"properties": {"a~/b": 1}}""", "ASDK0004 a.json#/properties/a~0~1b: a~/b | a schema (an object, true or false) | 1")]
    [InlineData("""{"multipleOf": 0}""", "ASDK0004 a.json#/multipleOf: multipleOf | a number above 0 | 0")]
    [InlineData("""{"multipleOf": -0.5}""", "ASDK0004 a.json#/multipleOf: multipleOf | a number above 0 | -0.5")]
    [InlineData("""{"minimum": true}""", "ASDK0004 a.json#/minimum: minimum | a number | true")]
    [InlineData("""{"exclusiveMinimum": true}""", "ASDK0004 a.json#/exclusiveMinimum: exclusiveMinimum | a number | true")]
    [InlineData("""{"enum": {}}""", "ASDK0004 a.json#/enum: enum | an array of values | an object")]
    [InlineData("""{"enum": [1, 1.0]}""", "ASDK0015 a.json#/enum/1: enum | the value stands there already")]
    [InlineData("""{"enum": []}""", "ASDK0015 a.json#/enum: enum | an empty array allows no value at all")]
    [InlineData("""{"type": []}""", "ASDK0004 a.json#/type: type | the name of a type, or an array of at least one | an empty array")]
    [InlineData("""{"type": ["string", "text"]}""", "ASDK0004 a.json#/type/1: type | one of \"null\", \"boolean\", \"object\", \"array\", \"number\", \"integer\" and \"string\" | \"text\"")]
    [InlineData("""{"type": "any"}""", "ASDK0004 a.json#/type: type | one of \"null\", \"boolean\", \"object\", \"array\", \"number\", \"integer\" and \"string\" | \"any\"")]
    [InlineData("""{"items": [true]}""", "ASDK0004 a.json#/items: items | a schema (since 2020-12 an array of schemas is called prefixItems) | an array")]
    [InlineData("""{"anyOf": []}""", "ASDK0004 a.json#/anyOf: anyOf | an array of at least one schema | an empty array")]
    [InlineData("""{"allOf": []}""", "ASDK0015 a.json#/allOf: allOf | an empty array asserts nothing")]
    [InlineData("""{"allOf": {}}""", "ASDK0004 a.json#/allOf: allOf | an array of schemas | an object")]
    [InlineData("""{"not": "x"}""", "ASDK0004 a.json#/not: not | a schema (an object, true or false) | \"x\"")]
    [InlineData("""{"uniqueItems": 1}""", "ASDK0004 a.json#/uniqueItems: uniqueItems | true or false | 1")]
    [InlineData("""{"format": 1}""", "ASDK0004 a.json#/format: format | the name of a format | 1")]
    [InlineData("""{"title": 1}""", "ASDK0015 a.json#/title: title | a string is expected; it is ignored")]
    [InlineData("""{"errorMessage": 1}""", "ASDK0015 a.json#/errorMessage: errorMessage | a string is expected; it is ignored")]
    [InlineData("""{"properties": {"a": {"errorMessage": {"type": "x", "required": {"b": "y"}, "_": "z"}}}}""", "ASDK0015 a.json#/properties/a/errorMessage: errorMessage | a string is expected, one message for whatever fails in this schema; messages by keyword or property are ignored")]
    [InlineData("""{"deprecated": "yes"}""", "ASDK0015 a.json#/deprecated: deprecated | true or false is expected; it is ignored")]
    [InlineData("""{"examples": 1}""", "ASDK0015 a.json#/examples: examples | an array is expected; it is ignored")]
    [InlineData("""{"dependencies": {"a": 1}}""", "ASDK0004 a.json#/dependencies/a: dependencies | an array of names, or a schema | 1")]
    [InlineData("""{"dependentRequired": {"a": {}}}""", "ASDK0004 a.json#/dependentRequired/a: dependentRequired | an array of property names | an object")]
    [InlineData("""{"$ref": 1}""", "ASDK0004 a.json#/$ref: $ref | a URI reference | 1")]
    [InlineData("""{"$id": 1}""", "ASDK0004 a.json#/$id: $id | a URI reference | 1")]
    [InlineData("""{"$anchor": "1a"}""", "ASDK0004 a.json#/$anchor: $anchor | a name of letters, digits, '_', '-' and '.' that begins with a letter | \"1a\"")]
    [InlineData("""{"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": "x"}}}""", "ASDK0014 a.json#/$defs/b/$anchor: x")]
    [InlineData("""{"$defs": {"a": {"$id": "http://x/"}, "b": {"$id": "http://x/"}}}""", "ASDK0013 a.json#/$defs/b/$id: http://x/ | a.json")]
    [InlineData("""{"$schema": 1}""", "ASDK0004 a.json#/$schema: $schema | a URI | 1")]
    [InlineData("""{"$schema": "http://x/y"}""", "ASDK0008 a.json#/$schema: http://x/y | https://json-schema.org/draft/2020-12/schema | is no metaschema that is known or in the project")]
    [InlineData("""{"$schema": "http://json-schema.org/schema#"}""", "ASDK0008 a.json#/$schema: http://json-schema.org/schema# | https://json-schema.org/draft/2020-12/schema | names no release of JSON Schema")]
    [InlineData("""{"x-references": {"/a": "/b"}}""", "ASDK0010 a.json#/x-references (name): x-references")]
    [InlineData("""{"properties": {"a": {"x-notBefore": "b"}}}""", "ASDK0010 a.json#/properties/a/x-notBefore (name): x-notBefore")]
    [InlineData("""{"$schema": "https://json-schema.org/v1", "propertyDependencies": {}}""", "ASDK0010 a.json#/propertyDependencies (name): propertyDependencies")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-04/schema#", "required": true}""", "ASDK0004 a.json#/required: required | an array of property names | true")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-04/schema#", "properties": {"a": true}, "additionalProperties": false}""", "ASDK0015 a.json#/properties/a: a | there are no boolean schemas before draft 6")]
    public void Schema_WithAMistake_IsReportedAtItsPlace(string schema, string finding) => Assert.Equal([finding], Build.Findings(schema));

    [Theory]
    [InlineData("""{"pattern": "("}""", "ASDK0011", "/pattern", false)]
    [InlineData("""{"patternProperties": {"(/": true}}""", "ASDK0011", "/patternProperties/(~1", true)]
    [InlineData("""{"pattern": "\\_"}""", "ASDK0012", "/pattern", false)]
    [InlineData("""{"patternProperties": {"\\_": true}}""", "ASDK0012", "/patternProperties/\\_", true)]
    public void Pattern_WrongOrSloppy_IsReported(string schema, string id, string pointer, bool atName)
    {
        SchemaSet set = Build.Set(Build.File("a.json", schema));
        var finding = Assert.Single(set.Diagnostics);
        Assert.Equal((id, pointer, atName), (finding.Id, finding.Pointer, finding.AtName));
        Assert.Equal(id == "ASDK0012", set.Roots["a.json"].Keywords.Count == 1);
    }

    [Theory]
    [InlineData("""{"enum": [{"$ref": "#/nowhere", "$id": 1, "minLength": "x"}]}""")]
    [InlineData("""{"const": {"$ref": "#/nowhere", "$anchor": "!"}}""")]
    [InlineData("""{"default": {"$ref": "#/nowhere"}, "examples": [{"$id": 1}]}""")]
    [InlineData("""{"x-unknown": {"$ref": "#/nowhere", "type": 7}}""")]
    [InlineData("""{"properties": {"$ref": {"type": "string"}, "$id": {}, "$schema": {}, "enum": {}}}""")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-07/schema#", "$ref": "#/definitions/a", "minLength": "ignored", "definitions": {"a": true}}""")]
    public void Schema_WhatLooksLikeAKeywordAndIsNone_IsNoMistake(string schema) => Assert.Empty(Build.Findings(schema));

    [Fact]
    public void Warning_InAFile_KeepsItsRoot()
    {
        SchemaSet set = Build.Set(Build.File("a.json", """{"enum": [1, 1]}"""));
        Assert.Single(set.Diagnostics);
        Assert.Single(set.Roots["a.json"].Find<EnumKeyword>()!.Values);
    }
}
