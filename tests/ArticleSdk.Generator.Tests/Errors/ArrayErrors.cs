using static ArticleSdk.Generator.Tests.Errors.ErrorCase;

namespace ArticleSdk.Generator.Tests.Errors;

/// <summary>Arrays and their items.</summary>
internal static class ArrayErrors
{
    public static IReadOnlyList<ErrorCase> Cases { get; } =
    [
        new("Items", Draft202012,
            """{"items": {"type": "string"}}""",
            """
            ["a", 1, "b",
             null]
            """,
            """
            1:7 @6 /1 | type | type | /items/type | ~#/items/type | must be a string, but is a number (1)
            2:2 @15 /3 | type | type | /items/type | ~#/items/type | must be a string, but is null
            """),
        new("ItemsFalse", Draft202012,
            """{"prefixItems": [true], "items": false}""",
            """[1, [2], 3]""",
            """
            1:5 @4 /1 | items | items | /items | ~#/items | this item is not allowed: the schema has no place for it, but it is an array
            1:10 @9 /2 | items | items | /items | ~#/items | this item is not allowed: the schema has no place for it, but it is a number (3)
            """),
        new("PrefixItems", Draft202012,
            """{"prefixItems": [{"type": "string"}, {"minimum": 3}]}""",
            """[1, 2, 3]""",
            """
            1:2 @1 /0 | type | type | /prefixItems/0/type | ~#/prefixItems/0/type | must be a string, but is a number (1)
            1:5 @4 /1 | minimum | minimum | /prefixItems/1/minimum | ~#/prefixItems/1/minimum | must be at least 3, but is 2
            """),
        new("PrefixItemsFalse", Draft202012,
            """{"prefixItems": [true, false]}""",
            """[1, 2]""",
            """
            1:5 @4 /1 | falseSchema | prefixItems | /prefixItems/1 | ~#/prefixItems/1 | is not allowed here, but is a number (2)
            """),
        new("MaxItems", Draft202012,
            """{"maxItems": 1}""",
            """[1, 2]""",
            """
            1:1 @0 (root) | maxItems | maxItems | /maxItems | ~#/maxItems | must have at most 1 item, but has 2
            """),
        new("MinItems", Draft202012,
            """{"minItems": 2}""",
            """[1]""",
            """
            1:1 @0 (root) | minItems | minItems | /minItems | ~#/minItems | must have at least 2 items, but has 1
            """),
        new("MinItemsEmpty", Draft202012,
            """{"minItems": 1}""",
            """[]""",
            """
            1:1 @0 (root) | minItems | minItems | /minItems | ~#/minItems | must not be empty
            """),
        new("UniqueItems", Draft202012,
            """{"uniqueItems": true}""",
            """[1, {"a": [1, 2], "b": "x"}, 2, {"b": "\u0078", "a": [1.0, 2]}]""",
            """
            1:1 @0 (root) | uniqueItems | uniqueItems | /uniqueItems | ~#/uniqueItems | must not have equal items, but items 1 and 3 are equal
            """),
        new("Contains", Draft202012,
            """{"contains": {"type": "string"}}""",
            """[1, 2, 3]""",
            """
            1:1 @0 (root) | contains | contains | /contains | ~#/contains | must contain a matching item, but none of 3 matches
            """),
        new("ContainsEmpty", Draft202012,
            """{"contains": {"type": "string"}}""",
            """[]""",
            """
            1:1 @0 (root) | contains | contains | /contains | ~#/contains | must contain a matching item, but is empty
            """),
        new("MinContains", Draft202012,
            """{"contains": {"type": "string"}, "minContains": 2}""",
            """[1, "a"]""",
            """
            1:1 @0 (root) | minContains | minContains | /minContains | ~#/minContains | must contain at least 2 matching items, but contains 1
            """),
        new("MinContainsOne", Draft202012,
            """{"contains": {"type": "string"}, "minContains": 1}""",
            """[1]""",
            """
            1:1 @0 (root) | minContains | minContains | /minContains | ~#/minContains | must contain at least 1 matching item, but contains 0
            """),
        new("MaxContains", Draft202012,
            """{"contains": {"type": "string"}, "maxContains": 1}""",
            """["a", "b"]""",
            """
            1:1 @0 (root) | maxContains | maxContains | /maxContains | ~#/maxContains | must contain at most 1 matching item, but contains 2
            """),
        new("ContainsFalse", Draft202012,
            """{"contains": false}""",
            """[1]""",
            """
            1:1 @0 (root) | contains | contains | /contains | ~#/contains | must contain a matching item, but none of 1 matches
            """),
        new("UnevaluatedItems", Draft202012,
            """{"allOf": [{"prefixItems": [true]}], "unevaluatedItems": false}""",
            """[1, 2, {"a": 3}]""",
            """
            1:5 @4 /1 | unevaluatedItems | unevaluatedItems | /unevaluatedItems | ~#/unevaluatedItems | this item is not allowed: the schema has no place for it, but it is a number (2)
            1:8 @7 /2 | unevaluatedItems | unevaluatedItems | /unevaluatedItems | ~#/unevaluatedItems | this item is not allowed: the schema has no place for it, but it is an object
            """),
        new("UnevaluatedItemsSchema", Draft202012,
            """{"prefixItems": [true], "unevaluatedItems": {"type": "string"}}""",
            """[1, 2]""",
            """
            1:5 @4 /1 | type | type | /unevaluatedItems/type | ~#/unevaluatedItems/type | must be a string, but is a number (2)
            """),
        new("UnevaluatedItemsAfterContains", Draft202012,
            """{"contains": {"type": "string"}, "unevaluatedItems": false}""",
            """["a", 1]""",
            """
            1:7 @6 /1 | unevaluatedItems | unevaluatedItems | /unevaluatedItems | ~#/unevaluatedItems | this item is not allowed: the schema has no place for it, but it is a number (1)
            """),
        new("ItemsOfItems", Draft202012,
            """{"items": {"items": {"items": {"maximum": 1}}}}""",
            """[[[1, 2]], [[], [3]]]""",
            """
            1:7 @6 /0/0/1 | maximum | maximum | /items/items/items/maximum | ~#/items/items/items/maximum | must be at most 1, but is 2
            1:18 @17 /1/1/0 | maximum | maximum | /items/items/items/maximum | ~#/items/items/items/maximum | must be at most 1, but is 3
            """),
    ];
}
