namespace ArticleSdk.Package.Tests;

/// <summary>What one build says of a project with a mistake of every kind, whose models are in another project, recorded line by line.</summary>
public class RecordedBuildTests(PackageFixture package)
{
    private static readonly string Record = Repository.PathOf("tests", "ArticleSdk.Package.Tests", "RecordedBuildTests.verified.txt");

    [Fact]
    public async Task Build_WithAMistakeOfEveryKind_SaysEachOnceAtItsPlace()
    {
        var build = await package.Dotnet(Newsdesk.App, "build", "--no-incremental");
        Assert.NotEqual(0, build.ExitCode);

        var said = build.SaidOf(package.ProjectDirectory(Newsdesk.App));
        File.WriteAllText(Record.Replace(".verified.", ".received.", StringComparison.Ordinal), said);
        Assert.Equal(File.ReadAllText(Record), said);
    }
}
