using System.Text.Json;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Tests.Types;

/// <summary>The schemas of the JSON Schema Test Suite as types: whatever they say, the code compiles, and a valid document is read and written back or refused for its CLR type.</summary>
public class SuiteTests
{
    [Theory]
    [InlineData("draft2020-12", Draft.Draft202012)]
    [InlineData("draft7", Draft.Draft7)]
    [InlineData("draft4", Draft.Draft4)]
    internal void Suite_ValidDocuments_RoundTripOrDoNotFit(string folder, Draft draft)
    {
        List<(string Path, string Json)> files = [];
        List<(string Path, string Document)> documents = [];
        foreach (string file in Directory.GetFiles(TestData.Folder("json-schema-test-suite", "tests", folder), "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument groups = JsonDocument.Parse(File.ReadAllText(file));
            foreach (JsonElement group in groups.RootElement.EnumerateArray())
            {
                string path = $"s{files.Count}.json";
                files.Add((path, group.GetProperty("schema").GetRawText()));
                foreach (JsonElement test in group.GetProperty("tests").EnumerateArray().Where(test => test.GetProperty("valid").GetBoolean()))
                    documents.Add((path, test.GetProperty("data").GetRawText()));
            }
        }

        // Each for itself: the suite gives one $id to many schemas.
        List<TypeHarness.Part> parts = [];
        foreach ((string path, string json) in files)
        {
            JsonValue? root = JsonReader.Read(json).Value;
            if (root is null)
                continue;
            SchemaSet set = SchemaBuilder.Build([new SchemaFile(path, root) { DefaultDialect = draft, AssertFormat = path.Length % 2 == 0 }]);
            if (set.Diagnostics.Count == 0)
                parts.Add(new TypeHarness.Part(set, TypeModelBuilder.Build(set, [new RootOptions(path, "N" + path.Replace(".json", ""), "Root")], [])));
        }

        TypeHarness harness = TypeHarness.Of(parts);
        Dictionary<string, GeneratedType> types = harness.Assembly.GetTypes().Where(type => type.Name == "Root").ToDictionary(type => type.Namespace!.Substring(1) + ".json", type => new GeneratedType(type));
        List<string> wrong = [];
        int fit = 0;
        foreach ((string path, string document) in documents)
        {
            if (!types.TryGetValue(path, out GeneratedType? type) || !type.IsValid(document))
                continue;
            try
            {
                string written = type.RoundTrip(document);
                fit++;
                if (JsonData.Parse(written) != JsonData.Parse(document))
                    wrong.Add($"{files.Single(file => file.Path == path).Json} {document} -> {written}");
            }
            catch (SchemaValidationException)
            {
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{types.Count} of {files.Count} schemas, {fit} of {documents.Count} documents fit");
        Assert.Empty(wrong);
        Assert.True(fit > documents.Count * 8 / 10, $"Only {fit} of {documents.Count} valid documents fit their types.");
    }
}
