using static ArticleSdk.Generator.Tests.Errors.ErrorCase;

namespace ArticleSdk.Generator.Tests.Errors;

/// <summary>Keywords that a dialect has, or reads, in its own way.</summary>
internal static class DialectErrors
{
    public static IReadOnlyList<ErrorCase> Cases { get; } =
    [
        new("Draft3Type", Draft3,
            """{"type": ["string", {"type": "object", "properties": {"a": {"type": "null"}}}]}""",
            """{"a": 1}""",
            """
            1:1 @0 (root) | anyOf | type | /type | ~#/type | must match at least one of the alternatives, but an object matches none
            1:7 @6 /a | type | type | /type/1/properties/a/type | ~#/type/1/properties/a/type | must be null, but is a number (1)
            """),
        new("Draft3Required", Draft3,
            """{"properties": {"a": {"required": true, "type": "string"}}}""",
            """{}""",
            """
            1:1 @0 (root) | required | required | /properties/a/required | ~#/properties/a/required | the required property "a" is missing
            """),
        new("Draft3DivisibleBy", Draft3,
            """{"divisibleBy": 0.5}""",
            """0.75""",
            """
            1:1 @0 (root) | multipleOf | divisibleBy | /divisibleBy | ~#/divisibleBy | must be a multiple of 0.5, but is 0.75
            """),
        new("Draft3Disallow", Draft3,
            """{"disallow": ["string", "null"]}""",
            """
            "x"
            """,
            """
            1:1 @0 (root) | disallow | disallow | /disallow | ~#/disallow | must not be a string or null, but is a string ("x")
            """),
        new("Draft3DisallowSchema", Draft3,
            """{"disallow": ["string", {"type": "object", "properties": {"a": {"required": true}}}]}""",
            """{"a": 1}""",
            """
            1:1 @0 (root) | not | disallow | /disallow | ~#/disallow | must not match the schema of "disallow", but does: it is an object
            """),
        new("Draft3Extends", Draft3,
            """{"extends": {"properties": {"a": {"type": "string"}}}}""",
            """{"a": 1}""",
            """
            1:7 @6 /a | type | type | /extends/properties/a/type | ~#/extends/properties/a/type | must be a string, but is a number (1)
            """),
        new("Draft3ExtendsSeveral", Draft3,
            """{"extends": [{"minimum": 3}, {"maximum": 1}]}""",
            """2""",
            """
            1:1 @0 (root) | minimum | minimum | /extends/0/minimum | ~#/extends/0/minimum | must be at least 3, but is 2
            1:1 @0 (root) | maximum | maximum | /extends/1/maximum | ~#/extends/1/maximum | must be at most 1, but is 2
            """),
        new("Draft3ExclusiveMinimum", Draft3,
            """{"minimum": 3, "exclusiveMinimum": true}""",
            """3""",
            """
            1:1 @0 (root) | exclusiveMinimum | minimum | /minimum | ~#/minimum | must be greater than 3, but is 3
            """),
        new("Draft3Dependencies", Draft3,
            """{"dependencies": {"a": "b", "c": ["d", "e"]}}""",
            """{"a": 1, "c": 1, "d": 2}""",
            """
            1:1 @0 (root) | dependentRequired | dependencies | /dependencies/a | ~#/dependencies/a | the property "b" is missing, which "a" requires
            1:1 @0 (root) | dependentRequired | dependencies | /dependencies/c | ~#/dependencies/c | the property "e" is missing, which "c" requires
            """),
        new("Draft3DependencySchema", Draft3,
            """{"dependencies": {"a": {"properties": {"b": {"type": "string"}}}}}""",
            """{"a": 1, "b": 2}""",
            """
            1:15 @14 /b | type | type | /dependencies/a/properties/b/type | ~#/dependencies/a/properties/b/type | must be a string, but is a number (2)
            """),
        new("Draft3AdditionalItems", Draft3,
            """{"items": [{"type": "string"}], "additionalItems": false}""",
            """[1, 2]""",
            """
            1:2 @1 /0 | type | type | /items/0/type | ~#/items/0/type | must be a string, but is a number (1)
            1:5 @4 /1 | additionalItems | additionalItems | /additionalItems | ~#/additionalItems | this item is not allowed: the schema has no place for it, but it is a number (2)
            """),
        new("Draft3Integer", Draft3,
            """{"type": "integer"}""",
            """1.0""",
            """
            1:1 @0 (root) | type | type | /type | ~#/type | must be an integer, but is a number (1.0)
            """),
        new("Draft3DisallowSecond", Draft3,
            """{"disallow": ["string", {"type": "null"}, {"properties": {"a": {"required": true}}, "type": "object"}]}""",
            """null""",
            """
            1:1 @0 (root) | not | disallow | /disallow | ~#/disallow | must not match the schema of "disallow", but does: it is null
            """),
        new("Draft3HostName", Draft3,
            """{"format": "host-name"}""",
            """
            "-a"
            """,
            """
            1:1 @0 (root) | format | format | /format | ~#/format | must have the format host-name, but is "-a"
            """),
        new("Draft3Format", Draft3,
            """{"format": "ip-address"}""",
            """
            "256.1.1.1"
            """,
            """
            1:1 @0 (root) | format | format | /format | ~#/format | must have the format ip-address, but is "256.1.1.1"
            """),
        new("Draft4ExclusiveMaximum", Draft4,
            """{"maximum": 3, "exclusiveMaximum": true}""",
            """3""",
            """
            1:1 @0 (root) | exclusiveMaximum | maximum | /maximum | ~#/maximum | must be less than 3, but is 3
            """),
        new("Draft4ExclusiveMinimumOff", Draft4,
            """{"minimum": 3, "exclusiveMinimum": false}""",
            """2""",
            """
            1:1 @0 (root) | minimum | minimum | /minimum | ~#/minimum | must be at least 3, but is 2
            """),
        new("Draft4Integer", Draft4,
            """{"type": "integer"}""",
            """1.0""",
            """
            1:1 @0 (root) | type | type | /type | ~#/type | must be an integer, but is a number (1.0)
            """),
        new("Draft4RefWithoutSiblings", Draft4,
            """{"properties": {"a": {"$ref": "#/definitions/s", "maxLength": 1}}, "definitions": {"s": {"type": "string", "minLength": 3}}}""",
            """{"a": "xy"}""",
            """
            1:7 @6 /a | minLength | minLength | /properties/a/$ref/minLength | ~#/definitions/s/minLength | must be at least 3 characters long, but is 2
            """),
        new("Draft4ItemsArray", Draft4,
            """{"items": [{"type": "string"}, {"type": "null"}], "additionalItems": {"type": "boolean"}}""",
            """["a", 1, 2]""",
            """
            1:7 @6 /1 | type | type | /items/1/type | ~#/items/1/type | must be null, but is a number (1)
            1:10 @9 /2 | type | type | /additionalItems/type | ~#/additionalItems/type | must be a boolean, but is a number (2)
            """),
        new("Draft4Dependencies", Draft4,
            """{"dependencies": {"a": ["b"], "c": {"required": ["d"]}}}""",
            """{"a": 1, "c": 1}""",
            """
            1:1 @0 (root) | dependentRequired | dependencies | /dependencies/a | ~#/dependencies/a | the property "b" is missing, which "a" requires
            1:1 @0 (root) | required | required | /dependencies/c/required | ~#/dependencies/c/required | the required property "d" is missing
            """),
        new("Draft4Id", Draft4,
            """{"id": "http://news.example/four", "properties": {"a": {"$ref": "#/definitions/n"}}, "definitions": {"n": {"type": "null"}}}""",
            """{"a": 1}""",
            """
            1:7 @6 /a | type | type | /properties/a/$ref/type | http://news.example/four#/definitions/n/type | must be null, but is a number (1)
            """),
        new("Draft6Contains", Draft6,
            """{"contains": {"const": 1}}""",
            """[2]""",
            """
            1:1 @0 (root) | contains | contains | /contains | ~#/contains | must contain a matching item, but none of 1 matches
            """),
        new("Draft6ExclusiveMinimum", Draft6,
            """{"exclusiveMinimum": 2}""",
            """2""",
            """
            1:1 @0 (root) | exclusiveMinimum | exclusiveMinimum | /exclusiveMinimum | ~#/exclusiveMinimum | must be greater than 2, but is 2
            """),
        new("Draft6PropertyNames", Draft6,
            """{"propertyNames": {"maxLength": 1}}""",
            """{"ab": 1}""",
            """
            1:2 @1 /ab | maxLength | maxLength | /propertyNames/maxLength | ~#/propertyNames/maxLength | the property name "ab" must be at most 1 character long, but is 2
            """),
        new("Draft6BooleanDependency", Draft6,
            """{"dependencies": {"a": false}}""",
            """{"a": 1}""",
            """
            1:1 @0 (root) | falseSchema | dependencies | /dependencies/a | ~#/dependencies/a | is not allowed here, but is an object
            """),
        new("Draft7Dependencies", Draft7,
            """{"dependencies": {"a": ["b", "c"], "x/y": {"required": ["d"]}}}""",
            """{"x/y": 1, "a": 1, "b": 1}""",
            """
            1:1 @0 (root) | dependentRequired | dependencies | /dependencies/a | ~#/dependencies/a | the property "c" is missing, which "a" requires
            1:1 @0 (root) | required | required | /dependencies/x~1y/required | ~#/dependencies/x~1y/required | the required property "d" is missing
            """),
        new("Draft7IfThenElse", Draft7,
            """{"if": {"type": "string"}, "then": {"maxLength": 1}, "else": {"type": "null"}}""",
            """
            "ab"
            """,
            """
            1:1 @0 (root) | maxLength | maxLength | /then/maxLength | ~#/then/maxLength | must be at most 1 character long, but is 2
            """),
        new("Draft7AdditionalItems", Draft7,
            """{"items": [true], "additionalItems": false}""",
            """[1, {"a": 2}]""",
            """
            1:5 @4 /1 | additionalItems | additionalItems | /additionalItems | ~#/additionalItems | this item is not allowed: the schema has no place for it, but it is an object
            """),
        new("Draft7ContentEncoding", Draft7,
            """{"contentEncoding": "base64"}""",
            """
            "no base64!"
            """,
            """
            1:1 @0 (root) | contentEncoding | contentEncoding | /contentEncoding | ~#/contentEncoding | must be encoded as base64, but is "no base64!"
            """),
        new("Draft7ContentMediaType", Draft7,
            """{"contentMediaType": "application/json"}""",
            """
            "{:}"
            """,
            """
            1:1 @0 (root) | contentMediaType | contentMediaType | /contentMediaType | ~#/contentMediaType | must hold application/json, but is "{:}"
            """),
        new("Draft7Definitions", Draft7,
            """{"$ref": "#/definitions/a", "type": "null", "definitions": {"a": {"type": "string"}}}""",
            """null""",
            """
            1:1 @0 (root) | type | type | /$ref/type | ~#/definitions/a/type | must be a string, but is null
            """),
        new("Draft201909RecursiveRef", Draft201909,
            """{"$id": "https://news.example/rec-strict", "$recursiveAnchor": true, "$ref": "rec-tree", "unevaluatedProperties": false, "$defs": {"t": {"$id": "rec-tree", "$recursiveAnchor": true, "properties": {"children": {"items": {"$recursiveRef": "#"}}}}}}""",
            """{"children": [{"x": 1}]}""",
            """
            1:16 @15 /children/0/x | unevaluatedProperties | unevaluatedProperties | /$ref/properties/children/items/$recursiveRef/unevaluatedProperties | https://news.example/rec-strict#/unevaluatedProperties | the property "x" is not allowed
            """),
        new("Draft201909Items", Draft201909,
            """{"items": [{"type": "string"}], "additionalItems": {"type": "null"}}""",
            """[1, 2]""",
            """
            1:2 @1 /0 | type | type | /items/0/type | ~#/items/0/type | must be a string, but is a number (1)
            1:5 @4 /1 | type | type | /additionalItems/type | ~#/additionalItems/type | must be null, but is a number (2)
            """),
        new("Draft201909UnevaluatedItems", Draft201909,
            """{"items": [true], "unevaluatedItems": false}""",
            """[1, 2]""",
            """
            1:5 @4 /1 | unevaluatedItems | unevaluatedItems | /unevaluatedItems | ~#/unevaluatedItems | this item is not allowed: the schema has no place for it, but it is a number (2)
            """),
        new("Draft201909MinContains", Draft201909,
            """{"contains": {"type": "string"}, "minContains": 2, "maxContains": 3}""",
            """["a"]""",
            """
            1:1 @0 (root) | minContains | minContains | /minContains | ~#/minContains | must contain at least 2 matching items, but contains 1
            """),
        new("Draft201909DependentRequired", Draft201909,
            """{"dependentRequired": {"a": ["b"]}}""",
            """{"a": 1}""",
            """
            1:1 @0 (root) | dependentRequired | dependentRequired | /dependentRequired/a | ~#/dependentRequired/a | the property "b" is missing, which "a" requires
            """),
        new("V1Minimum", V1,
            """{"minimum": 3}""",
            """2""",
            """
            1:1 @0 (root) | minimum | minimum | /minimum | ~#/minimum | must be at least 3, but is 2
            """),
        new("V1PrefixItems", V1,
            """{"prefixItems": [{"type": "string"}], "items": {"type": "null"}}""",
            """[1, 2]""",
            """
            1:2 @1 /0 | type | type | /prefixItems/0/type | ~#/prefixItems/0/type | must be a string, but is a number (1)
            1:5 @4 /1 | type | type | /items/type | ~#/items/type | must be null, but is a number (2)
            """),
        new("V1DynamicRef", V1,
            """{"$dynamicAnchor": "n", "properties": {"next": {"$dynamicRef": "#n"}, "v": {"type": "null"}}}""",
            """{"next": {"v": 1}}""",
            """
            1:16 @15 /next/v | type | type | /properties/next/$dynamicRef/properties/v/type | ~#/properties/v/type | must be null, but is a number (1)
            """),
        new("V1UnevaluatedProperties", V1,
            """{"$ref": "#/$defs/a", "unevaluatedProperties": false, "$defs": {"a": {"properties": {"x": true}}}}""",
            """{"x": 1, "y": 2}""",
            """
            1:10 @9 /y | unevaluatedProperties | unevaluatedProperties | /unevaluatedProperties | ~#/unevaluatedProperties | the property "y" is not allowed
            """),
    ];
}
