namespace ArticleSdk.Package.Tests;

/// <summary>What a build says of schemas with mistakes: each once, at its line, whoever runs.</summary>
public class MistakeTests(PackageFixture package)
{
    private static readonly string[] Errors = ["ASDK0001 error broken.schema.json:2", "ASDK0004 error article.schema.json:4"];
    private const string Warning = "ASDK0015 warning article.schema.json:5";

    [Theory]
    [InlineData("", false)]
    [InlineData("-p:RunAnalyzers=false", false)]
    [InlineData("-p:RunAnalyzersDuringBuild=false", false)]
    [InlineData("-p:WarningLevel=4", true)]
    public async Task Build_WithMistakes_SaysEachOnceAndFails(string property, bool hasOtherErrors)
    {
        // A type that does not exist may end the build before analyzers are asked: the errors of schemas must be said all the same, and warnings may be missing.
        var extra = Path.Combine(package.ProjectDirectory(Scenarios.Mistakes), "Extra.cs");
        if (hasOtherErrors)
            File.WriteAllText(extra, "class Extra { Broken? Broken; }");
        var (exitCode, found) = await Build(property);
        File.Delete(extra);
        Assert.NotEqual(0, exitCode);
        Assert.Equal([.. Errors, Warning], hasOtherErrors ? found.Append(Warning).Distinct() : found);
    }

    [Fact]
    public async Task Build_ThatLowersTheErrors_Succeeds()
    {
        var config = Path.Combine(package.ProjectDirectory(Scenarios.Mistakes), ".globalconfig");
        File.WriteAllText(config, "is_global = true\ndotnet_diagnostic.ASDK0001.severity = warning\ndotnet_diagnostic.ASDK0004.severity = none\n");
        var (exitCode, found) = await Build("-p:NoWarn=ASDK0015");
        File.Delete(config);
        Assert.Equal(0, exitCode);
        Assert.Equal(["ASDK0001 warning broken.schema.json:2"], found);
    }

    private async Task<(int ExitCode, string[] Found)> Build(string property)
    {
        var log = Path.Combine(package.Directory, "mistakes.sarif");
        var result = await package.Dotnet(Scenarios.Mistakes, ["build", "--no-incremental", $"-p:ErrorLog={log}%2Cversion=2.1", .. property.Length > 0 ? new[] { property } : []]);
        using var sarif = new SarifLog(log);
        return (result.ExitCode, [.. sarif.Results.Where(found => found.GetProperty("level").GetString() != "note" && found.GetProperty("ruleId").GetString()!.StartsWith("ASDK", StringComparison.Ordinal)).Select(SarifLog.Show).Order(StringComparer.Ordinal)]);
    }
}
