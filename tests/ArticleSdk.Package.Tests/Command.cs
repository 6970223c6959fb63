using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ArticleSdk.Package.Tests;

/// <summary>Runs a program to its end, or to a time limit.</summary>
internal static class Command
{
    private static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    public static Task<CommandResult> Dotnet(string directory, params string[] arguments) => Run(Host, directory, arguments);

    public static async Task<CommandResult> Run(string program, string directory, params string[] arguments)
    {
        using var process = Start(program, directory, arguments);
        var text = new StringBuilder();
        var output = Collect(process.StandardOutput, text);
        var errors = Collect(process.StandardError, text);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.\n{text}");
        }

        await Task.WhenAll(output, errors);
        return new CommandResult($"{Path.GetFileName(program)} {string.Join(' ', arguments)}", process.ExitCode, text.ToString());
    }

    /// <summary>Starts a program; the caller ends it.</summary>
    public static Process StartDotnet(string directory, params string[] arguments) => Start(Host, directory, arguments);

    private static Process Start(string program, string directory, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // What `dotnet test` sets for itself is nothing for the builds that a test starts.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        // Programs for net8.0 run on whatever newer runtime is installed.
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    private static async Task Collect(StreamReader reader, StringBuilder text)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (text)
                text.Append(line).Append('\n');
        }
    }
}

/// <param name="Line">What was run.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote, to either stream.</param>
internal sealed record CommandResult(string Line, int ExitCode, string Output)
{
    /// <summary>Errors and warnings of a build, each once.</summary>
    public IReadOnlyList<string> Complaints { get; } = [.. Output.Split('\n')
        .Where(line => line.Contains(": warning ", StringComparison.Ordinal) || line.Contains(": error ", StringComparison.Ordinal)
            || line.Contains("warning IL", StringComparison.Ordinal))
        .Select(line => line.Trim())
        .Distinct()];

    /// <summary>What a build says of one project, a line each: paths in its folder, without the link to the page of a diagnostic.</summary>
    public string SaidOf(string projectDirectory) => string.Concat(Complaints
        .Where(line => line.Contains($"/{Path.GetFileName(projectDirectory)}.csproj", StringComparison.Ordinal))
        .Select(line => Regex.Replace(line.Replace(projectDirectory + "/", "", StringComparison.Ordinal), @"( \(https://\S+\))? \[[^\[]*\]$", ""))
        .Distinct().Order(StringComparer.Ordinal).Select(line => line + "\n"));

    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Line} ended with exit code {ExitCode}.\n{Output}");
        return this;
    }
}
