using System.Text;
using ArticleSdk.Conformance.Tests.Suite;

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
                outcomes.AddRange(batch.SelectMany(c => c.Tests.Select(t => Run(project, c, t))));
            }
        }

        return outcomes;
    }

    private static SuiteOutcome Run(GeneratedProject project, SuiteCase suiteCase, SuiteTest test)
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
                : null;
            return new SuiteOutcome(suiteCase, test, verdict, problem);
        }
        catch (Exception exception)
        {
            return new SuiteOutcome(suiteCase, test, null, exception.ToString());
        }
    }
}
