using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Scaling;

namespace ArticleSdk.Generator.Tests.Schema;

/// <summary>Large schemas take time in proportion to their size, and long chains no stack.</summary>
public class ScaleTests
{
    [Fact]
    public void Refs_AChainOfTenThousand_IsFollowed()
    {
        var json = new StringBuilder("{\"$ref\": \"#/$defs/d0\", \"$defs\": {");
        for (int i = 0; i < 10_000; i++)
            json.Append("\"d").Append(i).Append("\": {\"$ref\": \"#/$defs/d").Append(i + 1).Append("\"},");
        SchemaNode node = Build.Root(json.Append("\"d10000\": {\"type\": \"null\"}}}").ToString());
        int steps = 0;
        for (; node.Find<RefKeyword>() is { } reference; steps++)
            node = reference.Target;
        Assert.Equal(10_001, steps);
    }

    [Fact]
    public void Refs_ACycleOfTenThousand_IsReported()
    {
        string json = "{\"$defs\": {" + string.Join(",", Enumerable.Range(0, 10_000).Select(i => $"\"d{i}\": {{\"$ref\": \"#/$defs/d{(i + 1) % 10_000}\"}}")) + "}}";
        Assert.StartsWith("ASDK0006", Assert.Single(Build.Findings(json)));
    }

    [Theory]
    [InlineData("""{"allOf": [NEXT], "minLength": 1}""", "allOf")]
    [InlineData("""{"anyOf": [NEXT, {"type": "null"}]}""", "anyOf")]
    [InlineData("""{"$ref": "#/$defs/dTHERE", "minLength": 1}""", "$ref")]
    [InlineData("""{"not": NEXT}""", "not")]
    [InlineData("""{"if": NEXT, "then": false}""", "if")]
    [InlineData("""{"dependentSchemas": {"a": NEXT} }""", "dependentSchemas")]
    public void InPlace_ChainThatIsTooLong_IsCutAtItsPlaceAndAbove(string item, string keyword)
    {
        Assert.Empty(Build.Findings(Chain(item, InPlaceDepth.Max)));
        Assert.Equal([$"ASDK0007 a.json#/$defs/d1/{keyword}", $"ASDK0007 a.json#/$defs/d0/{keyword}"], Build.Findings(Chain(item, InPlaceDepth.Max + 2)).Select(f => f[..f.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("""{"$ref": "#/$defs/dTHERE"}""")]
    [InlineData("""{"items": NEXT}""")]
    [InlineData("""{"properties": {"a": NEXT} }""")]
    public void Chain_OfReferencesOrChildren_MayBeOfAnyLength(string item) => Assert.Empty(Build.Findings(Chain(item, 3 * InPlaceDepth.Max)));

    [Fact]
    public void InPlace_ChainOverFiles_IsCutInTheFileThatMakesItTooLong()
    {
        string json = Chain("""{"allOf": [NEXT], "minLength": 1}""", InPlaceDepth.Max);
        SchemaSet set = SchemaBuilder.Build([Build.File("b.json", """{"allOf": [{"$ref": "a.json"}], "title": "one more"}"""), Build.File("a.json", json)]);
        Assert.Equal(["b.json /allOf"], set.Diagnostics.Select(d => d.Document + " " + d.Pointer));
        Assert.Empty(set.Roots["b.json"].Keywords);
    }

    // Definitions of which each leads to the next.
    private static string Chain(string item, int count) => "{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + string.Concat(Enumerable.Range(0, count)
        .Select(i => $"\"d{i}\": {item.Replace("NEXT", $"{{\"$ref\": \"#/$defs/d{i + 1}\"}}", StringComparison.Ordinal).Replace("THERE", $"{i + 1}", StringComparison.Ordinal)},"))
        + $"\"d{count}\": {{\"type\": \"string\"}}}}}}";

    [Theory]
    [InlineData("properties")]
    [InlineData("oneOf")]
    [InlineData("recursive")]
    [InlineData("files")]
    [InlineData("dynamic")]
    public Task Build_LargeSchemas_Ends(string shape) => Growth.AssertEnds(shape, 40_000, n =>
    {
        SchemaFile[] files = Files(shape, n);
        return () =>
        {
            SchemaSet set = SchemaBuilder.Build(files);
            Assert.Empty(set.Diagnostics.Select(Build.Show));
            Assert.Equal(files.Length, set.Roots.Count);
        };
    });

    private static SchemaFile[] Files(string shape, int count)
    {
        IEnumerable<int> all = Enumerable.Range(0, count);
        return shape switch
        {
            "properties" => [Build.File("a.json", "{\"properties\": {" + string.Join(",", all.Select(i => $"\"p{i}\": {{\"type\": \"string\", \"title\": \"{i}\"}}")) + "}}")],
            "oneOf" => [Build.File("a.json", "{\"oneOf\": [" + string.Join(",", all.Select(i => $"{{\"$ref\": \"#/$defs/d{i}\"}}")) + "], \"$defs\": {"
                + string.Join(",", all.Select(i => $"\"d{i}\": {{\"$anchor\": \"a{i}\", \"properties\": {{\"k\": {{\"const\": {i}}}}}}}")) + "}}")],
            "recursive" => [Build.File("a.json", "{\"$defs\": {"
                + string.Join(",", all.Select(i => $"\"d{i}\": {{\"$dynamicAnchor\": \"a{i}\", \"properties\": {{\"n\": {{\"$ref\": \"#/$defs/d{(i * 7 + 1) % count}\"}}, \"m\": {{\"$ref\": \"#a{i}\"}}}}}}")) + "}}")],
            "dynamic" => all.Take(count / 10).Select(i => Build.File(
                $"dir/f{i}.json", $"{{\"$id\": \"http://x/f{i}\", \"$dynamicAnchor\": \"n\", \"items\": {{\"$dynamicRef\": \"#n\"}}, \"not\": {{\"contains\": {{\"$ref\": \"f{(i + 1) % (count / 10)}.json\"}}}}}}")).ToArray(),
            _ => all.Take(count / 10).Select(i => Build.File($"dir/f{i}.json", $"{{\"$id\": \"http://x/f{i}\", \"$ref\": \"f{(i + 1) % (count / 10)}.json#/$defs/d\", \"$defs\": {{\"d\": {{}}}}}}")).ToArray(),
        };
    }
}
