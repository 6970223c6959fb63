using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Tests.TypeModel;

/// <summary>What types are called.</summary>
public class TypeNamingTests
{
    // Words of the schema that would stand twice stand once.
    [Theory]
    [InlineData("RootLink", "LinkTarget", "RootLinkTarget")]
    [InlineData("Root", "Thing", "RootThing")]
    [InlineData("RootNode", "Node", "RootNodeNode")]
    [InlineData("RootA", "AB", "RootAAB")]
    [InlineData("RootImage2", "Image2Size", "RootImage2Size")]
    [InlineData("RootLink", "Linked", "RootLinkLinked")]
    public void Join_OwnerAndPiece_HasNoWordTwice(string owner, string piece, string expected) => Assert.Equal(expected, Names.Join(owner, piece));

    [Theory]
    [InlineData("""{ "definitions": { "compilerOptionsDefinition": { "type": "object", "properties": { "compilerOptions": { "type": "object", "properties": { "paths": { "type": "object", "properties": { "a": {} } } } } } } } }""",
        "Root RootCompilerOptions RootCompilerOptionsDefinition RootCompilerOptionsPaths")]
    [InlineData("""{ "properties": { "link": { "type": "object", "properties": { "linkKind": { "enum": ["a", "b"] } } } } }""", "Root RootLink RootLinkKind")]
    // What meets when words are left out gets longer names, both of them.
    [InlineData("""{ "properties": { "link": { "type": "object", "properties": { "linkKind": { "enum": ["a", "b"] }, "kind": { "enum": ["c", "d"] } } } } }""",
        "Root RootLink RootLinkLinkKind RootPropertiesLinkPropertiesKind")]
    // Branches: by title, discriminator, definition, kind, property; by number at last.
    [InlineData("""{ "oneOf": [{ "title": "A text", "type": "object", "required": ["a"], "properties": { "a": {} } }, { "type": "object", "required": ["b"], "properties": { "b": {} } }] }""", "Root RootAText RootWithB")]
    [InlineData("""{ "oneOf": [{ "type": "object", "required": ["v", "k"], "properties": { "v": { "const": "one" }, "k": { "const": "cat" } } }, { "type": "object", "required": ["v", "k"], "properties": { "v": { "const": "one" }, "k": { "const": "dog" } } }] }""",
        "Root RootCat RootDog")]
    [InlineData("""{ "oneOf": [{ "allOf": [{ "$ref": "#/definitions/cat" }, { "required": ["x"] }], "properties": { "x": {} } }, { "$ref": "#/definitions/dog" }], "definitions": { "cat": { "type": "object", "properties": { "a": {} } }, "dog": { "type": "object", "properties": { "b": {} } } } }""",
        "IRootCat Root RootCat RootDog RootWithCat")]
    [InlineData("""{ "anyOf": [{ "type": "object", "properties": { "a": {} } }, { "type": "object", "properties": { "b": {} } }] }""", "Root RootWithOptionalA RootWithOptionalB")]
    [InlineData("""{ "anyOf": [{ "type": "object", "properties": { "a": {}, "b": {} } }, { "type": "object", "properties": { "b": {} } }, { "type": "object", "properties": { "b": {}, "c": {} }, "required": ["c"] }] }""", "Root RootOption2 RootWithC RootWithOptionalA")]
    [InlineData("""{ "oneOf": [{ "type": "object", "required": ["t"], "properties": { "t": { "const": "a" } } }, { "anyOf": [{ "type": "object", "required": ["t"], "properties": { "t": { "const": "c" }, "x": {} } }] }] }""", "Root RootA RootC")]
    [InlineData("""{ "oneOf": [{ "type": "object", "properties": { "t": { "const": "a" } }, "required": ["x"] }, { "type": "object", "properties": { "t": { "const": "c" } } }] }""", "Root RootA RootC")]
    // A union within a union that has no type of its own has no name to give either.
    [InlineData("""{ "oneOf": [{ "anyOf": [{ "type": "object", "properties": { "a": {} } }, { "type": "array" }] }, { "type": "string" }] }""", "Root RootObject")]
    [InlineData("""{ "oneOf": [{ "anyOf": [{ "title": "Thing", "type": "object", "properties": { "a": {} } }, { "oneOf": [{ "type": "array" }, { "type": "boolean" }] }] }, { "type": "string" }] }""", "Root RootThing")]
    [InlineData("""{ "$defs": { "u": { "oneOf": [{ "anyOf": [{ "type": "object", "properties": { "a": {} } }, { "type": "array" }] }, { "type": "string" }] } }, "properties": { "p": { "$ref": "#/$defs/u" } } }""", "Root RootU RootUObject")]
    // The root is the definition that it is nothing but a reference to: its branches are the root's.
    [InlineData("""{ "$ref": "#/$defs/node", "$defs": { "node": { "type": "object", "properties": { "id": {} }, "oneOf": [{ "properties": { "a": {} }, "required": ["a"] }, { "properties": { "b": {} }, "required": ["b"] }] } } }""", "Root RootWithA RootWithB")]
    [InlineData("""{ "$ref": "#/$defs/node", "$defs": { "node": { "oneOf": [{ "type": "object", "properties": { "a": {} }, "required": ["a"] }, { "type": "object", "properties": { "b": {} }, "required": ["b"] }] } } }""", "Root RootWithA RootWithB")]
    // What a branch is made of is no type beside it, and the base that it refers to requires what it says.
    [InlineData("""{ "oneOf": [{ "allOf": [{ "$ref": "#/$defs/base" }, { "properties": { "kind": { "const": "a" } } }] }, { "allOf": [{ "$ref": "#/$defs/base" }, { "properties": { "kind": { "const": "b" } } }] }], "$defs": { "base": { "type": "object", "required": ["kind"] } } }""",
        "IRootBase Root RootA RootB RootBase")]
    [InlineData("""{ "oneOf": [{ "allOf": [{ "type": "object" }, { "type": "object", "required": ["a"], "properties": { "a": {} } }] }, { "type": "object", "required": ["b"], "properties": { "b": {} } }] }""", "Root RootWithA RootWithB")]
    [InlineData("""{ "properties": { "p": { "oneOf": [{ "type": "object", "required": ["url", "x"], "properties": { "url": {}, "x": {} } }, { "type": "object", "required": ["x", "path"], "properties": { "path": {}, "x": {} } }, { "type": "string" }] } } }""",
        "Root RootP RootPWithPath RootPWithUrl")]
    [InlineData("""{ "properties": { "p": { "prefixItems": [{ "title": "First one", "type": "object", "properties": { "a": {} } }, { "type": "object", "properties": { "b": {} } }], "items": false, "type": "array" } } }""", "Root RootPFirstOne RootPItem2")]
    // Several types of one union, a union in a union, a branch of several strings.
    [InlineData("""{ "properties": { "p": { "oneOf": [{ "enum": ["on", "off"] }, { "type": "object", "properties": { "a": {} } }, { "type": "boolean" }] } } }""", "Root RootPObject RootPString")]
    [InlineData("""{ "oneOf": [{ "oneOf": [{ "type": "object", "required": ["a"], "properties": { "a": {} } }, { "type": "object", "required": ["b"], "properties": { "b": {} } }] }, { "type": "object", "required": ["c"], "properties": { "c": {} } }] }""",
        "Root RootWithA RootWithB RootWithC")]
    [InlineData("""{ "oneOf": [{ "type": "object", "required": ["k"], "properties": { "k": { "const": "a" } } }, { "type": "object", "required": ["k"], "properties": { "k": { "enum": ["b", "c d"] } } }] }""", "Root RootA RootBOrCD RootBOrCDK")]
    // Dotted keys, plural and singular siblings.
    [InlineData("""{ "definitions": { "content.transit.Paragraph": { "type": "object", "properties": { "a": {} } } } }""", "Root RootParagraph")]
    [InlineData("""{ "properties": { "style": { "type": "object", "properties": { "a": {} } }, "styles": { "type": "array", "items": { "type": "object", "properties": { "b": {} } } } } }""", "Root RootPropertiesStyle RootStylesItem")]
    public void Types_OfSchema_AreCalled(string json, string expected) => Assert.Equal(expected, Called(json));

    // Two branches, each with two properties that it has not, has or requires: whatever is added, no name passes to the other branch.
    [Fact]
    public void Branches_WhateverIsAdded_NeverPassTheirNames()
    {
        int[][] states = [.. Enumerable.Range(0, 81).Select(number => new[] { number % 3, number / 3 % 3, number / 9 % 3, number / 27 })];
        List<(int[] State, Dictionary<string, string> Names)> named = [.. states.Select(state => (state, Map(new RootOptions("root.json", "News"), $$"""{ "oneOf": [{{Branch(state[0], state[1])}}, {{Branch(state[2], state[3])}}] }""")
            .Types.ToDictionary(type => type.Name, type => type.Pointer)))];
        Assert.Contains(named, state => state.Names.ContainsKey("RootWithOptionalA"));
        foreach ((int[] state, Dictionary<string, string> names) in named)
        {
            foreach ((_, Dictionary<string, string> later) in named.Where(other => state.Zip(other.State, (before, after) => before <= after).All(isKept => isKept)))
                Assert.All(names, name => Assert.True(!later.TryGetValue(name.Key, out string? now) || now == name.Value, $"{name} of {string.Join(" ", state)} is {now}"));
        }

        static string Branch(int a, int b) => new System.Text.Json.Nodes.JsonObject
        {
            ["type"] = "object",
            ["properties"] = new System.Text.Json.Nodes.JsonObject(new[] { ("a", a), ("b", b) }.Where(property => property.Item2 > 0).Select(property => KeyValuePair.Create(property.Item1, (System.Text.Json.Nodes.JsonNode?)true))),
            ["required"] = new System.Text.Json.Nodes.JsonArray([.. new[] { ("a", a), ("b", b) }.Where(property => property.Item2 > 1).Select(property => (System.Text.Json.Nodes.JsonNode)property.Item1)]),
        }.ToJsonString();
    }

    [Fact]
    public void Names_OfLongPaths_AreOfGoodLength()
    {
        string[] words = ["configurationOptions", "experimentalSettings", "transformationPipeline", "intermediateRepresentation", "optimizationPreferences", "someLists"];
        string inner = """{ "type": "array", "items": { "oneOf": [{ "type": "object", "required": ["x"], "properties": { "x": { "enum": ["a", "b"] } } }, { "type": "object", "required": ["y"], "properties": { "y": {} } }] } }""";
        foreach (string word in words.Reverse())
            inner = $$"""{ "type": "object", "properties": { "{{word}}": {{inner}}, "{{word}}X": { "type": "object", "properties": { "q": { "enum": ["a", "b"] } } } } }""";
        string[] names = Called($$"""{ "properties": { "a": {{inner}} }, "$defs": { "aDefinitionWithARatherLongNameThatStillIsOfGoodLength": {{inner}} } }""").Split(' ');
        Assert.All(names, name => Assert.InRange(name.Length, 1, 60));
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        string own = new('w', 70);
        Assert.Equal("Root RootW" + own.Substring(1), Called($$"""{ "$defs": { "{{own}}": { "type": "object", "properties": { "a": {} } } } }"""));
    }

    [Theory]
    [InlineData("News", "Root RootA NewsSection NewsSectionB")]
    [InlineData("", "Root RootA Section SectionB")]
    public void Prefix_OfDefinitions_ReplacesTheRootsName(string prefix, string expected)
    {
        TypeMap map = Map(
            new RootOptions("root.json", "News") { DefinitionPrefix = prefix },
            """{ "properties": { "a": { "enum": ["x", "y"] } }, "$defs": { "section": { "type": "object", "properties": { "b": { "enum": ["x", "y"] } } } } }""");
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), map.Types.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    private static TypeMap Map(RootOptions options, string json) =>
        TypeModelBuilder.Build(SchemaBuilder.Build([new SchemaFile(options.Path, JsonReader.Read(json).Value!)]), [options], []);

    private static string Called(string json) =>
        string.Join(" ", Map(new RootOptions("root.json", "News"), json).Types.Select(type => type.Name).Order(StringComparer.Ordinal));
}
