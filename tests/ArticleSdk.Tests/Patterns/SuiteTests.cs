using System.Text;
using System.Text.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Tests.Patterns;

/// <summary>The files of the JSON-Schema-Test-Suite that are about regular expressions, for every draft.</summary>
public class SuiteTests
{
    private static string Folder
    {
        get
        {
            string? given = Environment.GetEnvironmentVariable("ARTICLESDK_TESTDATA");
            DirectoryInfo? root = new(AppContext.BaseDirectory);
            while (root is not null && !File.Exists(Path.Combine(root.FullName, "ArticleSdk.sln")))
                root = root.Parent;
            string folder = Path.Combine(given ?? Path.Combine(root?.Parent?.FullName ?? "", "shared"), "json-schema-test-suite", "tests");
            if (Directory.Exists(folder))
                return folder;
            const string Missing = "The JSON-Schema-Test-Suite is not there: clone https://github.com/json-schema-org/JSON-Schema-Test-Suite to ../shared/json-schema-test-suite.";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(Missing);
            Assert.Skip(Missing);
            return "";
        }
    }

    [Theory]
    [InlineData("ecmascript-regex.json", 6)]
    [InlineData("non-bmp-regex.json", 7)]
    [InlineData("pattern.json", 7)]
    [InlineData("patternProperties.json", 7)]
    public void Suite_Patterns_MatchAsExpected(string file, int drafts)
    {
        string[] files = Directory.GetFiles(Folder, file, SearchOption.AllDirectories);
        int compared = 0, found = 0;
        foreach (string path in files)
        {
            if (path.Contains("format"))
                continue;
            int before = compared;
            foreach (JsonElement group in JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.EnumerateArray())
            {
                JsonElement schema = group.GetProperty("schema");
                if (schema.ValueKind != JsonValueKind.Object)
                    continue;
                if (schema.TryGetProperty("pattern", out JsonElement pattern))
                    compared += ComparePattern(pattern.GetString()!, group.GetProperty("tests"));
                else if (schema.TryGetProperty("patternProperties", out JsonElement properties) && IsClosed(schema))
                    compared += CompareNames(properties, group.GetProperty("tests"));
            }
            if (compared > before)
                found++;
        }
        if (file != "patternProperties.json")
            Assert.True(found >= drafts, $"{file}: {found} drafts");
        Assert.True(files.Length >= drafts);
    }

    /// <summary>For the format <c>regex</c>: what is valid with the <c>u</c> flag.</summary>
    [Fact]
    public void Suite_FormatRegex_IsValidAsExpected()
    {
        string[] files = [.. Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Where(path => path.Contains("format") && Path.GetFileName(path) is "regex.json" or "ecmascript-regex.json").Where(path => path.Contains("format"))];
        int compared = 0;
        foreach (string path in files)
        {
            foreach (JsonElement group in JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.EnumerateArray())
            {
                foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
                {
                    if (test.GetProperty("data").ValueKind != JsonValueKind.String)
                        continue;
                    string text = test.GetProperty("data").GetString()!;
                    Assert.True(EcmaPattern.IsValid(text) == test.GetProperty("valid").GetBoolean(), $"{path}: {text}");
                    compared++;
                }
            }
        }
        Assert.True(files.Length >= 8 && compared >= 30, $"{files.Length} files, {compared} cases");
    }

    private static bool IsClosed(JsonElement schema) => schema.TryGetProperty("additionalProperties", out JsonElement more) && more.ValueKind == JsonValueKind.False;

    private static int ComparePattern(string source, JsonElement tests)
    {
        Assert.True(EcmaPattern.TryParse(source, out EcmaPattern? pattern, out PatternError? error), $"{source}: {error}");
        PatternMatcher matcher = PatternMatcher.Load(pattern.Compile());
        int compared = 0;
        foreach (JsonElement test in tests.EnumerateArray())
        {
            JsonElement data = test.GetProperty("data");
            if (data.ValueKind != JsonValueKind.String)
                continue;
            Assert.True(matcher.IsMatch(Encoding.UTF8.GetBytes(data.GetString()!)) == test.GetProperty("valid").GetBoolean(), $"{source} on {data}");
            compared++;
        }
        return compared;
    }

    /// <summary>Closed objects whose values the suite makes valid: every name must match one of the patterns.</summary>
    private static int CompareNames(JsonElement properties, JsonElement tests)
    {
        PatternMatcher[] matchers = [.. properties.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.True).Select(property =>
        {
            Assert.True(EcmaPattern.TryParse(property.Name, out EcmaPattern? pattern, out PatternError? error), $"{property.Name}: {error}");
            return PatternMatcher.Load(pattern.Compile());
        })];
        int compared = 0;
        foreach (JsonElement test in tests.EnumerateArray())
        {
            JsonElement data = test.GetProperty("data");
            if (matchers.Length == 0 || data.ValueKind != JsonValueKind.Object)
                continue;
            bool valid = data.EnumerateObject().All(property => matchers.Any(matcher => matcher.IsMatch(Encoding.UTF8.GetBytes(property.Name))));
            Assert.True(valid == test.GetProperty("valid").GetBoolean(), test.GetProperty("description").GetString());
            compared++;
        }
        return compared;
    }
}
