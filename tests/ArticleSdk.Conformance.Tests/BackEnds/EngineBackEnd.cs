using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>The engine, over the generator's programs and index. Each case is a project of its own.</summary>
internal sealed class EngineBackEnd : IBackEnd
{
    public string Name => "engine";

    public IReadOnlyList<SuiteOutcome> Run(IReadOnlyList<SuiteCase> cases) => cases.SelectMany(Run).ToArray();

    private static IEnumerable<SuiteOutcome> Run(SuiteCase suiteCase)
    {
        SchemaSet set;
        try
        {
            set = SuiteSchemas.Build(suiteCase.Draft, suiteCase.AssertFormat, [SuiteSchemas.FileOf(suiteCase)]);
        }
        catch (Exception exception)
        {
            return suiteCase.Tests.Select(t => new SuiteOutcome(suiteCase, t, null, "the builder throws: " + exception));
        }

        if (set.Roots.ContainsKey(suiteCase.Path))
        {
            EngineSchema schema = new(set, suiteCase.Path);
            return suiteCase.Tests.Select(t => Run(suiteCase, t, schema));
        }

        return suiteCase.Tests.Select(t => new SuiteOutcome(suiteCase, t, null, "no root: " + SuiteSchemas.Problems(set, suiteCase.Path)));
    }

    private static SuiteOutcome Run(SuiteCase suiteCase, SuiteTest test, EngineSchema schema)
    {
        try
        {
            return new SuiteOutcome(suiteCase, test, schema.Evaluate(test.Text).IsValid, null);
        }
        catch (Exception exception)
        {
            return new SuiteOutcome(suiteCase, test, null, exception.ToString());
        }
    }
}
