using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Evaluation;

public sealed class EvaluationErrorTests : EvaluationTestBase
{
    [Theory]
    [InlineData("""{"type":"string"}""", "1", "type /type ")]
    [InlineData("""{"enum":[1,2]}""", "3", "enum /enum ")]
    [InlineData("""{"const":{"a":1}}""", "3", "const /const ")]
    [InlineData("""{"minimum":2}""", "1.99", "minimum /minimum ")]
    [InlineData("""{"exclusiveMinimum":2}""", "2.0", "exclusiveMinimum /exclusiveMinimum ")]
    [InlineData("""{"maximum":2}""", "2.01", "maximum /maximum ")]
    [InlineData("""{"exclusiveMaximum":2}""", "2e0", "exclusiveMaximum /exclusiveMaximum ")]
    [InlineData("""{"multipleOf":0.1}""", "0.35", "multipleOf /multipleOf ")]
    [InlineData("""{"minLength":2}""", "\"\\ud83d\\ude00\"", "minLength /minLength ")]
    [InlineData("""{"maxLength":1}""", "\"ab\"", "maxLength /maxLength ")]
    [InlineData("""{"pattern":"^a"}""", "\"b\"", "pattern /pattern ")]
    [InlineData("""{"format":"ipv4"}""", "\"b\"", "format /format ")]
    [InlineData("""{"minItems":1}""", "[]", "minItems /minItems ")]
    [InlineData("""{"maxItems":1}""", "[1,2]", "maxItems /maxItems ")]
    [InlineData("""{"uniqueItems":true}""", """[{"a":1,"b":2},3,{"b":2.0,"a":1}]""", "uniqueItems /uniqueItems ")]
    [InlineData("""{"minProperties":1}""", "{}", "minProperties /minProperties ")]
    [InlineData("""{"maxProperties":0}""", """{"a":1}""", "maxProperties /maxProperties ")]
    [InlineData("""{"required":["a"]}""", "{}", "required /required ")]
    [InlineData("""{"dependentRequired":{"a/b":["c"]}}""", """{"a/b":1}""", "dependentRequired /dependentRequired/a~1b ")]
    [InlineData("""{"contains":{"type":"null"}}""", "[1]", "contains /contains ")]
    [InlineData("""{"contains":{"type":"null"},"minContains":2}""", "[null]", "minContains /minContains ")]
    [InlineData("""{"contains":{"type":"null"},"maxContains":1}""", "[null,null]", "maxContains /maxContains ")]
    [InlineData("""{"additionalProperties":false}""", """{"a":1}""", "additionalProperties /additionalProperties /a")]
    [InlineData("""{"unevaluatedProperties":false}""", """{"a":1}""", "unevaluatedProperties /unevaluatedProperties /a")]
    [InlineData("""{"prefixItems":[true],"items":false}""", "[1,2]", "items /items /1")]
    [InlineData("""{"unevaluatedItems":false}""", "[1]", "unevaluatedItems /unevaluatedItems /0")]
    [InlineData("""{"propertyNames":{"maxLength":1}}""", """{"ab":1}""", "maxLength /propertyNames/maxLength /ab")]
    [InlineData("""{"properties":{"a~b":{"type":"null"}}}""", """{"a~b":1}""", "type /properties/a~0b/type /a~0b")]
    [InlineData("""{"patternProperties":{"^a":{"type":"null"}}}""", """{"ab":1}""", "type /patternProperties/^a/type /ab")]
    [InlineData("""{"not":{}}""", "1", "not /not ")]
    [InlineData("""{"if":true,"then":false}""", "1", "falseSchema /then ")]
    [InlineData("""{"allOf":[true,{"type":"null"}]}""", "1", "type /allOf/1/type ")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"type":"null"}}}""", "1", "type /$ref/$ref/type ")]
    public void Error_OfOneKeyword_HasCodeAndLocations(string schema, string instance, string expected) => Assert.Equal([expected], Errors(schema, instance));

    [Theory]
    [InlineData(Draft.Draft3, """{"properties":{"a":{"required":true}}}""", "{}", "required /properties/a/required ")]
    [InlineData(Draft.Draft3, """{"divisibleBy":2}""", "1", "multipleOf /divisibleBy ")]
    [InlineData(Draft.Draft3, """{"disallow":["string",{"type":"null"}]}""", "null", "not /disallow ")]
    [InlineData(Draft.Draft3, """{"extends":{"type":"null"}}""", "1", "type /extends/type ")]
    [InlineData(Draft.Draft4, """{"minimum":1,"exclusiveMinimum":true}""", "1", "exclusiveMinimum /minimum ")]
    [InlineData(Draft.Draft4, """{"type":"integer"}""", "1.0", "type /type ")]
    [InlineData(Draft.Draft7, """{"items":[true],"additionalItems":false}""", "[1,2]", "additionalItems /additionalItems /1")]
    [InlineData(Draft.Draft7, """{"dependencies":{"a":["b"]}}""", """{"a":1}""", "dependentRequired /dependencies/a ")]
    public void Error_OfOlderDraft_HasItsOwnKeyword(object draft, string schema, string instance, string expected) =>
        Assert.Equal([expected], Errors(schema, instance, (Draft)draft));

    [Fact]
    public void Errors_OfManyKeywords_AreAllReportedInTheOrderOfTheDocument() =>
        Assert.Equal(
            ["required /required ", "required /required ", "type /properties/a/type /a", "minLength /properties/b/minLength /b"],
            Errors("""{"properties":{"a":{"type":"null"},"b":{"minLength":1}},"required":["c","a","d"]}""", """{"a":1,"b":""}"""));

    [Fact]
    public void FailedUnion_WithDiscriminator_ReportsItsBranch()
    {
        const string Schema = """
            {"oneOf":[
              {"properties":{"kind":{"const":"text"},"text":{"type":"string"}},"required":["kind","text"]},
              {"properties":{"kind":{"const":"image"},"url":{"type":"string"}},"required":["kind","url"]}]}
            """;
        Assert.Equal(["required /oneOf/1/required "], Errors(Schema, """{"kind":"image"}"""));
        Assert.Equal(["type /oneOf/0/properties/text/type /text"], Errors(Schema, """{"text":1,"kind":"text"}"""));
    }

    [Fact]
    public void FailedUnion_OfKinds_ReportsTheOneThatWentFurthest() =>
        Assert.Equal(
            ["anyOf /anyOf ", "type /anyOf/1/items/type /1"],
            Errors("""{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"integer"}},{"type":"null"}]}""", """[1,"a"]"""));

    [Theory]
    [InlineData("""{"kind":"a"}""", "required /then/required ")]
    [InlineData("""{"\u006bind":"b"}""", "required /else/then/required ")]
    [InlineData("""{"kind":"\u0062"}""", "required /else/then/required ")]
    [InlineData("""{"kind":"c"}""", "required /else/else/required ")]
    [InlineData("""{"kind":["a"]}""", "required /else/else/required ")]
    [InlineData("{}", "required /else/else/required ")]
    [InlineData("""{"kind":"b","kind":"a"}""", "required /else/else/required ", "json.duplicateName  /kind")]
    public void Conditions_OverOneProperty_AreAnsweredByIt(string instance, params string[] expected) => Assert.Equal(
        expected,
        Errors(
            """
            {"if":{"properties":{"kind":{"const":"a"}},"required":["kind"]},"then":{"required":["x"]},
             "else":{"if":{"properties":{"kind":{"enum":["b","bb"]}},"required":["kind"]},"then":{"required":["y"]},"else":{"required":["z"]}}}
            """,
            instance));

    [Theory]
    [InlineData(1, "anyOf")]
    [InlineData(2, "anyOf", "type")]
    [InlineData(3, "anyOf", "type", "type")]
    public void FailedUnion_OfOneBranch_IsCutOffInItsOrder(int maxErrors, params string[] expected)
    {
        EngineResult result = Evaluate(Schema("""{"anyOf":[{"type":"string"},{"properties":{"a":{"type":"null"},"b":{"type":"null"}},"type":"object"}]}"""), """{"a":1,"b":2}""", maxErrors);
        Assert.Equal(expected, result.Errors.Select(static e => e.Keyword));
        Assert.Equal(maxErrors < 3, result.IsTruncated);
    }

    [Fact]
    public void OneOf_SeveralMatch_IsOneError() => Assert.Equal(["oneOf.many /oneOf "], Errors("""{"oneOf":[{"type":"integer"},{"minimum":0}]}""", "1"));

    [Fact]
    public void Errors_MoreThanAllowed_AreCutOff()
    {
        EngineResult result = Evaluate(Schema("""{"items":{"type":"null"}}"""), "[1,2,3]", maxErrors: 2);
        Assert.False(result.IsValid);
        Assert.True(result.IsTruncated);
        Assert.Equal(2, result.Errors.Count);
    }

    [Fact]
    public void Error_InReferencedResource_HasItsAbsoluteLocation()
    {
        EngineError error = Assert.Single(Evaluate("""{"$ref":"https://example.org/b","$defs":{"b":{"$id":"https://example.org/b","patternProperties":{"^ü":{"type":"null"}}}}}""", """{"ü":1}""").Errors);
        Assert.Equal("https://example.org/b#/patternProperties/%5E%C3%BC/type", error.AbsoluteKeywordLocation);
        Assert.Equal("/$ref/patternProperties/^ü/type", error.KeywordLocation);
    }

    [Fact]
    public void ErrorMessage_InSchema_ReplacesTheText() =>
        Assert.Equal("give it a name", Assert.Single(Evaluate("""{"properties":{"a":{"minLength":1,"errorMessage":"give it a name"}}}""", """{"a":""}""").Errors).Message);

    [Fact]
    public void Instance_NestedTooDeep_IsAnError()
    {
        string deep = new string('[', 129) + new string(']', 129);
        EngineResult result = Evaluate("{}", deep);
        Assert.False(result.IsValid);
        Assert.Equal("json.tooDeep", ErrorCodes.NameOf(Assert.Single(result.Errors).Code));
    }
}
