using System.Text.Json;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Values;

public class ValueTests
{
    [Fact]
    public void JsonList_SameItems_AreEqual()
    {
        JsonList<string> a = ["x", "y"];
        JsonList<string> b = new[] { "x", "y" }.ToJsonList();
        Assert.True(a == b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.True(a != ["y", "x"]);
        Assert.True(a != ["x"]);
        Assert.True(a != null);
        Assert.Same(JsonList<string>.Empty, (JsonList<string>)[]);
        Assert.Equal("[x, y]", a.ToString());
        Assert.Equal(["x", "y", "z"], a.Add("z"));
        Assert.Equal("[0, 1, 2, 3, 4, 5, 6, 7, … 2 more]", Enumerable.Range(0, 10).ToJsonList().ToString());
        Assert.Throws<IndexOutOfRangeException>(() => a[2]);
    }

    [Fact]
    public void JsonList_SourceArrayChanges_StaysAsItWas()
    {
        var source = new[] { 1, 2 };
        var list = source.ToJsonList();
        source[0] = 9;
        Assert.Equal(1, list[0]);
    }

    [Fact]
    public void JsonList_TimesAndUris_AreComparedExactly()
    {
        var time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var moved = time.ToOffset(TimeSpan.FromHours(1));
        Assert.False((JsonList<DateTimeOffset>)[time] == [moved]);
        Assert.False((JsonList<DateTimeOffset?>)[time] == [moved]);
        Assert.True((JsonList<DateTimeOffset?>)[time, null] == [time, null]);
        Assert.False((JsonList<Uri>)[new("http://a/")] == [new("http://A/")]);
        Assert.True((JsonList<Uri>)[new("http://a/#b")] == [new("http://a/#b")]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(1000)]
    public void JsonListBuilder_AnyNumber_KeepsAllInOrder(int count)
    {
        var builder = default(JsonListBuilder<string>);
        for (var i = 0; i < count; i++)
            builder.Add($"{i}");
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"{i}"), builder.Build());
        Assert.Empty(builder.Build());
    }

    [Fact]
    public void Optional_AbsentNullAndValue_AreThreeThings()
    {
        Optional<string?> absent = default, isNull = new(null), value = "x";
        Assert.False(absent.HasValue);
        Assert.True(isNull.HasValue);
        Assert.NotEqual(absent, isNull);
        Assert.Equal(new Optional<string?>("x"), value);
        Assert.Equal(("(absent)", "null", "x"), (absent.ToString(), isNull.ToString(), value.ToString()));
        Assert.Throws<InvalidOperationException>(() => absent.Value);
        Assert.Equal("d", absent.GetValueOrDefault("d"));
        Assert.Null(isNull.GetValueOrDefault("d"));
        Assert.False(isNull.Equals("x"));
        Assert.True(value.Equals((object)new Optional<string?>("x")));
        Assert.Equal(value.GetHashCode(), new Optional<string?>("x").GetHashCode());
    }

    [Fact]
    public void Optional_ToItsNullableType_ConvertsAndCompares()
    {
        Optional<string?> absent = default, text = "x", none = null;
        string? read = text;
        Assert.Equal("x", read);
        Assert.Null((string?)absent);
        Assert.Null((string?)none);
        Assert.True(text == "x" && text != "y" && absent != "x" && none == null && absent != null);
        Optional<int?> number = 5, absentNumber = default;
        int? asNumber = number;
        Assert.Equal((5, null), (asNumber, (int?)absentNumber));
        Assert.True(number == 5 && 5 == number && absentNumber != null && absentNumber.Equals(default));
        Optional<DateTimeOffset?> time = DateTimeOffset.UnixEpoch;
        Assert.True(time == DateTimeOffset.UnixEpoch && time != null && time != DateTimeOffset.UnixEpoch.ToOffset(TimeSpan.FromHours(1)));
        Assert.Throws<InvalidOperationException>(() => (int)default(Optional<int>));
    }

    [Fact]
    public void JsonData_SameJson_IsEqual()
    {
        var a = JsonData.Parse(""" { "a": 1.0, "b": ["\u0061"] } """);
        var b = JsonData.Parse("""{"b":["a"],"a":1}"""u8);
        Assert.True(a == b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.Equal("""{ "a": 1.0, "b": ["\u0061"] }""", a.ToString());
        Assert.True(a != JsonData.Parse("""{"b":["a"],"a":2}"""));
        Assert.Equal(JsonValueKind.Object, a.Kind);
        Assert.Equal(1, a.ToJsonElement().GetProperty("a").GetDouble());
        Assert.Equal(a, JsonData.FromJsonElement(a.ToJsonElement()));
    }

    [Fact]
    public void JsonData_FromClrValues_IsTheirJson()
    {
        Assert.Equal("\"a\\\"é\"", ((JsonData)"a\"é").ToString());
        Assert.Equal("12", ((JsonData)12).ToString());
        Assert.Equal("0.1", ((JsonData)0.1).ToString());
        Assert.Equal("1.10", ((JsonData)1.10m).ToString());
        Assert.Equal("true", ((JsonData)true).ToString());
        Assert.Equal(default, (JsonData)(string?)null);
        Assert.Equal("null", default(JsonData).ToString());
        Assert.True(((JsonData)"x").TryGetString(out var text) && text == "x");
        Assert.True(((JsonData)12).TryGetInt64(out var number) && number == 12);
        Assert.False(((JsonData)12).TryGetString(out _));
        Assert.Throws<ArgumentException>(() => (JsonData)double.PositiveInfinity);
        Assert.Throws<SchemaValidationException>(() => JsonData.Parse("{"));
        Assert.False(JsonData.TryRead("1 2"u8, out _));
    }

    [Fact]
    public void JsonData_FromAGeneratedType_IsItsJson()
    {
        Assert.Equal("""{"name":"N"}""", JsonData.From(new Api.StoryAuthor { Name = "N" }).ToString());
        Assert.Equal(JsonData.Null, JsonData.From(default(Api.Block)));
        Assert.Throws<ArgumentNullException>(() => JsonData.From<Api.StoryAuthor>(null!));
    }

    // ASP.NET Core's minimal APIs throw for a parameter of a type that has a method of these names and does not mean it.
    [Fact]
    public void Types_ThatMayBeParametersOfAnEndpoint_HaveNoTryParse() => Assert.DoesNotContain(
        typeof(JsonData).Assembly.GetExportedTypes().Where(type => type.Namespace == "ArticleSdk").SelectMany(type => type.GetMethods()),
        method => method.Name is "TryParse" or "BindAsync");

    [Fact]
    public void JsonData_ThroughJsonSerializer_StaysAsItIs()
    {
        var read = JsonSerializer.Deserialize<Dictionary<string, JsonData>>("""{"a":{"b":[1.50]},"n":null}""")!;
        Assert.Equal("""{"b":[1.50]}""", read["a"].ToString());
        Assert.Equal(JsonData.Null, read["n"]);
        Assert.Equal("""{"a":{"b":[1.50]},"n":null}""", JsonSerializer.Serialize(read));
    }
}
