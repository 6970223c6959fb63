using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Schema;

public class ReferenceTests
{
    [Theory]
    [InlineData("""{"$ref": "#/$defs/a", "$defs": {"a": {}}}""", "/$defs/a")]
    [InlineData("""{"$ref": "#/$defs/a~1b%25c", "$defs": {"a/b%c": {}}}""", "/$defs/a~1b%c")]
    [InlineData("""{"$ref": "#/$defs/%E4%B8%AD", "$defs": {"中": {}}}""", "/$defs/中")]
    [InlineData("""{"$ref": "#/allOf/0", "allOf": [{"type": "null"}]}""", "/allOf/0")]
    [InlineData("""{"$ref": "#x", "$defs": {"a": {"$anchor": "x"}}}""", "/$defs/a")]
    [InlineData("""{"$ref": "#x", "$defs": {"a": {"$dynamicAnchor": "x"}}}""", "/$defs/a")]
    [InlineData("""{"$id": "http://x/a/", "$ref": "b", "$defs": {"a": {"$id": "b"}}}""", "/$defs/a")]
    [InlineData("""{"$id": "http://x/a/", "$ref": "b#c", "$defs": {"a": {"$id": "b", "$defs": {"c": {"$anchor": "c"}}}}}""", "/$defs/a/$defs/c")]
    [InlineData("""{"$id": "urn:x:y", "$ref": "urn:x:y#/$defs/a", "$defs": {"a": {}}}""", "/$defs/a")]
    [InlineData("""{"$ref": "#/x-unknown/a/0", "x-unknown": {"a": [{"type": "null"}]}}""", "/x-unknown/a/0")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-04/schema#", "$ref": "#/definitions/a", "definitions": {"a": {"id": "#q"}}}""", "/definitions/a")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-07/schema#", "allOf": [{"$ref": "#q"}], "definitions": {"a": {"$id": "#q"}}}""", "/definitions/a")]
    public void Ref_WithinAFile_IsFound(string schema, string pointer)
    {
        SchemaNode root = Build.Root(schema);
        SchemaNode from = root.Find<RefKeyword>() is null ? root.Find<AllOfKeyword>()!.Schemas[0] : root;
        Assert.Equal(pointer, from.Find<RefKeyword>()!.Target.Pointer);
    }

    [Theory]
    [InlineData("b.json")]
    [InlineData("./b.json#")]
    [InlineData("http://x/b")]
    [InlineData("//x/b")]
    [InlineData("../s/b.json")]
    public void Ref_ToAnotherFile_IsFoundByPathAndById(string reference)
    {
        SchemaSet set = Build.Set(
            Build.File("s/a.json", """{"$id": "http://x/a", "$ref": "REF"}""".Replace("REF", reference)),
            Build.File("s/b.json", """{"$id": "http://x/b"}"""));
        Assert.Empty(set.Diagnostics.Select(Build.Show));
        Assert.Same(set.Roots["s/b.json"], set.Roots["s/a.json"].Find<RefKeyword>()!.Target);
    }

    [Fact]
    public void Ref_ThatTwoFilesAnswer_TakesTheBaseUriFirst()
    {
        SchemaSet set = Build.Set(
            Build.File("s/a.json", """{"$id": "http://x/a", "$ref": "b.json"}"""),
            Build.File("s/b.json", "{}"),
            Build.File("elsewhere.json", """{"$id": "http://x/b.json"}"""));
        Assert.Same(set.Roots["elsewhere.json"], set.Roots["s/a.json"].Find<RefKeyword>()!.Target);
    }

    [Fact]
    public void Ref_ByRetrievalUri_IsFound()
    {
        SchemaSet set = Build.Set(
            Build.File("a.json", """{"$ref": "http://x/dir/b.json#/$defs/c"}"""),
            Build.File("b.json", """{"$id": "urn:other", "$defs": {"c": {"$ref": "#/$defs/d"}, "d": {}}}""") with { BaseUri = "http://x/dir/b.json" });
        Assert.Empty(set.Diagnostics.Select(Build.Show));
        Assert.Equal("urn:other#/$defs/c", set.Roots["a.json"].Find<RefKeyword>()!.Target.AbsoluteLocation);
    }

    [Theory]
    [InlineData("#/$defs/x", "there is no 'x' at '/$defs'")]
    [InlineData("#/nowhere/x", "there is no 'nowhere' at '#'")]
    [InlineData("#x", "no schema there has the anchor 'x'")]
    [InlineData("#/title", "it leads to \"T\", which is no schema")]
    [InlineData("http://y/z#a", "no schema file of the project has the URI 'http://y/z'; nothing is fetched: add the file with <ArticleSchema Include=\"…\" BaseUri=\"http://y/z\" Generate=\"false\" /> | http://y/z")]
    [InlineData("z.json", "no schema file of the project has the URI 'http://x/z.json', nor does the path lead to one; nothing is fetched: add the file with <ArticleSchema Include=\"…\" BaseUri=\"http://x/z.json\" Generate=\"false\" /> | http://x/z.json")]
    public void Ref_ToNothing_SaysWhy(string reference, string problem)
    {
        string schema = """{"$id": "http://x/a", "title": "T", "$defs": {}, "not": {"$ref": "REF"}}""".Replace("REF", reference);
        Assert.Equal(["ASDK0005 a.json#/not/$ref: " + reference + " | " + problem], Build.Findings(schema));
    }

    [Theory]
    [InlineData("""{"$ref": "#"}""", "/$ref")]
    [InlineData("""{"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}""", "/$defs/b/$ref")]
    [InlineData("""{"allOf": [{"$ref": "#"}]}""", "/allOf/0/$ref")]
    [InlineData("""{"anyOf": [{"type": "string"}, {"$ref": "#"}]}""", "/anyOf/1/$ref")]
    [InlineData("""{"not": {"if": {"$ref": "#"}}}""", "/not/if/$ref")]
    [InlineData("""{"dependentSchemas": {"a": {"$ref": "#"}}}""", "/dependentSchemas/a/$ref")]
    [InlineData("""{"$dynamicAnchor": "x", "allOf": [{"$dynamicRef": "#x"}]}""", "/allOf/0/$dynamicRef")]
    [InlineData("""{"$schema": "https://json-schema.org/draft/2019-09/schema", "$recursiveAnchor": true, "oneOf": [{"$recursiveRef": "#"}]}""", "/oneOf/0/$recursiveRef")]
    [InlineData("""{"$schema": "https://json-schema.org/v1", "$dynamicAnchor": "x", "not": {"$dynamicRef": "#x"}}""", "/not/$dynamicRef")]
    public void Cycle_AtTheSamePlace_IsAnError(string schema, string pointer)
    {
        SchemaSet set = Build.Set(Build.File("a.json", schema));
        var finding = Assert.Single(set.Diagnostics);
        Assert.Equal(("ASDK0006", pointer), (finding.Id, finding.Pointer));
    }

    [Fact]
    public void Cycle_OverDynamicScope_IsFoundOnlyWhereItIs()
    {
        // "list" applies what the outermost "item" says; "harmless" says something of its own, "endless" says "list" again.
        const string List = """{"$id": "http://x/list", "$dynamicRef": "#item", "$defs": {"d": {"$dynamicAnchor": "item", "type": "array"}}}""";
        const string Harmless = """{"$id": "http://x/harmless", "$ref": "list", "$defs": {"d": {"$dynamicAnchor": "item", "type": "string"}}}""";
        const string Endless = """{"$id": "http://x/endless", "$ref": "list", "$defs": {"d": {"$dynamicAnchor": "item", "$ref": "list"}}}""";
        Assert.Empty(Build.Set(Build.File("l.json", List), Build.File("h.json", Harmless)).Diagnostics.Select(Build.Show));
        SchemaSet set = Build.Set(Build.File("l.json", List), Build.File("e.json", Endless));
        Assert.Contains(set.Diagnostics, d => d.Id == "ASDK0006" && d.Document == "e.json");
    }

    [Theory]
    [InlineData("""{"properties": {"a": {"$ref": "#"}}}""")]
    [InlineData("""{"items": {"anyOf": [{"$ref": "#"}, {"type": "null"}]}}""")]
    [InlineData("""{"$defs": {"a": {"contains": {"$ref": "#/$defs/b"}}, "b": {"additionalProperties": {"$ref": "#/$defs/a"}}}}""")]
    [InlineData("""{"$dynamicAnchor": "x", "unevaluatedProperties": {"$dynamicRef": "#x"}}""")]
    public void Recursion_ThroughChildren_IsFine(string schema) => Assert.Empty(Build.Findings(schema));

    [Fact]
    public void DynamicRef_ThatCanMeanOneSchema_IsAPlainRef()
    {
        SchemaNode root = Build.Root("""{"$dynamicAnchor": "n", "properties": {"c": {"$dynamicRef": "#n"}}}""");
        SchemaNode child = root.Find<PropertiesKeyword>()!.Properties[0].Schema;
        Assert.Same(root, Assert.IsType<RefKeyword>(Assert.Single(child.Keywords)).Target);
    }

    [Fact]
    public void DynamicRef_ThatAnotherFileExtends_IsDynamic()
    {
        SchemaSet set = Build.Set(
            Build.File("tree.json", """{"$id": "http://x/tree", "$dynamicAnchor": "n", "properties": {"c": {"$dynamicRef": "#n"}}}"""),
            Build.File("strict.json", """{"$id": "http://x/strict", "$dynamicAnchor": "n", "$ref": "tree", "unevaluatedProperties": false}"""),
            Build.File("other.json", """{"$id": "http://x/other", "$dynamicAnchor": "n", "properties": {"c": {"$dynamicRef": "#n"}}}"""));
        Assert.Empty(set.Diagnostics.Select(Build.Show));
        DynamicRefKeyword reference = Assert.IsType<DynamicRefKeyword>(Child("tree.json"));
        Assert.Equal("n", reference.Anchor);
        Assert.Same(set.Roots["tree.json"], reference.Initial);
        // Nothing that has the anchor leads to this one: it can only mean itself.
        Assert.IsType<RefKeyword>(Child("other.json"));

        Keyword Child(string file) => Assert.Single(set.Roots[file].Find<PropertiesKeyword>()!.Properties[0].Schema.Keywords);
    }

    [Theory]
    [InlineData("""{"$dynamicRef": "#a", "$defs": {"a": {"$anchor": "a"}}}""")]
    [InlineData("""{"$dynamicRef": "#/$defs/a", "$defs": {"a": {"$dynamicAnchor": "a"}}}""")]
    public void DynamicRef_WithoutItsBookend_IsAPlainRef(string schema) =>
        Assert.Equal("/$defs/a", Build.Root(schema).Find<RefKeyword>()!.Target.Pointer);

    [Theory]
    [InlineData((int)Draft.V1, """{"$dynamicRef": "#nowhere"}""")]
    [InlineData((int)Draft.V1, """{"$dynamicRef": "a", "$defs": {"x": {"$anchor": "a"}}}""")]
    [InlineData((int)Draft.Draft202012, """{"$dynamicRef": "#nowhere"}""")]
    public void DynamicRef_ToNothing_IsAnError(int draft, string schema) =>
        Assert.StartsWith("ASDK0005 a.json#/$dynamicRef", Assert.Single(Build.Findings(schema, (Draft)draft)));

    [Fact]
    public void Resource_EmbeddedWithAnotherDialect_IsReadByItsOwnRules()
    {
        SchemaNode root = Build.Root("""
            {"$id": "http://x/root", "$defs": {"old": {"$schema": "http://json-schema.org/draft-04/schema#", "id": "http://x/old", "minimum": 1, "exclusiveMinimum": true, "const": 1}}}
            """);
        SchemaNode old = root.Find<DefinitionsKeyword>()!.Schemas[0].Schema;
        Assert.Equal((Draft.Draft4, "http://x/old"), (old.Dialect.Draft, old.Resource.Uri));
        Assert.Equal(BoundKind.ExclusiveMinimum, Assert.IsType<BoundKeyword>(Assert.Single(old.Keywords)).Kind);
    }

    [Fact]
    public void Id_BesideRefInDraft7_DoesNotChangeTheBase()
    {
        SchemaNode root = Build.Root("""
            {"$schema": "http://json-schema.org/draft-07/schema#", "$id": "http://x/a/", "definitions": {"b": {"$id": "b", "type": "null"}},
             "items": {"$id": "http://elsewhere/", "$ref": "b"}}
            """);
        Assert.Equal("/definitions/b", root.Find<ItemsKeyword>()!.Schema.Find<RefKeyword>()!.Target.Pointer);
    }
}
