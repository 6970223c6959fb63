using System.Text.Json;

namespace ArticleSdk.Newsroom.Tests.Ninjs;

/// <summary>IPTC's own examples, read, validated and written back by the types that are generated from IPTC's own schemas.</summary>
public class NinjsTests
{
    public static TheoryData<string> Examples30 => Examples("3.0");

    [Theory]
    [MemberData(nameof(Examples30))]
    public void Ninjs30_Example_SurvivesARoundTrip(string file) => AssertRoundTrip<Ninjs30.NewsItem>("3.0", file);

    [Fact]
    public void Ninjs30_Collection_IsRefusedBecauseItIsNoObject()
    {
        var json = File.ReadAllBytes(TestData.PathOf("ninjs", "examples", "3.0", "collection", "20231016-event-timeline-sample.json"));

        Assert.False(Ninjs30.NewsItem.TryRead(json, out _, out var result));

        var error = Assert.Single(result.Errors);
        Assert.Equal(("type", "", 1L), (error.Code, error.InstanceLocation, error.Line));
        Assert.Contains("object", error.Message, StringComparison.Ordinal);
        Assert.Contains("array", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples30))]
    public void Ninjs30_ExampleWithAProperyThatTheSchemaForbids_IsRefused(string file)
    {
        var json = File.ReadAllText(TestData.PathOf("ninjs", "examples", "3.0", file)).TrimStart('\uFEFF');
        var changed = string.Concat("{ \"headlnie\": 1,", json.AsSpan(json.IndexOf('{', StringComparison.Ordinal) + 1));

        var error = Assert.Single(Ninjs30.NewsItem.Validate(changed).Errors);

        Assert.Equal(("additionalProperties", "/headlnie", 3), (error.Code, error.InstanceLocation, error.Column));
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
