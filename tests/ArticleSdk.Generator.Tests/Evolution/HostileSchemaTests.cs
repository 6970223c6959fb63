using System.Globalization;
using ArticleSdk.Generator.Evolution;

namespace ArticleSdk.Generator.Tests.Evolution;

/// <summary>Schemas that are made to be much work: the comparison comes to an end, and what it did not come to is not called compatible.</summary>
public class HostileSchemaTests
{
    [Fact]
    public void Find_UnionsOfManyAlikeBranches_ComesToAnEnd()
    {
        string Union(int count, int extra) => "{ \"anyOf\": [" + string.Join(",", Enumerable.Range(0, count).Select(i => $$"""{ "properties": { "a{{i}}": { "minimum": {{i + extra}} }, "b{{i}}": { "maxLength": {{i + 1}} } } }""")) + "] }";
        Assert.NotEmpty(EvolutionHarness.Find(Union(40, 0), Union(40, 1)));
        Assert.Empty(EvolutionHarness.Find(Union(40, 0), Union(40, 0) + " "));
    }

    [Fact]
    public void Find_ConjunctionsOfUnions_ComesToAnEnd()
    {
        string Schema(int bound) => "{ \"allOf\": [" + string.Join(",", Enumerable.Range(0, 24).Select(i => $$"""{ "anyOf": [{ "required": ["a{{i}}"] }, { "required": ["b{{i}}"] }] }""")) + $", {{ \"maxProperties\": {bound} }}] }}";
        Assert.NotEmpty(EvolutionHarness.Find(Schema(40), Schema(30)));
    }

    [Fact]
    public void Find_DeepSchemas_ComesToAnEnd()
    {
        string Deep(string innermost) => string.Concat(Enumerable.Repeat("{ \"properties\": { \"a\": ", 200)) + innermost + string.Concat(Enumerable.Repeat(" } }", 200));
        IReadOnlyList<SchemaBreak> found = EvolutionHarness.Find(Deep("{ \"type\": \"string\" }"), Deep("{ \"type\": \"integer\" }"));
        Assert.NotEmpty(found);
        Assert.Empty(EvolutionHarness.Find(Deep("{ \"type\": \"string\" }"), Deep("{ \"type\": \"string\", \"title\": \"t\" }")));
    }

    // What leads on at one value through more schemas than this is refused, references alone are not.
    [Theory]
    [InlineData(200, ", \"minLength\": 1")]
    [InlineData(3000, "")]
    public void Find_ChainsOfReferences_ComesToAnEnd(int length, string beside)
    {
        string Chain(int bound) => "{ \"$ref\": \"#/$defs/d0\", \"$defs\": {" + string.Join(",", Enumerable.Range(0, length).Select(i => $$"""
            "d{{i}}": { "$ref": "#/$defs/d{{i + 1}}"{{beside}} }
            """)) + $", \"d{length}\": {{ \"type\": \"string\", \"maxLength\": {bound.ToString(CultureInfo.InvariantCulture)} }} }} }}";
        Assert.NotEmpty(EvolutionHarness.Find(Chain(5), Chain(4)));
    }

    [Fact]
    public void Find_MutualRecursion_IsProvedByInduction()
    {
        string Tree(string more) => """{ "$ref": "#/$defs/a", "$defs": { "a": { "type": "object", "required": ["k"], "properties": { "k": { "const": 1 }, "l": { "$ref": "#/$defs/b" }, "r": { "$ref": "#/$defs/a" } } }, "b": { "anyOf": [{ "$ref": "#/$defs/a" }, { "type": "array", "items": { "$ref": "#/$defs/b" } }""" + more + "] } } }";
        Assert.Empty(EvolutionHarness.Find(Tree(""), Tree(", { \"type\": \"null\" }")));
        Assert.Equal("/$defs/b/anyOf: {\"l\":null,\"k\":1}", string.Join(" ", EvolutionHarness.Find(Tree(", { \"type\": \"null\" }"), Tree("")).Select(EvolutionHarness.Show)));
    }

    [Fact]
    public void Find_PatternsOfManyStates_ComesToAnEnd()
    {
        string Schema(string pattern) => $$"""{ "type": "string", "pattern": "{{pattern}}" }""";
        Assert.NotEmpty(EvolutionHarness.Find(Schema("^(a|b)*a(a|b){18}$"), Schema("^(a|b)*b(a|b){18}$")));
        Assert.NotEmpty(EvolutionHarness.Find(Schema("^[a-z]{1,2000}$"), Schema("^[a-z]{1,1999}$")));
        Assert.NotEmpty(EvolutionHarness.Find(Schema("^(.)\\\\1$"), Schema("^(.)\\\\1+$")));
    }

    [Fact]
    public void Find_ManyProperties_ComesToAnEnd()
    {
        string Schema(int bound) => "{ \"type\": \"object\", \"additionalProperties\": false, \"properties\": {" + string.Join(",", Enumerable.Range(0, 1500).Select(i => $"\"p{i}\": {{ \"type\": \"string\", \"maxLength\": {i % 7 + bound} }}")) + "} }";
        Assert.Empty(EvolutionHarness.Find(Schema(1), Schema(1).Replace("false", "true", StringComparison.Ordinal)));
        Assert.NotEmpty(EvolutionHarness.Find(Schema(2), Schema(1)));
    }
}
