using static ArticleSdk.Generator.Tests.Errors.ErrorCase;

namespace ArticleSdk.Generator.Tests.Errors;

/// <summary>References, and the locations of keywords behind them.</summary>
internal static class ReferenceErrors
{
    public static IReadOnlyList<ErrorCase> Cases { get; } =
    [
        new("RefLocal", Draft202012,
            """{"properties": {"quotes": {"items": {"$ref": "#/$defs/quote"}}}, "$defs": {"quote": {"properties": {"text": {"type": "string", "minLength": 1}}}}}""",
            """
            {
              "quotes": [
                {"text": ""}
              ]
            }
            """,
            """
            3:14 @29 /quotes/0/text | minLength | minLength | /properties/quotes/items/$ref/properties/text/minLength | ~#/$defs/quote/properties/text/minLength | must not be empty
            """),
        new("RefOfRef", Draft202012,
            """{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"type": "null"}}}""",
            """1""",
            """
            1:1 @0 (root) | type | type | /$ref/$ref/type | ~#/$defs/b/type | must be null, but is a number (1)
            """),
        new("RefWithSiblings", Draft202012,
            """{"$ref": "#/$defs/a", "minimum": 5, "$defs": {"a": {"multipleOf": 2}}}""",
            """3""",
            """
            1:1 @0 (root) | multipleOf | multipleOf | /$ref/multipleOf | ~#/$defs/a/multipleOf | must be a multiple of 2, but is 3
            1:1 @0 (root) | minimum | minimum | /minimum | ~#/minimum | must be at least 5, but is 3
            """),
        new("RefRecursive", Draft202012,
            """{"properties": {"next": {"$ref": "#"}, "v": {"type": "integer"}}}""",
            """{"v": 1, "next": {"next": {"v": "x"}}}""",
            """
            1:33 @32 /next/next/v | type | type | /properties/next/$ref/properties/next/$ref/properties/v/type | ~#/properties/v/type | must be an integer, but is a string ("x")
            """),
        new("RefById", Draft202012,
            """{"$id": "https://news.example/byid", "$ref": "part", "$defs": {"p": {"$id": "part", "properties": {"a b": {"type": "null"}}}}}""",
            """{"a b": 1}""",
            """
            1:9 @8 /a b | type | type | /$ref/properties/a b/type | https://news.example/part#/properties/a%20b/type | must be null, but is a number (1)
            """),
        new("RefByAnchor", Draft202012,
            """{"items": {"$ref": "#it"}, "$defs": {"p": {"$anchor": "it", "type": "null"}}}""",
            """[1]""",
            """
            1:2 @1 /0 | type | type | /items/$ref/type | ~#/$defs/p/type | must be null, but is a number (1)
            """),
        new("RefToOtherFile", Draft202012,
            """{"properties": {"story": {"$ref": "RefLocal.schema.json"}, "quote": {"$ref": "RefLocal.schema.json#/$defs/quote"}}}""",
            """{"quote": {"text": 1}, "story": {"quotes": [{"text": ""}]}}""",
            """
            1:20 @19 /quote/text | type | type | /properties/quote/$ref/properties/text/type | file:///project/RefLocal.schema.json#/$defs/quote/properties/text/type | must be a string, but is a number (1)
            1:54 @53 /story/quotes/0/text | minLength | minLength | /properties/story/$ref/properties/quotes/items/$ref/properties/text/minLength | file:///project/RefLocal.schema.json#/$defs/quote/properties/text/minLength | must not be empty
            """),
        new("RefToOtherDialect", Draft202012,
            """{"properties": {"old": {"$ref": "Draft4ExclusiveMaximum.schema.json"}}}""",
            """{"old": 3}""",
            """
            1:9 @8 /old | exclusiveMaximum | maximum | /properties/old/$ref/maximum | file:///project/Draft4ExclusiveMaximum.schema.json#/maximum | must be less than 3, but is 3
            """),
        new("RefToKeywordPlace", Draft202012,
            """{"properties": {"a": {"type": "string", "maxLength": 1}, "b": {"$ref": "#/properties/a"}}}""",
            """{"b": "xy"}""",
            """
            1:7 @6 /b | maxLength | maxLength | /properties/b/$ref/maxLength | ~#/properties/a/maxLength | must be at most 1 character long, but is 2
            """),
        new("DynamicRef", Draft202012,
            """{"$id": "https://news.example/strict", "$dynamicAnchor": "node", "$ref": "tree", "unevaluatedProperties": false, "$defs": {"tree": {"$id": "tree", "$dynamicAnchor": "node", "properties": {"data": true, "children": {"items": {"$dynamicRef": "#node"}}}}}}""",
            """{"children": [{"daat": 1}]}""",
            """
            1:16 @15 /children/0/daat | unevaluatedProperties | unevaluatedProperties | /$ref/properties/children/items/$dynamicRef/unevaluatedProperties | https://news.example/strict#/unevaluatedProperties | the property "daat" is not allowed
            """),
        new("RefInUnion", Draft202012,
            """{"anyOf": [{"$ref": "#/$defs/a"}, {"type": "null"}], "$defs": {"a": {"properties": {"x": {"type": "integer"}}, "type": "object"}}}""",
            """{"x": "y"}""",
            """
            1:1 @0 (root) | anyOf | anyOf | /anyOf | ~#/anyOf | must match at least one of the alternatives, but an object matches none
            1:7 @6 /x | type | type | /anyOf/0/$ref/properties/x/type | ~#/$defs/a/properties/x/type | must be an integer, but is a string ("y")
            """),
        new("RefInAdditional", Draft202012,
            """{"additionalProperties": {"$ref": "#/$defs/a"}, "$defs": {"a": {"required": ["x"]}}}""",
            """{"p": {}}""",
            """
            1:7 @6 /p | required | required | /additionalProperties/$ref/required | ~#/$defs/a/required | the required property "x" is missing
            """),
        new("RefInPattern", Draft202012,
            """{"patternProperties": {"^/": {"$ref": "#/$defs/a"}}, "$defs": {"a": {"required": ["x"]}}}""",
            """{"/p": {}}""",
            """
            1:8 @7 /~1p | required | required | /patternProperties/^~1/$ref/required | ~#/$defs/a/required | the required property "x" is missing
            """),
        new("RefInPropertyNames", Draft202012,
            """{"propertyNames": {"$ref": "#/$defs/a"}, "$defs": {"a": {"maxLength": 2}}}""",
            """{"abc": {}}""",
            """
            1:2 @1 /abc | maxLength | maxLength | /propertyNames/$ref/maxLength | ~#/$defs/a/maxLength | the property name "abc" must be at most 2 characters long, but is 3
            """),
        new("RefInContainsIfNot", Draft202012,
            """{"allOf": [{"contains": {"$ref": "#/$defs/a"}}, {"not": {"$ref": "#/$defs/b"}}], "$defs": {"a": {"type": "null"}, "b": {"type": "array"}}}""",
            """[1]""",
            """
            1:1 @0 (root) | contains | contains | /allOf/0/contains | ~#/allOf/0/contains | must contain a matching item, but none of 1 matches
            1:1 @0 (root) | not | not | /allOf/1/not | ~#/allOf/1/not | must not match the schema of "not", but does: it is an array
            """),
    ];
}
