using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;

namespace ArticleSdk.Generator.Tests.Lint;

/// <summary>Lint over schemas that people publish.</summary>
public class PublishedSchemaTests
{
    [Fact]
    public void Dump()
    {
        var all = Ninjs().Concat(Metaschemas()).Concat(News()).GroupBy(f => f.Path.Split('/')[0]);
        foreach (var g in all)
        {
            var files = g.ToArray();
            foreach (SchemaDiagnostic d in LintHarness.Find(files)) Console.WriteLine("FIND " + d.Document + " " + LintHarness.Show(d));
        }
    }

    private static IEnumerable<SchemaFile> Ninjs()
    {
        string folder = Path.Combine(SharedData.Folder("ninjs"), "specification");
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).OrderBy(f => f, StringComparer.Ordinal)
            .Select(f => new SchemaFile("ninjs/" + Path.GetRelativePath(folder, f).Replace('\\', '/'), Build.Json(File.ReadAllText(f)))
            {
                BaseUri = Path.GetFileName(f).StartsWith("GeoJSON", StringComparison.Ordinal) ? "https://geojson.org/schema/GeoJSON.json" : null,
            });
    }

    private static IEnumerable<SchemaFile> Metaschemas() => ArticleSdk.Generator.Schema.Metaschemas.Uris.Select(uri =>
    {
        ArticleSdk.Generator.Schema.Metaschemas.TryGet(uri, out Metaschema metaschema);
        return new SchemaFile("meta/" + uri, metaschema.Root) { BaseUri = uri, DefaultDialect = metaschema.Draft };
    });

    private static IEnumerable<SchemaFile> News() => Directory.EnumerateFiles("/work/wt-lint/schemas").Select(f => new SchemaFile("news/" + Path.GetFileName(f), Build.Json(File.ReadAllText(f))));
}
