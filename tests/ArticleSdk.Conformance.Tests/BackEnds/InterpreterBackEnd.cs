using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Evaluation;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>The interpreter. Each case is a project of its own.</summary>
internal sealed class InterpreterBackEnd : IBackEnd
{
    public string Name => "interpreter";

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

        return set.Roots.TryGetValue(suiteCase.Path, out SchemaNode? root)
            ? suiteCase.Tests.Select(t => Run(suiteCase, t, root))
            : suiteCase.Tests.Select(t => new SuiteOutcome(suiteCase, t, null, "no root: " + SuiteSchemas.Problems(set, suiteCase.Path)));
    }

    private static SuiteOutcome Run(SuiteCase suiteCase, SuiteTest test, SchemaNode root)
    {
        try
        {
            // Errors and annotations are evaluated too: they must agree with the verdict.
            EvaluationResult result = Evaluator.Evaluate(root, test.Data, EvaluationOptions.WithAnnotations);
            string? problem = result.IsValid == (result.Errors.Count == 0) ? null : "the errors do not agree with the verdict";
            return new SuiteOutcome(suiteCase, test, result.IsValid, problem);
        }
        catch (Exception exception)
        {
            return new SuiteOutcome(suiteCase, test, null, exception.ToString());
        }
    }
}
