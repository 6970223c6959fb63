using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Evaluation;

public sealed class EvaluationAnnotationTests : EvaluationTestBase
{
    [Theory]
    [InlineData("""{"properties":{"a":true,"b":true,"c":true}}""", """{"c":null,"a":null,"x":null}""", "properties /properties  = [\"c\",\"a\"]")]
    [InlineData("""{"patternProperties":{"a":true,"b":true}}""", """{"ab":1,"x":1}""", "patternProperties /patternProperties  = [\"ab\"]")]
    [InlineData("""{"additionalProperties":true}""", """{"a":1}""", "additionalProperties /additionalProperties  = [\"a\"]")]
    [InlineData("""{"unevaluatedProperties":true}""", """{"a":1}""", "unevaluatedProperties /unevaluatedProperties  = [\"a\"]")]
    [InlineData("""{"prefixItems":[true,true]}""", "[1,2,3]", "prefixItems /prefixItems  = 1")]
    [InlineData("""{"prefixItems":[true,true]}""", "[1]", "prefixItems /prefixItems  = true")]
    [InlineData("""{"items":true}""", "[1]", "items /items  = true")]
    [InlineData("""{"unevaluatedItems":true}""", "[1]", "unevaluatedItems /unevaluatedItems  = true")]
    [InlineData("""{"contains":{"type":"null"}}""", "[1,null,null]", "contains /contains  = [1,2]")]
    [InlineData("""{"contains":{"type":"null"}}""", "[null]", "contains /contains  = true")]
    public void Applicator_OfValidInstance_AnnotatesWhatItEvaluated(string schema, string instance, string expected) => Assert.Equal([expected], Annotations(schema, instance));

    [Fact]
    public void Applicator_BeforeDraft201909_AnnotatesNothing() =>
        Assert.Empty(Annotations("""{"properties":{"a":true},"additionalProperties":true}""", """{"a":1,"b":1}""", Draft.Draft7));

    [Fact]
    public void Annotation_OfFailedBranch_IsDropped() =>
        Assert.Equal(["title /anyOf/1/title  = \"b\""], Annotations("""{"anyOf":[{"title":"a","type":"null"},{"title":"b"}]}""", "1"));

    [Fact]
    public void Annotation_OfInvalidInstance_IsDropped()
    {
        EngineResult result = Evaluate("""{"title":"a","type":"null"}""", "1");
        Assert.False(result.IsValid);
        Assert.Empty(result.Annotations);
    }

    private static string[] Annotations(string schema, string instance, Draft draft = Draft.Draft202012)
    {
        EngineResult result = Evaluate(schema, instance, draft);
        Assert.True(result.IsValid);
        return result.Annotations.Select(a => $"{a.Keyword} {a.KeywordLocation} {a.InstanceLocation} = {a.Value}").ToArray();
    }
}
