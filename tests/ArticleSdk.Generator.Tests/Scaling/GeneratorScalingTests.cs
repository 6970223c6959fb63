using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Pipeline;
using FileOptions = ArticleSdk.Generator.Pipeline.FileOptions;

namespace ArticleSdk.Generator.Tests.Scaling;

/// <summary>The generator takes time in proportion to the schemas, from their text to the printed code.</summary>
public sealed class GeneratorScalingTests
{
    [Theory]
    [InlineData("OneOf", 5_000)]
    [InlineData("OneOfDiscriminated", 5_000)]
    [InlineData("Properties", 10_000)]
    [InlineData("Recursive", 5_000)]
    [InlineData("Refs", 10_000)]
    [InlineData("Files", 1_000)]
    [InlineData("Wide", 5_000)]
    public Task Generation_OfLargeSchemas_Ends(string shape, int size) => Growth.AssertEnds(shape, size, n =>
    {
        (string Path, string Json)[] files = Files(shape, n);
        return () => Generate(files);
    });

    private static void Generate((string Path, string Json)[] files)
    {
        FileContent[] contents = [.. files.Select(f => new FileContent(f.Path, new FileOptions(), JsonReader.Read(f.Json).Value))];
        CompiledProject project = ProjectCompiler.Compile(contents, new ProjectOptions { Namespace = "News" }, [], CancellationToken.None);
        Assert.Empty(project.Diagnostics.Select(d => d.Id + " " + d.Pointer));
        Assert.True(project.Units.Count > files.Length);
        Assert.All(project.Units, u => Assert.NotEmpty(u.Print(default)));
    }

    private static (string Path, string Json)[] Files(string shape, int count)
    {
        string List(Func<int, string> item) => string.Join(",", Enumerable.Range(0, count).Select(item));
        return shape switch
        {
            "OneOf" => [("/p/a.schema.json", $$"""{"oneOf": [{{List(i => $$"""{"type": "object", "properties": {"p{{i}}": {"type": "string"} }, "required": ["p{{i}}"]}""")}}] }""")],
            "OneOfDiscriminated" => [("/p/a.schema.json", $$"""{"oneOf": [{{List(i => $$"""{"type": "object", "properties": {"kind": {"const": "k{{i}}" }, "v": {"type": "string"} }, "required": ["kind"]}""")}}] }""")],
            "Properties" => [("/p/a.schema.json", $$"""{"type": "object", "properties": { {{List(i => $$""" "p{{i}}": {"type": "string", "minLength": {{i}} }""")}} }, "required": [{{List(i => $"\"p{i}\"")}}]}""")],
            "Recursive" => [("/p/a.schema.json", $$"""{"$ref": "#/$defs/d0", "$defs": { {{List(i => $$""" "d{{i}}": {"type": "object", "properties": {"n": {"$ref": "#/$defs/d{{(i + 1) % count}}"}, "m": {"$ref": "#/$defs/d{{i * 7 % count}}"} } }""")}} } }""")],
            "Refs" => [("/p/a.schema.json", $$"""{"$ref": "#/$defs/d0", "$defs": { {{List(i => $$""" "d{{i}}": {"$ref": "#/$defs/d{{i + 1}}"}""")}}, "d{{count}}": {"type": "object"} } }""")],
            "Wide" => [("/p/a.schema.json", $$"""{"$defs": { {{List(i => $$""" "d{{i}}": {"type": "object", "properties": {"text": {"type": "string", "enum": ["a", "b{{i}}"]}, "list": {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "integer"} } } } }, "required": ["text"]}""")}} } }""")],
            _ => [.. Enumerable.Range(0, count).Select(i => ($"/p/f{i}.schema.json", $$"""{"type": "object", "properties": {"next": {"$ref": "f{{(i + 1) % count}}.schema.json"}, "t": {"type": "string"} } }"""))],
        };
    }
}
