namespace ArticleSdk.Generator.Tests.Evaluation;

/// <summary>Unions as authors write them, documents that are wrong, and what is said of them besides that no branch matches.</summary>
internal static class MeantBranches
{
    public static IReadOnlyList<Case> Cases { get; } =
    [
        new("ReferenceOrSegment",
            """{"oneOf":[{"$ref":"#/$defs/reference"},{"$ref":"#/$defs/segment"}],"$defs":{"reference":{"type":"object","properties":{"$ref":{"type":"string"}},"required":["$ref"],"additionalProperties":false},"segment":{"type":"object","properties":{"kind":{"enum":["news","weather"]},"title":{"type":"string"},"length":{"type":"integer"}},"required":["kind","title"],"additionalProperties":false}}}""",
            [
                ("""{"kind":"sport","title":"x"}""", """
                /kind: must be one of "news", "weather", but is "sport"
                """),
                ("""{"title":"x"}""", """
                (root): the required property "kind" is missing
                """),
                ("""{"kind":"news","title":1}""", """
                /title: must be a string, but is a number (1)
                """),
                ("""{"$ref":1}""", """
                /$ref: must be a string, but is a number (1)
                """),
                ("""{"kind":"news","titel":"x"}""", """
                (root): the required property "title" is missing
                /titel: the property "titel" is not allowed
                """),
            ]),
        new("TaggedMisspeltTagDiscriminator",
            """{"oneOf":[{"properties":{"type":{"const":"circle"},"radius":{"type":"number"}},"required":["type","radius"],"additionalProperties":false},{"properties":{"type":{"const":"square"},"side":{"type":"number"}},"required":["type","side"],"additionalProperties":false}]}""",
            [
                ("""{"type":"squar","side":1}""", """
                /type: must be one of "circle", "square", which says what the object is, but is "squar"
                """),
                ("""{"side":1}""", """
                (root): must have a property that says what it is: "type": "circle", "square"
                """),
                ("""{"type":"square","side":"x"}""", """
                /side: must be a number, but is a string ("x")
                """),
                ("""{"type":"circle","side":2}""", """
                (root): the required property "radius" is missing
                /side: the property "side" is not allowed
                """),
            ]),
        new("TaggedAndAReference",
            """{"oneOf":[{"type":"object","properties":{"$ref":{"type":"string"}},"required":["$ref"]},{"type":"object","properties":{"type":{"const":"circle"},"radius":{"type":"number"}},"required":["type","radius"]},{"type":"object","properties":{"type":{"const":"square"},"side":{"type":"number"}},"required":["type","side"]}]}""",
            [
                ("""{"type":"squar","side":1}""", """
                /type: must be "square", but is "squar"
                """),
                ("""{"side":1}""", """
                (root): the required property "type" is missing
                """),
                ("""{"type":"square","side":"x"}""", """
                /side: must be a number, but is a string ("x")
                """),
                ("""{"type":"circle","side":2}""", """
                (root): the required property "radius" is missing
                """),
            ]),
        new("StringOrObject",
            """{"oneOf":[{"type":"string","minLength":1},{"type":"object","properties":{"url":{"type":"string"},"width":{"type":"integer"}},"required":["url"],"additionalProperties":false}]}""",
            [
                ("""{"ulr":"x"}""", """
                (root): the required property "url" is missing
                /ulr: the property "ulr" is not allowed
                """),
                ("""{"url":"x","width":"1"}""", """
                /width: must be an integer, but is a string ("1")
                """),
                ("\"\"", """
                (root): must not be empty
                """),
                ("""5""", """
                (root): must match exactly one of the alternatives (a string or an object), but a number (5) matches none
                """),
            ]),
        new("ShortFormOrLongForm",
            """{"anyOf":[{"type":"string","pattern":"^[a-z]+$"},{"type":"array","items":{"type":"string"}},{"type":"object","required":["run"],"properties":{"run":{"type":"string"},"env":{"type":"object","additionalProperties":{"type":"string"}}}}]}""",
            [
                ("\"A B\"", """
                (root): must match the pattern ^[a-z]+$, but is "A B"
                """),
                ("""["a",1]""", """
                /1: must be a string, but is a number (1)
                """),
                ("""{"env":{"a":1},"run":"x"}""", """
                /env/a: must be a string, but is a number (1)
                """),
            ]),
        new("Nullable",
            """{"properties":{"a":{"anyOf":[{"type":"null"},{"type":"object","properties":{"x":{"type":"integer"}},"required":["x"]}]},"b":{"type":["string","null"]},"c":{"oneOf":[{"type":"integer","minimum":0},{"type":"null"}]}}}""",
            [
                ("""{"a":{"x":"1"}}""", """
                /a/x: must be an integer, but is a string ("1")
                """),
                ("""{"a":5}""", """
                /a: must match at least one of the alternatives (an object or null), but a number (5) matches none
                """),
                ("""{"c":-1}""", """
                /c: must be at least 0, but is -1
                """),
            ]),
        new("NumberOrStringEnum",
            """{"oneOf":[{"type":"number","minimum":0},{"enum":["auto","none"]}]}""",
            [
                ("\"atuo\"", """
                (root): must match exactly one of the alternatives ("auto", "none", a number), but a string ("atuo") matches none
                """),
                ("""-1""", """
                (root): must be at least 0, but is -1
                """),
            ]),
        new("NestedUnions",
            """{"oneOf":[{"type":"string"},{"oneOf":[{"type":"object","properties":{"file":{"type":"string"}},"required":["file"],"additionalProperties":false},{"type":"object","properties":{"url":{"type":"string"},"headers":{"type":"object"}},"required":["url"],"additionalProperties":false}]},{"type":"object","properties":{"inline":{"type":"object"}},"required":["inline"]}]}""",
            [
                ("""{"url":1}""", """
                /url: must be a string, but is a number (1)
                """),
                ("""{"url":"x","headers":[]}""", """
                /headers: must be an object, but is an array
                """),
                ("""{"inline":1}""", """
                /inline: must be an object, but is a number (1)
                """),
                ("""{"file":"x","headers":{}}""", """
                /headers: the property "headers" is not allowed
                """),
            ]),
        new("AnyOfOfThreeOpenObjects",
            """{"anyOf":[{"properties":{"email":{"type":"string"}},"required":["email"]},{"properties":{"phone":{"type":"string"}},"required":["phone"]},{"properties":{"street":{"type":"string"},"city":{"type":"string"}},"required":["street","city"]}]}""",
            [
                ("""{"phone":5}""", """
                /phone: must be a string, but is a number (5)
                """),
                ("""{"street":"x"}""", """
                (root): the required property "city" is missing
                """),
                ("""{"city":1,"street":"a","name":"b"}""", """
                /city: must be a string, but is a number (1)
                """),
            ]),
        new("AnyOfRequiredOnly",
            """{"type":"object","properties":{"a":{},"b":{},"c":{}},"anyOf":[{"required":["a"]},{"required":["b"]},{"required":["c","d"]}]}""",
            [
                ("""{"c":1}""", """
                (root): the required property "d" is missing
                """),
            ]),
        new("ArrayOfUnions",
            """{"items":{"oneOf":[{"type":"object","properties":{"type":{"const":"text"},"text":{"type":"string"}},"required":["type","text"]},{"type":"object","properties":{"type":{"const":"image"},"src":{"type":"string"}},"required":["type","src"]},{"type":"string"}]}}""",
            [
                ("""[{"type":"text","text":1},{"type":"imag","src":"x"},{"src":"x"},{"type":"image"},7]""", """
                /0/text: must be a string, but is a number (1)
                /1/type: must be one of "text", "image", which says what the object is, but is "imag"
                /2: must have a property that says what it is: "type": "text", "image"
                /3: the required property "src" is missing
                /4: must match exactly one of the alternatives (a string or an object), but a number (7) matches none
                """),
            ]),
        new("ArrayOrArray",
            """{"oneOf":[{"type":"array","items":{"type":"string"}},{"type":"array","items":{"type":"object","properties":{"id":{"type":"integer"}},"required":["id"]}}]}""",
            [
                ("""[{"id":1},{"id":"2"}]""", """
                /1/id: must be an integer, but is a string ("2")
                """),
                ("""["a",1]""", """
                /1: must be a string, but is a number (1)
                """),
            ]),
        new("IfThenElse",
            """{"type":"object","properties":{"type":{"enum":["a","b"]}},"if":{"properties":{"type":{"const":"a"}},"required":["type"]},"then":{"required":["x"],"properties":{"x":{"type":"integer"}}},"else":{"required":["y"]}}""",
            [
                ("""{"type":"a"}""", """
                (root): the required property "x" is missing
                """),
                ("""{"type":"b"}""", """
                (root): the required property "y" is missing
                """),
            ]),
        new("DependentRequired",
            """{"type":"object","properties":{"card":{"type":"string"},"address":{"type":"string"}},"dependentRequired":{"card":["address","name"]}}""",
            [
                ("""{"card":"1"}""", """
                (root): the property "address" is missing, which "card" requires
                (root): the property "name" is missing, which "card" requires
                """),
            ]),
        new("TypoInAClosedObject",
            """{"type":"object","properties":{"headline":{"type":"string"},"body":{"type":"string"}},"required":["headline"],"additionalProperties":false}""",
            [
                ("""{"headlin":"x","body":"y"}""", """
                (root): the required property "headline" is missing
                /headlin: the property "headlin" is not allowed
                """),
            ]),
        new("BooleanTag",
            """{"oneOf":[{"type":"object","properties":{"enabled":{"const":true},"url":{"type":"string"}},"required":["enabled","url"]},{"type":"object","properties":{"enabled":{"const":false}},"required":["enabled"]}]}""",
            [
                ("""{"enabled":true}""", """
                (root): the required property "url" is missing
                """),
                ("""{"enabled":"yes","url":"x"}""", """
                /enabled: must be true, but is "yes"
                """),
                ("""{"url":"x"}""", """
                (root): the required property "enabled" is missing
                """),
            ]),
        new("VersionNumberTag",
            """{"oneOf":[{"properties":{"version":{"const":1},"name":{"type":"string"}},"required":["version","name"]},{"properties":{"version":{"const":2},"title":{"type":"string"}},"required":["version","title"]}]}""",
            [
                ("""{"version":3,"title":"x"}""", """
                /version: must be 2, but is 3
                """),
                ("""{"version":1,"title":"x"}""", """
                (root): the required property "name" is missing
                """),
                ("""{"title":"x"}""", """
                (root): the required property "version" is missing
                """),
            ]),
        new("OpenapiReferenceOrParameter",
            """{"oneOf":[{"$ref":"#/$defs/Parameter"},{"$ref":"#/$defs/Reference"}],"$defs":{"Reference":{"type":"object","required":["$ref"],"patternProperties":{"^\\$ref$":{"type":"string","format":"uri-reference"}}},"Parameter":{"type":"object","properties":{"name":{"type":"string"},"in":{"type":"string","enum":["query","path"]},"required":{"type":"boolean"},"schema":{"type":"object"}},"required":["name","in"],"additionalProperties":false,"patternProperties":{"^x-":{}}}}}""",
            [
                ("""{"name":1,"in":"query"}""", """
                /name: must be a string, but is a number (1)
                """),
                ("""{"name":"a","in":"body"}""", """
                /in: must be one of "query", "path", but is "body"
                """),
                ("""{"name":"a"}""", """
                (root): the required property "in" is missing
                """),
                ("""{"$ref":5}""", """
                /$ref: must be a string, but is a number (5)
                """),
                ("""{"name":"a","in":"query","requierd":true}""", """
                /requierd: the property "requierd" is not allowed
                """),
            ]),
        new("SameShapeOtherTypes",
            """{"anyOf":[{"properties":{"value":{"type":"string"},"unit":{"type":"string"}},"required":["value"]},{"properties":{"value":{"type":"array","items":{"type":"integer"}},"unit":{"type":"string"}},"required":["value"]}]}""",
            [
                ("""{"value":[1,"2"]}""", """
                /value/1: must be an integer, but is a string ("2")
                """),
                ("""{"value":true}""", """
                /value: must be a string, but is true
                """),
            ]),
        new("EnumInOneBranchOnly",
            """{"anyOf":[{"properties":{"a":{"type":"string"},"level":{"enum":["low","high"]}},"required":["a"]},{"properties":{"b":{"type":"string"}},"required":["b"]}]}""",
            [
                ("""{"b":1,"level":"low"}""", """
                /b: must be a string, but is a number (1)
                """),
                ("""{"level":"mid","a":"x"}""", """
                /level: must be one of "low", "high", but is "mid"
                """),
            ]),
        new("ConstInOneStringInTheOther",
            """{"oneOf":[{"type":"object","properties":{"mode":{"const":"fast"},"n":{"type":"integer"}},"required":["mode"]},{"type":"object","properties":{"mode":{"type":"string"},"path":{"type":"string"}},"required":["mode","path"]}]}""",
            [
                ("""{"mode":"fsat","n":1}""", """
                /mode: must be "fast", but is "fsat"
                """),
                ("""{"mode":"fast","n":"1"}""", """
                /n: must be an integer, but is a string ("1")
                """),
                ("""{"mode":"custom","path":1}""", """
                /path: must be a string, but is a number (1)
                """),
                ("""{"mode":"custom"}""", """
                (root): the required property "path" is missing
                """),
            ]),
        new("RecordOrMap",
            """{"anyOf":[{"type":"object","properties":{"default":{"type":"string"},"options":{"type":"object"}},"required":["default"],"additionalProperties":false},{"type":"object","additionalProperties":{"type":"integer"}}]}""",
            [
                ("""{"a":1,"b":"2"}""", """
                /b: must be an integer, but is a string ("2")
                """),
                ("""{"default":1,"options":{}}""", """
                /default: must be a string, but is a number (1)
                """),
                ("""{"default":"x","option":{}}""", """
                /option: the property "option" is not allowed
                """),
            ]),
        new("AllOfBaseWithUnion",
            """{"type":"object","properties":{"id":{"type":"string"}},"required":["id"],"allOf":[{"oneOf":[{"properties":{"pdf":{"type":"string"}},"required":["pdf"]},{"properties":{"html":{"type":"string"}},"required":["html"]}]}]}""",
            [
                ("""{"id":"1","html":2}""", """
                /html: must be a string, but is a number (2)
                """),
            ]),
        new("BranchesByAllOfOfABase",
            """{"oneOf":[{"allOf":[{"$ref":"#/$defs/base"},{"properties":{"pages":{"type":"integer"}},"required":["pages"]}]},{"allOf":[{"$ref":"#/$defs/base"},{"properties":{"minutes":{"type":"integer"}},"required":["minutes"]}]}],"$defs":{"base":{"type":"object","properties":{"title":{"type":"string"}},"required":["title"]}}}""",
            [
                ("""{"title":"x","minutes":"5"}""", """
                /minutes: must be an integer, but is a string ("5")
                """),
                ("""{"minutes":5}""", """
                (root): the required property "title" is missing
                """),
            ]),
        new("ClosedByUnevaluatedProperties",
            """{"oneOf":[{"$ref":"#/$defs/base","properties":{"pages":{"type":"integer"}},"required":["pages"],"unevaluatedProperties":false},{"$ref":"#/$defs/base","properties":{"minutes":{"type":"integer"}},"required":["minutes"],"unevaluatedProperties":false}],"$defs":{"base":{"type":"object","properties":{"title":{"type":"string"}},"required":["title"]}}}""",
            [
                ("""{"title":"x","minutes":"5"}""", """
                /minutes: must be an integer, but is a string ("5")
                """),
                ("""{"title":"x","minutes":5,"extra":1}""", """
                /extra: the property "extra" is not allowed
                """),
            ]),
        new("TagByOneOfOfConstants",
            """{"oneOf":[{"type":"object","properties":{"kind":{"oneOf":[{"const":"a"},{"const":"b"}]},"x":{"type":"integer"}},"required":["kind","x"]},{"type":"object","properties":{"kind":{"oneOf":[{"const":"c"},{"const":"d"}]},"y":{"type":"integer"}},"required":["kind","y"]}]}""",
            [
                ("""{"kind":"e","y":1}""", """
                /kind: must be one of "a", "b", "c", "d", which says what the object is, but is "e"
                """),
                ("""{"kind":"a","y":1}""", """
                (root): the required property "x" is missing
                """),
            ]),
        new("OrderOfProperties",
            """{"oneOf":[{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}},"required":["a","b"]},{"type":"object","properties":{"a":{"type":"string"},"c":{"type":"integer"}},"required":["a","c"]}]}""",
            [
                ("""{"c":"1","a":"x"}""", """
                /c: must be an integer, but is a string ("1")
                """),
                ("""{"a":"x","b":1}""", """
                /a: must be an integer, but is a string ("x")
                """),
            ]),
        new("ConstantsOfSeveralBranchesTagOptional",
            """{"anyOf":[{"type":"object","properties":{"type":{"const":"a"},"x":{"type":"integer"}},"additionalProperties":false},{"type":"object","properties":{"type":{"const":"b"},"y":{"type":"integer"}},"additionalProperties":false}]}""",
            [
                ("""{"type":"b","x":1}""", """
                /x: the property "x" is not allowed
                """),
                ("""{"y":"1"}""", """
                /y: must be an integer, but is a string ("1")
                """),
            ]),
        new("UnionInPropertyOfATaggedUnion",
            """{"oneOf":[{"properties":{"type":{"const":"a"},"body":{"anyOf":[{"type":"string"},{"type":"array","items":{"oneOf":[{"type":"object","properties":{"b":{"type":"boolean"}},"required":["b"],"additionalProperties":false},{"type":"object","properties":{"i":{"type":"integer"},"n":{"type":"string"}},"required":["i"],"additionalProperties":false}]}}]}},"required":["type","body"]},{"properties":{"type":{"const":"b"}},"required":["type"]}]}""",
            [
                ("""{"type":"a","body":[{"b":true},{"i":1,"n":2}]}""", """
                /body/1/n: must be a string, but is a number (2)
                """),
                ("""{"type":"a","body":[{"i":true}]}""", """
                /body/0/i: must be an integer, but is true
                """),
            ]),
        new("ConstObjects",
            """{"oneOf":[{"const":{"x":1}},{"type":"object","properties":{"y":{"type":"integer"}},"required":["y"],"additionalProperties":false}]}""",
            [
                ("""{"x":2}""", """
                (root): must match exactly one of the alternatives ({"x":1}, an object), but an object matches none
                """),
                ("""{"y":"1"}""", """
                /y: must be an integer, but is a string ("1")
                """),
            ]),
        new("MixedTagOneBranchLacksIt",
            """{"oneOf":[{"type":"object","properties":{"kind":{"const":"a"},"v":{"type":"integer"}},"required":["kind","v"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"b"},"v":{"type":"string"}},"required":["kind","v"],"additionalProperties":false},{"type":"object","properties":{"v":{"type":"boolean"}},"required":["v"],"additionalProperties":false}]}""",
            [
                ("""{"kind":"c","v":1}""", """
                /kind: must be "a", but is "c"
                """),
                ("""{"kind":"b","v":1}""", """
                /v: must be a string, but is a number (1)
                """),
                ("""{"v":1}""", """
                /v: must be a boolean, but is a number (1)
                """),
            ]),
        new("DeepErrorAgainstMissing",
            """{"oneOf":[{"type":"object","properties":{"steps":{"type":"array","items":{"type":"object","properties":{"run":{"type":"string"}},"required":["run"]}},"name":{"type":"string"}},"required":["steps"]},{"type":"object","properties":{"uses":{"type":"string"},"with":{"type":"object"}},"required":["uses"]}]}""",
            [
                ("""{"steps":[{"run":1}],"name":"x"}""", """
                /steps/0/run: must be a string, but is a number (1)
                """),
                ("""{"steps":[{"rum":"x"}],"if":"x"}""", """
                /steps/0: the required property "run" is missing
                """),
                ("""{"uses":1}""", """
                /uses: must be a string, but is a number (1)
                """),
            ]),
    ];

    /// <param name="Name">What it is about.</param>
    /// <param name="Schema">The schema.</param>
    /// <param name="Documents">Documents, and of each the errors: place and text.</param>
    public sealed record Case(string Name, string Schema, (string Document, string Expected)[] Documents);
}
