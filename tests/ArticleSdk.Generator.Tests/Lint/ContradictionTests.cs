using ArticleSdk.Generator.Diagnostics;
using static ArticleSdk.Generator.Tests.Lint.LintRuleTests;

namespace ArticleSdk.Generator.Tests.Lint;

/// <summary>What nothing satisfies, and what contradicts itself.</summary>
public class ContradictionTests
{
    [Theory]
    [InlineData("""{ "type": "number", "minimum": 5, "maximum": 3 }""", "/minimum")]
    [InlineData("""{ "type": "number", "exclusiveMinimum": 3, "maximum": 3 }""", "/exclusiveMinimum")]
    [InlineData("""{ "minLength": 2, "maxLength": 1 }""", "/minLength")]
    [InlineData("""{ "contains": true, "minContains": 3, "maxContains": 2 }""", "/contains")]
    [InlineData("""{ "contains": { "type": "null" }, "minContains": 3, "maxItems": 2 }""", "/contains")]
    [InlineData("""{ "required": ["a", "b"], "maxProperties": 1 }""", "/required")]
    [InlineData("""{ "type": "integer", "minimum": 1.2, "maximum": 1.8 }""", "/minimum")]
    [InlineData("""{ "type": "integer", "minimum": 1, "maximum": 9, "multipleOf": 10 }""", "/minimum")]
    [InlineData("""{ "minimum": 0.11, "maximum": 0.19, "multipleOf": 0.1 }""", "/minimum")]
    [InlineData("""{ "type": "integer", "exclusiveMinimum": -4, "exclusiveMaximum": -3 }""", "/exclusiveMinimum")]
    // One bound comes by a reference, or both by parts: said where they meet.
    [InlineData("""{ "$ref": "#/$defs/s", "maxLength": 1, "$defs": { "s": { "minLength": 2 } } }""", "/maxLength")]
    [InlineData("""{ "allOf": [{ "minLength": 2 }, { "maxLength": 1 }] }""", "/allOf")]
    [InlineData("""{ "items": { "$ref": "#/$defs/s" }, "$defs": { "s": { "minLength": 2, "maxLength": 1 } } }""", "/$defs/s/minLength")]
    public void Bounds_WithNothingBetween_AreSaidOnce(string schema, string pointer) => Assert.Equal(pointer, Only(schema, LintIds.ContradictoryBounds).Pointer);

    [Fact]
    public void Bounds_OfDraft4_AreExclusiveByAFlag()
    {
        const string Schema = """{ "minimum": 3, "exclusiveMinimum": true, "maximum": 3 }""";
        Assert.Equal("No numbers can be valid here: 'minimum' is 3 (exclusive) and 'maximum' is 3", LintHarness.MessageOf(Only(Schema, LintIds.ContradictoryBounds, 4)));
        AssertNone("""{ "minimum": 3, "maximum": 3 }""", 4, LintIds.ContradictoryBounds);
    }

    [Theory]
    [InlineData("""{ "minimum": 3, "maximum": 3 }""")]
    [InlineData("""{ "minimum": 1.2, "maximum": 1.8 }""")]
    [InlineData("""{ "type": "integer", "minimum": 0.5, "maximum": 1 }""")]
    [InlineData("""{ "type": "integer", "minimum": -10, "maximum": -1, "multipleOf": 10 }""")]
    [InlineData("""{ "type": "integer", "minimum": -9, "maximum": 9, "multipleOf": 10 }""")]
    [InlineData("""{ "minimum": 1e400, "maximum": 2e400, "multipleOf": 3e399 }""")]
    [InlineData("""{ "anyOf": [{ "minLength": 2 }, { "maxLength": 1 }] }""")]
    [InlineData("""{ "type": "string", "minItems": 2, "maxItems": 1 }""")]
    [InlineData("""{ "contains": { "type": "null" }, "minContains": 0, "maxItems": 0 }""")]
    public void Bounds_WithSomethingBetween_AreNone(string schema) => AssertNone(schema, LintIds.ContradictoryBounds);

    [Theory]
    [InlineData("""{ "type": "string", "enum": [1, 2] }""", "/type", "'type' allows strings, 'enum' allows 1, 2")]
    [InlineData("""{ "const": "c", "enum": ["a", "b"] }""", "/const", "'const' allows \"c\", 'enum' allows \"a\", \"b\"")]
    [InlineData("""{ "type": "array", "$ref": "#/$defs/s", "$defs": { "s": { "type": "string" } } }""", "/type", "'type' allows arrays, '$ref' allows strings")]
    [InlineData("""{ "allOf": [{ "type": "string" }, { "type": "integer" }] }""", "/allOf", "the parts of 'allOf' allow strings, integers")]
    public void Kinds_NoneInCommon_SayWhatEachAllows(string schema, string pointer, string message)
    {
        SchemaDiagnostic finding = Only(schema, LintIds.NoKindLeft);
        Assert.Equal(pointer, finding.Pointer);
        Assert.EndsWith(message, LintHarness.MessageOf(finding));
    }

    [Theory]
    [InlineData("""{ "type": "integer", "enum": [1.0, 2] }""")]
    [InlineData("""{ "type": ["array", "string"], "$ref": "#/$defs/s", "$defs": { "s": { "type": "string" } } }""")]
    [InlineData("false")]
    [InlineData("""{ "items": false }""")]
    public void Kinds_SomeInCommon_AreNone(string schema) => AssertNone(schema, LintIds.NoKindLeft);

    [Fact]
    public void Kinds_OfAPartThatIsNothing_AreSaidThereOnly() =>
        Assert.Equal("/$defs/s/type", Only("""{ "$ref": "#/$defs/s", "minLength": 1, "$defs": { "s": { "type": "string", "enum": [1] } } }""", LintIds.NoKindLeft).Pointer);

    [Theory]
    [InlineData("""{ "type": "string", "enum": ["a", 1] }""", "/enum/1")]
    [InlineData("""{ "enum": ["a", "bb"], "minLength": 2 }""", "/enum/0")]
    [InlineData("""{ "enum": ["a", "b"], "not": { "const": "b" } }""", "/enum/1")]
    public void Enum_ValueThatOtherKeywordsRefuse_IsDead(string schema, string pointer) => Assert.Equal(pointer, Only(schema, LintIds.DeadEnumValue).Pointer);

    [Theory]
    [InlineData("""{ "required": ["a"], "properties": { "a": false } }""", "its schema is false")]
    [InlineData("""{ "required": ["a"], "additionalProperties": false }""", "'additionalProperties' is false and it is not among the properties")]
    [InlineData("""{ "required": ["a"], "patternProperties": { "^b": true }, "additionalProperties": false }""", "'additionalProperties' is false and it is not among the properties")]
    [InlineData("""{ "required": ["a"], "not": { "required": ["a"] } }""", "'not' forbids it")]
    [InlineData("""{ "required": ["a"], "propertyNames": { "minLength": 2 } }""", "'propertyNames' does not allow the name")]
    [InlineData("""{ "required": ["a"], "propertyNames": { "pattern": "^b" } }""", "'propertyNames' does not allow the name")]
    [InlineData("""{ "required": ["a"], "allOf": [{ "properties": { "b": true }, "additionalProperties": false }] }""", "'additionalProperties' is false and it is not among the properties")]
    public void Required_AndForbidden_SaysBy(string schema, string reason)
    {
        SchemaDiagnostic finding = Only(schema, LintIds.RequiredButForbidden);
        Assert.Equal("/required/0", finding.Pointer);
        Assert.EndsWith(reason, LintHarness.MessageOf(finding));
    }

    [Fact]
    public void Required_InDraft3_StandsInTheProperty() =>
        Assert.Equal("/properties/a/required", Only("""{ "properties": { "a": { "required": true } }, "extends": { "additionalProperties": false } }""", LintIds.RequiredButForbidden, 3).Pointer);

    [Theory]
    [InlineData("""{ "required": ["a"], "properties": { "a": {} }, "additionalProperties": false }""")]
    [InlineData("""{ "required": ["ab"], "patternProperties": { "^a": true }, "additionalProperties": false }""")]
    [InlineData("""{ "required": ["é"], "propertyNames": { "maxLength": 1 } }""")]
    [InlineData("""{ "required": ["a"], "not": { "required": ["a", "b"] } }""")]
    [InlineData("""{ "anyOf": [{ "required": ["a"] }, { "additionalProperties": false }] }""")]
    public void Required_AndAllowed_IsNone(string schema) => AssertNone(schema, LintIds.RequiredButForbidden);

    [Theory]
    [InlineData("""{ "type": "object", "anyOf": [{ "type": "string" }, {}] }""", "/anyOf/0")]
    [InlineData("""{ "oneOf": [false, true] }""", "/oneOf/0")]
    [InlineData("""{ "enum": ["a"], "anyOf": [{ "const": "b" }, { "const": "a" }] }""", "/anyOf/0")]
    [InlineData("""{ "type": "object", "properties": { "a": {} }, "additionalProperties": false, "anyOf": [{ "required": ["a"] }, { "required": ["b"] }] }""", "/anyOf/1")]
    [InlineData("""{ "anyOf": [{ "type": "string", "minLength": 2, "maxLength": 1 }, {}] }""", "/anyOf/0")]
    public void Branch_ThatNeverMatches_IsDead(string schema, string pointer) => Assert.Equal(pointer, Only(schema, LintIds.DeadBranch).Pointer);

    [Theory]
    [InlineData("""{ "anyOf": [{ "minLength": 2, "maxLength": 1 }, {}] }""")]
    [InlineData("""{ "type": ["object", "string"], "oneOf": [{ "type": "string" }, { "type": "object" }] }""")]
    public void Branch_ThatMatchesSomething_IsNone(string schema) => AssertNone(schema, LintIds.DeadBranch);

    [Theory]
    [InlineData("""{ "oneOf": [{ "$ref": "#/$defs/a" }, { "$ref": "#/$defs/a" }], "$defs": { "a": { "type": "string" } } }""", "/oneOf/1")]
    [InlineData("""{ "anyOf": [{ "const": 1 }, { "const": 2 }, { "const": 1 }] }""", "/anyOf/2")]
    [InlineData("""{ "allOf": [{ "minLength": 1 }, { "minLength": 1 }] }""", "/allOf/1")]
    public void Branches_Equal_AreSaid(string schema, string pointer) => Assert.Equal(pointer, Only(schema, LintIds.EqualBranches).Pointer);

    [Theory]
    [InlineData("""{ "oneOf": [{ "required": ["a"] }, { "required": ["b"] }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""")]
    [InlineData("""{ "oneOf": [{ "const": "a" }, { "const": "b" }] }""")]
    [InlineData("""{ "type": "object", "oneOf": [{ "required": ["a"], "properties": { "a": { "const": 1 } } }, { "properties": { "a": { "const": 2 } } }] }""")]
    [InlineData("""{ "type": "object", "oneOf": [{ "required": ["a"], "properties": { "a": {} } }, { "properties": { "b": {} }, "additionalProperties": false }] }""")]
    [InlineData("""{ "type": "object", "required": ["a"], "oneOf": [{ "properties": { "a": { "enum": [1, 2] } } }, { "properties": { "a": { "not": { "enum": [2, 1] } } } }] }""")]
    public void Branches_ThatAreToldApart_DoNotOverlap(string schema) => AssertNone(schema, LintIds.OverlappingBranches, LintIds.SharedDiscriminator);

    [Theory]
    [InlineData("""{ "oneOf": [{ "type": "string", "minLength": 1 }, { "type": "string", "maxLength": 1 }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "number" }, { "type": "integer" }] }""")]
    [InlineData("""{ "oneOf": [{ "properties": { "kind": { "const": 1 } } }, { "properties": { "kind": { "const": 2 } } }] }""")]
    public void Branches_ThatNothingTellsApart_Overlap(string schema) => Only(schema, LintIds.OverlappingBranches);

    [Theory]
    [InlineData("""{ "type": "string", "if": { "type": "object" }, "then": {} }""", "No value that comes here satisfies 'if', so 'then' does nothing")]
    [InlineData("""{ "if": true, "then": { "type": "string" }, "else": {} }""", "Every value that comes here satisfies 'if', so 'then' always applies")]
    [InlineData("""{ "type": "object", "if": { "type": "object" }, "else": {} }""", "Every value that comes here satisfies 'if', so 'else' does nothing")]
    public void Condition_Decided_SaysHow(string schema, string message) => Assert.Equal(message, Message(schema, LintIds.ConstantCondition));

    [Theory]
    [InlineData("""{ "if": { "type": "object" }, "then": {} }""")]
    [InlineData("""{ "type": "object", "if": { "required": ["a"] }, "then": {} }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "enum": [1, 2] } }, "if": { "properties": { "a": { "const": 3 } } }, "then": { "minProperties": 2 } }""")]
    public void Condition_Open_IsNone(string schema) => AssertNone(schema, LintIds.ConstantCondition);

    [Theory]
    [InlineData("[]")]
    [InlineData("a^b")]
    [InlineData("$a")]
    [InlineData("(a$b|[^\\\\s\\\\S])")]
    [InlineData("^a$.+")]
    public void Pattern_WithoutMatch_IsSaid(string pattern) => Only($$"""{ "type": "string", "pattern": "{{pattern}}" }""", LintIds.PatternWithoutMatch);

    [Theory]
    [InlineData("^$")]
    [InlineData("(a|$)")]
    [InlineData("a*^b")]
    [InlineData("(^a|b$)")]
    [InlineData("$\\\\b|x")]
    public void Pattern_WithMatch_IsNone(string pattern) => AssertNone($$"""{ "type": "string", "pattern": "{{pattern}}" }""", LintIds.PatternWithoutMatch);

    [Theory]
    [InlineData("""{ "type": "string", "minLength": 2, "maxLength": 1 }""", "")]
    [InlineData("""{ "type": "object", "required": ["a"], "properties": { "a": { "type": "string", "enum": [1] } } }""", "/properties/a")]
    [InlineData("""{ "type": "object", "required": ["a"], "properties": { "a": { "$ref": "#/$defs/n" } }, "$defs": { "n": { "type": "string", "minLength": 2, "maxLength": 1 } } }""", "/properties/a")]
    [InlineData("""{ "type": "object", "required": ["a"], "additionalProperties": false }""", "")]
    [InlineData("""{ "type": "array", "contains": { "type": "string", "enum": [1] } }""", "")]
    [InlineData("""{ "anyOf": [false, { "allOf": [true, false] }] }""", "")]
    [InlineData("""{ "not": {} }""", "")]
    // What it requires in turn is where it is said.
    [InlineData("""{ "type": "object", "required": ["a"], "properties": { "a": { "type": "object", "required": ["b"], "properties": { "b": { "type": "null", "const": 1 } } } } }""", "/properties/a/properties/b")]
    public void Unsatisfiable_RootOrRequired_IsAnErrorWhereItComesFrom(string schema, string pointer) => Assert.Equal(pointer, Only(schema, LintIds.Unsatisfiable).Pointer);

    [Theory]
    [InlineData("false")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string", "enum": [1] } } }""")]
    [InlineData("""{ "minLength": 2, "maxLength": 1 }""")]
    [InlineData("""{ "type": "array", "contains": false, "minContains": 0 }""")]
    [InlineData("""{ "type": "object", "required": ["a"], "properties": { "a": { "$ref": "#" } } }""")]
    [InlineData("""{ "not": { "type": "string", "minLength": 1 } }""")]
    public void Unsatisfiable_WhereSomethingIsLeft_IsNone(string schema) => AssertNone(schema, LintIds.Unsatisfiable);

    [Fact]
    public void Unsatisfiable_NotIntegerInDraft4_LeavesTheSpelling() =>
        AssertNone("""{ "type": "number", "multipleOf": 1, "not": { "type": "integer" } }""", 4, LintIds.Unsatisfiable);

    [Theory]
    [InlineData("""{ "type": "string", "default": 1 }""", "/default")]
    [InlineData("""{ "properties": { "a": { "type": "string" } }, "default": { "a": 1 } }""", "/default/a")]
    [InlineData("""{ "items": { "type": "string" }, "examples": [["a"], ["b", 2]] }""", "/examples/1/1")]
    [InlineData("""{ "required": ["a"], "default": {} }""", "/default")]
    public void Value_ThatTheSchemaRefuses_IsSaidInside(string schema, string pointer) => Assert.Equal(pointer, Only(schema, LintIds.InvalidExample).Pointer);

    [Theory]
    [InlineData(2020, """{ "type": "string", "default": "a", "examples": ["b"] }""")]
    [InlineData(7, """{ "definitions": { "s": { "type": "string" } }, "properties": { "a": { "$ref": "#/definitions/s", "default": "a" } } }""")]
    [InlineData(7, """{ "enum": ["default"], "properties": { "default": { "type": "string" } } }""")]
    public void Value_ThatIsValid_IsNone(int draft, string schema) => AssertNone(schema, draft, LintIds.InvalidExample);

    [Theory]
    [InlineData("""{ "properties": { "headline": {} }, "required": ["headlin"] }""", "did you mean 'headline'?")]
    [InlineData("""{ "properties": { "a": {} }, "anyOf": [{ "required": ["zz"] }] }""", "C# has no member for it")]
    public void Required_OfNothingDescribed_IsSaid(string schema, string end) => Assert.EndsWith(end, Message(schema, LintIds.UndescribedRequired));

    [Theory]
    [InlineData("""{ "required": ["a"] }""")]
    [InlineData("""{ "properties": { "a": {} }, "oneOf": [{ "required": ["b"] }, { "properties": { "b": {} } }] }""")]
    [InlineData("""{ "properties": { "a": {} }, "patternProperties": { "^b": {} }, "required": ["b1"] }""")]
    [InlineData("""{ "properties": { "a": {} }, "additionalProperties": { "type": "string" }, "required": ["b"] }""")]
    [InlineData("""{ "allOf": [{ "required": ["a"] }, { "properties": { "a": {} } }] }""")]
    public void Required_DescribedSomewhere_IsNone(string schema) => AssertNone(schema, LintIds.UndescribedRequired);
}
