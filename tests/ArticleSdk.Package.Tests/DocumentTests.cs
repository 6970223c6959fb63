namespace ArticleSdk.Package.Tests;

/// <summary>What a build says of the documents of a project, to people and to tools.</summary>
public class DocumentTests(PackageFixture package)
{
    [Fact]
    public async Task Build_WithDocuments_SaysWhatIsWrongWithThem()
    {
        var log = Path.Combine(package.Directory, "documents.sarif");
        var build = await package.Dotnet(Scenarios.Documents, "build", "--no-incremental", $"-p:ErrorLog={log}%2Cversion=2.1");

        Assert.NotEqual(0, build.ExitCode);
        // The line that people, editors and GitHub's annotations read.
        Assert.Contains("content/flood.json(2,15): error ASDK1001: /headline: must not be empty (minLength, by urn:example:article#/properties/headline/minLength)", build.Output);

        using var sarif = new SarifLog(log);
        var found = sarif.Results.Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("ASDK1", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["ASDK1001 error day.jsonl:3", "ASDK1001 error flood.json:2", "ASDK1001 error flood.json:3", "ASDK1004 error unknown.json:1", "ASDK1006 error valid.json:1"],
            found.Select(SarifLog.Show).Order(StringComparer.Ordinal));

        var region = found.Single(result => SarifLog.Show(result) == "ASDK1001 error flood.json:3").GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal((14, 27), (region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        Assert.Equal("https://github.com/articlesdk/articlesdk/blob/main/docs/diagnostics/ASDK1001.md", sarif.Rule("ASDK1001").GetProperty("helpUri").GetString());
        Assert.Equal("error", sarif.Rule("ASDK1001").GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    [Fact]
    public async Task Build_WithCorrectedDocuments_Succeeds()
    {
        var build = await package.Dotnet(Scenarios.Documents, "build", "--no-incremental", "-p:Corrected=true");
        Assert.DoesNotContain("ASDK", build.Succeeded().Output);
    }
}
