using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Plan;

public class PlanTests
{
    [Fact]
    public void ScalarProperties_AreCheckedInLine_AndAlikeIfTheirSchemasAre()
    {
        CheckFunction check = Assert.Single(Plan("""{ "properties": { "a": { "type": "string" }, "b": { "type": "string" }, "c": { "type": "integer" } } }"""));
        Subcheck[] checks = [.. WalkOf(check).Properties.Select(p => Assert.Single(p.Checks))];
        Assert.All(checks, c => Assert.IsType<Inline>(c));
        Assert.Equal(checks[0], checks[1]);
        Assert.NotEqual(checks[0], checks[2]);
    }

    [Fact]
    public void ReferenceAlone_IsTheSchemaItRefersTo()
    {
        IReadOnlyList<CheckFunction> functions = Plan("""{ "properties": { "a": { "$ref": "#/$defs/b" } }, "$defs": { "b": { "$ref": "#/$defs/c" }, "c": { "required": ["d"] } } }""");
        Assert.Equal("CheckC", Assert.IsType<Call>(Assert.Single(WalkOf(functions[0]).Properties[0].Checks)).Function.Name);
        Assert.Equal(2, functions.Count);
    }

    [Fact]
    public void KnownNames_AreMatchedWithPatterns_AtBuildTime()
    {
        PropertiesNode walk = WalkOf(Plan("""{ "properties": { "foo": true, "fax": { "maxLength": 3 } }, "patternProperties": { "^f": { "type": "string" } }, "additionalProperties": false }""")[0]);
        Assert.Equal(["foo", "fax"], walk.Names);
        Assert.Equal(walk.Patterns[0].Check, Assert.Single(walk.Properties[0].Checks));
        Assert.Equal(2, walk.Properties[1].Checks.Count);
        Assert.IsType<Nothing>(walk.Additional);
    }

    [Fact]
    public void Conjuncts_ThatLookAtOneObject_AreOneWalk()
    {
        CheckFunction check = Assert.Single(Plan("""{ "allOf": [{ "required": ["a"] }, { "properties": { "a": { "type": "string" } } }, { "properties": { "a": { "minLength": 1 }, "b": true }, "required": ["b"] }] }"""));
        PropertyPlan a = WalkOf(check).Properties.Single(p => p.Name == "a");
        Assert.Equal([new KindsNode(JsonTypes.String), new LengthNode(IsMinimum: true, 1)], Assert.IsType<Inline>(Assert.Single(a.Checks)).Plan.Nodes);
        Assert.Equal(["a", "b"], Assert.Single(check.Body.Nodes.OfType<RequiredNode>()).Required);
    }

    [Fact]
    public void Unevaluated_WhereTheWalkDecides_IsAdditional()
    {
        CheckFunction check = Plan("""{ "$ref": "#/$defs/base", "properties": { "b": true }, "unevaluatedProperties": false, "$defs": { "base": { "properties": { "a": true } } } }""").Single(f => f.Name.Name == "Check");
        Assert.IsType<Nothing>(WalkOf(check).Additional);
        Assert.DoesNotContain(check.Body.Nodes, n => n is UnevaluatedNode);
    }

    [Theory]
    [InlineData("""{ "oneOf": [{ "const": "a", "title": "A" }, { "enum": ["b", "c"] }, { "const": "c" }] }""", (int)JsonTypes.String, "a b")]
    [InlineData("""{ "anyOf": [{ "enum": ["a", "b"] }, { "type": "null" }] }""", (int)(JsonTypes.String | JsonTypes.Null), "a b")]
    [InlineData("""{ "enum": ["a", true, null, false] }""", (int)(JsonTypes.String | JsonTypes.Null | JsonTypes.Boolean), "a")]
    public void Constants_OfAnEnumOrAUnion_AreTheirKindsAndTheirStrings(string schema, int kinds, string strings)
    {
        CheckFunction check = Assert.Single(Plan(schema));
        Assert.Equal([new KindsNode((JsonTypes)kinds), new OneOfStringsNode(strings.Split(' ').ToEquatableArray())], check.Body.Nodes);
    }

    [Fact]
    public void Discriminator_IsTheRequiredConstantThatTellsBranchesApart()
    {
        UnionNode union = Plan("""
            { "oneOf": [
              { "type": "object", "required": ["v", "kind"], "properties": { "v": { "const": "1" }, "kind": { "const": "a" } } },
              { "type": "object", "required": ["v", "kind"], "properties": { "v": { "const": "1" }, "kind": { "enum": ["b", "c"] } } } ] }
            """).Single(f => f.Name.Name == "Check").Body.Nodes.OfType<UnionNode>().Single();
        Assert.Equal("kind", union.Discriminator!.Property);
        Assert.Equal([("a", 0), ("b", 1), ("c", 1)], union.Discriminator.Values.Select(v => (v.Value, v.Branch)));
    }

    [Theory]
    [InlineData("""{ "properties": { "a": { "$ref": "#" } } }""", false)]
    [InlineData("""{ "allOf": [{ "properties": { "a": { "$ref": "#" } } }] }""", false)]
    [InlineData("""{ "allOf": [{ "properties": { "a": { "$ref": "#" } } }, { "properties": { "b": { "$ref": "#" } } }] }""", false)]
    [InlineData("""{ "anyOf": [{ "properties": { "a": { "$ref": "#" } } }, { "properties": { "a": { "$ref": "#" } }, "required": ["b"] }] }""", true)]
    [InlineData("""{ "properties": { "a": { "$ref": "#" } }, "patternProperties": { "^a": { "$ref": "#" } } }""", false)]
    [InlineData("""{ "properties": { "a": { "$ref": "#" } }, "patternProperties": { "^a": { "required": ["b"], "properties": { "b": { "$ref": "#" } } } } }""", true)]
    [InlineData("""{ "patternProperties": { "^a": { "$ref": "#" }, "^b": true } }""", false)]
    [InlineData("""{ "patternProperties": { "^a": { "$ref": "#" }, "b$": { "$ref": "#" } } }""", true)]
    public void Recursion_ThroughForks_IsMemoized(string schema, bool isMemoized) =>
        Assert.Equal(isMemoized, Plan(schema).Single(f => f.Name.Name == "Check").IsMemoized);

    [Fact]
    public void DynamicReference_HasAFunctionForEachMeaning()
    {
        IReadOnlyList<CheckFunction> functions = Plan("""
            { "$id": "https://x.example/strict", "$ref": "tree", "$dynamicAnchor": "node", "unevaluatedProperties": false,
              "$defs": { "tree": { "$id": "tree", "$dynamicAnchor": "node", "properties": { "children": { "items": { "$dynamicRef": "#node" } } } },
                         "loose": { "$ref": "tree" } } }
            """);
        var children = Assert.IsType<Inline>(Assert.Single(WalkOf(functions.Single(f => f.Name.Name == "Check")).Properties.Single(p => p.Name == "children").Checks));
        Assert.Equal("Check", Assert.IsType<Call>(children.Plan.Nodes.OfType<ItemsNode>().Single().Rest).Function.Name);
    }

    [Fact]
    public void Component_CallsTypesOfOthers_AndHoldsWhateverElseItNeedsOfThem()
    {
        const string Common = """
            { "$id": "https://x.example/common", "$defs": {
                "person": { "type": "object", "properties": { "name": { "type": "string" } } },
                "word": { "type": "string", "pattern": "^[a-z]+$", "minLength": 1, "maxLength": 9 } } }
            """;
        const string Leaf = """
            { "type": "object", "properties": {
                "author": { "$ref": "https://x.example/common#/$defs/person" },
                "tag": { "$ref": "https://x.example/common#/$defs/word" },
                "open": { "anyOf": [{ "$ref": "https://x.example/common#/$defs/person" }, { "properties": { "b": true } }], "unevaluatedProperties": false } } }
            """;
        SchemaSet set = SchemaBuilder.Build([File("common.schema.json", Common), File("leaf.schema.json", Leaf)]);
        SchemaNode leaf = set.Roots["leaf.schema.json"];
        IReadOnlyList<CheckFunction> functions = Build(leaf, schema => schema.Document.Path == "leaf.schema.json", [leaf]);
        PropertiesNode walk = WalkOf(functions.Single(f => f.Name.Name == "Check"));
        Assert.Equal(new FunctionName(new TypeName("News", "Person").Nested("Codec"), "Check"), CallOf("author"));
        Assert.Contains(functions, f => f.Name == CallOf("tag"));
        // What a branch evaluates is noted by a function that the other file does not surely have.
        Assert.Contains(functions, f => f.Tracks && f.Name.Name.Contains("Person", StringComparison.Ordinal));

        FunctionName CallOf(string property) => Assert.IsType<Call>(Assert.Single(walk.Properties.Single(p => p.Name == property).Checks)).Function;
    }

    private static PropertiesNode WalkOf(CheckFunction function) => Assert.Single(function.Body.Nodes.OfType<PropertiesNode>());

    private static SchemaFile File(string path, string json) => new(path, JsonReader.Read(json).Value!);

    private static IReadOnlyList<CheckFunction> Plan(string schema)
    {
        SchemaSet set = SchemaBuilder.Build([File("a.schema.json", schema)]);
        Assert.Empty(set.Diagnostics);
        SchemaNode root = set.Roots["a.schema.json"];
        return Build(root, _ => true, [root]);
    }

    private static IReadOnlyList<CheckFunction> Build(SchemaNode root, Func<SchemaNode, bool> isOwn, IReadOnlyList<SchemaNode> types) =>
        [.. new PlanBuilder(new Owners(root, isOwn), [root], KeywordPlanners.Standard, new SchemaAnalysis(), CancellationToken.None).Build(types).Single().Functions];

    /// <summary>The functions of a schema all of whose types are its own, and that has no mistake.</summary>
    internal static IReadOnlyList<CheckFunction> Functions(string path, string schema)
    {
        SchemaSet set = SchemaBuilder.Build([new SchemaFile(path, JsonReader.Read(schema).Value!)]);
        Assert.Empty(set.Diagnostics);
        SchemaNode root = set.Roots[path];
        return Build(root, _ => true, [root]);
    }

    private sealed class Owners(SchemaNode root, Func<SchemaNode, bool> isOwn) : ICheckOwners
    {
        private readonly CheckOwner _owner = new(new TypeName("News", "A").Nested("Codec"), TypeKind.Record, root.Document.Path, "");

        public CheckOwner? OwnerOf(SchemaNode schema) => isOwn(schema) ? _owner : null;

        public SchemaNode CheckedAs(SchemaNode schema) => schema;

        public SchemaNode? MergedOf(SchemaNode schema, string property) => null;

        public FunctionName? ForeignCheckOf(SchemaNode schema) =>
            schema.Pointer == "/$defs/person" ? new FunctionName(new TypeName("News", "Person").Nested("Codec"), "Check") : null;
    }
}
