using System.Text.Json;

namespace ArticleSdk.Newsroom.Tests.Ninjs;

/// <summary>IPTC's own examples, read, validated and written back by the types that are generated from IPTC's own schemas.</summary>
public class NinjsTests
{
    public static TheoryData<string> Examples14 => Examples("1.4");

    public static TheoryData<string> Examples21 => Examples("2.1");

    public static TheoryData<string> Examples30 => Examples("3.0");

    [Theory]
    [MemberData(nameof(Examples14))]
    public void Ninjs14_Example_SurvivesARoundTrip(string file) => AssertRoundTrip<Ninjs14.NewsItem>("1.4", file);

    [Theory]
    [MemberData(nameof(Examples21))]
    public void Ninjs21_Example_SurvivesARoundTrip(string file) => AssertRoundTrip<Ninjs21.NewsItem>("2.1", file);

    [Theory]
    [MemberData(nameof(Examples30))]
    public void Ninjs30_Example_SurvivesARoundTrip(string file) => AssertRoundTrip<Ninjs30.NewsItem>("3.0", file);

    [Fact]
    public void Ninjs30_Collection_IsRefusedBecauseItIsNoObject()
    {
        var json = File.ReadAllBytes(TestData.PathOf("ninjs", "examples", "3.0", "collection", "20231016-event-timeline-sample.json"));

        Assert.False(Ninjs30.NewsItem.TryRead(json, out _, out var result));

        // The schema says so twice: for the document, and for what it refers to.
        Assert.Equal(["1:1 (root): must be an object, but is an array (type)"], result.Errors.Select(error => error.ToString()).Distinct());
    }

    [Theory]
    [MemberData(nameof(Examples30))]
    public void Ninjs30_ExampleWithAPropertyThatTheSchemaForbids_IsRefused(string file)
    {
        var json = File.ReadAllText(TestData.PathOf("ninjs", "examples", "3.0", file)).TrimStart('\uFEFF');
        var changed = string.Concat("{ \"headlnie\": 1,", json.AsSpan(json.IndexOf('{', StringComparison.Ordinal) + 1));

        var error = Assert.Single(Ninjs30.NewsItem.Validate(changed).Errors);

        Assert.Equal(("unevaluatedProperties", "/headlnie", 3), (error.Code, error.InstanceLocation, error.Column));
    }

    /// <summary>The smallest news item there is, by the schema of every version.</summary>
    [Fact]
    public void Ninjs_EveryVersion_TakesTheSmallestNewsItem()
    {
        AssertSmallest<Ninjs10.NewsItem>();
        AssertSmallest<Ninjs11.NewsItem>();
        AssertSmallest<Ninjs12.NewsItem>();
        AssertSmallest<Ninjs13.NewsItem>();
        AssertSmallest<Ninjs14.NewsItem>();
        AssertSmallest<Ninjs15.NewsItem>();
        AssertSmallest<Ninjs16.NewsItem>();
        AssertSmallest<Ninjs20.NewsItem>();
        AssertSmallest<Ninjs21.NewsItem>();
        AssertSmallest<Ninjs22.NewsItem>();
        AssertSmallest<Ninjs30.NewsItem>();
        AssertSmallest<Ninjs31.NewsItem>();
    }

    private static void AssertSmallest<T>()
        where T : ISchemaType<T>
    {
        const string Json = """{"uri":"https://example.org/items/1"}""";
        Assert.Equal(Json, System.Text.Encoding.UTF8.GetString(T.Read(System.Text.Encoding.UTF8.GetBytes(Json)).ToUtf8Json()));
        Assert.Equal("/uri", Assert.Single(T.Validate("""{"uri":7}"""u8).Errors, error => error.Code == "type").InstanceLocation);
        Assert.Contains(T.Validate("{}"u8).Errors, error => error is { Code: "required", InstanceLocation: "" });
    }

    private static TheoryData<string> Examples(string version) =>
        [.. Directory.GetFiles(TestData.PathOf("ninjs", "examples", version), "*.json").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private static void AssertRoundTrip<T>(string version, string file)
        where T : ISchemaType<T>, IEquatable<T>
    {
        var json = File.ReadAllBytes(TestData.PathOf("ninjs", "examples", version, file));

        Assert.True(T.IsValid(json), T.Validate(json).ToString());
        var item = T.Read(json);
        var written = item.ToUtf8Json();

        Assert.True(item.Equals(T.Read(written)));
        Assert.True(item.Validate().IsValid, item.Validate().ToString());
        using var before = JsonDocument.Parse(json);
        using var after = JsonDocument.Parse(written);
        Assert.Equal([], JsonDifferences.Between(before.RootElement, after.RootElement));
    }
}
