using System.Text;

namespace ArticleSdk.Generator.Tests.Types;

public class NinjsTests
{
    private static string Folder() => TestData.Folder("ninjs");

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
        int schemas = Directory.GetFiles(Path.Combine(Folder(), "specification"), "*.json")
            .Where(file => Path.GetFileName(file) is "ninjs-schema_3.0.json" or "GeoJSON-schema.json").Sum(file => (int)new FileInfo(file).Length);
        int all = harness.Files.Values.Sum(Encoding.UTF8.GetByteCount);
        Assert.True(all <= schemas * 6.1, $"{all} bytes of C# from {schemas} bytes of schemas: more than 6.1 times as many");
    }
}
