using System.Text.Json;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Suite;

/// <summary>A test of the output suite: the output in a format must be valid by a schema.</summary>
/// <param name="Case">The case, with one test.</param>
/// <param name="Format"><c>basic</c> or <c>list</c>.</param>
/// <param name="OutputSchema">What the output must be.</param>
/// <param name="FormatSchema">The draft's own schema of outputs, which that one refers to.</param>
internal sealed record OutputCase(SuiteCase Case, string Format, JsonValue OutputSchema, JsonValue FormatSchema);

/// <summary>Reads the output suite.</summary>
internal static class OutputSuite
{
    public static IReadOnlyList<OutputCase> Load(string draft)
    {
        string folder = Path.Combine(SuiteData.Require(), "output-tests", draft);
        JsonValue formatSchema = SuiteLoader.Parse(File.ReadAllText(Path.Combine(folder, "output-schema.json")));
        List<OutputCase> cases = [];
        foreach (string file in Directory.GetFiles(Path.Combine(folder, "content"), "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            int index = 0;
            foreach (JsonElement element in document.RootElement.EnumerateArray())
            {
                foreach (JsonElement test in element.GetProperty("tests").EnumerateArray())
                {
                    foreach (JsonProperty format in test.GetProperty("output").EnumerateObject())
                    {
                        string data = test.GetProperty("data").GetRawText();
                        SuiteTest suiteTest = new(test.GetProperty("description").GetString() + " in " + format.Name, data, SuiteLoader.Parse(data), true);
                        SuiteCase suiteCase = new(
                            draft, "output", Path.GetFileNameWithoutExtension(file), index++, element.GetProperty("description").GetString()!, SuiteLoader.Parse(element.GetProperty("schema").GetRawText()), [suiteTest]);
                        cases.Add(new OutputCase(suiteCase, format.Name, SuiteLoader.Parse(format.Value.GetRawText()), formatSchema));
                    }
                }
            }
        }

        return cases;
    }
}
