using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Values;

public class CollectionTests
{
    [Fact]
    public void JsonList_Verbs_GiveNewLists()
    {
        JsonList<string> list = ["a", "b", "c", "b"];
        Assert.Equal(["a", "b", "c", "b", "d", "e"], list.AddRange("d", "e"));
        Assert.Equal(["a", "b", "c", "b", "d"], list.AddRange(new List<string> { "d" }));
        Assert.Equal(["x", "a", "b", "c", "b"], list.Insert(0, "x"));
        Assert.Equal(["a", "b", "c", "b", "x", "y"], list.InsertRange(4, ["x", "y"]));
        Assert.Equal(["a", "c", "b"], list.Remove("b"));
        Assert.Equal(["a", "c"], list.RemoveAll(item => item == "b"));
        Assert.Equal(["a", "b", "b"], list.RemoveAt(2));
        Assert.Equal(["a", "b"], list.RemoveRange(1, 2));
        Assert.Equal(["a", "b", "x", "b"], list.SetItem(2, "x"));
        Assert.Equal(["b", "c"], list[1..^1]);
        Assert.Equal("b", list[^1]);
        Assert.Equal((1, -1, true, false), (list.IndexOf("b"), list.IndexOf("x"), list.Contains("c"), list.Contains("x")));
        Assert.Equal(["a", "b", "c", "b"], list);
        Assert.True(list is ["a", .. var rest, "b"] && rest == ["b", "c"]);
    }

    [Fact]
    public void JsonList_VerbsThatChangeNothing_GiveTheSameList()
    {
        JsonList<int> list = [1];
        Assert.Same(list, list.Remove(2));
        Assert.Same(list, list.AddRange(ReadOnlySpan<int>.Empty));
        Assert.Same(JsonList<int>.Empty, list.RemoveAt(0));
        Assert.Same(JsonList<int>.Empty, list.RemoveAll(_ => true));
    }

    [Fact]
    public void JsonList_IndexOutOfRange_IsArgumentException()
    {
        JsonList<int> list = [1, 2];
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Insert(3, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.RemoveAt(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.RemoveRange(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.RemoveRange(1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.SetItem(2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.SetItem(-1, 0));
        Assert.Throws<ArgumentNullException>(() => list.AddRange((IEnumerable<int>)null!));
    }

    [Fact]
    public void JsonList_RemoveTime_ComparesExactly()
    {
        var time = DateTimeOffset.UnixEpoch;
        JsonList<DateTimeOffset> list = [time.ToOffset(TimeSpan.FromHours(1)), time];
        Assert.Equal(1, list.IndexOf(time));
        Assert.Equal(TimeSpan.FromHours(1), Assert.Single(list.Remove(time)).Offset);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    public void JsonMap_OtherOrder_IsEqual(int count)
    {
        var a = Enumerable.Range(0, count).Select(i => KeyValuePair.Create($"n{i}", i)).ToJsonMap();
        var b = Enumerable.Range(0, count).Reverse().Select(i => KeyValuePair.Create($"n{i}", i)).ToJsonMap();
        Assert.True(a == b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.NotEqual(a.Keys, b.Keys);
        Assert.False(a == b.SetItem("n1", -1));
        Assert.False(a == b.Remove("n1"));
        Assert.False(a == b.Remove("n1").Add("m", 1));
        Assert.Equal(count - 1, b[$"n{count - 1}"]);
        Assert.False(a.ContainsKey("N1"));
        Assert.Throws<KeyNotFoundException>(() => a["no"]);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(50)]
    public void JsonMap_RepeatedName_LastValueCountsAtFirstPlace(int count)
    {
        var pairs = Enumerable.Range(0, count).Select(i => KeyValuePair.Create($"n{i}", i)).ToList();
        pairs.Add(new("n1", 77));
        pairs.Add(new($"n{count - 1}", 78));
        var builder = new JsonMapBuilder<int>();
        foreach (var (name, value) in pairs)
            builder.Set(name, value);
        foreach (var map in new[] { builder.Build(), pairs.ToJsonMap(), [.. pairs], JsonMap<int>.Empty.SetItems(pairs) })
        {
            Assert.Equal(count, map.Count);
            Assert.Equal(77, map["n1"]);
            Assert.Equal(78, map.Values.Last());
            Assert.Equal("n1", map.Keys.ElementAt(1));
        }
    }

    [Fact]
    public void JsonMap_FromExpressionsAndDictionaries_HasTheirPairs()
    {
        JsonMap<int> map = [new("a", 1), new("b", 2)];
        Assert.Equal("{a: 1, b: 2}", map.ToString());
        JsonMap<int> more = [.. map, new("c", 3), new("a", 0)];
        Assert.Equal("{a: 0, b: 2, c: 3}", more.ToString());
        JsonMap<int> converted = new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 };
        Assert.Equal(map, converted);
        Assert.Same(JsonMap<int>.Empty, (JsonMap<int>)[]);
        Assert.Null((JsonMap<int>?)(Dictionary<string, int>?)null);
        Assert.Same(map, map.ToJsonMap());
    }

    [Fact]
    public void JsonMap_Verbs_GiveNewMaps()
    {
        JsonMap<int> map = [new("a", 1), new("b", 2)];
        Assert.Equal("{a: 1, b: 2, c: 3}", map.Add("c", 3).ToString());
        Assert.Equal(map, map.Add("b", 2));
        Assert.Contains("\"b\"", Assert.Throws<ArgumentException>(() => map.Add("b", 3)).Message);
        Assert.Throws<ArgumentException>(() => map.AddRange([new("c", 3), new("c", 4)]));
        Assert.Equal("{a: 5, b: 2}", map.SetItem("a", 5).ToString());
        Assert.Equal("{b: 2}", map.Remove("a").ToString());
        Assert.Same(map, map.Remove("x"));
        Assert.Same(JsonMap<int>.Empty, map.RemoveRange(["a", "b", "x"]));
        Assert.Equal("{a: 1, b: 2}", map.ToString());
        Assert.Throws<ArgumentNullException>(() => map.Add(null!, 1));
        Assert.Throws<ArgumentNullException>(() => map.Remove(null!));
        Assert.Throws<ArgumentNullException>(() => map.RemoveRange(null!));
    }

    // Past the end of the stack there is no exception but the end of the process: this test ends with it, if it fails.
    [Fact]
    public void Collections_NestedTooDeep_ThrowWhatCanBeCaught()
    {
        object list = JsonList<object>.Empty, other = JsonList<object>.Empty, map = JsonMap<object>.Empty, otherMap = JsonMap<object>.Empty;
        for (var i = 0; i < 200_000; i++)
        {
            (list, other) = (JsonList.Create<object>([list]), JsonList.Create<object>([other]));
            (map, otherMap) = (JsonMap<object>.Empty.Add("a", map), JsonMap<object>.Empty.Add("a", otherMap));
        }

        foreach (var (a, b) in new[] { (list, other), (map, otherMap) })
        {
            Assert.Throws<InsufficientExecutionStackException>(() => a.Equals(b));
            Assert.Throws<InsufficientExecutionStackException>(() => a.GetHashCode());
            Assert.Throws<InsufficientExecutionStackException>(() => a.ToString());
        }
    }
}
