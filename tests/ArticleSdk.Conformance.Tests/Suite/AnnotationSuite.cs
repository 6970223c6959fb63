using System.Globalization;
using System.Text.Json;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Suite;

/// <summary>A case of the annotation suite in one draft.</summary>
/// <param name="Case">The case; its tests have one assertion each, and are valid if it holds.</param>
/// <param name="Assertions">What each test expects.</param>
internal sealed record AnnotationCase(SuiteCase Case, IReadOnlyList<AnnotationAssertion> Assertions);

/// <summary>Which annotations of a keyword a place of the instance is to have.</summary>
/// <param name="Location">The instance location.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Expected">The values by schema location, as a URI fragment from the root of the schema document.</param>
internal sealed record AnnotationAssertion(string Location, string Keyword, IReadOnlyDictionary<string, JsonValue> Expected);

/// <summary>Reads the annotation suite, whose cases say which drafts they are for.</summary>
internal static class AnnotationSuite
{
    private static readonly Dictionary<string, int> Releases = new()
    {
        ["draft3"] = 3, ["draft4"] = 4, ["draft6"] = 6, ["draft7"] = 7, ["draft2019-09"] = 2019, ["draft2020-12"] = 2020,
        // "Tests for yet to be released features", says the suite of 9999: that is v1.
        ["v1"] = 9999,
    };

    public static IReadOnlyList<AnnotationCase> Load(string draft)
    {
        List<AnnotationCase> cases = [];
        foreach (string file in Directory.GetFiles(Path.Combine(SuiteData.Require(), "annotations", "tests"), "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            int index = 0;
            foreach (JsonElement element in document.RootElement.GetProperty("suite").EnumerateArray())
            {
                int at = index++;
                if (IsFor(element.TryGetProperty("compatibility", out JsonElement compatibility) ? compatibility.GetString()! : "", Releases[draft]))
                    cases.Add(Read(draft, Path.GetFileNameWithoutExtension(file), at, element));
            }
        }

        return cases;
    }

    /// <summary>Whether a compatibility (<c>6,&lt;=2019</c>: all of its conditions) allows a release.</summary>
    public static bool IsFor(string compatibility, int release) => compatibility.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(condition =>
        condition.StartsWith("<=", StringComparison.Ordinal) ? release <= Number(condition[2..])
        : condition[0] == '=' ? release == Number(condition[1..])
        : release >= Number(condition));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static AnnotationCase Read(string draft, string file, int index, JsonElement element)
    {
        List<SuiteTest> tests = [];
        List<AnnotationAssertion> assertions = [];
        foreach (JsonElement test in element.GetProperty("tests").EnumerateArray())
        {
            string instance = test.GetProperty("instance").GetRawText();
            foreach (JsonElement assertion in test.GetProperty("assertions").EnumerateArray())
            {
                AnnotationAssertion read = new(
                    assertion.GetProperty("location").GetString()!,
                    assertion.GetProperty("keyword").GetString()!,
                    assertion.GetProperty("expected").EnumerateObject().ToDictionary(p => p.Name, p => SuiteLoader.Parse(p.Value.GetRawText())));
                tests.Add(new SuiteTest($"{read.Keyword} at '{read.Location}'", instance, SuiteLoader.Parse(instance), true));
                assertions.Add(read);
            }
        }

        SuiteCase suiteCase = new(draft, "annotations", file, index, element.GetProperty("description").GetString()!, SuiteLoader.Parse(element.GetProperty("schema").GetRawText()), tests);
        return new AnnotationCase(suiteCase, assertions);
    }
}
