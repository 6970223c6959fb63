using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ArticleSdk.Runtime;
using ArticleSdk.Shared;
using ArticleSdk.Tests.Api;
using CsCheck;

namespace ArticleSdk.Tests.Output;

public class WritingTests
{
    private static readonly Story Sample = new()
    {
        Headline = "</b> é 'n' \"m\" + 😀",
        Published = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
        AdditionalProperties = [new("x<y", JsonData.Parse("{ \"a\" :\n [1.50, -0, 1e+2,\r\n \"<b>\\u00e9\",\ttrue,null], \"n\": {},\n\"e\":[ ] }")), new("ü", "é")],
    };

    [Fact]
    public void ToUtf8Json_ByDefault_HasNoMarkupAndNoLineEnds()
    {
        var json = Encoding.UTF8.GetString(Sample.ToUtf8Json());
        Assert.Equal(
            "{\"headline\":\"\\u003C/b\\u003E é 'n' \\\"m\\\" + 😀\",\"published\":\"2026-01-02T03:04:05+02:00\","
            + "\"x\\u003Cy\":{\"a\":[1.50,-0,1e+2,\"\\u003Cb\\u003E\\u00e9\",true,null],\"n\":{},\"e\":[]},\"ü\":\"é\"}",
            json);
        Assert.Equal(Sample, Story.Read(json));
    }

    [Fact]
    public void WriteTo_WithoutEncoder_WritesWhatToUtf8JsonDoes() => Assert.Equal(Encoding.UTF8.GetString(Sample.ToUtf8Json()), Written(new()));

    public static TheoryData<string, JavaScriptEncoder> Encoders => new()
    {
        { "default", JavaScriptEncoder.Default },
        { "relaxed", JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        { "latin", JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement) },
        { "letters", JavaScriptEncoder.Create(new UnicodeRange('a', 26)) },
    };

    [Theory]
    [MemberData(nameof(Encoders))]
    public void WriteTo_Encoder_EscapesAsSystemTextJsonDoes(string name, JavaScriptEncoder encoder)
    {
        foreach (var indented in new[] { false, true })
        {
            var options = new JsonWriterOptions { Encoder = encoder, Indented = indented, NewLine = "\n" };
            var written = Written(options);
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, options))
                JsonDocument.Parse(Sample.ToUtf8Json()).RootElement.WriteTo(writer);

            // But for times: no encoder is asked about those.
            var expected = Encoding.UTF8.GetString(stream.ToArray()).Replace(Date(encoder), "2026-01-02T03:04:05+02:00", StringComparison.Ordinal);
            Assert.True(expected == written, $"{name}:\n{expected}\n{written}");
        }
    }

    [Fact]
    public void WriteTo_Indented_IsTheCompactTextLaidOut()
    {
        var written = Written(new() { Indented = true, NewLine = "\n" });
        Assert.Contains("\"x\\u003Cy\": {\n    \"a\": [\n      1.50,\n      -0,\n      1e+2,\n      \"\\u003Cb\\u003E\\u00e9\",\n      true,\n      null\n    ],\n    \"n\": {},\n    \"e\": []\n  }", written);
        var compact = string.Concat(written.Split('\n').Select(line => line.Trim())).Replace("\": ", "\":", StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(Sample.ToUtf8Json()), compact);
    }

    [Fact]
    public void Serializer_Encoder_IsHonoured()
    {
        var resolver = new SchemaTypeInfoResolver().Add<Story>();
        Assert.DoesNotContain("<", JsonSerializer.Serialize(Sample, new JsonSerializerOptions { TypeInfoResolver = resolver }));
        var relaxed = JsonSerializer.Serialize(Sample, new JsonSerializerOptions { TypeInfoResolver = resolver, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Contains("</b> é 'n' \\\"m\\\"", relaxed);
        Assert.Contains("+02:00", JsonSerializer.Serialize(Sample, new JsonSerializerOptions { TypeInfoResolver = resolver, Encoder = JavaScriptEncoder.Default }));
        Assert.Contains("\"a<b\"", JsonSerializer.Serialize((JsonData)"a<b", new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void Output_AfterAnEncoder_HasNoneAgain()
    {
        using (var output = JsonOutput.Rent(JavaScriptEncoder.Default))
            output.Write("é");
        using var next = JsonOutput.Rent();
        next.Write("é");
        Assert.Equal("\"é\"", Encoding.UTF8.GetString(next.Written));
    }

    // Attributes cannot hold lone surrogates.
    [Fact]
    public void Validate_HalfASurrogatePair_IsAnErrorAtItsPlace()
    {
        foreach (var (text, offset) in new[] { ("a\ud800b", 14L), ("\udc00", 13L), ("é<\ud83d\n\ude00", 21L), ("\ud800\ud83d\ude00", 13L) })
        {
            var error = Assert.Single((Sample with { Headline = text }).Validate().Errors);
            Assert.Contains("lone surrogate (U+D", error.Message);
            Assert.Equal(offset, error.ByteOffset);
        }

        Assert.True((Sample with { Headline = "😀" }).Validate().IsValid);
    }

    // Past the end of the stack there is no exception but the end of the process: this test ends with it, if it fails.
    [Fact]
    public void Write_NestedTooDeep_ThrowsWhatCanBeCaught()
    {
        var author = new StoryAuthor { Name = "N" };
        for (var i = 0; i < 100_000; i++)
            author = new() { Name = "N", Editor = author };
        Exception?[] failures = [];
        var thread = new Thread(
            () => failures =
            [
                Record.Exception(() => author.ToUtf8Json()),
                Record.Exception(() => author.Validate()),
                Record.Exception(() => JsonData.From(author)),
                Record.Exception(() => JsonSerializer.Serialize(author, new JsonSerializerOptions { TypeInfoResolver = new SchemaTypeInfoResolver().Add<StoryAuthor>() })),
                Record.Exception(() => JsonSerializer.Serialize(new[] { author.Editor! }.ToJsonList(), new JsonSerializerOptions { TypeInfoResolver = new SchemaTypeInfoResolver().Add<StoryAuthor>() })),
            ],
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(5, failures.Length);
        Assert.All(failures, failure => Assert.IsType<InsufficientExecutionStackException>(failure));
    }

    // Kept JSON is nested as deep as its text is: nothing goes into it by recursion.
    [Fact]
    public void JsonData_OfAnyDepth_IsComparedAndWritten()
    {
        const int Depth = 100_000;
        var text = string.Concat(Enumerable.Repeat("[{\"<a\":", Depth)) + "1.0" + string.Concat(Enumerable.Repeat("}]", Depth));
        var read = SchemaJson.Read<JsonDataText>(Encoding.UTF8.GetBytes(text), new SchemaValidationOptions { MaxDepth = int.MaxValue });
        var (data, other) = (read.Data, JsonData.FromBytes(Encoding.UTF8.GetBytes(text.Replace("1.0", "1"))));
        Assert.True(data == other);
        Assert.Equal(data.GetHashCode(), other.GetHashCode());
        Assert.Equal(text.Length, data.ToString().Length);
        using var output = JsonOutput.Rent();
        output.Write(data);
        Assert.Equal(text.Length + 5 * Depth, output.Written.Length);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { MaxDepth = int.MaxValue }))
            JsonCopy.Write(output.Written, writer);
        Assert.Equal(output.Written.Length, stream.Length);
    }

    [Theory]
    [InlineData("http://example.com/a?b=c&d#e", "http://example.com/a?b=c&d#e")]
    [InlineData("HTTP://Example.com/%7Ea", "HTTP://Example.com/%7Ea")]
    [InlineData("http://example.com/straße ü", "http://example.com/stra%C3%9Fe%20%C3%BC")]
    [InlineData("http://müller.de:8080/ä?ö#ü", "http://xn--mller-kva.de:8080/%C3%A4?%C3%B6#%C3%BC")]
    [InlineData("http://example.com/a[b]|c#d#e", "http://example.com/a%5Bb%5D%7Cc#d%23e")]
    [InlineData("urn:isbn:3 4", "urn:isbn:3%204")]
    [InlineData("mailto:jörg@example.com", "mailto:j%C3%B6rg@example.com")]
    [InlineData("file:///etc/straße", "file:///etc/stra%C3%9Fe")]
    [InlineData("../ä b?c[1]", "../%C3%A4%20b?c%5B1%5D")]
    [InlineData("a/b#c", "a/b#c")]
    public void Write_Uri_IsOneByRfc3986(string text, string expected)
    {
        using var output = JsonOutput.Rent();
        var uri = new Uri(text, UriKind.RelativeOrAbsolute);
        output.Write(uri);
        Assert.Equal($"\"{expected}\"", Encoding.UTF8.GetString(output.Written));
        Assert.Equal(expected, new UriField(uri).Text);
        Assert.Equal(new UriField(uri), new UriField(new Uri(text, UriKind.RelativeOrAbsolute)));
        Assert.True(uri.IsAbsoluteUri ? FormatChecker.Uri(Encoding.UTF8.GetBytes(expected)) : FormatChecker.UriReference(Encoding.UTF8.GetBytes(expected)));
    }

    private static readonly string[] Starts = ["http://", "https://a.b", "http://a:8", "ftp://u:p@h/", "urn:", "mailto:", "file:///", "http://[::1]/", "x:", "tag:a,2026:"];

    [Fact]
    public void Write_AnyAbsoluteUri_IsOneByRfc3986() => Gen.Select(
        Gen.Int[0, Starts.Length - 1],
        Gen.String[Gen.OneOf(Gen.Char["ab/?#[]@:%41é😀 \"<>\\^`{|}"], Gen.Char), 0, 20]).Sample(
        (start, rest) =>
        {
            if (!Uri.TryCreate(Starts[start] + rest, UriKind.Absolute, out var uri))
                return;
            var written = UriText.Of(uri)!;
            Assert.True(FormatChecker.Uri(Encoding.UTF8.GetBytes(written)), $"{uri.OriginalString} -> {written}");
        },
        iter: 20_000);

    private static string Date(JavaScriptEncoder encoder) => encoder.Encode("2026-01-02T03:04:05+02:00");

    private static string Written(JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
            Sample.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
