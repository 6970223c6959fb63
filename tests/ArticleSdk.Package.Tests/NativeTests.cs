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
        var map = await PublishedMap(Scenarios.Verdict);
        Assert.Contains("ArticleSdk_Runtime_SchemaRuntime", map, StringComparison.Ordinal);
        Assert.DoesNotContain("ArticleSdk_Shared_Evaluation", map, StringComparison.Ordinal);
        Assert.DoesNotContain("ArticleSdk_Runtime_SchemaProgram", map, StringComparison.Ordinal);
    }

    // Where names are watched, a verdict may ask a program which names its schemas know: that takes the reader of programs, and nothing that tests or explains.
    [Fact]
    public async Task Publish_OfAProgramThatOnlyAsksForVerdicts_WhereNamesAreWatched_LeavesAllButTheProgramOut()
    {
        var map = await PublishedMap(Scenarios.WatchingVerdict);
        Assert.Contains("ArticleSdk_Shared_Evaluation_EvaluationProgramReader", map, StringComparison.Ordinal);
        Assert.DoesNotContain("ArticleSdk_Shared_Evaluation_Engine", map, StringComparison.Ordinal);
        Assert.DoesNotContain("ArticleSdk_Shared_Evaluation_AssertionTable", map, StringComparison.Ordinal);
        Assert.DoesNotContain("ArticleSdk_Shared_EcmaPattern", map, StringComparison.Ordinal);
    }

    // What README says of the sample, and what made it larger before: each of these brings more of the framework with it than the engine is large.
    [Fact]
    public async Task Publish_OfTheSample_HasOnlyWhatItNeeds()
    {
        const long Most = 2_600_000;
        var map = await PublishedMap(Scenarios.Newsroom);
        Assert.InRange(new FileInfo(Path.Combine(Output(Scenarios.Newsroom), Scenarios.Newsroom)).Length, 1, Most);
        Assert.Contains("ArticleSdk_Shared_Evaluation_Engine", map, StringComparison.Ordinal);
        Assert.DoesNotContain("System_Linq_System_Linq_Enumerable__Select", map, StringComparison.Ordinal);
        Assert.DoesNotContain("System_Runtime_Numerics", map, StringComparison.Ordinal);
        Assert.DoesNotContain("S_P_TypeLoader_Internal_Runtime_TypeLoader_TypeBuilder__", map, StringComparison.Ordinal);
        Assert.DoesNotContain("ArticleSdk_Shared_PatternCompiler", map, StringComparison.Ordinal);
    }

    private string Output(string scenario) => Path.Combine(package.ProjectDirectory(scenario), "native");

    // What the linker says is in the program.
    private async Task<string> PublishedMap(string scenario)
    {
        RequireLinker();
        (await package.Dotnet(scenario, "publish", "-f", "net10.0", "-r", "linux-x64", "-o", Output(scenario))).Succeeded();
        return File.ReadAllText(Directory.EnumerateFiles(package.ProjectDirectory(scenario), "*.map.xml", SearchOption.AllDirectories).Single());
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
