namespace ArticleSdk.Package.Tests;

/// <summary>Projects that the package cannot work in: each is told so, once, and nothing else.</summary>
public class UnfitProjectTests(PackageFixture package)
{
    [Fact]
    public async Task Build_ForTooOldFrameworks_IsToldSoByNuGet()
    {
        var build = await package.BuildSolution("frameworks");
        Assert.NotEqual(0, build.ExitCode);
        Assert.All(build.Complaints, line => Assert.Contains("error NU1202: ", line, StringComparison.Ordinal));
        Assert.Equal(
            ["net48", "net6.0", "netstandard2.0"],
            build.Complaints.Where(line => line.Contains("is not compatible with ", StringComparison.Ordinal)).Select(line => line.Split("is not compatible with ")[1].Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Build_InOtherLanguages_IsToldSoByThePackage()
    {
        var build = await package.BuildSolution("languages");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Collection(
            build.Complaints.Order(StringComparer.Ordinal),
            line => Assert.Contains("/CSharp11.csproj : error ASDK0042: ArticleSdk generates C# 12, and LangVersion of CSharp11.csproj is 11.", line, StringComparison.Ordinal),
            line => Assert.Contains("/FSharp.fsproj : error ASDK0041: ArticleSdk generates C#, and FSharp.fsproj is a project of another language.", line, StringComparison.Ordinal),
            line => Assert.Contains("/VisualBasic.vbproj : error ASDK0041: ", line, StringComparison.Ordinal));
    }
}
