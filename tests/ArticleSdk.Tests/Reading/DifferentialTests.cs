using System.Globalization;
using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

/// <summary>
/// The cursor against the framework's reader. ARTICLESDK_FUZZ_CASES sets how many mutated documents there are, ARTICLESDK_FUZZ_SEED which. To be run
/// with DOTNET_EnableAVX512F=0, DOTNET_EnableAVX2=0 and DOTNET_EnableHWIntrinsic=0 too: each takes other paths.
/// </summary>
public class DifferentialTests
{
    private static readonly NameTable[] Tables =
    [
        new(),
        new("uri", "headline", "version", "byline", "tags", "place", "lat", "lon", "ok", "none"),
        new("k", "", "a", "b", "c", "nested", "versions", "escaped name", "a\\b", "😀", "headline", new string('n', 12), new string('n', 27), new string('n', 30), new string('n', 60)),
    ];

    [Fact]
    public void Mutants_AgainstTheFramework_HaveTheSameVerdictsAndValues()
    {
        var count = Setting("ARTICLESDK_FUZZ_CASES", 200_000);
        var random = new Random(Setting("ARTICLESDK_FUZZ_SEED", 20240115));
        var seeds = Mutations.Seeds();
        using var memory = GuardedMemory.IsSupported ? new GuardedMemory(1 << 16) : null;
        var accepted = 0;
        for (var i = 0; i < count; i++)
        {
            var document = Mutations.Mutate(seeds[random.Next(seeds.Length)], seeds[random.Next(seeds.Length)], random);
            accepted += Check(document, memory, Tables[i % Tables.Length]) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} documents, {accepted} of them well-formed");
        Assert.InRange(accepted, count / 20, count);
    }

    [Fact]
    public void Truncations_OfEverySeed_HaveTheSameVerdictsAndValues()
    {
        using var memory = GuardedMemory.IsSupported ? new GuardedMemory(1 << 16) : null;
        foreach (var seed in Mutations.Seeds())
        {
            for (var length = 0; length <= seed.Length; length++)
                Check(seed[..length], memory, Tables[length % Tables.Length]);
        }
    }

    [Fact]
    public void EveryByte_AtEveryPlaceOfAString_HasTheSameVerdict()
    {
        using var memory = GuardedMemory.IsSupported ? new GuardedMemory(1 << 16) : null;
        foreach (var length in (int[])[1, 15, 16, 33, 64, 70])
        {
            var document = Encoding.ASCII.GetBytes("[\"" + new string('x', length) + "\"]");
            for (var at = 0; at < document.Length; at++)
            {
                for (var b = 0; b < 256; b++)
                {
                    var changed = (byte[])document.Clone();
                    changed[at] = (byte)b;
                    Check(changed, memory, Tables[0]);
                }
            }
        }
    }

    private static bool Check(byte[] document, GuardedMemory? memory, NameTable names)
    {
        var expected = Traces.OfFramework(document);
        var json = memory is not null && document.Length <= memory.Capacity ? memory.Place(document) : document;
        try
        {
            var actual = Traces.OfCursor(json, names);
            if ((expected is null) == (actual is null) && (expected is null || expected.AsSpan().SequenceEqual(actual)) && Traces.Skips(json) == (expected is not null))
                return expected is not null;
            Assert.Fail($"The framework's reader {(expected is null ? "refuses" : "accepts")} it: {Show(document)}\nexpected {Show(expected)}\nactual   {Show(actual)}");
        }
        catch (InvalidOperationException wrong)
        {
            Assert.Fail($"{wrong.Message}: {Show(document)}");
        }

        return false;
    }

    private static string Show(byte[]? bytes) => bytes is null ? "nothing" : Encoding.Latin1.GetString(bytes) + " = " + Convert.ToBase64String(bytes);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
