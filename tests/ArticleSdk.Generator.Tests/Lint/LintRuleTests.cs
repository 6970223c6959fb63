using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Lint;

/// <summary>For each rule, schemas that have the mistake, and schemas that look like it and have none.</summary>
public class LintRuleTests
{
    [Theory]
    [InlineData("""{ "additionalPropeties": false }""", "'additionalPropeties' is ignored, because no keyword is called so; did you mean 'additionalProperties'?")]
    [InlineData("""{ "$allOf": [{ "type": "string" }] }""", "did you mean 'allOf'?")]
    [InlineData("""{ "patternproperties": { "^a": {} } }""", "did you mean 'patternProperties'?")]
    [InlineData("""{ "minlength": 1 }""", "did you mean 'minLength'?")]
    [InlineData("""{ "require": ["a"] }""", "did you mean 'required'?")]
    [InlineData("""{ "itmes": { "type": "string" } }""", "did you mean 'items'?")]
    [InlineData("""{ "ref": "#" }""", "did you mean '$ref'?")]
    [InlineData("""{ "x-csharp-nmae": "A" }""", "did you mean 'x-csharp-name'?")]
    [InlineData("""{ "property": { "type": "string" } }""", "did you mean 'properties'?")]
    public void MisspeltKeyword_NearToOne_ProposesIt(string schema, string message) => Assert.EndsWith(message, Message(schema, LintIds.MisspeltKeyword));

    [Theory]
    [InlineData("""{ "x-mine": 1, "$comment": "c", "definitions": { "a": true }, "$ref": "#/definitions/a" }""")]
    [InlineData("""{ "properties": { "minlength": {}, "require": { "type": "string" } } }""")]
    [InlineData("""{ "const": { "minlength": 1 }, "default": { "minlength": 1 }, "examples": [{ "requierd": 1 }] }""")]
    [InlineData("""{ "version": 1, "label": "a", "options": {} }""")]
    public void MisspeltKeyword_OtherNames_AreNone(string schema) => AssertNone(schema, LintIds.MisspeltKeyword);

    [Theory]
    [InlineData("""{ "version": "1.0" }""", "/version")]
    [InlineData("""{ "items": { "nullable": true } }""", "/items/nullable")]
    public void UnknownKeyword_NearToNone_IsSaid(string schema, string pointer) => Assert.Equal(pointer, Only(schema, LintIds.UnknownKeyword).Pointer);

    [Theory]
    // References may lead anywhere.
    [InlineData("""{ "parts": { "a": { "type": "string" } }, "$ref": "#/parts/a" }""")]
    [InlineData("""{ "x-version": 1 }""")]
    public void UnknownKeyword_ReferredToOrExtension_IsNone(string schema) => AssertNone(schema, LintIds.UnknownKeyword, LintIds.MisplacedSubschema, LintIds.MisspeltKeyword);

    [Theory]
    [InlineData(4, """{ "const": 1 }""", "/const", "draft 4 does not have it: it came with draft 6; say 'enum' with one value")]
    [InlineData(4, """{ "properties": { "a": { "$id": "x" } } }""", "/properties/a/$id", "say 'id'")]
    [InlineData(7, """{ "id": "http://example.org/a" }""", "/id", "draft 7 does not have it any more: it ended with draft 4; say '$id'")]
    [InlineData(7, """{ "dependentRequired": { "a": ["b"] } }""", "/dependentRequired", "say 'dependencies'")]
    [InlineData(7, """{ "prefixItems": [true] }""", "/prefixItems", "say 'items' with an array")]
    [InlineData(2020, """{ "additionalItems": false }""", "/additionalItems", "ended with 2019-09; say 'items', which applies to what 'prefixItems' leaves")]
    [InlineData(2020, """{ "$recursiveRef": "#" }""", "/$recursiveRef", "say '$dynamicRef'")]
    [InlineData(2020, """{ "divisibleBy": 2 }""", "/divisibleBy", "say 'multipleOf'")]
    [InlineData(3, """{ "oneOf": [{}] }""", "/oneOf", "draft 3 does not have it: it came with draft 4")]
    public void KeywordOfOtherDraft_Assertion_IsIgnored(int draft, string schema, string pointer, string message)
    {
        SchemaDiagnostic finding = Only(schema, LintIds.KeywordOfOtherDraft, draft);
        Assert.Equal(pointer, finding.Pointer);
        Assert.EndsWith(message, LintHarness.MessageOf(finding));
    }

    [Theory]
    [InlineData(4, """{ "definitions": { "a": {} }, "$comment": "c", "examples": [1], "readOnly": true }""")]
    [InlineData(7, """{ "$defs": { "a": {} }, "properties": { "const": {}, "id": { "type": "string" } } }""")]
    [InlineData(2020, """{ "definitions": { "a": {} }, "dependencies": { "a": ["b"] } }""")]
    [InlineData(6, """{ "const": 1 }""")]
    public void KeywordOfOtherDraft_AnnotationsAndPlaces_AreFine(int draft, string schema) => AssertNone(schema, draft, LintIds.KeywordOfOtherDraft);

    [Theory]
    [InlineData(3, "extends")]
    [InlineData(4, "allOf")]
    [InlineData(7, "allOf")]
    public void SiblingOfReference_UpToDraft7_IsIgnored(int draft, string instead)
    {
        const string Schema = """{ "properties": { "a": { "$ref": "#/definitions/t", "title": "T", "maxLength": 3, "default": "x", "format": "date-time" } }, "definitions": { "t": { "type": "string" } } }""";
        SchemaDiagnostic[] found = Of(Schema, draft, LintIds.SiblingOfReference);
        Assert.Equal(["/properties/a/maxLength", "/properties/a/format"], found.Select(f => f.Pointer));
        Assert.Contains("'" + instead + "'", LintHarness.MessageOf(found[0]));
        AssertNone(Schema, 2019, LintIds.SiblingOfReference);
        AssertNone(Schema, 2020, LintIds.SiblingOfReference);
    }

    [Fact]
    public void SiblingOfReference_PropertyCalledRef_IsNone() =>
        AssertNone("""{ "properties": { "$ref": { "type": "string" }, "minLength": { "type": "integer" } } }""", 7, LintIds.SiblingOfReference);

    [Theory]
    [InlineData("""{ "type": "string", "minItems": 1 }""", "/minItems")]
    [InlineData("""{ "enum": ["a", "b"], "minimum": 1 }""", "/minimum")]
    [InlineData("""{ "$ref": "#/$defs/s", "properties": { "a": {} }, "$defs": { "s": { "type": "string" } } }""", "/properties")]
    [InlineData("""{ "type": ["string", "null"], "required": ["a"] }""", "/required")]
    public void KeywordOfOtherKind_NoValueOfItsKind_IsIgnored(string schema, string pointer) => Assert.Equal(pointer, Only(schema, LintIds.KeywordOfOtherKind).Pointer);

    [Theory]
    [InlineData("""{ "minItems": 1, "minLength": 1 }""")]
    [InlineData("""{ "type": ["string", "array"], "minItems": 1, "maxLength": 3 }""")]
    [InlineData("""{ "type": "integer", "multipleOf": 2, "minimum": 1 }""")]
    [InlineData("""{ "type": "number", "multipleOf": 0.5 }""")]
    public void KeywordOfOtherKind_KindIsOpen_IsNone(string schema) => AssertNone(schema, LintIds.KeywordOfOtherKind);

    [Theory]
    [InlineData(7, """{ "then": {} }""", "/then")]
    [InlineData(7, """{ "if": { "type": "string" } }""", "/if")]
    [InlineData(2020, """{ "else": false }""", "/else")]
    [InlineData(2020, """{ "minContains": 2 }""", "/minContains")]
    [InlineData(2020, """{ "contentSchema": { "type": "object" } }""", "/contentSchema")]
    [InlineData(7, """{ "items": { "type": "string" }, "additionalItems": false }""", "/additionalItems")]
    [InlineData(4, """{ "exclusiveMinimum": true }""", "/exclusiveMinimum")]
    public void KeywordWithoutPartner_Alone_IsIgnored(int draft, string schema, string pointer) => Assert.Equal(pointer, Only(schema, LintIds.KeywordWithoutPartner, draft).Pointer);

    [Theory]
    [InlineData(6, """{ "then": {} }""")]
    [InlineData(7, """{ "if": { "type": "string" }, "else": { "minimum": 1 } }""")]
    [InlineData(2020, """{ "if": { "properties": { "a": true } }, "unevaluatedProperties": false }""")]
    [InlineData(7, """{ "items": [{ "type": "string" }], "additionalItems": false }""")]
    [InlineData(4, """{ "minimum": 1, "exclusiveMinimum": true }""")]
    public void KeywordWithoutPartner_WithIt_IsNone(int draft, string schema) => AssertNone(schema, draft, LintIds.KeywordWithoutPartner);

    [Theory]
    [InlineData("""{ "items": { "$schema": "https://json-schema.org/draft/2020-12/schema" } }""", true)]
    [InlineData("""{ "$schema": "https://json-schema.org/draft/2020-12/schema" }""", false)]
    [InlineData("""{ "items": { "$id": "b", "$schema": "https://json-schema.org/draft/2020-12/schema" } }""", false)]
    [InlineData("""{ "properties": { "$schema": { "type": "string" } } }""", false)]
    public void MisplacedIdentifier_NotInARoot_IsIgnored(string schema, bool expected) => Assert.Equal(expected, Of(schema, 2020, LintIds.MisplacedIdentifier).Length == 1);

    [Theory]
    [InlineData(2020, "datetime", LintIds.UnknownFormat, "did you mean 'date-time'?")]
    [InlineData(2020, "int64", LintIds.UnknownFormat, "no format is called so")]
    [InlineData(4, "uuid", LintIds.FormatNotAsserted, "checked, and other validators may ignore it: draft 4 does not define it")]
    [InlineData(7, "duration", LintIds.FormatNotAsserted, "checked, and other validators may ignore it: draft 7 does not define it")]
    public void Format_ThatIsNotChecked_IsSaid(int draft, string format, string id, string message) =>
        Assert.EndsWith(message, LintHarness.MessageOf(Only($$"""{ "type": "string", "format": "{{format}}" }""", id, draft)));

    [Theory]
    [InlineData(3, "color")]
    [InlineData(3, "phone")]
    [InlineData(4, "date-time")]
    [InlineData(2020, "uuid")]
    public void Format_ThatIsChecked_IsNone(int draft, string format) =>
        AssertNone($$"""{ "type": "string", "format": "{{format}}" }""", draft, LintIds.UnknownFormat, LintIds.FormatNotAsserted);

    [Fact]
    public void Format_NotAssertedInTheFile_SaysSo()
    {
        SchemaFile file = Schema.Build.File("a.json", """{ "type": "string", "format": "date" }""");
        SchemaDiagnostic finding = Assert.Single(LintHarness.Find(file));
        Assert.Equal("The format 'date' is not checked, because formats are not asserted in this file", LintHarness.MessageOf(finding));
    }

    [Theory]
    [InlineData(4, """{ "allOf": [{ "properties": { "a": {} } }], "properties": { "b": {} }, "additionalProperties": false }""", true)]
    [InlineData(2020, """{ "$ref": "#/$defs/p", "additionalProperties": false, "$defs": { "p": { "properties": { "a": {} } } } }""", true)]
    [InlineData(2020, """{ "anyOf": [{ "properties": { "a": {} } }], "properties": { "a": true }, "additionalProperties": false }""", false)]
    [InlineData(2020, """{ "allOf": [{ "properties": { "ab": {} } }], "patternProperties": { "^a": true }, "additionalProperties": false }""", false)]
    [InlineData(2020, """{ "not": { "properties": { "a": {} } }, "properties": { "b": {} }, "additionalProperties": false }""", false)]
    [InlineData(2020, """{ "allOf": [{ "properties": { "a": {} } }], "unevaluatedProperties": false }""", false)]
    [InlineData(7, """{ "$ref": "#/definitions/p", "additionalProperties": false, "definitions": { "p": { "properties": { "a": {} } } } }""", false)]
    public void ClosedBesideParts_PropertiesOfParts_AreForbidden(int draft, string schema, bool expected) => Assert.Equal(expected, Of(schema, draft, LintIds.ClosedBesideParts).Length == 1);

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "properties": { "a": { "type": "string" } } } }""", "/properties/properties")]
    [InlineData("""{ "type": "object", "headline": { "type": "string" } }""", "/headline")]
    [InlineData("""{ "byline": { "$ref": "#" } }""", "/byline")]
    public void MisplacedSubschema_NowhereApplied_IsSaid(string schema, string pointer)
    {
        Assert.Equal(pointer, Only(schema, LintIds.MisplacedSubschema).Pointer);
        AssertNone(schema, LintIds.UnknownKeyword, LintIds.MisspeltKeyword);
    }

    [Theory]
    [InlineData("""{ "properties": { "properties": { "type": "object", "properties": { "a": {} } }, "items": { "type": "string" } } }""")]
    [InlineData("""{ "properties": { "properties": {} } }""")]
    [InlineData("""{ "headline": { "text": "no schema" } }""")]
    [InlineData("""{ "default": { "type": "string" }, "const": { "a": { "type": "string" } } }""")]
    public void MisplacedSubschema_PropertyOfThatName_IsNone(string schema) => AssertNone(schema, LintIds.MisplacedSubschema);

    [Theory]
    [InlineData("""{ "x-lint-exclude": ["ASDK9999"] }""", "lint has no rule of that id")]
    [InlineData("""{ "x-lint-exclude": ["ASDK0005"] }""", "a schema can silence lint only (ids from ASDK0100 on)")]
    [InlineData("""{ "x-lint-exclude": ["ASDK0101"], "type": "string" }""", "there is no such finding here or below")]
    public void Exclusion_Idle_IsSaid(string schema, string reason)
    {
        SchemaDiagnostic finding = Only(schema, LintIds.IdleExclusion);
        Assert.Equal("/x-lint-exclude/0", finding.Pointer);
        Assert.EndsWith(reason + "; remove it", LintHarness.MessageOf(finding));
    }

    [Fact]
    public void Exclusion_InASchema_HoldsThereAndBelow_AndNotBeside()
    {
        const string Schema = """
            { "properties": {
                "a": { "x-lint-exclude": ["ASDK0101"], "minlength": 1, "items": { "maxlength": 1 } },
                "b": { "minlength": 1 } } }
            """;
        Assert.Equal("/properties/b/minlength", Only(Schema, LintIds.MisspeltKeyword).Pointer);
        AssertNone(Schema, LintIds.IdleExclusion);
    }

    [Fact]
    public void Exclusion_BesideAReferenceInDraft7_Counts() =>
        AssertNone("""{ "$ref": "#/definitions/a", "maxLength": 1, "x-lint-exclude": ["ASDK0104"], "definitions": { "a": {} } }""", 7, LintIds.SiblingOfReference, LintIds.IdleExclusion);

    internal static SchemaDiagnostic[] Of(string schema, int draft, params string[] ids) => LintHarness.Find(schema, LintHarness.DraftOf(draft)).Where(finding => ids.Contains(finding.Id)).ToArray();

    internal static SchemaDiagnostic Only(string schema, string id, int draft = 2020) => Assert.Single(Of(schema, draft, id));

    internal static string Message(string schema, string id) => LintHarness.MessageOf(Only(schema, id));

    internal static void AssertNone(string schema, params string[] ids) => AssertNone(schema, 2020, ids);

    internal static void AssertNone(string schema, int draft, params string[] ids) => Assert.Empty(Of(schema, draft, ids).Select(LintHarness.Show));
}
