using System.Diagnostics;
using System.Text;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Runs samples in batches, each of them one compilation, and reports where a judge disagrees.</summary>
internal sealed class DifferentialRun(ITestOutputHelper output, bool forAjv)
{
    private const int BatchSize = 150;
    private const int MaxReported = 6;
    private const int MaxShrunk = 3;

    private readonly List<(Sample Sample, bool AssertFormat, Instance Instance, string Problem)> _found = [];
    private readonly Dictionary<string, int> _refused = [];
    private int _schemas;
    private int _instances;
    private int _valid;
    private TimeSpan _compiling;

    /// <param name="name">What the counts are of.</param>
    /// <param name="prepare">Called with the samples of a batch before they are judged.</param>
    /// <param name="judge">What is wrong with an instance, or null: it must say the same of the same.</param>
    /// <param name="batches">No more than so many.</param>
    /// <param name="shrink">Whether what fails is made smaller; not where the verdict depends on more than schema and instance.</param>
    public void Run(string name, Action<IReadOnlyList<Sample>> prepare, Func<Subject, Sample, Instance, string?> judge, int batches = int.MaxValue, bool shrink = true)
    {
        Stopwatch clock = Stopwatch.StartNew();
        int last = Settings.First + (int)Math.Min(Settings.Schemas, (long)BatchSize * batches);
        for (int first = Settings.First; first < last; first += BatchSize)
        {
            List<Sample> samples = [.. Enumerable.Range(first, Math.Min(BatchSize, last - first)).Select(i => new SampleGen(Settings.Seed, i, Settings.Instances, forAjv).Make())];
            // Formats are asserted in every second batch.
            bool assertFormat = !forAjv && first / BatchSize % 2 == 0;
            prepare(samples);
            Batch(samples, assertFormat, judge);
        }

        string counts = FormattableString.Invariant(
            $"differential {name} seed {Settings.Seed}: {_schemas} schemas, {_instances} instances ({_valid} valid), {_refused.Values.Sum()} schemas refused, {_found.Count} disagreements, {clock.Elapsed.TotalSeconds:0} s, of them {_compiling.TotalSeconds:0} s compiling");
        output.WriteLine(counts);
        Console.WriteLine(counts);
        foreach (var (reason, count) in _refused.OrderByDescending(r => r.Value))
            output.WriteLine($"refused {count} times: {reason}");
        Assert.True(_found.Count == 0, counts + Report(shrink ? judge : null));
        // A run in which nothing is compared, or nothing is ever valid, would show nothing.
        if (_schemas >= 60)
        {
            Assert.InRange(_refused.Values.Sum(), 0, _schemas / 10);
            Assert.InRange(_valid, _instances / 10, _instances * 9 / 10);
        }
    }

    private void Batch(List<Sample> samples, bool assertFormat, Func<Subject, Sample, Instance, string?> judge)
    {
        Stopwatch clock = Stopwatch.StartNew();
        SampleProject project = SampleProject.Of(samples, assertFormat, forAjv);
        _compiling += clock.Elapsed;
        foreach (Sample sample in samples)
        {
            if (project.SubjectOf(sample, out string problem) is not { } subject)
            {
                // A schema may be refused; that the generator fails on one is its own fault.
                if (problem.Contains("does not compile", StringComparison.Ordinal) || problem.Contains("ASDK0099", StringComparison.Ordinal) || problem == "nothing was generated")
                    _found.Add((sample, assertFormat, sample.Instances[0], problem));
                string kind = problem.Split(' ')[0];
                _refused[kind] = _refused.GetValueOrDefault(kind) + 1;
                continue;
            }

            _schemas++;
            foreach (Instance instance in sample.Instances)
            {
                _instances++;
                if (judge(subject, sample, instance) is { } wrong)
                {
                    _found.Add((sample, assertFormat, instance, wrong));
                    break;
                }

                if (subject.Generated.IsValid(Encoding.UTF8.GetBytes(instance.Text)))
                    _valid++;
            }
        }
    }

    private string Report(Func<Subject, Sample, Instance, string?>? judge)
    {
        StringBuilder text = new();
        int shrunk = 0;
        foreach (var found in _found.OrderBy(f => JsonText.Write(f.Sample.Schema).Length).Take(MaxReported))
        {
            Sample sample = found.Sample with { Instances = [found.Instance] };
            string problem = found.Problem;
            if (judge is not null && shrunk++ < MaxShrunk && !problem.Contains("does not compile", StringComparison.Ordinal))
                (sample, problem) = new Shrinker(found.AssertFormat, judge).Shrink(sample, found.Instance, problem);
            text.AppendLine().AppendLine().AppendLine(problem)
                .AppendLine("  schema:   " + JsonText.Write(sample.Schema))
                .AppendLine("  instance: " + sample.Instances[0].Text)
                .AppendLine($"  {sample.Draft}, formats {(found.AssertFormat ? "asserted" : "not asserted")}; ARTICLESDK_DIFFERENTIAL_SEED={sample.Seed} ARTICLESDK_DIFFERENTIAL_FIRST={sample.Index} ARTICLESDK_DIFFERENTIAL_SCHEMAS=1");
        }

        foreach (var found in _found.OrderBy(f => JsonText.Write(f.Sample.Schema).Length).Skip(MaxReported).Take(20))
            text.AppendLine().Append($"{found.Problem.Split('\n')[0]} (sample {found.Sample.Index})");
        return text.ToString();
    }
}
