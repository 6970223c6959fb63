using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ArticleSdk.Tests.Api;

public class SerializerTests
{
    // As the generator writes it for a project: no reflection behind it.
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new SchemaTypeInfoResolver().Add<Story>().Add<StoryAuthor>().AddValue<Block>(),
    };

    // What a user's own types need beside it.
    private static readonly JsonSerializerOptions WithReflection = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(Options.TypeInfoResolver, new DefaultJsonTypeInfoResolver()),
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private sealed record Page(StoryAuthor? Author, Block Block, Block? Maybe, StoryAuthor[] Others);

    [Fact]
    public void Serializer_GeneratedType_RoundTrips()
    {
        var story = JsonSerializer.Deserialize<Story>(StoryTests.Full, Options)!;
        Assert.Equal(Story.Read(StoryTests.Full), story);
        Assert.Equal(StoryTests.Full, JsonSerializer.Serialize(story, Options));
        Assert.Equal([story, story], JsonSerializer.Deserialize<List<Story>>($"[{StoryTests.Full},{StoryTests.Full}]", Options)!);
        Assert.Equal("[\"a\",1]", JsonSerializer.Serialize<Block[]>(["a", 1], Options));
        Assert.Null(JsonSerializer.Deserialize<Block?>("null", Options));
        Assert.Equal((Block)7, JsonSerializer.Deserialize<Block?>("7", Options));
    }

    [Fact]
    public void Serializer_WithinUserTypes_ReadsNullAsTheSchemaOrTheTypeSays()
    {
        var page = JsonSerializer.Deserialize<Page>("""{"Author":null,"Block":null,"Maybe":null,"Others":[{"name":"N"},null]}""", WithReflection)!;
        Assert.Null(page.Author);
        Assert.Equal(default, page.Block);
        Assert.Null(page.Maybe);
        Assert.Equal([new StoryAuthor { Name = "N" }, null], page.Others);
        Assert.Equal("""{"Author":null,"Block":null,"Maybe":null,"Others":[{"name":"N"},null]}""", JsonSerializer.Serialize(page, WithReflection));
    }

    [Fact]
    public void Serializer_InvalidValue_ThrowsWithPathAndMessage()
    {
        var failure = Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<Page>("""{"Others":[{"name":"N"},{"name":"N", "editor" : {"name":""}}]}""", WithReflection));
        Assert.Equal("$.Others[1]", failure.Path);
        Assert.Contains("The value is not a valid StoryAuthor.", failure.Message);
        Assert.Contains("/editor/name: must not be empty (minLength)", failure.Message);
        var error = Assert.Single(Assert.IsType<SchemaValidationException>(failure.InnerException).Result.Errors);
        Assert.Equal(("/editor/name", 32L), (error.InstanceLocation, error.ByteOffset));
    }

    [Fact]
    public void Serializer_CommentsAndTrailingCommas_AreTheOptionsBusiness()
    {
        const string Json = """{"name":/*a*/"N", "editor":{"name":"M",},/*b*/}""";
        Assert.Equal("M", JsonSerializer.Deserialize<StoryAuthor>(Json, WithReflection)!.Editor!.Name);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StoryAuthor>(Json, Options));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(4096)]
    public async Task Serializer_StreamInDrops_RoundTrips(int size)
    {
        var text = new string('x', 40_000) + "é\\n";
        var json = Encoding.UTF8.GetBytes($$$"""[{"name":"{{{text}}}"}, {"name" : "a\u00e9b","editor":{"name":"M"}}]""");
        var authors = await JsonSerializer.DeserializeAsync<List<StoryAuthor>>(
            new SchemaJsonTests.Drops(json, size), Options, TestContext.Current.CancellationToken);
        Assert.Equal(40_002, authors![0].Name.Length);
        Assert.Equal("aéb", authors[1].Name);
        Assert.Equal("M", authors[1].Editor!.Name);
    }

    [Fact]
    public void Converter_SequenceOfSegments_ReadsTheSame()
    {
        var reader = new Utf8JsonReader(SchemaJsonTests.Segments.Of(Encoding.UTF8.GetBytes(StoryTests.Full), 3));
        reader.Read();
        Assert.Equal(Story.Read(StoryTests.Full), new SchemaJsonConverter<Story>().Read(ref reader, typeof(Story), Options));
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
        Assert.False(reader.Read());
    }
}
