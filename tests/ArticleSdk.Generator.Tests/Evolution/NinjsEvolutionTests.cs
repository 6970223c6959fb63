using System.Globalization;
using System.Text;
using ArticleSdk.Generator.Evolution;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Evolution;

/// <summary>The releases of IPTC ninjs, 1.0 to 3.1, each against the one before: what breaks and why stands in a table that is checked in.</summary>
public class NinjsEvolutionTests
{
    private static readonly string[] Versions = ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.0", "2.1", "2.2", "3.0", "3.1"];

    private static readonly string Specification = Path.Combine(SharedData.Folder("ninjs"), "specification");

    private static readonly Lazy<IReadOnlyList<(string Name, JsonValue Item)>> Examples = new(ReadExamples);

    [Fact]
    public void Compare_EveryRelease_GivesTheTable()
    {
        StringBuilder table = new();
        foreach ((SchemaSet old, SchemaSet next, string step) in Steps())
        {
            Write(table, step + ", document: what was valid stays valid", Find(old, next));
            Write(table, step + ", reader: what is valid now was valid before", Find(next, old));
        }

        string root = Path.Combine(DescriptorTests.RepositoryRoot(), "tests/ArticleSdk.Generator.Tests/Evolution");
        string verified = Path.Combine(root, "NinjsEvolution.verified.txt"), received = Path.Combine(root, "NinjsEvolution.received.txt");
        string expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (expected != table.ToString())
            File.WriteAllText(received, table.ToString());
        Assert.Equal(expected, table.ToString());
        File.Delete(received);
    }

    [Fact]
    public void Compare_EveryRelease_LeavesNothingOpen() =>
        Assert.All(Steps(), step => Assert.All(Find(step.Old, step.Next).Concat(Find(step.Next, step.Old)), found => Assert.NotNull(found.Witness)));

    [Fact]
    public void Compare_WhateverAPublishedItemShows_IsFound()
    {
        int shown = 0;
        foreach ((SchemaSet old, SchemaSet next, string step) in Steps())
        {
            shown += AssertFound(old, next, step);
            shown += AssertFound(next, old, step + " (reader)");
        }

        Assert.True(shown > 40, shown + " shown");
    }

    // What the one takes and the other refuses is a break, at a place that the engine names for the item too.
    private static int AssertFound(SchemaSet one, SchemaSet other, string step)
    {
        IReadOnlyList<SchemaBreak> found = Find(one, other);
        ProgramSet first = new(one.Roots.Values, annotates: false), second = new(other.Roots.Values, annotates: false);
        int shown = 0;
        foreach ((string name, JsonValue item) in Examples.Value)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(JsonText.Write(item));
            if (!first.Evaluate("ninjs.json", utf8, 128, new EngineOptions(1)).IsValid)
                continue;
            EngineResult result = second.Evaluate("ninjs.json", utf8, 128, new EngineOptions(100));
            if (result.IsValid)
                continue;
            shown++;
            Assert.True(
                result.Errors.Any(error => found.Any(f => PointerOf(error.AbsoluteKeywordLocation).StartsWith(f.Pointer, StringComparison.Ordinal) || error.KeywordLocation.StartsWith(f.Pointer, StringComparison.Ordinal))),
                $"{step}: {name}: {string.Join("; ", result.Errors.Take(3).Select(e => e + " " + e.AbsoluteKeywordLocation))}");
        }

        return shown;
    }

    private static string PointerOf(string location) => Uri.UnescapeDataString(location[(location.IndexOf('#', StringComparison.Ordinal) + 1)..]);

    private static void Write(StringBuilder table, string title, IReadOnlyList<SchemaBreak> found)
    {
        table.Append("## ").Append(title).Append('\n');
        if (found.Count == 0)
            table.Append("holds\n");
        foreach (SchemaBreak one in found.OrderBy(f => f.Pointer, StringComparer.Ordinal))
            table.Append(CultureInfo.InvariantCulture, $"{one.Pointer}\n    {(one.Witness is null ? "?" : JsonText.Write(one.Witness))}\n    {one.Error?.InstanceLocation} ({(one.Error is { } error ? ErrorCodes.NameOf(error.Code) : "")})\n");
        table.Append('\n');
    }

    private static IReadOnlyList<SchemaBreak> Find(SchemaSet old, SchemaSet next) =>
        SchemaComparison.Find(old.Roots["ninjs.json"], old, next.Roots["ninjs.json"], next, TestContext.Current.CancellationToken);

    private static IEnumerable<(SchemaSet Old, SchemaSet Next, string Step)> Steps()
    {
        for (int i = 1; i < Versions.Length; i++)
            yield return (SetOf(Versions[i - 1]), SetOf(Versions[i]), Versions[i - 1] + " to " + Versions[i]);
    }

    private static SchemaSet SetOf(string version) => SchemaBuilder.Build(
        [
            new SchemaFile("ninjs.json", Build.Json(File.ReadAllText(Path.Combine(Specification, "ninjs-schema_" + version + ".json")))),
            new SchemaFile("GeoJSON-schema.json", Build.Json(File.ReadAllText(Path.Combine(Specification, "GeoJSON-schema.json")))) { BaseUri = "https://geojson.org/schema/GeoJSON.json" },
        ]);

    /// <summary>The published items, and those that stand in the associations of others.</summary>
    private static IReadOnlyList<(string Name, JsonValue Item)> ReadExamples()
    {
        List<(string, JsonValue)> items = [];
        foreach (string file in Directory.EnumerateFiles(Path.Combine(SharedData.Folder("ninjs"), "examples"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (JsonReader.Read(File.ReadAllText(file)).Value is { Kind: ValueKind.Object } item)
                items.Add((Path.GetFileName(file), item));
        }

        Assert.True(items.Count > 30);
        return items;
    }
}
