using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Evaluation;

public sealed class EvaluationVerdictTests : EvaluationTestBase
{
    [Theory]
    [InlineData("""{"unevaluatedProperties":false,"anyOf":[{"properties":{"a":true},"required":["a"]},{"properties":{"b":true},"required":["b"]}]}""", """{"a":1,"b":1}""", true)]
    [InlineData("""{"unevaluatedProperties":false,"oneOf":[{"properties":{"a":{"const":1},"b":true}},{"properties":{"a":{"const":2},"c":true},"required":["a"]}]}""", """{"a":2,"b":1}""", false)]
    [InlineData("""{"unevaluatedProperties":false,"not":{"not":{"properties":{"a":true}}}}""", """{"a":1}""", false)]
    [InlineData("""{"unevaluatedProperties":false,"if":{"properties":{"a":{"const":1}},"required":["a"]},"else":{"properties":{"b":true}}}""", """{"a":1}""", true)]
    [InlineData("""{"unevaluatedProperties":false,"if":{"properties":{"a":{"const":1}},"required":["a"]},"else":{"properties":{"b":true}}}""", """{"a":2,"b":1}""", false)]
    [InlineData("""{"allOf":[{"properties":{"a":true},"unevaluatedProperties":false}],"properties":{"b":true}}""", """{"b":1}""", false)]
    [InlineData("""{"allOf":[{"unevaluatedItems":true}],"unevaluatedItems":false}""", "[1]", true)]
    [InlineData("""{"contains":{"type":"string"},"unevaluatedItems":false}""", """["a"]""", true)]
    [InlineData("""{"contains":{"type":"string"},"unevaluatedItems":false}""", """["a",1]""", false)]
    public void Unevaluated_OverBranches_CountsWhatHolds(string schema, string instance, bool expected) => Assert.Equal(expected, Evaluate(schema, instance).IsValid);

    [Theory]
    [InlineData("[1,true]", true)]
    [InlineData("[1,1.0]", false)]
    [InlineData("[100,1e2]", false)]
    [InlineData("[-0.0,0]", false)]
    [InlineData("[null,[null]]", true)]
    [InlineData("""[{"a":1,"b":2},{"b":1,"a":2}]""", true)]
    [InlineData("""[{"a":[1,{"c":0.10}],"b":2},{"b":2e0,"a":[1.0,{"c":0.1}]}]""", false)]
    [InlineData("""["a","\u0061"]""", false)]
    public void UniqueItems_ByValue_SeesEqualValues(string instance, bool expected) => Assert.Equal(expected, Evaluate("""{"uniqueItems":true}""", instance).IsValid);

    [Fact]
    public void RecursiveBranches_ThatFailOnlyAtTheBottom_TakeNoTimeToSpeakOf()
    {
        SchemaNode schema = Schema("""{"anyOf":[{"properties":{"a":{"$ref":"#"}}},{"properties":{"a":{"$ref":"#"}},"minProperties":1}],"type":"object"}""");
        string instance = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100);
        // 2^100 steps would not end.
        EngineResult result = Evaluate(schema, instance);
        Assert.False(result.IsValid);
        Assert.NotEmpty(result.Errors);
    }

    [Theory]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"object","properties":{"v":{"const":1},"a":{"$ref":"#"}}}]}""")]
    [InlineData("""{"oneOf":[{"properties":{"v":{"const":"x"},"a":{"$ref":"#"}}},{"properties":{"v":{"const":"y"},"a":{"$ref":"#"}}},{"required":["z"],"properties":{"a":{"$ref":"#"}}}]}""")]
    [InlineData("""{"if":{"properties":{"a":{"$ref":"#"}}},"then":{"properties":{"a":{"$ref":"#"}}},"else":{"properties":{"a":{"$ref":"#"}}}}""")]
    [InlineData("""{"not":{"not":{"properties":{"a":{"$ref":"#"}}}},"properties":{"a":{"$ref":"#"}}}""")]
    public void RecursiveUnions_ThatFailAtEveryLevel_TakeNoTimeToSpeakOf(string schema)
    {
        string instance = string.Concat(Enumerable.Repeat("{\"v\":\"b\",\"a\":", 60)) + "1" + new string('}', 60);
        EngineResult result = Evaluate(Schema(schema), instance);
        Assert.Equal(result.IsValid, result.Errors.Count == 0);
    }

    // What is small is asked whether it holds first, in a few steps: where these are not enough, it is not known, and no negation makes it known.
    [Theory]
    [InlineData("""{"not":{"$ref":"#/$defs/n"}}""")]
    [InlineData("""{"oneOf":[{"$ref":"#/$defs/n"},{"type":"object"}]}""")]
    [InlineData("""{"if":{"$ref":"#/$defs/n"},"then":false}""")]
    public void Negation_OfWhatTakesManySteps_IsNotGuessed(string schema)
    {
        const string Nested = """{"allOf":[{"properties":{"a":{"$ref":"#/$defs/n"}}},{"properties":{"a":{"$ref":"#/$defs/n"}}}]}""";
        string instance = string.Concat(Enumerable.Repeat("{\"a\":", 12)) + "1" + new string('}', 12);
        Assert.False(Evaluate(Schema("{\"properties\":{\"x\":" + schema + "},\"$defs\":{\"n\":" + Nested + "}}"), "{\"x\":" + instance + "}").IsValid);
    }

    [Theory]
    [InlineData("""{"a":1,"b":2}""", true)]
    [InlineData("""{"a":1,"c":2}""", false)]
    [InlineData("""{"a":1,"b":{"d":1}}""", false)]
    [InlineData("""{"k":1,"x":2}""", true)]
    [InlineData("""{"x":2}""", false)]
    public void Unevaluated_OfASmallProperty_CountsWhatHolds(string instance, bool expected) => Assert.Equal(expected, Evaluate(
        Schema("""
            {"properties":{"p":{"allOf":[{"properties":{"a":true}},{"patternProperties":{"^b":{"unevaluatedProperties":false}}}],
            "anyOf":[{"properties":{"k":true},"required":["k"]},true],"if":{"required":["k"]},"then":{"properties":{"x":true}},"not":{"properties":{"c":true},"required":["c"]},"unevaluatedProperties":false}}}
            """, Draft.Draft202012), "{\"p\":" + instance + "}").IsValid);

    [Fact]
    public void RecursiveAnnotations_WithoutAnyToReport_EndAtOnce()
    {
        SchemaNode schema = Schema("""{"allOf":[{"properties":{"a":{"$ref":"#"}}},{"properties":{"a":{"$ref":"#"}}}],"unevaluatedProperties":false}""", Draft.Draft202012);
        string instance = string.Concat(Enumerable.Repeat("{\"a\":", 60)) + "{}" + new string('}', 60);
        EngineResult result = Evaluate(schema, instance);
        Assert.True(result.IsValid);
        Assert.True(result.IsTruncated);
    }

    [Fact]
    public void UniqueItems_OverManyObjects_IsNotQuadratic()
    {
        StringBuilder items = new("[");
        for (int i = 0; i < 50_000; i++)
            items.Append(i == 0 ? "" : ",").Append("{\"a\":{\"b\":[0,0,").Append(i).Append("]}}");
        string instance = items.Append(']').ToString();
        SchemaNode schema = Schema("""{"uniqueItems":true}""");
        Assert.True(Evaluate(schema, instance).IsValid);
    }

    [Fact]
    public void DeepInstance_OnASmallStack_IsEvaluated()
    {
        SchemaNode schema = Schema("""{"allOf":[{"anyOf":[{"oneOf":[{"properties":{"a":{"$ref":"#"}},"additionalProperties":false}]}]}]}""");
        string instance = string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "{}" + new string('}', 500);
        bool? verdict = null;
        Thread thread = new(() => verdict = Evaluate(schema, instance, maxDepth: 1000).IsValid, 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(verdict);
    }

    [Theory]
    [InlineData("""{"$dynamicRef":"#node","$dynamicAnchor":"node","type":"array","items":true}""")]
    [InlineData("""{"allOf":[{"$ref":"#"}]}""")]
    public void Schema_ThatRefersToItselfInPlace_IsRefusedBeforeTheEngineSeesIt(string schema)
    {
        SchemaSet set = SchemaBuilder.Build([new SchemaFile("test.json", Read(schema))]);
        Assert.NotEmpty(set.Diagnostics);
        Assert.True(Evaluate(set.Roots["test.json"], "[]").IsValid);
    }

    [Theory]
    [InlineData("""[1,[2,"https://example.org/a",5,{},0,31,[1,2]],[6,0],[6,0]]""")]
    [InlineData("""[1,[2,"https://example.org/a",5,{},0,6,1],["/$defs/a",6,2],["/$defs/b",6,0]]""")]
    public void Program_ThatRefersToItselfInPlace_EndsWithTheStack(string text)
    {
        EvaluationProgram program = new(Encoding.UTF8.GetBytes(text), EvaluationProgram.Compile, _ => throw new InvalidOperationException());
        EngineResult result = DocumentEvaluation.Evaluate(program.Root, "[]"u8, 128, new EngineOptions(1000));
        Assert.Equal(ErrorCode.OutOfStack, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void DynamicRef_InTwoScopes_MeansTwoSchemas()
    {
        const string Schema = """
            {"$id":"https://example.org/root","oneOf":[{"$ref":"numbers"},{"$ref":"strings"}],
             "$defs":{
               "list":{"$id":"list","items":{"$dynamicRef":"#item"},"$defs":{"item":{"$dynamicAnchor":"item"}}},
               "numbers":{"$id":"numbers","$ref":"list","$defs":{"item":{"$dynamicAnchor":"item","type":"number"}}},
               "strings":{"$id":"strings","$ref":"list","$defs":{"item":{"$dynamicAnchor":"item","type":"string"}}}}}
            """;
        Assert.True(Evaluate(Schema, "[1,2]").IsValid);
        Assert.True(Evaluate(Schema, """["a"]""").IsValid);
        Assert.False(Evaluate(Schema, """["a",1]""").IsValid);
        Assert.False(Evaluate(Schema, "[]").IsValid);
    }
}
