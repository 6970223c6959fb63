using System.Text.RegularExpressions;
using ArticleSdk.CodeFixes.Schemas;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Tests.Schemas;

/// <summary>Schemas are repaired in their own layout, or silenced where the finding lies.</summary>
public sealed class SchemaFixTests
{
    public static TheoryData<string> Rules => [.. LintDescriptors.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public async Task Editor_OfASchema_OffersTheRepairAndTheSilence()
    {
        using SchemaFixHarness harness = new(("/news/article.schema.json", """
            {
              "type": "object",
              "properties": {
                "headline": {
                  "type": "string",
                  "maxLenght": 120
                }
              }
            }
            """));
        (string Title, string Text)[] offered = await harness.Offered("ASDK0101");
        Assert.Equal(["Change 'maxLenght' to 'maxLength'", "Silence ASDK0101 in this schema (x-lint-exclude)"], offered.Select(fix => fix.Title));
        Assert.Equal(
            """
            {
              "type": "object",
              "properties": {
                "headline": {
                  "type": "string",
                  "maxLength": 120
                }
              }
            }
            """,
            offered[0].Text);
        Assert.Equal(
            """
            {
              "type": "object",
              "properties": {
                "headline": {
                  "type": "string",
                  "maxLenght": 120,
                  "x-lint-exclude": ["ASDK0101"]
                }
              }
            }
            """,
            offered[1].Text);
    }

    [Theory]
    // Names and values.
    [InlineData("ASDK0101", """{"type":"object","properties":{"a":{"type":"string","minlength":3}}}""", """{"type":"object","properties":{"a":{"type":"string","minLength":3}}}""")]
    [InlineData("ASDK0102", """{ "type": "string", "example": "x" }""", """{ "type": "string", "examples": ["x"] }""")]
    [InlineData("ASDK0102", """{ "type": "string", "nullable": true }""", """{ "type": ["string", "null"] }""")]
    [InlineData("ASDK0103", """{ "$schema": "http://json-schema.org/draft-04/schema#", "const": { "a": [1] } }""", """{ "$schema": "http://json-schema.org/draft-04/schema#", "enum": [{ "a": [1] }] }""")]
    [InlineData("ASDK0104", """{ "$schema": "http://json-schema.org/draft-07/schema#", "definitions": { "a": { "type": "string" } }, "properties": { "b": { "$ref": "#/definitions/a", "maxLength": 3 } } }""",
        """{ "$schema": "http://json-schema.org/draft-07/schema#", "definitions": { "a": { "type": "string" } }, "properties": { "b": { "allOf": [{ "$ref": "#/definitions/a" }], "maxLength": 3 } } }""")]
    [InlineData("ASDK0108", """{ "type": "string", "format": "datetime" }""", """{ "type": "string", "format": "date-time" }""")]
    [InlineData("ASDK0110", """{ "type": "object", "allOf": [{ "properties": { "a": true } }], "properties": {"b": {}}, "additionalProperties" : false }""",
        """{ "type": "object", "allOf": [{ "properties": { "a": true } }], "properties": {"b": {}}, "unevaluatedProperties" : false }""")]
    [InlineData("ASDK0302", """{ "type": "object", "properties": { "headline": {} }, "required": ["hedline"] }""", """{ "type": "object", "properties": { "headline": {} }, "required": ["headline"] }""")]
    [InlineData("ASDK0404", """{ "enum": [7] }""", """{ "const": 7 }""")]
    [InlineData("ASDK0405", """{ "type": "integer", "exclusiveMinimum": 1.5 }""", """{ "type": "integer", "exclusiveMinimum": 1 }""")]
    [InlineData("ASDK0405", """{ "minimum": 4, "maximum": 4.0, "title": "x" }""", """{ "const": 4, "title": "x" }""")]
    // Removed: the only one, the first, the last, one of an array.
    [InlineData("ASDK0401", """{ "minLength": 0 }""", """{}""")]
    [InlineData("ASDK0401", "{\n\t\"minLength\": 0,\n\t\"type\": \"string\"\n}", "{\n\t\"type\": \"string\"\n}")]
    [InlineData("ASDK0401", "{\r\n  \"type\": \"string\"\r\n  , \"minLength\": 0\r\n}", "{\r\n  \"type\": \"string\"\r\n}")]
    [InlineData("ASDK0304", """{ "examples": [1, 2, 1, 3] }""", """{ "examples": [1, 2, 3] }""")]
    [InlineData("ASDK0120", """{ "type": "string", "x-lint-exclude": [ "ASDK0101" ] }""", """{ "type": "string" }""")]
    // Added: before what it is about, in its layout.
    [InlineData("ASDK0501", """{"properties":{"a":{"type":"string"}}}""", """{"type":"object", "properties":{"a":{"type":"string"}}}""")]
    [InlineData("ASDK0501", "{\n    \"title\": \"x\",\n    \"properties\": {\n        \"a\": true\n    }\n}", "{\n    \"title\": \"x\",\n    \"type\": \"object\",\n    \"properties\": {\n        \"a\": true\n    }\n}")]
    public void Repair_OfARule_KeepsTheLayout(string id, string before, string after) => Assert.Equal(after, Fixed(SchemaFixProvider.RepairKey, id, before));

    [Theory]
    [InlineData("""{ "x-lint-exclude": ["ASDK0401"], "minLength": 0, "maxlength": 3 }""", """{ "x-lint-exclude": ["ASDK0401", "ASDK0101"], "minLength": 0, "maxlength": 3 }""")]
    [InlineData("{ \"maxlength\": 3, \"x-lint-exclude\": [\n  \"ASDK0401\"\n], \"minLength\": 0 }", "{ \"maxlength\": 3, \"x-lint-exclude\": [\n  \"ASDK0401\",\n  \"ASDK0101\"\n], \"minLength\": 0 }")]
    [InlineData("{\"maxlength\":3}", "{\"maxlength\":3, \"x-lint-exclude\":[\"ASDK0101\"]}")]
    [InlineData("""{ "maxlength": 3, "x-lint-exclude": [] }""", """{ "maxlength": 3, "x-lint-exclude": ["ASDK0101"] }""")]
    public void Exclusion_OfARule_KeepsTheLayout(string before, string after) => Assert.Equal(after, Fixed(SchemaFixProvider.ExcludeKey, "ASDK0101", before));

    [Theory]
    [InlineData("ASDK0101", """{ "maxlength": 3, "maxLength": 4 }""")]
    [InlineData("ASDK0101", """{ "type": "string", "maxlength": 3, "maxlength": 4 }""")]
    [InlineData("ASDK0102", """{ "type": "string", "foo": 1 }""")]
    [InlineData("ASDK0110", """{ "$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "allOf": [{ "properties": { "a": true } }], "additionalProperties": false }""")]
    [InlineData("ASDK0105", """{ "type": "string", "properties": { "a": { "type": "number" } }, "$defs": { "b": { "$ref": "#/properties/a" } } }""")]
    public void Repair_ThatWouldLoseSomething_IsNotOffered(string id, string schema)
    {
        SourceText text = SourceText.From(schema);
        Assert.Null(SchemaFixHarness.Fix(SchemaFixProvider.RepairKey, SchemaFixHarness.Find(text).First(diagnostic => diagnostic.Id == id), text));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Fixes_OfADocumentedExample_EndTheFinding(string id)
    {
        SourceText text = SourceText.From(ExampleOf(id));
        Diagnostic diagnostic = Assert.Single(SchemaFixHarness.Find(text), diagnostic => diagnostic.Id == id);
        if (SchemaFixHarness.Fix(SchemaFixProvider.RepairKey, diagnostic, text) is { } repaired)
            Assert.DoesNotContain(SchemaFixHarness.Find(repaired), found => found.Id == id);
        // The rule about exclusions is silenced by repairing it.
        if (id != "ASDK0120")
            Assert.DoesNotContain(SchemaFixHarness.Find(SchemaFixHarness.Fix(SchemaFixProvider.ExcludeKey, diagnostic, text)!), found => found.Id == id || found.Id == "ASDK0120");
    }

    [Fact]
    public void Repairs_AreThereForWhatAMachineCanRepair()
    {
        string[] repaired = [.. LintDescriptors.All.Select(descriptor => descriptor.Id).Where(id =>
        {
            SourceText text = SourceText.From(ExampleOf(id));
            return SchemaFixHarness.Fix(SchemaFixProvider.RepairKey, SchemaFixHarness.Find(text).Single(diagnostic => diagnostic.Id == id), text) is not null;
        })];
        Assert.Equal("0101 0102 0103 0104 0105 0106 0107 0108 0110 0120 0203 0302 0304 0401 0403 0404 0405 0501 0505", string.Join(' ', repaired.Select(id => id[4..])));
    }

    /// <summary>Not every editor offers fixes of additional files: who reads the message can do what the repair does.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Message_OfARuleWithARepair_SaysWhatToDo(string id)
    {
        SourceText text = SourceText.From(ExampleOf(id));
        Diagnostic diagnostic = SchemaFixHarness.Find(text).Single(diagnostic => diagnostic.Id == id);
        if (FixProperties.RepairOf(diagnostic) is not { } repair)
            return;
        PatchOperation operation = repair.Operations[0];
        string replacement = operation.Kind == PatchKind.Remove ? "remove"
            : operation.Value is { Text.Length: > 0 } value ? value.Text
            : "'" + operation.Path[(operation.Path.LastIndexOf('/') + 1)..] + "'";
        Assert.Contains(replacement, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FixAll_OfAProject_RepairsEveryFileFromItsEnd()
    {
        using SchemaFixHarness harness = new(
            ("/news/a.schema.json", """{ "type": "object", "properties": { "a": { "type": "string", "maxlength": 3, "minlength": 1 }, "b": { "examples": [1, 1, 1] } } }"""),
            ("/news/b.schema.json", """{ "type": "string", "$maxLength": 3 }"""));
        Assert.Equal(
            [
                """{ "type": "object", "properties": { "a": { "type": "string", "maxLength": 3, "minLength": 1 }, "b": { "examples": [1] } } }""",
                """{ "type": "string", "maxLength": 3 }""",
            ],
            await harness.FixAll(SchemaFixProvider.RepairKey, "ASDK0101", "ASDK0304"));
    }

    [Fact]
    public async Task FixAll_OfExclusions_WritesEachIdOnceInASchema()
    {
        using SchemaFixHarness harness = new(("/news/a.schema.json", """{ "type": "string", "maxlength": 3, "minlength": 1 }"""));
        Assert.Equal(["""{ "type": "string", "maxlength": 3, "minlength": 1, "x-lint-exclude": ["ASDK0101"] }"""], await harness.FixAll(SchemaFixProvider.ExcludeKey, "ASDK0101"));
    }

    [Fact]
    public async Task Editor_OfADocument_OffersTheNearestValue()
    {
        using SchemaFixHarness harness = new(
            ("/news/article.schema.json", """{ "type": "object", "properties": { "kind": { "$ref": "#/$defs/kind" } }, "$defs": { "kind": { "enum": ["news", "photo-essay"] } } }"""),
            ("/news/flood.json", "{\n  \"title\": \"x\",\n  \"kind\": \"PhotoEssay\"\n}"));
        (string title, string text) = Assert.Single(await harness.Offered("ASDK1001"));
        Assert.Equal("Change 'PhotoEssay' to 'photo-essay'", title);
        Assert.Equal("{\n  \"title\": \"x\",\n  \"kind\": \"photo-essay\"\n}", text);
    }

    [Theory]
    [InlineData("{ \"kind\": \"obituary\" }")]
    [InlineData("{ \"kind\": 7 }")]
    public async Task Editor_OfADocumentWithAnotherError_OffersNothing(string json)
    {
        using SchemaFixHarness harness = new(("/news/article.schema.json", """{ "type": "object", "properties": { "kind": { "enum": ["news", "photo-essay"] } } }"""), ("/news/flood.json", json));
        Assert.Empty(await harness.Offered("ASDK1001"));
    }

    [Fact]
    public async Task Errors_ThatWeakenAValidator_AreNotSilenced()
    {
        using SchemaFixHarness harness = new(("/news/a.schema.json", """{ "minLength": -1 }"""));
        Assert.Empty(await harness.Diagnostics());
        Assert.DoesNotContain(new SchemaFixProvider().FixableDiagnosticIds, id => string.CompareOrdinal(id, "ASDK0100") < 0);
    }

    private static string Fixed(string key, string id, string before)
    {
        SourceText text = SourceText.From(before);
        return SchemaFixHarness.Fix(key, SchemaFixHarness.Find(text).First(diagnostic => diagnostic.Id == id), text)!.ToString();
    }

    internal static string RepositoryRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArticleSdk.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    // The first schema of a rule's page has its mistake.
    private static string ExampleOf(string id) =>
        Regex.Match(File.ReadAllText(Path.Combine(RepositoryRoot(), "docs/diagnostics", id + ".md")), "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
