using System.Globalization;
using System.Text.Json.Nodes;
using ArticleSdk.Benchmarks.Contenders;
using ArticleSdk.Benchmarks.Documents;
using ArticleSdk.Benchmarks.Measuring;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>What a verdict of false costs: <c>IsValid</c> of documents with one mutation at a random place, next to the documents that they were made from.</summary>
internal static class InvalidMode
{
    private const int Turns = 15;
    private const int MutantsOfSet = 40;
    private const double Limit = 1.3;

    public static int Run(TextWriter output, string[] arguments)
    {
        ulong seed = arguments is [{ } first, ..] && ulong.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out ulong given) ? given : 41;
        string[] names = [.. arguments.Where(argument => !char.IsAsciiDigit(argument[0]))];
        output.WriteLine($"IsValid of documents with one mutation, seed {seed}; the document that it was made from is 1; limit {Table.Ratio(Limit)}\n");
        var table = new Table("set", "mutants", "invalid", "mean", "worst", "over the limit", "first error of the worst");
        foreach (DocumentSet set in BenchmarkSuite.Verified().Where(set => names.Length == 0 || names.Any(name => set.Name.StartsWith(name, StringComparison.Ordinal))))
        {
            Mutant[] mutants = [.. MutantsOf(set, seed)];
            Mutant[] invalid = [.. mutants.Where(mutant => !set.IsValid(mutant.Changed))];
            if (invalid.Length == 0)
                continue;
            byte[][] originals = [.. invalid.Select(mutant => mutant.Original).Distinct()];
            Local[] contenders = [.. originals.Concat(invalid.Select(mutant => mutant.Changed)).Select(document => new Local(() => set.IsValid(document)))];
            RoundRobin.WarmUp([new Local(() => Array.ForEach(originals, document => set.IsValid(document))), new Local(() => Array.ForEach(invalid, mutant => set.IsValid(mutant.Changed)))], patience: 2);
            double[] times = [.. RoundRobin.Measure(contenders, Turns).Select(timing => timing!.Value.Best)];
            double[] ratios = [.. invalid.Select((mutant, n) => times[originals.Length + n] / times[Array.IndexOf(originals, mutant.Original)])];
            int worst = Array.IndexOf(ratios, ratios.Max());
            table.Add(
                set.Name, $"{mutants.Length}", $"{invalid.Length}", Table.Ratio(Table.GeometricMean(ratios)), Table.Ratio(ratios[worst]), $"{ratios.Count(ratio => ratio > Limit)}",
                set.Validate(invalid[worst].Changed).Errors[0] is var error ? $"{error.InstanceLocation} ({error.Code})" : "");
        }

        table.Print(output);
        return 0;
    }

    private static IEnumerable<Mutant> MutantsOf(DocumentSet set, ulong seed)
    {
        var dice = new Dice(seed);
        JsonNode[] documents = [.. set.Documents.Where(document => !CheckMode.RepeatsNames(document)).Select(document => JsonNode.Parse(document.Utf8)!)];
        byte[][] originals = [.. documents.Select(document => Layout.Write(document, Layout.Minified))];
        for (int n = 0; n < MutantsOfSet; n++)
        {
            int document = n % documents.Length;
            yield return new Mutant(originals[document], Layout.Write(Damage.Of(documents[document], dice), Layout.Minified));
        }
    }

    private sealed record Mutant(byte[] Original, byte[] Changed);
}
