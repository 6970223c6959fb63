using ArticleSdk.Shared.Evaluation;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;

namespace ArticleSdk.Generator.Tests.Analysis;

public class SchemaAnalysisTests
{
    private readonly SchemaAnalysis _analysis = new();

    [Theory]
    [InlineData("true", "Any")]
    [InlineData("false", "None")]
    [InlineData("""{ "type": "integer" }""", "Integer")]
    [InlineData("""{ "type": ["string", "null"] }""", "Null, String")]
    [InlineData("""{ "enum": ["a", 1, 1.5] }""", "String, Number")]
    [InlineData("""{ "const": 2.0 }""", "Integer")]
    [InlineData("""{ "properties": { "a": {} } }""", "Any")]
    [InlineData("""{ "allOf": [{ "type": ["string", "array"] }, { "type": ["array", "object"] }] }""", "Array")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "array" }], "not": { "type": "string" } }""", "Array, String")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, {}] }""", "Any")]
    [InlineData("""{ "oneOf": [{ "required": ["a"] }, { "properties": { "b": {} } }] }""", "Object")]
    [InlineData("""{ "oneOf": [{ "required": ["a"] }, { "$ref": "#/$defs/b" }, { "items": { "type": "string" }, "type": ["array", "object"] }], "$defs": { "b": { "minProperties": 1, "type": ["object", "integer"] } } }""", "Null, Boolean, Object, Array, String, Fraction")]
    [InlineData("""{ "oneOf": [{ "type": "integer" }, { "type": "number" }, { "minLength": 1 }] }""", "Null, Boolean, Object, Array, String")]
    [InlineData("""{ "oneOf": [{ "not": { "type": "string" } }, { "enum": [1, "a"] }, { "oneOf": [{}] }] }""", "Any")]
    [InlineData("""{ "oneOf": [true, { "anyOf": [{ "type": "string" }, { "type": "null", "title": "x" }] }, false] }""", "Boolean, Object, Array, Number")]
    // Before draft 6, an integer that is written 1.0 is valid by the last branch alone.
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#","oneOf":[{"type":"boolean"},{"type":"integer"},{}]}""", "Null, Object, Array, String, Number")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-06/schema#","oneOf":[{"type":"boolean"},{"type":"integer"},{}]}""", "Null, Object, Array, String, Fraction")]
    public void KindsOf_Schema_HasAllThatItLetsThrough(string schema, string expected) => Assert.Equal(expected, _analysis.KindsOf(Build.Root(schema)).ToString());

    [Theory]
    [InlineData("""{ "properties": { "a": {} } }""", "Object")]
    [InlineData("""{ "items": { "type": "string" } }""", "Array")]
    [InlineData("""{ "maxProperties": 2 }""", "Any")]
    [InlineData("""{ "properties": { "a": {} }, "items": {} }""", "Any")]
    [InlineData("""{ "anyOf": [{ "properties": { "a": {} } }, { "properties": { "b": {} } }] }""", "Object")]
    [InlineData("""{ "anyOf": [{ "properties": { "a": {} } }, { "items": { "type": "string" } }] }""", "Any")]
    public void MeaningOf_SchemaWithoutType_IsWhatItDescribes(string schema, string expected) => Assert.Equal(expected, _analysis.MeaningOf(Build.Root(schema)).ToString());

    [Theory]
    [InlineData("""{ "type": "string" }""", null)]
    [InlineData("""{ "type": ["boolean", "null"] }""", "false true null")]
    [InlineData("""{ "enum": [1, "a", { "b": [] }] }""", "1 \"a\" {\"b\":[]}")]
    [InlineData("""{ "enum": [1, "a", null], "type": ["string", "null"] }""", "\"a\" null")]
    [InlineData("""{ "allOf": [{ "enum": ["a", "b", "c"] }, { "enum": ["c", "b"] }] }""", "\"b\" \"c\"")]
    [InlineData("""{ "oneOf": [{ "const": "a" }, { "const": 2 }] }""", "\"a\" 2")]
    [InlineData("""{ "oneOf": [{ "const": "a" }, { "type": "integer" }] }""", null)]
    [InlineData("""{ "$ref": "#/$defs/e", "$defs": { "e": { "const": true } } }""", "true")]
    public void ConstantsOf_Schema_AreAllThatAValueCanBe(string schema, string? expected) =>
        Assert.Equal(expected, _analysis.ConstantsOf(Build.Root(schema)) is { } all ? string.Join(" ", all.Select(JsonText.Write)) : null);

    [Theory]
    [InlineData("""{ "enum": [1, "a"], "type": "integer" }""", true)]
    [InlineData("""{ "enum": ["a"], "minLength": 1 }""", false)]
    [InlineData("""{ "oneOf": [{ "const": 1 }, { "const": 1 }] }""", false)]
    public void IsOnlyConstants_Schema_IsTrueWhereNothingElseIsAsserted(string schema, bool expected) => Assert.Equal(expected, _analysis.IsOnlyConstants(Build.Root(schema)));

    [Fact]
    public void IsOnlyConstants_IntegerInDraft4_IsFalse_ForItsSpellingCounts() =>
        Assert.False(_analysis.IsOnlyConstants(Build.Root("""{ "enum": [1], "type": "integer" }""", Draft.Draft4)));

    [Theory]
    [InlineData("^(nlog|NLog)$", "nlog NLog")]
    [InlineData("^a$|^b[12]$", "a b1 b2")]
    [InlineData("^ab?$", "a ab")]
    [InlineData("^x{2}$", "xx")]
    [InlineData("^(a|)$", "a ")]
    [InlineData("nlog", null)]
    [InlineData("^nlog", null)]
    [InlineData("^a$|b", null)]
    [InlineData("^a*$", null)]
    [InlineData("^.$", null)]
    [InlineData("^(?=a)a$", null)]
    [InlineData("^(a)\\1$", null)]
    public void NamesOfPattern_OfFewStrings_AreThese(string pattern, string? expected) =>
        Assert.Equal(expected, _analysis.NamesOfPattern(pattern) is { } names ? string.Join(" ", names) : null);

    [Theory]
    [InlineData("", true)]
    [InlineData("^", true)]
    [InlineData(".*", true)]
    [InlineData("^.*$", true)]
    [InlineData(".+", true)]
    [InlineData("^.+$", true)]
    [InlineData("^[\\s\\S]*$", true)]
    [InlineData(".", true)]
    [InlineData("^.$", false)]
    [InlineData("^$", false)]
    [InlineData("^[a-z]*$", false)]
    [InlineData("^a.*$", false)]
    [InlineData("^.{2,}$", false)]
    public void MeansEveryName_Pattern_IsTrueWhereItAsksForNothing(string pattern, bool expected) => Assert.Equal(expected, SchemaAnalysis.MeansEveryName(pattern));

    [Fact]
    public void TestsOf_Schema_AreWhatIsQuicklyAsked()
    {
        BranchTests tests = _analysis.TestsOf(Build.Root("""
            { "type": "object", "required": ["kind"], "allOf": [{ "required": ["n"] }], "additionalProperties": false,
              "properties": { "kind": { "enum": ["a", 1] }, "n": { "type": "string" }, "gone": false, "flag": { "const": true } } }
            """));
        Assert.Equal(JsonTypes.Object, tests.Kinds);
        Assert.Equal(["kind", "n"], tests.Required.OrderBy(name => name));
        Assert.Equal(["gone"], tests.Forbidden);
        Assert.Equal(["kind", "flag"], tests.Properties.Select(test => test.Name));
        Assert.Equal(["kind", "n", "gone", "flag"], tests.Allowed!.Value);
        Assert.False(tests.IsExact);
    }

    [Theory]
    [InlineData("""{ "required": ["a"], "properties": { "b": { "const": 1 }, "c": false } }""", true)]
    [InlineData("""{ "required": ["a"], "minProperties": 1 }""", false)]
    [InlineData("""{ "properties": { "b": { "type": "string" } } }""", false)]
    [InlineData("""{ "allOf": [{ "required": ["a"] }, { "$ref": "#/$defs/b" }], "$defs": { "b": { "required": ["b"] } } }""", true)]
    [InlineData("""{ "anyOf": [{ "required": ["a"] }] }""", false)]
    public void TestsOf_Schema_AreExactWhereTheySayAll(string schema, bool expected) => Assert.Equal(expected, _analysis.TestsOf(Build.Root(schema)).IsExact);

    [Theory]
    [InlineData("""{ "required": ["kind"], "properties": { "kind": { "const": "a" } } }""", """{ "required": ["kind"], "properties": { "kind": { "enum": ["b", "c"] } } }""", "kind! \"a\"=0 \"b\"=1 \"c\"=1")]
    [InlineData("""{ "required": ["kind"], "properties": { "kind": { "const": "a" } } }""", """{ "properties": { "kind": { "const": "b" } } }""", "kind \"a\"=0 \"b\"=1")]
    [InlineData("""{ "required": ["v"], "properties": { "v": { "const": 1 } } }""", """{ "required": ["v"], "properties": { "v": { "const": 1.0 } } }""", null)]
    [InlineData("""{ "required": ["v"], "properties": { "v": { "const": 1 } } }""", """{ "required": ["v"], "properties": { "v": { "enum": [true, null] } } }""", "v! 1=0 true=1 null=1")]
    [InlineData("""{ "required": ["v", "s"], "properties": { "v": { "const": 1 }, "s": { "const": "x" } } }""", """{ "required": ["v", "s"], "properties": { "v": { "const": 2 }, "s": { "const": "y" } } }""", "s! \"x\"=0 \"y\"=1")]
    [InlineData("""{ "properties": { "kind": { "const": "a" } } }""", """{ "properties": { "name": {} } }""", null)]
    public void DiscriminatorOf_Branches_IsThePropertyThatTellsThemApart(string one, string two, string? expected)
    {
        Discriminator? found = Discriminate($$"""{ "type": "object", "oneOf": [{{one}}, {{two}}] }""");
        Assert.Equal(expected, found is null ? null : found.Property + (found.IsRequired ? "!" : "") + string.Concat(found.Values.Select(value => " " + JsonText.Write(value.Value) + "=" + value.Branch)));
    }

    [Fact]
    public void DiscriminatorOf_BranchesThatMayBeNoObjects_IsNone()
    {
        SchemaNode root = Build.Root("""{ "oneOf": [{ "required": ["k"], "properties": { "k": { "const": "a" } } }, { "required": ["k"], "properties": { "k": { "const": "b" } } }] }""");
        Assert.Null(_analysis.DiscriminatorOf(root.Find<OneOfKeyword>()!.Schemas));
    }

    [Fact]
    public void DiscriminatorOf_BranchesUnderWhatTheParentRequires_CountsIt()
    {
        Discriminator? found = Discriminate("""{ "type": "object", "required": ["kind"], "oneOf": [{ "properties": { "kind": { "const": "for" } } }, { "properties": { "kind": { "const": "desk" } } }] }""");
        Assert.True(found is { Property: "kind", IsRequiredString: true });
    }

    [Fact]
    public void Chains_OfTenThousandReferences_AreFollowedWithoutTheStack()
    {
        string definitions = string.Join(",", Enumerable.Range(0, 10_000).Select(i => $$"""  "d{{i}}": { "$ref": "#/$defs/d{{i + 1}}" }  """));
        SchemaNode root = Build.Root($$""""{ "$ref": "#/$defs/d0", "$defs": { {{definitions}}, "d10000": { "const": "x" } } }"""");
        Assert.Null(SmallStack.Catch(() =>
        {
            Assert.Equal(JsonTypes.String, _analysis.KindsOf(root));
            Assert.Equal("x", _analysis.ConstantOf(root)!.Text);
            Assert.True(_analysis.ConjunctsOf(root).IsComplete);
            Assert.False(_analysis.DeclaresProperties(root));
            Assert.Empty(_analysis.KnownNamesOf(root));
        }));
    }

    private Discriminator? Discriminate(string schema)
    {
        SchemaNode root = Build.Root(schema);
        return _analysis.DiscriminatorOf(root.Find<OneOfKeyword>()!.Schemas, _analysis.OwnTestsOf(root));
    }
}
