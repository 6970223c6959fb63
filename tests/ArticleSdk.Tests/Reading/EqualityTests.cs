using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

public class EqualityTests
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1", "10e-1", true)]
    [InlineData("0", "-0.0", true)]
    [InlineData("1e400", "10e399", true)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("1e99999999999999999999", "10e99999999999999999998", true)]
    [InlineData("1e99999999999999999999", "1e99999999999999999998", false)]
    [InlineData("0.10", "1e-1", true)]
    [InlineData("\"a\\u0062\"", "\"ab\"", true)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("true", "1", false)]
    [InlineData("false", "0", false)]
    [InlineData("null", "false", false)]
    [InlineData("[]", "{}", false)]
    [InlineData("[1,2]", "[ 1.0 , 2 ]", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[[1],2]", "[[1,2]]", false)]
    [InlineData("{\"a\":1,\"b\":[{}]}", "{\"b\":[{ }],\"\\u0061\":1.0}", true)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":1}", false)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"a\":2,\"b\":1}", false)]
    [InlineData("{\"a\":{\"b\":1}}", "{\"b\":{\"a\":1}}", false)]
    [InlineData("{\"a\":1,\"a\":2,\"b\":0}", "{\"b\":0,\"a\":1,\"a\":2}", true)]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":1,\"b\":2}", false)]
    public void Equals_ByValue_AndHashesAgree(string a, string b, bool equal)
    {
        Assert.Equal(equal, JsonEquality.Equals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b)));
        Assert.Equal(equal, JsonEquality.Equals(Encoding.UTF8.GetBytes(b), Encoding.UTF8.GetBytes(a)));
        Assert.Equal(equal, Contains(new JsonValueSet([Encoding.UTF8.GetBytes(a)]), b));
        Assert.Equal(!equal, UniqueItemsTests.AreUnique($"[{a},{b}]"));
    }

    [Fact]
    public void Contains_OfManyValuesOfAllKinds_FindsThemAll()
    {
        var values = Enumerable.Range(0, 10_000).Select(i => (i % 5) switch
        {
            _ when i == 9_999 => "true",
            0 => $"{i}",
            1 => $"\"{i}\"",
            2 => $"[{i},[{i}]]",
            3 => $$$"""{"a":{{{i}}},"b":{"c":"{{{i}}}"}}""",
            _ => $"{i}.5",
        }).ToArray();
        var set = new JsonValueSet(Array.ConvertAll(values, Encoding.UTF8.GetBytes));

        Assert.Equal(10_000, set.Count);
        foreach (var value in values)
            Assert.True(Contains(set, value), value);
        Assert.True(Contains(set, """ {"b":{"c":"8"},"a":8.00e0}"""));
        Assert.True(Contains(set, "1.0e1"));
        Assert.True(Contains(set, "\"\\u0036\""));
        foreach (var other in (string[])["1", "\"0\"", "4", "9.25", "[2,[3]]", "null", "false", "{}", "[]", """{"a":8,"b":{"c":8}}"""])
            Assert.False(Contains(set, other), other);
        Assert.Throws<ArgumentException>(() => new JsonValueSet(["1 2"u8.ToArray()]));
    }

    private static bool Contains(JsonValueSet set, string json)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json), 1000);
        var contains = set.Contains(ref cursor);
        Assert.True(cursor.End());
        cursor.Dispose();
        return contains;
    }
}
