using System.IO.Pipelines;
using System.Text;

namespace ArticleSdk.Tests.Api;

public class JsonLinesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int, int> Ways => new() { { 1, 1 }, { 1, 3 }, { 1, 1 << 20 }, { 4, 1 }, { 4, 50 }, { 4, 1 << 20 } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Lines_GoodBadBlank_ComeWithTheirNumbers(int degree, int size)
    {
        var text = Encoding.UTF8.GetBytes("\uFEFF\"a\"\r\n\r\n  \t\n[1]\n7\n\"\n\nnull");
        var lines = await Collect(SchemaJson.ReadLinesAsync<Block>(new SchemaJsonTests.Drops(text, size), new() { MaxDegreeOfParallelism = degree }, Token));
        Assert.Equal(["1 True", "4 False", "5 True", "6 False", "8 True"], lines.Select(line => $"{line.LineNumber} {line.IsValid}"));
        Assert.Equal((Block)"a", lines[0].Value);
        Assert.Equal(default, lines[4].Value);
        var error = Assert.Single(lines[1].Result.Errors);
        Assert.Equal(("anyOf", 14L, 4L, 1), (error.Code, error.ByteOffset, error.Line, error.Column));
        Assert.Equal(("json.malformed", 6L), (lines[3].Result.Errors[0].Code, lines[3].Result.Errors[0].Line));
        var piped = await Collect(
            SchemaJson.ReadLinesAsync<Block>(PipeReader.Create(new SchemaJsonTests.Drops(text, size)), new() { MaxDegreeOfParallelism = degree }, Token));
        Assert.Equal(lines.Select(line => (line.LineNumber, line.Value, line.Result.ToString())), piped.Select(line => (line.LineNumber, line.Value, line.Result.ToString())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\r\n  \n\t")]
    public async Task Lines_NothingThere_AreNone(string text) =>
        Assert.Empty(await Collect(SchemaJson.ReadLinesAsync<Block>(new MemoryStream(Encoding.UTF8.GetBytes(text)), cancellationToken: Token)));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Lines_ManyAndHuge_KeepTheirOrder(int degree)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
            text.Append(i).Append('\n');
        text.Append('"').Append('x', 3_000_000).Append("\"\n");
        for (var i = 0; i < 1000; i++)
            text.Append(i % 7 == 0 ? "1.5" : "1").Append('\n');
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var lines = await Collect(SchemaJson.ReadLinesAsync<Block>(stream, new() { MaxDegreeOfParallelism = degree }, Token));
        Assert.Equal(Enumerable.Range(1, 21_001).Select(i => (long)i), lines.Select(line => line.LineNumber));
        Assert.All(Enumerable.Range(0, 20_000), i => Assert.Equal((Block)i, lines[i].Value));
        Assert.True(lines[20_000].Value.TryGetText(out var huge) && huge.Length == 3_000_000);
        Assert.Equal(143, lines.Count(line => !line.IsValid));
        Assert.All(lines.Where(line => !line.IsValid), line => Assert.Equal(line.LineNumber, line.Result.Errors[0].Line));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Lines_LiveStream_ComeBeforeItsEnd(int degree)
    {
        var pipe = new Pipe();
        await using var lines = SchemaJson.ReadLinesAsync<Block>(pipe.Reader, new() { MaxDegreeOfParallelism = degree }, Token).GetAsyncEnumerator(Token);
        for (var i = 0; i < 5; i++)
        {
            await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes($"{i}\n\"unfinished"), Token);
            Assert.True(await lines.MoveNextAsync());
            Assert.Equal((Block)i, lines.Current.Value);
            await pipe.Writer.WriteAsync("\"\n"u8.ToArray(), Token);
            Assert.True(await lines.MoveNextAsync());
            Assert.Equal((Block)"unfinished", lines.Current.Value);
        }

        await pipe.Writer.CompleteAsync();
        Assert.False(await lines.MoveNextAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Lines_ConsumerLeaves_StopsReading(int degree)
    {
        var stream = new Endless();
        await foreach (var line in SchemaJson.ReadLinesAsync<Block>(stream, new() { MaxDegreeOfParallelism = degree }, Token))
        {
            if (line.LineNumber == 10)
                break;
        }

        var reads = stream.Reads;
        await Task.Delay(50, Token);
        Assert.Equal(reads, stream.Reads);
        Assert.InRange(reads, 1, 64);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Lines_Cancelled_Throws(int degree)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () =>
            {
                await foreach (var line in SchemaJson.ReadLinesAsync<Block>(new Endless(), new() { MaxDegreeOfParallelism = degree }, source.Token))
                {
                    if (line.LineNumber == 1000)
                        await source.CancelAsync();
                }
            });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Lines_StreamFails_ThrowsAfterTheLinesBefore(int degree)
    {
        var count = 0;
        await Assert.ThrowsAsync<IOException>(
            async () =>
            {
                await foreach (var line in SchemaJson.ReadLinesAsync<Block>(new Endless { FailsAfter = 2 }, new() { MaxDegreeOfParallelism = degree }, Token))
                    count++;
            });
        Assert.Equal(2 * Endless.LinesPerRead, count);
    }

    private static async Task<List<JsonLine<Block>>> Collect(IAsyncEnumerable<JsonLine<Block>> lines)
    {
        var all = new List<JsonLine<Block>>();
        await foreach (var line in lines)
            all.Add(line);
        return all;
    }

    private sealed class Endless : MemoryStream
    {
        public const int LinesPerRead = 100;

        public int Reads { get; private set; }

        public int FailsAfter { get; init; } = int.MaxValue;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            if (++Reads > FailsAfter)
                throw new IOException("The line is dead.");
            for (var i = 0; i < LinesPerRead; i++)
                "1\n"u8.CopyTo(buffer.Span.Slice(2 * i));
            return 2 * LinesPerRead;
        }
    }
}
