using System.Text;
using ArticleSdk.Generator.Tests.Checks;

namespace ArticleSdk.Generator.Tests.Errors;

/// <summary>Messages of the schema's own, and how many errors are reported.</summary>
public sealed class ErrorOptionTests(ErrorOptionTests.Fixture fixture) : IClassFixture<ErrorOptionTests.Fixture>
{
    private static readonly (string Name, string Schema)[] Schemas =
    [
        ("Message", """{"properties": {"a": {"minLength": 1, "maxLength": 3, "type": "string", "errorMessage": "give it a \"name\"\nof {0} letters"}, "b": {"errorMessage": "no b", "not": {}}}}"""),
        ("MessageOfUnion", """{"errorMessage": "person or outlet", "anyOf": [{"required": ["person"]}, {"required": ["outlet"]}]}"""),
        ("MessageOfRequired", """{"required": ["a", "b"], "errorMessage": "needs a and b"}"""),
        ("MessageOfFalse", """{"properties": {"x": {"$ref": "#/$defs/never"}}, "$defs": {"never": {"not": {}, "errorMessage": "x is gone since 2.0"}}}"""),
        ("MessageOfClosed", """{"properties": {"a": true}, "additionalProperties": false, "errorMessage": "only a"}"""),
        ("Many", """{"items": {"type": "string"}}"""),
        ("Several", """
            {"type": "object", "required": ["headline", "time"], "additionalProperties": false, "properties": {
              "headline": {"type": "string", "minLength": 1}, "time": {"type": "string", "format": "date-time"},
              "quotes": {"type": "array", "items": {"$ref": "#/$defs/quote"}}},
              "$defs": {"quote": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}, "source": {"type": "string", "pattern": "^s[0-9]+$"}}}}}
            """),
    ];

    [Theory]
    [InlineData("Message", """{"a": ""}""", "/a minLength: give it a \"name\"\nof {0} letters")]
    [InlineData("Message", """{"a": 1}""", "/a type: give it a \"name\"\nof {0} letters")]
    [InlineData("Message", """{"b": 1}""", "/b not: no b")]
    [InlineData("MessageOfUnion", """{}""", " anyOf: person or outlet; required: the required property \"person\" is missing")]
    [InlineData("MessageOfRequired", """{"a": 1}""", " required: needs a and b")]
    [InlineData("MessageOfFalse", """{"x": 1}""", "/x not: x is gone since 2.0")]
    [InlineData("MessageOfClosed", """{"b": 1}""", "/b additionalProperties: only a")]
    public void ErrorMessage_InSchema_ReplacesTheTextAndKeepsTheCode(string type, string json, string expected)
    {
        SchemaValidationResult result = fixture.Project[type].Validate(json);
        Assert.Equal(expected, result.Errors[0].InstanceLocation + " " + string.Join("; ", result.Errors.Select(e => e.Code + ": " + e.Message)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(4999)]
    public void Errors_MoreThanTheLimit_AreCutOffAndSaidSo(int limit)
    {
        byte[] json = Numbers(5000);
        SchemaValidationResult result = fixture.Project["Many"].Validate(json, new SchemaValidationOptions { MaxErrors = limit });
        Assert.False(result.IsValid);
        Assert.Equal(limit, result.Errors.Count);
        Assert.True(result.IsTruncated);
        Assert.Equal("/" + (limit - 1), result.Errors[^1].InstanceLocation);
    }

    [Fact]
    public void Errors_AsManyAsTheLimit_AreNotCutOff()
    {
        SchemaValidationResult result = fixture.Project["Many"].Validate(Numbers(1000));
        Assert.Equal(1000, result.Errors.Count);
        Assert.False(result.IsTruncated);
        result = fixture.Project["Many"].Validate(Numbers(1001));
        Assert.Equal(1000, result.Errors.Count);
        Assert.True(result.IsTruncated);
    }

    [Fact]
    public void Errors_OfADocumentWithSeveral_AreAllReportedInItsOrder()
    {
        const string Json = """
            {
              "headline": "",
              "subtitle": "?",
              "quotes": [
                {"text": "ok", "source": "x1"},
                {"source": 7},
                "none"
              ]
            }
            """;
        Assert.Equal(
            [
                "1:1 (root): the required property \"time\" is missing (required)",
                "2:15 /headline: must not be empty (minLength)",
                "3:3 /subtitle: the property \"subtitle\" is not allowed (additionalProperties)",
                "5:30 /quotes/0/source: must match the pattern ^s[0-9]+$, but is \"x1\" (pattern)",
                "6:5 /quotes/1: the required property \"text\" is missing (required)",
                "6:16 /quotes/1/source: must be a string, but is a number (7) (type)",
                "7:5 /quotes/2: must be an object, but is a string (\"none\") (type)",
            ],
            fixture.Project["Several"].Validate(Json.ReplaceLineEndings("\n")).Errors.Select(e => e.ToString()));
    }

    private static byte[] Numbers(int count) => Encoding.UTF8.GetBytes("[" + string.Join(",", Enumerable.Range(0, count)) + "]");

    public sealed class Fixture
    {
        public GeneratedProject Project { get; } = new(Schemas);
    }
}
