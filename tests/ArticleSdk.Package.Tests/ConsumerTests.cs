namespace ArticleSdk.Package.Tests;

/// <summary>Projects outside the repository that know only the package.</summary>
public class ConsumerTests(PackageFixture package)
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task Project_ForEachFramework_BuildsAndRuns(string framework) =>
        Assert.Equal(Programs.ConsoleOutput, await package.Run(Scenarios.Plain, framework));

    [Theory]
    [InlineData(Scenarios.NoNullable)]
    [InlineData(Scenarios.NoImplicitUsings)]
    [InlineData(Scenarios.CSharp12)]
    [InlineData(Scenarios.Invariant)]
    [InlineData(Scenarios.SystemArticle)]
    [InlineData(Scenarios.MyAppSource)]
    [InlineData(Scenarios.BuiltIn)]
    public async Task Project_WithUnusualSettings_BuildsAndRuns(string project) =>
        Assert.Equal(Programs.ConsoleOutput, await package.Run(project));

    [Fact]
    public async Task Solution_TwoProjectsSideBySide_BuildAndWorkTogether()
    {
        package.AssertBuilt(Scenarios.LeftDesk);
        package.AssertBuilt(Scenarios.RightDesk);
        Assert.Equal("LeftDesk: Two desks and RightDesk: Two desks\n", await package.Run(Scenarios.BothDesks));
    }

    [Fact]
    public void Project_ThatRefersToAUserOfThePackage_IsLeftAlone() => package.AssertBuilt(Scenarios.Bystander);

    [Fact]
    public async Task InternalsVisibleTo_AProjectOfTheSameRootNamespace_BuildsAndRuns() => Assert.Equal("True\n", await package.Run(Scenarios.ArchiveChecks));

    [Fact]
    public async Task Readme_FirstExample_DoesWhatItSays() => Assert.Equal(ReadmeExample.Output, await package.Run(Scenarios.Readme, warnings: ReadmeExample.Warnings));
}
