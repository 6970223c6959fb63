using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Pipeline;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;
using FileOptions = ArticleSdk.Generator.Pipeline.FileOptions;

namespace ArticleSdk.Generator.Tests.Pipeline;

/// <summary>A file is compiled with what it reaches: which files that are, and that its schemas are the same as when all are built together.</summary>
public sealed class ComponentTests
{
    private static readonly ProjectOptions Options = new();

    [Fact]
    public void Components_AreCyclesOfFilesBehindWhatTheyReach()
    {
        var (files, links) = Link(
            ("common.json", """{"$id": "https://x/common", "$defs": {"a": {}}}"""),
            ("a.json", """{"$ref": "https://x/common#/$defs/a", "items": {"$ref": "b.json"}}"""),
            ("b.json", """{"items": {"$ref": "a.json"}}"""),
            ("leaf.json", """{"properties": {"a": {"$ref": "a.json"}}}"""),
            ("alone.json", """{"enum": ["x"]}"""));
        var components = new ProjectComponents(files, links, default);
        Assert.Equal(
            ["a.json b.json <- common.json a.json b.json", "alone.json <- alone.json", "common.json <- common.json", "leaf.json <- common.json a.json b.json leaf.json"],
            components.All.Select(c => string.Join(" ", c.Own.Select(f => f.Path)) + " <- " + string.Join(" ", c.Files.Select(f => f.Path))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Component_OfALeaf_UsesTheSchemasOfItsCommonFile()
    {
        var (files, links) = Link(
            ("common.json", """{"$defs": {"a": {"type": "string"}}}"""),
            ("one.json", """{"$ref": "common.json#/$defs/a"}"""),
            ("two.json", """{"items": {"$ref": "common.json#/$defs/a"}}"""));
        var components = new ProjectComponents(files, links, default);
        SchemaNode Target(string path, Func<SchemaNode, SchemaNode> at) => at(SchemaGraphs.Of(components.Find(path)!, Options, default).Roots[path]).Find<RefKeyword>()!.Target;
        Assert.Same(Target("one.json", r => r), Target("two.json", r => r.Find<ItemsKeyword>()!.Schema));
    }

    // Whichever of its two dependencies comes first by name.
    [Theory]
    [InlineData("b", "z")]
    [InlineData("z", "b")]
    public void Component_WithADependencyOfADependency_HasItsSchemasOnce(string common, string between)
    {
        (string Path, string Json)[] texts =
        [
            ("a.json", $$"""{"properties": {"x": {"$ref": "{{common}}.json"} }, "$ref": "{{between}}.json"}"""),
            ($"{common}.json", """{"type": "object"}"""),
            ($"{between}.json", $$"""{"properties": {"x": {"$ref": "{{common}}.json"} } }"""),
        ];
        var (files, links) = Link([.. texts.OrderBy(text => text.Path, StringComparer.Ordinal)]);
        SchemaSet set = SchemaGraphs.Of(new ProjectComponents(files, links, default).Find("a.json")!, Options, default);
        SchemaNode Referred(SchemaNode node) => node.Find<PropertiesKeyword>()!.Properties[0].Schema.Find<RefKeyword>()!.Target;
        Assert.Same(Referred(set.Roots["a.json"]), Referred(set.Roots["a.json"].Find<RefKeyword>()!.Target));
    }

    [Theory]
    [InlineData("ids", """{"$id": "https://x/a", "$defs": {"n": {"$id": "nested", "$anchor": "here"}}}""", """{"items": {"$ref": "https://x/nested#here"}, "not": {"$ref": "https://x/a#/$defs/n"}}""", """{"$ref": "b.json#/not"}""")]
    [InlineData("clash", """{"$id": "https://x/s", "type": "string"}""", """{"$id": "https://x/s", "type": "number", "items": {"$ref": "https://x/s"}}""", """{"$ref": "https://x/s"}""")]
    [InlineData("elsewhere", """{"components": {"x": {"type": "string", "items": {"$ref": "b.json#/parts/y"}}}}""", """{"parts": {"y": {"minLength": 1}}}""", """{"items": {"$ref": "a.json#/components/x"}}""")]
    [InlineData("besideRef", """{"$schema": "http://json-schema.org/draft-07/schema#", "$ref": "#/definitions/d", "properties": {"p": {"items": {"type": "string"}}}, "definitions": {"d": {}}}""", """{"$ref": "a.json#/properties/p"}""", """{"not": {"$ref": "a.json#/properties/p/items"}}""")]
    [InlineData("dynamic", """{"$id": "https://x/tree", "$dynamicAnchor": "n", "properties": {"c": {"$dynamicRef": "#n"}}}""", """{"$id": "https://x/strict", "$dynamicAnchor": "n", "$ref": "tree", "unevaluatedProperties": false}""", """{"$ref": "https://x/tree"}""")]
    [InlineData("metaschema", """{"$id": "https://x/meta", "$schema": "https://json-schema.org/draft/2020-12/schema", "$vocabulary": {"https://json-schema.org/draft/2020-12/vocab/core": true}}""", """{"$schema": "https://x/meta", "type": "string", "$id": "https://x/b"}""", """{"$ref": "https://x/b"}""")]
    [InlineData("builtIn", """{"items": {"$ref": "http://json-schema.org/draft-07/schema#"}}""", """{"items": {"$ref": "a.json#/items"}}""", """{"$ref": "https://json-schema.org/draft/2020-12/schema"}""")]
    [InlineData("broken", """{"$ref": "b.json", "$defs": {"x": {"$ref": "nowhere.json"}}, "minLength": -1}""", """{"$ref": "c.json#/$defs/x", "properties": [], "additionalProperties": false}""", """{"$defs": {"x": {"$ref": "a.json"}}}""")]
    [InlineData("unevaluated", """{"$defs": {"x": {"allOf": [{"$ref": "nowhere.json"}]}}}""", """{"allOf": [{"$ref": "a.json#/$defs/x"}], "unevaluatedProperties": false}""", """{"items": {"$ref": "b.json"}}""")]
    public void Schemas_BuiltByComponent_AreThoseBuiltTogether(string shape, string a, string b, string c)
    {
        Assert.NotEmpty(shape);
        AssertSame(("a.json", a), ("b.json", b), ("c.json", c));
    }

    [Fact]
    public void Component_WithADynamicAnchor_GivesItsMeaningToWhatItReaches()
    {
        var (files, links) = Link(
            ("tree.json", """{"$id": "https://x/tree", "$dynamicAnchor": "n", "items": {"$dynamicRef": "#n"}}"""),
            ("strict.json", """{"$id": "https://x/strict", "$dynamicAnchor": "n", "$ref": "tree", "minItems": 1}"""));
        var components = new ProjectComponents(files, links, default);
        Keyword Items(string component) => SchemaGraphs.Of(components.Find(component)!, Options, default).Roots["tree.json"].Find<ItemsKeyword>()!.Schema.Keywords[0];
        Assert.IsType<RefKeyword>(Items("tree.json"));
        Assert.IsType<DynamicRefKeyword>(Items("strict.json"));
    }

    [Fact]
    public void NinjsSchemas_BuiltByComponent_AreThoseBuiltTogether()
    {
        string folder = SharedData.Folder("ninjs");
        AssertSame([.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(f => f.Contains("specification")).Order(StringComparer.Ordinal).Select(f => (Path.GetRelativePath(folder, f), File.ReadAllText(f)))]);
    }

    [Fact]
    public void Chain_OfThousandsOfFiles_IsBuiltOnASmallStack()
    {
        const int Count = 2_000;
        var (files, links) = Link([.. Enumerable.Range(0, Count).Select(i => ($"f{i}.json", i == Count - 1 ? "{}" : $$"""{"items": {"$ref": "f{{i + 1}}.json"} }"""))]);
        var components = new ProjectComponents(files, links, default);
        SchemaSet set = SmallStack.Run(() => SchemaGraphs.Of(components.Find("f0.json")!, Options, default));
        Assert.Equal(Count, set.Roots.Count);
    }

    private static void AssertSame(params (string Path, string Json)[] texts)
    {
        var (files, links) = Link(texts);
        SchemaSet together = SchemaBuilder.Build(files.Select(f => f.ToSchemaFile(Options)).ToList());
        var diagnostics = new List<ArticleSdk.Generator.Diagnostics.SchemaDiagnostic>(links.Graph.Diagnostics);
        foreach (ComponentInput component in new ProjectComponents(files, links, default).All)
        {
            SchemaSet set = SchemaGraphs.Of(component, Options, default);
            diagnostics.AddRange(set.Diagnostics);
            foreach (FileContent own in component.Own)
                Assert.Equal(Dump(together.Roots[own.Path]), Dump(set.Roots[own.Path]));
        }

        // Whether a mistake is in an unused schema is known when all components are: it is used where any of them says so.
        Assert.Equal(
            together.Diagnostics.Select(Build.Show).Order(StringComparer.Ordinal),
            diagnostics.Select(Build.Show).Distinct().Order(StringComparer.Ordinal));
    }

    private static (List<FileContent> Files, ProjectLinks Links) Link(params (string Path, string Json)[] texts)
    {
        List<FileContent> files = [.. texts.Select(t => new FileContent(t.Path, new FileOptions(), JsonReader.Read(t.Json).Value))];
        return (files, ProjectLinks.Of(files, Options, default));
    }

    /// <summary>A schema and all that it reaches, as text.</summary>
    private static string Dump(SchemaNode root)
    {
        var text = new StringBuilder();
        var seen = new HashSet<string>();
        var open = new Queue<SchemaNode>([root]);
        while (open.TryDequeue(out SchemaNode? node))
        {
            if (!seen.Add(node.ToString()))
                continue;
            text.Append(node).Append(' ').Append(node.Boolean).Append(' ').Append(node.Resource.Uri).Append(' ').Append(node.Dialect.Uri);
            foreach (Keyword keyword in node.Keywords)
            {
                SchemaNode[] targets = [.. Subschemas.Of(keyword), .. keyword is DefinitionsKeyword definitions ? definitions.Schemas.Select(s => s.Schema) : []];
                // What can mean one schema only, as far as a component knows, is a plain reference there.
                text.Append("; ").Append(keyword is DynamicRefKeyword ? nameof(RefKeyword) : keyword.GetType().Name).Append(' ').Append(keyword.Name).Append(' ').AppendJoin(',', targets.Select(t => t.ToString()));
                foreach (SchemaNode target in targets)
                    open.Enqueue(target);
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
