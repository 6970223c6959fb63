using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Plan;

public class PlanTests
{
    [Fact]
    public void ScalarProperties_AreCheckedInLine_AndAlikeIfTheirSchemasAre()
    {
        CheckFunction check = Assert.Single(Plan("""{ "properties": { "a": { "type": "string" }, "b": { "type": "string" }, "c": { "type": "integer" } } }"""));
        Subcheck[] checks = [.. check.Body.Object!.Properties.Select(p => Assert.Single(p.Checks))];
        Assert.All(checks, c => Assert.Equal(SubcheckKind.Inline, c.Kind));
        Assert.Equal(checks[0].Inline, checks[1].Inline);
        Assert.NotEqual(checks[0].Inline, checks[2].Inline);
    }

    [Fact]
    public void ReferenceAlone_IsTheSchemaItRefersTo()
    {
        IReadOnlyList<CheckFunction> functions = Plan("""{ "properties": { "a": { "$ref": "#/$defs/b" } }, "$defs": { "b": { "$ref": "#/$defs/c" }, "c": { "minLength": 3 } } }""");
        Subcheck check = Assert.Single(functions.Single(f => f.Name == "Check").Body.Object!.Properties[0].Checks);
        Assert.Equal("/properties/a/$ref/$ref", check.Path);
        Assert.EndsWith(".CheckC", check.Function);
        Assert.Equal(2, functions.Count);
    }

    [Fact]
    public void KnownNames_AreMatchedWithPatterns_AtBuildTime()
    {
        ObjectPlan plan = Plan("""{ "properties": { "foo": true }, "required": ["fax", "x"], "patternProperties": { "^f": { "type": "string" } }, "additionalProperties": false }""")[0].Body.Object!;
        Assert.Equal(["foo", "fax", "x"], plan.Names);
        Assert.Equal("/patternProperties/^f", Assert.Single(plan.Properties[0].Checks).Path);
        Assert.Equal("/patternProperties/^f", Assert.Single(plan.Properties[1].Checks).Path);
        Assert.Equal(SubcheckKind.Nothing, Assert.Single(plan.Properties[2].Checks).Kind);
    }

    [Fact]
    public void Discriminator_IsTheRequiredConstantThatTellsBranchesApart()
    {
        var union = (UnionPlan)Plan("""
            { "oneOf": [
              { "type": "object", "required": ["v", "kind"], "properties": { "v": { "const": "1" }, "kind": { "const": "a" } } },
              { "type": "object", "required": ["v", "kind"], "properties": { "v": { "const": "1" }, "kind": { "enum": ["b", "c"] } } } ] }
            """).Single(f => f.Name == "Check").Body.Branches[0];
        Assert.Equal("kind", union.Discriminator!.Property);
        Assert.Equal([("a", 0), ("b", 1), ("c", 1)], union.Discriminator.Values.Select(v => (v.Value, v.Branch)));
    }

    [Theory]
    [InlineData("""{ "properties": { "a": { "$ref": "#" } } }""", false)]
    [InlineData("""{ "allOf": [{ "properties": { "a": { "$ref": "#" } } }] }""", false)]
    [InlineData("""{ "anyOf": [{ "properties": { "a": { "$ref": "#" } } }, { "properties": { "a": { "$ref": "#" } }, "required": ["b"] }] }""", true)]
    [InlineData("""{ "properties": { "a": { "$ref": "#" } }, "patternProperties": { "^a": { "$ref": "#" } } }""", true)]
    public void Recursion_ThroughForks_IsRemembered(string schema, bool remembers) =>
        Assert.Equal(remembers, Plan(schema).Single(f => f.Name == "Check").Remembers);

    [Fact]
    public void DynamicReference_HasAFunctionForEachMeaning()
    {
        IReadOnlyList<CheckFunction> functions = Plan("""
            { "$id": "https://x.example/strict", "$ref": "tree", "$dynamicAnchor": "node", "unevaluatedProperties": false,
              "$defs": { "tree": { "$id": "tree", "$dynamicAnchor": "node", "properties": { "children": { "items": { "$dynamicRef": "#node" } } } },
                         "loose": { "$ref": "tree" } } }
            """);
        Subcheck items = functions.SelectMany(f => f.Body.Object?.Properties ?? default).SelectMany(p => p.Checks).First(c => c.Path.StartsWith("/properties/children", StringComparison.Ordinal));
        Assert.EndsWith("SchemaChecks.Check", items.Inline!.Array!.Items!.Function);
    }

    [Fact]
    public void RepeatedSchemas_ShareOneText_UnlessTheyCallOthers()
    {
        const string Leaf = """{ "properties": { "x": { "type": "string" } } }""";
        const string Parent = $$"""{ "properties": { "leaf": {{Leaf}} }, "required": ["leaf"] }""";
        IReadOnlyList<CheckFunction> functions = Plan($$"""{ "properties": { "a": {{Leaf}}, "b": {{Leaf}}, "c": {{Parent}}, "d": {{Parent}} } }""");
        Assert.Equal(
            [("Check", null), ("CheckA", "CheckA"), ("CheckB", "CheckA"), ("CheckC", null), ("CheckCLeaf", "CheckA"), ("CheckD", null), ("CheckDLeaf", "CheckA")],
            functions.Select(f => (f.Name, f.SharedText?.Split('.')[^1])));
    }

    private static IReadOnlyList<CheckFunction> Plan(string schema)
    {
        SchemaSet set = SchemaBuilder.Build([new SchemaFile("a.schema.json", JsonReader.Read(schema).Value!)]);
        Assert.Empty(set.Diagnostics);
        SchemaNode root = set.Roots["a.schema.json"];
        var owner = new CheckOwner("News", "A", "partial record A", "a.schema.json", "");
        var builder = new PlanBuilder(_ => owner, [root]);
        builder.Request(root);
        return [.. builder.Build().Single().Functions];
    }
}
