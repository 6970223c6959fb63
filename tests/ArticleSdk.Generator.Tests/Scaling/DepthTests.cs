using System.Text;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Scaling;

/// <summary>
/// Schemas that are nested, or refer on, deeper than any stack goes are compiled, or refused with a diagnostic at their place. The whole generator runs, and the compiler over
/// what it made, on a thread with a stack of 1 MB: what overflows ends the process, and no test can miss it.
/// </summary>
public sealed class DepthTests
{
    private const int StackSize = 1024 * 1024;

    [Theory]
    [InlineData("refs", 10_000)]
    [InlineData("arrays", 10_000)]
    [InlineData("tuples", 10_000)]
    [InlineData("maps", 2_000)]
    [InlineData("patternMaps", 2_000)]
    [InlineData("objects", 2_000)]
    [InlineData("allOf", 2_000)]
    [InlineData("allOfObjects", 2_000)]
    [InlineData("anyOf", 2_000)]
    [InlineData("oneOf", 2_000)]
    [InlineData("not", 2_000)]
    [InlineData("if", 2_000)]
    [InlineData("dependent", 2_000)]
    [InlineData("contains", 2_000)]
    [InlineData("unevaluated", 2_000)]
    [InlineData("files", 500)]
    [InlineData("inlineArrays", 500)]
    [InlineData("inlineObjects", 250)]
    [InlineData("inlineAllOf", 250)]
    [InlineData("inlineAnyOf", 250)]
    [InlineData("inlineNot", 500)]
    [InlineData("inlineConst", 500)]
    [InlineData("inlineDefault", 500)]
    [InlineData("tooDeep", 100_000)]
    public void Schema_OfAnyDepth_IsCompiledOrRefused(string shape, int depth)
    {
        GeneratorHarness harness = Harness(shape, depth);
        AssertExpected(SmallStack.Run(() => harness.Run().Diagnostics, StackSize));
    }

    // C# nests types and expressions as deep as schemas that have no name between them: the compiler has a stack too.
    [Theory]
    [InlineData("refs", 600)]
    [InlineData("arrays", 600)]
    [InlineData("tuples", 600)]
    [InlineData("maps", 600)]
    [InlineData("patternMaps", 600)]
    [InlineData("allOf", 600)]
    [InlineData("anyOf", 600)]
    [InlineData("not", 600)]
    [InlineData("if", 600)]
    [InlineData("inlineArrays", 500)]
    [InlineData("inlineObjects", 250)]
    [InlineData("inlineAnyOf", 250)]
    [InlineData("inlineNot", 500)]
    [InlineData("inlineConst", 500)]
    [InlineData("inlineDefault", 500)]
    public void GeneratedCode_OfDeepSchemas_Compiles(string shape, int depth)
    {
        GeneratorHarness harness = Harness(shape, depth);
        AssertExpected(SmallStack.Run(() => harness.Compile().Diagnostics, StackSize));
    }

    private static GeneratorHarness Harness(string shape, int depth)
    {
        var harness = new GeneratorHarness();
        foreach ((string path, string json) in Files(shape, depth))
            harness.Schema(path, json);
        harness.Compilation = harness.Compilation.WithOptions(harness.Compilation.Options.WithConcurrentBuild(false));
        return harness;
    }

    private static void AssertExpected(IReadOnlyList<Diagnostic> diagnostics) =>
        Assert.Empty(diagnostics.Where(d => d.Id is "ASDK0099" or "CS8785" || (d.Severity == DiagnosticSeverity.Error && d.Id != "ASDK0003")).Select(d => d.ToString()).Take(3));

    private static IEnumerable<(string Path, string Json)> Files(string shape, int depth)
    {
        // Definitions that each refer to the next, or the same without references.
        string Chain(Func<string, string> item, string end = """{"type": "string"}""")
        {
            var json = new StringBuilder("""{"$ref": "#/$defs/d0", "$defs": {""");
            for (int i = 0; i < depth; i++)
                json.Append("\"d").Append(i).Append("\": ").Append(item($$"""{"$ref": "#/$defs/d{{i + 1}}"}""")).Append(',');
            return json.Append("\"d").Append(depth).Append("\": ").Append(end).Append("}}").ToString();
        }

        string Nested(string open, string close, string leaf = """{"type": "string"}""") =>
            new StringBuilder().Insert(0, open, depth).Append(leaf).Insert(depth * open.Length + leaf.Length, close, depth).ToString();

        if (shape == "files")
            return Enumerable.Range(0, depth).Select(i => ($"/project/f{i}.schema.json", $$"""{"type": "object", "properties": {"n": {"type": "array", "items": {"$ref": "f{{(i + 1) % depth}}.schema.json"} } } }"""));
        string json = shape switch
        {
            "refs" => Chain(next => next),
            "arrays" => Chain(next => $$"""{"type": "array", "items": {{next}} }"""),
            "tuples" => Chain(next => $$"""{"type": "array", "prefixItems": [{{next}}], "minItems": 1, "items": false}"""),
            "maps" => Chain(next => $$"""{"type": "object", "additionalProperties": {{next}} }"""),
            "patternMaps" => Chain(next => $$"""{"type": "object", "patternProperties": {"^a": {{next}} }, "additionalProperties": false}"""),
            "objects" => Chain(next => $$"""{"type": "object", "properties": {"n": {{next}} } }"""),
            "allOf" => Chain(next => $$"""{"allOf": [{{next}}, {"maxLength": 100}]}"""),
            "allOfObjects" => Chain(next => $$"""{"allOf": [{{next}}, {"type": "object", "properties": {"a": {"type": "string"} } }]}""", """{"type": "object", "properties": {"b": {"type": "string"} } }"""),
            "anyOf" => Chain(next => $$"""{"anyOf": [{{next}}, {"type": "integer"}]}"""),
            "oneOf" => Chain(next => $$"""{"oneOf": [{{next}}, {"type": "object", "properties": {"a": {"type": "string"} }, "required": ["a"]}]}"""),
            "not" => Chain(next => $$"""{"not": {{next}} }"""),
            "if" => Chain(next => $$"""{"if": {"type": "string"}, "then": {{next}}, "else": {"type": "object"} }"""),
            "dependent" => Chain(next => $$"""{"type": "object", "dependentSchemas": {"a": {{next}} } }""", """{"required": ["b"]}"""),
            "contains" => Chain(next => $$"""{"type": "array", "contains": {{next}} }"""),
            "unevaluated" => Chain(next => $$"""{"allOf": [{{next}}], "unevaluatedProperties": {"type": "string"} }""", """{"properties": {"a": {"type": "integer"} } }"""),
            "inlineArrays" => Nested("""{"items":""", "}"),
            "inlineObjects" => Nested("""{"properties":{"n":""", "}}"),
            "inlineAllOf" => Nested("""{"allOf":[""", "]}"),
            "inlineAnyOf" => Nested("""{"anyOf":[{"type":"integer"},""", "]}"),
            "inlineNot" => Nested("""{"not":""", "}"),
            "inlineConst" => """{"const":""" + Nested("[", "]", "1") + "}",
            "inlineDefault" => """{"properties": {"a": {"default":""" + Nested("[", "]", "1") + "}}}",
            _ => Nested("""{"not":""", "}"),
        };
        return [("/project/deep.schema.json", json)];
    }
}
