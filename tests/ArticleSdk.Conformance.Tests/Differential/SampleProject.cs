using System.Collections.Concurrent;
using ArticleSdk.Conformance.Tests.BackEnds;
using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Samples in one compilation: their generated types, and their schemas for the engine.</summary>
internal sealed class SampleProject
{
    private static readonly ConcurrentDictionary<(int First, int Count, bool ForAjv), Lazy<SampleProject>> Made = new();

    private readonly GeneratedProject _generated;
    private readonly bool _assertFormat;

    /// <summary>The samples of a run from the first of a batch on: tests that take the same ones share their compilation, which is most of the time.</summary>
    public static SampleProject Of(IReadOnlyList<Sample> samples, bool assertFormat, bool forAjv) =>
        Made.GetOrAdd((samples[0].Index, samples.Count, forAjv), _ => new Lazy<SampleProject>(() => new SampleProject(samples, assertFormat))).Value;

    public SampleProject(IReadOnlyList<Sample> samples, bool assertFormat)
    {
        _assertFormat = assertFormat;
        _generated = GeneratedProject.Create("draft2020-12", assertFormat, [.. samples.Select(s => s.ToCase())], withRemotes: false);
    }

    /// <summary>The back ends of a sample; null if the schema is refused, in which case <paramref name="problem"/> says why.</summary>
    public Subject? SubjectOf(Sample sample, out string problem)
    {
        SuiteCase suiteCase = sample.ToCase();
        problem = _generated.TypeOf(suiteCase) is null ? _generated.ProblemOf(suiteCase) : "";
        SchemaSet set = SchemaBuilder.Build([new SchemaFile(suiteCase.Path, sample.Schema) { AssertFormat = _assertFormat, DefaultDialect = sample.Draft }]);
        return set.Roots.ContainsKey(suiteCase.Path) && _generated.TypeOf(suiteCase) is { } type ? new Subject(type, new EngineSchema(set, suiteCase.Path), sample.Draft) : null;
    }
}

/// <summary>The back ends of one schema.</summary>
internal sealed class Subject(GeneratedType generated, EngineSchema schema, Draft draft)
{
    public GeneratedType Generated => generated;

    public Draft Draft => draft;

    public TypedModel Typed { get; } = TypedModel.Of(generated.Type);

    /// <summary>What the engine says, over the generator's index.</summary>
    public EngineResult Evaluate(byte[] json) => schema.Evaluate(json);
}
