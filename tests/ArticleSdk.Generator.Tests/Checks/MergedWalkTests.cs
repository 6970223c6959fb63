using System.Text;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>
/// Schemas that apply to one object together are walked together for a verdict, and one by one for errors: each keeps its own notion of which names it knows,
/// and both ways must agree.
/// </summary>
public sealed class MergedWalkTests(MergedWalkTests.Fixture fixture) : IClassFixture<MergedWalkTests.Fixture>
{
    private static readonly (string Name, string Schema)[] Schemas =
    [
        ("ClosedAndOpen", """{"allOf": [{"properties": {"a": {"type": "string"}}, "additionalProperties": false}, {"properties": {"a": {"minLength": 2}, "b": true}, "required": ["a"]}]}"""),
        ("PatternBesideAdditional", """{"allOf": [{"patternProperties": {"^x": {"type": "integer"}}}, {"properties": {"a": true}, "additionalProperties": {"minimum": 5}}]}"""),
        ("KnownToOneOnly", """{"properties": {"xa": {"maximum": 9}}, "allOf": [{"patternProperties": {"^x": {"type": "integer"}}, "additionalProperties": {"type": "string"}}]}"""),
        ("Unevaluated", """{"$ref": "#/$defs/base", "properties": {"b": {"type": "integer"}}, "unevaluatedProperties": false, "$defs": {"base": {"properties": {"a": {"type": "string"}}, "required": ["a"]}}}"""),
        ("UnevaluatedByIf", """{"allOf": [{"properties": {"kind": {"type": "string"}}}, {"if": {"properties": {"mode": {"const": "m"}}, "required": ["mode"]}, "then": {"properties": {"extra": {"type": "integer"}}}}], "unevaluatedProperties": false}"""),
        ("ConditionsOnNames", """{"properties": {"kind": {"enum": ["a", "b"]}}, "allOf": [{"if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]}, "then": {"required": ["x"]}, "else": {"not": {"required": ["x"]}}}, {"oneOf": [{"required": ["y"]}, {"required": ["z"]}]}]}"""),
        ("Dependent", """{"allOf": [{"properties": {"a": true}}, {"dependentSchemas": {"b": {"required": ["c"]}}, "dependentRequired": {"d": ["e"]}}]}"""),
        ("Kinds", """{"anyOf": [{"type": "string", "minLength": 2}, {"type": "array", "items": {"type": "string"}}, {"type": ["null", "object"], "required": ["a"]}]}"""),
        ("NamesTellBranches", """{"oneOf": [{"properties": {"a": {"type": "integer"}}, "required": ["a"], "additionalProperties": false}, {"properties": {"a": true, "b": {"type": "integer"}}, "required": ["b"], "additionalProperties": false}, {"required": ["c"]}]}"""),
        ("PropertyOfTwo", """{"allOf": [{"properties": {"p": {"type": "object", "properties": {"a": {"type": "integer"}, "q": {"minLength": 2}}, "required": ["a"]}}}, {"properties": {"p": {"properties": {"b": {"type": "string"}, "q": {"type": "string"}}, "maxProperties": 2}}}]}"""),
        ("PropertyOfTwoClosed", """{"allOf": [{"$ref": "#/$defs/one"}, {"$ref": "#/$defs/other"}], "$defs": {"one": {"properties": {"p": {"properties": {"a": {"type": "integer"}}, "additionalProperties": false}}}, "other": {"properties": {"p": {"properties": {"b": true}, "patternProperties": {"^a": {"minimum": 2}}}}}}}"""),
        ("PropertyOfPattern", """{"properties": {"pa": {"properties": {"a": {"type": "integer"}}}}, "patternProperties": {"^p": {"properties": {"a": {"minimum": 2}, "b": {"type": "null"}}}}, "allOf": [{"additionalProperties": {"maxProperties": 2}}]}"""),
        ("PropertyOfRecursion", """{"allOf": [{"$ref": "#/$defs/one"}, {"$ref": "#/$defs/other"}], "$defs": {"one": {"properties": {"next": {"$ref": "#/$defs/one"}, "a": {"type": "integer"}}}, "other": {"properties": {"next": {"$ref": "#/$defs/other"}, "b": {"type": "integer"}}}}}"""),
        ("PropertyOfArrays", """{"allOf": [{"properties": {"l": {"type": "array", "items": {"properties": {"a": {"type": "integer"}}}}}}, {"properties": {"l": {"items": {"properties": {"b": {"type": "integer"}}}, "minItems": 1}}}]}"""),
        ("BranchesBesidePatterns", """{"patternProperties": {"^x-": true, "^n": {"type": "integer"}}, "anyOf": [{"properties": {"na": {"maximum": 9}}}, {"properties": {"b": {"type": "string"}}}]}"""),
        ("TwiceTheSame", """{"$ref": "#/$defs/base", "allOf": [{"$ref": "#/$defs/base"}, {"$ref": "#/$defs/other"}], "$defs": {"base": {"maxProperties": 2, "properties": {"n": {"$ref": "#"}}}, "other": {"$ref": "#/$defs/base", "required": ["n"]}}}"""),
    ];

    [Theory]
    [InlineData("ClosedAndOpen", """{"a": "xy"}""", true)]
    [InlineData("ClosedAndOpen", """{"a": "x"}""", false)]
    [InlineData("ClosedAndOpen", """{"a": "xy", "b": 1}""", false)]
    [InlineData("ClosedAndOpen", """{"a": "xy", "c": 1}""", false)]
    [InlineData("ClosedAndOpen", "{}", false)]
    [InlineData("ClosedAndOpen", "1", true)]
    [InlineData("PatternBesideAdditional", """{"x": 7, "a": 1, "c": 5}""", true)]
    [InlineData("PatternBesideAdditional", """{"x": 4}""", false)]
    [InlineData("PatternBesideAdditional", """{"x": 7.5}""", false)]
    [InlineData("PatternBesideAdditional", """{"c": 4}""", false)]
    [InlineData("KnownToOneOnly", """{"xa": 9, "b": "s"}""", true)]
    [InlineData("KnownToOneOnly", """{"xa": 10}""", false)]
    [InlineData("KnownToOneOnly", """{"xa": "s"}""", false)]
    [InlineData("KnownToOneOnly", """{"xb": 10, "b": 1}""", false)]
    [InlineData("Unevaluated", """{"a": "s", "b": 1}""", true)]
    [InlineData("Unevaluated", """{"a": "s", "c": 1}""", false)]
    [InlineData("Unevaluated", """{"b": 1}""", false)]
    [InlineData("UnevaluatedByIf", """{"kind": "k", "mode": "m", "extra": 1}""", true)]
    [InlineData("UnevaluatedByIf", """{"kind": "k", "mode": "n"}""", false)]
    [InlineData("UnevaluatedByIf", """{"kind": "k", "extra": 1}""", false)]
    [InlineData("UnevaluatedByIf", """{"mode": "m"}""", true)]
    [InlineData("ConditionsOnNames", """{"kind": "a", "x": 1, "y": 1}""", true)]
    [InlineData("ConditionsOnNames", """{"kind": "\u0061", "y": 1}""", false)]
    [InlineData("ConditionsOnNames", """{"kind": "b", "x": 1, "y": 1}""", false)]
    [InlineData("ConditionsOnNames", """{"kind": "b", "z": 1}""", true)]
    [InlineData("ConditionsOnNames", """{"kind": "b", "y": 1, "z": 1}""", false)]
    [InlineData("ConditionsOnNames", """{"kind": "b"}""", false)]
    [InlineData("Dependent", """{"a": 1, "b": 1, "c": 1}""", true)]
    [InlineData("Dependent", """{"a": 1, "b": 1}""", false)]
    [InlineData("Dependent", """{"d": 1}""", false)]
    [InlineData("Dependent", """{"d": 1, "e": 1}""", true)]
    [InlineData("Kinds", "\"ab\"", true)]
    [InlineData("Kinds", "\"a\"", false)]
    [InlineData("Kinds", "[\"a\"]", true)]
    [InlineData("Kinds", "[1]", false)]
    [InlineData("Kinds", "null", true)]
    [InlineData("Kinds", "{}", false)]
    [InlineData("Kinds", "1", false)]
    [InlineData("NamesTellBranches", """{"a": 1}""", true)]
    [InlineData("NamesTellBranches", """{"a": "s"}""", false)]
    [InlineData("NamesTellBranches", """{"a": "s", "b": 1}""", true)]
    [InlineData("NamesTellBranches", """{"a": 1, "b": 1, "c": 1}""", true)]
    [InlineData("NamesTellBranches", """{"d": 1}""", false)]
    [InlineData("PropertyOfTwo", """{"p": {"a": 1, "b": "s"}}""", true)]
    [InlineData("PropertyOfTwo", """{"p": {"b": "s", "a": 1.5}}""", false)]
    [InlineData("PropertyOfTwo", """{"p": {"a": 1, "b": 1}}""", false)]
    [InlineData("PropertyOfTwo", """{"p": {"a": 1, "q": "s"}}""", false)]
    [InlineData("PropertyOfTwo", """{"p": {"a": 1, "q": "st"}}""", true)]
    [InlineData("PropertyOfTwo", """{"p": {"a": 1, "b": "s", "c": 1}}""", false)]
    [InlineData("PropertyOfTwo", """{"p": {"b": "s"}}""", false)]
    [InlineData("PropertyOfTwo", """{"p": {"a": 1, "b": "s", "b": "s"}}""", false)]
    [InlineData("PropertyOfTwo", """{"p": 1}""", false)]
    [InlineData("PropertyOfTwoClosed", """{"p": {"a": 2}}""", true)]
    [InlineData("PropertyOfTwoClosed", """{"p": {"a": 1}}""", false)]
    [InlineData("PropertyOfTwoClosed", """{"p": {"a": 2, "b": 1}}""", false)]
    [InlineData("PropertyOfTwoClosed", """{"p": "s"}""", true)]
    [InlineData("PropertyOfPattern", """{"pa": {"a": 2, "b": null}, "c": {"a": 1}}""", true)]
    [InlineData("PropertyOfPattern", """{"pa": {"a": 2.5}}""", false)]
    [InlineData("PropertyOfPattern", """{"pa": {"a": 1}}""", false)]
    [InlineData("PropertyOfPattern", """{"pa": {"b": 1}}""", false)]
    [InlineData("PropertyOfPattern", """{"pa": {"c": 1, "d": 1, "e": 1}}""", false)]
    [InlineData("PropertyOfPattern", """{"c": {"c": 1, "d": 1, "e": 1}}""", false)]
    [InlineData("PropertyOfRecursion", """{"next": {"a": 1, "next": {"b": 1, "a": 1}}}""", true)]
    [InlineData("PropertyOfRecursion", """{"next": {"a": 1, "next": {"a": "s"}}}""", false)]
    [InlineData("PropertyOfRecursion", """{"next": {"a": 1, "next": {"next": {"b": "s"}}}}""", false)]
    [InlineData("PropertyOfArrays", """{"l": [{"a": 1, "b": 1}]}""", true)]
    [InlineData("PropertyOfArrays", """{"l": [{"a": 1}, {"b": "s"}]}""", false)]
    [InlineData("PropertyOfArrays", """{"l": [{"a": "s"}]}""", false)]
    [InlineData("PropertyOfArrays", """{"l": []}""", false)]
    [InlineData("PropertyOfArrays", """{"l": {}}""", false)]
    [InlineData("BranchesBesidePatterns", """{"na": 10, "b": 1}""", false)]
    [InlineData("BranchesBesidePatterns", """{"na": 10, "b": "s"}""", true)]
    [InlineData("BranchesBesidePatterns", """{"b": 1, "na": 9, "x-y": 1}""", true)]
    [InlineData("BranchesBesidePatterns", """{"b": 1, "na": 8.5}""", false)]
    [InlineData("BranchesBesidePatterns", """{"na": 10}""", true)]
    [InlineData("BranchesBesidePatterns", """{"nb": "s"}""", false)]
    [InlineData("TwiceTheSame", """{"n": {"n": 1, "m": 1}}""", true)]
    [InlineData("TwiceTheSame", """{"n": {"m": 1}}""", false)]
    [InlineData("TwiceTheSame", """{"n": {"n": 1}, "m": 1, "o": 1}""", false)]
    public void Verdict_AndErrors_Agree(string name, string json, bool valid)
    {
        GeneratedValidator validator = fixture.Project[name];
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Assert.Equal(valid, validator.IsValid(utf8));
        Assert.Equal(valid, validator.Validate(utf8).IsValid);
    }

    public sealed class Fixture
    {
        public GeneratedProject Project { get; } = new(Schemas);
    }
}
