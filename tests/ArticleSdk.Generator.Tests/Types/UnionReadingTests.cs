namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Members that are a union of the runtime: what is read is valid, whichever alternative it is, and comes back as it was.</summary>
public class UnionReadingTests
{
    private static readonly Lazy<TypeHarness> Harness = new(() => TypeHarness.Of(("by.schema.json", """
        {
          "type": "object", "properties": {
            "who": { "anyOf": [{ "type": "string", "minLength": 3 }, { "type": "array", "items": { "type": "string", "minLength": 2 }, "maxItems": 2 }] },
            "many": { "type": "array", "items": { "type": ["string", "integer"], "minLength": 2, "maximum": 9 } },
            "open": { "properties": { "n": { "type": "integer", "maximum": 9 } }, "required": ["n"] },
            "opens": { "type": "array", "items": { "properties": { "n": { "type": "integer" } } } },
            "list": { "items": { "type": "integer" } },
            "map": { "type": ["string", "object"], "additionalProperties": { "type": "boolean" } },
            "text": { "type": ["string", "integer"], "oneOf": [{ "items": { "type": "integer" } }, { "enum": ["a", "b"] }] },
            "array": { "type": ["array", "object"], "oneOf": [{ "type": "array", "items": { "type": "integer" } }, { "properties": { "k": { "type": "integer" } }, "required": ["k"] }] },
            "closed": { "type": "object", "anyOf": [{ "properties": { "a": { "type": "integer" } }, "additionalProperties": false }, { "items": { "type": "string" } }] }
          }
        }
        """)));

    private static readonly Lazy<GeneratedType> By = new(() => Harness.Value.Type("By"));

    [Theory]
    [InlineData("""{"who":"abc"}""")]
    [InlineData("""{"who":["ab"]}""")]
    [InlineData("""{"many":["ab",3]}""")]
    [InlineData("""{"open":{"n":3}}""")]
    [InlineData("""{"open":[1]}""")]
    [InlineData("""{"open":null}""")]
    [InlineData("""{"opens":[{"n":1e30},{"n":1},"x",null,{}]}""")]
    [InlineData("""{"list":[1]}""")]
    [InlineData("""{"list":"x"}""")]
    [InlineData("""{"map":{"a":true}}""")]
    [InlineData("""{"map":"a"}""")]
    // A branch about other kinds lets the value through.
    [InlineData("""{"text":"c"}""")]
    [InlineData("""{"array":["x"]}""")]
    [InlineData("""{"array":{"k":1}}""")]
    [InlineData("""{"closed":{"a":"x","z":1}}""")]
    public void Read_ValidAlternative_ComesBack(string json) => Assert.Equal(json, By.Value.RoundTrip(json));

    [Theory]
    [InlineData("""{"who":"ab"}""")]
    [InlineData("""{"who":["a"]}""")]
    [InlineData("""{"who":["ab","cd","ef"]}""")]
    [InlineData("""{"who":1}""")]
    [InlineData("""{"many":["a"]}""")]
    [InlineData("""{"many":[10]}""")]
    [InlineData("""{"many":[1.5]}""")]
    [InlineData("""{"open":{"n":10}}""")]
    [InlineData("""{"open":{}}""")]
    [InlineData("""{"open":{"n":1e30}}""")]
    [InlineData("""{"opens":[{"n":"1"}]}""")]
    [InlineData("""{"list":["1"]}""")]
    [InlineData("""{"map":{"a":1}}""")]
    [InlineData("""{"map":[]}""")]
    public void Read_Invalid_IsRefused(string json) => Assert.Throws<SchemaValidationException>(() => By.Value.Read(json));

    private static readonly Lazy<TypeHarness> Expressions = new(() => TypeHarness.Of(("expr.schema.json", """
        {
          "oneOf": [
            { "type": "boolean" },
            { "type": "string", "minLength": 1 },
            { "type": "object", "required": ["op", "args"], "properties": { "op": { "enum": ["and", "or"] }, "args": { "type": "array", "items": { "$ref": "#" } } } },
            { "type": "object", "required": ["op", "arg"], "properties": { "op": { "const": "not" }, "arg": { "$ref": "#" } }, "additionalProperties": false },
            { "type": "object", "required": ["version"], "properties": { "version": { "const": 2 }, "path": { "type": "string" } } }
          ]
        }
        """)));

    /// <summary>What decides between the records of a struct for the check does so for the reader, which checks each value once.</summary>
    [Theory]
    [InlineData("true", true)]
    [InlineData("\"x\"", true)]
    [InlineData("\"\"", false)]
    [InlineData("""{"op":"and","args":["x",{"op":"not","arg":{"version":2}},{"op":"or","args":[]}]}""", true)]
    [InlineData("""{"op":"and","args":["x",{"op":"not","arg":{"version":3}}]}""", false)]
    [InlineData("""{"args":[""],"op":"and"}""", false)]
    [InlineData("""{"args":["y"],"op":"\u0061nd"}""", true)]
    [InlineData("""{"op":"nor","args":[]}""", false)]
    // Two hold, and one by itself.
    [InlineData("""{"op":"and","args":[],"version":2}""", false)]
    [InlineData("""{"op":"and","args":"x","version":2}""", true)]
    [InlineData("""{"op":"not","arg":"x","version":2}""", true)]
    [InlineData("""{"op":"not","arg":"x","more":1}""", false)]
    // A name that another branch knows is repeated.
    [InlineData("""{"version":2,"args":1,"args":2}""", false)]
    [InlineData("""{"version":2,"other":1,"other":2}""", true)]
    [InlineData("{}", false)]
    [InlineData("[]", false)]
    public void Read_StructOfSeveralRecords_TakesWhatIsValid(string json, bool isValid)
    {
        GeneratedType type = Expressions.Value.Type("Expr");
        Assert.Equal(isValid, type.IsValid(json));
        if (!isValid)
            Assert.Throws<SchemaValidationException>(() => type.Read(json));
        else
            Assert.True(type.IsValid(type.RoundTrip(json)));
    }

    [Fact]
    public void Read_StructOfSeveralRecords_AsksBranchesOnlyWhereSeveralAreOpen()
    {
        string read = Expressions.Value.Files["News.Expr"];
        read = read.Substring(read.IndexOf("Expr Read(ref", StringComparison.Ordinal));
        int several = read.IndexOf("if ((open & (open - 1)) != 0)", StringComparison.Ordinal);
        Assert.InRange(several, 0, read.IndexOf("Matches<", StringComparison.Ordinal));
        Assert.InRange(several, 0, read.IndexOf("Codec.Check(", StringComparison.Ordinal));
    }

    /// <summary>The branches of a definition that the root is nothing but a reference to are branches of the root's type.</summary>
    [Fact]
    public void Root_OnlyAReferenceToAUnion_HasItsBranches()
    {
        GeneratedType root = TypeHarness.Of(("root.schema.json", """
            {
              "$ref": "#/$defs/node",
              "$defs": {
                "node": {
                  "type": "object", "properties": { "next": { "$ref": "#/$defs/node" } },
                  "oneOf": [
                    { "properties": { "a": { "type": "integer" } }, "required": ["a"] },
                    { "properties": { "b": { "type": "boolean" } }, "required": ["b"] }
                  ]
                }
              }
            }
            """)).Type("Root");
        Assert.Equal("""{"next":{"b":true},"a":1}""", root.RoundTrip("""{"next":{"b":true},"a":1}"""));
        Assert.Throws<SchemaValidationException>(() => root.Read("""{"next":{"b":1},"a":1}"""));
    }

    /// <summary>A record answers for its own schema, the union for that of all branches.</summary>
    [Fact]
    public void Validate_OfARecordOfAUnion_AsksTheRecordsSchema() => Assert.Equal("True False", TypeHarness.Of(("root.schema.json", """
        {
          "oneOf": [
            { "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"], "additionalProperties": { "type": "integer" } },
            { "type": "object", "properties": { "b": { "type": "integer" } }, "required": ["b"] }
          ]
        }
        """)).Run("""
        var both = new RootWithA { A = 1, AdditionalProperties = [new("b", 2)] };
        return $"{both.Validate().IsValid} {SchemaJson.Validate<Root>(both).IsValid}";
        """));

    /// <summary>Which branch an object is may be a matter of checks: a constant that passes none of them is no initial value.</summary>
    [Fact]
    public void Read_ConstantThatNoBranchTakes_IsRefusedAndDoesNotThrow()
    {
        GeneratedType owner = TypeHarness.Of(("owner.schema.json", """
            {
              "type": "object", "required": ["part", "kind"], "properties": { "part": { "$ref": "#/$defs/part" }, "kind": { "$ref": "#/$defs/kind" } },
              "$defs": {
                "part": { "oneOf": [{ "type": "object", "required": ["kind"] }, { "type": "object", "patternProperties": { "^[a-z]{1,3}$": { "const": "-" } } }, { "type": "null" }], "const": { "c": null } },
                "kind": {
                  "oneOf": [{ "type": "object", "required": ["k"], "properties": { "k": { "const": "a" } } }, { "type": "object", "required": ["k", "n"], "properties": { "k": { "const": "b" }, "n": { "type": "integer" } } }],
                  "const": { "k": "b" }
                }
              }
            }
            """)).Type("Owner");
        Assert.Throws<SchemaValidationException>(() => owner.Read("{}"));
    }

    /// <summary>A union of many kinds is held in lists by the million: it takes as much as one of two.</summary>
    [Fact]
    public void NamedUnion_OfManyAlternatives_HoldsOneReference()
    {
        TypeHarness harness = TypeHarness.Of(("element.schema.json", $$"""
            {
              "oneOf": [
                { "type": "string", "format": "date-time" }, { "type": "integer" }, { "type": "boolean" }, { "type": "array", "items": { "type": "string" } },
                {{string.Join(", ", Enumerable.Range(0, 12).Select(i => $$"""{ "type": "object", "title": "Kind{{i}}", "required": ["kind"], "properties": { "kind": { "const": "k{{i}}" }, "n": { "type": "integer" } } }"""))}}
              ]
            }
            """));
        object? result = harness.Run("""
            Element at = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)), same = at.Match(Same, n => n, b => b, o => o, o => o, o => o, o => o, o => o, o => o, o => o, o => o, o => o, o => o, o => o, o => o, o => (Element)o);
            Element moved = new DateTimeOffset(2026, 1, 2, 2, 4, 5, TimeSpan.Zero), number = 7, flag = true, list = new(["a"]), record = new ElementKind11 { N = 1 };
            return string.Join("\n",
                System.Runtime.CompilerServices.Unsafe.SizeOf<Element>(), at == same, at == moved, number == 7L, number == (Element)8L, flag == false, list == new Element(["a"]),
                record == new ElementKind11 { N = 1 }, record == new ElementKind11(), record.TryGetElementKind11(out var eleven) ? eleven.N : null, record.TryGetElementKind10(out var ten), ten is null, number.Value, default(Element).Value is null,
                string.Join(" ", new[] { at, number, flag, list, record }.Select(e => System.Text.Encoding.UTF8.GetString(e.ToUtf8Json()) == System.Text.Encoding.UTF8.GetString(Element.Read(e.ToUtf8Json()).ToUtf8Json()))));
            """, "static Element Same(DateTimeOffset at) => at;");
        Assert.Equal("16\nTrue\nFalse\nTrue\nFalse\nFalse\nTrue\nTrue\nFalse\n1\nFalse\nTrue\n7\nTrue\nTrue True True True True", result);
    }

    /// <summary>What a union within a union holds is an alternative of the outer one, and no type of its own is made of it again.</summary>
    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#")]
    [InlineData("http://json-schema.org/draft-07/schema#")]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    public void UnionInUnion_OfKinds_HasTheInnerRecords(string draft)
    {
        object? result = TypeHarness.Of(("exports.schema.json", $$"""
            {
              "$schema": "{{draft}}", "type": "object", "properties": {
                "entry": { "$ref": "#/definitions/entryOrFallback" },
                "step": { "anyOf": [{ "oneOf": [{ "type": "string" }, { "type": "object", "required": ["run"], "properties": { "run": { "type": "string" } }, "additionalProperties": false }] },
                  { "type": "object", "required": ["uses"], "properties": { "uses": { "type": "string" } }, "additionalProperties": false }, { "type": "null" }] }
              },
              "definitions": {
                "path": { "type": ["string", "null"] },
                "conditions": { "type": "object", "properties": { "import": { "$ref": "#/definitions/entryOrFallback" } } },
                "entry": { "oneOf": [{ "$ref": "#/definitions/path" }, { "$ref": "#/definitions/conditions" }] },
                "entryOrFallback": { "oneOf": [{ "$ref": "#/definitions/entry" }, { "type": "array", "items": { "$ref": "#/definitions/entry" } }] }
              }
            }
            """)).Run("""
            var json = "{\"entry\":{\"import\":[\"a\",{\"import\":\"b\"},null]},\"step\":{\"run\":\"r\"}}";
            var exports = Exports.Read(json);
            var entry = (ExportsConditions)exports.Entry.Value!.Value.Value!;
            var names = new[] { "{\"step\":{\"uses\":\"u\"}}", "{\"step\":\"s\"}", json }.Select(text => Exports.Read(text).Step.Value!.Value.Match(text => text, run => run.Run, uses => uses.Uses));
            return string.Join("\n", entry.Import.Value!.Value.Value!.GetType().Name, System.Text.Encoding.UTF8.GetString(exports.ToUtf8Json()) == json, string.Join(",", names), Exports.IsValid("{\"step\":{\"run\":1}}"), Exports.IsValid("{\"entry\":1}"));
            """);
        Assert.Equal("JsonList`1\nTrue\nu,s,r\nFalse\nFalse", result);
    }
}
