using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleSdk.Benchmarks.Contenders;
using ArticleSdk.Benchmarks.Documents;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>Whether all contenders do the same work: every document is valid for everyone, and about damaged ones we and ajv agree.</summary>
internal static class CheckMode
{
    private const int DamagedForEach = 12;

    public static int Run(TextWriter output)
    {
        IReadOnlyList<DocumentSet> sets = BenchmarkSuite.Verified();
        using NodePeer? node = NodePeer.Start(sets, out string hint);
        if (node is null)
            output.WriteLine($"ajv was not asked: {hint}");
        int problems = 0;
        int damagedCount = 0;
        int invalidCount = 0;
        foreach (DocumentSet set in sets)
        {
            long allocated = Locals.Allocated(Locals.IsValid(set));
            if (allocated != 0)
                Problem($"IsValid allocates {allocated} bytes");
            if (NJsonSchemaPeer.Load(set, out string reason) is null)
                output.WriteLine($"{set.Name}: not for NJsonSchema: {reason}");
            if (node is null)
                continue;
            if (node.Verdicts(set, out reason) is not { } verdicts)
                Problem($"ajv refuses the schema: {reason}");
            else if (verdicts.Contains('0'))
                Problem($"ajv calls {set.Documents[verdicts.IndexOf('0')].Name} invalid");
            else
                Compare(set);

            void Problem(string what)
            {
                problems++;
                output.WriteLine($"{set.Name}: {what}");
            }

            void Compare(DocumentSet compared)
            {
                var dice = new Dice(41);
                Document[] damaged = [.. compared.Documents.Where(document => !RepeatsNames(document)).SelectMany(document => Enumerable.Range(0, DamagedForEach).Select(_ =>
                    new Document(document.Name, Layout.Write(Damage.Of(JsonNode.Parse(document.Utf8)!, dice), Layout.Minified))))];
                string theirs = node.Verdicts(compared, damaged.Select(document => document.Text), out _)!;
                for (int n = 0; n < damaged.Length; n++)
                {
                    damagedCount++;
                    invalidCount += theirs[n] == '1' ? 0 : 1;
                    SchemaValidationResult ours = compared.Validate(damaged[n].Utf8);
                    if (ours.IsValid != compared.IsValid(damaged[n].Utf8))
                        Problem($"IsValid and Validate disagree about a damaged {damaged[n].Name}");
                    if (ours.IsValid != (theirs[n] == '1'))
                        Problem($"ajv calls a damaged {damaged[n].Name} {(theirs[n] == '1' ? "valid" : "invalid")}, we say {(ours.IsValid ? "valid" : ours.ToString())}\n{damaged[n].Text[..Math.Min(600, damaged[n].Text.Length)]}");
                }
            }
        }

        output.WriteLine($"{sets.Count} sets, {sets.Sum(set => set.Documents.Count)} documents, {sets.Sum(set => set.Bytes) / 1024} KB; {damagedCount} damaged documents, of which ajv calls {invalidCount} invalid: {(problems == 0 ? "all agree" : $"{problems} disagreements")}");
        return problems == 0 ? 0 : 1;
    }

    /// <summary>One of IPTC's examples has a name twice in an object: that cannot be changed as a tree.</summary>
    public static bool RepeatsNames(Document document)
    {
        try
        {
            JsonDocument.Parse(document.Utf8, new JsonDocumentOptions { AllowDuplicateProperties = false }).Dispose();
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
