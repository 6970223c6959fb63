namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Definitions that are maps: members that refer to them are maps too.</summary>
public class MapDefinitionTests
{
    private const string Properties = """
        "dependencies": { "$ref": "#/definitions/dependency" }, "bin": { "oneOf": [{ "type": "string" }, { "$ref": "#/definitions/dependency" }] },
        "tree": { "$ref": "#/definitions/tree" }, "forest": { "$ref": "#/definitions/forest" }, "people": { "$ref": "#/definitions/people" }, "named": { "$ref": "#/definitions/named" },
        "open": { "$ref": "#/definitions/open" }, "either": { "oneOf": [{ "$ref": "#/definitions/dependency" }, { "$ref": "#/definitions/person" }] }, "list": { "type": "array", "items": { "$ref": "#/definitions/maybe" } }
        """;

    private const string Definitions = """
        "dependency": { "type": "object", "additionalProperties": { "type": "string", "minLength": 1 } },
        "tree": { "type": "object", "additionalProperties": { "type": "array", "items": { "$ref": "#/definitions/tree" } } },
        "forest": { "type": "object", "additionalProperties": { "$ref": "#/definitions/tree" } },
        "person": { "type": "object", "required": ["name"], "properties": { "name": { "type": "integer" }, "friends": { "$ref": "#/definitions/people" } }, "additionalProperties": false },
        "people": { "type": "object", "patternProperties": { "^[a-z]+$": { "$ref": "#/definitions/person" } }, "additionalProperties": false },
        "named": { "type": "object", "additionalProperties": { "type": "integer" }, "x-csharp-name": "NumbersOf" },
        "open": { "type": "object" },
        "maybe": { "type": ["object", "null"], "additionalProperties": { "type": "boolean" } }
        """;

    private static readonly Lazy<TypeHarness> Harness = new(() => TypeHarness.Of(
        [.. new[] { "http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2020-12/schema" }
            .Select((draft, i) => ($"p{i}.json", $$"""{ "$schema": "{{draft}}", "type": "object", "properties": { {{Properties}} }, "definitions": { {{Definitions.Replace("NumbersOf", "Numbers" + i)}} } }"""))]));

    [Theory]
    [InlineData("P0")]
    [InlineData("P1")]
    [InlineData("P2")]
    public void Members_OfMapDefinitions_AreMaps(string type)
    {
        Generator.TypeModel.TypeDefinition model = Harness.Value.Map.Types.Single(known => known.Name == type);
        Assert.Equal(
            $"JsonMap<string>? Union<string, JsonMap<string>>? {type}Tree? JsonMap<{type}Tree>? JsonMap<{type}Person>? Numbers{type[1]}? {type}Open? {type}Either? JsonList<JsonMap<bool>?>?",
            string.Join(" ", model.Members.Select(member => member.ClrType.ToString().Replace("global::News.", "").Replace("global::ArticleSdk.", ""))));
    }

    [Theory]
    [InlineData("P0")]
    [InlineData("P1")]
    [InlineData("P2")]
    public void Values_OfMapDefinitions_AreReadWrittenAndValidated(string type)
    {
        object? result = Harness.Value.Run($$$"""
            var json = "{\"dependencies\":{\"b\":\"1\",\"a\":\"2\"},\"bin\":{\"x\":\"y\"},\"tree\":{\"l\":[{},{\"r\":[]}]},\"forest\":{\"oak\":{\"l\":[]}},\"people\":{\"ada\":{\"name\":1,\"friends\":{} } },\"either\":{\"a\":\"b\"},\"list\":[{\"t\":true},null]}";
            var value = {{{type}}}.Read(json);
            var kind = value.Either switch { {{{type}}}Dependency map => map.AdditionalProperties["a"], {{{type}}}Person person => "p", null => "n", _ => "o" };
            return string.Join("\n", string.Join(",", value.Dependencies!.Keys), value.Bin!.Value.Value is JsonMap<string>, value.Tree!.AdditionalProperties["l"].Count, value.Forest!["oak"].AdditionalProperties.Count, value.People!["ada"].Friends!.Count, kind,
                value.List![0]!["t"], JsonData.Parse(value.ToUtf8Json()) == JsonData.Parse(json), (value with { Dependencies = [new("c", "")] }).Validate().IsValid, {{{type}}}.IsValid("{\"dependencies\":{\"a\":\"\"}}"),
                {{{type}}}Dependency.IsValid("{\"a\":\"b\"}"), {{{type}}}Dependency.Read("{\"a\":\"b\"}").AdditionalProperties["a"]);
            """);
        Assert.Equal("b,a\nTrue\n2\n1\n0\nb\nTrue\nTrue\nFalse\nFalse\nTrue\nb", result);
    }

    // Where a file is a trait, its root is what others refer to. What holds itself has no C# type without a name.
    [Fact]
    public void Members_OfRootsOfOtherFiles_AreMaps()
    {
        TypeHarness harness = TypeHarness.Of(
            ("story.json", """{ "type": "object", "properties": { "labels": { "$ref": "labels.json" }, "tree": { "$ref": "tree.json" }, "one": { "$ref": "one.json" } } }"""),
            ("labels.json", """{ "type": "object", "additionalProperties": { "type": "string", "minLength": 1 } }"""),
            ("tree.json", """{ "type": "object", "additionalProperties": { "$ref": "#" } }"""),
            ("one.json", """{ "type": "object", "additionalProperties": { "$ref": "other.json" } }"""),
            ("other.json", """{ "type": "object", "additionalProperties": { "$ref": "one.json" } }"""));
        Assert.Equal(
            "JsonMap<string>? Tree? One?",
            string.Join(" ", harness.Map.Types.Single(known => known.Name == "Story").Members.Select(member => member.ClrType.ToString().Replace("global::News.", "").Replace("global::ArticleSdk.", ""))));
        Assert.Equal("a\nTrue\nFalse", harness.Run("""
            var json = "{\"labels\":{\"en\":\"a\"},\"tree\":{\"b\":{\"c\":{} } },\"one\":{\"d\":{\"e\":{} } } }";
            var story = Story.Read(json);
            return string.Join("\n", story.Labels!["en"], JsonData.Parse(story.ToUtf8Json()) == JsonData.Parse(json), Story.IsValid("{\"labels\":{\"en\":\"\"} }"));
            """));
    }
}
