using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;

namespace ArticleSdk.Generator.Tests.Lint;

/// <summary>
/// Lint over schemas that people publish: what it finds there is written down in <c>published-findings.txt</c>, under the reason why it is true. What is not in
/// that list is a false alarm, or a reason to add to it.
/// </summary>
public class PublishedSchemaTests
{
    [Fact]
    public void Ninjs_AllVersions_HaveTheFindingsOfTheList() => AssertListed("ninjs/", Ninjs().ToArray());

    [Fact]
    public void Metaschemas_OfAllDrafts_HaveTheFindingsOfTheList() => AssertListed("metaschemas/", MetaschemaFiles().ToArray());

    [Fact]
    public void NewsSchemas_OfTheRepository_HaveTheFindingsOfTheList() => AssertListed("schemas/", NewsSchemas().ToArray());

    private static void AssertListed(string folder, SchemaFile[] files)
    {
        Assert.True(files.Length >= 3);
        string[] found = [.. LintHarness.Find(files).Select(finding => finding.Document + " " + finding.Id + " " + finding.Pointer).Order(StringComparer.Ordinal)];
        string[] lines = File.ReadAllLines(Path.Combine(DescriptorTests.RepositoryRoot(), "tests/ArticleSdk.Generator.Tests/Lint/published-findings.txt"));
        Assert.StartsWith("#", lines[0]);
        Assert.Equal(lines.Where(line => line.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal), found);
    }

    private static IEnumerable<SchemaFile> Ninjs()
    {
        string folder = Path.Combine(SharedData.Folder("ninjs"), "specification");
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Select(file => new SchemaFile("ninjs/" + Path.GetFileName(file), Build.Json(File.ReadAllText(file)))
        {
            BaseUri = Path.GetFileName(file).StartsWith("GeoJSON", StringComparison.Ordinal) ? "https://geojson.org/schema/GeoJSON.json" : null,
        });
    }

    private static IEnumerable<SchemaFile> MetaschemaFiles() => Metaschemas.Uris.Select(uri =>
    {
        Assert.True(Metaschemas.TryGet(uri, out Metaschema metaschema));
        return new SchemaFile("metaschemas/" + uri, metaschema.Root) { BaseUri = uri, DefaultDialect = metaschema.Draft };
    });

    private static IEnumerable<SchemaFile> NewsSchemas() => Directory.EnumerateFiles(Path.Combine(DescriptorTests.RepositoryRoot(), "schemas"), "*.schema.json")
        .Select(file => new SchemaFile("schemas/" + Path.GetFileName(file), Build.Json(File.ReadAllText(file))));
}
