using System.Globalization;
using ArticleSdk.Benchmarks.Contenders;
using ArticleSdk.Benchmarks.Measuring;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>How long validating takes, a bare loop of <c>Utf8JsonReader</c> over the same bytes being 1.</summary>
internal static class RatiosMode
{
    private const int Turns = 40;

    public static int Run(TextWriter output, string[] names)
    {
        IReadOnlyList<DocumentSet> sets = BenchmarkSuite.Verified();
        if (names.Length > 0)
            sets = [.. sets.Where(set => names.Any(name => set.Name.StartsWith(name, StringComparison.Ordinal)))];
        using NodePeer? node = NodePeer.Start(sets, out string hint);
        int allocating = Validators(output, sets, node);
        if (node is null)
            output.WriteLine($"{hint}\n");
        if (names.Length == 0)
        {
            ModelRatios.Print(output, names);
            ErrorRatios.Print(output);
        }

        return allocating;
    }

    private static int Validators(TextWriter output, IReadOnlyList<DocumentSet> sets, NodePeer? node)
    {
        var table = new Table("set", "docs", "avg B", "reader MB/s", "IsValid", "by median", "JsonDocument", "NJsonSchema", "ajv", "alloc B");
        var rows = new List<(DocumentSet Set, double?[] Ratios)>();
        var fields = new List<(DocumentSet Set, Contender?[] Contenders)>();
        foreach (DocumentSet set in sets)
        {
            NJsonSchema.JsonSchema? schema = NJsonSchemaPeer.Load(set, out _);
            bool takenByNode = node?.Verdicts(set, out _) is { } verdicts && !verdicts.Contains('0');
            fields.Add((set,
            [
                new Local(Locals.Tokens(set)), new Local(Locals.IsValid(set)), new Local(Locals.Parse(set)),
                schema is null ? null : new Local(NJsonSchemaPeer.Round(schema, set)), takenByNode ? node!.Contender(set) : null,
            ]));
        }

        // What all sets share is compiled by what all of them make of it, before anything is measured: else the first would be the slowest.
        foreach ((_, Contender?[] contenders) in fields)
            RoundRobin.WarmUp(contenders[..4]);
        foreach ((DocumentSet set, Contender?[] contenders) in fields)
        {
            RoundRobin.WarmUp(contenders);
            Timing?[] timings = RoundRobin.Measure(contenders, Turns);
            double floor = timings[0]!.Value.Best;
            double?[] ratios = [.. timings.Skip(1).Select(timing => timing?.Best / floor)];
            long allocated = Locals.Allocated(Locals.IsValid(set));
            rows.Add((set, ratios));
            table.Add(
                set.Name, Text(set.Documents.Count), Text(set.Bytes / set.Documents.Count), Text((long)(set.Bytes * 1e3 / floor)), Table.Ratio(ratios[0]),
                Table.Ratio(timings[1]!.Value.Median / timings[0]!.Value.Median), Table.Ratio(ratios[1]), Table.Ratio(ratios[2]), Table.Ratio(ratios[3]), Text(allocated));
        }

        Mean("all", rows);
        Mean("news", [.. rows.Where(row => row.Set.IsNews)]);
        Mean("not news", [.. rows.Where(row => !row.Set.IsNews)]);
        output.WriteLine("Time to validate; a bare Utf8JsonReader loop over the same bytes is 1\n");
        table.Print(output);
        return rows.Any(row => Locals.Allocated(Locals.IsValid(row.Set)) != 0) ? 1 : 0;

        void Mean(string name, List<(DocumentSet Set, double?[] Ratios)> of)
        {
            // Of the sets that the contender takes part in: the means of different columns are over different sets.
            string[] means = [.. Enumerable.Range(0, 4).Select(n => of.Any(row => row.Ratios[n] is not null) ? Table.Ratio(Table.GeometricMean(of.Select(row => row.Ratios[n]).OfType<double>())) : "n/a")];
            if (of.Count > 0)
                table.Add($"geometric mean, {name}", "", "", "", means[0], "", means[1], means[2], means[3], "");
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
