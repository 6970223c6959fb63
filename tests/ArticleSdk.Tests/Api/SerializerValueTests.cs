using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Api;

// As the generator writes them.
[JsonConverter(typeof(SchemaEnumConverter<Tone, ToneCodec>))]
public enum Tone
{
    Direct,
    InDirect,
}

public readonly struct ToneCodec : IValueCodec<Tone>
{
    private static readonly NameTable Names = new("direct", "in \"direct\"");

    public static JsonKind Kinds => JsonKind.String;

    public static Tone Read(ref JsonCursor json, out bool ok) => (Tone)json.ReadName(Names, "Tone", out ok);

    public static void Write(JsonOutput output, Tone value) => output.WriteName(Names, (int)value);
}

// A user's own class.
public sealed class Layout
{
    public JsonList<string>? Tags { get; set; }

    public JsonList<DateTimeOffset>? Times { get; set; }

    public JsonList<long?> Counts { get; set; } = [];

    public JsonMap<JsonList<int>>? Columns { get; set; }

    public Optional<string?> Subtitle { get; set; }

    public Optional<long?> Pages { get; set; }

    public JsonData Extra { get; set; }

    public Union<string, JsonList<string>>? By { get; set; }

    public Union<DateTimeOffset, string, bool> When { get; set; }

    public JsonOr<JsonMap<long>> Sizes { get; set; }

    public Tone Tone { get; set; }

    public Tone? Mood { get; set; }

    public Dictionary<Tone, int>? Tones { get; set; }

    public JsonList<Tone>? AllTones { get; set; }

    public Layout? Inner { get; set; }

    public JsonList<Layout>? Others { get; set; }
}

[JsonSerializable(typeof(Layout))]
public partial class LayoutContext : JsonSerializerContext;

public class SerializerValueTests
{
    private const string Full =
        """
        {"Tags":["a",null],"Times":["2026-01-02T03:04:05Z","2026-01-02T03:04:05.5+02:00"],"Counts":[1,null],"Columns":{"x":[1],"y":[]},"Subtitle":null,"Pages":7,"Extra":{"a":[1.50]},
        "By":["a","b"],"When":"soon","Sizes":{"a":1},"Tone":"in \u0022direct\u0022","Mood":"direct","Tones":{"in \u0022direct\u0022":1,"direct":2},"AllTones":["direct"],
        "Inner":{"Tags":null,"Times":null,"Counts":[],"Columns":null,"Subtitle":"s","Extra":null,"By":"a","When":true,"Sizes":[1],"Tone":"direct","Mood":null,"Tones":null,"AllTones":null,"Inner":null,"Others":[]},
        "Others":[null]}
        """;

    private static readonly IJsonTypeInfoResolver Resolver = new SchemaTypeInfoResolver().AddEnum<Tone, ToneCodec>();

    public static TheoryData<string> Kinds => ["reflection", "resolver", "context", "resolver and context"];

    private static JsonSerializerOptions Options(string kind) => new()
    {
        Encoder = JavaScriptEncoder.Default,
        TypeInfoResolver = kind switch
        {
            "reflection" => new DefaultJsonTypeInfoResolver { Modifiers = { SchemaTypeInfoResolver.OmitAbsent } },
            "resolver" => JsonTypeInfoResolver.Combine(Resolver, new DefaultJsonTypeInfoResolver()),
            "context" => LayoutContext.Default.WithAddedModifier(SchemaTypeInfoResolver.OmitAbsent),
            _ => JsonTypeInfoResolver.Combine(Resolver, LayoutContext.Default),
        },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Serializer_RuntimeTypesInAUsersClass_RoundTrip(string kind)
    {
        var options = Options(kind);
        var layout = JsonSerializer.Deserialize<Layout>(Full, options)!;
        Assert.Equal(["a", null!], layout.Tags!);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 500, TimeSpan.FromHours(2)), layout.Times![1]);
        Assert.Equal([1, null], layout.Counts);
        Assert.Equal([1], layout.Columns!["x"]);
        Assert.True(layout.Subtitle.HasValue && layout.Subtitle == null && layout.Pages == 7);
        Assert.True(layout.By == (JsonList<string>)["a", "b"] && layout.When == "soon" && layout.Sizes.TryGetValue(out _));
        Assert.Equal((Tone.InDirect, Tone.Direct, 2), (layout.Tone, layout.Mood, layout.Tones![Tone.Direct]));
        Assert.True(layout.Inner!.When == true && !layout.Inner.Sizes.IsValue && !layout.Inner.Pages.HasValue);
        Assert.Equal(Full.Replace("\n", "", StringComparison.Ordinal), JsonSerializer.Serialize(layout, options));
    }

    [Theory]
    [InlineData("""{"Tags":{}}""", "$.Tags")]
    [InlineData("""{"Tags":[1]}""", "$.Tags")]
    [InlineData("""{"Counts":[1.5]}""", "$.Counts")]
    [InlineData("""{"Times":["2026-01-02"]}""", "$.Times")]
    [InlineData("""{"Columns":{"x":1}}""", "$.Columns")]
    [InlineData("""{"Columns":[]}""", "$.Columns")]
    [InlineData("""{"Pages":"7"}""", "$.Pages")]
    [InlineData("""{"By":1}""", "$.By")]
    [InlineData("""{"By":[1]}""", "$.By")]
    [InlineData("""{"When":null}""", "$.When")]
    [InlineData("""{"Tone":"Direct"}""", "$.Tone")]
    [InlineData("""{"Tone":0}""", "$.Tone")]
    [InlineData("""{"Tone":["direct"]}""", "$.Tone")]
    [InlineData("""{"Tones":{"Direct":1}}""", "$.Tones")]
    [InlineData("""{"Tags":["\ud800"]}""", "$.Tags")]
    public void Serializer_WrongKind_ThrowsJsonExceptionWithPath(string json, string path)
    {
        foreach (var kind in Kinds)
            Assert.StartsWith(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Layout>(json, Options(kind.Data))).Path);
    }

    [Fact]
    public void Serializer_AbsentThatNobodyLeavesOut_SaysHow()
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Layout()));
        Assert.Contains("WhenWritingDefault", failure.Message);
        Assert.Contains("WhenWritingDefault", Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Optional<int>[] { default }, Options("resolver"))).Message);
        Assert.Equal("{}", JsonSerializer.Serialize(new Marked()));
        Assert.Equal("""{"Subtitle":null}""", JsonSerializer.Serialize(new Marked { Subtitle = null }));
    }

    private sealed class Marked
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public Optional<string?> Subtitle { get; set; }
    }

    [Fact]
    public void Serializer_EnumWithoutName_ThrowsJsonException()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Tone)9));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<Tone, int> { [(Tone)9] = 1 }));
    }

    private sealed record Held(JsonList<StoryAuthor> Authors, Union<string, StoryAuthor> By, JsonOr<StoryAuthor> Or, Optional<Block> Block, JsonMap<Block?> Blocks);

    // The resolver first: the hand-written types have no attribute.
    private static readonly JsonSerializerOptions HeldOptions = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(new SchemaTypeInfoResolver().Add<StoryAuthor>().AddValue<Block>(), new DefaultJsonTypeInfoResolver()),
    };

    [Fact]
    public void Serializer_GeneratedTypesInRuntimeTypes_Validate()
    {
        const string Json = """{"Authors":[{"name":"N"}],"By":{"name":"M"},"Or":{"name":"O"},"Block":1,"Blocks":{"a":"t","b":null}}""";
        var held = JsonSerializer.Deserialize<Held>(Json, HeldOptions)!;
        Assert.Equal(new StoryAuthor { Name = "M" }, held.By.Value);
        Assert.True(held.Or.IsValue);
        Assert.Equal(Json, JsonSerializer.Serialize(held, HeldOptions));
        Assert.Equal("""{"Authors":null,"By":"x","Or":[],"Blocks":null}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<Held>("""{"By":"x","Or":[]}""", HeldOptions), HeldOptions));
        foreach (var (wrong, path) in new[]
        {
            ("""{"Authors":[{"name":""}]}""", "/name: must not be empty"),
            ("""{"By":{"name":""}}""", "/name: must not be empty"),
            ("""{"Or":{"name":""}}""", "/name: must not be empty"),
            ("""{"Block":1.5}""", "integer"),
        })
        {
            Assert.Contains(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Held>(wrong, HeldOptions)).Message);
        }
    }

    private sealed record Left(Union<Left, Right>? Next, [property: JsonRequired] int A);

    private sealed record Right(Union<Left, Right>? Next, [property: JsonRequired] int B);

    // Twice as many ways with each level: this test does not end, if it fails.
    [Fact]
    public void Serializer_UnionsInUnions_FailInBoundedTime()
    {
        const int Depth = 40;
        var json = string.Concat(Enumerable.Repeat("""{"A":1,"B":2,"Next":""", Depth)) + "1" + new string('}', Depth);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Union<Left, Right>>(json));
        var right = JsonSerializer.Deserialize<Union<Left, Right>>("""{"B":2,"Next":{"B":2,"Next":{"A":1}}}""").Value;
        Assert.Equal(new Right(new Right(new Left(null, 1), 2), 2), right);
    }

    [JsonDerivedType(typeof(Circle), "circle")]
    private record Shape(string? Name);

    private sealed record Circle(string? Name, double R) : Shape(Name);

    [Fact]
    public void Serializer_UsersTypesInRuntimeTypes_AreAsTheUserSays()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } };
        JsonMap<JsonList<Shape>> shapes = [new("a", [new Circle("c", 1.5), new Shape(null)])];
        const string Json = """{"a":[{"$type":"circle","r":1.5,"name":"c"},{}]}""";
        Assert.Equal(Json, JsonSerializer.Serialize(shapes, options));
        Assert.Equal(shapes, JsonSerializer.Deserialize<JsonMap<JsonList<Shape>>>(Json, options));
        Assert.Equal("""["Monday",null]""", JsonSerializer.Serialize<JsonList<DayOfWeek?>>([DayOfWeek.Monday, null], options));
        Assert.Equal((JsonList<DayOfWeek?>)[DayOfWeek.Monday, null], JsonSerializer.Deserialize<JsonList<DayOfWeek?>>("""["Monday",null]""", options));
        Assert.Equal((JsonList<List<int>?>)[null], JsonSerializer.Deserialize<JsonList<List<int>?>>("[null]", options));
        var owner = new Owner();
        owner.All = [owner];
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(owner, options));
    }

    private sealed class Owner
    {
        public JsonList<Owner>? All { get; set; }
    }

    [Fact]
    public void Resolver_Alone_KnowsTheRuntimesTypes()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new SchemaTypeInfoResolver().Add<StoryAuthor>() };
        var list = JsonSerializer.Deserialize<JsonList<StoryAuthor>>("""[{"name":"N"}]""", options)!;
        Assert.Equal("N", list[0].Name);
        Assert.Null(JsonSerializer.Deserialize<Union<string, long>?>("null", options));
        Assert.Equal(7L, JsonSerializer.Deserialize<Union<string, long>?>("7", options)!.Value.Value);
        Assert.Equal("""{"a":[1,"x"]}""", JsonSerializer.Serialize<JsonMap<JsonList<Union<string, long>>>>([new("a", [1, "x"])], options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Marked(), options));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    public async Task Serializer_StreamInDrops_ReadsTheSame(int size)
    {
        var json = System.Text.Encoding.UTF8.GetBytes(Full);
        var layout = await JsonSerializer.DeserializeAsync<Layout>(new SchemaJsonTests.Drops(json, size), Options("resolver"), TestContext.Current.CancellationToken);
        Assert.Equal(Full.Replace("\n", "", StringComparison.Ordinal), JsonSerializer.Serialize(layout, Options("resolver")));
    }
}
