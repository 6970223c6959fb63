namespace ArticleSdk.Generator.Tests.Snapshots;

/// <summary>What users see when they step into generated code: one snapshot for each kind of thing.</summary>
public class GeneratedCodeTests
{
    [Fact]
    public void Record_WithChecks_ReadsWell() => Match("""
        {
          "type": "object", "title": "Quote", "required": ["kind", "text"], "additionalProperties": false,
          "properties": {
            "kind": { "enum": ["direct", "indirect"] },
            "text": { "type": "string", "minLength": 1, "description": "The words." },
            "verb": { "type": "string", "minLength": 1 },
            "said": { "type": "string", "format": "date-time" },
            "count": { "type": "integer", "minimum": 0, "maximum": 99 }
          }
        }
        """);

    [Fact]
    public void Union_ByDiscriminator_ReadsWell() => Match("""
        {
          "oneOf": [{ "$ref": "#/$defs/person" }, { "$ref": "#/$defs/outlet" }],
          "$defs": {
            "person": { "type": "object", "required": ["kind", "name"], "properties": { "kind": { "const": "person" }, "name": { "type": "string" } } },
            "outlet": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "outlet" }, "url": { "type": "string", "format": "uri" } } }
          }
        }
        """);

    [Fact]
    public void Conditions_ThatAreDecided_SayWhatTheyAskFor() => Match("""
        {
          "type": "object",
          "properties": { "kind": { "type": "string" }, "url": { "type": "string" }, "place": { "type": "string" }, "city": { "type": "string" } },
          "allOf": [
            { "if": { "properties": { "kind": { "const": "image" } }, "required": ["kind"] }, "then": { "required": ["url"] } },
            { "if": { "properties": { "kind": { "enum": ["video", "embed"] } } }, "then": { "properties": { "url": { "minLength": 9 } } } },
            { "if": { "properties": { "kind": { "not": { "const": "text" } } }, "required": ["kind"] }, "then": { "required": ["place"] } },
            { "if": { "required": ["place"], "properties": { "embargo": false } }, "then": { "required": ["city"] } }
          ]
        }
        """);

    private static void Match(string schema, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        var sources = new GeneratorHarness().Schema("/news/quote.schema.json", schema).Run().Results[0].GeneratedSources;
        Assert.Multiple([.. sources.Select(s => (Action)(() => Snapshot.Match(s.SourceText.ToString(), s.HintName.Replace(".g.cs", ""), method: method)))]);
    }
}
