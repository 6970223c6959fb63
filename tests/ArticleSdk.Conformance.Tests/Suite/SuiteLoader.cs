using System.Text.Json;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.Suite;

/// <summary>Reads the suite.</summary>
internal static class SuiteLoader
{
    public static string[] Drafts { get; } = ["draft3", "draft4", "draft6", "draft7", "draft2019-09", "draft2020-12", "v1"];

    public static string[] Groups { get; } = ["required", "optional", "format"];

    /// <summary>The rules that a draft's schemas without <c>$schema</c> are read by.</summary>
    public static Draft DialectOf(string draft) => (Draft)Array.IndexOf(Drafts, draft);

    /// <summary>The cases of a group. Proposals lie in a folder of their own and are no part of any.</summary>
    public static IReadOnlyList<SuiteCase> Load(string draft, string group)
    {
        string tests = Path.Combine(SuiteData.Require(), "tests", draft);
        string folder = group switch
        {
            "required" => tests,
            "optional" => Path.Combine(tests, "optional"),
            // v1 has formats beside its required tests, and no longer as optional ones.
            _ => draft == "v1" ? Path.Combine(tests, "format") : Path.Combine(tests, "optional", "format"),
        };
        List<SuiteCase> cases = [];
        foreach (string file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
            cases.AddRange(ReadFile(draft, group, file));
        return cases;
    }

    /// <summary>JSON as the generator reads it.</summary>
    public static JsonValue Parse(string json)
    {
        JsonReadResult result = JsonReader.Read(json);
        return result.Value ?? throw new InvalidOperationException("The generator's reader refuses JSON of the suite: " + json);
    }

    private static IEnumerable<SuiteCase> ReadFile(string draft, string group, string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        int index = 0;
        foreach (JsonElement element in document.RootElement.EnumerateArray())
        {
            SuiteTest[] tests = element.GetProperty("tests").EnumerateArray().Select(t => new SuiteTest(
                t.GetProperty("description").GetString()!,
                t.GetProperty("data").GetRawText(),
                Parse(t.GetProperty("data").GetRawText()),
                t.GetProperty("valid").GetBoolean())).ToArray();
            yield return new SuiteCase(
                draft, group, Path.GetFileNameWithoutExtension(file), index++, element.GetProperty("description").GetString()!, Parse(element.GetProperty("schema").GetRawText()), tests);
        }
    }
}
