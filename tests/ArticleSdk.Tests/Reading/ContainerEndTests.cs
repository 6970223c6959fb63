using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

/// <summary>The end of an object or array by its brackets alone is where the reader finds it, wherever vectors begin and end.</summary>
public class ContainerEndTests
{
    [Fact]
    public void FindContainerEnd_OfEachContainer_IsWhereTheReaderEndsIt()
    {
        var random = new Random(5);
        var seeds = Mutations.Seeds();
        var count = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var seed = seeds[random.Next(seeds.Length)];
            var document = round < seeds.Length ? seeds[round] : Mutations.Mutate(seed, seeds[random.Next(seeds.Length)], random);
            foreach (var (start, end) in ContainersOf(document))
            {
                Assert.Equal(end, Find(document, start, document.Length));
                Assert.Equal(end, Find(document, start, end));
                Assert.Equal(-1, Find(document, start, end - 1));
                count++;
            }
        }

        Assert.True(count > 10_000, $"{count} containers");
    }

    [Theory]
    [InlineData("""{"a":"\\"}""")]
    [InlineData("""{"a":"\\\""}""")]
    [InlineData("""["\\\\\"]}",{"]":"\"}"}]""")]
    [InlineData("""[["}"],[],{}]""")]
    public void FindContainerEnd_AtAnyDistanceFromTheVectorsEnd_CountsBackslashes(string json)
    {
        for (var before = 0; before < 70; before++)
        {
            foreach (var behind in new[] { 0, 1, 40 })
            {
                var document = Encoding.UTF8.GetBytes("[\"" + new string('x', before) + "\"," + json + "]" + new string(' ', behind));
                Assert.Equal(document.Length - behind, Find(document, 0, document.Length));
                Assert.Equal(document.Length - behind - 1, Find(document, before + 4, document.Length));
            }
        }
    }

    [Fact]
    public void FindContainerEnd_OfGarbage_StaysInside()
    {
        if (!GuardedMemory.IsSupported)
            return;
        var random = new Random(6);
        using var memory = new GuardedMemory(256);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(1, 150)];
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = (byte)"{}[]\"\\a,"[random.Next(8)];
            bytes[0] = (byte)'{';
            var placed = memory.Place(bytes);
            var end = JsonText.FindContainerEnd(ref MemoryMarshal.GetReference(placed), 0, placed.Length, placed.Length);
            Assert.InRange(end, -1, bytes.Length);
        }
    }

    private static int Find(byte[] document, int start, int limit) =>
        JsonText.FindContainerEnd(ref MemoryMarshal.GetArrayDataReference(document), start, limit, document.Length);

    // None of a document that is malformed.
    private static List<(int Start, int End)> ContainersOf(byte[] document)
    {
        var found = new List<(int, int)>();
        var open = new Stack<int>();
        try
        {
            var offset = document.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            var reader = new Utf8JsonReader(document.AsSpan(offset), new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    open.Push((int)reader.TokenStartIndex + offset);
                else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                    found.Add((open.Pop(), (int)reader.BytesConsumed + offset));
            }
        }
        catch (JsonException)
        {
            return [];
        }

        return found;
    }
}
