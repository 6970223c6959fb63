namespace ArticleSdk.Generator.Tests.Types;

public class RecordTests
{
    private const string Article = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Article", "description": "What is published.",
          "type": "object",
          "required": ["headline", "published", "kind", "version"],
          "additionalProperties": false,
          "properties": {
            "headline": { "type": "string", "minLength": 1, "description": "The <title>." },
            "published": { "type": "string", "format": "date-time" },
            "kind": { "const": "article" },
            "version": { "type": "integer", "minimum": 1, "maximum": 100 },
            "words": { "type": "integer" },
            "url": { "type": "string", "format": "uri" },
            "score": { "type": "number" },
            "price": { "type": "number", "multipleOf": 0.01 },
            "language": { "type": "string", "default": "en" },
            "subtitle": { "type": ["string", "null"] },
            "section": { "enum": ["news", "opinion", "sport"] },
            "tags": { "type": "array", "items": { "type": "string" } },
            "quotes": { "type": "array", "items": { "$ref": "#/$defs/quote" } },
            "publisher": { "type": "object", "properties": { "name": { "type": "string" } }, "required": ["name"] },
            "links": { "type": "array", "items": { "type": "object", "properties": { "href": { "type": "string" } } } },
            "old": { "type": "string", "deprecated": true },
            "anything": {},
            "uuid": { "type": "string", "format": "uuid" },
            "day": { "type": "string", "format": "date" }
          },
          "$defs": { "quote": { "type": "object", "required": ["text"], "properties": { "text": { "type": "string" }, "by": { "type": ["string", "null"] } } } }
        }
        """;

    [Fact]
    public void Record_AllMembers_RoundTrips()
    {
        TypeHarness harness = TypeHarness.Of(Article);
        GeneratedType type = harness.Type("Article");
        const string Json = """
            {"headline":"A","published":"2024-01-02T03:04:05+02:00","kind":"article","version":3,"words":10000000000,"url":"HTTP://Example.org/%7ea","score":0.1,"price":1.05,"language":"en","subtitle":null,"section":"opinion","tags":["a","b"],"quotes":[{"text":"t","by":null,"more":[1,{"x":1.50}]}],"publisher":{"name":"P"},"links":[{"href":"h"},{}],"old":"o","anything":{"a":[null]},"uuid":"00000000-0000-0000-0000-00000000000a","day":"2024-02-29"}
            """;
        Assert.Equal(Json.Trim(), type.RoundTrip(Json));
    }
}
