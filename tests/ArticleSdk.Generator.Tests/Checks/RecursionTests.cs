using System.Text;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>Branches that all recurse lead to a value by a number of paths that doubles with every level: at this depth no machine goes them all.</summary>
public sealed class RecursionTests(RecursionTests.Fixture fixture) : IClassFixture<RecursionTests.Fixture>
{
    private const int Depth = 40;

    private static readonly (string Name, string Schema)[] Schemas =
    [
        ("AllOf", """{"allOf": [{"properties": {"a": {"$ref": "#"}, "s": {"type": "string"}}}, {"properties": {"a": {"$ref": "#"}}}]}"""),
        ("AnyOf", """{"anyOf": [{"properties": {"a": {"$ref": "#"}, "s": {"type": "string"}}}, {"properties": {"a": {"$ref": "#"}, "s": {"type": "string"}}}]}"""),
        ("Silent", """{"$schema": "http://json-schema.org/draft-07/schema#", "allOf": [{"items": {"$ref": "#"}, "maxItems": 2}, {"items": {"$ref": "#"}}]}"""),
        ("Tracking", """{"allOf": [{"properties": {"a": {"$ref": "#"}, "s": {"type": "string"}}}, {"properties": {"a": {"$ref": "#"}}}], "unevaluatedProperties": false}"""),
    ];

    [Theory]
    [InlineData("AllOf")]
    [InlineData("AnyOf")]
    [InlineData("Tracking")]
    public void Validate_WhereAllBranchesRecurse_Ends(string name)
    {
        GeneratedValidator validator = fixture.Project[name];
        Assert.True(validator.IsValid(Nested("""{"s": "x"}""")));
        Assert.True(validator.Validate(Nested("""{"s": "x"}""")).IsValid);
        SchemaValidationResult invalid = validator.Validate(Nested("""{"s": 1}"""));
        Assert.False(invalid.IsValid);
        Assert.InRange(invalid.Errors.Count, 1, 1000);
    }

    [Theory]
    [InlineData("AllOf")]
    [InlineData("AnyOf")]
    [InlineData("Tracking")]
    public void Evaluate_WhereAllBranchesRecurse_GivesTheFirstAnnotationsAndSaysSo(string name)
    {
        SchemaValidationResult result = fixture.Project[name].Evaluate(Nested("""{"s": "x"}"""));
        Assert.True(result.IsValid);
        Assert.True(result.IsTruncated);
        Assert.InRange(result.Annotations.Count, 1, 100_000);
    }

    [Theory]
    [InlineData("AllOf")]
    [InlineData("AnyOf")]
    [InlineData("Tracking")]
    public void Evaluate_OfAFlatDocument_IsComplete(string name)
    {
        SchemaValidationResult result = fixture.Project[name].Evaluate("""{"a": {"s": "x"}}"""u8.ToArray());
        Assert.False(result.IsTruncated);
        Assert.NotEmpty(result.Annotations);
    }

    [Fact]
    public void Evaluate_WhereNoBranchSaysAnything_Ends()
    {
        byte[] json = Encoding.UTF8.GetBytes(new string('[', Depth) + new string(']', Depth));
        SchemaValidationResult result = fixture.Project["Silent"].Evaluate(json);
        Assert.True(result.IsValid);
        Assert.False(result.IsTruncated);
        Assert.Empty(result.Annotations);
    }

    private static byte[] Nested(string innermost) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", Depth)) + innermost + new string('}', Depth));

    public sealed class Fixture
    {
        public GeneratedProject Project { get; } = new(Schemas, harness => harness.Property("ArticleSdkAnnotations", "true"));
    }
}
