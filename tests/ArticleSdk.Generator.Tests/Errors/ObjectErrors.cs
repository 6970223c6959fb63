using static ArticleSdk.Generator.Tests.Errors.ErrorCase;

namespace ArticleSdk.Generator.Tests.Errors;

/// <summary>Objects and their properties.</summary>
internal static class ObjectErrors
{
    public static IReadOnlyList<ErrorCase> Cases { get; } =
    [
        new("RequiredOne", Draft202012,
            """{"required": ["headline"]}""",
            """

             {}
            """,
            """
            2:2 @2 (root) | required | required | /required | ~#/required | the required property "headline" is missing
            """),
        new("RequiredSeveral", Draft202012,
            """{"properties": {"story": {"required": ["a", "b", "c"]}}}""",
            """{"story": {"b": 1}}""",
            """
            1:11 @10 /story | required | required | /properties/story/required | ~#/properties/story/required | the required property "a" is missing
            1:11 @10 /story | required | required | /properties/story/required | ~#/properties/story/required | the required property "c" is missing
            """),
        new("RequiredBeyondOneWord", Draft202012,
            """{"properties": {"p0": true, "p1": true, "p2": true, "p3": true, "p4": true, "p5": true, "p6": true, "p7": true, "p8": true, "p9": true, "p10": true, "p11": true, "p12": true, "p13": true, "p14": true, "p15": true, "p16": true, "p17": true, "p18": true, "p19": true, "p20": true, "p21": true, "p22": true, "p23": true, "p24": true, "p25": true, "p26": true, "p27": true, "p28": true, "p29": true, "p30": true, "p31": true, "p32": true, "p33": true, "p34": true, "p35": true, "p36": true, "p37": true, "p38": true, "p39": true, "p40": true, "p41": true, "p42": true, "p43": true, "p44": true, "p45": true, "p46": true, "p47": true, "p48": true, "p49": true, "p50": true, "p51": true, "p52": true, "p53": true, "p54": true, "p55": true, "p56": true, "p57": true, "p58": true, "p59": true, "p60": true, "p61": true, "p62": true, "p63": true, "p64": true, "p65": true, "p66": true, "p67": true, "p68": true, "p69": true}, "required": ["p1", "p68", "p69"]}""",
            """{"p68": 1}""",
            """
            1:1 @0 (root) | required | required | /required | ~#/required | the required property "p1" is missing
            1:1 @0 (root) | required | required | /required | ~#/required | the required property "p69" is missing
            """),
        new("RepeatedSchema", Draft202012,
            """{"properties": {"a": {"properties": {"t": {"type": "string"}}, "required": ["t"]}, "b": {"properties": {"t": {"type": "string"}}, "required": ["t"]}}}""",
            """{"a": {"t": 1}, "b": {}}""",
            """
            1:13 @12 /a/t | type | type | /properties/a/properties/t/type | ~#/properties/a/properties/t/type | must be a string, but is a number (1)
            1:22 @21 /b | required | required | /properties/b/required | ~#/properties/b/required | the required property "t" is missing
            """),
        new("MaxProperties", Draft202012,
            """{"maxProperties": 1}""",
            """{"a": 1, "b": 2}""",
            """
            1:1 @0 (root) | maxProperties | maxProperties | /maxProperties | ~#/maxProperties | must have at most 1 property, but has 2
            """),
        new("MinProperties", Draft202012,
            """{"minProperties": 2}""",
            """{"a": 1}""",
            """
            1:1 @0 (root) | minProperties | minProperties | /minProperties | ~#/minProperties | must have at least 2 properties, but has 1
            """),
        new("AdditionalPropertiesFalse", Draft202012,
            """{"properties": {"a": true}, "additionalProperties": false}""",
            """
            {
              "a": 1,
              "b": 2
            }
            """,
            """
            3:3 @14 /b | additionalProperties | additionalProperties | /additionalProperties | ~#/additionalProperties | the property "b" is not allowed
            """),
        new("AdditionalPropertiesEscaped", Draft202012,
            """{"additionalProperties": false}""",
            """{"a/b~\u0041\n": 2}""",
            """
            1:2 @1 /a~1b~0A\n | additionalProperties | additionalProperties | /additionalProperties | ~#/additionalProperties | the property "a/b~A\n" is not allowed
            """),
        new("AdditionalPropertiesSchema", Draft202012,
            """{"additionalProperties": {"type": "string"}}""",
            """{"a": "x", "b": 2}""",
            """
            1:17 @16 /b | type | type | /additionalProperties/type | ~#/additionalProperties/type | must be a string, but is a number (2)
            """),
        new("PatternProperties", Draft202012,
            """{"patternProperties": {"^x-": {"type": "string"}}}""",
            """{"x-a": 2}""",
            """
            1:9 @8 /x-a | type | type | /patternProperties/^x-/type | ~#/patternProperties/%5Ex-/type | must be a string, but is a number (2)
            """),
        new("PatternPropertiesEscaped", Draft202012,
            """{"patternProperties": {"^a/b~": false}}""",
            """{"a/b~c": 2}""",
            """
            1:11 @10 /a~1b~0c | falseSchema | patternProperties | /patternProperties/^a~1b~0 | ~#/patternProperties/%5Ea~1b~0 | is not allowed here, but is a number (2)
            """),
        new("PatternAndProperty", Draft202012,
            """{"properties": {"ab": {"minimum": 5}}, "patternProperties": {"^a": {"maximum": 1}, "b$": {"type": "string"}}}""",
            """{"ab": 3}""",
            """
            1:8 @7 /ab | minimum | minimum | /properties/ab/minimum | ~#/properties/ab/minimum | must be at least 5, but is 3
            1:8 @7 /ab | maximum | maximum | /patternProperties/^a/maximum | ~#/patternProperties/%5Ea/maximum | must be at most 1, but is 3
            1:8 @7 /ab | type | type | /patternProperties/b$/type | ~#/patternProperties/b$/type | must be a string, but is a number (3)
            """),
        new("PropertyNamesPattern", Draft202012,
            """{"propertyNames": {"pattern": "^[a-z]+$"}}""",
            """
            {"ok": 1,
             "Not": 2}
            """,
            """
            2:2 @11 /Not | pattern | pattern | /propertyNames/pattern | ~#/propertyNames/pattern | the property name "Not" must match the pattern ^[a-z]+$, but is "Not"
            """),
        new("PropertyNamesFalse", Draft202012,
            """{"propertyNames": false}""",
            """{"a": 1}""",
            """
            1:2 @1 /a | propertyNames | propertyNames | /propertyNames | ~#/propertyNames | the property "a" is not allowed: no name is
            """),
        new("PropertyNamesEnum", Draft202012,
            """{"propertyNames": {"enum": ["a", "b"], "maxLength": 1}}""",
            """{"a": 1, "cd": {}}""",
            """
            1:10 @9 /cd | enum | enum | /propertyNames/enum | ~#/propertyNames/enum | the property name "cd" must be one of "a", "b", but is "cd"
            1:10 @9 /cd | maxLength | maxLength | /propertyNames/maxLength | ~#/propertyNames/maxLength | the property name "cd" must be at most 1 character long, but is 2
            """),
        new("DependentRequired", Draft202012,
            """{"dependentRequired": {"credit/card": ["address", "name"]}}""",
            """{"credit/card": 1, "name": 1}""",
            """
            1:1 @0 (root) | dependentRequired | dependentRequired | /dependentRequired/credit~1card | ~#/dependentRequired/credit~1card | the property "address" is missing, which "credit/card" requires
            """),
        new("DependentSchemas", Draft202012,
            """{"dependentSchemas": {"a": {"properties": {"b": {"type": "string"}}, "required": ["c"]}}}""",
            """{"b": 2, "a": 1}""",
            """
            1:1 @0 (root) | required | required | /dependentSchemas/a/required | ~#/dependentSchemas/a/required | the required property "c" is missing
            1:7 @6 /b | type | type | /dependentSchemas/a/properties/b/type | ~#/dependentSchemas/a/properties/b/type | must be a string, but is a number (2)
            """),
        new("UnevaluatedProperties", Draft202012,
            """{"allOf": [{"properties": {"a": true}}], "unevaluatedProperties": false}""",
            """{"a": 1, "b": 2, "c": 3}""",
            """
            1:10 @9 /b | unevaluatedProperties | unevaluatedProperties | /unevaluatedProperties | ~#/unevaluatedProperties | the property "b" is not allowed
            1:18 @17 /c | unevaluatedProperties | unevaluatedProperties | /unevaluatedProperties | ~#/unevaluatedProperties | the property "c" is not allowed
            """),
        new("UnevaluatedPropertiesSchema", Draft202012,
            """{"anyOf": [{"properties": {"a": {"type": "string"}}}, {"properties": {"b": {"type": "string"}}}], "unevaluatedProperties": {"type": "null"}}""",
            """{"a": 1, "b": "x", "c": 2}""",
            """
            1:7 @6 /a | type | type | /unevaluatedProperties/type | ~#/unevaluatedProperties/type | must be null, but is a number (1)
            1:25 @24 /c | type | type | /unevaluatedProperties/type | ~#/unevaluatedProperties/type | must be null, but is a number (2)
            """),
        new("FalseUnderNameOfKeyword", Draft202012,
            """{"properties": {"items": false, "additionalProperties": false}}""",
            """{"items": 1, "additionalProperties": 2}""",
            """
            1:11 @10 /items | falseSchema | properties | /properties/items | ~#/properties/items | is not allowed here, but is a number (1)
            1:38 @37 /additionalProperties | falseSchema | properties | /properties/additionalProperties | ~#/properties/additionalProperties | is not allowed here, but is a number (2)
            """),
        new("NestedThree", Draft202012,
            """{"properties": {"a": {"properties": {"b": {"items": {"properties": {"c": {"type": "string"}}}}}}}}""",
            """
            {"a": {"b": [{"c": "x"}, {
            "c": 1}]}}
            """,
            """
            2:6 @32 /a/b/1/c | type | type | /properties/a/properties/b/items/properties/c/type | ~#/properties/a/properties/b/items/properties/c/type | must be a string, but is a number (1)
            """),
        new("PropertyNamedLikeKeyword", Draft202012,
            """{"properties": {"required": {"type": "string"}, "properties": {"properties": {"items": {"minLength": 2}}}}}""",
            """{"required": 1, "properties": {"items": "x"}}""",
            """
            1:14 @13 /required | type | type | /properties/required/type | ~#/properties/required/type | must be a string, but is a number (1)
            1:41 @40 /properties/items | minLength | minLength | /properties/properties/properties/items/minLength | ~#/properties/properties/properties/items/minLength | must be at least 2 characters long, but is 1
            """),
        new("SharedCase", Draft202012,
            """{"properties": {"a": {"type": "string", "minLength": 2}, "b/": {"type": "string", "minLength": 2}, "c": {"type": "string", "minLength": 2}}, "additionalProperties": false}""",
            """{"c": "x", "b/": 1, "a": "ok"}""",
            """
            1:7 @6 /c | minLength | minLength | /properties/c/minLength | ~#/properties/c/minLength | must be at least 2 characters long, but is 1
            1:18 @17 /b~1 | type | type | /properties/b~1/type | ~#/properties/b~1/type | must be a string, but is a number (1)
            """),
    ];
}
