using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Evaluation;

/// <summary>Documents and schemas that are large, deep, or made to be slow. That these tests end is what they test.</summary>
public sealed class HostileTests : EvaluationTestBase
{
    [Theory]
    [InlineData("""{"type":"object","properties":{"kind":{"const":"k#"},"v#":{"type":"integer"}},"required":["kind"]}""", "type /oneOf/7000/properties/v7000/type /v7000")]
    [InlineData("""{"properties":{"kind":{"const":"k#"},"v#":{"type":"integer"}}}""", "type /oneOf/7000/properties/v7000/type /v7000")]
    [InlineData("""{"properties":{"kind":{"enum":["k#",#]},"v#":{"type":"integer"}}}""", "oneOf /oneOf |type /oneOf/7000/properties/v7000/type /v7000")]
    public void Union_OfTenThousandBranches_ExplainsTheOneThatIsMeant(string branch, string expected)
    {
        string schema = "{\"oneOf\":[" + string.Join(",", Enumerable.Range(0, 10_000).Select(i => branch.Replace("#", i.ToString(), StringComparison.Ordinal))) + "]}";
        Assert.Equal(expected.Split('|'), Errors(schema, """{"v7000":"x","kind":"k7000"}"""));
    }

    [Fact]
    public void Document_AMillionDeep_IsAnErrorOfTheDocument()
    {
        const int Depth = 1_000_000;
        string deep = new string('[', Depth) + new string(']', Depth);
        SchemaNode schema = Schema("""{"items":{"$ref":"#"},"maxItems":1}""");
        Assert.Equal(ErrorCode.OutOfStack, Assert.Single(Evaluate(schema, deep, maxDepth: Depth).Errors).Code);
        Assert.Equal(ErrorCode.TooDeep, Assert.Single(Evaluate(schema, deep).Errors).Code);
        Assert.Equal(ErrorCode.Malformed, Assert.Single(Evaluate(schema, deep[..Depth], maxDepth: Depth).Errors).Code);
    }

    [Fact]
    public void RepeatedNames_InManyObjects_AreLookedUpOnceEach()
    {
        const string Item = """{"z":1,"z":2,"a":1}""";
        string document = "[" + string.Join(",", Enumerable.Repeat(Item, 50_000)) + ",{\"a\":1,\"\\u0061\":2}]";
        Assert.Equal(["json.duplicateName  /50000/a"], Errors("""{"items":{"anyOf":[{"required":["a"]},{"required":["b"]}]}}""", document));
    }

    // A branch that looks nearest is explained as it is asked: where that is wrong at every level, it must not be done again at every level.
    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#"}},"unevaluatedProperties":false}""")]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#"}},"additionalProperties":false}""")]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#"},"c":true},"additionalProperties":false},{"type":"object","properties":{"a":true,"b":true},"required":["a","b"],"additionalProperties":false}""")]
    public void Unions_WithinUnions_AreExplainedInLinearTime(string branch)
    {
        const int Depth = 400;
        string schema = """{"anyOf":[{"type":"object","properties":{"k":{"const":1},"a":{"$ref":"#"}},"required":["k"],"additionalProperties":false},BRANCH,{"type":"integer"}]}""".Replace("BRANCH", branch, StringComparison.Ordinal);
        string document = string.Concat(Enumerable.Repeat("{\"a\":", Depth)) + "\"no integer\"" + new string('}', Depth);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.False(Evaluate(Schema(schema), document, maxDepth: Depth).IsValid);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Document_OfTenMegabytes_HasItsErrorAtItsPlace()
    {
        string items = string.Join(",\n", Enumerable.Range(0, 400_000).Select(i => $$"""{"id":{{i}},"t":"x"}"""));
        EngineError error = Assert.Single(Evaluate("""{"items":{"properties":{"id":{"maximum":399998}}}}""", "[" + items + "]").Errors);
        Assert.Equal(("/399999/id", 400_000, 7), (error.InstanceLocation, error.Line, error.Column));
    }

    [Fact]
    public void Document_CutOffAnywhere_IsOneLocatedError()
    {
        const string Document = """{"a": "tête \u00e9 😀", "b": [1, {"c": -1.5e+3}], "d": {}}""";
        SchemaNode schema = Schema("""{"properties":{"a":{"type":"null"}},"unevaluatedProperties":false}""");
        for (int length = 0; length < Document.Length; length++)
        {
            EngineError error = Assert.Single(Evaluate(schema, Document[..length]).Errors);
            Assert.Equal(ErrorCode.Malformed, error.Code);
        }
    }
}
