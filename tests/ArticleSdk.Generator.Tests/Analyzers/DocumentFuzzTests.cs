using System.Globalization;
using System.Text;
using System.Text.Json;
using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Tests.Schema;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>Whatever the schemas and documents of a project are, no analyzer fails, every finding stands within its file, and what is no JSON is said to be none.</summary>
public sealed class DocumentFuzzTests
{
    private const int Seed = 20261126;
    private const int Batch = 20;

    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable("ARTICLESDK_DOCUMENT_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out int cases) ? cases : 2000;

    [Fact]
    public async Task Check_TruncatedOrMutatedNinjs_NeverFails()
    {
        string folder = SharedData.Folder("ninjs");
        string[] schemas = [.. new[] { "1.4", "2.1", "3.0" }.Select(version => File.ReadAllText(Path.Combine(folder, "specification", $"ninjs-schema_{version}.json")))];
        string geo = File.ReadAllText(Path.Combine(folder, "specification", "GeoJSON-schema.json"));
        string[] documents = [.. Directory.EnumerateFiles(Path.Combine(folder, "examples"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        var random = new Random(Seed);
        int valid = 0;
        int malformed = 0;
        for (int done = 0; done < Cases; done += Batch)
        {
            string schema = schemas[random.Next(schemas.Length)];
            bool isMutated = random.Next(2) == 0;
            GeneratorHarness harness = new GeneratorHarness()
                .Property("ProjectDir", "/n/")
                .Schema("/n/ninjs.schema.json", isMutated ? Mutate(random, schema) : schema)
                .Schema("/n/GeoJSON-schema.json", geo);
            var texts = new Dictionary<string, string>();
            for (int i = 0; i < Batch; i++)
            {
                string path = $"/n/{i}.{(random.Next(8) == 0 ? "jsonl" : "json")}";
                texts[path] = random.Next(8) == 0 ? documents[random.Next(documents.Length)] : Mutate(random, documents[random.Next(documents.Length)]);
                harness.Document(path, texts[path], ("ArticleSdkSchema", random.Next(8) == 0 ? "" : "ninjs.schema.json"), ("Expect", random.Next(16) == 0 ? "invalid" : ""));
            }

            // Lint and types of a mutated schema have tests of their own, and take longer than documents.
            IReadOnlyList<Diagnostic> found = await (done % (Batch * 10) == 0 ? harness.Analyze(new SchemaAnalyzer(), new LintAnalyzer(), new DocumentAnalyzer()) : harness.Analyze(new DocumentAnalyzer()));
            Assert.DoesNotContain(found, d => d.Id is "AD0001" or "ASDK1099" or "ASDK0099");
            foreach (Diagnostic diagnostic in found)
            {
                if (texts.TryGetValue(diagnostic.Location.GetLineSpan().Path, out string? text))
                    Assert.InRange(diagnostic.Location.SourceSpan.End, diagnostic.Location.SourceSpan.Start, text.Length);
            }

            foreach ((string path, string text) in texts.Where(t => t.Key.EndsWith(".json", StringComparison.Ordinal)))
            {
                Diagnostic[] its = [.. found.Where(d => d.Location.GetLineSpan().Path == path)];
                bool isJson = IsJson(text);
                malformed += isJson ? 0 : 1;
                valid += its.Length == 0 ? 1 : 0;
                if (its.Any(d => d.Id == "ASDK1002"))
                    Assert.False(isJson, text);
                else if (its.Any(d => d.Id == "ASDK1001"))
                    Assert.True(isJson, text);
            }
        }

        Assert.True(valid > Cases / 50 && malformed > Cases / 4, $"{valid} valid, {malformed} malformed");
    }

    private static string Mutate(Random random, string text)
    {
        int at = random.Next(text.Length);
        if (random.Next(4) == 0)
            return text[..at];
        int length = Math.Min(random.Next(20), text.Length - at);
        StringBuilder mutated = new(text);
        mutated.Remove(at, length);
        if (random.Next(2) == 0)
            mutated.Insert(at, "\"{}[],:x1$\\-.e\n\u2028\uD83D"[random.Next(16)]);
        else
            mutated.Insert(random.Next(mutated.Length + 1), text.Substring(at, length));
        return mutated.ToString();
    }

    private static bool IsJson(string text)
    {
        try
        {
            JsonDocument.Parse(Encoding.UTF8.GetBytes(text), new JsonDocumentOptions { MaxDepth = 128 }).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
