using System.Globalization;
using ArticleSdk.CodeFixes.Schemas;
using ArticleSdk.Generator.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.CodeFixes.Tests.Schemas;

/// <summary>Whatever is in a schema file: no fix throws, and what is fixed is JSON.</summary>
public sealed class SchemaFixFuzzTests
{
    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("ARTICLESDK_FIX_CASES") ?? "500", CultureInfo.InvariantCulture);

    // Beside what the files hold: what lint finds something about.
    private static readonly string[] Members =
    [
        "\"maxlenght\": 3", "\"minLength\": 0", "\"x-lint-exclude\": [\"ASDK0101\"]", "\"x-lint-exclude\": 7", "\"example\": {\"a\": [1]}", "\"nullable\": true", "\"examples\": [1, 1]", "\"enum\": [\"\\u0061\\\"\"]",
        "\"type\": [\"string\"]", "\"allOf\": [{\"properties\": {\"a\": {}}}], \"additionalProperties\": false", "\"$ref\": \"#\", \"maxLength\" :\n 3", "\"properties\"\t:{}", "\"format\": \"datetime\"", "\"a/b~c\": 1",
        "\"required\": [\"headlin\"]", "\"minimum\": 1.5, \"type\": \"integer\"", "\"then\": {}", "\"const\": 1, \"const\": 2", "\"divisibleBy\": 2, \"extends\": [{}]",
    ];

    [Fact]
    public void Fixes_OfMutatedSchemas_LeaveJson()
    {
        string[] seeds = [.. Directory.EnumerateFiles(Path.Combine(SchemaFixTests.RepositoryRoot(), "schemas"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText), "{}", "{ \"a\": {\n} }", "[]"];
        var random = new Random(20260);
        int fixes = 0;
        for (int i = 0; i < Cases; i++)
        {
            SourceText text = SourceText.From(Mutate(seeds[random.Next(seeds.Length)], random));
            foreach ((Diagnostic diagnostic, string pointer) in SchemaFixHarness.FindWithPlaces(text))
            {
                foreach (string key in new[] { SchemaFixProvider.RepairKey, SchemaFixProvider.ExcludeKey })
                {
                    if (SchemaFixHarness.Fix(key, diagnostic, text) is not { } after)
                        continue;
                    fixes++;
                    Assert.True(JsonReader.Read(after.ToString()).Value is not null, text + "\n" + diagnostic + "\n" + after);
                    // It was about this finding, and not about the others: there are fewer, or what was ignored is none here and its parts are looked at now.
                    // What only an unused definition referred to is unused without it.
                    string[] left = PlacesOf(after, diagnostic.Id);
                    Assert.True(diagnostic.Id == "ASDK0505" || left.Length < PlacesOf(text, diagnostic.Id).Length || !left.Contains(pointer), key + "\n" + text + "\n" + diagnostic + "\n" + after);
                }
            }
        }

        Assert.True(fixes > Cases, fixes.ToString(CultureInfo.InvariantCulture));
    }

    private static string[] PlacesOf(SourceText text, string id) => [.. SchemaFixHarness.FindWithPlaces(text).Where(found => found.Diagnostic.Id == id).Select(found => found.Pointer)];

    private static string Mutate(string text, Random random)
    {
        for (int i = random.Next(1, 4); i > 0 && text.Length > 0; i--)
        {
            int at = random.Next(text.Length);
            int open = text.IndexOf('{', at);
            text = random.Next(8) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, ((char)random.Next(32, 127)).ToString()),
                2 => text[..at],
                _ when open < 0 => text,
                // In front of the other members, with or without a line of its own.
                int kind => text.Insert(open + 1, (kind % 2 == 0 ? " " : "\n\t") + Members[random.Next(Members.Length)] + (text[(open + 1)..].TrimStart().StartsWith('}') ? "" : ",")),
            };
        }

        return text;
    }
}
