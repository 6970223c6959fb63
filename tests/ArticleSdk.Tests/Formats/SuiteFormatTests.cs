using System.Text;
using System.Text.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Tests.Formats;

/// <summary>The formats of JSON-Schema-Test-Suite, straight from its files: every draft's own file decides for that draft.</summary>
public class SuiteFormatTests
{
    public static TheoryData<string, int> Drafts => new()
    {
        { "draft3/optional/format", (int)Draft.Draft3 },
        { "draft4/optional/format", (int)Draft.Draft4 },
        { "draft6/optional/format", (int)Draft.Draft6 },
        { "draft7/optional/format", (int)Draft.Draft7 },
        { "draft2019-09/optional/format", (int)Draft.Draft201909 },
        { "draft2020-12/optional/format", (int)Draft.Draft202012 },
        { "v1/format", (int)Draft.V1 },
    };

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Formats_OfDraft_AgreeWithTheSuite(string folder, int draft)
    {
        var suite = FindSuite();
        var wrong = new List<string>();
        var count = 0;
        var unknown = new SortedSet<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(suite, "tests", folder), "*.json").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var group in document.RootElement.EnumerateArray())
            {
                var schema = group.GetProperty("schema");
                Assert.Equal(1, schema.EnumerateObject().Count(p => p.Name != "$schema"));
                var format = schema.GetProperty("format").GetString()!;
                var isKnown = FormatNames.TryGet((Draft)draft, format, out var kind);
                if (!isKnown)
                    unknown.Add(format);
                foreach (var test in group.GetProperty("tests").EnumerateArray())
                {
                    count++;
                    var data = test.GetProperty("data");
                    var isValid = !isKnown || data.ValueKind != JsonValueKind.String || FormatChecker.IsMatch(kind, Encoding.UTF8.GetBytes(data.GetString()!));
                    if (isValid != test.GetProperty("valid").GetBoolean())
                        wrong.Add($"{Path.GetFileName(file)}: {group.GetProperty("description")}: {test.GetProperty("description")}: {data.GetRawText()}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(count > 50, $"Only {count} tests in {folder}.");
        Assert.Subset(new SortedSet<string> { "unknown" }, unknown);
    }

    private static string FindSuite()
    {
        var data = Environment.GetEnvironmentVariable("ARTICLESDK_TESTDATA");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); data is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ArticleSdk.sln")))
                data = Path.Combine(folder.Parent!.FullName, "shared");
        }

        var suite = Path.Combine(data ?? "", "json-schema-test-suite");
        if (!Directory.Exists(suite))
        {
            const string Missing = "The formats are tested with https://github.com/json-schema-org/JSON-Schema-Test-Suite, expected in ../shared/json-schema-test-suite.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Skip(Missing);
        }

        return suite;
    }
}
