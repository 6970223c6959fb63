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
        Assert.Equal(!equal, Unique($"[{a},{b}]", out _, out _));
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

    [Theory]
    [InlineData("[]", -1, -1)]
    [InlineData("[1]", -1, -1)]
    [InlineData("[1,2,3,1.0,2]", 7, 1)]
    [InlineData("[ {\"a\":1,\"b\":2} , [1] , {\"b\":2,\"a\":1} ]", 24, 2)]
    [InlineData("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,1e1]", 109, 19)]
    [InlineData("[1,2,3,4,5,6,7,8,8]", 17, 15)]
    [InlineData("[1,2,3,4,5,6,7,8,9,9]", 19, 17)]
    public void UniqueItems_Check_SaysWhichIsTheDuplicate(string json, int duplicate, int original)
    {
        Assert.Equal(duplicate < 0, Unique(json, out var first, out var of));
        Assert.Equal((duplicate, original), (first, of));
    }

    [Fact]
    public void UniqueItems_OfMalformedArray_IsFalseWithoutADuplicate()
    {
        var cursor = new JsonCursor("[1,2,x]"u8);

        Assert.False(UniqueItems.Check(ref cursor, out var duplicate, out _));
        Assert.Equal((-1, true), (duplicate, cursor.IsMalformed));
    }

    [Fact]
    public void UniqueItems_OfObjectsThatDifferDeepInside_TakesLinearTime()
    {
        // Warm up, then 100,000 of them: pairwise comparison would take minutes.
        Assert.True(Unique(Deep(1_000, -1), out _, out _));
        Assert.True(Unique(Deep(100_000, -1), out _, out _));
        Assert.False(Unique(Deep(100_000, 77), out _, out _));
    }

    [Theory]
    [InlineData("""[{"a":{"b":1}},{"a":{"b":2}}]""", true)]
    [InlineData("""[{"a":{"b":1}},{"a":{"b":1.0}}]""", false)]
    [InlineData("""[{"a":{"b":1},"c":1},{"c":1e0,"a":{"b":1.0}}]""", false)]
    [InlineData("""[{"a":{"b":1},"c":1},{"c":2,"a":{"b":1.0}},{"a":{},"c":1},{"a":[],"c":1}]""", true)]
    [InlineData("""[[1,[2]],[1,[3]],[1,[2.0]]]""", false)]
    [InlineData("""[[1,[2]],[1,[3]],[1,{}],[],{},1,"1",null,[[]],[{}]]""", true)]
    [InlineData("""["a","b",{"a":"]"},{"a":"}"}, {"\u0061" : "\u005d"}]""", false)]
    [InlineData("""[{"a":"x","b":1},{"a":"y","b":1}]""", true)]
    [InlineData("""[{"a":"x","b":1},{"a":"\u0078","b":1.0}]""", false)]
    [InlineData("""[{"t":"x","n":"1"},{"t":"x","n":"2"},{"n":"1","t":"x"}]""", false)]
    [InlineData("""[{"t":"x","n":"1"},{"t":"x","n":"2"},{"n":"3","t":"x"}]""", true)]
    [InlineData("""[{"t":"x","n":["1"],"m":"a"},{"t":"x","n":["1"],"m":"b"}]""", true)]
    [InlineData("""[{"a":"x","a":"y"},{"a":"x","a":"z"}]""", true)]
    [InlineData("""[{"a":"x","a":"y"},{"a":"x","a":"y"}]""", false)]
    [InlineData("""[{"\u0061":"x"},{"a":"x"}]""", false)]
    [InlineData("""[{"\\":"x"},{"\u005c":"x"}]""", false)]
    [InlineData("""[{"a":"x"},{}]""", true)]
    [InlineData("""[{},{}]""", false)]
    [InlineData("""[{"a":"0"},{"a":"1"},{"a":"2"},{"a":"3"},{"a":"4"},{"a":"5"},{"a":"6"},{"a":"7"},{"a":"8"},{"a":"9"}]""", true)]
    [InlineData("""[{"a":"0"},{"a":"1"},{"a":"2"},{"a":"3"},{"a":"4"},{"a":"5"},{"a":"6"},{"a":"7"},{"a":"8"},{"a":"0"}]""", false)]
    public void UniqueItems_OfAnArrayThatWasRead_AreTheSame(string json, bool isUnique)
    {
        JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));
        CursorMark start = cursor.Mark();
        Assert.Equal(isUnique, cursor.HasUniqueItems());
        cursor.Reset(start);
        Assert.True(cursor.Skip());
        Assert.True(cursor.Reset(start));
        Assert.Equal(isUnique, cursor.HasUniqueItems());
        Assert.True(cursor.End());
    }

    [Fact]
    public void UniqueItems_OfDeepNesting_DoesNotOverflowTheStack()
    {
        var deep = new string('[', 200_000) + "1" + new string(']', 200_000);
        var spaced = deep.Replace("1", " 1.0", StringComparison.Ordinal);
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes($"[{deep},{spaced}]"), maxDepth: 300_000);

        Assert.False(cursor.HasUniqueItems());
        Assert.True(cursor.End());
    }

    private static string Deep(int count, int repeated)
    {
        var text = new StringBuilder("[");
        for (var i = 0; i < count; i++)
            text.Append(i > 0 ? "," : "").Append("""{"type":"article","body":{"parts":[{"kind":"text","n":[1,2,{"id":""").Append(i == repeated + 1000 ? repeated : i).Append("}]}]}}");
        return text.Append(']').ToString();
    }

    private static bool Contains(JsonValueSet set, string json)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json), 1000);
        var contains = set.Contains(ref cursor);
        Assert.True(cursor.End());
        cursor.Dispose();
        return contains;
    }

    private static bool Unique(string json, out int duplicate, out int original)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json), 1000);
        var unique = UniqueItems.Check(ref cursor, out duplicate, out original);
        Assert.True(cursor.End());
        cursor.Dispose();
        return unique;
    }
}
