using System.Numerics;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Plan;

/// <summary>How many branches are left to run once a value is decided: counted on the plan, as generated code would find it.</summary>
public class DecisionTests
{
    private const string Versions = """
        { "oneOf": [
          { "type": "object", "properties": { "version": { "const": 1 }, "a": { "type": "string" } }, "additionalProperties": false },
          { "type": "object", "properties": { "version": { "enum": [2, 2.5] }, "a": { "type": "string" }, "b": { "type": "string" } }, "additionalProperties": false },
          { "type": "object", "properties": { "version": { "enum": [true, null, "3"] }, "c": { "type": "string" } }, "additionalProperties": false } ] }
        """;

    private const string Expressions = """
        { "$id": "https://x.example/e", "$dynamicAnchor": "e", "oneOf": [
          { "type": "string", "minLength": 1 },
          { "type": "array", "items": { "$dynamicRef": "#e" } },
          { "type": "object", "required": ["field"], "properties": { "field": { "type": "string" } }, "additionalProperties": false },
          { "oneOf": [
            { "type": "object", "required": ["op", "args"], "properties": { "op": { "enum": ["and", "or"] }, "args": { "items": { "$dynamicRef": "#e" } } } },
            { "$ref": "#/$defs/not" } ] } ],
          "$defs": { "not": { "type": "object", "required": ["op", "arg"], "properties": { "op": { "const": "not" }, "arg": { "$dynamicRef": "#e" } } } } }
        """;

    private const string Named = """
        { "anyOf": [
          { "properties": { "name": { "const": "x" }, "p": { "type": "string" } } },
          { "properties": { "name": { "const": "y" }, "p": { "type": "integer" } } },
          { "properties": { "name": { "enum": ["y", "z"] }, "p": { "type": "number" } } } ] }
        """;

    private const string Arrays = """
        { "$id": "https://x.example/f", "$dynamicAnchor": "f", "oneOf": [
          { "type": ["string", "number"] },
          { "type": "array", "prefixItems": [{ "const": "get" }, { "type": "string" }], "minItems": 2, "items": false },
          { "type": "array", "prefixItems": [{ "enum": ["all", "any"] }], "items": { "$dynamicRef": "#f" }, "minItems": 1 },
          { "type": "array", "prefixItems": [{ "const": "get" }, { "type": "string" }, { "const": 0 }], "minItems": 3, "items": { "$dynamicRef": "#f" } },
          { "type": "array", "maxItems": 0 } ] }
        """;

    private const string Calls = """
        { "anyOf": [
          { "type": "object", "required": ["op"], "properties": { "op": { "enum": ["and", "or"] }, "args": { "items": { "$ref": "#" } } } },
          { "type": "object", "required": ["op"], "properties": { "op": { "type": "string", "not": { "enum": ["and", "or"] } }, "args": { "items": { "$ref": "#" } } } },
          { "type": "object", "required": ["var"], "properties": { "var": { "type": "string" } } } ] }
        """;

    private const string Operands = """
        { "oneOf": [
          { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } },
          { "oneOf": [
            { "type": "object", "required": ["date"], "properties": { "date": { "type": "string" } } },
            { "type": "object", "required": ["time"], "properties": { "time": { "type": "string" } } },
            { "type": "array", "items": { "type": "string" } } ] },
          { "type": "array", "items": { "type": "integer" } } ] }
        """;

    private const string Patterns = """
        { "oneOf": [
          { "type": "object", "required": ["$ref"], "patternProperties": { "^\\$ref$": { "type": "string" } } },
          { "type": "object", "properties": { "name": { "type": "string" } }, "patternProperties": { "^x-": {} }, "additionalProperties": false },
          { "type": "object", "required": ["$ref", "x-b"], "patternProperties": { "^(\\$ref|a)$": {}, "^x-b": {} }, "additionalProperties": false } ] }
        """;

    [Theory]
    [InlineData(Patterns, """{"$ref":"a"}""", 1)]
    [InlineData(Patterns, """{"$ref":"a","x-b":1}""", 2)]
    [InlineData(Patterns, """{"$ref":"a","x-b":1,"name":1}""", 1)]
    [InlineData(Patterns, """{"x-a":1}""", 1)]
    [InlineData(Patterns, """{"y":1}""", 1)]
    [InlineData(Operands, """{"name":"a"}""", 1)]
    [InlineData(Operands, """{"name":"a","date":"a"}""", 2)]
    [InlineData(Operands, """{"time":"a"}""", 1)]
    [InlineData(Operands, "{}", 0)]
    [InlineData(Operands, "[]", 2)]
    [InlineData(Calls, """{"op":"and"}""", 1)]
    [InlineData(Calls, """{"op":"f"}""", 1)]
    [InlineData(Calls, """{"op":"f","var":1}""", 2)]
    [InlineData(Calls, """{"var":1}""", 1)]
    [InlineData(Arrays, "1", 1)]
    [InlineData(Arrays, "[]", 1)]
    [InlineData(Arrays, """["get","a"]""", 1)]
    [InlineData(Arrays, """["get"]""", 0)]
    [InlineData(Arrays, """["all"]""", 1)]
    [InlineData(Arrays, """["any",1,2,3]""", 1)]
    [InlineData(Arrays, """["get","a",0.0,1]""", 1)]
    [InlineData(Arrays, """["get","a",1]""", 0)]
    [InlineData(Arrays, """["none"]""", 0)]
    [InlineData(Arrays, "[[]]", 0)]
    [InlineData(Versions, """{"version":1}""", 1)]
    [InlineData(Versions, """{"a":"x","version":1.0}""", 1)]
    [InlineData(Versions, """{"version":25e-1}""", 1)]
    [InlineData(Versions, """{"version":null}""", 1)]
    [InlineData(Versions, """{"version":"\u0033"}""", 1)]
    [InlineData(Versions, """{"version":"1"}""", 0)]
    [InlineData(Versions, """{"version":false}""", 0)]
    [InlineData(Versions, """{"b":"x"}""", 1)]
    [InlineData(Versions, """{"a":"x"}""", 2)]
    [InlineData(Versions, "{}", 3)]
    [InlineData(Versions, "[]", 0)]
    [InlineData(Expressions, "\"a\"", 1)]
    [InlineData(Expressions, "[]", 1)]
    [InlineData(Expressions, "1", 0)]
    [InlineData(Expressions, """{"field":"a"}""", 1)]
    [InlineData(Expressions, """{"args":[],"op":"or"}""", 1)]
    [InlineData(Expressions, """{"op":"not","arg":1}""", 1)]
    [InlineData(Expressions, """{"op":"xor","arg":1}""", 0)]
    [InlineData(Named, """{"name":"x"}""", 1)]
    [InlineData(Named, """{"p":1,"name":"y"}""", 2)]
    [InlineData(Named, """{"name":"other"}""", 0)]
    [InlineData(Named, """{"p":1}""", 3)]
    [InlineData(Named, "1", 3)]
    public void Union_OfADocument_LeavesOpen(string schema, string json, int branches)
    {
        ValuePlan plan = Plan(schema);
        UnionNode union = Assert.Single(plan.Nodes.OfType<UnionNode>());
        ulong bits = ulong.MaxValue >> (64 - union.Branches.Count) << union.FirstBit!.Value;
        Assert.Equal(branches, BitOperations.PopCount(Open(plan.Decision!, JsonReader.Read(json).Value!) & bits));
    }

    [Fact]
    public void UnionsOfUnions_ThatAreApart_AreOneUnion_WithoutMemory()
    {
        CheckFunction check = Functions(Expressions).Single(f => f.Name.Name == "Check");
        Assert.Equal(5, Assert.Single(check.Body.Nodes.OfType<UnionNode>()).Branches.Count);
        Assert.False(check.IsMemoized);
    }

    /// <summary>Where the look may end before all is known, branches that a later property would tell apart may both be run.</summary>
    [Theory]
    [InlineData(Calls, false)]
    [InlineData("""{ "anyOf": [{ "required": ["a"], "properties": { "a": { "const": 1 }, "b": { "const": 1 }, "c": { "$ref": "#" } } }, { "required": ["b"], "properties": { "b": { "const": 2 }, "c": { "$ref": "#" } } }, { "type": "object" }] }""", true)]
    public void UnionWhoseRecursiveBranchesAreApart_HasNoMemory(string schema, bool isMemoized)
    {
        CheckFunction check = Functions(schema).Single(f => f.Name.Name == "Check");
        Assert.False(Assert.Single(check.Body.Nodes.OfType<UnionNode>()).IsApart);
        Assert.Equal(isMemoized, check.IsMemoized);
    }

    [Fact]
    public void BranchesBesideAWalk_ThatAssertPropertiesAlone_NeedNoFunctions()
    {
        const string Schema = """
            { "type": "object", "properties": { "id": { "type": "string" } }, "anyOf": [
              { "required": ["a"], "properties": { "a": { "type": "integer" }, "id": { "const": "x" } } },
              { "$ref": "#/$defs/b" },
              { "not": { "required": ["c"] }, "properties": { "d": { "minLength": 1 } } } ],
              "$defs": { "b": { "required": ["b"], "properties": { "b": { "const": 1 } } } } }
            """;
        UnionNode union = Assert.Single(Plan(Schema).Nodes.OfType<UnionNode>());
        Assert.Equal(["a", "", "d"], union.Branches.Select(b => b.Check is InPlace inner ? string.Join(",", inner.Nodes.OfType<VisitNode>().Single().Properties.Select(p => p.Name)) : b.Check is Decided ? "" : "?"));
    }

    [Fact]
    public void UnionOfArrays_ThatItemsTellApart_HasNoMemory()
    {
        CheckFunction check = Functions(Arrays).Single(f => f.Name.Name == "Check");
        Assert.True(Assert.Single(check.Body.Nodes.OfType<UnionNode>()).IsApart);
        Assert.False(check.IsMemoized);
    }

    [Fact]
    public void Items_OfAValueThatIsWalkedOver_AreNotAsked()
    {
        ValuePlan plan = Plan(Arrays.Replace("\"oneOf\"", "\"minProperties\": 1, \"oneOf\"", StringComparison.Ordinal));
        Assert.Empty(plan.Decision!.Items);
        Assert.False(Assert.Single(plan.Nodes.OfType<UnionNode>()).IsApart);
    }

    [Fact]
    public void UnionsOfUnions_ThatMeet_AreCountedApart()
    {
        const string Schema = """{ "oneOf": [{ "oneOf": [{ "type": "object", "required": ["a"] }, { "type": "object", "required": ["b"] }] }, { "type": "object", "required": ["c"] }] }""";
        Assert.Equal(2, Assert.Single(Plan(Schema).Nodes.OfType<UnionNode>()).Branches.Count);
    }

    [Fact]
    public void ChainOfConditions_IsDecidedInOneFunction()
    {
        const string Schema = """
            { "type": "object", "required": ["v"],
              "if": { "properties": { "v": { "enum": [1, 2] } } },
              "then": { "required": ["kind"], "if": { "properties": { "kind": { "const": "a" } } }, "then": { "$ref": "#/$defs/a" }, "else": { "properties": { "kind": { "const": "b" } } } },
              "else": { "if": { "properties": { "v": { "const": 3 } } }, "then": { "$ref": "#/$defs/b" }, "else": false },
              "$defs": { "a": { "properties": { "x": { "type": "string" } } }, "b": { "properties": { "y": { "type": "string" } } } } }
            """;
        ValuePlan plan = Plan(Schema);
        Assert.True(plan.Decision!.IsAhead);
        Assert.Equal(["v", "kind"], plan.Decision.Properties.Select(p => p.Name));
        IfNode first = Assert.Single(plan.Nodes.OfType<IfNode>());
        Assert.IsType<Decided>(first.If);
        IfNode second = Assert.Single(Assert.IsType<InPlace>(first.Then).Nodes.OfType<IfNode>());
        Assert.IsType<Call>(second.Then);
        Assert.IsType<Decided>(second.Else);
        Assert.IsType<Nothing>(Assert.Single(Assert.IsType<InPlace>(first.Else).Nodes.OfType<IfNode>()).Else);
    }

    [Fact]
    public void WhatAConditionAsksOfProperties_IsVisited()
    {
        const string Schema = """
            { "type": "object", "properties": { "kind": { "type": "string" }, "n": { "type": "integer" } }, "required": ["kind"],
              "if": { "properties": { "kind": { "const": "a" } } },
              "then": { "required": ["x", "n"], "properties": { "x": { "type": "string" }, "y": true } },
              "else": { "properties": { "x": { "type": "integer" } }, "additionalProperties": { "type": "integer" } } }
            """;
        IReadOnlyList<CheckFunction> functions = Functions(Schema);
        ValuePlan plan = functions.Single(f => f.Name.Name == "Check").Body;
        IfNode condition = Assert.Single(plan.Nodes.OfType<IfNode>());
        VisitNode visit = Assert.IsType<VisitNode>(Assert.Single(Assert.IsType<InPlace>(condition.Then).Nodes));
        Assert.Equal(["x"], visit.Properties.Select(p => p.Name));
        Assert.Equal(["x", "n"], visit.Required);
        Assert.IsType<Call>(condition.Else);
        Assert.Equal(["kind", "n", "x"], WalkNames.Found(plan));
        Assert.Equal(["kind", "n", "x", "y"], WalkNames.Of(plan));
    }

    [Theory]
    [InlineData("""{ "properties": { "x": true } }""", true)]
    [InlineData("""{ "additionalProperties": { "type": "string" } }""", false)]
    [InlineData("""{ "patternProperties": { "^x": true } }""", false)]
    [InlineData("""{ "anyOf": [{ "properties": { "x": true } }, { "minProperties": 2 }] }""", false)]
    public void WhatIsLeftUnevaluated_IsNotedByName_WhereBranchesEvaluateKnownNames(string then, bool isNoted)
    {
        ValuePlan plan = Plan($$"""{ "type": "object", "properties": { "kind": true }, "if": { "properties": { "kind": { "const": 1 } } }, "then": {{then}}, "unevaluatedProperties": false }""");
        Assert.Equal((isNoted, !isNoted), (plan.Nodes.Any(n => n is UnevaluatedNamesNode), plan.Nodes.Any(n => n is UnevaluatedPropertiesNode)));
    }

    [Fact]
    public void WhatIsLeftUnevaluated_IsNotedByName_BesidePatternsOfTheWalk()
    {
        ValuePlan plan = Plan("""
            { "type": "object", "properties": { "kind": true }, "$ref": "#/$defs/more", "unevaluatedProperties": false,
              "if": { "properties": { "kind": { "const": 1 } } }, "then": { "properties": { "x": true, "x-a": true } }, "$defs": { "more": { "patternProperties": { "^x-": true } } } }
            """);
        Assert.Equal(["kind", "x-a"], Assert.Single(plan.Nodes.OfType<UnevaluatedNamesNode>()).Evaluated);
        Assert.IsType<Nothing>(Assert.Single(plan.Nodes.OfType<PropertiesNode>()).Additional);
    }

    [Theory]
    [InlineData("""{ "if": { "type": "object", "required": ["r"] }, "then": { "properties": { "r": { "type": "string" } } }, "else": { "type": "object", "properties": { "a": true }, "additionalProperties": false } }""", true)]
    [InlineData("""{ "if": { "type": "object", "required": ["r"] }, "then": { "properties": { "r": { "items": {} } } }, "else": { "type": "object", "properties": { "a": true }, "additionalProperties": false } }""", false)]
    [InlineData("""{ "if": { "type": "object", "required": ["r"] }, "else": { "type": "object", "properties": { "a": true, "r": true }, "additionalProperties": false } }""", false)]
    [InlineData("""{ "if": { "type": "object", "required": ["r"] }, "else": { "type": "object", "properties": { "a": true }, "patternProperties": { "^r": true }, "additionalProperties": false } }""", false)]
    [InlineData("""{ "if": { "required": ["r"] }, "else": { "properties": { "a": true }, "additionalProperties": false } }""", false)]
    [InlineData("""{ "if": { "type": "object", "required": ["r"] }, "else": { "type": "object", "properties": { "a": true }, "unevaluatedProperties": false } }""", true)]
    [InlineData("""{ "if": { "type": "object", "required": ["r"] }, "else": { "type": "object", "anyOf": [{ "properties": { "a": true } }, { "patternProperties": { "r": true } }], "unevaluatedProperties": false } }""", false)]
    public void WhatRefusesTheConditionItself_IsRunFirst(string schema, bool isFirst) => Assert.Equal(isFirst, Assert.Single(Plan(schema).Nodes.OfType<IfNode>()).IsElseFirst);

    [Theory]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "object", "required": ["r"] }, { "type": "object", "properties": { "a": true }, "additionalProperties": false }] }""", 2)]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "object", "required": ["r"] }, { "type": ["string", "object"], "properties": { "a": true }, "additionalProperties": false }] }""", null)]
    [InlineData("""{ "anyOf": [{ "type": "object", "required": ["r"], "additionalProperties": { "items": {} } }, { "type": "object", "properties": { "a": true }, "additionalProperties": false }] }""", null)]
    [InlineData("""{ "anyOf": [{ "type": "object", "required": ["r"] }, { "type": "object", "required": ["s"] }, { "type": "object", "properties": { "a": true }, "additionalProperties": false }] }""", null)]
    public void TheBranchThatRefusesAShortOne_IsRunFirst(string schema, int? first) => Assert.Equal(first, Assert.Single(Plan(schema).Nodes.OfType<UnionNode>()).First);

    [Fact]
    public void WhatVisitsCheckAlike_TheWalkChecks()
    {
        ValuePlan plan = Functions("""
            { "type": "object", "properties": { "kind": { "type": "string" } }, "if": { "properties": { "kind": { "const": "a" } } }, "then": { "$ref": "#/$defs/a" }, "else": { "anyOf": [{ "$ref": "#/$defs/a" }, { "required": ["m"] }] },
              "$defs": { "a": { "type": "object", "properties": { "kind": { "minLength": 1 }, "s": { "type": "string" }, "o": { "type": "object", "required": ["q"] }, "x": { "type": "integer" } } } }, "allOf": [{ "if": { "required": ["y"] }, "then": { "properties": { "x": { "minimum": 1 } } } }] }
            """).Single(f => f.Name.Name == "Check").Body;
        Assert.Equal(["s", "o"], WalkNames.Tested(plan).Keys);
        Assert.Equal(["kind", "x"], WalkNames.Found(plan, WalkNames.Tested(plan)).Intersect(["kind", "s", "o", "x"]));
    }

    [Theory]
    [InlineData("""{ "oneOf": [#] }""", true)]
    [InlineData("""{ "type": "object", "anyOf": [#] }""", true)]
    [InlineData("""{ "type": ["object", "array"], "allOf": [{ "type": ["object", "null"], "anyOf": [#] }] }""", true)]
    [InlineData("""{ "anyOf": [#] }""", false)]
    public void BranchesWithoutTypes_AreApart_WhereTheValueCanOnlyBeAnObject(string schema, bool areApart)
    {
        const string Branches = """{ "required": ["op"], "properties": { "op": { "const": "add" }, "path": { "minLength": 1 } } }, { "required": ["op"], "properties": { "op": { "enum": ["move", "copy"] }, "from": { "minLength": 1 } } }""";
        UnionNode union = Assert.Single(Plan(schema.Replace("#", Branches, StringComparison.Ordinal)).Nodes.OfType<UnionNode>());
        Assert.Equal(areApart, union.IsApart);
    }

    [Fact]
    public void TooManyBranches_AreNotDecided()
    {
        string branches = string.Join(",", Enumerable.Range(0, 65).Select(i => $$"""{ "properties": { "v": { "const": {{i}} } } }"""));
        Assert.Null(Assert.Single(Plan($$"""{ "anyOf": [{{branches}}] }""").Nodes.OfType<UnionNode>()).FirstBit);
    }

    [Fact]
    public void StringsThatAreAlternatives_AreReadOnce()
    {
        ValuePlan plan = Plan("""{ "type": "string", "oneOf": [{ "enum": ["a", "b"] }, { "pattern": "^#" }] }""");
        Assert.Equal(2, Assert.Single(plan.Nodes.OfType<StringUnionNode>()).Branches.Count);
        Assert.Empty(plan.Nodes.OfType<UnionNode>());
        ValuePlan mixed = Plan("""{ "anyOf": [{ "enum": ["a", "b"] }, { "type": ["string", "null"], "pattern": "^#" }, { "type": "boolean" }] }""");
        Assert.Equal(2, Assert.Single(mixed.Nodes.OfType<StringUnionNode>()).Branches.Count);
        Assert.Equal(JsonTypes.String | JsonTypes.Null | JsonTypes.Boolean, mixed.Kinds);
        Assert.Equal(JsonTypes.String, Plan("""{ "oneOf": [{ "enum": ["a", "b"] }, { "pattern": "^#" }, { "pattern": "^a" }] }""").Kinds);
        Assert.Single(Plan("""{ "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "null" }] }""").Nodes.OfType<UnionNode>());
        Assert.Single(Plan("""{ "anyOf": [{ "enum": ["a"] }, { "pattern": "^#" }, { "type": "array", "minItems": 1 }] }""").Nodes.OfType<UnionNode>());
    }

    [Theory]
    [InlineData("""{ "type": "object", "oneOf": [{ "required": ["a"] }, { "required": ["b"], "not": { "required": ["c"] } }, { "not": { "anyOf": [{ "required": ["a"] }, { "required": ["b"] }] } }] }""")]
    [InlineData("""{ "type": "object", "properties": { "k": { "type": "string" } }, "dependentSchemas": { "a": { "not": { "anyOf": [{ "required": ["b"] }, { "properties": { "k": { "const": "x" } }, "required": ["k"] }] } } } }""")]
    [InlineData("""{ "not": { "type": ["object", "string"], "required": ["a"] }, "anyOf": [{ "required": ["b"] }, { "not": { "properties": { "k": { "not": { "enum": [1, 2] } } } } }] }""")]
    public void Negation_OfOneTest_NeedsNoFunction(string schema) => Assert.Single(Functions(schema));

    [Fact]
    public void Negation_OfMore_IsAFunction() => Assert.Equal(2, Functions("""{ "type": "object", "not": { "required": ["a", "b"], "minProperties": 1 } }""").Count);

    [Fact]
    public void WhatAllBranchesShare_IsAssertedOnce()
    {
        static string Union(string one, string other) => $$"""{ "type": "object", "oneOf": [{ "allOf": [{ "$ref": "#/$defs/b" }, {{one}}] }, { "allOf": [{ "$ref": "#/$defs/b" }, {{other}}] }], "$defs": { "b": { "type": "object", "required": ["s"], "properties": { "s": { "type": "string" } } } } }""";

        ValuePlan plan = Plan(Union("""{ "properties": { "v": { "type": "integer" } } }""", """{ "properties": { "v": { "type": "string" } } }"""));
        Assert.All(Assert.Single(plan.Nodes.OfType<UnionNode>()).Branches, branch => Assert.IsType<InPlace>(branch.Check));
        Assert.Contains("s", Assert.Single(plan.Nodes.OfType<RequiredNode>()).Required);
        Assert.Empty(Plan(Union("""{ "properties": { "s": { "const": "a" } } }""", """{ "properties": { "s": { "const": "b" } } }""")).Nodes.OfType<RequiredNode>());
        Assert.Empty(Plan(Union("""{ "minProperties": 2 }""", """{ "properties": { "v": { "type": "string" } } }""")).Nodes.OfType<RequiredNode>());
    }

    [Fact]
    public void WhoReadsMore_ComesFirst()
    {
        const string Union = """{ "oneOf": [{ "type": "object", "required": ["k"], "properties": { "k": { "const": "a" }, "o": { "type": "object" } } }, { "type": "object", "required": ["k"], "properties": { "k": { "const": "b" } } }] }""";
        Assert.IsType<UnionNode>(Plan($$"""{ "allOf": [{ "$ref": "#/$defs/b" }, {{Union}}], "$defs": { "b": { "type": "object", "properties": { "id": { "type": "string" } }, "unevaluatedProperties": {} } } }""").Nodes.OfType<BranchNode>().First());
        Assert.IsType<AllNode>(Plan($$"""{ "allOf": [{ "$ref": "#/$defs/b" }, {{Union}}], "$defs": { "b": { "type": "object", "properties": { "l": { "type": "array", "items": { "$ref": "#" } } }, "unevaluatedProperties": {} } } }""").Nodes.OfType<BranchNode>().First());
    }

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "id": { "type": "string" } }, "oneOf": [{ "$ref": "#/$defs/a" }, { "$ref": "#/$defs/b" }], "$defs": """)]
    [InlineData("""{ "allOf": [{ "$ref": "#/$defs/base" }, { "oneOf": [{ "$ref": "#/$defs/a" }, { "$ref": "#/$defs/b" }] }], "$defs": """)]
    public void ADiscriminator_BesideAWalk_IsFoundByIt(string union)
    {
        const string Branches = """
            { "base": { "type": "object", "properties": { "id": { "type": "string" } } },
              "a": { "type": "object", "required": ["k"], "properties": { "k": { "const": "a" }, "x": { "type": "array", "items": { "type": "object" } } } },
              "b": { "type": "object", "required": ["k"], "properties": { "k": { "const": "b" }, "x": { "type": "integer" } } } } }
            """;
        UnionNode node = Assert.IsType<UnionNode>(Assert.Single(Plan(union + Branches).Nodes.OfType<BranchNode>()));
        Assert.Null(node.Discriminator);
        Assert.True(node.IsApart);
        Assert.All(node.Branches, branch => Assert.IsType<InPlace>(branch.Check));

        string many = string.Join(", ", Enumerable.Range(0, 64).Select(i => $$"""
            "p{{i}}": {}
            """));
        Assert.NotNull(Assert.IsType<UnionNode>(Assert.Single(Plan((union + Branches).Replace("\"id\"", many + ", \"id\"", StringComparison.Ordinal)).Nodes.OfType<UnionNode>())).Discriminator);
    }

    [Theory]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "$ref": "#/$defs/k" }, { "oneOf": [{ "$ref": "#/$defs/b" }, { "$ref": "#/$defs/c" }] }], "$defs": """, true)]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "$ref": "#/$defs/a" }, { "oneOf": [{ "$ref": "#/$defs/b" }, { "$ref": "#/$defs/c" }] }], "$defs": """, false)]
    [InlineData("""{ "anyOf": [{ "type": ["string", "array"] }, { "$ref": "#/$defs/a" }, { "$ref": "#/$defs/b" }], "$defs": """, true)]
    [InlineData("""{ "oneOf": [{ "$ref": "#/$defs/a" }, { "$ref": "#/$defs/b" }, { "$ref": "#/$defs/k" }], "$defs": """, true)]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/a" }, { "$ref": "#/$defs/b" }, { "$ref": "#/$defs/k" }], "$defs": """, false)]
    [InlineData("""{ "oneOf": [{ "$ref": "#/$defs/a" }, { "$ref": "#/$defs/l" }], "$defs": """, false)]
    [InlineData("""{ "oneOf": [{ "$ref": "#/$defs/k" }, { "$ref": "#/$defs/l" }], "$defs": """, false)]
    [InlineData("""{ "oneOf": [{ "type": "string", "minLength": 2 }, { "type": "string", "pattern": "^a" }, { "$ref": "#/$defs/a" }, { "$ref": "#/$defs/b" }], "$defs": """, false)]
    public void AUnion_ThatIsToldApartAtTheEnd_WalksOverTheObject(string union, bool walks)
    {
        ValuePlan plan = Plan(union + """
            { "a": { "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } },
              "b": { "type": "object", "required": ["b"], "properties": { "b": { "type": "array", "items": { "$ref": "#" } } } },
              "c": { "type": "object", "required": ["c"], "properties": { "c": { "type": "integer" }, "d": { "$ref": "#" } } },
              "k": { "type": "object", "required": ["k"], "properties": { "k": { "const": 1 }, "a": { "$ref": "#" } } },
              "l": { "type": "object", "required": ["k"], "properties": { "k": { "const": 2 } }, "minProperties": 1 } } }
            """);
        Assert.Equal(walks, plan.Ahead is not null);
        if (!walks)
            return;
        Assert.Equal(JsonTypes.Object, plan.Kinds);
        Assert.All(Assert.Single(plan.Nodes.OfType<UnionNode>()).Branches, branch => Assert.True(branch.Check is InPlace || (branch.Kinds & JsonTypes.Object) == 0));
    }

    [Theory]
    [InlineData("""{ "oneOf": [{ "$ref": "#/$defs/op" }, { "$ref": "#/$defs/f" }, { "$ref": "#/$defs/name" }], "$defs": """, "op: op, f", "op: op, f", "name: name")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/$defs/op" }, { "$ref": "#/$defs/name" }, { "$ref": "#/$defs/any" }], "$defs": """, "op: op, any", "name: name, any")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/op" }, { "$ref": "#/$defs/name" }], "$defs": """)]
    [InlineData("""{ "oneOf": [{ "$ref": "#/$defs/op" }, { "$ref": "#/$defs/f" }], "$defs": """)]
    [InlineData("""{ "oneOf": [{ "$ref": "#/$defs/op" }, { "$ref": "#/$defs/name" }], "if": { "required": ["x"] }, "then": { "minProperties": 2 }, "$defs": """)]
    public void ABranch_ThatAnObjectIsLikelyToPassByAName_IsKnown(string union, params string[] likely)
    {
        ValuePlan plan = Plan(union + """
            { "op": { "type": "object", "required": ["op"], "properties": { "op": { "enum": ["and", "or"] }, "args": { "type": "array", "items": { "$ref": "#" } } }, "minProperties": 1 },
              "f": { "type": "object", "required": ["op"], "properties": { "op": { "type": "string", "not": { "enum": ["and", "or"] } } }, "minProperties": 1 },
              "name": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } }, "minProperties": 1 },
              "any": { "type": "object", "minProperties": 1 } } }
            """);
        DecisionPlan decision = plan.Decision!;
        Assert.Equal(likely.Length, decision.Likely.Count);
        foreach ((string expected, LikelyTest test) in likely.Zip(decision.Likely))
        {
            Assert.Equal(expected.Split(": ")[0], string.Join(", ", decision.Properties.Where((_, i) => (test.Names & (1UL << i)) != 0).Select(property => property.Name)));
            Assert.Equal(expected.Split(": ")[1].Split(", ").Length, BitOperations.PopCount(test.Known));
            Assert.NotEqual(0UL, test.Known & test.Test);
        }
    }

    /// <summary>What a document leaves open, property by property.</summary>
    private static ulong Open(DecisionPlan plan, JsonValue json)
    {
        ulong open = plan.OfKinds[json.Kind switch { ValueKind.Null => 0, ValueKind.True or ValueKind.False => 1, ValueKind.Number => 2, ValueKind.String => 3, ValueKind.Array => 4, _ => 5 }];
        foreach (Decisive<int> item in json.Kind == ValueKind.Array ? plan.Items : default)
            open &= item.Name >= json.Items.Count ? item.Absent : item.Constants.FirstOrDefault(c => c.Values.Contains(json.Items[item.Name], JsonEquality.Comparer))?.Open ?? item.Other;
        if (json.Kind != ValueKind.Object)
            return open;
        if (json.Members.Any(m => plan.Properties.All(p => p.Name != m.Name)))
            open &= plan.OfUnknown;
        foreach (Decisive<string> property in plan.Properties)
        {
            open &= !json.TryGet(property.Name, out JsonValue value) ? property.Absent
                : property.Constants.FirstOrDefault(c => c.Values.Contains(value, JsonEquality.Comparer))?.Open ?? property.Other;
        }

        return plan.Alternatives.Where(alternatives => (open & alternatives.Tests) == 0).Aggregate(open, (left, alternatives) => left & ~alternatives.Test);
    }

    private static ValuePlan Plan(string schema) => Functions(schema).Single(f => f.Name.Name == "Check").Body;

    private static IReadOnlyList<CheckFunction> Functions(string schema) => PlanTests.Functions("a.schema.json", schema);
}
