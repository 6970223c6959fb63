using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

public class JsonCursorTests
{
    [Theory]
    [InlineData("null", JsonKind.Null)]
    [InlineData(" \r\n\ttrue", JsonKind.True)]
    [InlineData("false", JsonKind.False)]
    [InlineData("-1", JsonKind.Number)]
    [InlineData("0", JsonKind.Number)]
    [InlineData("\"\"", JsonKind.String)]
    [InlineData("[]", JsonKind.Array)]
    [InlineData("{}", JsonKind.Object)]
    [InlineData("\uFEFF{}", JsonKind.Object)]
    [InlineData("", JsonKind.None)]
    [InlineData("?", JsonKind.None)]
    [InlineData("\uFEFF\uFEFF{}", JsonKind.None)]
    public void Kind_OfFirstValue_IsByItsFirstByte(string json, JsonKind kind) =>
        Assert.Equal(kind, new JsonCursor(Encoding.UTF8.GetBytes(json)).Kind);

    [Theory]
    [InlineData("", 0, "expected a value")]
    [InlineData("[1,]", 3, "expected a value")]
    [InlineData("[1 2]", 3, "expected ',' or ']'")]
    [InlineData("[1", 2, "expected ',' or ']'")]
    [InlineData("[", 1, "expected a value or ']'")]
    [InlineData("{", 1, "expected '\"' or '}'")]
    [InlineData("{1:2}", 1, "expected '\"' or '}'")]
    [InlineData("{\"a\"", 4, "expected ':'")]
    [InlineData("{\"a\" 1}", 5, "expected ':'")]
    [InlineData("{\"a\":}", 5, "expected a value")]
    [InlineData("{\"a\":1 \"b\"}", 7, "expected ',' or '}'")]
    [InlineData("{\"a\":1,}", 7, "expected '\"'")]
    [InlineData("{\"a\":1]", 6, "expected ',' or '}'")]
    [InlineData("\uFEFF nul", 4, "expected null, true or false")]
    [InlineData("1 2", 2, "expected the end of the document")]
    [InlineData("01", 1, "expected the end of the document")]
    [InlineData("-", 1, "expected a digit")]
    [InlineData("1.", 2, "expected a digit")]
    [InlineData("1.5e+", 5, "expected a digit")]
    [InlineData("1e", 2, "expected a digit")]
    [InlineData("\"abc", 4, "expected '\"' at the end of the string")]
    [InlineData("\"ab\nc\"", 3, "control characters in strings must be escaped")]
    [InlineData("\"\\x\"", 1, "expected an escape: one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")]
    [InlineData("\"\\u12g4\"", 1, "expected four hexadecimal digits after \\u")]
    [InlineData("\"a\\ud800b\"", 2, "the escape is half of a surrogate pair")]
    [InlineData("\"\\udc00\"", 1, "the escape is half of a surrogate pair")]
    [InlineData("[/**/1]", 1, "expected a value")]
    public void Skip_OfMalformedJson_SaysWhatWasExpectedWhere(string json, int offset, string reason)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));

        Assert.False(cursor.Skip() && cursor.End());
        Assert.Equal(DocumentFault.Malformed, cursor.Session.Fault);
        Assert.Equal((offset, reason), (cursor.Session.FaultOffset, cursor.Session.FaultReason));
    }

    [Fact]
    public void Skip_OfIllFormedUtf8_SaysWhere()
    {
        byte[] json = [.. "[\"grün "u8, 0xC3, .. "\"]"u8];
        var cursor = new JsonCursor(json);

        Assert.False(cursor.Skip());
        Assert.Equal((8, "the text is not well-formed UTF-8"), (cursor.Session.FaultOffset, cursor.Session.FaultReason));
    }

    [Fact]
    public void Reads_AfterAFault_AllFail()
    {
        var cursor = new JsonCursor("[1,x,\"a\"]"u8);
        var start = cursor.Mark();
        Assert.False(cursor.Skip());

        cursor.Reset(start);

        Assert.Equal(JsonKind.None, cursor.Kind);
        Assert.False(cursor.BeginArray() || cursor.NextItem() || cursor.Skip() || cursor.End());
        Assert.Equal((3, "expected a value"), (cursor.Session.FaultOffset, cursor.Session.FaultReason));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(100_000)]
    public void Skip_AtTheDepthLimit_StopsOneLevelLater(int depth)
    {
        // Alternately, so that a wrong bracket would be noticed.
        var opening = string.Concat(Enumerable.Range(0, depth).Select(i => i % 3 == 0 ? "[" : "{\"a\":"));
        var closing = string.Concat(Enumerable.Range(0, depth).Reverse().Select(i => i % 3 == 0 ? "]" : "}"));
        var json = Encoding.UTF8.GetBytes(opening + "0" + closing);
        var enough = new JsonCursor(json, depth);
        var tooFew = new JsonCursor(json, depth - 1);

        Assert.True(enough.Skip() && enough.End());
        Assert.False(tooFew.Skip());
        Assert.Equal((DocumentFault.TooDeep, opening.Length - ((depth - 1) % 3 == 0 ? 1 : 5)), (tooFew.Session.Fault, tooFew.Session.FaultOffset));
        for (var i = 0; i < Math.Min(closing.Length, 200); i++)
        {
            var wrong = (byte[])json.Clone();
            wrong[opening.Length + 1 + i] ^= (byte)'[' ^ (byte)'{';
            Assert.False(new JsonCursor(wrong, depth).Skip());
        }
    }

    [Fact]
    public void BeginObject_AtTheDepthLimit_IsTooDeep()
    {
        var cursor = new JsonCursor("[{}]"u8, maxDepth: 1);

        Assert.True(cursor.BeginArray() && cursor.NextItem());
        Assert.False(cursor.BeginObject());
        Assert.Equal((DocumentFault.TooDeep, 1), (cursor.Session.Fault, cursor.Session.FaultOffset));
        Assert.True(cursor.IsMalformed);
    }

    [Fact]
    public void Depth_AfterContainersAndReset_IsThatOfThePlace()
    {
        var cursor = new JsonCursor("[[],[[]],[]]"u8, maxDepth: 3);
        var start = cursor.Mark();
        for (var round = 0; round < 5; round++)
        {
            cursor.Reset(start);
            Assert.True(cursor.BeginArray() && cursor.NextItem() && cursor.BeginArray() && !cursor.NextItem() && cursor.NextItem() && cursor.BeginArray());
        }

        cursor.Reset(start);
        Assert.True(cursor.Skip() && cursor.End());
    }

    [Fact]
    public void NextProperty_GivesNamesOrdinalsAndOffsets()
    {
        var names = new NameTable("a", "b");
        var cursor = new JsonCursor(" { \"b\" : 1, \"x\\u0079\":[2], \"a\":\"\\n\" } "u8);
        var scan = new ObjectScan();
        var seen = new List<string>();
        Assert.True(cursor.BeginObject());

        while (cursor.NextProperty(names, ref scan))
        {
            Assert.True(cursor.SkipRaw(out var raw));
            seen.Add($"{scan.Name} {scan.Count} {scan.NameOffset} {cursor.PropertyName.ToString()}={Encoding.UTF8.GetString(raw)}");
        }

        Assert.Equal(["1 1 3 b=1", "-1 2 12 xy=[2]", "0 3 27 a=\"\\n\""], seen);
        Assert.Equal(3UL, scan.Seen);
        Assert.True(cursor.End());
        cursor.Dispose();
    }

    [Fact]
    public void PropertyName_WithEscapes_SurvivesReadingItsValue()
    {
        var cursor = new JsonCursor("{\"a\\tb\":\"c\\td\"}"u8);
        var scan = new ObjectScan();

        Assert.True(cursor.BeginObject() && cursor.NextProperty(NameTable.Empty, ref scan) && cursor.ReadString(out var value) && value.Equals("c\td"u8));
        Assert.Equal("a\tb", cursor.PropertyName.ToString());
        cursor.Dispose();
    }

    [Fact]
    public void RepeatedName_OfTheTable_IsAFaultOfTheDocumentAndReadingGoesOn()
    {
        var names = new NameTable("a", "b");
        var cursor = new JsonCursor("{\"x\":1,\"x\":2,\"a\":3,\"b\":4,\"\\u0061\":5,\"b\":6}"u8);
        var start = cursor.Mark();
        for (var round = 0; round < 2; round++)
        {
            cursor.Reset(start);
            var scan = new ObjectScan();
            Assert.True(cursor.BeginObject());
            while (cursor.NextProperty(names, ref scan))
                Assert.True(cursor.Skip());
            Assert.Equal(6, scan.Count);
        }

        Assert.False(cursor.End());
        Assert.False(cursor.IsMalformed);
        Assert.Equal(25, cursor.Session.RepeatedNameOffset);
        cursor.Dispose();
    }

    [Theory]
    [InlineData("{\"a\":1,\"b\":{\"a\":2}}", -1)]
    [InlineData("{\"a\":1,\"b\":[],\"a\":2}", 14)]
    [InlineData("[\"a\",\"a\"]", -1)]
    [InlineData("\"a\"", -1)]
    public void CheckRepeatedNames_AtAnyValue_ComesBack(string json, int offset)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));

        cursor.CheckRepeatedNames(new CursorMark(0, 0), new NameTable("a"));

        Assert.Equal((0, offset), (cursor.Offset, cursor.Session.RepeatedNameOffset));
        Assert.True(cursor.Skip());
        Assert.Equal(offset < 0, cursor.End());
    }

    [Fact]
    public void ObjectScan_OfManyNames_KnowsAllOfThem()
    {
        var names = new NameTable([.. Enumerable.Range(0, 300).Select(i => "name" + i)]);
        var json = Encoding.UTF8.GetBytes("{" + string.Join(',', Enumerable.Range(0, 300).Where(i => i % 3 != 0).Reverse().Select(i => $"\"name{i}\":{i}")) + "}");
        var cursor = new JsonCursor(json);
        var scan = new ObjectScan(stackalloc ulong[4]);

        Assert.True(cursor.BeginObject());
        while (cursor.NextProperty(names, ref scan))
            Assert.True(cursor.ReadNumber(out var number) && number.TryGetInt32(out var i) && i == scan.Name);

        Assert.True(cursor.End());
        for (var i = 0; i < 300; i++)
            Assert.Equal(i % 3 != 0, scan.Has(i));
        cursor.CheckRepeatedNames(new CursorMark(0, 0), names);
    }

    [Fact]
    public void Unrepresentable_Recorded_KeepsTheFirst()
    {
        var cursor = new JsonCursor("1"u8);
        Assert.Equal((-1, null), (cursor.Session.UnrepresentableOffset, cursor.Session.UnrepresentableType));

        Assert.False(cursor.Unrepresentable(3, "int"));
        Assert.False(cursor.Unrepresentable(1, "Guid"));

        Assert.Equal((3, "int"), (cursor.Session.UnrepresentableOffset, cursor.Session.UnrepresentableType));
    }
}
