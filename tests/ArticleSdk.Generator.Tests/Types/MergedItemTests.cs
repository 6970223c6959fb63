namespace ArticleSdk.Generator.Tests.Types;

/// <summary>Lists and maps that several schemas describe: what they hold has the members of all, as an object has that several schemas describe.</summary>
public sealed class MergedItemTests
{
    private const string Parts = """
        {
          "$schema": "DRAFT", "type": "object",
          "allOf": [
            { "$ref": "#/definitions/base" },
            { "properties": {
                "labels": { "type": "array", "items": { "type": "object", "properties": { "weight": { "type": "number" } } } },
                "names": { "items": { "maxLength": 3 } },
                "byKey": { "additionalProperties": { "properties": { "y": { "type": "string" } } } },
                "rows": { "type": "array", "items": { "items": { "properties": { "q": { "type": "string" } } } } } },
              "patternProperties": { "^x-": { "properties": { "b": { "type": "string" } } } } }
          ],
          "definitions": {
            "base": { "type": "object",
              "properties": {
                "labels": { "type": "array", "items": { "$ref": "#/definitions/tag" } },
                "names": { "type": "array", "items": { "type": "string" } },
                "byKey": { "type": "object", "additionalProperties": { "type": "object", "properties": { "x": { "type": "integer" } } } },
                "rows": { "type": "array", "items": { "type": "array", "items": { "type": "object", "properties": { "p": { "type": "integer" } } } } } },
              "patternProperties": { "^x-": { "type": "object", "properties": { "a": { "type": "string" } } } } },
            "tag": { "type": "object", "properties": { "text": { "type": "string" } }, "required": ["text"] },
            "values": { "allOf": [{ "type": "object", "additionalProperties": { "type": "object", "properties": { "a": { "type": "string" } } } }, { "additionalProperties": { "properties": { "b": { "type": "string" } } } }] }
          }
        }
        """;

    public static TheoryData<string> Drafts => ["http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2020-12/schema"];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Item_ThatSeveralPartsDescribe_HasTheMembersOfAll(string draft)
    {
        TypeHarness harness = TypeHarness.Of(Parts.Replace("DRAFT", draft, StringComparison.Ordinal));
        GeneratedType article = harness.Type("Article");
        Assert.Equal(
            ["JsonList<ArticleLabel> Labels", "JsonList<String> Names", "JsonMap<ArticleByKeyValue> ByKey", "JsonList<JsonList<ArticleRow>> Rows", "JsonMap<ArticleXProperty> XProperties"],
            article.Type.GetProperties().Where(p => p.Name is not ("AdditionalProperties" or "SchemaUtf8")).Select(p => Name(p.PropertyType) + " " + p.Name));
        foreach ((string type, string[] members) in new[] { ("ArticleLabel", new[] { "Text", "Weight" }), ("ArticleByKeyValue", ["X", "Y"]), ("ArticleRow", ["P", "Q"]), ("ArticleXProperty", ["A", "B"]), ("ArticleValuesValue", ["A", "B"]) })
            Assert.Equal(members, harness.Type(type).Type.GetProperties().Where(p => p.Name is not "AdditionalProperties").Select(p => p.Name));

        const string Json = """{"labels":[{"text":"x","weight":1.5}],"names":["a"],"byKey":{"k":{"x":1,"y":"b"}},"rows":[[{"p":1,"q":"z"}],[]],"x-a":{"a":"1","b":"2"}}""";
        Assert.True(article.IsValid(Json));
        Assert.Equal(Json, article.RoundTrip(Json));
        foreach (string wrong in new[] { """{"labels":[{"weight":1}]}""", """{"labels":[{"text":"x","weight":"1"}]}""", """{"names":["abcd"]}""", """{"byKey":{"k":{"y":1}}}""", """{"rows":[[{"p":"1"}]]}""", """{"x-a":{"b":1}}""" })
            Assert.False(article.IsValid(wrong), wrong);
        Assert.Equal("""{"a":{"a":"1","b":"2"}}""", harness.Type("ArticleValues").RoundTrip("""{"a":{"a":"1","b":"2"}}"""));
    }

    // What would be made of itself ends in JSON.
    [Theory]
    [InlineData("""{"properties": {"x": {"allOf": [{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/b"}]}}, "$defs": {"a": {"type": "array", "items": {"$ref": "#/$defs/a"}}, "b": {"type": "array", "items": {"$ref": "#/$defs/b"}}}}""", """{"x":[[],[[]],[[[]]]]}""")]
    [InlineData("""{"properties": {"x": {"allOf": [{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/b"}]}}, "$defs": {"a": {"type": "array", "items": {"type": "object", "properties": {"c": {"$ref": "#/$defs/a"}}}}, "b": {"type": "array", "items": {"type": "object", "properties": {"m": {"type": "string"}, "c": {"$ref": "#/$defs/b"}}}}}}""", """{"x":[{"c":[{"c":[],"m":"1"}],"m":"2"}]}""")]
    [InlineData("""{"properties": {"x": {"allOf": [{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/b"}]}}, "$defs": {"a": {"type": "object", "additionalProperties": {"$ref": "#/$defs/a"}}, "b": {"type": "object", "additionalProperties": {"allOf": [{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/b"}]}}}}""", """{"x":{"k":{"k":{}}}}""")]
    public void Item_MadeOfItself_ComesToAnEnd(string schema, string json)
    {
        TypeHarness harness = TypeHarness.Of(schema);
        Assert.InRange(harness.Files.Count, 2, 20);
        Assert.Equal(json, harness.Type("Article").RoundTrip(json));
    }

    private static string Name(Type type) => type.IsGenericType ? type.Name.Split('`')[0] + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">" : type.Name;
}
