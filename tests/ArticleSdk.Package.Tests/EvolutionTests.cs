namespace ArticleSdk.Package.Tests;

/// <summary>A schema is accepted as the baseline, and changed such that a document which was valid is not any more.</summary>
public class EvolutionTests(PackageFixture package)
{
    [Theory]
    [InlineData("", "schemas/note.schema.baseline.json")]
    [InlineData("-p:ArticleSdkBaseline=baselines", "baselines/schemas/note.schema.json")]
    public async Task Build_AfterABreakingChange_FailsAtTheChangedLine(string property, string baseline)
    {
        var schema = Path.Combine(package.ProjectDirectory(Scenarios.Evolution), "schemas", "note.schema.json");
        var old = File.ReadAllText(schema);
        (await Dotnet("restore", property)).Succeeded();
        (await Dotnet("build", property, "--no-restore", "-f", "net10.0", "-t:ArticleSdkAcceptBaseline")).Succeeded();
        Assert.Equal(old, File.ReadAllText(Path.Combine(package.ProjectDirectory(Scenarios.Evolution), baseline)));
        var unchanged = await Dotnet("build", property, "--no-restore");
        Assert.Empty(unchanged.Succeeded().Complaints);

        File.WriteAllText(schema, old.Replace("\"type\": \"string\"", "\"type\": \"string\", \"maxLength\": 3", StringComparison.Ordinal));
        var changed = await Dotnet("build", property, "--no-restore");
        File.WriteAllText(schema, old);
        Assert.NotEqual(0, changed.ExitCode);
        Assert.Contains("note.schema.json(4,", Assert.Single(changed.Complaints.Distinct()), StringComparison.Ordinal);
        Assert.Contains("error ASDK3001: Documents that were valid by the baseline are not any more, such as {\"text\":\"aaaa\"}", changed.Output, StringComparison.Ordinal);
    }

    // What a machine says for all projects below its temporary folder is nothing here: it is analyzers that compare.
    private Task<CommandResult> Dotnet(string command, string property, params string[] more) =>
        package.Dotnet(Scenarios.Evolution, [command, "-p:RunAnalyzers=true", .. property.Length == 0 ? [] : new[] { property }, .. more]);
}
