using System.Text;
using ArticleSdk.Generator.Plan;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>Branches and conditions that are decided before they are tried: whatever a document makes of the properties that decide, verdict and errors agree, and are right.</summary>
public sealed class DecidedBranchTests(DecidedBranchTests.Fixture fixture) : IClassFixture<DecidedBranchTests.Fixture>
{
    private static readonly (string Name, string Schema)[] Schemas =
    [
        ("Versions", """{"oneOf": [{"type": "object", "properties": {"v": {"const": 1}, "a": {"type": "string"}}, "additionalProperties": false}, {"type": "object", "properties": {"v": {"enum": [2, "2"]}, "a": {"type": "integer"}}, "additionalProperties": false}, {"type": "object", "properties": {"v": {"enum": [null, true]}, "c": true}, "additionalProperties": false}]}"""),
        ("Overlapping", """{"oneOf": [{"properties": {"k": {"enum": ["a", "b"]}, "x": {"type": "string"}}, "required": ["k"]}, {"properties": {"k": {"enum": ["b", "c"]}, "x": {"type": "integer"}}, "required": ["k"]}]}"""),
        ("Open", """{"anyOf": [{"properties": {"name": {"const": "a"}, "p": {"type": "string"}, "zz": true}}, {"properties": {"name": {"const": "b"}, "p": {"type": "integer"}}}]}"""),
        ("Nested", """{"oneOf": [{"oneOf": [{"type": "object", "required": ["op"], "properties": {"op": {"enum": ["and", "or"]}, "args": {"type": "array", "items": {"$ref": "#"}}}}, {"type": "object", "required": ["op"], "properties": {"op": {"const": "not"}, "arg": {"$ref": "#"}}}]}, {"type": "string"}, {"type": "object", "required": ["field"], "properties": {"field": {"type": "string"}}, "additionalProperties": false}]}"""),
        ("Chain", """{"type": "object", "properties": {"v": {"enum": ["1", "2", "3"]}}, "required": ["v"], "if": {"properties": {"v": {"const": "1"}}}, "then": {"required": ["k"], "if": {"properties": {"k": {"const": "a"}}}, "then": {"$ref": "#/$defs/a"}, "else": {"properties": {"k": {"enum": ["b", "c"]}}}}, "else": {"if": {"properties": {"v": {"const": "2"}}}, "then": {"$ref": "#/$defs/b"}, "else": {"required": ["z"]}}, "$defs": {"a": {"type": "object", "properties": {"v": true, "k": true, "x": {"type": "string"}}, "additionalProperties": false}, "b": {"properties": {"y": {"type": "integer"}}}}}"""),
        ("Walked", """{"type": "object", "properties": {"kind": {"type": "string"}, "n": {"type": "integer"}}, "allOf": [{"if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]}, "then": {"required": ["n"]}}, {"if": {"properties": {"n": {"enum": [1, 2]}}, "required": ["n"]}, "then": {"properties": {"m": {"const": false}}, "required": ["m"]}}]}"""),
        ("Strings", """{"type": "string", "oneOf": [{"enum": ["auto", "#a"]}, {"pattern": "^#"}, {"minLength": 6, "maxLength": 7}]}"""),
        ("StringThen", """{"if": {"minLength": 1}, "then": {"type": "string", "anyOf": [{"pattern": "^a"}, {"enum": ["b", "c"]}]}, "else": {"type": "string", "oneOf": [{"enum": [""]}, {"minLength": 5}]}}"""),
        ("ManyBranches", $$"""{"anyOf": [{{string.Join(", ", Enumerable.Range(0, DecisionBuilder.MaxTests).Select(i => $$"""{"type": "object", "required": ["n{{i}}"]}"""))}}, {"type": "boolean"}, {"type": ["boolean", "null"]}]}"""),
        ("Dynamic", """{"$id": "https://example.com/outer", "$ref": "inner", "$defs": {"own": {"$dynamicAnchor": "n", "properties": {"b": {"const": 1}}, "required": ["b"]}, "inner": {"$id": "inner", "anyOf": [{"$dynamicRef": "#n"}, {"required": ["b"], "maxProperties": 1}], "unevaluatedProperties": false, "$defs": {"initial": {"$dynamicAnchor": "n", "required": ["c"]}}}}}"""),
        ("Within", """{"anyOf": [{"properties": {"d": {"required": ["q"]}, "e": {"items": {"properties": {"r": true}}}}, "required": ["p"]}, {}]}"""),
        ("WithinKinds", """{"properties": {"d": {"type": ["object", "string"]}, "u": {"type": "array", "uniqueItems": true}, "c": {"enum": [{"q": 1}, 2]}}, "if": {"required": ["p"]}, "then": {"properties": {"d": {"properties": {"q": true}}, "u": {"items": {"properties": {"q": true}}}, "c": {"minProperties": 1, "properties": {"q": true}}}}}"""),
        ("WithinRead", """{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}, "additionalProperties": {"anyOf": [{"type": "object", "required": ["x"], "properties": {"d": {"properties": {"q": {"type": "integer"}}}}}, {"type": "object", "properties": {"d": {"properties": {"n": {"type": "integer"}}}}}]}}"""),
        ("WithinThen", """{"type": "object", "properties": {"kind": {"type": "string"}}, "if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]}, "then": {"properties": {"s": {"type": "object", "properties": {"x": {"type": "string"}, "u": {"uniqueItems": true}, "e": {"enum": [{"q": 1}, 2]}}}}}, "else": {"properties": {"s": {"properties": {"t": {"properties": {"q": true}}, "u": {"items": {"properties": {"q": true}}}, "e": {"properties": {"q": true}}, "q": true}}}}}"""),
        ("WithinTried", """{"properties": {"p": {"type": "array", "items": {"properties": {"t": {"type": "object", "properties": {"a": {"type": "string"}}}, "z": {"type": "integer"}}}}}, "anyOf": [{"properties": {"s": {"required": ["t", "z"], "properties": {"t": {"type": "object", "properties": {"a": true}}, "z": {"type": "integer"}}}}}, {"properties": {"s": {"properties": {"t": {"type": "object", "properties": {"c": {"type": "object", "properties": {"q": {"type": "string"}}}}}, "z": {"type": "string"}}}}}, {"properties": {"s": {"properties": {"t": {"properties": {"b": {"properties": {"q": {"type": "integer"}}}}}, "z": {"type": "null"}}}}}]}"""),
        ("Likely", """{"anyOf": [{"required": ["var"], "properties": {"var": {"type": "string"}}}, {"type": "object", "properties": {"kind": {"enum": ["add", "sub"]}, "operands": {"type": "array", "items": {"$ref": "#"}}}, "required": ["kind", "operands"]}, {"type": "object", "properties": {"kind": {"enum": ["neg", "sub"]}, "operand": {"$ref": "#"}}, "required": ["kind", "operand"]}, {"type": "number"}]}"""),
        ("LikelyApart", """{"anyOf": [{"type": "boolean"}, {"type": "object", "properties": {"kind": {"const": "a"}, "t": {"const": 1}, "c": {"$ref": "#"}}, "required": ["kind", "t"]}, {"type": "object", "properties": {"t": {"const": 2}, "c": {"$ref": "#"}}, "required": ["t"]}]}"""),
        ("LikelyMeeting", """{"anyOf": [{"type": "boolean"}, {"type": "object", "properties": {"kind": {"const": "a"}, "c": {"$ref": "#"}}, "required": ["kind"]}, {"type": "object", "properties": {"t": {"type": "number"}, "c": {"$ref": "#"}}, "required": ["t"]}]}"""),
        ("Items", """{"oneOf": [{"type": ["string", "number"]}, {"type": "array", "prefixItems": [{"const": "get"}, {"type": "string"}], "minItems": 2, "items": false}, {"type": "array", "prefixItems": [{"enum": ["all", "any"]}], "items": {"$ref": "#"}, "minItems": 1}, {"type": "array", "prefixItems": [{"const": "get"}, {"type": "string"}, {"const": 0}], "minItems": 3, "items": {"$ref": "#"}}, {"type": "array", "maxItems": 0}, {"type": "object", "required": ["a"]}]}"""),
        ("ItemsMeeting", """{"anyOf": [{"prefixItems": [{"const": [1]}, {"const": {"a": 1}}], "minItems": 1}, {"type": "array", "items": {"enum": [1, 2, null]}, "minItems": 3}, {"maxItems": 1, "items": {"required": ["q"]}}]}"""),
        ("Visited", """{"type": "object", "properties": {"kind": {"type": "string"}, "n": {"type": "integer"}}, "required": ["kind"], "allOf": [{"if": {"properties": {"kind": {"const": "a"}}}, "then": {"required": ["x"], "properties": {"x": {"type": "object", "required": ["q"], "properties": {"c": {"$ref": "#"}}}, "n": {"minimum": 5}, "no": false}}, "else": {"properties": {"y": {"type": "array", "items": {"$ref": "#"}}, "kind": {"minLength": 2}}, "if": {"required": ["z"]}, "then": {"properties": {"z": {"const": 1}, "y": {"maxItems": 1}}}}}, {"if": {"properties": {"n": {"const": 7}}, "required": ["n"]}, "then": {"properties": {"x": {"minProperties": 2}}}}]}"""),
        ("Dependent", """{"type": "object", "properties": {"a": {"type": "string"}}, "dependentSchemas": {"a": {"required": ["b"], "properties": {"b": {"type": "integer"}}}, "c": {"required": ["a"]}, "d": {"properties": {"a": {"const": "x"}}, "if": {"required": ["e"]}, "then": {"properties": {"e": {"type": "null"}}}}}}"""),
        ("VisitedAgain", """{"type": "object", "properties": {"c": {"$ref": "#"}, "v": {"type": "integer"}}, "if": {"required": ["k"]}, "then": {"properties": {"k": {"type": "string"}, "c": {"$ref": "#"}}}, "dependentSchemas": {"k": {"properties": {"c": {"$ref": "#"}, "k": {"minLength": 1}}}}}"""),
        ("Noted", """{"type": "object", "properties": {"kind": {"type": "string"}}, "allOf": [{"if": {"properties": {"kind": {"const": "a"}, "i": {"const": 1}}}, "then": {"properties": {"x": {"type": "integer"}}, "required": ["x"], "if": {"required": ["n"]}, "then": {"properties": {"n": true}}}, "else": {"properties": {"y": true}}}, {"if": {"required": ["j"], "properties": {"j": {"const": 2}}}}], "dependentSchemas": {"d": {"properties": {"d": true, "e": {"type": "null"}}}}, "not": {"required": ["z"], "properties": {"z": {"const": 9}}}, "unevaluatedProperties": false}"""),
        ("VisitedOpen", """{"properties": {"kind": {"type": "string"}}, "if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]}, "then": {"required": ["x"], "properties": {"x": {"type": "string"}}}}"""),
        ("NoObjects", """{"anyOf": [{}, {"enum": ["x"], "oneOf": [{"type": "object", "dependentSchemas": {"e": {"type": "null"}}}]}]}"""),
        ("Constants", """{"items": {"oneOf": [{"const": "a", "title": "A"}, {"enum": ["b", 1, true]}, {"enum": ["b", null, 2.5]}, {"type": "null"}, {"$ref": "#/$defs/c"}]}, "$defs": {"c": {"anyOf": [{"const": {"c": 1}}, {"enum": [false]}]}}}"""),
        ("Nullable", """{"properties": {"e": {"enum": ["x", null, "y"]}, "b": {"enum": ["auto", true, false]}, "n": {"anyOf": [{"enum": ["x", "y"]}, {"type": "null"}]}, "t": {"enum": [true, "x"]}, "u": {"type": ["string", "integer"], "enum": ["x", 0, 1, null]}, "i": {"enum": [0, -1, 2e0, 1e3]}, "m": {"enum": [1, 2, 3, 4, 5, 1.5]}, "none": {"enum": []}}}"""),
        ("Kinds", """{"anyOf": [{"type": "boolean"}, {"type": "object"}, {"type": "object", "required": ["a"], "properties": {"b": {"type": "string"}}}, {"const": "x"}]}"""),
    ];

    [Theory]
    [InlineData("LikelyApart", "true", true)]
    [InlineData("LikelyApart", "null", false)]
    [InlineData("LikelyMeeting", "true", true)]
    [InlineData("LikelyMeeting", "null", false)]
    public void Branches_ThatAreRunBeforeAllIsKnown_TakeLinearTime(string schema, string innermost, bool isValid)
    {
        const int Levels = 60;
        string json = string.Concat(Enumerable.Repeat("""{"kind":"a","c":""", Levels)) + innermost + string.Concat(Enumerable.Repeat(""","t":1}""", Levels));
        Assert.Equal(isValid, fixture.Project[schema].IsValid(Encoding.UTF8.GetBytes(json)));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("1.5", false)]
    public void Visits_OfWhatTheWalkHasChecked_TakeLinearTime(string innermost, bool isValid)
    {
        const int Levels = 60;
        string json = string.Concat(Enumerable.Repeat("""{"k":"a","c":""", Levels)) + $$"""{"v":{{innermost}}}""" + new string('}', Levels);
        Assert.Equal(isValid, fixture.Project["VisitedAgain"].IsValid(Encoding.UTF8.GetBytes(json)));
    }

    [Theory]
    [InlineData("Visited", """{"kind":"a","x":{"q":1}}""", true)]
    [InlineData("Visited", """{"x":{"q":1},"kind":"\u0061","n":5}""", true)]
    [InlineData("Visited", """{"x":{"q":1},"kind":"a","n":4}""", false)]
    [InlineData("Visited", """{"kind":"a"}""", false)]
    [InlineData("Visited", """{"kind":"a","x":{"q":1},"no":null}""", false)]
    [InlineData("Visited", """{"kind":"bb","no":null}""", true)]
    [InlineData("Visited", """{"kind":"b"}""", false)]
    [InlineData("Visited", """{"kind":"a","x":{"q":1,"c":{"kind":"bb"}}}""", true)]
    [InlineData("Visited", """{"kind":"a","x":{"q":1,"c":{"kind":"b"}}}""", false)]
    [InlineData("Visited", """{"kind":"a","x":{"q":1,"c":{"kind":"cc","kind":"cc"}}}""", false)]
    [InlineData("Visited", """{"kind":"a","x":{"q":1,"q":1}}""", false)]
    [InlineData("Visited", """{"kind":"bb","x":{"q":1,"q":1}}""", false)]
    [InlineData("Visited", """{"kind":"a","x":{"q":1},"x":{"q":1}}""", false)]
    [InlineData("Visited", """{"kind":"bb","y":[{"kind":"cc"},{"kind":"a","x":{"q":[]}}]}""", true)]
    [InlineData("Visited", """{"y":[{"kind":"cc"},{"kind":"a","x":{"q":[]}}],"z":1.0,"kind":"bb"}""", false)]
    [InlineData("Visited", """{"y":[{"kind":"cc"}],"z":1.0,"kind":"bb"}""", true)]
    [InlineData("Visited", """{"y":[{"kind":"cc"}],"z":2,"kind":"bb"}""", false)]
    [InlineData("Visited", """{"y":[1,{"kind":"cc"}],"kind":"bb"}""", false)]
    [InlineData("Visited", """{"kind":"a","n":7,"x":{"q":1}}""", false)]
    [InlineData("Visited", """{"kind":"a","n":7,"x":{"q":1,"r":2}}""", true)]
    [InlineData("Visited", """{"kind":"bb","y":[}""", false)]
    [InlineData("Noted", """{"kind":"a","x":1}""", true)]
    [InlineData("Noted", """{"kind":"a","x":1,"i":1}""", true)]
    [InlineData("Noted", """{"i":1.0,"x":1,"kind":"a","n":[]}""", true)]
    [InlineData("Noted", """{"kind":"a","x":1,"i":2}""", false)]
    [InlineData("Noted", """{"kind":"b","x":1}""", false)]
    [InlineData("Noted", """{"kind":"b","n":1}""", false)]
    [InlineData("Noted", """{"kind":"b","y":1}""", true)]
    [InlineData("Noted", """{"kind":"b","y":1,"i":1}""", false)]
    [InlineData("Noted", """{"kind":"b","y":1,"j":2}""", true)]
    [InlineData("Noted", """{"kind":"b","y":1,"j":3}""", false)]
    [InlineData("Noted", """{"kind":"b","d":1,"e":null}""", true)]
    [InlineData("Noted", """{"kind":"b","d":1,"e":1}""", false)]
    [InlineData("Noted", """{"kind":"b","e":null}""", false)]
    [InlineData("Noted", """{"kind":"b","z":9}""", false)]
    [InlineData("Noted", """{"kind":"b","z":8}""", false)]
    [InlineData("Noted", """{"kind":"b","other":8}""", false)]
    [InlineData("Noted", """{"kind":"b","y":1,"y":1}""", false)]
    [InlineData("Noted", """{"x":1}""", true)]
    [InlineData("Noted", """{}""", false)]
    [InlineData("Dependent", """{}""", true)]
    [InlineData("Dependent", """{"a":"s","b":1}""", true)]
    [InlineData("Dependent", """{"b":"1","a":"s"}""", false)]
    [InlineData("Dependent", """{"b":"1"}""", true)]
    [InlineData("Dependent", """{"a":"s"}""", false)]
    [InlineData("Dependent", """{"c":1}""", false)]
    [InlineData("Dependent", """{"c":1,"a":"s","b":2}""", true)]
    [InlineData("Dependent", """{"d":1,"a":"x","b":2,"e":null}""", true)]
    [InlineData("Dependent", """{"d":1,"a":"x","b":2,"e":1}""", false)]
    [InlineData("Dependent", """{"e":1,"d":1}""", false)]
    [InlineData("Dependent", """{"e":1,"a":"y","b":2}""", true)]
    [InlineData("Dependent", """{"d":1,"a":"y","b":2}""", false)]
    [InlineData("VisitedOpen", """{"kind":"a","x":"s"}""", true)]
    [InlineData("VisitedOpen", """{"kind":"a","x":1}""", false)]
    [InlineData("VisitedOpen", """{"kind":"a"}""", false)]
    [InlineData("VisitedOpen", """["a"]""", true)]
    [InlineData("Items", "[]", true)]
    [InlineData("Items", """["get","x"]""", true)]
    [InlineData("Items", """["g\u0065t","x"]""", true)]
    [InlineData("Items", """["get",1]""", false)]
    [InlineData("Items", """["get"]""", false)]
    [InlineData("Items", """["get","x",1]""", false)]
    [InlineData("Items", """["get","x",0.0,["any"]]""", true)]
    [InlineData("Items", """["get","x",0,["none"]]""", false)]
    [InlineData("Items", """["any",["all",["get","x"]],"s",[]]""", true)]
    [InlineData("Items", """["any",["all",["get",{}]],"s",[]]""", false)]
    [InlineData("Items", """["get","x" """, false)]
    [InlineData("Items", """{"a":[]}""", true)]
    [InlineData("ItemsMeeting", "[[1],{\"a\":1.0}]", true)]
    [InlineData("ItemsMeeting", "[[1],{\"a\":2}]", false)]
    [InlineData("ItemsMeeting", "[[1]]", true)]
    [InlineData("ItemsMeeting", "[1,2,null]", true)]
    [InlineData("ItemsMeeting", "[1,2]", false)]
    [InlineData("ItemsMeeting", "[1]", true)]
    [InlineData("ItemsMeeting", "[{\"p\":1}]", false)]
    [InlineData("ItemsMeeting", "[{\"q\":1}]", true)]
    [InlineData("ItemsMeeting", "[{\"q\":1,\"q\":1}]", false)]
    [InlineData("ItemsMeeting", "{}", true)]
    [InlineData("Versions", """{"v":1,"a":"s"}""", true)]
    [InlineData("Versions", """{"a":"s","v":1.0}""", true)]
    [InlineData("Versions", """{"a":"s","v":10e-1}""", true)]
    [InlineData("Versions", """{"v":1,"a":1}""", false)]
    [InlineData("Versions", """{"v":"2","a":1}""", true)]
    [InlineData("Versions", """{"\u0076":"\u0032","a":1}""", true)]
    [InlineData("Versions", """{"v":"2","a":"s"}""", false)]
    [InlineData("Versions", """{"v":null,"c":[]}""", true)]
    [InlineData("Versions", """{"v":false,"c":[]}""", false)]
    [InlineData("Versions", """{"a":"s"}""", true)]
    [InlineData("Versions", """{"a":1}""", true)]
    [InlineData("Versions", """{"a":null}""", false)]
    [InlineData("Versions", """{}""", false)]
    [InlineData("Versions", """{"v":1,"v":1}""", false)]
    [InlineData("Versions", """{"v":1,"a":"s","v":2}""", false)]
    [InlineData("Overlapping", """{"k":"a","x":"s"}""", true)]
    [InlineData("Overlapping", """{"k":"b","x":"s"}""", true)]
    [InlineData("Overlapping", """{"x":1,"k":"b"}""", true)]
    [InlineData("Overlapping", """{"k":"b"}""", false)]
    [InlineData("Overlapping", """{"k":"c","x":"s"}""", false)]
    [InlineData("Overlapping", """{"k":"d"}""", false)]
    [InlineData("Overlapping", "1", false)]
    [InlineData("Open", """{"name":"a","p":"s"}""", true)]
    [InlineData("Open", """{"p":"s","name":"b"}""", false)]
    [InlineData("Open", """{"p":"s"}""", true)]
    [InlineData("Open", """{"p":null}""", false)]
    [InlineData("Open", """{"name":"c"}""", false)]
    [InlineData("Open", """{"name":"b","zz":1,"yy":2}""", true)]
    [InlineData("Open", """{"name":"b","zz":1,"zz":2}""", false)]
    [InlineData("Open", """{"name":"b","yy":1,"yy":2}""", true)]
    [InlineData("Open", "[]", true)]
    [InlineData("WithinThen", """{"kind":"a","s":{"x":"1","t":{"q":1,"r":2}}}""", true)]
    [InlineData("WithinThen", """{"kind":"a","s":{"x":"1","t":{"q":1,"q":2}}}""", false)]
    [InlineData("WithinThen", """{"kind":"a","s":{"x":"1","t":{"r":1,"r":2}}}""", true)]
    [InlineData("WithinThen", """{"s":{"x":"1","q":1,"q":2},"kind":"a"}""", false)]
    [InlineData("WithinThen", """{"s":{"x":"1","r":1,"r":2},"kind":"a"}""", true)]
    [InlineData("WithinThen", """{"s":{"x":1,"x":2},"kind":"c"}""", false)]
    [InlineData("WithinThen", """{"s":{"u":[{"q":1,"\u0071":1},{"q":2}]},"kind":"a"}""", false)]
    [InlineData("WithinThen", """{"s":{"u":[{"q":1,"r":1},{"q":2}]},"kind":"a"}""", true)]
    [InlineData("WithinThen", """{"s":{"e":{"q":1}},"kind":"a"}""", true)]
    [InlineData("WithinThen", """{"s":{"e":{"q":1,"q":1}},"kind":"a"}""", false)]
    [InlineData("WithinThen", """{"s":[{"q":1,"q":2}],"kind":"c"}""", true)]
    [InlineData("WithinThen", """{"s":{"x":"1","t":{"q":1,"r":2}]},"kind":"a"}""", false)]
    [InlineData("WithinThen", """{"s":{"x":"1","t":[{"q":1,"r":2]]},"kind":"a"}""", false)]
    [InlineData("WithinTried", """{"s":{"t":{"a":"x","c":{"q":"s"},"b":{"q":1}},"z":1}}""", true)]
    [InlineData("WithinTried", """{"s":{"t":{"a":"x","c":{"q":"s","q":1},"b":{"q":1}},"z":1}}""", false)]
    [InlineData("WithinTried", """{"s":{"t":{"a":"x","c":{"q":"s"},"b":{"q":1,"q":2}},"z":"s"}}""", false)]
    [InlineData("WithinTried", """{"s":{"t":{"a":"x","c":{"q":"s","r":1,"r":1},"b":{"q":1}},"z":"s"}}""", true)]
    [InlineData("WithinTried", """{"s":{"t":{"a":"x","c":{"q":"s","q":"s"},"b":{"q":1}},"z":null}}""", false)]
    [InlineData("WithinTried", """{"p":[{"t":{"a":"x","c":{"q":1,"q":2}}}],"s":{"t":{"a":1},"z":null}}""", true)]
    [InlineData("Likely", """{"kind":"add","operands":[1,{"var":"x"},{"kind":"neg","operand":{"kind":"sub","operands":[]}}]}""", true)]
    [InlineData("Likely", """{"kind":"add","var":"x"}""", true)]
    [InlineData("Likely", """{"kind":"add","var":1}""", false)]
    [InlineData("Likely", """{"kind":"add","operands":"x","var":"s"}""", true)]
    [InlineData("Likely", """{"kind":"neg","operand":{"kind":"add","operands":[1,{"kind":"add","var":"y"}]}}""", true)]
    [InlineData("Likely", """{"kind":"neg","operand":{"kind":"add","operands":[1,{"kind":"add","var":null}]}}""", false)]
    [InlineData("Likely", """{"kind":"sub","operand":1}""", true)]
    [InlineData("Likely", """{"operand":1,"kind":"sub","operands":[1]}""", true)]
    [InlineData("Likely", """{"kind":"mul","operands":[1]}""", false)]
    [InlineData("Likely", """{"kind":"add","operands":[1],"var":"a","var":"b"}""", false)]
    [InlineData("Likely", """{"kind":"add","operands":[1],"q":1,"q":2}""", true)]
    [InlineData("Likely", """{"kind":"add","operands":[1],"operand":1,"operand":2}""", false)]
    [InlineData("Likely", """{"kind":"add","operands":[1]""", false)]
    [InlineData("Nested", """{"op":"and","args":["a",{"op":"not","arg":{"field":"x"}}]}""", true)]
    [InlineData("Nested", """{"args":["a",{"op":"not","arg":{"field":1}}],"op":"or"}""", false)]
    [InlineData("Nested", """{"op":"xor"}""", false)]
    [InlineData("Nested", """{"op":"not","field":"x"}""", true)]
    [InlineData("Nested", """{"op":"not","field":1,"field":2}""", false)]
    [InlineData("Within", """{"d":{"q":1}}""", true)]
    [InlineData("Within", """{"d":{"q":1,"q":2}}""", false)]
    [InlineData("Within", """{"d":{"q":1,"\u0071":2}}""", false)]
    [InlineData("Within", """{"d":{"r":1,"r":2}}""", true)]
    [InlineData("Within", """{"q":1,"q":2}""", true)]
    [InlineData("Within", """{"d":[{"q":1,"q":2}]}""", true)]
    [InlineData("Within", """{"e":[1,{},{"r":1,"s":{"r":2}}]}""", true)]
    [InlineData("Within", """{"e":[1,{},{"r":1,"s":[{"r":2},"\"r\":"],"r":2}]}""", false)]
    [InlineData("Within", """{"e":[[{"r":1,"r":2}]]}""", true)]
    [InlineData("WithinKinds", """{"d":{"q":1,"q":1}}""", false)]
    [InlineData("WithinKinds", """{"d":"q"}""", true)]
    [InlineData("WithinKinds", """{"u":[{"q":1},{"q":2}]}""", true)]
    [InlineData("WithinKinds", """{"u":[{"q":1,"q":2}]}""", false)]
    [InlineData("WithinKinds", """{"c":{"q":1}}""", true)]
    [InlineData("WithinKinds", """{"c":{"q":1,"q":1}}""", false)]
    [InlineData("WithinRead", """{"a":"","b":{"d":{"q":"s","n":1}}}""", true)]
    [InlineData("WithinRead", """{"a":"","b":{"d":{"q":"s","n":1,"q":"s"}}}""", false)]
    [InlineData("WithinRead", """{"a":"","b":{"x":0,"d":{"q":1,"n":"s","n":"s"}}}""", false)]
    [InlineData("WithinRead", """{"a":"","b":{"x":0,"d":{"q":1,"m":"s","m":"s"}}}""", true)]
    [InlineData("Chain", """{"v":"1","k":"a","x":"s"}""", true)]
    [InlineData("Chain", """{"x":"s","k":"\u0061","v":"1"}""", true)]
    [InlineData("Chain", """{"v":"1","k":"a","y":1}""", false)]
    [InlineData("Chain", """{"v":"1","k":"b","y":1}""", true)]
    [InlineData("Chain", """{"v":"1","k":"d"}""", false)]
    [InlineData("Chain", """{"v":"1"}""", false)]
    [InlineData("Chain", """{"v":"2","y":1}""", true)]
    [InlineData("Chain", """{"v":"2","y":"s"}""", false)]
    [InlineData("Chain", """{"v":"2","x":1,"x":2}""", false)]
    [InlineData("Chain", """{"v":"3","z":1}""", true)]
    [InlineData("Chain", """{"v":"3","z":1,"z":1}""", false)]
    [InlineData("Chain", """{"v":"3"}""", false)]
    [InlineData("Chain", """{"v":"4","z":1}""", false)]
    [InlineData("Chain", """{"z":1}""", false)]
    [InlineData("Walked", """{"kind":"a","n":3}""", true)]
    [InlineData("Walked", """{"kind":"a"}""", false)]
    [InlineData("Walked", """{"m":false,"n":1.0,"kind":"a"}""", true)]
    [InlineData("Walked", """{"m":null,"n":2}""", false)]
    [InlineData("Walked", """{"n":2}""", false)]
    [InlineData("Strings", "\"auto\"", true)]
    [InlineData("Strings", "\"#a\"", false)]
    [InlineData("Strings", "\"#b\"", true)]
    [InlineData("Strings", "\"\\u0023b\"", true)]
    [InlineData("Strings", "\"#bcdefg\"", false)]
    [InlineData("Strings", "\"abcdef\"", true)]
    [InlineData("Strings", "\"abc\"", false)]
    [InlineData("Strings", "1", false)]
    [InlineData("StringThen", "\"ab\"", true)]
    [InlineData("StringThen", "\"c\"", true)]
    [InlineData("StringThen", "\"d\"", false)]
    [InlineData("StringThen", "\"\"", true)]
    [InlineData("StringThen", "1", false)]
    [InlineData("ManyBranches", "true", true)]
    [InlineData("ManyBranches", "null", true)]
    [InlineData("ManyBranches", "1", false)]
    [InlineData("ManyBranches", "{}", false)]
    [InlineData("ManyBranches", """{"n63":1}""", true)]
    [InlineData("NoObjects", """{"e":{},"f":1,"f":2}""", true)]
    [InlineData("NoObjects", """{"e":{},"e":[]}""", false)]
    [InlineData("Dynamic", """{"b":1}""", true)]
    [InlineData("Dynamic", """{"b":2}""", false)]
    [InlineData("Dynamic", """{"c":1}""", false)]
    [InlineData("Constants", """["a"]""", true)]
    [InlineData("Constants", """["b"]""", false)]
    [InlineData("Constants", """[1]""", true)]
    [InlineData("Constants", """[1.0]""", true)]
    [InlineData("Constants", """[10e-1]""", true)]
    [InlineData("Constants", """[true]""", true)]
    [InlineData("Constants", """[false]""", true)]
    [InlineData("Constants", """[null]""", false)]
    [InlineData("Constants", """[2.5]""", true)]
    [InlineData("Constants", """[25E-1]""", true)]
    [InlineData("Constants", """[2]""", false)]
    [InlineData("Constants", """["c"]""", false)]
    [InlineData("Constants", """[{"c":1}]""", true)]
    [InlineData("Constants", """[{"\u0063":1.0}]""", true)]
    [InlineData("Constants", """[{"c":1,"c":1}]""", false)]
    [InlineData("Constants", """[[]]""", false)]
    [InlineData("Constants", """["\u0061"]""", true)]
    [InlineData("Nullable", """{"e":"x","b":true,"n":null}""", true)]
    [InlineData("Nullable", """{"e":null,"b":"auto","n":"y"}""", true)]
    [InlineData("Nullable", """{"e":"z"}""", false)]
    [InlineData("Nullable", """{"e":1}""", false)]
    [InlineData("Nullable", """{"e":true}""", false)]
    [InlineData("Nullable", """{"b":null}""", false)]
    [InlineData("Nullable", """{"b":false}""", true)]
    [InlineData("Nullable", """{"b":"autos"}""", false)]
    [InlineData("Nullable", """{"n":"z"}""", false)]
    [InlineData("Nullable", """{"n":[]}""", false)]
    [InlineData("Nullable", """{"t":true}""", true)]
    [InlineData("Nullable", """{"t":false}""", false)]
    [InlineData("Nullable", """{"t":"x"}""", true)]
    [InlineData("Nullable", """{"u":null}""", false)]
    [InlineData("Nullable", """{"u":1.0}""", true)]
    [InlineData("Nullable", """{"u":2}""", false)]
    [InlineData("Nullable", """{"u":"\u0078"}""", true)]
    [InlineData("Nullable", """{"i":0}""", true)]
    [InlineData("Nullable", """{"i":-0.0}""", true)]
    [InlineData("Nullable", """{"i":1000}""", true)]
    [InlineData("Nullable", """{"i":10e2}""", true)]
    [InlineData("Nullable", """{"i":1001}""", false)]
    [InlineData("Nullable", """{"i":1e99}""", false)]
    [InlineData("Nullable", """{"i":0.5}""", false)]
    [InlineData("Nullable", """{"i":"0"}""", false)]
    [InlineData("Nullable", """{"i":null}""", false)]
    [InlineData("Nullable", """{"m":1.50}""", true)]
    [InlineData("Nullable", """{"m":5.0}""", true)]
    [InlineData("Nullable", """{"m":2.5}""", false)]
    [InlineData("Nullable", """{"m":6}""", false)]
    [InlineData("Nullable", """{"none":null}""", false)]
    [InlineData("Kinds", "true", true)]
    [InlineData("Kinds", "\"x\"", true)]
    [InlineData("Kinds", "\"y\"", false)]
    [InlineData("Kinds", """{"b":1}""", true)]
    [InlineData("Kinds", """{"a":1,"a":1}""", false)]
    public void Verdict_AndErrors_Agree(string name, string json, bool valid)
    {
        GeneratedValidator validator = fixture.Project[name];
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Assert.Equal(valid, validator.IsValid(utf8));
        Assert.Equal(valid, validator.Validate(utf8).IsValid);
        // Behind, what is in the way of vectors near the end of a document is not.
        Assert.Equal(valid, validator.IsValid(Encoding.UTF8.GetBytes(json + new string(' ', 100))));
    }

    public sealed class Fixture
    {
        public GeneratedProject Project { get; } = new(Schemas);
    }
}
