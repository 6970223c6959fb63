using static ArticleSdk.Generator.Tests.Errors.ErrorCase;

namespace ArticleSdk.Generator.Tests.Errors;

/// <summary>Schemas that apply to the same value.</summary>
internal static class BranchErrors
{
    public static IReadOnlyList<ErrorCase> Cases { get; } =
    [
        new("AllOf", Draft202012,
            """{"allOf": [{"type": "number"}, {"minimum": 3}, {"multipleOf": 2}]}""",
            """1""",
            """
            1:1 @0 (root) | minimum | minimum | /allOf/1/minimum | ~#/allOf/1/minimum | must be at least 3, but is 1
            1:1 @0 (root) | multipleOf | multipleOf | /allOf/2/multipleOf | ~#/allOf/2/multipleOf | must be a multiple of 2, but is 1
            """),
        new("AnyOf", Draft202012,
            """{"anyOf": [{"type": "string"}, {"type": "null"}]}""",
            """1""",
            """
            1:1 @0 (root) | anyOf | anyOf | /anyOf | ~#/anyOf | must match at least one of the alternatives (a string or null), but a number (1) matches none
            """),
        new("AnyOfConstants", Draft202012,
            """{"anyOf": [{"enum": ["a", "b"]}, {"$ref": "#/$defs/c"}, {"type": ["integer", "null"]}], "$defs": {"c": {"const": {"x": 1}}}}""",
            """true""",
            """
            1:1 @0 (root) | anyOf | anyOf | /anyOf | ~#/anyOf | must match at least one of the alternatives ("a", "b", {"x":1}, an integer or null), but true matches none
            """),
        new("AnyOfUnions", Draft202012,
            """{"anyOf": [{"oneOf": [{"enum": ["a"]}, {"$ref": "#/$defs/o"}]}, {"$ref": "#/$defs/u"}], "$defs": {"o": {"type": "object", "required": ["x"]}, "u": {"anyOf": [{"type": "integer"}, {"type": "null"}, false]}}}""",
            """true""",
            """
            1:1 @0 (root) | anyOf | anyOf | /anyOf | ~#/anyOf | must match at least one of the alternatives ("a", an integer, an object or null), but true matches none
            """),
        new("AnyOfTypes", Draft202012,
            """{"properties": {"a": {"anyOf": [{"type": "string"}, {"type": "null"}, {"type": "array", "items": {"type": "integer"}}]}}}""",
            """{"a": [1, 2, "x"]}""",
            """
            1:7 @6 /a | anyOf | anyOf | /properties/a/anyOf | ~#/properties/a/anyOf | must match at least one of the alternatives, but an array matches none
            1:14 @13 /a/2 | type | type | /properties/a/anyOf/2/items/type | ~#/properties/a/anyOf/2/items/type | must be an integer, but is a string ("x")
            """),
        new("AnyOfNearest", Draft202012,
            """{"anyOf": [{"properties": {"a": {"type": "string"}}}, {"properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}}]}""",
            """{"a": 1, "b": "x"}""",
            """
            1:1 @0 (root) | anyOf | anyOf | /anyOf | ~#/anyOf | must match at least one of the alternatives, but an object matches none
            1:15 @14 /b | type | type | /anyOf/1/properties/b/type | ~#/anyOf/1/properties/b/type | must be an integer, but is a string ("x")
            """),
        new("AnyOfFalse", Draft202012,
            """{"anyOf": [false, false]}""",
            """1""",
            """
            1:1 @0 (root) | anyOf | anyOf | /anyOf | ~#/anyOf | must match at least one of the alternatives, but a number (1) matches none
            """),
        new("OneOfNone", Draft202012,
            """{"oneOf": [{"type": "string"}, {"minimum": 3}]}""",
            """1""",
            """
            1:1 @0 (root) | oneOf | oneOf | /oneOf | ~#/oneOf | must match exactly one of the alternatives, but a number (1) matches none
            1:1 @0 (root) | minimum | minimum | /oneOf/1/minimum | ~#/oneOf/1/minimum | must be at least 3, but is 1
            """),
        new("OneOfMany", Draft202012,
            """{"oneOf": [{"type": "integer"}, {"minimum": 3}, {"type": "string"}]}""",
            """5""",
            """
            1:1 @0 (root) | oneOf.many | oneOf | /oneOf | ~#/oneOf | must match exactly one of the alternatives, but matches more (0 and 1)
            """),
        new("OneOfDiscriminator", Draft202012,
            """{"oneOf": [{"type": "object", "properties": {"kind": {"const": "person"}, "name": {"type": "string"}}, "required": ["kind", "name"]}, {"type": "object", "properties": {"kind": {"const": "outlet"}, "url": {"type": "string", "format": "uri"}}, "required": ["kind", "url"]}]}""",
            """
            {
              "url": "no url",
              "kind": "outlet"
            }
            """,
            """
            2:10 @11 /url | format | format | /oneOf/1/properties/url/format | ~#/oneOf/1/properties/url/format | must have the format uri, but is "no url"
            """),
        new("OneOfDiscriminatorRef", Draft202012,
            """{"oneOf": [{"$ref": "#/$defs/person"}, {"$ref": "#/$defs/outlet"}], "$defs": {"person": {"type": "object", "properties": {"kind": {"const": "person"}}, "required": ["kind", "name"]}, "outlet": {"type": "object", "properties": {"kind": {"const": "outlet"}}, "required": ["kind"]}}}""",
            """{"kind": "person"}""",
            """
            1:1 @0 (root) | required | required | /oneOf/0/$ref/required | ~#/$defs/person/required | the required property "name" is missing
            """),
        new("DiscriminatorUnknown", Draft202012,
            """{"oneOf": [{"type": "object", "properties": {"kind": {"const": "person"}}, "required": ["kind"]}, {"type": "object", "properties": {"kind": {"const": "outlet"}}, "required": ["kind"]}]}""",
            """{"a": 1, "kind": "robot"}""",
            """
            1:18 @17 /kind | discriminator | oneOf | /oneOf | ~#/oneOf | must be one of "person", "outlet", which says what the object is, but is "robot"
            """),
        new("DiscriminatorMissing", Draft202012,
            """{"oneOf": [{"type": "object", "properties": {"kind": {"const": "person"}}, "required": ["kind"]}, {"type": "object", "properties": {"kind": {"const": "outlet"}}, "required": ["kind"]}]}""",
            """{"a": 1}""",
            """
            1:1 @0 (root) | discriminator.missing | oneOf | /oneOf | ~#/oneOf | must have a property that says what it is: "kind": "person", "outlet"
            """),
        new("DiscriminatorOtherKind", Draft202012,
            """{"anyOf": [{"type": "object", "properties": {"kind": {"const": "person"}}, "required": ["kind"]}, {"type": "object", "properties": {"kind": {"const": "outlet"}}, "required": ["kind"]}]}""",
            """[1]""",
            """
            1:1 @0 (root) | discriminator.missing | anyOf | /anyOf | ~#/anyOf | must be an object with a property that says what it is ("kind": "person", "outlet"), but is an array
            """),
        new("DiscriminatorRequiredBeside", Draft202012,
            """{"type": "object", "required": ["kind"], "oneOf": [{"properties": {"kind": {"const": "person"}}}, {"properties": {"kind": {"const": "outlet"}}}]}""",
            """{"a": 1}""",
            """
            1:1 @0 (root) | required | required | /required | ~#/required | the required property "kind" is missing, which says what the object is: one of "person", "outlet"
            """),
        new("DiscriminatorUnknownBeside", Draft7,
            """{"type": "object", "required": ["kind"], "oneOf": [{"properties": {"kind": {"const": "person"}}}, {"properties": {"kind": {"const": "outlet"}}}]}""",
            """{"kind": 1}""",
            """
            1:10 @9 /kind | discriminator | oneOf | /oneOf | ~#/oneOf | must be one of "person", "outlet", which says what the object is, but is 1
            """),
        new("DiscriminatorRequiredElsewhere", Draft4,
            """{"allOf": [{"$ref": "#/definitions/base"}, {"$ref": "#/definitions/kinds"}], "definitions": {"base": {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["person", "outlet", "ship"]}}}, "kinds": {"anyOf": [{"properties": {"kind": {"enum": ["person"]}}}, {"properties": {"kind": {"enum": ["outlet"]}, "url": {"type": "string"}}}]}}}""",
            """{"url": 1}""",
            """
            1:1 @0 (root) | required | required | /allOf/0/$ref/required | ~#/definitions/base/required | the required property "kind" is missing, which says what the object is: one of "person", "outlet"
            """),
        // Said once: by the schema that names the values, or where that lets the value through by the union.
        new("DiscriminatorRefusedElsewhere", Draft4,
            """{"allOf": [{"$ref": "#/definitions/base"}, {"$ref": "#/definitions/kinds"}], "definitions": {"base": {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["person", "outlet", "ship"]}}}, "kinds": {"anyOf": [{"properties": {"kind": {"enum": ["person"]}}}, {"properties": {"kind": {"enum": ["outlet"]}, "url": {"type": "string"}}}]}}}""",
            """{"kind": "car"}""",
            """
            1:10 @9 /kind | enum | enum | /allOf/0/$ref/properties/kind/enum | ~#/definitions/base/properties/kind/enum | must be one of "person", "outlet", "ship", but is "car"
            """),
        new("DiscriminatorRefusedByTheUnion", Draft4,
            """{"allOf": [{"$ref": "#/definitions/base"}, {"$ref": "#/definitions/kinds"}], "definitions": {"base": {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["person", "outlet", "ship"]}}}, "kinds": {"anyOf": [{"properties": {"kind": {"enum": ["person"]}}}, {"properties": {"kind": {"enum": ["outlet"]}, "url": {"type": "string"}}}]}}}""",
            """{"kind": "ship"}""",
            """
            1:10 @9 /kind | discriminator | anyOf | /allOf/1/$ref/anyOf | ~#/definitions/kinds/anyOf | must be one of "person", "outlet", which says what the object is, but is "ship"
            """),
        // Nobody requires it: the branch is meant that knows the names.
        new("DiscriminatorOptional", Draft202012,
            """{"oneOf": [{"properties": {"kind": {"const": "person"}, "name": {"type": "string"}}, "required": ["name"]}, {"properties": {"kind": {"const": "outlet"}}, "required": ["url"]}]}""",
            """{"name": 1}""",
            """
            1:1 @0 (root) | oneOf | oneOf | /oneOf | ~#/oneOf | must match exactly one of the alternatives, but an object matches none
            1:10 @9 /name | type | type | /oneOf/0/properties/name/type | ~#/oneOf/0/properties/name/type | must be a string, but is a number (1)
            """),
        // What is no object may be meant for a branch of another kind.
        new("DiscriminatorAmongKinds", Draft202012,
            """{"oneOf": [{"type": "string"}, {"type": "object", "properties": {"kind": {"const": "person"}}, "required": ["kind"]}, {"type": "object", "properties": {"kind": {"const": "outlet"}}, "required": ["kind"]}]}""",
            """{"kind": "ship"}""",
            """
            1:10 @9 /kind | discriminator | oneOf | /oneOf | ~#/oneOf | must be one of "person", "outlet", which says what the object is, but is "ship"
            """),
        new("DiscriminatorAmongOtherKinds", Draft202012,
            """{"oneOf": [{"type": "string"}, {"type": "object", "properties": {"kind": {"const": "person"}}, "required": ["kind"]}, {"type": "object", "properties": {"kind": {"const": "outlet"}}, "required": ["kind"]}]}""",
            """7""",
            """
            1:1 @0 (root) | oneOf | oneOf | /oneOf | ~#/oneOf | must match exactly one of the alternatives (a string or an object), but a number (7) matches none
            """),
        new("Not", Draft202012,
            """{"not": {"type": "integer"}}""",
            """7""",
            """
            1:1 @0 (root) | not | not | /not | ~#/not | must not match the schema of "not", but does: it is a number (7)
            """),
        new("NotInProperty", Draft202012,
            """{"properties": {"a": {"not": {"required": ["b"]}}}}""",
            """{"a": {"b": 1}}""",
            """
            1:7 @6 /a | not | not | /properties/a/not | ~#/properties/a/not | must not match the schema of "not", but does: it is an object
            """),
        new("IfThen", Draft202012,
            """{"if": {"properties": {"a": {"const": 1}}, "required": ["a"]}, "then": {"required": ["b"]}}""",
            """{"a": 1}""",
            """
            1:1 @0 (root) | required | required | /then/required | ~#/then/required | the required property "b" is missing
            """),
        new("IfElse", Draft202012,
            """{"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"type": "number", "maximum": 3}}""",
            """4""",
            """
            1:1 @0 (root) | maximum | maximum | /else/maximum | ~#/else/maximum | must be at most 3, but is 4
            """),
        new("IfThenFalse", Draft202012,
            """{"if": true, "then": false}""",
            """4""",
            """
            1:1 @0 (root) | falseSchema | then | /then | ~#/then | is not allowed here, but is a number (4)
            """),
        new("BranchAndOwn", Draft202012,
            """{"type": "object", "required": ["a"], "anyOf": [{"required": ["b"]}, {"required": ["c"]}], "properties": {"d": {"type": "null"}}}""",
            """{"d": 1}""",
            """
            1:1 @0 (root) | required | required | /required | ~#/required | the required property "a" is missing
            1:1 @0 (root) | anyOf | anyOf | /anyOf | ~#/anyOf | must match at least one of the alternatives, but an object matches none
            1:1 @0 (root) | required | required | /anyOf/0/required | ~#/anyOf/0/required | the required property "b" is missing
            1:7 @6 /d | type | type | /properties/d/type | ~#/properties/d/type | must be null, but is a number (1)
            """),
        new("UnionRecursive", Draft202012,
            """{"anyOf": [{"type": "string"}, {"type": "object", "properties": {"p": {"items": {"$ref": "#"}}}, "additionalProperties": false}, {"type": "object", "properties": {"q": {"items": {"$ref": "#"}}}, "additionalProperties": false}]}""",
            """{"q": ["a", {"p": ["b", {"q": ["c", 7]}]}]}""",
            """
            1:1 @0 (root) | anyOf | anyOf | /anyOf | ~#/anyOf | must match at least one of the alternatives, but an object matches none
            1:13 @12 /q/1 | anyOf | anyOf | /anyOf/2/properties/q/items/$ref/anyOf | ~#/anyOf | must match at least one of the alternatives, but an object matches none
            1:25 @24 /q/1/p/1 | anyOf | anyOf | /anyOf/2/properties/q/items/$ref/anyOf/1/properties/p/items/$ref/anyOf | ~#/anyOf | must match at least one of the alternatives, but an object matches none
            1:37 @36 /q/1/p/1/q/1 | anyOf | anyOf | /anyOf/2/properties/q/items/$ref/anyOf/1/properties/p/items/$ref/anyOf/2/properties/q/items/$ref/anyOf | ~#/anyOf | must match at least one of the alternatives (a string or an object), but a number (7) matches none
            """),
        new("NestedUnion", Draft202012,
            """{"items": {"anyOf": [{"type": "string"}, {"oneOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "null"}]}]}}""",
            """[["x"]]""",
            """
            1:2 @1 /0 | anyOf | anyOf | /items/anyOf | ~#/items/anyOf | must match at least one of the alternatives, but an array matches none
            1:2 @1 /0 | oneOf | oneOf | /items/anyOf/1/oneOf | ~#/items/anyOf/1/oneOf | must match exactly one of the alternatives, but an array matches none
            1:3 @2 /0/0 | type | type | /items/anyOf/1/oneOf/0/items/type | ~#/items/anyOf/1/oneOf/0/items/type | must be an integer, but is a string ("x")
            """),
    ];
}
