using System.Text;
using System.Text.Json;

namespace ArticleSdk.Tests.Api;

public class StoryTests
{
    internal const string Full =
        """{"headline":"Zürich \"wins\"","published":"2026-01-02T03:04:05.25+05:30","words":12,"rating":null,"tags":["a","b"],"author":{"name":"N","editor":{"name":"M"}},"x":{"y":[1.0]},"":true}""";

    [Fact]
    public void Read_FullDocument_WritesBackTheSame()
    {
        var story = Story.Read(Full);
        Assert.Equal("Zürich \"wins\"", story.Headline);
        Assert.Equal(TimeSpan.FromMinutes(330), story.Published.Offset);
        Assert.True(story.Rating.HasValue);
        Assert.Null(story.Rating.Value);
        Assert.Equal(["a", "b"], story.Tags!);
        Assert.Equal("M", story.Author!.Editor!.Name);
        Assert.Equal(JsonData.Parse("""{"y":[1]}"""), story.AdditionalProperties["x"]);
        Assert.Equal(Full, Encoding.UTF8.GetString(story.ToUtf8Json()));
        Assert.Equal(story, Story.Read(story.ToUtf8Json()));
        Assert.True(story.Validate().IsValid);
    }

    [Fact]
    public void Equals_OtherOffsetOfTheSameInstant_IsFalse()
    {
        var a = new Story { Headline = "H", Published = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };
        Assert.NotEqual(a, a with { Published = a.Published.ToOffset(TimeSpan.FromHours(1)) });
        Assert.Equal(a, a with { Tags = null });
        Assert.NotEqual(a, a with { Rating = new(null) });
    }

    [Fact]
    public void Validate_ValueBuiltInCode_FindsErrors()
    {
        var story = new Story { Headline = "", Published = default, Words = -1, Rating = double.NaN };
        Assert.Equal(
            "/rating: must be a number that JSON has, but is NaN (json.notFinite)",
            Assert.Single(story.Validate().Errors).ToString().Split(' ', 2)[1]);
        Assert.Contains("NaN", Assert.Throws<ArgumentException>(() => story.ToUtf8Json()).Message);
        Assert.Equal(["/headline", "/words"], (story with { Rating = 1 }).Validate().Errors.Select(error => error.InstanceLocation));
        Assert.Equal("/headline", Assert.Single((story with { Headline = null!, Rating = default, Words = null }).Validate().Errors).InstanceLocation);
    }

    [Fact]
    public void ToUtf8Json_ValueNestedWithoutEnd_IsExceptionAndNoOverflow()
    {
        var author = new StoryAuthor { Name = "N" };
        for (var i = 0; i < 1_000_000; i++)
            author = new StoryAuthor { Name = "N", Editor = author };
        Assert.Throws<InsufficientExecutionStackException>(() => author.ToUtf8Json());
        Assert.Equal("{\"name\":\"O\"}", Encoding.UTF8.GetString(new StoryAuthor { Name = "O" }.ToUtf8Json()));
    }

    [Fact]
    public void IsValid_ValidDocument_AllocatesNothing()
    {
        var json = Encoding.UTF8.GetBytes(Full);
        Assert.True(Story.IsValid(json));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Story.IsValid(json);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void WriteTo_IndentedWriter_Indents()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            new StoryAuthor { Name = "a\"\n<é>", Editor = new() { Name = "E" } }.WriteTo(writer);
        Assert.Equal("{\n  \"name\": \"a\\\"\\n\\u003Cé\\u003E\",\n  \"editor\": {\n    \"name\": \"E\"\n  }\n}", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void WriteTo_PlainWriter_WritesAsPropertyValue()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("by");
            new StoryAuthor { Name = "é" }.WriteTo(writer);
            writer.WriteNumber("n", 1);
            writer.WriteEndObject();
        }

        Assert.Equal("""{"by":{"name":"é"},"n":1}""", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("\"x\"", "text x")]
    [InlineData("7", "number 7")]
    [InlineData("null", "none")]
    public void Union_EachKind_ReadsMatchesAndWritesBack(string json, string expected)
    {
        var block = Block.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal(expected, block.Match(text => $"text {text}", number => $"number {number}", () => "none"));
        Assert.Equal(json, Encoding.UTF8.GetString(block.ToUtf8Json()));
    }

    [Theory]
    [InlineData("\"\"", "/anyOf/0/minLength")]
    [InlineData("1.5", "/anyOf/1/type")]
    [InlineData("[1]", "/anyOf")]
    public void Union_NoBranchMatches_ReportsNearest(string json, string keyword) =>
        Assert.Equal(keyword, Block.Validate(Encoding.UTF8.GetBytes(json)).Errors[^1].KeywordLocation);
}
