using System.Text;
using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>The generated code, compiled: what users get.</summary>
internal sealed class GeneratedBackEnd : IBackEnd
{
    public string Name => "generated";

    public IReadOnlyList<SuiteOutcome> Run(IReadOnlyList<SuiteCase> cases)
    {
        List<SuiteOutcome> outcomes = [];
        foreach (var group in cases.GroupBy(c => (c.Draft, c.AssertFormat)))
        {
            foreach (IReadOnlyList<SuiteCase> batch in Batches.Of(group))
            {
                GeneratedProject project = GeneratedProject.Create(group.Key.Draft, group.Key.AssertFormat, batch);
                foreach (SuiteCase suiteCase in batch)
                {
                    SchemaSet set = SuiteSchemas.Build(suiteCase.Draft, suiteCase.AssertFormat, [SuiteSchemas.FileOf(suiteCase)]);
                    EngineSchema? engine = set.Roots.ContainsKey(suiteCase.Path) ? new EngineSchema(set, suiteCase.Path) : null;
                    outcomes.AddRange(suiteCase.Tests.Select(t => Run(project, suiteCase, t, engine)));
                }
            }
        }

        return outcomes;
    }

    private static SuiteOutcome Run(GeneratedProject project, SuiteCase suiteCase, SuiteTest test, EngineSchema? engine)
    {
        if (project.TypeOf(suiteCase) is not { } type)
            return new SuiteOutcome(suiteCase, test, null, project.ProblemOf(suiteCase));
        try
        {
            byte[] json = Encoding.UTF8.GetBytes(test.Text);
            bool verdict = type.IsValid(json);
            SchemaValidationResult result = type.Validate(json);
            string? problem = result.IsValid != verdict ? "IsValid and Validate do not agree"
                : result.IsValid != (result.Errors.Count == 0) ? "the errors do not agree with the verdict"
                : engine is not null && SameErrors.Difference(engine.Evaluate(json), result) is { } difference ? "the compiler's engine has other errors: " + difference
                : null;
            return new SuiteOutcome(suiteCase, test, verdict, problem);
        }
        catch (Exception exception)
        {
            return new SuiteOutcome(suiteCase, test, null, exception.ToString());
        }
    }
}
