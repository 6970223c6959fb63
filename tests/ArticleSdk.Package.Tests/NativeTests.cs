namespace ArticleSdk.Package.Tests;

/// <summary>Programs compiled ahead of time.</summary>
public class NativeTests(PackageFixture package)
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task Publish_WithPublishAot_HasNoWarningsAndRuns(string framework)
    {
        RequireLinker();
        var output = Path.Combine(package.ProjectDirectory(Scenarios.Native), "native", framework);
        var publish = await package.Dotnet(Scenarios.Native, "publish", "-f", framework, "-r", "linux-x64", "-o", output);

        publish.Succeeded();
        Assert.True(publish.Complaints.Count == 0, string.Join('\n', publish.Complaints));
        var run = await Command.Run(Path.Combine(output, Scenarios.Native), output);
        Assert.Equal(Programs.ConsoleOutput, run.Succeeded().Output);
    }

    [Fact]
    public async Task Publish_OfAProgramThatOnlyAsksForVerdicts_LeavesTheEngineOut()
    {
        RequireLinker();
        var output = Path.Combine(package.ProjectDirectory(Scenarios.Verdict), "native");
        (await package.Dotnet(Scenarios.Verdict, "publish", "-f", "net10.0", "-r", "linux-x64", "-o", output)).Succeeded();

        var map = File.ReadAllText(Directory.EnumerateFiles(package.ProjectDirectory(Scenarios.Verdict), "*.map.xml", SearchOption.AllDirectories).Single());
        Assert.Contains("ArticleSdk_Runtime_SchemaRuntime", map, StringComparison.Ordinal);
        Assert.DoesNotContain("ArticleSdk_Shared_Evaluation", map, StringComparison.Ordinal);
        Assert.DoesNotContain("ArticleSdk_Runtime_SchemaProgram", map, StringComparison.Ordinal);
    }

    // What README says of the sample, and what made it larger before: each of these brings more of the framework with it than the engine is large.
    [Fact]
    public async Task Publish_OfTheSample_HasOnlyWhatItNeeds()
    {
        const long Most = 2_600_000;
        RequireLinker();
        var output = Path.Combine(package.ProjectDirectory(Scenarios.Newsroom), "native");
        (await package.Dotnet(Scenarios.Newsroom, "publish", "-f", "net10.0", "-r", "linux-x64", "-o", output)).Succeeded();

        Assert.InRange(new FileInfo(Path.Combine(output, Scenarios.Newsroom)).Length, 1, Most);
        var map = File.ReadAllText(Directory.EnumerateFiles(package.ProjectDirectory(Scenarios.Newsroom), "*.map.xml", SearchOption.AllDirectories).Single());
        Assert.Contains("ArticleSdk_Shared_Evaluation_Engine", map, StringComparison.Ordinal);
        Assert.DoesNotContain("System_Linq_System_Linq_Enumerable__Select", map, StringComparison.Ordinal);
        Assert.DoesNotContain("System_Runtime_Numerics", map, StringComparison.Ordinal);
        Assert.DoesNotContain("S_P_TypeLoader_Internal_Runtime_TypeLoader_TypeBuilder__", map, StringComparison.Ordinal);
        Assert.DoesNotContain("ArticleSdk_Shared_PatternCompiler", map, StringComparison.Ordinal);
    }

    private static void RequireLinker()
    {
        if (OperatingSystem.IsLinux() && HasLinker())
            return;
        const string Why = "Native AOT for linux-x64 needs Linux with clang or gcc (Debian: apt-get install clang zlib1g-dev).";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Why);
        Assert.Skip(Why);
    }

    private static bool HasLinker() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(directory => File.Exists(Path.Combine(directory, "clang")) || File.Exists(Path.Combine(directory, "gcc")));
}
