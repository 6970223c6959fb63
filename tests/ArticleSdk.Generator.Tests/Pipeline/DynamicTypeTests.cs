using System.Reflection;
using ArticleSdk.Generator.Tests.Types;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Pipeline;

/// <summary>Types of other files that dynamic references give another meaning: values that only this meaning allows are read all the same.</summary>
public sealed class DynamicTypeTests
{
    private const string List = """{"$id": "https://x/list", "type": "object", "properties": {"items": {"type": "array", "items": {"$dynamicRef": "#T"}}}, "$defs": {"T": {"$dynamicAnchor": "T", "type": "integer"}}}""";
    private const string Strings = """{"$id": "https://x/strings", "$ref": "list", "$defs": {"T": {"$dynamicAnchor": "T", "type": "string"}}}""";
    private const string Tree = """{"$id": "https://x/tree", "$dynamicAnchor": "n", "type": "object", "properties": {"data": {"type": "string"}, "children": {"type": "array", "items": {"$dynamicRef": "#n"}}}}""";
    private const string Strict = """{"$id": "https://x/strict", "$dynamicAnchor": "n", "$ref": "tree", "unevaluatedProperties": false}""";

    [Theory]
    [InlineData("""{"properties": {"a": {"$ref": "https://x/list"}}, "$defs": {"T": {"$dynamicAnchor": "T", "type": "boolean"}}}""", "UserA? A", """{"a": {"items": [true]}}""")]
    [InlineData("""{"properties": {"a": {"$ref": "https://x/strings"}}, "$defs": {"T": {"$dynamicAnchor": "T", "type": "boolean"}}}""", "UserA? A", """{"a": {"items": [true]}}""")]
    [InlineData("""{"properties": {"a": {"type": "array", "items": {"$ref": "https://x/list"}}}, "$defs": {"T": {"$dynamicAnchor": "T", "type": "boolean"}}}""", "JsonList<UserA>? A", """{"a": [{"items": [true]}]}""")]
    [InlineData("""{"oneOf": [{"$ref": "https://x/list"}, {"$ref": "https://x/tree"}], "$defs": {"T": {"$dynamicAnchor": "T", "type": "boolean"}}}""", "", """{"items": [true], "data": 7}""")]
    [InlineData("""{"$ref": "https://x/list", "properties": {"more": {"type": "integer"}}, "$defs": {"T": {"$dynamicAnchor": "T", "type": "boolean"}}}""", "JsonList<JsonData>? Items", """{"more": 7, "items": [true]}""")]
    // Nothing here gives these another meaning.
    [InlineData("""{"properties": {"a": {"$ref": "https://x/list"}}}""", "List? A", """{"a": {"items": [7]}}""")]
    [InlineData("""{"properties": {"a": {"$ref": "https://x/strings"}}}""", "Strings? A", """{"a": {"items": ["x"]}}""")]
    [InlineData("""{"properties": {"a": {"$ref": "https://x/tree"}, "b": {"$ref": "https://x/strict"}}}""", "Strict? B", """{"a": {"children": [{"more": 1}]}, "b": {"children": [{"data": "x"}]}}""")]
    public void Value_ThatTheScopeAllows_IsRead(string user, string member, string json)
    {
        GeneratorHarness harness = new GeneratorHarness().Property("MSBuildProjectDirectory", "/project").Schema("/project/user.json", "{\"$id\": \"https://x/user\", " + user[1..]);
        foreach ((string name, string schema) in new[] { ("list", List), ("strings", Strings), ("tree", Tree), ("strict", Strict) })
            harness.Schema($"/project/{name}.json", schema);
        (Assembly? assembly, IReadOnlyList<Diagnostic> diagnostics) = harness.Compile();
        Assert.DoesNotContain(diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Contains(member, PublicNames.PublicNames.Of(harness.Compilation.AddSyntaxTrees(harness.Run().GeneratedTrees)));
        GeneratedType type = new(assembly!.GetType("News.User")!);
        Assert.True(type.IsValid(json));
        Assert.Equal(JsonData.Parse(json), JsonData.Parse(type.RoundTrip(json)));
    }
}
