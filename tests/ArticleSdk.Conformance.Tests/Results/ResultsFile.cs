using System.Text.Json;
using ArticleSdk.Conformance.Tests.Suite;

namespace ArticleSdk.Conformance.Tests.Results;

/// <summary>The counts of the last runs, in <c>artifacts/conformance.json</c>: a run replaces the rows of what it ran.</summary>
internal static class ResultsFile
{
    private static readonly Lock Gate = new();
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private static string Location => Path.Combine(SuiteData.RepositoryRoot, "artifacts", "conformance.json");

    public static IReadOnlyList<ConformanceRow> Read() =>
        File.Exists(Location) ? JsonSerializer.Deserialize<List<ConformanceRow>>(File.ReadAllBytes(Location))! : [];

    public static void Add(ConformanceRow row)
    {
        lock (Gate)
        {
            IEnumerable<ConformanceRow> rows = Read()
                .Where(r => (r.Draft, r.Group, r.BackEnd) != (row.Draft, row.Group, row.BackEnd))
                .Append(row)
                .OrderBy(r => r.BackEnd, StringComparer.Ordinal)
                .ThenBy(r => r.Group, StringComparer.Ordinal)
                .ThenBy(r => Array.IndexOf(SuiteLoader.Drafts, r.Draft));
            Directory.CreateDirectory(Path.GetDirectoryName(Location)!);
            File.WriteAllBytes(Location, JsonSerializer.SerializeToUtf8Bytes(rows.ToArray(), Indented));
        }
    }
}
