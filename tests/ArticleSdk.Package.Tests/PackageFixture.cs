using System.IO.Compression;
using ArticleSdk.Package.Tests;

[assembly: AssemblyFixture(typeof(PackageFixture))]

namespace ArticleSdk.Package.Tests;

/// <summary>
/// Packs once, under a version that no cache has, writes every scenario as a project outside the repository that knows only the package, and builds them
/// all with one command.
/// </summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private static readonly string[] Quiet = ["-nologo", "-v:q", "-clp:NoSummary", "--tl:off", "-nodeReuse:false"];

    private CommandResult? _build;

    public string Directory { get; } = Path.Combine(Path.GetTempPath(), "articlesdk-" + Guid.NewGuid().ToString("N")[..12]);

    public string Version { get; } = "0.1.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", null) + "." + Environment.ProcessId;

    /// <summary>Where the projects of the repository are built as they are packed.</summary>
    public string Artifacts => Path.Combine(Directory, "artifacts");

    public string Nupkg => Path.Combine(Directory, "feed", $"ArticleSdk.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        System.IO.Directory.CreateDirectory(Directory);
        var pack = await Command.Dotnet(
            Repository.Root, ["pack", Repository.PathOf("src", "ArticleSdk"), "-o", Path.Combine(Directory, "feed"),
                "--artifacts-path", Artifacts, $"-p:PackageVersion={Version}", .. Quiet]);
        pack.Succeeded();
        Assert.True(pack.Complaints.Count == 0, string.Join('\n', pack.Complaints));

        ScenarioWriter.Write(Directory, Version, Scenarios.All);
        _build = await Command.Dotnet(Directory, ["build", "all.slnx", "-c", "Release", .. Quiet]);
    }

    public ValueTask DisposeAsync()
    {
        // The version is this run's alone: nothing else uses what NuGet unpacked.
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var directory in new[] { Path.Combine(packages, "articlesdk", Version), Directory })
        {
            if (System.IO.Directory.Exists(directory) && Environment.GetEnvironmentVariable("ARTICLESDK_KEEP_PROJECTS") != "1")
                System.IO.Directory.Delete(directory, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    internal ZipArchive OpenPackage() => ZipFile.OpenRead(Nupkg);

    internal string ProjectDirectory(string project) => Path.Combine(Directory, project);

    /// <summary>Fails if the project did not build, or built with other warnings than these.</summary>
    internal void AssertBuilt(string project, string warnings = "")
    {
        Assert.Equal(warnings, _build!.SaidOf(ProjectDirectory(project)));
        Assert.True(File.Exists(AssemblyOf(project)) || File.Exists(AssemblyOf(project, "net8.0")), $"{project} was not built.\n{_build.Output}");
    }

    internal string AssemblyOf(string project, string framework = "net10.0") =>
        Path.Combine(ProjectDirectory(project), "bin", "Release", framework, project + ".dll");

    /// <summary>Runs a program that was built.</summary>
    internal async Task<string> Run(string project, string framework = "net10.0", string warnings = "")
    {
        AssertBuilt(project, warnings);
        return (await Command.Dotnet(ProjectDirectory(project), AssemblyOf(project, framework))).Succeeded().Output;
    }

    internal Task<CommandResult> BuildSolution(string name) => Command.Dotnet(Directory, ["build", name + ".slnx", .. Quiet]);

    internal Task<CommandResult> Dotnet(string project, params string[] arguments) => Command.Dotnet(ProjectDirectory(project), [.. arguments, .. Quiet]);

    internal Task<CommandResult> DotnetPlain(string project, params string[] arguments) => Command.Dotnet(ProjectDirectory(project), arguments);
}
