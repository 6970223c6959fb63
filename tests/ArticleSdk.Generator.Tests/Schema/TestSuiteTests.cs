using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Tests.Schema;

/// <summary>Every schema of JSON-Schema-Test-Suite builds without an error.</summary>
public class TestSuiteTests
{
    [Theory]
    [InlineData("draft3", 80)]
    [InlineData("draft4", 150)]
    [InlineData("draft6", 200)]
    [InlineData("draft7", 230)]
    [InlineData("draft2019-09", 300)]
    [InlineData("draft2020-12", 300)]
    [InlineData("v1", 250)]
    public void TestSuite_EverySchema_BuildsWithoutErrors(string folder, int atLeast)
    {
        string suite = SharedData.Folder("json-schema-test-suite");
        SchemaFile[] remotes = Remotes(suite).ToArray();
        Draft draft = DraftOf(folder);
        int count = 0;
        var problems = new List<string>();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(suite, "tests", folder), "*.json", SearchOption.AllDirectories).OrderBy(f => f, StringComparer.Ordinal))
        {
            if (file.Contains("proposals"))
                continue;
            foreach (JsonValue group in Build.Json(File.ReadAllText(file)).Items)
            {
                count++;
                Assert.True(group.TryGet("schema", out JsonValue schema));
                Assert.True(group.TryGet("description", out JsonValue description));
                SchemaFile[] others = ReferTo(schema, "localhost:1234") ? remotes : [];
                SchemaSet set = SchemaBuilder.Build([new SchemaFile("test.json", schema) { AssertFormat = false, DefaultDialect = draft }, .. others]);
                problems.AddRange(Build.Errors(set).Select(d => Path.GetFileName(file) + ": " + description.Text + ": " + Build.Show(d)));
                if (!set.Roots.ContainsKey("test.json"))
                    problems.Add(Path.GetFileName(file) + ": " + description.Text + ": no root");
            }
        }

        Assert.True(count >= atLeast, count + " schemas");
        Assert.Empty(problems);
    }

    [Fact]
    public void TestSuite_Remotes_BuildWithoutFindings()
    {
        string suite = SharedData.Folder("json-schema-test-suite");
        SchemaFile[] remotes = Remotes(suite).ToArray();
        SchemaSet set = SchemaBuilder.Build(remotes);
        Assert.Empty(set.Diagnostics.Select(Build.Show));
        Assert.Equal(remotes.Length, set.Roots.Count);
        Assert.True(remotes.Length > 60);
    }

    private static bool ReferTo(JsonValue value, string host) =>
        value.Text.Contains(host) || value.Items.Any(i => ReferTo(i, host)) || value.Members.Any(m => ReferTo(m.Value, host));

    private static IEnumerable<SchemaFile> Remotes(string suite)
    {
        string folder = Path.Combine(suite, "remotes");
        foreach (string file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).OrderBy(f => f, StringComparer.Ordinal))
        {
            string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            yield return new SchemaFile("remotes/" + path, Build.Json(File.ReadAllText(file)))
            {
                BaseUri = "http://localhost:1234/" + path,
                AssertFormat = false,
                DefaultDialect = DraftOf(path.Split('/')[0]),
            };
        }
    }

    private static Draft DraftOf(string folder) => folder switch
    {
        "draft3" => Draft.Draft3,
        "draft4" => Draft.Draft4,
        "draft6" => Draft.Draft6,
        "draft7" => Draft.Draft7,
        "draft2019-09" => Draft.Draft201909,
        "v1" => Draft.V1,
        _ => Draft.Draft202012,
    };
}
