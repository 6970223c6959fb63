namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Properties that several schemas describe, one of which is the schema around them: what is made of them must come to an end, and take what is valid.</summary>
public class SelfMergingTests
{
    private static readonly TypeHarness Harness = TypeHarness.Of(("tree.schema.json", """
        {
          "$schema": "http://json-schema.org/draft-07/schema#", "minProperties": 1,
          "properties": {
            "left": { "type": "object", "properties": { "name": { "type": "string" } } },
            "right": { "type": ["object", "null"], "properties": {
              "name": { "minLength": 2 },
              "one": { "oneOf": [
                { "type": "object", "properties": { "kind": { "const": "a" }, "id": { "type": "integer" } }, "required": ["kind"], "additionalProperties": false },
                { "type": "object", "properties": { "kind": { "const": "b" }, "next": { "$ref": "#" } }, "required": ["kind"] }
              ] } } }
          },
          "patternProperties": { "": { "$ref": "#" } }
        }
        """));

    private static readonly Lazy<GeneratedType> Tree = new(() => Harness.Type("Tree"));

    [Fact]
    public void Types_AreFew() => Assert.InRange(Harness.Files.Count, 2, 40);

    [Theory]
    [InlineData("""{"left":{"name":"x"}}""")]
    [InlineData("""{"left":{"left":{"left":{"name":"x"}}}}""")]
    [InlineData("""{"left":{"right":{"left":{"name":"x","more":1}}},"right":null}""")]
    [InlineData("""{"right":{"one":{"kind":"b","next":{"left":{"name":"x"}}}}}""")]
    [InlineData("""{"left":{"left":null}}""", false)]
    [InlineData("""{"left":{"right":{"left":{"name":1}}}}""", false)]
    public void Document_AtAnyDepth_IsReadIfItIsValid(string json, bool isValid = true)
    {
        Assert.Equal(isValid, Tree.Value.IsValid(json));
        if (isValid)
            Assert.Equal(json, Tree.Value.RoundTrip(json));
        else
            Assert.Throws<SchemaValidationException>(() => Tree.Value.RoundTrip(json));
    }
}
