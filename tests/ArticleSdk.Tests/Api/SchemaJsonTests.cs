using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Api;

public class SchemaJsonTests
{
    private static readonly byte[] Good = Encoding.UTF8.GetBytes(StoryTests.Full);
    private static readonly byte[] Bad = """{"headline":"","published":"2026-01-02T03:04:05Z"}"""u8.ToArray();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stream_GoodAndBad_AsFromBytes()
    {
        var story = Story.Read(Good);
        Assert.Equal(story, SchemaJson.Read<Story>(new MemoryStream(Good)));
        Assert.Equal(story, await SchemaJson.ReadAsync<Story>(new Drops(Good, 7), cancellationToken: Token));
        Assert.True(SchemaJson.IsValid<Story>(new Drops(Good, 1)));
        Assert.True(await SchemaJson.IsValidAsync<Story>(new Drops(Good, 1), cancellationToken: Token));
        Assert.False(await SchemaJson.IsValidAsync<Story>(new Drops(Bad, 1), cancellationToken: Token));
        var expected = Story.Validate(Bad).Errors;
        Assert.Equal(expected, SchemaJson.Validate<Story>(new MemoryStream(Bad)).Errors);
        Assert.Equal(expected, (await SchemaJson.ValidateAsync<Story>(new Drops(Bad, 3), cancellationToken: Token)).Errors);
        Assert.Equal(expected, (await SchemaJson.TryReadAsync<Story>(new Drops(Bad, 3), cancellationToken: Token)).Result.Errors);
        await Assert.ThrowsAsync<SchemaValidationException>(async () => await SchemaJson.ReadAsync<Story>(new MemoryStream(Bad), cancellationToken: Token));
    }

    [Fact]
    public async Task Stream_LargeDocument_IsReadWhole()
    {
        var text = new string('é', 300_000);
        var json = Encoding.UTF8.GetBytes($$"""{"big":"{{text}}",{{StoryTests.Full[1..]}}""");
        var story = await SchemaJson.ReadAsync<Story>(new Drops(json, 10_000), cancellationToken: Token);
        Assert.Equal(text, story.AdditionalProperties["big"]);
        Assert.Equal("M", story.Author!.Editor!.Name);
    }

    [Fact]
    public async Task Stream_PartlyRead_GoesOnFromThere()
    {
        var stream = new MemoryStream([1, 2, .. Good]) { Position = 2 };
        Assert.True(await SchemaJson.IsValidAsync<Story>(stream, cancellationToken: Token));
        Assert.True(stream.CanRead);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1 << 20)]
    public async Task Pipe_AnySegments_AsFromBytes(int size)
    {
        Assert.Equal(Story.Read(Good), await SchemaJson.ReadAsync<Story>(PipeReader.Create(new Drops(Good, size)), cancellationToken: Token));
        Assert.Equal(Story.Validate(Bad).Errors, (await SchemaJson.ValidateAsync<Story>(PipeReader.Create(new Drops(Bad, size)), cancellationToken: Token)).Errors);
        Assert.True(await SchemaJson.IsValidAsync<Story>(PipeReader.Create(new Drops(Good, size)), cancellationToken: Token));
    }

    [Fact]
    public async Task Pipe_LargerThanItsThreshold_DoesNotStall()
    {
        var json = Encoding.UTF8.GetBytes($"[{new string(' ', 1 << 20)}]");
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 4096, resumeWriterThreshold: 2048));
        var writing = Task.Run(
            async () =>
            {
                await pipe.Writer.WriteAsync(json, Token);
                await pipe.Writer.CompleteAsync();
            },
            Token);
        Assert.Equal("type", Assert.Single((await SchemaJson.ValidateAsync<Story>(pipe.Reader, cancellationToken: Token)).Errors).Code);
        await writing;
    }

    [Fact]
    public async Task Cancelled_Stream_Throws()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await SchemaJson.ReadAsync<Story>(new MemoryStream(Good), cancellationToken: source.Token));
    }

    [Fact]
    public void Sequence_OfSegments_AsFromBytes()
    {
        var sequence = Segments.Of(Good, 5);
        Assert.True(SchemaJson.IsValid<Story>(sequence));
        Assert.Equal(Story.Read(Good), SchemaJson.Read<Story>(sequence));
        Assert.Equal(Story.Validate(Bad).Errors, SchemaJson.Validate<Story>(Segments.Of(Bad, 5)).Errors);
        Assert.Equal("json.malformed", Assert.Single(SchemaJson.Validate<Story>(default(ReadOnlySequence<byte>)).Errors).Code);
    }

    [Fact]
    public void Element_GoodBadAndUndefined_AsFromBytes()
    {
        using var document = JsonDocument.Parse($$"""{"good":{{StoryTests.Full}},"bad":[1]}""");
        Assert.Equal(Story.Read(Good), SchemaJson.Read<Story>(document.RootElement.GetProperty("good")));
        Assert.False(SchemaJson.TryRead<Story>(document.RootElement.GetProperty("bad"), out _, out var result));
        Assert.Equal("type", Assert.Single(result.Errors).Code);
        Assert.False(SchemaJson.IsValid<Story>(default(JsonElement)));
        Assert.Equal("json.malformed", Assert.Single(SchemaJson.Validate<Story>(default(JsonElement)).Errors).Code);
    }

    [Fact]
    public void PooledBytes_MoreThanTheLimit_IsTooLarge()
    {
        using var bytes = new PooledBytes(16, limit: 100);
        bytes.Append(new ReadOnlySequence<byte>(new byte[50]));
        Assert.False(bytes.IsTooLarge);
        bytes.Append(new ReadOnlySequence<byte>(new byte[51]));
        Assert.True(bytes.IsTooLarge);
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    internal sealed class Drops(byte[] bytes, int size) : MemoryStream(bytes, writable: false)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return Read(buffer.Span);
        }
    }

    internal sealed class Segments : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Of(byte[] bytes, int size)
        {
            Segments? first = null, last = null;
            for (var i = 0; i < bytes.Length; i += size)
            {
                var segment = new Segments { Memory = bytes.AsMemory(i, Math.Min(size, bytes.Length - i)), RunningIndex = i };
                first ??= segment;
                if (last is not null)
                    last.Next = segment;
                last = segment;
            }

            return new(first!, 0, last!, last!.Memory.Length);
        }
    }
}
