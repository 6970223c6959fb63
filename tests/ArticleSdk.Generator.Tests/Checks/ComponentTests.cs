using ArticleSdk.Generator.Tests.Types;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>Files that refer to each other without a cycle are compiled alone: what one needs of another is a type that this surely has, or stands in its own code.</summary>
public sealed class ComponentTests
{
    private static readonly (string Path, string Json)[] Schemas =
    [
        ("common.schema.json", """
            { "$id": "https://x.example/common", "type": "object", "properties": { "id": { "$ref": "#/$defs/word" } }, "required": ["id"],
              "$defs": {
                "word": { "type": "string", "pattern": "^[a-z]+$", "maxLength": 5 },
                "kind": { "enum": ["a", "b"] },
                "person": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "minLength": 1 }, "boss": { "$ref": "#/$defs/person" } }, "additionalProperties": false },
                "animal": { "oneOf": [{ "$ref": "#/$defs/cat" }, { "$ref": "#/$defs/dog" }] },
                "cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "cat" } }, "additionalProperties": false },
                "dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "dog" }, "bites": { "type": "boolean" } }, "additionalProperties": false },
                "tree": { "$id": "https://x.example/tree", "$dynamicAnchor": "node", "type": "object", "properties": { "data": true, "children": { "type": "array", "items": { "$dynamicRef": "#node" } } } } } }
            """),
        ("leaf.schema.json", """
            { "type": "object", "allOf": [{ "$ref": "https://x.example/common" }], "unevaluatedProperties": false,
              "properties": {
                "author": { "$ref": "https://x.example/common#/$defs/person" },
                "authors": { "type": "array", "items": { "$ref": "https://x.example/common#/$defs/person" } },
                "word": { "$ref": "https://x.example/common#/$defs/word" },
                "words": { "type": "array", "items": { "$ref": "https://x.example/common#/$defs/word" }, "uniqueItems": true },
                "kind": { "$ref": "https://x.example/common#/$defs/kind" },
                "pet": { "$ref": "https://x.example/common#/$defs/animal" },
                "either": { "type": "object", "anyOf": [{ "$ref": "https://x.example/common#/$defs/cat" }, { "properties": { "c": { "type": "integer" } } }], "unevaluatedProperties": false } } }
            """),
        ("strict.schema.json", """{ "$id": "https://x.example/strict", "$dynamicAnchor": "node", "$ref": "https://x.example/tree", "unevaluatedProperties": false }"""),
    ];

    private static readonly Lazy<TypeHarness> Alone = new(() => TypeHarness.Of(new TypeOptions { ByFile = true }, Schemas));
    private static readonly Lazy<TypeHarness> Together = new(() => TypeHarness.Of(Schemas));

    [Theory]
    [InlineData("Leaf", """{"id":"x"}""", true)]
    [InlineData("Leaf", """{"id":"X"}""", false)]
    [InlineData("Leaf", """{"id":"x","other":1}""", false)]
    [InlineData("Leaf", """{"id":"x","author":{"name":"n","boss":{"name":"m"}}}""", true)]
    [InlineData("Leaf", """{"id":"x","author":{"name":"n","boss":{"name":""}}}""", false)]
    [InlineData("Leaf", """{"id":"x","authors":[{"name":"n"},{"name":"m"}]}""", true)]
    [InlineData("Leaf", """{"id":"x","authors":[{"name":"n"},{}]}""", false)]
    [InlineData("Leaf", """{"id":"x","word":"abc","words":["a","b"],"kind":"a"}""", true)]
    [InlineData("Leaf", """{"id":"x","word":"abcdef"}""", false)]
    [InlineData("Leaf", """{"id":"x","words":["a","a"]}""", false)]
    [InlineData("Leaf", """{"id":"x","kind":"c"}""", false)]
    [InlineData("Leaf", """{"id":"x","pet":{"kind":"dog","bites":true}}""", true)]
    [InlineData("Leaf", """{"id":"x","pet":{"kind":"cat","bites":true}}""", false)]
    [InlineData("Leaf", """{"id":"x","either":{"kind":"cat"}}""", true)]
    [InlineData("Leaf", """{"id":"x","either":{"kind":"cat","c":1}}""", false)]
    [InlineData("Leaf", """{"id":"x","either":{"c":1}}""", true)]
    [InlineData("Strict", """{"data":1,"children":[{"data":2,"children":[]}]}""", true)]
    [InlineData("Strict", """{"data":1,"children":[{"daat":2}]}""", false)]
    public void Verdict_OfFilesCompiledAlone_IsThatOfAllTogether(string type, string json, bool isValid)
    {
        foreach (TypeHarness harness in new[] { Alone.Value, Together.Value })
        {
            GeneratedType generated = harness.Type(type);
            Assert.Equal(isValid, generated.IsValid(json));
            if (isValid)
                Assert.NotNull(generated.Read(json));
            else
                Assert.Throws<SchemaValidationException>(() => generated.Read(json));
        }
    }

    [Fact]
    public void Checks_OfOneFile_AreTheSameWhateverRefersToIt()
    {
        TypeHarness alone = TypeHarness.Of(new TypeOptions { ByFile = true }, Schemas[0]);
        // What a dynamic reference can mean is asked of the whole project: the tree is typed by it.
        foreach ((string name, string text) in alone.Files.Where(f => f.Key is not ("ArticleSdkJson" or "News.CommonTree")))
            Assert.Equal(ChecksOf(text), ChecksOf(Alone.Value.Files[name]));

        // What a type implements is settled between files; its checks are not.
        static string ChecksOf(string file) => file[Math.Max(0, file.IndexOf(" readonly struct Codec", StringComparison.Ordinal))..];
    }
}
