using System.Net;
using System.Text;
using System.Text.Json;

namespace ArticleSdk.Package.Tests;

/// <summary>A minimal API that takes an article as its body.</summary>
public class WebTests(PackageFixture package)
{
    private const string Valid = """
        { "headline": "Bridge closed", "publisher": { "name": "Courier" }, "published": "2025-03-14T18:30:00+01:00", "body": [{ "paragraphs": [{ "text": "Text." }] }], "x-desk": 7 }
        """;

    [Fact]
    public async Task MinimalApi_WithArticleAsBody_TakesValidOnesOnly()
    {
        package.AssertBuilt(Scenarios.Web);
        using var server = Command.StartDotnet(package.ProjectDirectory(Scenarios.Web), package.AssemblyOf(Scenarios.Web), "--urls", "http://127.0.0.1:0");
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressOf(server.StandardOutput) };
            using var headline = await Post(client, "/headlines", Valid);
            Assert.Equal(HttpStatusCode.OK, headline.StatusCode);
            Assert.Equal("Bridge closed", await headline.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            using var changed = await Post(client, "/articles", Valid);
            var article = JsonDocument.Parse(await changed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            Assert.Equal("World", article.GetProperty("section").GetString());
            Assert.Equal("2025-03-14T18:30:00+01:00", article.GetProperty("published").GetString());
            Assert.Equal(7, article.GetProperty("x-desk").GetInt32());

            using var refused = await Post(client, "/headlines", Valid.Replace("Bridge closed", "", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string path, string json) =>
        client.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    private static async Task<Uri> AddressOf(StreamReader output)
    {
        const string Marker = "Now listening on: ";
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var seen = new StringBuilder();
        while (await output.ReadLineAsync(limit.Token) is { } line)
        {
            seen.AppendLine(line);
            if (line.IndexOf(Marker, StringComparison.Ordinal) is var at and >= 0)
                return new Uri(line[(at + Marker.Length)..].Trim());
        }

        throw new InvalidOperationException("The server ended: " + seen);
    }
}
