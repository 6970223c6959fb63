using System.Globalization;
using System.Text.Json.Nodes;
using ArticleSdk.Benchmarks.Contenders;
using ArticleSdk.Benchmarks.Documents;
using ArticleSdk.Benchmarks.Measuring;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>Validators of others beside ours, on the same documents, and where their verdicts differ.</summary>
internal static class PeersMode
{
    private const int Turns = 20;
    private const int DamagedForEach = 6;
    private const int Columns = 7;
    private const int LongestRemark = 240;

    public static int Run(TextWriter output, string[] names)
    {
        IReadOnlyList<DocumentSet> sets = [.. BenchmarkSuite.Verified().Where(set => names.Length == 0 || names.Any(name => set.Name.StartsWith(name, StringComparison.Ordinal)))];
        using NodePeer? node = NodePeer.Start(sets, out string nodeHint);
        using BlazePeer? blaze = BlazePeer.Find(out string blazeHint);
        var table = new Table("set", "reader MB/s", "IsValid", "JsonDocument", "JsonSchema.Net", "NJsonSchema", "ajv", "Blaze, parsed", "Blaze, whole");
        var rows = new List<double?[]>();
        var remarks = new List<string>();
        foreach (DocumentSet set in sets)
        {
            JsonSchemaNetPeer? jsonSchemaNet = JsonSchemaNetPeer.Load(set, out string reason);
            if (jsonSchemaNet is null)
                remarks.Add($"{set.Name}: JsonSchema.Net {reason}");
            NJsonSchema.JsonSchema? nJsonSchema = NJsonSchemaPeer.Load(set, out reason);
            if (nJsonSchema is null)
                remarks.Add($"{set.Name}: NJsonSchema {reason}");
            Compare(set, remarks, jsonSchemaNet, nJsonSchema, node, blaze);
            Contender?[] contenders =
            [
                new Local(Locals.Tokens(set)), new Local(Locals.IsValid(set)), new Local(Locals.Parse(set)), jsonSchemaNet is null ? null : new Local(jsonSchemaNet.Round(set)),
                nJsonSchema is null ? null : new Local(NJsonSchemaPeer.Round(nJsonSchema, set)), node?.Verdicts(set, out _) is null ? null : node.Contender(set),
            ];
            RoundRobin.WarmUp(contenders);
            Timing?[] timings = RoundRobin.Measure(contenders, Turns);
            double floor = timings[0]!.Value.Best;
            double?[] ratios = [.. timings.Skip(1).Select(timing => timing?.Best / floor), blaze?.Parsed(set) / floor, blaze?.Whole(set) / floor];
            rows.Add(ratios);
            table.Add([set.Name, ((long)(set.Bytes * 1e3 / floor)).ToString(CultureInfo.InvariantCulture), .. ratios.Select(ratio => Table.Ratio(ratio))]);
        }

        table.Add(
            ["geometric mean", "", .. Enumerable.Range(0, Columns).Select(n => rows.Any(row => row[n] is not null) ? Table.Ratio(Table.GeometricMean(rows.Select(row => row[n]).OfType<double>())) : "n/a")]);
        output.WriteLine("Time to validate; a bare Utf8JsonReader loop over the same bytes is 1\n");
        table.Print(output);
        output.WriteLine("Verdicts that differ from ours, and schemas that were refused:\n");
        foreach (string line in remarks.Append(nodeHint).Append(blazeHint).Where(line => line.Length > 0))
            output.WriteLine($"* {Short(line)}");
        return 0;
    }

    // One of them gives every error, a line each.
    private static string Short(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestRemark ? line : line[..LongestRemark] + " …";
    }

    private static void Compare(DocumentSet set, List<string> remarks, JsonSchemaNetPeer? jsonSchemaNet, NJsonSchema.JsonSchema? nJsonSchema, NodePeer? node, BlazePeer? blaze)
    {
        var dice = new Dice(43);
        // As they are, and each damaged in some ways. What a tree cannot hold (a name twice) is not damaged.
        List<byte[]> documents = [.. set.Documents.Select(document => document.Utf8)];
        foreach (Document document in set.Documents.Where(document => !CheckMode.RepeatsNames(document)))
            documents.AddRange(Enumerable.Range(0, DamagedForEach).Select(_ => Layout.Write(Damage.Of(JsonNode.Parse(document.Utf8)!, dice), Layout.Minified)));
        bool[] ours = [.. documents.Select(document => set.IsValid(document))];
        string[] texts = [.. documents.Select(document => System.Text.Encoding.UTF8.GetString(document))];

        Say("JsonSchema.Net", jsonSchemaNet is null ? null : [.. documents.Select(document => jsonSchemaNet.IsValid(document))], "");
        Say("NJsonSchema", nJsonSchema is null ? null : [.. texts.Select(text => nJsonSchema.Validate(text).Count == 0)], "");
        string reason = "";
        if (node is not null)
            Say("ajv", node.Verdicts(set, texts, out reason)?.Select(digit => digit == '1').ToArray(), reason);
        if (blaze is not null)
        {
            // A line of JSON Lines holds a name twice as it is; Blaze is asked about those that a tree can hold.
            int[] plain = [.. Enumerable.Range(0, documents.Count).Where(n => !CheckMode.RepeatsNames(new Document("", documents[n])))];
            IReadOnlyList<bool>? theirs = blaze.Verdicts(set, plain.Select(n => documents[n]), out reason);
            bool[]? all = theirs is null ? null : [.. ours];
            for (int n = 0; n < plain.Length && all is not null; n++)
                all[plain[n]] = theirs![n];
            Say("Blaze", all, reason);
        }

        void Say(string peer, bool[]? theirs, string why)
        {
            if (theirs is null && why.Length > 0)
                remarks.Add($"{set.Name}: {peer} refuses the schema: {why}");
            if (theirs is null)
                return;
            int[] different = [.. Enumerable.Range(0, ours.Length).Where(n => ours[n] != theirs[n])];
            if (different is [int first, ..])
            {
                remarks.Add($"{set.Name}: {peer} differs about {different.Length} of {ours.Length} documents, and calls the first of them {(theirs[first] ? "valid" : "invalid")}; "
                    + (ours[first] ? "for us it is valid" : $"we say {set.Validate(documents[first]).Errors[0]}"));
            }
        }
    }
}
