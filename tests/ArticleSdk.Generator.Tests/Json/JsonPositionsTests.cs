using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Tests.Json;

public class JsonPositionsTests
{
    private const string Text = """{ "a": [ 1, {"b~/c": "x"} ], "d" : { "": null } }""";

    [Theory]
    [InlineData("", Text, Text)]
    [InlineData("/a", """[ 1, {"b~/c": "x"} ]""", "\"a\"")]
    [InlineData("/a/0", "1", "1")]
    [InlineData("/a/1", """{"b~/c": "x"}""", """{"b~/c": "x"}""")]
    [InlineData("/a/1/b~0~1c", "\"x\"", "\"b~/c\"")]
    [InlineData("/d", """{ "": null }""", "\"d\"")]
    [InlineData("/d/", "null", "\"\"")]
    public void TryFind_Pointer_GivesValueAndName(string pointer, string value, string name)
    {
        JsonPositions positions = JsonReader.Read(Text, withPositions: true).Positions!;
        Assert.True(positions.TryFind(pointer, false, out JsonSpan span));
        Assert.Equal(value, Text.Substring(span.Start, span.Length));
        Assert.True(positions.TryFind(pointer, true, out span));
        Assert.Equal(name, Text.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("/x", Text)]
    [InlineData("/a/2", """[ 1, {"b~/c": "x"} ]""")]
    [InlineData("/a/01", """[ 1, {"b~/c": "x"} ]""")]
    [InlineData("/a/0/x", "1")]
    public void TryFind_NothingThere_GivesTheNearest(string pointer, string nearest)
    {
        JsonPositions positions = JsonReader.Read(Text, withPositions: true).Positions!;
        Assert.False(positions.TryFind(pointer, false, out JsonSpan span));
        Assert.Equal(nearest, Text.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("/a", "3")]
    [InlineData("/b/c", "[2]")]
    [InlineData("/b/c/0", "2")]
    [InlineData("/d", "4")]
    public void TryFind_RepeatedNames_GivesTheLast(string pointer, string value)
    {
        const string Text = """{"a": {"x": [0]}, "b": {"c": [1, 1], "c": [2]}, "a": 3, "d": 4}""";
        Assert.True(JsonReader.Read(Text, withPositions: true).Positions!.TryFind(pointer, false, out JsonSpan span));
        Assert.Equal(value, Text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void TryFind_AfterAByteOrderMark_CountsIt()
    {
        JsonPositions positions = JsonReader.Read("\uFEFF[1]", withPositions: true).Positions!;
        Assert.True(positions.TryFind("/0", false, out JsonSpan span));
        Assert.Equal(2, span.Start);
    }
}
