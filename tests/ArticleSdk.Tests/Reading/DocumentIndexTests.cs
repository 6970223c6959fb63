using System.Text;
using ArticleSdk.Runtime;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Tests.Reading;

/// <summary>The index by the vectorised scanners, the portable reader, and the cursor: one table, one fault.</summary>
public class DocumentIndexTests
{
    private const int MaxDepth = Traces.MaxDepth;

    [Fact]
    public void Index_OfMutants_IsThatOfThePortableReader()
    {
        var random = new Random(4711);
        var seeds = Mutations.Seeds();
        for (var i = 0; i < 30_000; i++)
            Check(Mutations.Mutate(seeds[random.Next(seeds.Length)], seeds[random.Next(seeds.Length)], random));
    }

    [Fact]
    public void Index_OfTruncations_IsThatOfThePortableReader()
    {
        foreach (var seed in Mutations.Seeds())
        {
            for (var length = 0; length <= seed.Length; length++)
                Check(seed[..length]);
        }
    }

    [Theory]
    [InlineData("[1,", 3_000_000)]
    [InlineData("[[],", 1_000_000)]
    [InlineData("[\"a\",  ", 1_000_000)]
    public void Index_OfALargeArray_GrowsAsItIsRead(string start, int items)
    {
        var json = Encoding.ASCII.GetBytes("[" + string.Concat(Enumerable.Repeat(start[1..], items)) + "0]");
        var index = new DocumentIndex(json, MaxDepth);
        Assert.True(index.IsWellFormed);
        Assert.Equal(items + 1, index.Index.Count(JsonIndex.Root));
        index.Dispose();
    }

    [Fact]
    public void Index_DeeperThanAllowed_SaysWhere()
    {
        var index = new DocumentIndex("{\"a\":[{\"b\":[1]}]}"u8, 3);
        Assert.Equal(new JsonFault(ErrorCode.TooDeep, 11, "", "/a/0/b"), index.Fault);
        index.Dispose();
    }

    private static void Check(byte[] document)
    {
        var index = new DocumentIndex(document, MaxDepth);
        var entries = new int[4];
        var isRead = JsonIndexReader.TryRead(document, MaxDepth, ref entries, out var count, out var fault);
        var text = Convert.ToHexString(document);
        Assert.True(isRead == index.IsWellFormed, text);
        Assert.True(fault == index.Fault, text);
        var cursor = new JsonCursor(document, MaxDepth);
        var isGood = cursor.Skip() && cursor.End();
        Assert.True(isRead == isGood, text);
        if (isRead)
        {
            for (var value = 0; value < count; value++)
                Assert.True(index.Index.Offset(value) == entries[value], text);
            Assert.True(index.Index.Next(JsonIndex.Root) == count, text);
        }
        else if (fault.Code == ErrorCode.Malformed)
        {
            Assert.True((fault.Offset, fault.Reason) == (cursor.Session.FaultOffset, cursor.Session.FaultReason), $"{fault} and {cursor.Session.FaultOffset} {cursor.Session.FaultReason}: {text}");
        }
        else
        {
            Assert.True(cursor.Session.Fault == DocumentFault.TooDeep && cursor.Session.FaultOffset == fault.Offset, text);
        }

        index.Dispose();
        cursor.Dispose();
    }
}
