using System.Text;
using ArticleSdk.Runtime;
using TextOrNumber = ArticleSdk.Union<string, long>;
using TextOrNumberCodec = ArticleSdk.Runtime.UnionCodec<string, ArticleSdk.Runtime.StringCodec, long, ArticleSdk.Runtime.ValueCodec<long>>;

namespace ArticleSdk.Tests.Values;

public class UnionTests
{
    [Fact]
    public void Union_Alternatives_AreTheirValues()
    {
        TextOrNumber text = "a", number = 7;
        Assert.Equal(("a", 7L), (text.Value, number.Value));
        Assert.Equal("text a", text.Match(value => "text " + value, value => "number " + value));
        Assert.Equal("number 7", number.Match(value => "text " + value, value => "number " + value));
        Assert.True(text.TryGetValue(out string? asText) && asText == "a");
        Assert.False(text.TryGetValue(out long _));
        Assert.True(number.TryGetValue(out long asNumber) && asNumber == 7);
        Assert.Equal(("a", "7", ""), (text.ToString(), number.ToString(), default(TextOrNumber).ToString()));
        Assert.Equal("number", number.Value switch { string => "text", long => "number", _ => "nothing" });
    }

    [Fact]
    public void Union_Equality_IsThatOfAlternativeAndValue()
    {
        Assert.True((TextOrNumber)"a" == "a" && (TextOrNumber)7 == 7 && (TextOrNumber)7 != 8 && (TextOrNumber)"7" != 7 && default(TextOrNumber) != 0);
        Assert.Equal(((TextOrNumber)"a").GetHashCode(), ((TextOrNumber)new string('a', 1)).GetHashCode());
        Assert.True(default(TextOrNumber) == new TextOrNumber());
        Assert.True(new Union<double, bool>(0.0) == -0.0);
        Assert.True(new Union<double, bool>(double.NaN) == double.NaN);
        Assert.False(new Union<int, long>(1) == new Union<int, long>(1L));
        Assert.True(Union<JsonList<string>, Guid>.From(["a"]) == (JsonList<string>)["a"]);
        Assert.True(new Union<JsonList<string>, Guid>(Guid.Empty) == Guid.Empty);
    }

    [Fact]
    public void Union_TimesAndUris_AreComparedExactly()
    {
        var time = DateTimeOffset.UnixEpoch;
        Assert.False(new Union<DateTimeOffset, string>(time) == time.ToOffset(TimeSpan.FromHours(1)));
        Assert.True(new Union<DateTimeOffset, string>(time) == time);
        Assert.False(new Union<Uri, string>(new Uri("http://a/")) == new Uri("http://A/"));
        Assert.Equal(new Union<Uri, string>(new Uri("http://a/#b")).GetHashCode(), new Union<Uri, string>(new Uri("http://a/#b")).GetHashCode());
    }

    [Fact]
    public void Union_NoValue_SaysSo()
    {
        Assert.False(default(TextOrNumber).HasValue);
        Assert.Null(default(TextOrNumber).Value);
        Assert.False(default(TextOrNumber).TryGetValue(out string? _));
        Assert.Throws<InvalidOperationException>(() => default(TextOrNumber).Match(_ => 1, _ => 2));
        Assert.Throws<ArgumentNullException>(() => (TextOrNumber)(string)null!);
    }

    [Fact]
    public void Union_Interface_IsHeldThroughFrom()
    {
        IReadOnlyList<string> list = ["a"];
        var union = Union<IReadOnlyList<string>, bool>.From(list);
        Assert.Same(list, union.Value);
        Assert.True(union.TryGetValue(out IReadOnlyList<string>? held) && held == list);
    }

    [Fact]
    public void Union_OfFive_TellsThemApart()
    {
        Union<string, long, bool, JsonList<int>, Guid>[] all = ["a", 1, true, (JsonList<int>)[1], Guid.Empty];
        Assert.Equal([1, 2, 3, 4, 5], all.Select(union => union.Match(_ => 1, _ => 2, _ => 3, _ => 4, _ => 5)));
        Assert.Equal(5, all.Distinct().Count());
    }

    [Fact]
    public void Union_SmallValues_TakeNoMemoryOfTheirOwn()
    {
        TextOrNumber union = 1;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            union = union.TryGetValue(out long number) ? number + 1 : 0;
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(101L, union.Value);
    }

    [Theory]
    [InlineData("\"a\"", 1)]
    [InlineData("-5", 2)]
    public void UnionCodec_ByKind_ReadsAndWrites(string json, int alternative)
    {
        Assert.True(Read<TextOrNumber, TextOrNumberCodec>(json, out var union));
        Assert.Equal(alternative, union.Match(_ => 1, _ => 2));
        Assert.Equal(json, Write<TextOrNumber, TextOrNumberCodec>(union));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("1e30")]
    [InlineData("[]")]
    [InlineData("\"a")]
    public void UnionCodec_NoAlternativeFits_Fails(string json) => Assert.False(Read<TextOrNumber, TextOrNumberCodec>(json, out _));

    [Theory]
    [InlineData("\"2026-01-01T00:00:00Z\"", 1)]
    [InlineData("\"2026-12-31T23:59:60Z\"", 2)]
    [InlineData("\"soon\"", 2)]
    public void UnionCodec_OneKind_IsTheFirstThatFits(string json, int alternative)
    {
        Assert.True(Read<Union<DateTimeOffset, string>, UnionCodec<DateTimeOffset, ValueCodec<DateTimeOffset>, string, StringCodec>>(json, out var union));
        Assert.Equal(alternative, union.Match(_ => 1, _ => 2));
    }

    [Theory]
    [InlineData("[1,2]", 1)]
    [InlineData("[1,\"a\"]", 2)]
    [InlineData("[]", 1)]
    [InlineData("[[1,2.5],[]]", 3)]
    [InlineData("{\"a\":1}", 0)]
    public void UnionCodec_Lists_AreToldApartByTheirItems(string json, int alternative)
    {
        var isRead = Read<
            Union<JsonList<long>, JsonList<Union<long, string>>, JsonList<JsonList<double>>>,
            UnionCodec<
                JsonList<long>, ListCodec<long, ValueCodec<long>>,
                JsonList<Union<long, string>>, ListCodec<Union<long, string>, UnionCodec<long, ValueCodec<long>, string, StringCodec>>,
                JsonList<JsonList<double>>, ListCodec<JsonList<double>, ListCodec<double, ValueCodec<double>>>>>(json, out var union);
        Assert.Equal(alternative, isRead ? union.Match(_ => 1, _ => 2, _ => 3) : 0);
    }

    [Theory]
    [InlineData("{\"a\":1}", 1)]
    [InlineData("{\"a\":1,\"b\":null}", 2)]
    [InlineData("{}", 1)]
    public void UnionCodec_Maps_AreToldApartByTheirValues(string json, int alternative)
    {
        Assert.True(Read<
            Union<JsonMap<long>, JsonMap<long?>>,
            UnionCodec<JsonMap<long>, MapCodec<long, ValueCodec<long>>, JsonMap<long?>, MapCodec<long?, NullableCodec<long, ValueCodec<long>>>>>(json, out var union));
        Assert.Equal(alternative, union.Match(_ => 1, _ => 2));
    }

    [Fact]
    public void UnionCodec_InsideAList_LeavesTheCursorBehindEachValue()
    {
        const string Json = "[\"a\",1,\"2026-01-01T00:00:00Z\",{\"x\":[1e30]},[\"b\"]]";
        Assert.True(Read<
            JsonList<Union<DateTimeOffset, string, JsonList<string>, JsonOr<JsonMap<long>>>>,
            ListCodec<
                Union<DateTimeOffset, string, JsonList<string>, JsonOr<JsonMap<long>>>,
                UnionCodec<DateTimeOffset, ValueCodec<DateTimeOffset>, string, StringCodec, JsonList<string>, ListCodec<string, StringCodec>, JsonOr<JsonMap<long>>, JsonOrCodec<JsonMap<long>, MapCodec<long, ValueCodec<long>>>>>>(Json, out var list));
        Assert.Equal([2, 4, 1, 4, 3], list.Select(union => union.Match(_ => 1, _ => 2, _ => 3, _ => 4)));
    }

    [Fact]
    public void JsonOr_ValueOrOther_AreToldApart()
    {
        JsonOr<JsonList<string>> value = (JsonList<string>)["a"], other = (JsonData)12, none = default;
        Assert.True(value.IsValue && !other.IsValue && !none.IsValue);
        Assert.True(value.TryGetValue(out var list) && list == ["a"]);
        Assert.False(other.TryGetValue(out _));
        Assert.Null(value.Other);
        Assert.Equal("12", other.Other.ToString());
        Assert.Equal(JsonData.Null, none.Other);
        Assert.Equal(("[a]", "12", "null"), (value.ToString(), other.ToString(), none.ToString()));
        Assert.Equal("list", value.Value switch { JsonList<string> => "list", JsonData => "other", _ => "" });
        Assert.Equal((1, 2), (value.Match(_ => 1, _ => 2), other.Match(_ => 1, _ => 2)));
        Assert.True(JsonOr<JsonList<string>>.From(["a"]) == value && value != other && other == JsonData.Parse("12.0") && none == JsonData.Null);
        Assert.Equal(other.GetHashCode(), new JsonOr<JsonList<string>>(JsonData.Parse("12.0")).GetHashCode());
        Assert.Throws<ArgumentNullException>(() => (JsonOr<string>)(string)null!);
        Assert.Throws<ArgumentNullException>(() => JsonOr<string>.From(null!));
    }

    [Theory]
    [InlineData("{\"a\":1}", true)]
    [InlineData("{\"a\":1e30}", false)]
    [InlineData("{\"a\":1,\"b\":\"x\"}", false)]
    [InlineData("[{\"a\" : 1}]", false)]
    [InlineData("null", false)]
    [InlineData("\"a\"", false)]
    public void JsonOrCodec_AnyJson_IsReadAndWrittenBack(string json, bool isValue)
    {
        Assert.True(Read<JsonOr<JsonMap<long>>, JsonOrCodec<JsonMap<long>, MapCodec<long, ValueCodec<long>>>>(json, out var value));
        Assert.Equal(isValue, value.IsValue);
        Assert.Equal(json, Write<JsonOr<JsonMap<long>>, JsonOrCodec<JsonMap<long>, MapCodec<long, ValueCodec<long>>>>(value));
    }

    [Theory]
    [InlineData("{\"a\":")]
    [InlineData("[1,2")]
    [InlineData("{\"a\":1e30")]
    [InlineData("tru")]
    public void JsonOrCodec_Malformed_Fails(string json) =>
        Assert.False(Read<JsonOr<JsonMap<long>>, JsonOrCodec<JsonMap<long>, MapCodec<long, ValueCodec<long>>>>(json, out _));

    private static bool Read<T, TCodec>(string text, out T value)
        where TCodec : struct, IValueCodec<T>
    {
        var json = new JsonCursor(Encoding.UTF8.GetBytes(text));
        value = TCodec.Read(ref json, out var isRead);
        isRead = isRead && json.End();
        Assert.True(isRead || json.IsMalformed || json.Session.UnrepresentableType is not null);
        json.Dispose();
        return isRead;
    }

    private static string Write<T, TCodec>(T value)
        where TCodec : struct, IValueCodec<T>
    {
        using var output = JsonOutput.Rent();
        TCodec.Write(output, value);
        return Encoding.UTF8.GetString(output.Written);
    }
}
