namespace ArticleSdk.Package.Tests;

/// <summary>What the benchmarks compare does the same work, and <c>IsValid</c> allocates nothing there. It is built as for measuring: without optimisation the framework allocates.</summary>
/// <param name="package">It has built what the benchmarks refer to.</param>
public class BenchmarkTests(PackageFixture package)
{
    [Fact]
    public async Task Check_OfAllContenders_FindsNoDisagreement()
    {
        var check = await Command.Dotnet(
            Repository.Root, "run", "-c", "Release", "--artifacts-path", package.Artifacts, "--project", Repository.PathOf("benchmarks", "ArticleSdk.Benchmarks"), "--", "check");

        Assert.Contains(": all agree", check.Succeeded().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ajv was not asked", Environment.GetEnvironmentVariable("CI") == "true" ? check.Output : "", StringComparison.Ordinal);
    }
}
