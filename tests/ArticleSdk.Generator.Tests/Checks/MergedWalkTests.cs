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
