using System.Reflection;
using ArticleSdk.Generator.Plan;

namespace ArticleSdk.Generator.Tests.Types;

/// <summary>
/// Types that are checked while they are read: whatever a schema says of a value must be checked there too, and what is refused must be told apart from what is
/// valid and fits no type.
/// </summary>
public class ReadingTests
{
    private static readonly (string, string)[] Schemas =
    [
        ("text.schema.json", """{ "type": "object", "properties": { "a": { "type": "string", "minLength": 1 }, "b": { "type": "string", "minLength": 2, "maxLength": 3 }, "c": { "type": "string", "pattern": "^x" }, "d": { "type": "string", "format": "email" } } }"""),
        ("number.schema.json", """
            { "type": "object", "properties": { "byte": { "type": "integer", "minimum": 0, "exclusiveMaximum": 256 }, "long": { "type": "integer", "exclusiveMinimum": -5 }, "odd": { "type": "integer", "multipleOf": 3 },
                "fraction": { "type": "integer", "maximum": 1.5 }, "real": { "type": "number" }, "low": { "type": "number", "minimum": 0.1 }, "money": { "type": "number", "multipleOf": 0.01 } } }
            """),
        ("old.schema.json", """{ "$schema": "http://json-schema.org/draft-04/schema#", "type": "object", "properties": { "n": { "type": "integer" } } }"""),
        ("format.schema.json", """
            { "type": "object", "properties": { "when": { "type": "string", "format": "date-time" }, "day": { "type": "string", "format": "date" }, "id": { "type": "string", "format": "uuid" }, "at": { "type": "string", "format": "uri" },
                "uris": { "type": "array", "items": { "type": "string", "format": "uri" } } } }
            """),
        ("closed.schema.json", """{ "type": "object", "required": ["kind", "flag"], "additionalProperties": false, "properties": { "kind": { "const": "closed" }, "flag": { "type": "boolean" }, "level": { "enum": ["low", "high"] }, "any": {} } }"""),
        ("open.schema.json", """{ "type": "object", "additionalProperties": { "type": "integer" }, "properties": { "none": { "type": ["string", "null"] }, "named": { "type": ["integer", "null"], "minimum": 3 } } }"""),
        ("list.schema.json", """
            { "type": "object", "properties": {
                "some": { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 2 }, "words": { "type": "array", "items": { "type": "string", "minLength": 1 } },
                "set": { "type": "array", "items": { "type": "integer" }, "uniqueItems": true }, "items": { "type": "array", "items": { "$ref": "closed.schema.json" } },
                "grid": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } } } }
            """),
        ("union.schema.json", """
            { "oneOf": [{ "$ref": "#/$defs/cat" }, { "$ref": "#/$defs/dog" }],
              "$defs": { "cat": { "type": "object", "required": ["kind"], "additionalProperties": false, "properties": { "kind": { "const": "cat" }, "lives": { "type": "integer", "maximum": 9 } } },
                         "dog": { "type": "object", "required": ["kind", "name"], "additionalProperties": false, "properties": { "kind": { "const": "dog" }, "name": { "type": "string", "minLength": 1 } } } } }
            """),
        ("unionOpen.schema.json", """
            { "oneOf": [{ "$ref": "#/$defs/cat" }, { "$ref": "#/$defs/dog" }],
              "$defs": { "cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "cat" } } },
                         "dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "dog" }, "name": { "type": "string" } } } } }
            """),
        ("owner.schema.json", """
            { "type": "object", "required": ["pet"], "properties": { "pet": { "$ref": "union.schema.json" }, "other": { "$ref": "unionOpen.schema.json" }, "odd": { "$ref": "odd.schema.json" }, "self": { "$ref": "#" } } }
            """),
        ("odd.schema.json", """{ "type": "object", "properties": { "a": { "type": "string", "minLength": 1 }, "b": { "type": "string" } }, "anyOf": [{ "required": ["a"] }, { "required": ["b"] }] }"""),
        ("whole.schema.json", """{ "allOf": [{ "$ref": "#/$defs/base" }, { "type": "object", "properties": { "b": { "type": "integer", "minimum": 1 } } }], "required": ["b"], "$defs": { "base": { "type": "object", "required": ["a"], "properties": { "a": { "type": "string", "maxLength": 2 } } } } }"""),
        ("many.schema.json", "{ \"type\": \"object\", \"required\": [\"p0\", \"p70\"], \"properties\": {" + string.Join(",", Enumerable.Range(0, 80).Select(i => $"\"p{i}\": {{ \"type\": \"boolean\" }}")) + "} }"),
        ("patterns.schema.json", """
            { "type": "object", "properties": { "x-known": { "type": "integer" },
                "map": { "type": "object", "patternProperties": { "^[a-z]+$": { "type": "string" } }, "additionalProperties": false },
                "words": { "type": "array", "items": { "type": "string" }, "uniqueItems": true, "maxItems": 40 }, "code": { "type": "string", "pattern": "^#[0-9]+$", "maxLength": 4 } },
              "patternProperties": { "^x-": { "type": "integer", "minimum": 1 } }, "additionalProperties": false }
            """),
        ("twoPatterns.schema.json", """
            { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" }, "never": false }, "additionalProperties": { "type": "boolean" },
              "patternProperties": { "^a": { "type": "object", "required": ["n"], "properties": { "n": { "type": "integer" }, "odd": { "$ref": "odd.schema.json" } } }, "z$": { "type": "object", "properties": { "n": { "maximum": 5 } } } } }
            """),
        ("rest.schema.json", """
            { "type": "object", "required": ["kind"], "minProperties": 2, "dependentRequired": { "from": ["to"] },
              "properties": { "kind": { "enum": ["a", "b", "c"] }, "from": { "type": "integer" }, "to": { "type": "integer" }, "pet": { "$ref": "union.schema.json" } },
              "if": { "properties": { "kind": { "const": "a" } } }, "then": { "required": ["from"] }, "else": { "properties": { "from": { "maximum": 3 }, "extra": { "type": "string" } } },
              "not": { "required": ["never"] }, "propertyNames": { "maxLength": 6 } }
            """),
        ("choice.schema.json", """
            { "anyOf": [{ "$ref": "#/$defs/sound" }, { "$ref": "#/$defs/image" }, { "$ref": "#/$defs/any" }],
              "$defs": { "sound": { "type": "object", "required": ["hertz"], "properties": { "hertz": { "type": "integer", "minimum": 1 }, "note": { "type": "string" } } },
                         "image": { "type": "object", "required": ["width"], "properties": { "width": { "type": "integer" }, "alt": { "type": "string" } }, "additionalProperties": false },
                         "any": { "type": "object", "required": ["width", "hertz"], "properties": { "width": { "const": 0 } } } } }
            """),
        ("kinds.schema.json", """
            { "type": "object", "properties": {
                "one": { "anyOf": [{ "type": "string", "pattern": "^s" }, { "type": "integer", "minimum": 3 }, { "$ref": "#/$defs/part" }, { "type": "array", "items": { "type": "integer" } }] },
                "loose": { "properties": { "n": { "type": "integer" } }, "required": ["n"] }, "null": { "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/part" }] } },
              "$defs": { "part": { "type": "object", "required": ["p"], "properties": { "p": { "type": "boolean" } }, "additionalProperties": false } } }
            """),
        ("untyped.schema.json", """{ "required": ["a"], "properties": { "a": { "maximum": 3 }, "b": { "minLength": 1 }, "c": false } }"""),
    ];

    private static readonly Lazy<TypeHarness> Harness = new(() => TypeHarness.Of(Schemas));

    [Fact]
    public void Plan_TypesWhoseNodesAreAllKnown_AreReadAtOnce() => Assert.Equal(
        ["Choice", "ChoiceAny", "ChoiceImage", "ChoiceSound", "Closed", "Format", "Kinds", "KindsLoose", "KindsPart", "List", "Many", "Number", "Odd", "Old", "Open", "Owner", "Patterns", "Rest", "Text", "TwoPatterns", "TwoPatternsAProperty", "TwoPatternsZProperty", "Union", "UnionCat", "UnionDog", "UnionOpen", "UnionOpenCat", "UnionOpenDog", "Untyped", "Whole", "WholeBase"],
        TypeHarness.ReadAtOnce(Schemas).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Text", """{"a":"x","b":"ab","c":"xy","d":"a@example.org"}""", true)]
    [InlineData("Text", """{"a":""}""", false)]
    [InlineData("Text", """{"a":null}""", false)]
    [InlineData("Text", """{"b":"a"}""", false)]
    [InlineData("Text", """{"b":"𝄞"}""", false)]
    [InlineData("Text", """{"b":"\ud834\udd1e"}""", false)]
    [InlineData("Text", """{"b":"𝄞𝄞"}""", true)]
    [InlineData("Text", """{"b":"𝄞𝄞𝄞"}""", true)]
    [InlineData("Text", """{"b":"𝄞𝄞𝄞𝄞"}""", false)]
    [InlineData("Text", """{"b":"abcd"}""", false)]
    [InlineData("Text", """{"c":"yx"}""", false)]
    [InlineData("Text", """{"d":"nobody"}""", false)]
    [InlineData("Text", """{"a":"x","a":"y"}""", false)]
    [InlineData("Text", """{"a":"x"} 1""", false)]
    [InlineData("Text", """{"a":"x",}""", false)]
    [InlineData("Text", """{"z":{"a":1,"a":2}}""", true)]
    [InlineData("Text", """{"z":tru}""", false)]
    [InlineData("Number", """{"byte":255,"long":-4,"odd":9,"real":1e300,"low":0.1,"money":1.05}""", true)]
    [InlineData("Number", """{"byte":1.0}""", true)]
    [InlineData("Number", """{"byte":256}""", false)]
    [InlineData("Number", """{"byte":-1}""", false)]
    [InlineData("Number", """{"byte":1.5}""", false)]
    [InlineData("Number", """{"long":-5}""", false)]
    [InlineData("Number", """{"odd":10}""", false)]
    [InlineData("Number", """{"fraction":1}""", true)]
    [InlineData("Number", """{"fraction":2}""", false)]
    [InlineData("Number", """{"low":0.09999999999999999999999}""", false)]
    [InlineData("Number", """{"money":1.005}""", false)]
    [InlineData("Number", """{"real":"1"}""", false)]
    [InlineData("Old", """{"n":1}""", true)]
    [InlineData("Old", """{"n":1.0}""", false)]
    [InlineData("Format", """{"when":"2024-02-29T12:00:00Z","day":"2024-02-29","id":"2eb8aa08-aa98-11ea-b4aa-73b441d16380","at":"http://example.org/a","uris":["urn:x"]}""", true)]
    [InlineData("Format", """{"when":"2023-02-29T12:00:00Z"}""", false)]
    [InlineData("Format", """{"when":"2024-02-29 12:00:00Z"}""", false)]
    [InlineData("Format", """{"day":"2023-02-29"}""", false)]
    [InlineData("Format", """{"id":"2eb8aa08-aa98-11ea-b4aa-73b441d1638"}""", false)]
    [InlineData("Format", """{"at":"/a"}""", false)]
    [InlineData("Format", """{"at":"http://example.org/a b"}""", false)]
    [InlineData("Format", """{"at":"http://example.org/<>"}""", false)]
    [InlineData("Format", """{"uris":["urn:x","/a"]}""", false)]
    [InlineData("Closed", """{"kind":"closed","flag":true,"level":"low","any":[1]}""", true)]
    [InlineData("Closed", """{"flag":false,"kind":"cl\u006fsed"}""", true)]
    [InlineData("Closed", """{"kind":"open","flag":true}""", false)]
    [InlineData("Closed", """{"kind":"closed"}""", false)]
    [InlineData("Closed", """{"kind":"closed","flag":null}""", false)]
    [InlineData("Closed", """{"kind":"closed","flag":true,"level":"middle"}""", false)]
    [InlineData("Closed", """{"kind":"closed","flag":true,"more":1}""", false)]
    [InlineData("Open", """{"none":null,"named":null,"x":1}""", true)]
    [InlineData("Open", """{"named":2}""", false)]
    [InlineData("Open", """{"named":3}""", true)]
    [InlineData("Open", """{"x":"1"}""", false)]
    [InlineData("Open", """{"none":1}""", false)]
    [InlineData("List", """{"some":["a"],"words":["a"],"set":[1,2],"items":[{"kind":"closed","flag":true}],"grid":[[1],[]]}""", true)]
    [InlineData("List", """{"some":[]}""", false)]
    [InlineData("List", """{"some":["a","b","c"]}""", false)]
    [InlineData("List", """{"words":["a",""]}""", false)]
    [InlineData("List", """{"set":[1,2,1.0]}""", false)]
    [InlineData("List", """{"items":[{"kind":"closed","flag":true},{"kind":"closed"}]}""", false)]
    [InlineData("List", """{"grid":[[1],["a"]]}""", false)]
    [InlineData("Union", """{"lives":9,"kind":"cat"}""", true)]
    [InlineData("Union", """{"lives":10,"kind":"cat"}""", false)]
    [InlineData("Union", """{"kind":"dog","name":""}""", false)]
    [InlineData("Union", """{"kind":"cow"}""", false)]
    [InlineData("Union", "1", false)]
    [InlineData("UnionOpen", """{"kind":"cat","name":1,"name":2}""", false)]
    [InlineData("Owner", """{"pet":{"kind":"dog","name":"Rex"},"other":{"kind":"cat"},"odd":{"a":"x"},"self":{"pet":{"kind":"cat"}}}""", true)]
    [InlineData("Owner", """{"pet":{"kind":"dog"}}""", false)]
    [InlineData("Owner", """{"pet":{"kind":"cat"},"other":{"kind":"cat","name":1,"name":2}}""", false)]
    [InlineData("Owner", """{"pet":{"kind":"cat"},"odd":{}}""", false)]
    [InlineData("Owner", """{"pet":{"kind":"cat"},"odd":{"a":""}}""", false)]
    [InlineData("Owner", """{"pet":{"kind":"cat"},"odd":{"b":"x"},"self":{}}""", false)]
    [InlineData("Whole", """{"a":"xx","b":1}""", true)]
    [InlineData("Whole", """{"a":"xxx","b":1}""", false)]
    [InlineData("Whole", """{"a":"xx","b":0}""", false)]
    [InlineData("Whole", """{"b":1}""", false)]
    [InlineData("Many", """{"p70":true,"p0":false}""", true)]
    [InlineData("Many", """{"p0":false}""", false)]
    [InlineData("Many", """{"p70":false}""", false)]
    [InlineData("Patterns", """{"x-a":1,"x-known":2,"map":{"a":"x"},"words":["a","b"],"code":"#123"}""", true)]
    [InlineData("Patterns", """{"x-a":0}""", false)]
    [InlineData("Patterns", """{"x-known":0}""", false)]
    [InlineData("Patterns", """{"y":1}""", false)]
    [InlineData("Patterns", """{"map":{"A":"x"}}""", false)]
    [InlineData("Patterns", """{"map":{"a":1}}""", false)]
    [InlineData("Patterns", """{"words":["a","b","\u0061"]}""", false)]
    [InlineData("Patterns", """{"words":["a","b","c","d","e","f","g","h","i","j","k","l","m","n"]}""", true)]
    [InlineData("Patterns", """{"words":["a","b","c","d","e","f","g","h","i","j","k","l","m","a"]}""", false)]
    [InlineData("Patterns", """{"code":"#1234"}""", false)]
    [InlineData("Patterns", """{"code":"123"}""", false)]
    [InlineData("Patterns", """{"code":1}""", false)]
    [InlineData("TwoPatterns", """{"id":"x","a":{"n":9},"z":{"n":5},"az":{"n":1},"other":true}""", true)]
    [InlineData("TwoPatterns", """{"id":"x","az":{"n":6}}""", false)]
    [InlineData("TwoPatterns", """{"id":"x","az":{}}""", false)]
    [InlineData("TwoPatterns", """{"id":"x","az":{"odd":{"a":"x"},"n":6}}""", false)]
    [InlineData("TwoPatterns", """{"id":"x","other":1}""", false)]
    [InlineData("TwoPatterns", """{"id":"x","never":true}""", false)]
    [InlineData("TwoPatterns", """{"a":{"n":1}}""", false)]
    [InlineData("Rest", """{"kind":"a","from":9,"to":1,"pet":{"kind":"cat"}}""", true)]
    [InlineData("Rest", """{"kind":"b","extra":"x"}""", true)]
    [InlineData("Rest", """{"kind":"a","to":1}""", false)]
    [InlineData("Rest", """{"kind":"a","from":1}""", false)]
    [InlineData("Rest", """{"to":1,"kind":"b","from":4}""", false)]
    [InlineData("Rest", """{"kind":"b","extra":1}""", false)]
    [InlineData("Rest", """{"kind":"b"}""", false)]
    [InlineData("Rest", """{"kind":"b","never":1}""", false)]
    [InlineData("Rest", """{"kind":"b","too long":1}""", false)]
    [InlineData("Rest", """{"kind":"b","to":1,"pet":{"kind":"cow"}}""", false)]
    [InlineData("Rest", """{"kind":"a","from":9,"to":1,"extra":1,"extra":2}""", false)]
    [InlineData("Choice", """{"hertz":440,"note":"a"}""", true)]
    [InlineData("Choice", """{"width":3,"alt":"x"}""", true)]
    [InlineData("Choice", """{"width":0,"hertz":0}""", true)]
    [InlineData("Choice", """{"hertz":1,"width":4}""", true)]
    [InlineData("Choice", """{"width":3,"more":1}""", false)]
    [InlineData("Choice", """{"hertz":0}""", false)]
    [InlineData("Choice", """{"hertz":440,"alt":"x","alt":"y"}""", false)]
    [InlineData("Choice", """{"note":"a"}""", false)]
    [InlineData("Choice", "\"x\"", false)]
    [InlineData("Kinds", """{"one":"so","loose":{"n":1},"null":null}""", true)]
    [InlineData("Kinds", """{"one":3,"loose":7,"null":{"p":true}}""", true)]
    [InlineData("Kinds", """{"one":{"p":false},"loose":null}""", true)]
    [InlineData("Kinds", """{"one":[1,2],"loose":["x"]}""", true)]
    [InlineData("Kinds", """{"one":"no"}""", false)]
    [InlineData("Kinds", """{"one":2}""", false)]
    [InlineData("Kinds", """{"one":3.5}""", false)]
    [InlineData("Kinds", """{"one":{"p":1}}""", false)]
    [InlineData("Kinds", """{"one":["x"]}""", false)]
    [InlineData("Kinds", """{"one":null}""", false)]
    [InlineData("Kinds", """{"loose":{}}""", false)]
    [InlineData("Kinds", """{"loose":{"n":"x"}}""", false)]
    [InlineData("Kinds", """{"null":{}}""", false)]
    [InlineData("Untyped", """{"a":3,"b":"x"}""", true)]
    [InlineData("Untyped", """{"a":4}""", false)]
    [InlineData("Untyped", """{"a":1,"b":""}""", false)]
    [InlineData("Untyped", """{"a":1,"c":1}""", false)]
    public void Read_AnyDocument_IsReadIfItIsValid(string type, string json, bool valid)
    {
        Assert.Equal(valid, Harness.Value.Type(type).IsValid(json));
        if (valid)
            Assert.NotNull(Harness.Value.Type(type).Read(json));
        else
            Assert.DoesNotContain("type.unrepresentable", Assert.Throws<SchemaValidationException>(() => Harness.Value.Type(type).Read(json)).Result.Errors.Select(error => error.Code));
    }

    [Theory]
    [InlineData("Number", """{"long":1e30}""", "/long")]
    [InlineData("Number", """{"real":1e999}""", "/real")]
    [InlineData("Format", """{"when":"2016-12-31T23:59:60Z"}""", "/when")]
    [InlineData("Format", """{"day":"0000-01-01"}""", "/day")]
    [InlineData("Owner", """{"pet":{"kind":"cat","lives":-1e40}}""", "/pet/lives")]
    public void Read_ValidDocumentThatFitsNoClrType_SaysWhere(string type, string json, string place)
    {
        Assert.True(Harness.Value.Type(type).IsValid(json));
        SchemaValidationError error = Assert.Single(Assert.Throws<SchemaValidationException>(() => Harness.Value.Type(type).Read(json)).Result.Errors);
        Assert.Equal(("type.unrepresentable", place), (error.Code, error.InstanceLocation));
    }
}
