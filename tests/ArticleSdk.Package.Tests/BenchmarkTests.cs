namespace ArticleSdk.Package.Tests;

/// <summary>What the benchmarks compare does the same work, and <c>IsValid</c> allocates nothing there. It is built as for measuring: without optimisation the framework allocates.</summary>
/// <param name="package">Asked for only because it builds the same projects: one after the other.</param>
public class BenchmarkTests(PackageFixture package)
{
    [Fact]
    public async Task Check_OfAllContenders_FindsNoDisagreement()
    {
        Assert.True(Directory.Exists(package.ProjectDirectory(Scenarios.Native)));
        var check = await Command.Dotnet(Repository.Root, "run", "-c", "Release", "--project", Repository.PathOf("benchmarks", "ArticleSdk.Benchmarks"), "--", "check");

        Assert.Contains(": all agree", check.Succeeded().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ajv was not asked", Environment.GetEnvironmentVariable("CI") == "true" ? check.Output : "", StringComparison.Ordinal);
    }
}
