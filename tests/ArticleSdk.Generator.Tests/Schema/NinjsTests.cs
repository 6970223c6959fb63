using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Schema;

/// <summary>The schemas of IPTC ninjs, all versions, each as it is published.</summary>
public class NinjsTests
{
    [Fact]
    public void Ninjs_AllVersionsTogether_BuildWithoutErrors()
    {
        string folder = Path.Combine(SharedData.Folder("ninjs"), "specification");
        SchemaFile[] files = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).OrderBy(f => f, StringComparer.Ordinal)
            .Select(f => new SchemaFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), Build.Json(File.ReadAllText(f)))
            {
                BaseUri = Path.GetFileName(f).StartsWith("GeoJSON", StringComparison.Ordinal) ? "https://geojson.org/schema/GeoJSON.json" : null,
            })
            .ToArray();
        Assert.True(files.Length >= 10);
        SchemaSet set = SchemaBuilder.Build(files);
        Assert.Empty(Build.Errors(set).Select(Build.Show));
        Assert.Equal(files.Length, set.Roots.Count);
    }
}
