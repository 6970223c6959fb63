using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

public class MemoTests
{
    [Fact]
    public void TryGetMemo_OfValidValue_GoesBehindIt()
    {
        var key = new MemoKey();
        var other = new MemoKey();
        var cursor = new JsonCursor("[[1,2],3]"u8);
        Assert.True(cursor.BeginArray() && cursor.NextItem());
        var start = cursor.Mark();
        Assert.False(TryGet(ref cursor, key, out _));
        Assert.True(cursor.Skip());
        Assert.True(Set(ref cursor, key, start, true));

        cursor.Reset(start);
        Assert.False(TryGet(ref cursor, other, out _));
        Assert.True(TryGet(ref cursor, key, out var valid) && valid);
        Assert.True(cursor.NextItem() && cursor.Kind == JsonKind.Number);
        cursor.Dispose();
    }

    [Fact]
    public void TryGetMemo_OfInvalidValue_GoesWhereItWasGoodUntil()
    {
        var key = new MemoKey();
        var cursor = new JsonCursor(" {}"u8);
        var start = cursor.Mark();
        Assert.False(Set(ref cursor, key, start, false));

        Assert.True(TryGet(ref cursor, key, out var valid));
        Assert.Equal((false, 1), (valid, cursor.Offset));
        cursor.Dispose();
    }

    [Fact]
    public void Remember_OfScalar_DoesNothing()
    {
        var key = new MemoKey();
        var cursor = new JsonCursor("12"u8);
        var start = cursor.Mark();
        Assert.True(cursor.Skip() && Set(ref cursor, key, start, true));

        cursor.Reset(start);
        Assert.False(TryGet(ref cursor, key, out _));
    }

    [Fact]
    public void TryGetMemo_InAnotherDocument_KnowsNothing()
    {
        var key = new MemoKey();
        for (var round = 0; round < 3; round++)
        {
            var cursor = new JsonCursor("[]"u8);
            var start = cursor.Mark();
            Assert.False(TryGet(ref cursor, key, out _));
            Assert.True(cursor.Skip() && Set(ref cursor, key, start, true));
            cursor.Reset(start);
            Assert.True(TryGet(ref cursor, key, out _));
            cursor.Dispose();
        }
    }

    [Fact]
    public void TryGetMemo_OfManyPlaces_KnowsEachVerdictAndSet()
    {
        const int Count = 5_000;
        var keys = new[] { new MemoKey(), new MemoKey(), new MemoKey() };
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("[]", Count)) + "]"));
        var root = cursor.Mark();
        for (var pass = 0; pass < 2; pass++)
        {
            cursor.Reset(root);
            Assert.True(cursor.BeginArray());
            for (var i = 0; i < Count; i++)
            {
                Assert.True(cursor.NextItem());
                var start = cursor.Mark();
                for (var k = 0; k < keys.Length; k++)
                {
                    cursor.Reset(start);
                    var evaluated = default(Evaluated);
                    var isValid = (i + k) % 4 != 0;
                    if (pass == 0)
                    {
                        evaluated.Add(i);
                        Assert.True(cursor.Skip());
                        cursor.SetMemo(keys[k], start, isValid, ref evaluated);
                    }
                    else
                    {
                        Assert.True(cursor.TryGetMemo(keys[k], ref evaluated, out var valid));
                        Assert.Equal(isValid, valid);
                        Assert.Equal(isValid, evaluated.Contains(i));
                        Assert.False(evaluated.Contains(i + 1) || evaluated.Contains(0) != (isValid && i == 0));
                    }

                    evaluated.Dispose();
                }

                cursor.Reset(start);
                Assert.True(cursor.Skip());
            }
        }

        cursor.Dispose();
    }

    private static bool TryGet(ref JsonCursor cursor, MemoKey key, out bool valid)
    {
        var nothing = new Evaluated();
        return cursor.TryGetMemo(key, ref nothing, out valid);
    }

    private static bool Set(ref JsonCursor cursor, MemoKey key, CursorMark start, bool valid)
    {
        var nothing = new Evaluated();
        return cursor.SetMemo(key, start, valid, ref nothing);
    }
}
