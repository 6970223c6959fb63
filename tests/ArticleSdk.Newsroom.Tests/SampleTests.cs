using System.Diagnostics;
using System.Text;

namespace ArticleSdk.Newsroom.Tests;

/// <summary>The sample program, run as a user runs it.</summary>
public class SampleTests
{
    [Fact]
    public async Task Sample_WithoutArguments_ShowsArticlesAndErrors()
    {
        var (code, output, errors) = await Run();

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("Harbour Bridge Closes for Two Years", output, StringComparison.Ordinal);
        Assert.Contains("Mara Lindqvist told Radio Kyst (direct)", output, StringComparison.Ordinal);
        Assert.Contains("14 March 2025, 18:30 +01:00", output, StringComparison.Ordinal);
        Assert.Contains("2:15 /headline: ", output, StringComparison.Ordinal);
        Assert.Contains("20:33 /quotes/1/text: ", output, StringComparison.Ordinal);
        Assert.Contains("4 files: 3 articles read, 1 with errors", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_WithFilesThatAreNone_SaysWhatIsWrong()
    {
        var directory = Directory.CreateTempSubdirectory("newsroom-");
        try
        {
            var text = Path.Combine(directory.FullName, "note.txt");
            await File.WriteAllTextAsync(text, "Not JSON.", TestContext.Current.CancellationToken);

            var (code, output, errors) = await Run(directory.FullName, Path.Combine(directory.FullName, "missing.json"), text);

            Assert.Equal(2, code);
            Assert.Contains("is a directory", errors, StringComparison.Ordinal);
            Assert.Contains("missing.json: there is no such file", errors, StringComparison.Ordinal);
            Assert.Contains("1:1 ", output, StringComparison.Ordinal);
            Assert.Contains("json.malformed", output, StringComparison.Ordinal);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Sample_WithABrokenFileOfTheUser_EndsWithExitCode1()
    {
        var (code, _, errors) = await Run(Path.Combine(TestData.RepositoryRoot, "samples", "Newsroom", "articles", "night-trains.broken.json"));

        Assert.Equal((1, ""), (code, errors));
    }

    private static async Task<(int ExitCode, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet", [TestData.Sample, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
