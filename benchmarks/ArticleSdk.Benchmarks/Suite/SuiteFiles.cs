using System.Text.Json;

namespace ArticleSdk.Benchmarks.Suite;

/// <summary>The suite as files, for validators that are no .NET libraries.</summary>
internal static class SuiteFiles
{
    public static void Write(IReadOnlyList<DocumentSet> sets, string folder)
    {
        foreach (DocumentSet set in sets)
        {
            string documents = Path.Combine(folder, set.Name, "documents");
            Directory.CreateDirectory(documents);
            File.WriteAllText(Path.Combine(folder, set.Name, "schema.json"), set.Schema);
            for (int n = 0; n < set.References.Length; n++)
                File.WriteAllText(Path.Combine(folder, set.Name, $"reference{n}.json"), set.References[n]);
            foreach (Document document in set.Documents)
                File.WriteAllBytes(Path.Combine(documents, document.Name), document.Utf8);
        }

        var index = sets.Select(set => new { name = set.Name, draft = set.Draft, references = set.References.Select((_, n) => $"reference{n}.json"), documents = set.Documents.Select(document => document.Name) });
        File.WriteAllText(Path.Combine(folder, "suite.json"), JsonSerializer.Serialize(index, Layout.TwoSpaces));
    }
}
