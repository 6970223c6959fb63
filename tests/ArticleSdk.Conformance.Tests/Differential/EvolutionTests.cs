using System.Text;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Evolution;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;
using CsCheck;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>
/// Random pairs of schemas, and documents near both: one that tells them apart contradicts that the one allows all that the other does. ARTICLESDK_DIFFERENTIAL_PAIRS says how many pairs.
/// </summary>
public sealed class EvolutionTests(ITestOutputHelper output)
{
    private static int Pairs => int.TryParse(Environment.GetEnvironmentVariable("ARTICLESDK_DIFFERENTIAL_PAIRS"), out int pairs) ? pairs : 500;

    [Fact]
    public void Compatibility_RandomPairs_IsContradictedByNoDocument()
    {
        int compared = 0, contained = 0, shown = 0, open = 0;
        List<string> wrong = [];
        for (int i = Settings.First; i < Settings.First + Pairs; i++)
        {
            Dice dice = new(new PCG((uint)i, (ulong)Settings.Seed));
            Sample sample = new SampleGen(Settings.Seed, i, 0, forAjv: false).Make();
            JsonValue changed = sample.Schema;
            SchemaMutation mutation = new(dice, sample.Draft);
            for (int steps = 1 + dice.Weighted(6, 3, 1); steps > 0; steps--)
                changed = mutation.Apply(changed);
            if (SetOf(sample.Schema) is not { } oldSet || SetOf(changed) is not { } newSet)
                continue;
            compared++;
            JsonValue[] documents = [.. Documents(dice, sample.Schema).Concat(Documents(dice, changed))];
            Compare(oldSet, newSet, sample.Schema, changed);
            Compare(newSet, oldSet, changed, sample.Schema);

            void Compare(SchemaSet one, SchemaSet other, JsonValue oneSchema, JsonValue otherSchema)
            {
                IReadOnlyList<SchemaBreak> breaks = SchemaComparison.Find(one.Roots["a.json"], one, other.Roots["a.json"], other, TestContext.Current.CancellationToken);
                contained += breaks.Count == 0 ? 1 : 0;
                shown += breaks.Any(b => b.Witness is not null) ? 1 : 0;
                open += breaks.Count > 0 && breaks.All(b => b.Witness is null) ? 1 : 0;
                ProgramSet first = new(one.Roots.Values, annotates: false), second = new(other.Roots.Values, annotates: false);
                foreach (SchemaBreak found in breaks.Where(b => b.Witness is not null && !(IsValid(first, b.Witness) && !IsValid(second, b.Witness))))
                    wrong.Add($"sample {i}: no witness: {JsonText.Write(found.Witness!)}\n  {JsonText.Write(oneSchema)}\n  {JsonText.Write(otherSchema)}");
                if (breaks.Count == 0 && documents.FirstOrDefault(d => IsValid(first, d) && !IsValid(second, d)) is { } document)
                    wrong.Add($"sample {i}: told apart by {JsonText.Write(document)}\n  {JsonText.Write(oneSchema)}\n  {JsonText.Write(otherSchema)}");
            }
        }

        string counts = FormattableString.Invariant($"evolution seed {Settings.Seed}: {compared} pairs both ways; {contained} contained, {shown} with a witness, {open} not known");
        output.WriteLine(counts);
        Console.WriteLine(counts);
        Assert.True(wrong.Count == 0, counts + "\n" + string.Join("\n", wrong.OrderBy(w => w.Length).Take(8)));
        // What is never contained, or never shown, would be no test.
        if (compared > 100)
        {
            Assert.InRange(contained, compared / 8, 2 * compared);
            Assert.InRange(shown, compared / 8, 2 * compared);
            Assert.InRange(open, 0, compared / 3);
        }
    }

    private static IEnumerable<JsonValue> Documents(Dice dice, JsonValue schema)
    {
        InstanceMaker maker = new(dice, schema, forAjv: false);
        Mutation mutation = new(dice, forAjv: true);
        for (int i = 0; i < 20; i++)
        {
            JsonValue value = maker.Make();
            for (int steps = dice.Weighted(4, 3, 1); steps > 0; steps--)
                value = mutation.Apply(value);
            yield return value;
        }
    }

    private static SchemaSet? SetOf(JsonValue schema)
    {
        SchemaSet set = SchemaBuilder.Build([new SchemaFile("a.json", schema)]);
        return set.Diagnostics.Any(d => Descriptors.IsError(d.Id)) ? null : set;
    }

    private static bool IsValid(ProgramSet programs, JsonValue value) => programs.Evaluate("a.json", Encoding.UTF8.GetBytes(JsonText.Write(value)), 200, new EngineOptions(1)).IsValid;
}
