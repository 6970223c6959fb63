using System.Text;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Evaluation;

/// <summary>
/// What ends before the place where a verdict came out false is not asked about again, where the verdict has asked about it in the order of the document. The engine is told of a place behind an error here: it does not
/// report that error, or it does because it cannot rely on the order.
/// </summary>
public sealed class VerdictOrderTests : EvaluationTestBase
{
    private const string Wrong = """{"a":1,"b":2,"c":"3"}""";

    [Theory]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", Wrong)]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", Wrong)]
    [InlineData("""{"patternProperties":{"a":{"type":"string"}}}""", Wrong)]
    [InlineData("""{"items":{"type":"string"}}""", "[1,2,\"c\"]")]
    [InlineData("""{"prefixItems":[{"type":"string"},{"type":"string"}]}""", "[1,2,\"c\"]")]
    [InlineData("""{"properties":{"a":{"type":"string"}},"required":["a"],"anyOf":[{"required":["a"]},{"required":["b"]}]}""", Wrong)]
    [InlineData("""{"properties":{"a":{"type":"string"}},"allOf":[{"required":["a"]}]}""", Wrong)]
    [InlineData("""{"$ref":"#/$defs/d","type":"object","$defs":{"d":{"properties":{"a":{"type":"string"}}}}}""", Wrong)]
    [InlineData("""{"allOf":[{"$ref":"#/$defs/d"}],"$defs":{"d":{"properties":{"a":{"type":"string"}}}}}""", Wrong)]
    [InlineData("""{"$dynamicRef":"#d","$defs":{"d":{"$dynamicAnchor":"d","properties":{"a":{"type":"string"}}}}}""", Wrong)]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":"array","items":{"type":"string"}}]}""", Wrong)]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":"array","items":{"type":"string"}}]}""", "[1,2,\"c\"]")]
    public void What_the_verdict_has_gone_by_is_not_asked_again(string schema, string json)
    {
        Assert.NotEmpty(Errors(schema, json, 0));
        Assert.Empty(Errors(schema, json, json.Length));
    }

    [Theory]
    [InlineData("""{"allOf":[{"properties":{"a":{"type":"string"}}},{"required":["a"]}]}""")]
    [InlineData("""{"$ref":"#/$defs/d","required":["a"],"$defs":{"d":{"properties":{"a":{"type":"string"}}}}}""")]
    [InlineData("""{"$ref":"#/$defs/d","const":{"a":1,"b":2,"c":"3"},"$defs":{"d":{"properties":{"a":{"type":"string"}}}}}""")]
    [InlineData("""{"$ref":"#/$defs/d","not":{"required":["d"]},"$defs":{"d":{"properties":{"a":{"type":"string"}}}}}""")]
    [InlineData("""{"if":true,"then":{"properties":{"a":{"type":"string"}}}}""")]
    [InlineData("""{"dependentSchemas":{"a":{"properties":{"a":{"type":"string"}}}}}""")]
    [InlineData("""{"anyOf":[{"properties":{"a":{"type":"string"}}},{"properties":{"b":{"type":"string"}}}]}""")]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":["object","null"],"required":["d"]}]}""")]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"enum":["x"]},{"pattern":"y"}]}""")]
    [InlineData("""{"oneOf":[{"type":"object","oneOf":[{"properties":{"a":{"type":"string"}}}]},{"type":"string"}]}""")]
    [InlineData("""{"unevaluatedProperties":{"type":"string"}}""")]
    [InlineData("""{"propertyNames":{"minLength":2}}""")]
    public void What_may_have_been_asked_in_another_order_is_asked_again(string schema) =>
        Assert.Equal(Errors(schema, Wrong, 0), Errors(schema, Wrong, Wrong.Length));

    [Fact]
    public void Contains_counts_items_whatever_was_said_of_them()
    {
        const string Schema = """{"items":{"type":"number"},"contains":{"const":9}}""";
        Assert.Equal(Errors(Schema, "[1,2,3]", 0), Errors(Schema, "[1,2,3]", 7));
    }

    [Theory]
    // The place is within "x", behind its a; what a schema says of x alone was asked in order, and no more.
    [InlineData("""{"properties":{"x":{"properties":{"a":{"type":"string"}}}}}""", true)]
    [InlineData("""{"properties":{"x":{"properties":{"a":{"type":"string"}}}},"$ref":"#/$defs/d","$defs":{"d":{"properties":{"y":true},"patternProperties":{"^z":true}}}}""", true)]
    [InlineData("""{"properties":{"x":{"properties":{"a":{"type":"string"}}}},"$ref":"#/$defs/d","$defs":{"d":{"properties":{"x":{"required":["q"]}}}}}""", false)]
    [InlineData("""{"properties":{"x":{"properties":{"a":{"type":"string"}}}},"allOf":[{"additionalProperties":{"required":["q"]}}]}""", false)]
    [InlineData("""{"properties":{"x":{"properties":{"a":{"type":"string"}}}},"patternProperties":{"x":{"required":["q"]}}}""", false)]
    [InlineData("""{"patternProperties":{"x":{"properties":{"a":{"type":"string"}}},"^x":{"required":["q"]}}}""", false)]
    public void Within_a_member_nothing_is_known_where_more_is_said_of_it(string schema, bool isKnown)
    {
        const string Json = """{"x":{"a":1,"b":2},"y":3}""";
        int place = Json.IndexOf('2');
        const string A = "type ";
        Assert.Contains(Errors(schema, Json, 0), error => error.StartsWith(A, StringComparison.Ordinal));
        Assert.Equal(!isKnown, Errors(schema, Json, place).Any(error => error.StartsWith(A, StringComparison.Ordinal)));
    }

    private static string[] Errors(string schema, string json, int verified)
    {
        SchemaNode root = Schema(schema);
        EngineResult result = new ProgramSet([root], annotates: false).Evaluate(root.Document.Path, Encoding.UTF8.GetBytes(json), 128, new EngineOptions(100, Verified: verified));
        return [.. result.Errors.Select(e => $"{ErrorCodes.NameOf(e.Code)} {e.KeywordLocation} {e.InstanceLocation}")];
    }
}
