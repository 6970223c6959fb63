namespace ArticleSdk.Generator.Tests.Types;

public class NinjsTests
{
    private static string Folder()
    {
        string? asked = Environment.GetEnvironmentVariable("ARTICLESDK_TESTDATA");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); asked is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ArticleSdk.sln")))
                asked = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared"));
        }

        string ninjs = Path.Combine(asked!, "ninjs");
        if (!Directory.Exists(ninjs))
        {
            const string Missing = "The ninjs schemas of the IPTC are not here: put them into ../shared/ninjs, or name their folder's parent in ARTICLESDK_TESTDATA.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Fail(Missing);
        }

        return ninjs;
    }

    private static TypeHarness Generate(string version) => TypeHarness.Of(
        ($"ninjs-schema_{version}.json", File.ReadAllText(Path.Combine(Folder(), "specification", $"ninjs-schema_{version}.json"))),
        ("GeoJSON-schema.json", File.ReadAllText(Path.Combine(Folder(), "specification", "GeoJSON-schema.json"))));

    [Fact]
    public void Ninjs30_Examples_RoundTrip()
    {
        TypeHarness harness = Generate("3.0");
        GeneratedType type = harness.Type("NinjsSchema30");
        foreach (string file in Directory.GetFiles(Path.Combine(Folder(), "examples", "3.0"), "*.json"))
        {
            string json = File.ReadAllText(file);
            Assert.True(type.IsValid(json), file);
            Assert.True(JsonData.Parse(json) == JsonData.Parse(type.RoundTrip(json)), file);
        }
    }

    [Fact]
    public void Ninjs30_GeneratedCode_IsSmall()
    {
        TypeHarness harness = Generate("3.0");
        int schema = 45_069 + 46_182;
        int types = harness.Files.Where(file => !file.Key.EndsWith("SchemaChecks", StringComparison.Ordinal)).Sum(file => file.Value.Length);
        int checks = harness.Files.Where(file => file.Key.EndsWith("SchemaChecks", StringComparison.Ordinal)).Sum(file => file.Value.Length);
        TestContext.Current.TestOutputHelper!.WriteLine($"types {types} checks {checks} schema {schema}; geo types {harness.Files.Where(file => file.Key.Contains("Geo") && !file.Key.EndsWith("SchemaChecks")).Sum(file => file.Value.Length)} geo checks {harness.Files.Where(file => file.Key.Contains("Geo") && file.Key.EndsWith("SchemaChecks")).Sum(file => file.Value.Length)}");
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(" ", harness.Map.Types.Select(t => t.Name + ":" + t.Kind + ":" + harness.Files[t.HintName].Length)));
        foreach (var d in harness.Map.Diagnostics) TestContext.Current.TestOutputHelper!.WriteLine(d.ToString());
        if (Environment.GetEnvironmentVariable("DUMP") is { } dump)
            foreach (var (name, text) in harness.Files) File.WriteAllText(Path.Combine(dump, name + ".g.cs"), text);
    }
}
