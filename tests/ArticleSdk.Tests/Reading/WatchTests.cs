using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

/// <summary>Names that are watched for: a repeat is seen whoever goes through the object, or nobody; what is no repeat is not taken for one.</summary>
public class WatchTests
{
    // Of so many names, several share a bit.
    private static readonly NameTable Many = new([.. Enumerable.Range(0, 300).Select(i => "n" + i), "a long name that no vector holds, whatever it does", "q\"ä"]);

    private static readonly NameTable Others = new("other", "d");

    [Theory]
    [InlineData("""{"n1":1,"n65":[1,{"n1":"}"}],"n129":"\",","n193" : -1.5e3 , "n257":{}}""", false)]
    [InlineData("""{"n1":1,"n65":[1,{"n1":"}"}],"n129":"\",","n193" : -1.5e3 , "n1":{}}""", true)]
    [InlineData("""{"n1":1,"n65":2,"other":3,"n\u0036\u0035":{}}""", true)]
    [InlineData("""{"n\u0036\u0035":2,"n1":null,"x":[],"n65":{}}""", true)]
    [InlineData("""{"x":1,"x":2,"n5":3}""", false)]
    [InlineData("""{"n1" : 1, "other" : 2, "n65" : {}, "n3" : 4}""", false)]
    [InlineData("""{"n1" : 1, "other" : 2, "n65" : {}, "n1" : 4}""", true)]
    [InlineData("""{"a long name that no vector holds, whatever it does":1,"n2":2,"a long name that no vector holds, whatever it does":3}""", true)]
    [InlineData("""{"q\"ä":1,"q\u0022\u00e4":3}""", true)]
    [InlineData("""{"d":{"n1":1,"n65":2},"n1":1}""", false)]
    [InlineData("""{"d":{"n1":1,"n65":2,"n1":3}}""", true)]
    [InlineData("""{"d":[[{"n1":1,"n1":2}]]}""", true)]
    public void NamesOfAnObject_ThatIsWalkedOrSkipped_AreWatched(string json, bool repeats)
    {
        foreach (var padding in new[] { 0, 40 })
        {
            var document = Encoding.UTF8.GetBytes(json + new string(' ', padding));
            var skipping = new JsonCursor(document, 128, Many);
            Assert.True(skipping.Skip() && skipping.End());
            Assert.Equal(repeats, skipping.Session.MayRepeatNames);
            skipping.Dispose();

            var walking = new JsonCursor(document, 128, Many);
            var scan = new ObjectScan();
            Assert.True(walking.TryBeginObject());
            while (walking.NextProperty(Others, ref scan))
                Assert.True(walking.Skip());
            Assert.True(walking.End());
            Assert.Equal(repeats, walking.Session.MayRepeatNames);
            walking.Dispose();
        }
    }

    [Fact]
    public void SharedBits_InManyObjects_AreNoRepeats()
    {
        var names = Enumerable.Range(0, 16).Select(i => $"\"n{i * 17}\":{{\"n{i}\":{i},\"n{i + 64}\":1}}");
        var document = Encoding.UTF8.GetBytes("{" + string.Join(",", names) + "}");
        var cursor = new JsonCursor(document, 128, Many);
        Assert.True(cursor.Skip() && cursor.End());
        Assert.False(cursor.Session.MayRepeatNames);
        cursor.Dispose();
    }

    [Theory]
    [InlineData("""{"d":{"x":"0123456789012345678901234567890123456789012345678901234567890123456789","n1":1,"n1":2},"other":1}""", true, true)]
    [InlineData("""{"d":{"x":"0123456789012345678901234567890123456789012345678901234567890123456789","n1":1,"n2":2},"other":1}""", true, false)]
    [InlineData("""{"d":{"x":"0123456789012345678901234567890123456789012345678901234567890123456789","n1":1,"n2":01},"other":1}""", false, false)]
    [InlineData("""{"d":{"x":"0123456789012345678901234567890123456789012345678901234567890123456789","n1":1,"n2":2]},"other":1}""", false, false)]
    [InlineData("""{"d":{"x":"0123456789012345678901234567890123456789012345678901234567890123456789","n1":[1,[2}],"n2":2},"other":1}""", false, false)]
    public void AValueThatIsReadLater_AndThenIsNot_IsReadInTheEnd(string json, bool isWellFormed, bool repeats)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json), 128, Many);
        var scan = new ObjectScan();
        Assert.True(cursor.TryBeginObject());
        while (cursor.NextProperty(Others, ref scan))
            Assert.True(cursor.Skip(isReadLater: true));
        Assert.False(cursor.Session.MayRepeatNames);
        Assert.Equal(isWellFormed, cursor.End());
        Assert.Equal(repeats, cursor.Session.MayRepeatNames);
        cursor.Dispose();
    }

    [Fact]
    public void ManyValuesThatAreReadLater_AreReadInTheEnd()
    {
        foreach (var broken in new[] { -1, 0, 31, 32, 70 })
        {
            var items = Enumerable.Range(0, 71).Select(i => $"\"k{i}\":{{\"x\":[\"{new string('s', 70)}\"{(i == broken ? ",]" : "]")}}}");
            var cursor = new JsonCursor(Encoding.UTF8.GetBytes("{" + string.Join(",", items) + "}"));
            var scan = new ObjectScan();
            Assert.True(cursor.TryBeginObject());
            var isRead = true;
            while (isRead && cursor.NextProperty(Others, ref scan))
                isRead = cursor.Skip(isReadLater: true);
            Assert.Equal(broken < 0, isRead && cursor.End());
            cursor.Dispose();
        }
    }
}
