using System.Text;
using ArticleSdk.Runtime;
using CsCheck;

namespace ArticleSdk.Tests.Reading;

public class UniqueItemsTests
{
    // Scalars that are written in several ways, and strings that begin alike.
    private static readonly Gen<string> Scalar = OneOf(
        "1", "1.0", "1e0", "10", "100", "1e2", "12", "-1", "0", "-0", "0.0", "true", "false", "null", "1234567890123456789", "1234567890123456789.0",
        "\"\"", "\"a\"", "\"\\u0061\"", "\"ab\"", "\"a\\u0062\"", "\"ba\"", "\"\\\"\"", "\"\\u0022\"", "\"\\\\\"", "\"\\u00e9\"", "\"\\u00E9\"", "\"é\"", "\"]\"", "\",\"", "\"1\"",
        "\"https://example.org/a/long/path/1\"", "\"https://example.org/a/long/path/2\"", "\"https://example.org/a/long/path/12\"", "\"https://example.org/a/long/path/\\u0031\"");

    private static readonly Gen<string> Item = Gen.Recursive<string>((depth, inner) => depth > 2
        ? Scalar
        : Gen.Frequency(
            (3, Scalar),
            (1, Gen.Select(inner.Array[0, 3], Blank, (items, blank) => "[" + string.Join("," + blank, items) + blank + "]")),
            (3, Gen.Select(Gen.Select(OneOf("\"a\"", "\"b\"", "\"\\u0061\"", "\"name\""), inner).Array[0, 3], Blank, (items, blank) => "{" + string.Join("," + blank, items.Select(item => $"{item.Item1}:{blank}{item.Item2}")) + "}"))));

    // Most items are like others, with something else in place of one of their scalars.
    private static readonly Gen<string[]> Items = Gen.OneOf(
        Item.Array[0, 5],
        Scalar.Array[0, 20],
        Gen.Select(Gen.Select(Item, Blank, (item, blank) => $$"""{"type":{{blank}}"library","name":{{item}},"n":[{"x":1}]}"""), Scalar.Array[2, 12])
            .Select((item, others) => others.Select((other, i) => i == 0 ? item : item.Replace("\"library\"", other, StringComparison.Ordinal)).ToArray()),
        Gen.Select(Item, Item.Array[2, 12]).Select((item, others) => others.Select(other => $$"""{"type":"library","name":{{item}},"version":{{other}}}""").ToArray()));

    [Fact]
    public void UniqueItems_OfAnyItems_AreThoseOfWhichNoTwoAreEqual() => Gen.Select(Items, Blank).Sample(
        (items, blank) =>
        {
            byte[][] values = Array.ConvertAll(items, Encoding.UTF8.GetBytes);
            bool areUnique = !values.Where((value, i) => values.Take(i).Any(other => JsonEquality.Equals(value, other))).Any();
            foreach (string between in (string[])["", blank])
                Assert.Equal(areUnique, AreUnique($"[{between}{string.Join("," + between, items)}{between}]"));
        },
        iter: 20_000);

    [Theory]
    [InlineData("[]", true)]
    [InlineData("[1]", true)]
    [InlineData("[1,2,3,1.0,2]", false)]
    [InlineData("[ {\"a\":1,\"b\":2} , [1] , {\"b\":2,\"a\":1} ]", false)]
    [InlineData("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,1e1]", false)]
    [InlineData("[1,2,3,4,5,6,7,8,8]", false)]
    [InlineData("[1,2,3,4,5,6,7,8,9,9]", false)]
    [InlineData("[[\"a\"],[\"a\",\"b\"],[\"a\" ,\"b\"]]", false)]
    [InlineData("[{\"a\":\"x\"},{\"a\":\"x\",\"b\":1},{\"a\":\"x\" }]", false)]
    [InlineData("[{\"a\":\"12\",\"b\":\"21\"},{\"b\":\"12\",\"a\":\"21\"}]", true)]
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
    public void UniqueItems_BothWays_AreTheSame(string json, bool areUnique) => Assert.Equal(areUnique, AreUnique(json));

    [Fact]
    public void UniqueItems_OfMalformedArray_AreNone()
    {
        JsonCursor cursor = new("[1,2,x]"u8);

        Assert.False(cursor.HasUniqueItems());
        Assert.True(cursor.IsMalformed);
    }

    [Theory]
    [InlineData("[1,2 3]")]
    [InlineData("[1,2,3,4,5,6,7,8,9,10")]
    public void UniqueItems_OfAnArrayWithoutEnd_AreNone(string json)
    {
        JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));
        CursorMark[] starts = new CursorMark[8];
        int count = 0;
        Assert.True(cursor.TryBeginArray());
        for (; cursor.NextItem() && cursor.Skip(); count++)
        {
            if (count < starts.Length)
                starts[count] = cursor.Mark();
        }

        Assert.True(cursor.IsMalformed);
        Assert.False(cursor.HasUniqueItems(starts, count));
    }

    [Theory]
    [InlineData("""{"type":"article","body":{"parts":[{"kind":"text","n":[1,2,{"id":#}]}]}}""")]
    [InlineData("""{"type":"article","#":[]}""")]
    [InlineData("""{"type":"\u0061","id":"#"}""")]
    [InlineData("\"#\"")]
    [InlineData("#.5")]
    public void UniqueItems_OfManyThatAreAlike_TakeLittleTime(string item)
    {
        // Pairwise comparison would take minutes.
        Assert.True(AreUnique(Many(100_000, -1)));
        Assert.False(AreUnique(Many(100_000, 77)));

        string Many(int count, int repeated) =>
            "[" + string.Join(',', Enumerable.Range(0, count).Select(i => item.Replace("#", $"{(i == repeated + 1000 ? repeated : i)}", StringComparison.Ordinal))) + "]";
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

    [Fact]
    public void UniqueItems_OfOneNameEach_TakeLittleTime() =>
        Assert.True(AreUnique("[" + string.Join(',', Enumerable.Range(0, 5_000).Select(i => new string('a', i)).Select(name => $"\"{name}\"")) + "]"));

    /// <summary>Whether the items are unique: of an array that nobody has read, that was read, and that was walked over.</summary>
    internal static bool AreUnique(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        JsonCursor cursor = new(utf8, 1000);
        CursorMark start = cursor.Mark();
        bool areUnique = cursor.HasUniqueItems();
        cursor.Reset(start);
        Assert.True(cursor.Skip());
        cursor.Reset(start);
        Assert.Equal(areUnique, cursor.HasUniqueItems());
        if (areUnique)
            Assert.True(cursor.End());
        cursor.Dispose();
        Assert.Equal(areUnique, AreUniqueWalked(utf8));
        return areUnique;
    }

    private static bool AreUniqueWalked(byte[] utf8)
    {
        JsonCursor cursor = new(utf8, 1000);
        CursorMark[] starts = new CursorMark[8];
        int count = 0;
        Assert.True(cursor.TryBeginArray());
        while (cursor.NextItem())
        {
            if (count < starts.Length)
                starts[count] = cursor.Mark();
            count++;
            Assert.True(cursor.Skip());
        }

        bool areUnique = cursor.HasUniqueItems(starts, count);
        Assert.True(cursor.End());
        cursor.Dispose();
        return areUnique;
    }

    private static Gen<string> Blank => OneOf("", " ", "\n  ", "\t");

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
